import { textWidth } from '../../src/lib/charts/build/text-width.ts';

/** A text of a rendered picture with its place in pixels. */
export interface SvgText {
	text: string;
	left: number;
	right: number;
	middle: number;
}

const entities: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&#x27;': "'"
};

const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

/** Reads back what a rendered picture says and where, for checks of legibility; halos are left out. */
export function svgTexts(svg: string): SvgText[] {
	return [...svg.matchAll(/<text( [^>]*)>([^<]*)<\/text>/g)]
		.filter(([, tag = '']) => !tag.includes('aria-hidden'))
		.map(([, tag = '', raw = '']) => {
			const text = raw.replace(/&[a-z0-9#]+;/g, (entity) => entities[entity] ?? entity);
			const [, dx = '0', dy = '0'] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(tag) ?? [];
			const x = Number(dx) + Number(attribute(tag, 'x') ?? 0);
			const width = textWidth(text);
			const anchor = attribute(tag, 'text-anchor');
			const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
			return { text, left, right: left + width, middle: Number(dy) + Number(attribute(tag, 'y') ?? 0) };
		});
}
