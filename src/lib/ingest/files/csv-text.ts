import { joined } from './encoding.ts';

const ROWS_AT_ONCE = 5000;

/** One cell as CSV, quoted where it must be. */
function csvCell(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of text as UTF-8 CSV with LF. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
		const lines = rows.slice(from, from + ROWS_AT_ONCE).map((row) => `${row.map(csvCell).join(',')}\n`);
		parts.push(encoder.encode(lines.join('')));
	}
	return joined(parts);
}

/** How delimited text is written: what parts fields and what may stand around one. */
export interface Dialect {
	/** Any text; two blanks stand for a run of two and more, one for a run of any. */
	delimiter: string;
	quote: readonly [open: string, close: string];
	/** Whether a backslash takes its meaning from a quote, a delimiter or another backslash. */
	escaped: boolean;
}

export const plainDialect: Omit<Dialect, 'delimiter'> = { quote: ['"', '"'], escaped: false };

const isBreak = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';

/** Length of the delimiter at a place, 0 where there is none. */
function delimiterAt(text: string, at: number, delimiter: string): number {
	if (delimiter.trim() !== '' || delimiter === '\t') return text.startsWith(delimiter, at) ? delimiter.length : 0;
	let end = at;
	while (text[end] === ' ' || text[end] === '\t') end += 1;
	// Blanks at the end of a line part nothing.
	return end - at >= delimiter.length && !isBreak(text[end]) ? end - at : 0;
}

/** Text of a field without the backslashes that protect a mark. */
const unescaped = (field: string): string => field.replace(/^\\N$/, '').replace(/\\([^\p{L}\p{N}])/gsu, '$1');

/** Place of the quote that closes the field opened at `open`, or -1. */
function closingQuote(text: string, open: number, { delimiter, quote: [mark, close], escaped }: Dialect): number {
	for (let at = open + mark.length; at < text.length; at += 1) {
		if (escaped && text[at] === '\\') {
			at += 1;
			continue;
		}
		if (text[at] !== close) continue;
		if (text[at + 1] === close) {
			at += 1;
			continue;
		}
		let after = at + 1;
		while (text[after] === ' ' && delimiterAt(text, after, delimiter) === 0) after += 1;
		const ends = isBreak(text[after]) || delimiterAt(text, after, delimiter) > 0;
		return ends || /[,，;\t|]/.test(text[after] ?? '') ? at : -1;
	}
	return -1;
}

/** Where a quoted field opens: at its start or after blanks; -1 where it is not quoted or never closed. */
function quotedFrom(text: string, start: number, dialect: Dialect): { open: number; close: number } | null {
	let open = start;
	if (dialect.delimiter.trim() !== '') while (text[open] === ' ') open += 1;
	if (text[open] !== dialect.quote[0]) return null;
	const close = closingQuote(text, open, dialect);
	return close < 0 ? null : { open, close };
}

/** End of a field that is not quoted. */
function plainEnd(text: string, start: number, { delimiter, escaped }: Dialect): number {
	let end = start;
	while (end < text.length && !isBreak(text[end]) && delimiterAt(text, end, delimiter) === 0)
		end += escaped && text[end] === '\\' && !isBreak(text[end + 1]) ? 2 : 1;
	return Math.min(end, text.length);
}

/** One record from a place on, and the place after its last field. */
function recordAt(text: string, from: number, dialect: Dialect): { row: string[]; end: number } {
	const { delimiter, quote, escaped } = dialect;
	const row: string[] = [];
	let at = from;
	if (delimiter.trim() === '' && delimiter !== '\t') while (text[at] === ' ') at += 1;
	for (;;) {
		const quoted = quotedFrom(text, at, dialect);
		const end = quoted ? quoted.close : plainEnd(text, at, dialect);
		const field = quoted
			? text.slice(quoted.open + 1, end).replaceAll(quote[1] + quote[1], quote[1])
			: text.slice(at, end);
		row.push(escaped ? unescaped(field) : field);
		at = quoted ? end + 1 : end;
		while (quoted && text[at] === ' ' && delimiterAt(text, at, delimiter) === 0) at += 1;
		const length = at < text.length ? delimiterAt(text, at, delimiter) : 0;
		if (length === 0) return { row, end: at };
		at += length;
	}
}

const day = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;
const clock = /^\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** A date and a clock that a blank parts are one instant, where blanks part the fields too. */
const withClocks = (row: readonly string[]): string[] =>
	row.flatMap((cell, at) => {
		if (clock.test(cell) && day.test(row[at - 1] ?? '')) return [];
		return day.test(cell) && clock.test(row[at + 1] ?? '') ? [`${cell} ${row[at + 1] ?? ''}`] : [cell];
	});

/** Fields of delimited text, for a delimiter of any width; quotes as in `RecordReader` but for the dialect's own. */
export function splitText(text: string, dialect: Dialect): string[][] {
	const rows: string[][] = [];
	let at = 0;
	while (at < text.length) {
		const { row, end } = recordAt(text, at, dialect);
		at = end;
		if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
		else if (at < text.length) at += 1;
		rows.push(dialect.delimiter === ' ' ? withClocks(row) : row);
	}
	return rows;
}
