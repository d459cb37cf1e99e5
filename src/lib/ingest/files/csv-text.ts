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

/** What may follow a closed quote and its blanks. */
const afterQuote = new Set([undefined, '\r', '\n', ',', '，', ';', '\t', '|']);

/** Place of the quote that closes the field opened at `open`, or -1. */
function closingQuote(text: string, open: number): number {
	for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
		if (text[at + 1] === '"') {
			at += 1;
			continue;
		}
		let after = at + 1;
		while (text[after] === ' ') after += 1;
		return afterQuote.has(text[after]) ? at : -1;
	}
	return -1;
}

/** Fields of delimited text, for a delimiter of any width; quotes as in `RecordReader`. */
export function splitText(text: string, delimiter: string): string[][] {
	const rows: string[][] = [];
	let at = 0;
	while (at < text.length) {
		const row: string[] = [];
		for (;;) {
			const close = text[at] === '"' ? closingQuote(text, at) : -1;
			if (close >= 0) {
				row.push(text.slice(at + 1, close).replaceAll('""', '"'));
				at = close + 1;
				while (text[at] === ' ') at += 1;
			} else {
				let end = at;
				while (
					end < text.length &&
					text[end] !== '\n' &&
					text[end] !== '\r' &&
					!text.startsWith(delimiter, end)
				)
					end += 1;
				row.push(text.slice(at, end));
				at = end;
			}
			if (!text.startsWith(delimiter, at) || at >= text.length) break;
			at += delimiter.length;
		}
		if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
		else if (at < text.length) at += 1;
		rows.push(row);
	}
	return rows;
}
