/** Characters with which spreadsheets begin a formula, also in the full width that some input methods write. */
const formula = /^[=+\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const plainNumber = /^[+-]?\d+([.,]\d+)*(e[+-]?\d+)?\s*%?$/i;

/** Text that no spreadsheet takes for a formula: what leads like one gets an apostrophe, true numbers stay. */
export function guardText(text: string): string {
	return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
	const safe = guardText(text);
	return /[",\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV that a spreadsheet opens in Chinese and without running anything: BOM, CRLF, guarded cells. */
export function guardedCsv(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
