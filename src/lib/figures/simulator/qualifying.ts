import type { CurveSpec, DotsSpec, Role } from '$lib/charts/spec.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import { gradedLevels } from '$lib/programme/criteria.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { axis } from '../shared-pictures.ts';
import { hardestHit, hitWords, type SimulatorView, swapCounts, thresholdText } from './simulator-words.ts';
import { columnOf, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { type Off, levelName, simulated, sideRows, pair, bars } from './side-by-side.ts';
import { choiceOf } from '$lib/programme/dimensions.ts';

export function eligible(results: Results, view: SimulatorView, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.eligible;
	const all = tableOf(results.S2, 'byLevel');
	const [status, people, level] = [textsOf(all, 'status'), numbersOf(all, 'people'), numbersOf(all, 'level')];
	const levels = gradedLevels(view.baseline);
	const met = (set: string): (number | null)[] =>
		levels.map((graded) => {
			const row = sideRows(all, set).find((at) => status[at] === 'met' && level[at] === graded);
			return row === undefined ? null : (people[row] ?? null);
		});
	const [before, after] = [met('baseline'), met('scenario')];
	const changed = levels.flatMap((graded, index) =>
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
				levels.map((graded) => levelName(env, graded)),
				pair(env, met),
				'people'
			)
		}
	);
}

/** Who drops out, and where most. */
function dropOutTitle(results: Results, env: FigureEnv): string {
	const words = page[env.locale].figures.out;
	const [swap, hit] = [swapCounts(results.S3), hardestHit(results)];
	if (!swap) return words.hidden;
	if (swap.out === 0) return words.none;
	const out = env.format.count(swap.out);
	if (!hit) return words.titlePlain({ out });
	return (hit.out === swap.out ? words.titleAll : words.title)({ out, hit: hitWords(hit, swap.out, env) });
}

export function dropOut(results: Results, _view: SimulatorView, env: FigureEnv, off: Off): Figure {
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
	const hit = hardestHit(results);
	return simulated(results, env, off, 'S3', table, words.columns, cellWords, {
		id: 'simulated-swap',
		title: dropOutTitle(results, env),
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

export function sweep(results: Results, { focus: { level, part } }: SimulatorView, env: FigureEnv, off: Off): Figure {
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
		part: parts[part],
		from: thresholdText(part, from ?? 0, env),
		to: thresholdText(part, to ?? 0, env)
	};
	const chart: CurveSpec = {
		kind: 'curve',
		x: axis(part === 'csat' ? 'share' : 'count', false, parts[part]),
		y: axis('people', true, words.y),
		series: [{ name: words.series, role: 'actual', step: false, points }],
		rules: [],
		dots:
			from === to
				? dot(from, sets.baseline, 'previous')
				: [...dot(from, sets.baseline, 'previous'), ...dot(to, sets.scenario, 'actual')]
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

export function ratios(results: Results, { focus }: SimulatorView, env: FigureEnv, off: Off): Figure {
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
			{ name: sets.baseline, role: 'previous', points: points('baseline') },
			{ name: sets.scenario, role: 'actual', points: points('scenario') }
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
			chart: names.length > 0 ? chart : null,
			choices: names.map((name) => choiceOf('region', name === unknownGroup ? null : name))
		}
	);
}
