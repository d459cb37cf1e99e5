/** The one place where values and names become SQL text. */

/** Quotes an identifier. */
export function name(identifier: string): string {
	return `"${identifier.replaceAll('"', '""')}"`;
}

/** Quotes a text literal. */
export function text(value: string): string {
	return `'${value.replaceAll("'", "''").replaceAll('\0', '')}'`;
}

/** Writes a finite number as a DOUBLE literal, anything else as NULL. */
export function number(value: number): string {
	return Number.isFinite(value) ? `${String(value)}::DOUBLE` : 'NULL::DOUBLE';
}

/** Writes an ISO day (`2026-06-30`) as a DATE literal; throws on any other text. */
export function date(day: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`not an ISO day: ${day}`);
	return `DATE ${text(day)}`;
}

/** Writes an ISO instant without zone as a TIMESTAMP literal; throws on any other text. */
export function timestamp(instant: string): string {
	if (!/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(instant)) {
		throw new RangeError(`not an ISO instant: ${instant}`);
	}
	return `TIMESTAMP ${text(instant.replace('T', ' '))}`;
}

/** Writes a list of texts for `IN (...)`; an empty list matches nothing. */
export function textList(values: readonly string[]): string {
	return values.length === 0 ? '(NULL)' : `(${values.map(text).join(', ')})`;
}
