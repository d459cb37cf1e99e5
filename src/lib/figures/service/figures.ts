import type { CurveSpec, DotsSpec } from '$lib/charts/spec.ts';
import * as service from '$lib/i18n/pages/service.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { figureReads } from '../reads.ts';
import { besideRows, monthTable } from '../earlier/beside-months.ts';
import { closedGap } from './closed-gap.ts';
import { iconTable, yearOnYear } from './side-by-side.ts';
import { figure, offOf, offOfAll } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { BuildFigures, Figure } from '../figure.ts';
import { notesOf } from '../result-notes.ts';
import { axis, beforeAfter, controlChart, marksOn, moodOf } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

type Off = (code: string, needs: readonly string[]) => string;

function complaintChart(results: Results, env: FigureEnv, off: Off): Figure {
	const words = service[env.locale].complaint;
	const table = tableOf(results.I9, 'I2');
	const mood = moodOf(results.I2, 'lower');
	const baseline = results.I2?.baseline?.value ?? null;
	const change = env.plan.targets.handling.change;
	const rules =
		baseline === null
			? []
			: [
					{
						value: baseline * (1 + change),
						label: `${words.target} ${env.format.hours(baseline * (1 + change))}`,
						role: 'target' as const
					}
				];
	return figure(env, ['tickets'], {
		id: 'complaint-time-xmr',
		mood,
		title: mood === 'plain' ? null : words[mood],
		subtitle: words.subtitle,
		n: results.I2?.n ?? 0,
		off: offOfAll([results.I2, results.I9], off),
		notes: [
			...notesOf(results.I2, env, [
				'closed_only_change',
				'constant_lag',
				'all_record_types',
				'close_as_resolved'
			]),
			...notesOf(results.I9, env, ['months_left_out'])
		],
		chart: controlChart(table, words.series, axis('hours', true), rules, service[env.locale].programme, env),
		table: monthTable(table, words.columns, { unit: 'hours' }, env)
	});
}

function satisfactionChart(results: Results, env: FigureEnv, off: Off): Figure {
	const words = service[env.locale].csat;
	const table = tableOf(results.I9, 'I1');
	const mood = moodOf(results.I1, 'higher');
	const bounds = tableOf(results.V11, 'bounds');
	const at = textsOf(bounds, 'window').indexOf('current');
	const [worst, best] = [numbersOf(bounds, 'worst')[at] ?? null, numbersOf(bounds, 'best')[at] ?? null];
	const rated = results.V11?.value ?? null;
	return figure(env, ['tickets'], {
		id: 'satisfaction-xmr',
		mood,
		title: mood === 'plain' ? null : words[mood],
		subtitle: words.subtitle(rated === null ? {} : { rated: env.format.percent(rated, 0) }),
		n: results.I1?.n ?? 0,
		off: offOfAll([results.I1, results.I9], off),
		notes: [
			...(worst === null || best === null
				? []
				: [words.bounds({ worst: env.format.percent(worst, 0), best: env.format.percent(best, 0) })]),
			...notesOf(results.I9, env, ['months_left_out'])
		],
		chart: controlChart(table, words.series, axis('share', false), [], service[env.locale].programme, env),
		table: monthTable(table, words.columns, { unit: 'share' }, env)
	});
}

function openCurve(results: Results, env: FigureEnv, off: Off): Figure {
	const all = service[env.locale];
	const words = all.curve;
	const { statedHours } = env.plan.targets.handling;
	const table = tableOf(results.V2, 'curve');
	const windows = textsOf(table, 'window');
	const [hours, open, low, high] = ['hours', 'open', 'low', 'high'].map((key) => numbersOf(table, key));
	const points = (window: string) =>
		windows.flatMap((name, row) =>
			name === window && open?.[row] != null
				? [{ x: hours?.[row] ?? 0, y: open[row], low: low?.[row], high: high?.[row] }]
				: []
		);
	const series = [
		{ window: 'baseline', name: all.before, role: 'previous' as const },
		{ window: 'current', name: all.after, role: 'actual' as const }
	]
		.map(({ window, name, role }) => ({ name, role, step: true, points: points(window) }))
		.filter((one) => one.points.length > 0);
	const [before, after] = [results.V4?.baseline?.value ?? null, results.V4?.current?.value ?? null];
	const chart: CurveSpec = {
		kind: 'curve',
		x: axis('hours', true, words.x),
		y: { ...axis('share', true, words.y), max: 1 },
		series,
		dots: [],
		rules: [{ value: statedHours, label: words.mark({ hours: env.format.count(statedHours) }), role: 'limit' }]
	};
	return figure(env, ['tickets'], {
		id: 'resolution-curve',
		title:
			before === null || after === null
				? null
				: words.title({
						before: env.format.percent(before, 0),
						after: env.format.percent(after, 0),
						hours: words.mark({ hours: env.format.count(statedHours) })
					}),
		subtitle: words.subtitle({ n: env.format.count(results.V2?.n ?? 0) }),
		n: results.V2?.n ?? 0,
		off: offOf(results.V2, off),
		notes: notesOf(results.V2, env, ['open_censored']),
		chart: series.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, { baseline: all.before, current: all.after })
	});
}

function caseMix(results: Results, env: FigureEnv, off: Off): Figure {
	const all = service[env.locale];
	const table = tableOf(results.V13, 'byLevel');
	const level = (value: unknown) => env.messages.shell.levels[Number(value)] ?? String(value);
	return figure(env, ['tickets', 'assessments'], {
		id: 'case-mix-by-level',
		title: all.mix.title,
		subtitle: all.mix.subtitle,
		n: results.V13?.n ?? 0,
		off: offOf(results.V13, off),
		notes: notesOf(results.V13, env),
		...beforeAfter(table, 'level', axis('ratio', false), { before: all.before, after: all.after }, level, [
			{ value: 1, label: all.mix.usual, role: 'baseline' }
		]),
		table: figureTable(table, all.mix.columns, env)
	});
}

function byRegion(results: Results, env: FigureEnv, off: Off): Figure {
	const all = service[env.locale];
	const table = tableOf(results.V3, 'byRegion');
	return figure(env, ['tickets'], {
		id: 'resolution-by-region',
		title: all.region.title,
		subtitle: all.region.subtitle,
		n: results.V3?.n ?? 0,
		off: offOf(results.V3, off),
		...beforeAfter(table, 'region', axis('hours', false), { before: all.before, after: all.after }, (value) =>
			String(value ?? all.none)
		),
		table: figureTable(table, all.region.columns, env)
	});
}

function backlog(results: Results, env: FigureEnv, off: Off): Figure {
	const all = service[env.locale];
	const words = all.backlog;
	const table = tableOf(results.V6, 'byMonth');
	const months = textsOf(table, 'month').map((month) => month.slice(0, 7));
	const open = numbersOf(table, 'open');
	const [month, left, age] = [months.at(-1), open.at(-1), numbersOf(table, 'p50').at(-1)];
	const said = month === undefined || left == null ? null : { month, count: env.format.count(left) };
	return figure(env, ['tickets'], {
		id: 'backlog',
		title:
			said && (age == null ? words.title(said) : words.titleAge({ ...said, age: env.format.unit(age, 'days') })),
		subtitle: words.subtitle,
		n: results.V6?.n ?? 0,
		off: offOf(results.V6, off),
		chart:
			months.length === 0
				? null
				: {
						kind: 'line',
						x: months,
						y: axis('count', true),
						series: [{ name: words.series, role: 'actual', values: open }],
						beside: besideRows(table, 'open', 'count', env),
						rules: [],
						marks: marksOn(months, all.programme, env),
						limits: []
					},
		table: monthTable(table, words.columns, { key: 'open', unit: 'count' }, env)
	});
}

function rates(results: Results, env: FigureEnv, off: Off): Figure {
	const all = service[env.locale];
	const words = all.rates;
	const names = {
		...words.names,
		V4: words.names.V4({ hours: env.format.count(env.plan.targets.handling.statedHours) })
	};
	const ids = figureReads['service-rates'].filter((id) => results[id]?.current?.value != null);
	const point = (id: string, window: 'baseline' | 'current') => {
		const estimate = results[id]?.[window];
		return estimate?.value == null
			? null
			: { value: estimate.value, low: estimate.low, high: estimate.high, n: estimate.n };
	};
	const chart: DotsSpec = {
		kind: 'dots',
		categories: ids.map((id) => wordFor(names, id) ?? id),
		x: { ...axis('share', true), max: 1 },
		rules: [],
		dumbbell: true,
		concern: [],
		series: [
			{ name: all.before, role: 'previous', points: ids.map((id) => point(id, 'baseline')) },
			{ name: all.after, role: 'actual', points: ids.map((id) => point(id, 'current')) }
		]
	};
	const column = (label: string, kind: 'text' | 'number') => ({
		label,
		kind,
		unit: kind === 'number' ? ('share' as const) : ('none' as const)
	});
	return figure(env, ['tickets'], {
		id: 'service-rates',
		title: words.title,
		subtitle: words.subtitle,
		n: results.V4?.n ?? 0,
		off: ids.length > 0 ? null : offOf(results.V4, off),
		chart: ids.length > 0 ? chart : null,
		table: {
			columns: [
				column(words.columns.metric, 'text'),
				...['baseline', 'value', 'low', 'high'].map((key) =>
					column(wordFor(words.columns, key) ?? key, 'number')
				)
			],
			rows: ids.map((id) => [
				wordFor(names, id) ?? id,
				point(id, 'baseline')?.value ?? null,
				point(id, 'current')?.value ?? null,
				point(id, 'current')?.low ?? null,
				point(id, 'current')?.high ?? null
			]),
			suppressed: []
		}
	});
}

/** What the service page keeps behind a click. */
export const furtherServiceFigures: BuildFigures = (results, env, off) => [closedGap(results, env, off)];

/** The service page's figures, the most telling first. */
export function serviceFigures(results: Results, env: FigureEnv, off: Off): Figure[] {
	return [complaintChart, satisfactionChart, openCurve, caseMix, rates, byRegion, backlog, yearOnYear, iconTable].map(
		(build) => build(results, env, off)
	);
}
