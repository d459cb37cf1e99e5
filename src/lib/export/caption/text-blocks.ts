import { escapeHtml } from '$lib/charts/build/escape-html.ts';
import { chartFont, palettes } from '$lib/charts/palette.ts';
import { wrapLines } from './wrap.ts';

const ink = palettes.report;
/** Single quotes only: the list stands inside a double-quoted attribute. */
export const pictureFont = chartFont.replaceAll('"', "'");
export interface Style {
	size: number;
	leading: number;
	color: string;
	weight?: number;
}

export const styles = {
	title: { size: 18, leading: 26, color: ink.ink, weight: 600 },
	subtitle: { size: 12, leading: 18, color: ink.ink2 },
	warning: { size: 12, leading: 18, color: ink.concern, weight: 600 },
	note: { size: 11, leading: 16, color: ink.ink2 },
	small: { size: 10, leading: 14, color: ink.ink3 }
} as const satisfies Record<string, Style>;

export interface Block {
	lines: string[];
	style: Style;
	/** Units of air above. */
	gap: number;
}

/** Texts broken into lines of a width; empty ones take no room. */
export const blockOf = (
	texts: readonly string[],
	{ room, style, gap }: { room: number; style: Style; gap: number }
): Block => ({
	lines: texts
		.filter((text) => text !== '')
		.flatMap((text) => wrapLines(text.replaceAll('n = ', 'n\u00a0=\u00a0'), room, style.size)),
	style,
	gap
});

export const heightOf = (blocks: readonly Block[]): number =>
	blocks.reduce((sum, { lines, style, gap }) => sum + (lines.length > 0 ? gap + lines.length * style.leading : 0), 0);

/** The blocks as text elements, the first line's top at `top`, all from `x`. */
export function draw(blocks: readonly Block[], x: number, top: number): string {
	let y = top;
	return blocks
		.filter(({ lines }) => lines.length > 0)
		.map(({ lines, style, gap }) => {
			y += gap;
			const weight = style.weight ? ` font-weight="${String(style.weight)}"` : '';
			const texts = lines.map((line, index) => {
				const baseline = y + index * style.leading + style.leading / 2 + style.size * 0.36;
				return (
					`<text x="${String(x)}" y="${baseline.toFixed(1)}" ` +
					`font-size="${String(style.size)}" fill="${style.color}"${weight}>` +
					`${escapeHtml(line)}</text>`
				);
			});
			y += lines.length * style.leading;
			return texts.join('');
		})
		.join('');
}
