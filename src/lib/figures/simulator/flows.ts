import type { BarsSpec, SankeySpec } from '$lib/charts/spec.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import type { Cell, DataTable } from '$lib/metrics/result.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { flowWithHidden } from '../hidden.ts';
import { type SimulatorView } from './simulator-words.ts';
import { rungOf } from '../shared-pictures.ts';
import { columnOf, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { type Off, levelName, simulated, sideRows, pair, bars } from './side-by-side.ts';

export function flow(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.flow;
	const { sets } = simulate[env.locale];
	const table = tableOf(results.S4, 'flow');
	const [from, to, people] = [columnOf(table, 'from'), columnOf(table, 'to'), numbersOf(table, 'people')];
	const id = (stage: number, level: Cell | undefined): string =>
		`${String(stage)}:${level === null ? 'open' : String(level)}`;
	const links = people.flatMap((value, row) =>
		value === null || value === 0
			? []
			: [{ source: id(0, from[row] ?? null), target: id(1, to[row] ?? null), value, role: 'simulated' as const }]
	);
	const nodes: SankeySpec['nodes'] = [from, to].flatMap((levels, stage) =>
		[...new Set(levels)]
			.filter((level) => links.some((link) => link[stage === 0 ? 'source' : 'target'] === id(stage, level)))
			.sort((a, b) => Number(a ?? 99) - Number(b ?? 99))
			.map((level) => ({
				id: id(stage, level),
				label: levelName(env, level),
				level: typeof level === 'number' ? rungOf(level, env) : null,
				stage
			}))
	);
	const chart: SankeySpec = { kind: 'sankey', stages: [sets.baseline, sets.scenario], nodes, links };
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

export function binding(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
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

export function near(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
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

export function fidelity(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
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
