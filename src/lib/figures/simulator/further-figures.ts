import type { DotsSpec, MatrixSpec, StackedSpec } from '$lib/charts/spec.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import { everyLevel, gradedLevels } from '$lib/programme/criteria.ts';
import type { NumericPart } from '$lib/simulate/judge/rule-parts.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { figure, offOf } from '../make-figure.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { BuildFigures, Figure } from '../figure.ts';
import { withHidden } from '../hidden.ts';
import { suppressedNote } from '../result-notes.ts';
import { axis, rungOf } from '../shared-pictures.ts';
import { simulatorNotes, type SimulatorView, thresholdText } from './simulator-words.ts';
import { figureTable, numbersOf, tableOf, textsOf } from '../from-tables.ts';

/** The view with the second criterion of the heat map. */
export interface WiderView extends SimulatorView {
	second: NumericPart;
}

type Off = Parameters<BuildFigures>[2];
const KINDS = ['employees', 'assessments'];

const levelName = (env: FigureEnv, level: number | null): string =>
	level === null ? simulate[env.locale].open : (env.messages.shell.levels[level] ?? '');

/** Everybody by level, under the baseline and under the scenario (S4). */
export function levelsBeforeAfter(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.mix;
	const { sets } = simulate[env.locale];
	const result = results.S4;
	const table = tableOf(result, 'distribution');
	const [set, level, people] = [textsOf(table, 'set'), numbersOf(table, 'level'), numbersOf(table, 'people')];
	const places = [...everyLevel(env.plan.criteria), null];
	const at = (side: string, place: number | null): number | null =>
		people[set.findIndex((own, row) => own === side && level[row] === place)] ?? null;
	const known = (place: number | null): boolean =>
		['baseline', 'scenario'].some((side) => (at(side, place) ?? 0) > 0);
	const shown = places.filter(known);
	const chart: StackedSpec = {
		kind: 'stacked',
		categories: [sets.baseline, sets.scenario],
		share: false,
		unit: 'people',
		parts: shown.map((place) => ({
			name: levelName(env, place),
			...(place === null
				? { role: 'reference' as const }
				: { level: rungOf(place, env), role: 'actual' as const })
		})),
		values: shown.map((place) => [at('baseline', place), at('scenario', place)])
	};
	const open = level.includes(null) ? (result?.missing ?? 0) : 0;
	const everybody = (result?.n ?? 0) + open;
	const moves = result?.value ?? null;
	return figure(env, KINDS, {
		id: 'simulated-levels',
		title:
			moves === null ? words.hidden : moves === 0 ? words.same : words.title({ count: env.format.count(moves) }),
		subtitle: words.subtitle({ n: env.format.count(result?.n ?? 0) }),
		n: result?.n ?? 0,
		off: offOf(result, off),
		simulated: true,
		metrics: ['S4'],
		notes: [...simulatorNotes(result, env), ...suppressedNote(table, env)],
		chart: shown.length > 0 ? withHidden(chart, [everybody, everybody], env.messages.shell.figure.hidden) : null,
		table: figureTable(table, words.columns, env, sets)
	});
}

function heatMap(results: Results, { focus, second }: WiderView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.heat;
	const { sets, parts } = simulate[env.locale];
	const result = results.heat;
	const table = tableOf(result, 'cells');
	const [first, other, people] = [numbersOf(table, 'first'), numbersOf(table, 'second'), numbersOf(table, 'people')];
	const marks = tableOf(result, 'marks');
	const distinct = (values: (number | null)[]): number[] =>
		[...new Set(values.flatMap((value) => value ?? []))].sort((a, b) => a - b);
	const [rows, columns] = [distinct(first), distinct(other)];
	const names = {
		level: levelName(env, focus.level),
		first: parts[focus.part],
		second: parts[second]
	};
	const outlined = textsOf(marks, 'set')
		.map((side, index) => ({
			row: rows.indexOf(numbersOf(marks, 'first')[index] ?? NaN),
			column: columns.indexOf(numbersOf(marks, 'second')[index] ?? NaN),
			role: side === 'baseline' ? ('previous' as const) : ('simulated' as const)
		}))
		.filter(({ row, column }) => row >= 0 && column >= 0);
	const chart: MatrixSpec = {
		kind: 'matrix',
		rows: rows.map((value) => thresholdText(focus.part, value, env)),
		columns: columns.map((value) => thresholdText(second, value, env)),
		rowsLabel: names.first,
		columnsLabel: names.second,
		unit: 'people',
		outlined,
		values: rows.map((row) =>
			columns.map(
				(column) => people[first.findIndex((value, at) => value === row && other[at] === column)] ?? null
			)
		)
	};
	return figure(env, KINDS, {
		id: 'simulated-heat',
		title: words.title(names),
		subtitle: words.subtitle,
		n: result?.n ?? 0,
		off: offOf(result, off),
		simulated: true,
		metrics: ['S6'],
		notes: simulatorNotes(result, env),
		chart: rows.length > 1 && columns.length > 1 ? chart : null,
		table: figureTable(table, { first: names.first, second: names.second, people: words.people }, env, sets)
	});
}

function whatIf(results: Results, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.whatIf;
	const result = results.what_if;
	const table = tableOf(result, 'targets');
	const [targets, value, low, high, goal] = [
		textsOf(table, 'target'),
		numbersOf(table, 'value'),
		numbersOf(table, 'low'),
		numbersOf(table, 'high'),
		numbersOf(table, 'goal')
	];
	const chart: DotsSpec = {
		kind: 'dots',
		categories: targets.map((code) => wordFor(words.targets, code) ?? code),
		x: axis('change', true),
		dumbbell: false,
		concern: [],
		rules: [{ value: 0, label: words.none, role: 'limit' }],
		series: [
			{
				name: words.series,
				role: 'simulated',
				points: targets.map((_, row) => {
					const own = value[row] ?? null;
					return own === null ? null : { value: own, low: low[row] ?? null, high: high[row] ?? null };
				})
			}
		]
	};
	const goals = targets.flatMap((code, row) =>
		goal[row] == null ? [] : [`${wordFor(words.targets, code) ?? code} ${env.format.change(goal[row])}`]
	);
	return figure(env, [...KINDS, 'tickets'], {
		id: 'simulated-what-if',
		title: words.title,
		subtitle: words.subtitle({ goals: env.format.items(goals) }),
		n: result?.n ?? 0,
		off: offOf(result, off) ?? (targets.length === 0 ? words.few : null),
		simulated: true,
		metrics: ['what_if'],
		notes: simulatorNotes(result, env),
		chart: targets.length > 0 ? chart : null,
		table: figureTable(table, words.columns, env, words.targets)
	});
}

function pastRounds(results: Results, { focus }: WiderView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.rounds;
	const { sets } = simulate[env.locale];
	const result = results.rounds;
	const table = tableOf(result, 'byRound');
	const [set, round, level, people] = [
		textsOf(table, 'set'),
		textsOf(table, 'round'),
		numbersOf(table, 'level'),
		numbersOf(table, 'people')
	];
	const names = [...new Set(round)];
	const of = (side: string) =>
		names.map(
			(name) =>
				people[
					set.findIndex((own, row) => own === side && round[row] === name && level[row] === focus.level)
				] ?? null
		);
	return figure(env, KINDS, {
		id: 'simulated-rounds',
		title: words.title({ level: levelName(env, focus.level) }),
		subtitle: words.subtitle,
		n: result?.n ?? 0,
		off: offOf(result, off),
		simulated: true,
		metrics: ['S2'],
		notes: [...simulatorNotes(result, env), ...suppressedNote(table, env)],
		chart:
			names.length > 0
				? {
						kind: 'bars',
						categories: names,
						y: axis('people', true),
						upright: false,
						rules: [],
						thresholds: [],
						concern: [],
						series: [
							{ name: sets.baseline, role: 'previous', values: of('baseline') },
							{ name: sets.scenario, role: 'simulated', values: of('scenario') }
						]
					}
				: null,
		table: figureTable(table, words.columns, env, {
			...sets,
			...Object.fromEntries(
				gradedLevels(env.plan.criteria).map((graded) => [String(graded), levelName(env, graded)])
			)
		})
	});
}

/** Further figures of the simulator: two criteria at once, past rounds, and the what-if on the targets. */
export function furtherFigures(view: WiderView): BuildFigures {
	return (results, env, off) => [
		heatMap(results, view, env, off),
		pastRounds(results, view, env, off),
		whatIf(results, env, off)
	];
}
