import { formatFor } from '../format.ts';

export type Values = Record<string, string | number>;

export const [f, g] = [formatFor('zh'), formatFor('en')];

export const wordOf = (
	words: Record<string, string>,
	code: string | number | undefined
): string => words[code ?? ''] ?? String(code);

/** A threshold as it is asked for: a share as a percentage, a count as it is. */
export const threshold = (v: Values): string =>
	v.evidence === 'csat_rate'
		? `${String(Math.round(Number(v.threshold) * 100))} %`
		: String(v.threshold);

export const percent = (value: string | number | undefined): string =>
	`${String(Math.round(Number(value) * 100))} %`;

export const fixed = (value: string | number | undefined, digits = 2): string =>
	Number(value).toFixed(digits).replace('-', '\u2212');
