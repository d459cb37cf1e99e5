import { textWidth } from '$lib/charts/build/text-width.ts';

const wide = '\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f';
/** Words with the spaces after them, or single wide characters; a no-break space belongs to its word. */
const pieces = (text: string): string[] =>
	text.match(new RegExp(`[${wide}]|[^ \\t\\n${wide}]+[ \\t\\n]*|[ \\t\\n]+`, 'g')) ?? [];
/** Marks that may not begin a line, and those that may not end one. */
const closing = /^[，。、；：？！）》」』】”’%,.;:?!)\]}]/;
const opening = /[（《「『【“‘([{]$/;

/** Pieces between which a line may break: closing marks stay with what they close, opening marks with what follows. */
function unbroken(text: string): string[] {
	return pieces(text).reduce<string[]>((units, piece) => {
		const before = units.at(-1);
		if (before !== undefined && ((closing.test(piece) && !/[ \t\n]$/.test(before)) || opening.test(before)))
			units[units.length - 1] = before + piece;
		else units.push(piece);
		return units;
	}, []);
}

/** Width of a text; where the font is not known, an estimate that is rather too wide. */
type Measure = (text: string) => number;

/** A unit cut where it alone is wider than the line. */
function cut(unit: string, width: number, measure: Measure): string[] {
	if (measure(unit) <= width) return [unit];
	const parts = [''];
	for (const character of unit) {
		const part = parts.at(-1) ?? '';
		if (part !== '' && measure(part + character) > width) parts.push(character);
		else parts[parts.length - 1] = part + character;
	}
	return parts;
}

/** Without spaces at its ends; a no-break space is no space to break at. */
const strip = (line: string): string => line.replace(/^[ \t\n]+|[ \t\n]+$/g, '');

/**
 * Lines of at most `width` pixels at `size`, Chinese broken between characters and Latin between words; nothing is
 * dropped.
 */
export function wrapLines(
	text: string,
	width: number,
	size: number,
	measure: Measure = (line) => textWidth(line, size)
): string[] {
	const lines: string[] = [''];
	for (const unit of unbroken(strip(text)).flatMap((piece) => cut(piece, width, measure))) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && measure(strip(line + unit)) > width) lines.push(unit);
		else lines[lines.length - 1] = line + unit;
	}
	return lines.map(strip).filter((line, index) => line !== '' || index === 0);
}
