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

/** Fields of delimited text, for a delimiter of any width; quotes as in `RecordReader`. */
export function splitText(text: string, delimiter: string): string[][] {
	const rows: string[][] = [];
	let at = 0;
	while (at < text.length) {
		const row: string[] = [];
		for (;;) {
			const quoted = text[at] === '"' ? /"((?:[^"]|"")*)" *(?=$|[\r\n]|,|，|;|\t|\|)/y : undefined;
			if (quoted) quoted.lastIndex = at;
			const match = quoted?.exec(text);
			if (match) {
				row.push((match[1] ?? '').replaceAll('""', '"'));
				at += match[0].length;
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
