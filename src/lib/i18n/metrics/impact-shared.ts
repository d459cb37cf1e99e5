import { type Format, formatFor } from '../format.ts';

export type Values = Record<string, string | number>;

export const [f, g] = [formatFor('zh'), formatFor('en')];

/** ` (low to high)` in the language, nothing where there is no interval. */
export function interval(
	v: Values,
	write: (value: number) => string,
	format: Format
): string {
	if (v.low === undefined || v.high === undefined) return '';
	const range = format.range(write(Number(v.low)), write(Number(v.high)));
	return format.locale === 'zh' ? `（${range}）` : ` (${range})`;
}
