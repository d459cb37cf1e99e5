// Runs before the first paint: the theme as chosen, no page in another language than the reader's, no sample where this browser keeps a person's own data.
(() => {
	const root = document.documentElement;
	const known = (key) => {
		try {
			return JSON.parse(localStorage.getItem(key));
		} catch {
			return null;
		}
	};
	const theme = known('theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	if (known('own') === true) root.dataset.own = '';
	const language = known('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
	if (language !== 'zh') root.dataset.translating = '';
	// Text that a library makes into HTML (tooltips) may hold no script, frame or handler; scripts come from this site.
	const active = /<\/?(script|iframe|frame|object|embed|base|meta|link|form)\b|<[^>]*[\s/"'](on[a-z]+\s*=|(href|src)\s*=\s*["']?\s*javascript:)/i;
	globalThis.trustedTypes?.createPolicy('default', {
		createHTML: (text) => (active.test(text) ? null : text),
		createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null)
	});
})();
