import type { DotsSpec } from '$lib/charts/spec.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import { everyLevel } from '$lib/programme/criteria.ts';
import type { DataTable, Unit } from '$lib/metrics/result.ts';
import { LEFT } from '$lib/simulate/forecast/forecast-result.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { BuildFigures, Figure } from '../figure.ts';
import { numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { axis } from '../shared-pictures.ts';
import { type Off, simulated, sideRows } from './side-by-side.ts';

/** Below this share of past counts inside their bands the bands are called too narrow: well under the 80 % meant. */
const NARROW = 0.7;
/** More dots than these are read in the table. */
const MOST = 30;

const wordsOf = (env: FigureEnv) => page[env.locale].forecast;

/** Levels and those who left, by the codes of the tables. */
function placeNames(env: FigureEnv): Record<string, string> {
	const levels = everyLevel(env.plan.criteria).map((level) => [
		String(level),
		env.messages.shell.levels[level] ?? ''
	]);
	return { ...Object.fromEntries(levels), [LEFT]: wordsOf(env).left } as Record<string, string>;
}

/** A number with its interval in every row named; null where it is hidden. */
function pointsOf(table: DataTable, rows: readonly number[], key: string, low: string, high: string) {
	const [values, lows, highs] = [key, low, high].map((name) => numbersOf(table, name));
	return rows.map((row) => {
		const value = values?.[row] ?? null;
		return value === null ? null : { value, low: lows?.[row] ?? null, high: highs?.[row] ?? null };
	});
}

const dots = (categories: string[], series: DotsSpec['series'], unit: Unit, concern: number[] = []): DotsSpec | null =>
	series.every(({ points }) => points.every((point) => point === null))
		? null
		: { kind: 'dots', categories, x: axis(unit, true), rules: [], dumbbell: false, concern, series };

function backTest(results: Results, env: FigureEnv, off: Off): Figure {
	const words = wordsOf(env).backTest;
	const result = results.back_test;
	const table = tableOf(result, 'counts');
	const names = placeNames(env);
	const [from, to, place, inside] = ['from', 'to', 'place', 'inside'].map((key) => textsOf(table, key));
	const next = new Map<string, string>();
	from?.forEach((origin, row) => next.set(origin, next.get(origin) ?? to?.[row] ?? ''));
	const rows = (from ?? [])
		.flatMap((origin, row) => (to?.[row] === next.get(origin) && !table.suppressed.includes(row) ? [row] : []))
		.slice(-MOST);
	const chart = dots(
		rows.map((row) => `${to?.[row] ?? ''} · ${names[place?.[row] ?? ''] ?? ''}`),
		[
			{ name: words.projected, role: 'simulated', points: pointsOf(table, rows, 'value', 'low', 'high') },
			{
				name: words.actual,
				role: 'actual',
				points: pointsOf(table, rows, 'actual', '', '')
			}
		],
		'people',
		rows.flatMap((row, index) => (inside?.[row] === 'no' ? [index] : []))
	);
	const said = {
		held: env.format.count(result?.numerator ?? 0),
		all: env.format.count(result?.denominator ?? 0),
		share: env.format.percent(result?.value ?? 0, 0)
	};
	return simulated(
		results,
		env,
		off,
		'back_test',
		table,
		words.columns,
		{ ...names, ...words.inside },
		{
			id: 'simulated-back-test',
			title: result?.value == null ? null : (result.value < NARROW ? words.narrow : words.title)(said),
			subtitle: words.subtitle({ shown: env.format.count(rows.length) }),
			chart
		}
	);
}

/** The baseline and the scenario of one kind of row. */
const pairOf = (
	env: FigureEnv,
	table: DataTable,
	keys: { value: string; low: string; high: string },
	wanted: Wanted
) => {
	const { sets } = simulate[env.locale];
	const of = (set: string) => pointsOf(table, sideRows(table, set).filter(wanted), keys.value, keys.low, keys.high);
	return [
		{ name: sets.baseline ?? '', role: 'previous' as const, points: of('baseline') },
		{ name: sets.scenario ?? '', role: 'simulated' as const, points: of('scenario') }
	];
};
type Wanted = (row: number) => boolean;

/** The level, after the last round, at which the two sets differ most; of equals the one with most people. */
function telling(table: DataTable, last: string) {
	const [days, places] = [textsOf(table, 'day'), textsOf(table, 'place')];
	const wanted = (row: number): boolean => days[row] === last && places[row] !== LEFT;
	const [before, after] = ['baseline', 'scenario'].map((set) => {
		const rows = sideRows(table, set).filter(wanted);
		return pointsOf(table, rows, 'people', 'low', 'high').map((point, at) => ({
			point,
			place: places[rows[at] ?? 0]
		}));
	});
	const both = (before ?? []).flatMap(({ point, place }) => {
		const other = after?.find((row) => row.place === place)?.point;
		return point && other ? [{ place: place ?? '', before: point, after: other }] : [];
	});
	const gap = (one: (typeof both)[number]): number => Math.abs(one.after.value - one.before.value);
	const [first] = both.sort((a, b) => gap(b) - gap(a) || b.before.value - a.before.value);
	return first ? { ...first, gap: gap(first) } : null;
}

function levels(results: Results, env: FigureEnv, off: Off): Figure {
	const words = wordsOf(env).levels;
	const result = results.projection;
	const table = tableOf(result, 'levels');
	const names = placeNames(env);
	const [days, places] = [textsOf(table, 'day'), textsOf(table, 'place')];
	const [today, ...rounds] = [...new Set(days)];
	const last = rounds.at(-1) ?? '';
	const shown = rounds.length * new Set(places).size > MOST ? [last] : rounds;
	const wanted: Wanted = (row) => shown.includes(days[row] ?? '') && days[row] !== today;
	const one = telling(table, last);
	const write = ({ value, low, high }: { value: number; low: number | null; high: number | null }): string =>
		words.range({
			value: env.format.count(value),
			low: env.format.count(low ?? value),
			high: env.format.count(high ?? value)
		});
	const said = one && {
		day: last.slice(0, 7),
		level: names[one.place] ?? '',
		before: write(one.before),
		after: write(one.after)
	};
	return simulated(
		results,
		env,
		off,
		'projection',
		table,
		words.columns,
		{ ...names, ...simulate[env.locale].sets },
		{
			id: 'simulated-projection',
			title: said && (one.gap === 0 ? words.same : words.title)(said),
			subtitle: words.subtitle({ n: env.format.count(result?.n ?? 0) }),
			chart: dots(
				sideRows(table, 'baseline')
					.filter(wanted)
					.map((row) => `${(days[row] ?? '').slice(0, 7)} · ${names[places[row] ?? ''] ?? ''}`),
				pairOf(env, table, { value: 'people', low: 'low', high: 'high' }, wanted),
				'people'
			)
		}
	);
}

function cost(results: Results, env: FigureEnv, off: Off): Figure {
	const words = wordsOf(env).cost;
	const table = tableOf(results.projection, 'cost');
	const difference = tableOf(results.projection, 'difference');
	const days = textsOf(table, 'day');
	const [last] = pointsOf(difference, [difference.rows.length - 1], 'change', 'changeLow', 'changeHigh');
	const totals = numbersOf(table, 'total');
	const day = (days.at(-1) ?? '').slice(0, 7);
	const total = totals.at(-1) ?? null;
	const signed = (value: number): string => `${value > 0 ? '+' : ''}${env.format.money(value)}`;
	const title = (): string => {
		if (!last || total === null) return words.hidden;
		if (last.value === 0) return words.same({ day, total: env.format.money(total) });
		const { value, low, high } = last;
		const change = words.more({ value: signed(value), low: signed(low ?? value), high: signed(high ?? value) });
		return words.title({ day, change });
	};
	return simulated(results, env, off, 'projection', table, words.columns, simulate[env.locale].sets, {
		id: 'simulated-cost',
		title: title(),
		subtitle: words.subtitle,
		chart: dots(
			sideRows(table, 'baseline').map((row) => (days[row] ?? '').slice(0, 7)),
			pairOf(env, table, { value: 'total', low: 'totalLow', high: 'totalHigh' }, () => true),
			'cny'
		)
	});
}

/** The check on past rounds first, then levels and cost over the next ones. */
export const forecastFigures: BuildFigures = (results, env, off) => [
	backTest(results, env, off),
	levels(results, env, off),
	cost(results, env, off)
];
