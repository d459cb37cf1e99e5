import type { Format } from '../format.ts';

/** What fills the sentence of a note or a reason, as the metric gave it. */
export type Values = Record<string, string | number>;

/** Sentences of a family by code. */
export type Catalogue = Readonly<
	Record<string, string | ((values: Values) => string)>
>;

export const wordOf = (
	words: Record<string, string>,
	code: string | number | undefined
): string => words[code ?? ''] ?? String(code);

/** A threshold as it is asked for: a share as a percentage, a count as it is. */
export const threshold = (v: Values): string =>
	v.evidence === 'csat_rate' ? percent(v.threshold) : String(v.threshold);

export const percent = (value: string | number | undefined): string =>
	`${String(Math.round(Number(value) * 100))} %`;

export const fixed = (value: string | number | undefined, digits = 2): string =>
	Number(value).toFixed(digits).replace('-', '\u2212');

/** ` (low to high)` in the language, nothing where there is no interval. */
export function interval(
	v: Values,
	write: (value: number) => string,
	format: Format
): string {
	if (v.low === undefined || v.high === undefined) return '';
	const range = format.range(write(Number(v.low)), write(Number(v.high)));
	return format.aside(range);
}

/** The mechanisms that a note names, in words. */
export const carriedOf = (words: Record<string, string>, v: Values): string[] =>
	String(v.mechanisms)
		.split(' ')
		.map((mechanism) => words[mechanism] ?? mechanism);
