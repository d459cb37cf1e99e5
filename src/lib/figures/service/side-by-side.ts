import type { LineSpec } from '$lib/charts/spec.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import { earlierWords } from '$lib/i18n/pages/earlier.ts';
import * as service from '$lib/i18n/pages/service.ts';
import { besideEarlier } from '$lib/stats/series/year-on-year.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { figure, offOf } from '../make-figure.ts';
import { axis } from '../shared-pictures.ts';

type Off = (code: string, needs: readonly string[]) => string;

const YEAR = 12;

/** The latest twelve months beside the same months a year before, with the change on the month before. */
export function yearOnYear(results: Results, env: FigureEnv, off: Off): Figure {
	const words = service[env.locale].yearOnYear;
	const said = earlierWords[env.locale];
	const table = tableOf(results.I2, 'byMonth');
	const [months, values] = [textsOf(table, 'month'), numbersOf(table, 'value')];
	const rows = besideEarlier(months, values)
		.map((beside, i) => ({ month: months[i] ?? '', value: values[i] ?? null, ...beside }))
		.slice(-YEAR);
	const latest = rows.findLast(({ onYear }) => onYear !== null);
	const chart: LineSpec = {
		kind: 'line',
		x: rows.map(({ month }) => month.slice(0, 7)),
		y: axis('hours', true),
		series: [
			{ name: words.value, role: 'actual', values: rows.map(({ value }) => value) },
			{ name: words.lastYear, role: 'previous', values: rows.map(({ lastYear }) => lastYear) }
		],
		rules: [],
		limits: [],
		marks: []
	};
	const hours = (label: string) => ({ label, unit: 'hours' as const, kind: 'number' as const });
	const change = (label: string) => ({ label, unit: 'change' as const, kind: 'number' as const });
	return figure(env, ['tickets'], {
		id: 'year-on-year',
		title: latest
			? words.title({
					month: env.format.month(latest.month),
					onYear: env.format.change(latest.onYear ?? 0),
					onMonth: latest.onMonth === null ? '–' : env.format.change(latest.onMonth)
				})
			: null,
		subtitle: words.subtitle,
		n: rows.length,
		off: offOf(results.I2, off) ?? (rows.length === 0 ? off('no_monthly_series', []) : null),
		notes: [words.note],
		chart: rows.length > 0 ? chart : null,
		table: {
			columns: [
				{ label: words.month, unit: 'none', kind: 'month' },
				hours(words.value),
				hours(words.lastYear),
				change(said.onYear),
				hours(words.previous),
				change(said.onMonth),
				{ label: words.comparable, unit: 'none', kind: 'text' }
			],
			rows: rows.map(({ month, value, lastYear, onYear, previous, onMonth }) => [
				month,
				value,
				lastYear,
				onYear,
				previous,
				onMonth,
				onYear === null ? words.notComparable : words.isComparable
			]),
			suppressed: []
		}
	});
}

/**
 * Marks beside the words, as the health service's icons: a change to the good, to the bad, none; kept, missed, neither.
 */
const icons: Readonly<Record<string, string>> = {
	improvement: '▲',
	concern: '▼',
	common: '◇',
	pass: '✔',
	fail: '✘',
	'hit-or-miss': '?'
};

/**
 * Variation and assurance of each measure: what the latest month says, and whether the target is reached dependably.
 */
export function iconTable(results: Results, env: FigureEnv, off: Off): Figure {
	const words = service[env.locale].icons;
	const table = tableOf(results.I9, 'states');
	const codes = codeWords(env.locale, 'I9');
	const said = (code: string): string | null => {
		const word = codes[code];
		return word === undefined ? null : [icons[code], word].filter(Boolean).join(' ');
	};
	const [series, variation, cause, assurance] = ['series', 'variation', 'cause', 'assurance'].map((key) =>
		textsOf(table, key)
	);
	const months = numbersOf(table, 'months');
	const special = (variation ?? []).filter((one) => one !== 'common').length;
	const text = (label: string) => ({ label, unit: 'none' as const, kind: 'text' as const });
	return figure(env, ['tickets', 'employees'], {
		id: 'measure-icons',
		title: words.title({ special: env.format.count(special), all: env.format.count(series?.length ?? 0) }),
		subtitle: words.subtitle,
		n: series?.length ?? 0,
		off: offOf(results.I9, off),
		chart: null,
		table: {
			columns: [
				text(words.measure),
				text(words.variation),
				text(words.cause),
				text(words.assurance),
				{ label: words.months, unit: 'count', kind: 'number' }
			],
			rows: (series ?? []).map((id, i) => [
				codes[id] ?? id,
				said(variation?.[i] ?? ''),
				said(cause?.[i] ?? ''),
				said(assurance?.[i] ?? ''),
				months[i] ?? null
			]),
			suppressed: []
		}
	});
}
