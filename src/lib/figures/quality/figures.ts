import type { BarsSpec, LineSpec, Mark, StackedSpec } from '$lib/charts/spec.ts';
import * as quality from '$lib/i18n/pages/quality.ts';
import { codeWords } from '$lib/i18n/metrics/reasons.ts';
import { ingestMessages } from '$lib/ingest/messages.ts';
import type { DataTable } from '$lib/metrics/result.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure, FigureTable } from '../figure.ts';
import { notesOf } from '../result-notes.ts';
import { readingFigure } from './reading.ts';
import { axis } from '../shared-pictures.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

type Off = (code: string, needs: readonly string[], id?: string) => string;

const KINDS = ['employees', 'assessments', 'tickets'];
const namesOf = (env: FigureEnv) => ingestMessages[env.locale];
const kindWords = (env: FigureEnv): Record<string, string> => namesOf(env).kinds;
const sum = (values: readonly (number | null)[]): number =>
	values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** A column of the model as people call it, with its table in front: 工单 · 关闭时间. */
function columnName(env: FigureEnv, table: string, field: string): string {
	return `${kindWords(env)[table] ?? table} · ${namesOf(env).fields[field] ?? field}`;
}

const lying = (categories: string[], name: string, values: (number | null)[], y: BarsSpec['y']): BarsSpec | null =>
	categories.length === 0
		? null
		: {
				kind: 'bars',
				categories,
				series: [{ name, role: 'actual', values }],
				y,
				upright: false,
				rules: [],
				thresholds: [],
				concern: []
			};

function account(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].account;
	const table = tableOf(results.Q1, 'account');
	const parts = ['loaded', 'duplicates', 'quarantined'] as const;
	const counts = parts.map((part) => numbersOf(table, part));
	const written = (key: string): string => env.format.count(sum(numbersOf(table, key)));
	const lost = sum(numbersOf(table, 'unexplained'));
	const chart: StackedSpec = {
		kind: 'stacked',
		categories: textsOf(table, 'file'),
		values: counts,
		share: true,
		unit: 'count',
		parts: parts.map((part, index) => ({ name: words[part], role: index === 0 ? 'actual' : 'previous' }))
	};
	return figure(env, KINDS, {
		id: 'row-account',
		title:
			lost === 0
				? words.title({
						read: written('read'),
						loaded: written('loaded'),
						duplicates: written('duplicates'),
						quarantined: written('quarantined')
					})
				: words.unbalanced({ rows: env.format.count(lost) }),
		subtitle: words.subtitle,
		n: results.Q1?.n ?? 0,
		off: offOf(results.Q1, off),
		chart: chart.categories.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, kindWords(env)),
		metrics: ['Q1']
	});
}

/** Metrics whose needed columns hold nothing, each with those columns. */
function offTable(results: Results, env: FigureEnv): FigureTable & { total: number } {
	const words = quality[env.locale].off;
	const fields = tableOf(results.Q2, 'fields');
	const [tables, counts] = [textsOf(fields, 'table'), numbersOf(fields, 'filled')];
	const filled = new Set(
		textsOf(fields, 'field').flatMap((field, row) =>
			(counts[row] ?? 0) > 0 ? [`${tables[row] ?? ''}.${field}`] : []
		)
	);
	const metrics = tableOf(results.Q2, 'metrics');
	const [ids, names, needs] = [
		textsOf(metrics, 'metric'),
		textsOf(metrics, env.locale === 'zh' ? 'nameZh' : 'nameEn'),
		textsOf(metrics, 'needs')
	];
	const rows = ids.flatMap((id, row): [string, string][] => {
		const missing = (needs[row] ?? '').split(', ').filter((need) => need !== '' && !filled.has(need));
		return missing.length === 0
			? []
			: [
					[
						`${id} ${names[row] ?? ''}`,
						env.format.items(
							missing.map((need) => columnName(env, ...(need.split('.') as [string, string])))
						)
					]
				];
	});
	const text = (label: string) => ({ label, unit: 'none' as const, kind: 'text' as const });
	return { columns: [text(words.metric), text(words.columns)], rows, suppressed: [], total: ids.length };
}

function switchedOff(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].off;
	const { total, ...table } = offTable(results, env);
	return figure(env, KINDS, {
		id: 'metrics-off',
		title:
			table.rows.length === 0
				? words.none
				: words.title({ count: env.format.count(table.rows.length), total: env.format.count(total) }),
		subtitle: words.subtitle,
		n: total,
		off: offOf(results.Q2, off),
		chart: null,
		table,
		metrics: ['Q2']
	});
}

const MOST_BARS = 12;

function completeness(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].completeness;
	const table = tableOf(results.Q2, 'fields');
	const [tables, fields, states, shares] = [
		textsOf(table, 'table'),
		textsOf(table, 'field'),
		textsOf(table, 'state'),
		numbersOf(table, 'share')
	];
	const partly = states
		.flatMap((state, row) =>
			state === 'partly'
				? [{ name: columnName(env, tables[row] ?? '', fields[row] ?? ''), share: shares[row] ?? 0 }]
				: []
		)
		.sort((a, b) => a.share - b.share);
	const shown = partly.slice(0, MOST_BARS);
	const [least] = partly;
	return figure(env, KINDS, {
		id: 'completeness',
		n: results.Q2?.n ?? 0,
		off: offOf(results.Q2, off),
		subtitle: words.subtitle,
		title: least
			? words.title({
					share: env.format.percent(results.Q2?.value ?? 0),
					field: least.name,
					least: env.format.percent(least.share)
				})
			: words.full,
		chart: lying(
			shown.map(({ name }) => name),
			words.series,
			shown.map(({ share }) => share),
			{ ...axis('share', true), max: 1 }
		),
		table: figureTable(table, words.columns, env, {
			...codeWords(env.locale, 'Q2'),
			...namesOf(env).fields,
			...kindWords(env)
		}),
		metrics: ['Q2']
	});
}

function links(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].links;
	const table = tableOf(results.Q3, 'links');
	const value = results.Q3?.value ?? null;
	return figure(env, KINDS, {
		id: 'link-rate',
		title: value === null ? null : words.title({ share: env.format.percent(value) }),
		subtitle: words.subtitle,
		n: results.Q3?.n ?? 0,
		off: offOf(results.Q3, off),
		chart: lying(
			textsOf(table, 'kind').map((kind) => kindWords(env)[kind] ?? kind),
			words.series,
			numbersOf(table, 'share'),
			{ ...axis('share', true), max: 1 }
		),
		table: figureTable(table, words.columns, env, kindWords(env)),
		metrics: ['Q3']
	});
}

function chronology(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].chronology;
	const table = tableOf(results.Q4, 'rules');
	const codes: Record<string, string> = codeWords(env.locale, 'Q4');
	const counts = numbersOf(table, 'count');
	const broken = textsOf(table, 'rule').flatMap((rule, row) =>
		(counts[row] ?? 0) > 0 ? [{ name: codes[rule] ?? rule, count: counts[row] ?? 0 }] : []
	);
	const [most] = broken;
	return figure(env, KINDS, {
		id: 'chronology',
		title: most ? words.title({ count: env.format.count(results.Q4?.value ?? 0), rule: most.name }) : words.none,
		subtitle: words.subtitle,
		n: results.Q4?.n ?? 0,
		off: offOf(results.Q4, off),
		chart: lying(
			broken.map(({ name }) => name),
			words.series,
			broken.map(({ count }) => count),
			axis('count', true)
		),
		table: figureTable(table, words.columns, env, { ...codes, ...kindWords(env) }),
		metrics: ['Q4']
	});
}

function coverage(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].coverage;
	const table = tableOf(results.Q5, 'calendar');
	const months = textsOf(table, 'month').map((month) => month.slice(0, 7));
	const states = textsOf(table, 'state');
	const streams = (['tickets', 'resolved', 'ratings'] as const).filter((stream) =>
		numbersOf(table, stream).some((count) => count !== null)
	);
	const drawn = streams.length > 0 ? streams : (['hires', 'leavers'] as const);
	const marks = months.flatMap((x, row): Mark[] =>
		states[row] === 'partial'
			? [{ x, label: words.partial, role: 'incomplete' }]
			: states[row] === 'missing'
				? [{ x, label: words.gap, role: 'annotation' }]
				: []
	);
	const chart: LineSpec = {
		kind: 'line',
		x: months,
		y: axis('count', true),
		rules: [],
		limits: [],
		marks,
		series: drawn.map((stream, index) => ({
			name: words.columns[stream] ?? stream,
			role: (['actual', 'previous', 'reference'] as const)[index] ?? 'reference',
			values: numbersOf(table, stream)
		}))
	};
	return figure(env, KINDS, {
		id: 'coverage',
		title: !results.Q5?.denominator
			? null
			: words.title({
					covered: env.format.count(results.Q5.numerator ?? 0),
					total: env.format.count(results.Q5.denominator)
				}),
		subtitle: words.subtitle,
		n: results.Q5?.n ?? 0,
		off: offOf(results.Q5, off),
		notes: notesOf(results.Q5, env, ['gap']).slice(0, 3),
		chart: months.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, codeWords(env.locale, 'Q5')),
		metrics: ['Q5']
	});
}

const MOST_SERIES = 3;

/** Month and share of each row, under what names its field and value. */
function cellsOf(table: DataTable): { key: string; month: string; share: number | null }[] {
	const [fields, values, months, shares] = [
		textsOf(table, 'field'),
		textsOf(table, 'value'),
		textsOf(table, 'month'),
		numbersOf(table, 'share')
	];
	return months.map((month, row) => ({
		key: `${fields[row] ?? ''} ${values[row] ?? ''}`,
		month: month.slice(0, 7),
		share: shares[row] ?? null
	}));
}

function drift(results: Results, env: FigureEnv, off: Off): Figure {
	const words = quality[env.locale].drift;
	const jumps = tableOf(results.Q6, 'jumps');
	const series = tableOf(results.Q6, 'series');
	const fieldWords = codeWords(env.locale, 'Q6');
	const jumped = cellsOf(jumps);
	const shown = [...new Set(jumped.map(({ key }) => key))].slice(0, MOST_SERIES);
	const points = cellsOf(series);
	const months = [...new Set(points.map(({ month }) => month))].sort();
	const nameOf = (key: string): string => {
		const [field = '', ...value] = key.split(' ');
		return `${fieldWords[field] ?? field} · ${value.join(' ') || words.empty}`;
	};
	const chart: LineSpec = {
		kind: 'line',
		x: months,
		y: axis('share', true),
		rules: [],
		limits: [],
		marks: [],
		series: shown.map((key, index) => ({
			name: nameOf(key),
			role: (['actual', 'previous', 'reference'] as const)[index] ?? 'reference',
			values: months.map(
				(month) => points.find((point) => point.key === key && point.month === month)?.share ?? null
			),
			flags: jumped.flatMap((jump) =>
				jump.key === key && months.includes(jump.month)
					? [{ index: months.indexOf(jump.month), kind: 'concern' as const }]
					: []
			)
		}))
	};
	const [first] = jumped;
	return figure(env, ['tickets'], {
		id: 'definition-drift',
		title: first
			? words.title({ count: env.format.count(results.Q6?.value ?? 0), month: env.format.month(first.month) })
			: words.none,
		subtitle: words.subtitle,
		n: results.Q6?.n ?? 0,
		off: offOf(results.Q6, off),
		notes: notesOf(results.Q6, env).slice(0, 3),
		chart: months.length > 0 ? chart : null,
		table: figureTable(jumps, words.columns, env, fieldWords),
		metrics: ['Q6']
	});
}

/** The data quality page's figures: what became of the rows first, then what is missing, then what looks wrong. */
export function qualityFigures(results: Results, env: FigureEnv, off: Off): Figure[] {
	const [rows, ...others] = [account, switchedOff, completeness, coverage, drift, chronology, links].map((build) =>
		build(results, env, off)
	);
	const silent = ({ off: reason, table }: Figure): boolean => reason === null && table.rows.length === 0;
	const reading = env.dataset.reading.tables.length > 0 ? [readingFigure(results, env, off)] : [];
	return [...(rows ? [rows] : []), ...others.filter((one) => !silent(one)), ...reading, ...others.filter(silent)];
}
