import type { DotsSpec } from '$lib/charts/spec.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import { wordFor } from '$lib/i18n/words.ts';
import type { FigureEnv, Results } from '../env.ts';
import type { BuildFigures, Figure } from '../figure.ts';
import { columnOf, numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { axis } from '../shared-pictures.ts';
import { type Off, simulated } from './side-by-side.ts';
import { CHANCE } from './simulator-words.ts';

const MOST = 20;

interface Row {
	name: string;
	grouping: string;
	group: string;
	out: number;
	people: number;
	share: number;
	change: number;
	low: number;
	high: number;
	/** True where more drop out than in the others of its kind, beyond chance. */
	worse: boolean;
}

function rowsOf(results: Results, { locale }: FigureEnv): Row[] {
	const table = tableOf(results.S3, 'groups');
	const { groupings, unknownGroup } = simulate[locale];
	const groups = columnOf(table, 'group');
	const numbers = (key: string) => numbersOf(table, key);
	const [people, out, share, p] = [numbers('people'), numbers('out'), numbers('share'), numbers('p')];
	const [change, low, high] = [numbers('change'), numbers('changeLow'), numbers('changeHigh')];
	const kinds = textsOf(table, 'grouping');
	const totals = new Map<string, { out: number; people: number }>();
	for (const [row, kind] of kinds.entries()) {
		const sum = totals.get(kind) ?? { out: 0, people: 0 };
		totals.set(kind, { out: sum.out + (out[row] ?? 0), people: sum.people + (people[row] ?? 0) });
	}
	return kinds.flatMap((kind, row): Row[] => {
		const [moved, from, to, lost] = [change[row], low[row], high[row], share[row]];
		if (moved == null || from == null || to == null || lost == null) return [];
		const grouping = wordFor(groupings, kind) ?? kind;
		const own = groups[row];
		const group = own === null || own === undefined ? unknownGroup : String(own);
		const all = totals.get(kind) ?? { out: 0, people: 1 };
		const worse = (p[row] ?? 1) < CHANCE && lost > all.out / all.people;
		const counts = { out: out[row] ?? 0, people: people[row] ?? 0 };
		const numbersOfRow = { share: lost, change: moved, low: from, high: to };
		return [{ name: `${grouping} ${group}`, grouping, group, ...counts, ...numbersOfRow, worse }];
	});
}

function titleOf(rows: readonly Row[], moved: number | null, { locale, format }: FigureEnv): string {
	const words = page[locale].figures.groups;
	if (moved === 0) return words.none;
	if (rows.length === 0 || moved === null) return words.hidden;
	const [worst] = rows.filter(({ worse }) => worse).sort((a, b) => b.share - a.share);
	if (!worst) return words.even;
	return words.title({ grouping: worst.grouping, group: worst.group, lost: format.percent(worst.share, 0) });
}

function groupsHit(results: Results, env: FigureEnv, off: Off): Figure {
	const words = page[env.locale].figures.groups;
	const rows = rowsOf(results, env);
	const shown = rows
		.filter(({ change, out }) => change !== 0 || out > 0)
		.sort((a, b) => Number(b.worse) - Number(a.worse) || Math.abs(b.change) - Math.abs(a.change))
		.slice(0, MOST);
	const chart: DotsSpec = {
		kind: 'dots',
		categories: shown.map(({ name }) => name),
		x: axis('points', true),
		rules: [],
		dumbbell: false,
		concern: shown.flatMap(({ worse }, at) => (worse ? [at] : [])),
		series: [
			{
				name: words.series,
				role: 'simulated',
				points: shown.map(({ change, low, high, people }) => ({ value: change, low, high, n: people }))
			}
		]
	};
	return simulated(
		results,
		env,
		off,
		'S3',
		tableOf(results.S3, 'groups'),
		words.columns,
		simulate[env.locale].groupings,
		{
			id: 'simulated-groups',
			title: titleOf(rows, results.S3?.value ?? null, env),
			subtitle: words.subtitle({ shown: env.format.count(shown.length), all: env.format.count(rows.length) }),
			chart: shown.length > 0 ? chart : null
		}
	);
}

/** Winners and losers of every grouping in one picture; S3 holds the table of groups. */
export const groupFigures: BuildFigures = (results, env, off) => [groupsHit(results, env, off)];
