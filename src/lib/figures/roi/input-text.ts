import type { Format } from '$lib/i18n/format.ts';

const money = ['salary', 'labour_rate', 'assessor_rate', 'customer_value'];

/** An input of the return in its own unit. */
export function inputText(input: string, value: number | null, format: Format): string {
	if (value === null) return '–';
	if (input === 'replacement_share' || input === 'attribution') return format.percent(value, 0);
	if (input === 'rise') return format.points(value);
	return money.includes(input) ? format.money(value) : format.number(value, 2);
}
