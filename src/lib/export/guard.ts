/** Characters with which spreadsheets begin a formula, also in the full width that some input methods write. */
const leading = /^[=+\-@\t\r\n|\uff1d\uff0b\uff0d\uff20]/;
const plainNumber = /^[-+]?\d+(?:[.,]\d+)*\s*%?$/;

/** Text that no spreadsheet runs as a formula; numbers, also negative ones, stay as they are. */
export function guardText(text: string): string {
	return leading.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
