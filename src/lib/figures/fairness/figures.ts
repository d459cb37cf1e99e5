import type { BarsSpec, DotsSpec, PointsSpec } from '$lib/charts/spec.ts';
import * as fairness from '$lib/i18n/pages/fairness.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { notesOf } from '../result-notes.ts';
import { axis, intervalDots } from '../shared-pictures.ts';
import { columnOf, figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { choiceOf } from '$lib/programme/dimensions.ts';

type Off = (code: string, needs: readonly string[]) => string;

function agreement(results: Results, env: FigureEnv, off: Off): Figure {
	const all = fairness[env.locale];
	const words = all.agreement;
	const table = tableOf(results.F1, 'byPair');
	const pairs = textsOf(table, 'pair').map((pair) => wordFor(all.pairs, pair) ?? pair);
	const exact = intervalDots(table, { ...axis('share', true), max: 1 }, words.exact, pairs);
	const near = intervalDots(table, { ...axis('share', true), max: 1 }, words.adjacent, pairs, {
		value: 'adjacentShare',
		low: 'adjacentLow',
		high: 'adjacentHigh',
		n: 'cases'
	});
	const chart: DotsSpec | null =
		exact && near
			? {
					...exact,
					series: [
						...exact.series,
						...near.series.map((series) => ({ ...series, role: 'previous' as const }))
					]
				}
			: exact;
	const at = textsOf(table, 'pair').indexOf('supervisor_panel');
	const share = numbersOf(table, 'share')[at] ?? null;
	const kappas = tableOf(results.F2, 'byPair');
	const kappa = numbersOf(kappas, 'kappa')[textsOf(kappas, 'pair').indexOf('supervisor_panel')] ?? null;
	return figure(env, ['assessments'], {
		id: 'rater-agreement',
		title:
			share === null || kappa === null
				? null
				: words.title({ share: env.format.percent(share, 0), kappa: env.format.number(kappa, 2) }),
		subtitle: words.subtitle,
		n: results.F1?.n ?? 0,
		off: offOf(results.F1, off),
		notes: notesOf(results.F2, env),
		chart,
		table: figureTable(table, words.columns, env, all.pairs)
	});
}

function severity(results: Results, env: FigureEnv, off: Off): Figure {
	const words = fairness[env.locale].funnel;
	const table = tableOf(results.F6, 'bySupervisor');
	const funnel = tableOf(results.F6, 'funnel');
	const [n, mean] = ['n', 'mean'].map((key) => numbersOf(table, key));
	const names = columnOf(table, 'supervisor').map((value) => `${words.supervisor} ${String(value)}`);
	const outside = textsOf(table, 'position').map((position) => position !== '' && position !== 'inside');
	const sizes = numbersOf(funnel, 'n');
	const line = (key: string, name: string, role: 'mean' | 'limit' | 'wide_limit') => ({
		name,
		role,
		points: numbersOf(funnel, key).flatMap((y, row): [number, number][] =>
			y === null || sizes[row] == null ? [] : [[sizes[row], y]]
		)
	});
	const points = names.flatMap((label, row) =>
		n?.[row] == null || mean?.[row] == null
			? []
			: [{ x: n[row], y: mean[row], label, concern: outside[row] ?? false }]
	);
	const chart: PointsSpec = {
		kind: 'points',
		x: axis('count', true, words.x),
		y: axis('score', false, words.y),
		points,
		rules: [],
		lines: [
			line('overall', words.overall, 'mean'),
			line('low95', words.p95, 'limit'),
			line('high95', '', 'limit'),
			line('low998', words.p998, 'wide_limit'),
			line('high998', '', 'wide_limit')
		]
	};
	return figure(env, ['assessments'], {
		id: 'supervisor-severity',
		title:
			points.length === 0
				? null
				: words.title({
						count: env.format.count(outside.filter(Boolean).length),
						total: env.format.count(points.length)
					}),
		subtitle: words.subtitle,
		n: results.F6?.n ?? 0,
		off: offOf(results.F6, off),
		notes: notesOf(results.F6, env),
		chart: points.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env)
	});
}

function selection(results: Results, env: FigureEnv, off: Off): Figure {
	const words = fairness[env.locale].selection;
	const table = tableOf(results.F12, 'byGroup');
	const groupings = textsOf(table, 'grouping');
	const names = textsOf(table, 'name');
	const categories = names.map(
		(name, row) => `${wordFor(words.groupings, groupings[row] ?? '') ?? groupings[row] ?? ''} · ${name}`
	);
	const flags = textsOf(table, 'flag');
	const count = flags.filter((flag) => flag === 'investigate').length;
	const chart = intervalDots(
		table,
		axis('ratio', false),
		words.series,
		categories,
		{ value: 'ratio', low: 'low', high: 'high', n: 'cases' },
		[{ value: 0.8, label: words.four, role: 'limit' }]
	);
	const choices = numbersOf(table, 'ratio').flatMap((ratio, row) =>
		ratio === null ? [] : [choiceOf(groupings[row] ?? '', names[row] ?? null)]
	);
	return figure(env, ['assessments'], {
		id: 'selection-ratio',
		choices,
		title:
			count > 0 ? words.titleFlag({ count: env.format.count(count) }) : flags.length === 0 ? null : words.titleOk,
		subtitle: words.subtitle,
		n: results.F12?.n ?? 0,
		off: offOf(results.F12, off),
		notes: notesOf(results.F12, env),
		chart: chart && {
			...chart,
			concern: chart.categories.flatMap((name, row) =>
				flags[categories.indexOf(name)] === 'investigate' ? [row] : []
			)
		},
		table: figureTable(table, words.columns, env, { ...codeWords(env.locale, 'F12'), ...words.groupings })
	});
}

function process(results: Results, env: FigureEnv, off: Off): Figure {
	const words = fairness[env.locale].process;
	const table = tableOf(results.G12, 'steps');
	const [steps, cases, days] = [textsOf(table, 'step'), numbersOf(table, 'cases'), numbersOf(table, 'days')];
	const [published = null, appealed = null] = ['published', 'appeal'].map(
		(step) => cases[steps.indexOf(step)] ?? null
	);
	const label = (step: string, row: number): string => {
		const wait = days[row] ?? null;
		const after = wait === null ? '' : words.after({ days: env.format.number(wait, 0) });
		return `${wordFor(words.steps, step) ?? step}${after}`;
	};
	const chart: BarsSpec = {
		kind: 'bars',
		categories: steps.map(label),
		y: axis('count', true),
		upright: false,
		rules: [],
		thresholds: [],
		concern: [],
		series: [{ name: words.series, role: 'actual', values: cases }]
	};
	const value = results.G12?.value ?? null;
	return figure(env, ['assessments'], {
		id: 'process',
		title:
			published === null || appealed === null || value === null
				? null
				: words.title({
						published: env.format.count(published),
						appeals: env.format.count(appealed),
						days: env.format.number(value, 0)
					}),
		subtitle: words.subtitle,
		n: results.G12?.n ?? 0,
		off: offOf(results.G12, off),
		chart: steps.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, words.steps)
	});
}

function bias(results: Results, env: FigureEnv, off: Off): Figure {
	const all = fairness[env.locale];
	const words = all.bias;
	const table = tableOf(results.F3, 'byPair');
	const pairs = textsOf(table, 'pair');
	const mean = numbersOf(table, 'bias')[pairs.indexOf('supervisor_panel')] ?? null;
	const size = mean === null ? '' : env.format.number(Math.abs(mean), 1);
	return figure(env, ['assessments'], {
		id: 'limits-of-agreement',
		title: mean === null ? null : mean < 0 ? words.titleLow({ bias: size }) : words.title({ bias: size }),
		subtitle: words.subtitle,
		n: results.F3?.n ?? 0,
		off: offOf(results.F3, off),
		notes: notesOf(results.F3, env),
		chart: intervalDots(
			table,
			axis('score', false),
			words.series,
			pairs.map((pair) => wordFor(all.pairs, pair) ?? pair),
			{ value: 'bias', low: 'lowerLimit', high: 'upperLimit', n: 'cases' },
			[{ value: 0, label: words.none, role: 'baseline' }]
		),
		table: figureTable(table, words.columns, env, all.pairs)
	});
}

function appeals(results: Results, env: FigureEnv, off: Off): Figure {
	const words = fairness[env.locale].appeals;
	const table = tableOf(results.F9, 'byResult');
	const rate = results.F9?.value ?? null;
	return figure(env, ['assessments'], {
		id: 'appeals',
		title: rate === null ? null : words.title({ share: env.format.percent(rate) }),
		subtitle: words.subtitle,
		n: results.F9?.n ?? 0,
		off: offOf(results.F9, off),
		notes: notesOf(results.F10, env),
		chart: intervalDots(
			table,
			axis('share', true),
			words.series,
			textsOf(table, 'result').map((result) => wordFor(words.results, result) ?? result)
		),
		table: figureTable(table, words.columns, env, words.results)
	});
}

function bunching(results: Results, env: FigureEnv, off: Off): Figure {
	const words = fairness[env.locale].bunching;
	const table = tableOf(results.F13, 'byThreshold');
	const evidence = textsOf(table, 'evidence');
	const [levels, thresholds, below, above] = ['target_level', 'threshold', 'below', 'above'].map((key) =>
		numbersOf(table, key)
	);
	const rows = evidence.flatMap((name, row) =>
		below?.[row] == null || above?.[row] == null
			? []
			: [
					{
						row,
						label:
							`${env.messages.shell.levels[levels?.[row] ?? -1] ?? ''} · ` +
							`${wordFor(words.evidence, name) ?? name} ${env.format.number(thresholds?.[row] ?? 0, 2)}`
					}
				]
	);
	const chart: BarsSpec = {
		kind: 'bars',
		categories: rows.map(({ label }) => label),
		y: axis('count', true),
		upright: false,
		rules: [],
		thresholds: [],
		concern: [],
		series: [
			{ name: words.below, role: 'previous', values: rows.map(({ row }) => below?.[row] ?? null) },
			{ name: words.above, role: 'actual', values: rows.map(({ row }) => above?.[row] ?? null) }
		]
	};
	return figure(env, ['assessments'], {
		id: 'threshold-bunching',
		title: words.title,
		subtitle: words.subtitle,
		n: results.F13?.n ?? 0,
		off: offOf(results.F13, off),
		notes: notesOf(results.F13, env),
		chart: rows.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, words.evidence)
	});
}

/** The fairness page's figures, the most telling first. */
export function fairnessFigures(results: Results, env: FigureEnv, off: Off): Figure[] {
	return [agreement, severity, selection, process, bias, appeals, bunching].map((build) => build(results, env, off));
}
