import { palettes } from '$lib/charts/palette.ts';
import { wrapLines } from '../caption/wrap.ts';

/** Sizes of a 16:9 slide in inches. */
export const slide = { width: 13.333, height: 7.5, margin: 0.55 } as const;
export const room = slide.width - 2 * slide.margin;

const INCH = 72;
export const hex = (color: string): string => color.slice(1).toUpperCase();
export const ink = palettes.report;

/** A text in a box of the slide's width; sizes in points. */
export interface TextStyle {
	size: number;
	color: string;
	bold: boolean;
}

export const textStyles = {
	title: { size: 24, color: ink.ink, bold: true },
	subtitle: { size: 13, color: ink.ink2, bold: false },
	warning: { size: 12, color: ink.concern, bold: true },
	note: { size: 12, color: ink.ink2, bold: false },
	small: { size: 9, color: ink.ink3, bold: false }
} as const satisfies Record<string, TextStyle>;

/** Inches that a text takes, with a little to spare: programs measure differently. */
export function heightOf(text: string, size: number, width: number = room): number {
	if (text === '') return 0;
	const lines = text.split('\n').reduce((sum, line) => sum + wrapLines(line, width * INCH * 0.97, size).length, 0);
	return (lines * size * 1.4) / INCH + 0.04;
}
