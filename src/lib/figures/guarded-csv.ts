const formula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A cell that no spreadsheet takes for a formula: what leads like one gets an apostrophe, true numbers stay. */
function guarded(cell: string): string {
	const safe = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV that a spreadsheet opens in Chinese and without running anything: BOM, CRLF, guarded cells. */
export function guardedCsv(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(guarded).join(',')).join('\r\n')}\r\n`;
}
