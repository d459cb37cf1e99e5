import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { refusedView } from '$lib/metrics/privacy/gate.ts';
import { populationsBehind } from '$lib/metrics/privacy/populations.ts';
import { countsStaff } from '$lib/metrics/privacy/people-behind.ts';
import type { Result } from '$lib/metrics/result.ts';
import { type DimensionKey, dimensionKeys, dimensionOf, peopleKeys } from '$lib/programme/dimensions.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { type Leak, PublishedAttack } from '../attack/published.ts';
import { columnOf, type Target } from '../attack/views.ts';
import type { ComputedView } from './compute.ts';

/** What the joint gate looked at and did; it names no group. */
export const audit = z.object({
	k: z.number().int(),
	views: z.number().int(),
	windows: z.number().int(),
	/** Pairs of filters and kinds of counts that were attacked. */
	attacked: z.array(z.object({ counts: z.string(), filters: z.tuple([z.string(), z.string()]) })),
	/** Groups that could be worked out from the views together, by round; the last one is 0. */
	recoverable: z.array(z.number().int()),
	/** Results withheld because of them, by metric. */
	withheld: z.record(z.string(), z.number().int()),
	/** Results that the gate had refused one by one. */
	refused: z.number().int()
});
export type Audit = z.output<typeof audit>;

const pairs = (keys: readonly DimensionKey[]): [DimensionKey, DimensionKey][] =>
	keys.flatMap((one, at) => keys.slice(at + 1).map((other): [DimensionKey, DimensionKey] => [one, other]));

/** Kinds of counts: tickets rated and settled, people at risk of leaving and those who left. */
const ofTickets = ['V10', 'V1'] as const;
const ofPeople = ['A1', 'left'] as const;

function targetsOf(views: readonly ComputedView[]): Target[] {
	const used = dimensionKeys.filter((key) => views.some(({ filters }) => filters[key].length > 0));
	// A filter that nobody published is still told of by the rows of tables.
	const tabled = dimensionKeys.filter((key) => used.includes(key) || dimensionOf(key).people || key === 'categories');
	const people = tabled.filter((key) => peopleKeys.some((known) => known === key));
	return [
		...pairs(people).flatMap((facets) => ofPeople.map((metric): Target => ({ metric, facets }))),
		...pairs(tabled).flatMap((facets) => ofTickets.map((metric): Target => ({ metric, facets })))
	];
}

/** True of an entry that counts what a target counts. */
function countsTheSame(id: string, { metric }: Pick<Leak, 'metric'>): boolean {
	if (metric === 'A1' || metric === 'left') return countsStaff(id);
	const own = populationsBehind(id);
	return populationsBehind(metric).some((population) => own.includes(population));
}

/**
 * Ways to withhold, each wider than the one before: the views of the group's own values, every view that is narrowed,
 * every table, and all but the usual whole.
 */
const ways: ((view: ComputedView, leak: Leak) => 'none' | 'tables' | 'all')[] = [
	({ filters }, { narrowed }) =>
		dimensionKeys.some((key) => filters[key].some((value) => narrowed[columnOf(key)] === String(value)))
			? 'all'
			: 'none',
	({ filters }) => (dimensionKeys.some((key) => filters[key].length > 0) ? 'all' : 'none'),
	({ filters }) => (filters.period === null ? 'tables' : 'all'),
	() => 'all'
];

const withoutTables = (result: Result): Result => ({
	...result,
	tables: refusedView(result).tables
});

function withhold(views: readonly ComputedView[], leaks: readonly Leak[], round: number, withheld: Audit['withheld']) {
	const way = ways[Math.min(round, ways.length - 1)] ?? (() => 'all' as const);
	for (const view of views)
		for (const leak of leaks) {
			const much = way(view, leak);
			if (much === 'none') continue;
			for (const [id, result] of Object.entries(view.results)) {
				if (result.suppressed || !countsTheSame(id, leak)) continue;
				view.results[id] = much === 'all' ? refusedView(result) : withoutTables(result);
				withheld[id] = (withheld[id] ?? 0) + 1;
			}
		}
}

/**
 * Gates all views together: attacks them as a reader with all of them could, and withholds in every view what tells of
 * a group that comes out, until none does. The views' results are changed in place.
 */
export async function gateTogether(
	engine: Engine,
	dataset: DatasetInfo,
	views: readonly ComputedView[],
	plan: Plan
): Promise<Audit> {
	const { k } = plan.measurement;
	const refused = views.reduce(
		(sum, { results }) => sum + Object.values(results).filter(({ suppressed }) => suppressed).length,
		0
	);
	const targets = targetsOf(views);
	const attacks = new Map<string, PublishedAttack>();
	const recoverable: number[] = [];
	const withheld: Audit['withheld'] = {};
	for (let round = 0; recoverable.at(-1) !== 0; round++) {
		const cuts = views.map(({ filters, windows, results }) => ({ filters, current: windows.current, results }));
		const leaks: Leak[] = [];
		for (const { metric, facets } of targets) {
			const attack = attacks.get(metric) ?? (await PublishedAttack.on(engine, dataset, cuts, metric, k));
			attacks.set(metric, attack);
			leaks.push(...(await attack.through(cuts, facets)));
		}
		recoverable.push(leaks.length);
		withhold(views, leaks, round, withheld);
	}
	return {
		k,
		views: views.length,
		windows: new Set(views.map(({ windows: { current } }) => `${current?.start ?? ''} ${current?.end ?? ''}`)).size,
		attacked: targets.map(({ metric, facets: [one, other] }) => ({
			counts: metric,
			filters: [columnOf(one), columnOf(other)]
		})),
		recoverable,
		withheld,
		refused
	};
}
