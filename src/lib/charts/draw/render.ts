import type { Format } from '$lib/i18n/format.ts';
import { escapeHtml } from '../build/escape-html.ts';
import { init, optionOf } from './library.ts';
import type { ThemeName } from '../palette.ts';
import type { ChartSpec } from '../spec.ts';

export interface RenderOptions {
	width: number;
	height: number;
	theme: ThemeName;
	format: Format;
	/** Sentences for readers who can't see the picture. */
	title?: string;
	description?: string;
	/** Put before every id, so that several pictures can stand in one document. */
	idPrefix?: string;
	/** Position inside an enclosing picture, in pixels. */
	x?: number;
	y?: number;
}

/** What the library writes for its own pages and nobody needs in a file: hover rules, class names, data attributes. */
function withoutPageParts(svg: string): string {
	return svg
		.replace(/<style\s*>[\s\S]*?<\/style>/g, '')
		.replace(/ class="[^"]*"/g, '')
		.replace(/ ecmeta_[a-z_]+="[^"]*"/g, '');
}

const stroked = '(stroke="[^"]*" stroke-width="[^"]*")';

/**
 * The ground around letters as a text of its own beneath them: programs that don't know `paint-order` would draw it
 * over the letters and hide them.
 */
function withHaloBeneath(svg: string): string {
	return svg.replace(
		new RegExp(`<text ([^>]*?) ${stroked} paint-order="stroke" stroke-miterlimit="2">([^<]*)</text>`, 'g'),
		(_, attributes: string, stroke: string, content: string) =>
			`<text ${attributes} ${stroke} stroke-linejoin="round" aria-hidden="true">` +
			`${content}</text><text ${attributes}>${content}</text>`
	);
}

/** The ids of a picture counted from zero behind a prefix, whatever was drawn before it. */
function withOwnIds(svg: string, prefix: string): string {
	const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? ''))];
	return ids.reduce((text, id, index) => {
		const own = `${prefix}-${String(index)}`;
		return text
			.replaceAll(` id="${id}"`, ` id="${own}"`)
			.replaceAll(`url(#${id})`, `url(#${own})`)
			.replaceAll(`href="#${id}"`, `href="#${own}"`);
	}, svg);
}

function opening({ width, height, x, y, title, description }: RenderOptions): string {
	const place = x === undefined && y === undefined ? '' : ` x="${String(x ?? 0)}" y="${String(y ?? 0)}"`;
	const words =
		(title ? `<title>${escapeHtml(title)}</title>` : '') +
		(description ? `<desc>${escapeHtml(description)}</desc>` : '');
	return (
		'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
		`width="${String(width)}" height="${String(height)}"${place} ` +
		`viewBox="0 0 ${String(width)} ${String(height)}" role="img">` +
		words
	);
}

/**
 * The picture as one `<svg>` element, in Node as in the browser, the same bytes for the same input.
 * Text stays text; it stands right also in programs that ignore `dominant-baseline`.
 */
export function renderSvg(spec: ChartSpec, options: RenderOptions): string {
	const { width, height, theme, format, idPrefix = 'chart' } = options;
	const chart = init(null, theme, { renderer: 'svg', ssr: true, width, height });
	try {
		chart.setOption({ ...optionOf(spec, theme, format, { width, height }), animation: false });
		const body = withoutPageParts(chart.renderToSVGString())
			.replaceAll(/ dominant-baseline="central"/g, ' dy="0.35em"')
			.replace(/<svg[^>]*>/, opening(options));
		return withOwnIds(withHaloBeneath(body), idPrefix);
	} finally {
		// An instance left alone keeps the process alive.
		chart.dispose();
	}
}
