import type * as programme from '$lib/i18n/pages/programme.ts';
import type { Format } from '$lib/i18n/format.ts';
import type { Setting } from '$lib/programme/settings.ts';
import { wordFor } from '$lib/i18n/words.ts';

type Words = typeof programme.zh;

/** A setting's value as text, for the published value beside a changed one. */
export function settingText({ kind }: Setting, value: unknown, format: Format, words: Words): string {
	if (value === null || value === undefined) return words.auto;
	if (kind.type === 'percent' && typeof value === 'number') return format.percent(value, 0);
	if (kind.type === 'choice' && typeof value !== 'object') {
		const option = String(value);
		return wordFor(words.options, option) ?? option;
	}
	if (typeof value === 'number')
		return [format.number(value, 2), kind.type === 'number' ? words.units[kind.unit] : '']
			.filter(Boolean)
			.join(' ');
	if (kind.type === 'range' && typeof value === 'object') {
		const { low, base, high } = value as { low: number; base: number; high: number };
		const scale = kind.unit === 'share' ? 100 : 1;
		return (
			[low, base, high].map((part) => format.number(part * scale, 2)).join(' / ') +
			(kind.unit === 'share' ? ' %' : '')
		);
	}
	if (kind.type === 'window' && typeof value === 'object') {
		const { name, start, end } = value as { name?: string; start: string; end: string };
		return [name, format.months(start, end)].filter(Boolean).join(' ');
	}
	if (kind.type === 'months' && Array.isArray(value))
		return value.length === 0 ? words.noMonths : value.map((month) => format.month(String(month))).join(' · ');
	return typeof value === 'string' ? value : JSON.stringify(value);
}
