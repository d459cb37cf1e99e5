import { chartText } from '../palette.ts';

const WIDE =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u3000-\u303f]/;

/** Advance of one character in em; on the broad side, so that what is measured always fits. */
function advance(character: string): number {
	if (WIDE.test(character) || (character.codePointAt(0) ?? 0) > 0xffff) return 1;
	if (/[mwMW%@]/.test(character)) return 0.92;
	if (/[→↓…—·“”‘’≥≤≠±×]/.test(character)) return 1;
	if (/[A-Z]/.test(character)) return 0.72;
	if (/[ilj.,:;'|!()[\] \u00a0]/.test(character)) return 0.36;
	if (/[frt/-]/.test(character)) return 0.46;
	return 0.6;
}

/**
 * Estimated width of a text in pixels, the same in every environment: a layout that asked the browser would differ
 * between screen, print and command line.
 */
export function textWidth(text: string, size = chartText): number {
	let em = 0;
	for (const character of text) em += advance(character);
	return em * size;
}

/** The widest of some texts, in pixels. */
export function widest(texts: readonly string[]): number {
	return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}

/** The text, cut with an ellipsis where it is wider than `width` pixels. */
export function fitText(text: string, width: number): string {
	if (textWidth(text) <= width) return text;
	let cut = '';
	for (const character of text) {
		if (textWidth(`${cut}${character}…`) > width) break;
		cut += character;
	}
	return `${cut.trimEnd()}…`;
}

const wide = String.raw`\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60`;
const unbreakable = new RegExp(
	String.raw`[（「『《【]*[${wide}][、，。；：）」』》】！？]*|[^\s${wide}]+\s*|\s+`,
	'g'
);

/**
 * Pieces that may not be broken: words with their trailing space, or single wide characters with the marks that cling
 * to them.
 */
const pieces = (text: string): string[] => text.match(unbreakable) ?? [];

function rowsOf(text: string, width: number): string[] {
	const rows: string[] = [''];
	for (const piece of pieces(text)) {
		const row = rows.at(-1) ?? '';
		if (row !== '' && textWidth((row + piece).trimEnd()) > width) rows.push(piece);
		else rows[rows.length - 1] = row + piece;
	}
	return rows;
}

/** The text in at most `lines` even lines of `width` pixels; what is still too long ends in an ellipsis. */
export function wrapText(text: string, width: number, lines = 2): string {
	let rows = rowsOf(text, width);
	if (rows.length > lines) rows = [...rows.slice(0, lines - 1), rows.slice(lines - 1).join('')];
	else if (rows.length > 1) {
		// Narrower as long as no line is added: no single character is left over on the last one.
		for (let even = width; rowsOf(text, even).length === rows.length && even > 12; even -= 6)
			rows = rowsOf(text, even);
	}
	return rows.map((row) => fitText(row.trim(), width)).join('\n');
}
