import { wrapLines } from '../caption/wrap.ts';

const INCH = 72;

/** Inches that a text of a size in points takes, with a little to spare: programs measure differently. */
export function heightOf(text: string, size: number, width: number): number {
	if (text === '') return 0;
	const lines = text.split('\n').reduce((sum, line) => sum + wrapLines(line, width * INCH * 0.97, size).length, 0);
	return (lines * size * 1.4) / INCH + 0.04;
}
