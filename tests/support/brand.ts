/** A company's brand file as the README shows it, its logo as drawing programs write them. */
export const brandLogo =
	'<?xml version="1.0" encoding="UTF-8"?>\n<svg id="Layer_1" xmlns="http://www.w3.org/2000/svg" ' +
	'viewBox="0 0 120 40">' +
	'<defs><style>.cls-1,.cls-2{fill:#0a7d4f;}.cls-2{opacity:.5;}</style></defs><title>logo</title>' +
	'<g><rect class="cls-1" width="40" height="40"/><path class="cls-2" d="M50 0h70v40h-70z"/></g></svg>';

export const brandJson = {
	company: { zh: '远山科技', en: 'Far Hills Technology' },
	author: '服务管理部',
	logo: brandLogo,
	colors: { main: '#8a1538', second: '#0a7d4f' },
	fonts: { latin: 'Arial', chinese: 'SimHei' },
	footer: { zh: '远山科技 · 仅供管理层', en: 'Far Hills Technology · for management' },
	classification: { zh: '内部', en: 'Internal' }
};
