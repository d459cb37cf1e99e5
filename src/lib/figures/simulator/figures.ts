import type { BarsSpec, CurveSpec, DotsSpec, Role, SankeySpec } from '$lib/charts/spec.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import type { DataTable, Unit } from '$lib/metrics/result.ts';
import { gradedLevels } from '$lib/programme/criteria.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { BuildFigures, Figure } from '../figure.ts';
import { flowWithHidden } from '../hidden.ts';
import { suppressedNote } from '../result-notes.ts';
import { axis } from '../shared-pictures.ts';
import { hardestHit, simulatorNotes, type SimulatorView, swapCounts, thresholdText } from './simulator-words.ts';
import { levelsBeforeAfter } from './further-figures.ts';
import { columnOf, figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { wordFor } from '$lib/i18n/words.ts';

type Off = Parameters<BuildFigures>[2];
type Own = Pick<Figure, 'id' | 'subtitle' | 'chart'> & { title: string | null };

const KINDS = ['employees', 'assessments'];
const levelName = (env: FigureEnv, level: unknown): string =>
	typeof level === 'number' ? (env.messages.shell.levels[level] ?? '') : simulate[env.locale].open;

/** A simulated figure over one table of one result. */
function simulated(
	results: Results,
	env: FigureEnv,
	off: Off,
	id: string,
	table: DataTable,
	labels: Record<string, string>,
	codes: Record<string, string>,
	own: Own
): Figure {
	const result = results[id];
	return figure(env, KINDS, {
		...own,
		n: result?.n ?? 0,
		off: offOf(result, off),
		simulated: true,
		metrics: [id],
		notes: [...simulatorNotes(result, env), ...suppressedNote(table, env)],
		table: figureTable(table, labels, env, codes)
	});
}

/** Rows of one side of a comparison, by place. */
const sideRows = (table: DataTable, set: string): number[] =>
	textsOf(table, 'set').flatMap((side, row) => (side === set ? [row] : []));

const pair = (
	env: FigureEnv,
	values: (set: string) => (number | null)[]
): { name: string; role: Role; values: (number | null)[] }[] => {
	const { sets } = simulate[env.locale];
	return [
		{ name: sets.baseline ?? '', role: 'previous', values: values('baseline') },
		{ name: sets.scenario ?? '', role: 'simulated', values: values('scenario') }
	];
};

const bars = (categories: string[], series: BarsSpec['series'], unit: Unit, concern: number[] = []): BarsSpec => ({
	kind: 'bars',
	categories,
	series,
	y: axis(unit, true),
	upright: false,
	rules: [],
	thresholds: [],
	concern
});

function eligible(results: Results, view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.eligible;
	const all = tableOf(results.S2, 'byLevel');
	const [status, people, level] = [textsOf(all, 'status'), numbersOf(all, 'people'), numbersOf(all, 'level')];
	const met = (set: string): (number | null)[] =>
		gradedLevels.map((graded) => {
			const row = sideRows(all, set).find((at) => status[at] === 'met' && level[at] === graded);
			return row === undefined ? null : (people[row] ?? null);
		});
	const [before, after] = [met('baseline'), met('scenario')];
	const changed = gradedLevels.flatMap((graded, index) =>
		before[index] != null && after[index] != null && before[index] !== after[index] ? [{ graded, index }] : []
	);
	const most = changed.sort(
		(a, b) =>
			Math.abs((after[b.index] ?? 0) - (before[b.index] ?? 0)) -
			Math.abs((after[a.index] ?? 0) - (before[a.index] ?? 0))
	)[0];
	const title = most
		? words.titleOut({
				level: levelName(env, most.graded),
				before: env.format.count(before[most.index] ?? 0),
				after: env.format.count(after[most.index] ?? 0)
			})
		: after.includes(null) || view.scenario.id === view.baseline.id
			? words.titleHidden
			: words.titleSame;
	const { sets, statuses } = simulate[env.locale];
	return simulated(
		results,
		env,
		off,
		'S2',
		all,
		words.columns,
		{ ...sets, ...statuses },
		{
			id: 'simulated-eligible',
			title,
			subtitle: words.subtitle({ n: env.format.count(results.S2?.n ?? 0) }),
			chart: bars(
				gradedLevels.map((graded) => levelName(env, graded)),
				pair(env, met),
				'people'
			)
		}
	);
}

function dropOut(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.out;
	const table = tableOf(results.S3, 'byGroup');
	const { unknownGroup, cells: cellWords } = simulate[env.locale];
	const [groups, cells, people] = [
		columnOf(table, 'group').map((group) => (group === null ? unknownGroup : String(group))),
		textsOf(table, 'cell'),
		numbersOf(table, 'people')
	];
	const names = [...new Set(groups)];
	const of = (cell: string) =>
		names.map((name) => people[groups.findIndex((group, row) => group === name && cells[row] === cell)] ?? null);
	const [swap, hit] = [swapCounts(results.S3), hardestHit(results)];
	const out = env.format.count(swap?.out ?? 0);
	const title = !swap
		? words.hidden
		: swap.out === 0
			? words.none
			: hit
				? words.title({ out, group: hit.group, count: env.format.count(hit.people) })
				: words.titlePlain({ out });
	return simulated(results, env, off, 'S3', table, words.columns, cellWords, {
		id: 'simulated-swap',
		title,
		subtitle: words.subtitle,
		chart: of('out').some((count) => count !== null)
			? bars(
					names,
					[
						{ name: words.out, role: 'simulated', values: of('out') },
						{ name: words.in, role: 'reference', values: of('in') }
					],
					'people',
					hit ? [names.indexOf(hit.group)] : []
				)
			: null
	});
}

function sweep(results: Results, { focus: { level, part } }: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.sweep;
	const { sets, parts } = simulate[env.locale];
	const table = tableOf(results.S6, 'points');
	const points = numbersOf(table, 'threshold').flatMap((x, row) => {
		const y = numbersOf(table, 'people')[row] ?? null;
		return x === null || y === null ? [] : [{ x, y }];
	});
	const marks = tableOf(results.S6, 'marks');
	const [from = null, to = null] = numbersOf(marks, 'threshold');
	const dot = (x: number | null, label: string, role: Role): CurveSpec['dots'] => {
		const at = points.find((point) => point.x === x);
		return at && x !== null ? [{ x, y: at.y, label: `${label} ${thresholdText(part, x, env)}`, role }] : [];
	};
	const names = {
		level: levelName(env, level),
		part: parts[part] ?? part,
		from: thresholdText(part, from ?? 0, env),
		to: thresholdText(part, to ?? 0, env)
	};
	const chart: CurveSpec = {
		kind: 'curve',
		x: axis(part === 'csat' ? 'share' : 'count', false, parts[part] ?? part),
		y: axis('people', true, words.y),
		series: [{ name: words.series, role: 'actual', step: false, points }],
		rules: [],
		dots:
			from === to
				? dot(from, sets.baseline ?? '', 'previous')
				: [...dot(from, sets.baseline ?? '', 'previous'), ...dot(to, sets.scenario ?? '', 'actual')]
	};
	return simulated(
		results,
		env,
		off,
		'S6',
		table,
		words.columns,
		{},
		{
			id: 'simulated-sweep',
			title: (from === to ? words.titleOne : words.title)(names),
			subtitle: words.subtitle,
			chart: points.length > 0 ? chart : null
		}
	);
}

function ratios(results: Results, { focus }: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.ratio;
	const { sets, flags, unknownGroup } = simulate[env.locale];
	const table = tableOf(results.S7, 'groups');
	const [groups, rate, flag] = [
		columnOf(table, 'group').map((group) => (group === null ? unknownGroup : String(group))),
		numbersOf(table, 'rate'),
		textsOf(table, 'flag')
	];
	const names = [...new Set(groups)];
	const place = (set: string, name: string): number => sideRows(table, set).find((row) => groups[row] === name) ?? -1;
	const points = (set: string) =>
		names.map((name) => {
			const value = rate[place(set, name)] ?? null;
			return value === null ? null : { value, low: null, high: null };
		});
	const lowest = results.S7?.notes.find(({ code }) => code === 'lowest_group')?.values.group;
	const chart: DotsSpec = {
		kind: 'dots',
		categories: names,
		x: { ...axis('share', false), max: 1 },
		rules: [],
		dumbbell: true,
		concern: names.flatMap((name, index) => (flag[place('scenario', name)] === 'investigate' ? [index] : [])),
		series: [
			{ name: sets.baseline ?? '', role: 'previous', points: points('baseline') },
			{ name: sets.scenario ?? '', role: 'actual', points: points('scenario') }
		]
	};
	const value = results.S7?.value ?? null;
	return simulated(
		results,
		env,
		off,
		'S7',
		table,
		words.columns,
		{ ...sets, ...flags },
		{
			id: 'simulated-ratio',
			title:
				value === null || lowest === undefined
					? words.hidden
					: words.title({ group: String(lowest), ratio: env.format.number(value, 2) }),
			subtitle: words.subtitle({ level: levelName(env, focus.level) }),
			chart: names.length > 0 ? chart : null
		}
	);
}

function flow(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.flow;
	const { sets } = simulate[env.locale];
	const table = tableOf(results.S4, 'flow');
	const [from, to, people] = [columnOf(table, 'from'), columnOf(table, 'to'), numbersOf(table, 'people')];
	const id = (stage: number, level: unknown): string => `${String(stage)}:${level === null ? 'open' : String(level)}`;
	const links = people.flatMap((value, row) =>
		value === null || value === 0
			? []
			: [{ source: id(0, from[row] ?? null), target: id(1, to[row] ?? null), value, role: 'simulated' as const }]
	);
	const nodes: SankeySpec['nodes'] = [from, to].flatMap((levels, stage) =>
		[...new Set(levels)]
			.filter((level) => links.some((link) => link[stage === 0 ? 'source' : 'target'] === id(stage, level)))
			.sort((a, b) => Number(a ?? 9) - Number(b ?? 9))
			.map((level) => ({
				id: id(stage, level),
				label: levelName(env, level),
				level: typeof level === 'number' ? level : null,
				stage
			}))
	);
	const chart: SankeySpec = { kind: 'sankey', stages: [sets.baseline ?? '', sets.scenario ?? ''], nodes, links };
	const open = [...from, ...to].includes(null) ? (results.S4?.missing ?? 0) : 0;
	const everybody = (results.S4?.n ?? 0) + open;
	const moves = results.S4?.value ?? null;
	return simulated(
		results,
		env,
		off,
		'S4',
		table,
		words.columns,
		{},
		{
			id: 'simulated-flow',
			title:
				moves === null
					? words.hidden
					: moves === 0
						? words.same
						: words.title({ count: env.format.count(moves) }),
			subtitle: words.subtitle,
			chart: links.length > 0 ? flowWithHidden(chart, everybody, env.messages.shell.figure.hidden) : null
		}
	);
}

/** People by level and part, baseline beside scenario, most first. */
function byPart(
	table: DataTable,
	env: FigureEnv
): { chart: BarsSpec | null; top: { level: number; part: string } | null } {
	const [level, part, people] = [numbersOf(table, 'level'), textsOf(table, 'part'), numbersOf(table, 'people')];
	const keyAt = (row: number): string => `${String(level[row])} ${part[row] ?? ''}`;
	const size = (key: string): number =>
		Math.max(...people.map((count, row) => (keyAt(row) === key ? (count ?? 0) : 0)));
	const keys = [...new Set(people.flatMap((count, row) => (count === null ? [] : [keyAt(row)])))]
		.sort((a, b) => size(b) - size(a))
		.slice(0, 8);
	const first = keys.map((key) => people.findIndex((_, row) => keyAt(row) === key));
	const parts: Record<string, string> = simulate[env.locale].parts;
	const of = (set: string) =>
		keys.map((key) => {
			const row = sideRows(table, set).find((at) => keyAt(at) === key);
			return row === undefined ? 0 : (people[row] ?? null);
		});
	const [row] = first;
	return {
		chart:
			keys.length === 0
				? null
				: bars(
						first.map((at) => `${levelName(env, level[at])} · ${parts[part[at] ?? ''] ?? ''}`),
						pair(env, of),
						'people'
					),
		top: row === undefined ? null : { level: level[row] ?? 0, part: part[row] ?? '' }
	};
}

function binding(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.binding;
	const { sets, parts } = simulate[env.locale];
	const table = tableOf(results.S2, 'binding');
	const { chart, top } = byPart(table, env);
	return simulated(
		results,
		env,
		off,
		'S2',
		table,
		words.columns,
		{ ...sets, ...parts },
		{
			id: 'simulated-binding',
			subtitle: words.subtitle,
			chart,
			title: top
				? words.title({
						level: levelName(env, top.level),
						part: wordFor(parts, top.part) ?? ''
					})
				: words.hidden
		}
	);
}

function near(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.near;
	const { sets, parts } = simulate[env.locale];
	const table = tableOf(results.S5, 'byPart');
	const value = results.S5?.value ?? null;
	return simulated(
		results,
		env,
		off,
		'S5',
		table,
		words.columns,
		{ ...sets, ...parts },
		{
			id: 'simulated-near',
			subtitle: words.subtitle,
			chart: byPart(table, env).chart,
			title: value === null ? words.hidden : words.title({ count: env.format.count(value) })
		}
	);
}

function fidelity(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.fidelity;
	const outcomes: Record<string, string> = simulate[env.locale].outcomes;
	const table = tableOf(results.S1, 'outcomes');
	const share = results.S1?.value ?? null;
	return {
		...simulated(results, env, off, 'S1', table, words.columns, outcomes, {
			id: 'replay-fidelity',
			title: share === null ? null : words.title({ share: env.format.percent(share, 0) }),
			subtitle: words.subtitle,
			chart: bars(
				textsOf(table, 'outcome').map((code) => outcomes[code] ?? code),
				[{ name: words.series, role: 'actual', values: numbersOf(table, 'rows') }],
				'count'
			)
		}),
		simulated: false
	};
}

/** The simulator's figures for the criteria compared, the most telling first. */
export function simulatorFigures(view: SimulatorView): BuildFigures {
	return (results, env, off) =>
		[eligible, dropOut, sweep, ratios, levelsBeforeAfter, flow, binding, near, fidelity].map((build) =>
			build(results, view, env, off)
		);
}
