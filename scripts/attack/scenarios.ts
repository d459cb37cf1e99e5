import { fidelityOf, simulationOf } from './simulate.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import type { CriteriaSet, Level } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { evaluate, judgedAt } from '$lib/simulate/judge/evaluate.ts';
import type { Rounds } from '$lib/simulate/judge/load-people.ts';
import type { People } from '$lib/simulate/judge/people.ts';
import { moved, type NumericPart, parts, ruleOf, thresholdOf } from '$lib/simulate/judge/rule-parts.ts';
import { changedLevel } from '$lib/simulate/scenarios/what-changed.ts';
import { thresholdsFor } from '$lib/simulate/judge/sweep.ts';
import { groupsHit, simulated } from '$lib/simulate/results/all.ts';
import { stopsOf } from '$lib/simulate/steps/stops.ts';
import { crowd } from '../../tests/support/crowd.ts';
import { KnownSums } from './linear.ts';
import type { Recovered } from './views.ts';

/** Everybody of a company with what the simulator judges them by. */
export interface Judged {
	people: People;
	rounds: Rounds;
	plan: Plan;
}

type Results = Record<string, Result>;

const numeric = parts.filter((part): part is NumericPart => part !== 'step');
const UNKNOWN_REGION = -1;

/** Pairs of statuses: unmet, unknown or met before, and after. */
const STATUSES = 3;
const [UNMET, UNKNOWN, MET] = [0, 1, 2] as const;
type Pair = readonly [before: number, after: number];
const pairs: Pair[] = [0, 1, 2].flatMap((before) => [0, 1, 2].map((after): Pair => [before, after]));

/** Which pairs of statuses a cell of a swap takes together. */
const is = (pair: Pair, ...wanted: Pair[]): boolean =>
	wanted.some(([before, after]) => pair[0] === before && pair[1] === after);
const open = ([before, after]: Pair): boolean => before === UNKNOWN || after === UNKNOWN;
const swaps: Readonly<Record<string, (pair: Pair) => boolean>> = {
	both: (pair) => is(pair, [MET, MET]),
	in: (pair) => is(pair, [UNMET, MET]),
	out: (pair) => is(pair, [MET, UNMET]),
	neither: (pair) => is(pair, [UNMET, UNMET]),
	unknown: open,
	rest: (pair) => !is(pair, [UNMET, MET], [MET, UNMET]),
	neither_or_unknown: (pair) => open(pair) || is(pair, [UNMET, UNMET])
};

const statuses: Readonly<Record<string, readonly number[]>> = {
	met: [MET],
	unmet: [UNMET],
	unknown: [UNKNOWN],
	unmet_or_unknown: [UNMET, UNKNOWN]
};

/** One number that a reader sees: how many of some regions (null = all) have such a pair of statuses. */
interface Seen {
	region: number | null;
	is(pair: Pair): boolean;
}

function rowsOf(table: DataTable | undefined): Record<string, unknown>[] {
	return (table?.rows ?? []).map((row) =>
		Object.fromEntries((table?.columns ?? []).map(({ key }, place) => [key, row[place]]))
	);
}

/** What the tables of a scenario say of one level, by region and status. */
function seenIn({ S2, S3, S7 }: Results, level: Level, only: boolean, regions: readonly string[]): Seen[] {
	const region = (name: unknown) => (typeof name === 'string' ? regions.indexOf(name) : UNKNOWN_REGION);
	const number = (value: unknown): boolean => typeof value === 'number';
	const ofStatus = (set: unknown, wanted: readonly number[]) => (pair: Pair) =>
		wanted.includes(pair[set === 'baseline' ? 0 : 1]);
	const byStatus = rowsOf(S2?.tables.byLevel).flatMap((row): Seen[] => {
		const wanted = statuses[String(row.status)];
		if (row.level !== level || !number(row.people) || !wanted) return [];
		return [{ region: null, is: ofStatus(row.set, wanted) }];
	});
	const swapped = [
		...rowsOf(S3?.tables.byLevel).filter((row) => row.level === level),
		...(only ? rowsOf(S3?.tables.total) : []),
		...(only ? rowsOf(S3?.tables.byGroup) : [])
	].flatMap((row): Seen[] => {
		const is = swaps[String(row.cell)];
		return number(row.people) && is ? [{ region: 'group' in row ? region(row.group) : null, is }] : [];
	});
	const shares = rowsOf(S7?.tables.groups).flatMap((row): Seen[] => {
		if (!number(row.met)) return [];
		const known = ofStatus(row.set, [UNMET, MET]);
		return [
			{ region: region(row.group), is: known },
			{ region: region(row.group), is: ofStatus(row.set, [MET]) }
		];
	});
	return [...byStatus, ...swapped, ...shares];
}

/** How many people of each region have each pair of statuses at a level. */
function atomsOf({ people }: Judged, baseline: CriteriaSet, scenario: CriteriaSet, level: Level): Int32Array {
	const { codes, labels } = people.groups.region;
	const counts = new Int32Array((labels.length + 1) * pairs.length);
	const [before, after] = [baseline, scenario].map((set) => judgedAt(evaluate(people, set), level).status);
	for (let i = 0; i < people.size; i++) {
		const place = ((codes[i] ?? -1) + 1) * pairs.length + (before?.[i] ?? 0) * STATUSES + (after?.[i] ?? 0);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts;
}

const inside = ({ region, is }: Seen, regions: number): number[] =>
	Array.from({ length: regions + 1 }, (_, place) => place - 1)
		.filter((place) => region === null || place === region)
		.flatMap((place) => pairs.flatMap((pair, at) => (is(pair) ? [(place + 1) * pairs.length + at] : [])));

/** Every cell that somebody may want to know of a scenario. */
const wantedIn = (regions: number): { name: string; cell: Seen }[] =>
	[null, ...Array.from({ length: regions + 1 }, (_, place) => place - 1)].flatMap((region) => [
		...Object.entries(swaps)
			.filter(([name]) => name !== 'rest')
			.map(([name, is]) => ({ name: `${String(region)} ${name}`, cell: { region, is } })),
		{ name: `${String(region)} met`, cell: { region, is: ([, after]: Pair) => after === MET } }
	]);

/** Counts shown in the rows of every table, by result, table, dimensions and column. */
function cellsIn(results: Results, only: Level | null): Map<string, number> {
	const cells = new Map<string, number>();
	for (const [id, { tables }] of Object.entries(results))
		for (const [name, { columns, rows }] of Object.entries(tables))
			for (const row of rows) {
				// Swaps are those of the level that changes alone, or of all levels.
				const lens = name === 'total' || name === 'byGroup' || id === 'hit' ? only : null;
				const place = columns.flatMap(({ role }, at) => (role === 'dimension' ? [row[at]] : []));
				for (const [at, { key, role }] of columns.entries()) {
					const count = row[at];
					// What is neither gained nor lost is no group of its own: it differs as those two do.
					if (place.includes('rest')) continue;
					if ((role === 'people' || role === 'events') && typeof count === 'number')
						cells.set(JSON.stringify([id, name, lens, ...place, key]), count);
				}
			}
	return cells;
}

/** What a reader sees of a scenario. */
type Look = (judged: Judged, set: CriteriaSet, focus: { level: Level; part: NumericPart }) => Results;

interface Looked {
	value: number;
	/** Counts that are shown, and those that can be worked out from them, by what they count. */
	cells: ReadonlyMap<string, number>;
}

/**
 * Moves every threshold of every level along its stops and a little beside them, and works out what two scenarios tell
 * together that differ in it alone: cells whose counts differ by 1 to k - 1 people, seen in both or worked out from
 * what else is seen. `start` are the criteria from which each threshold is moved, `most` is how many stops are looked
 * at.
 */
export function attackSteps(
	judged: Judged,
	start: CriteriaSet,
	{ see = seen, most = Infinity, of = numeric }: { see?: Look; most?: number; of?: readonly NumericPart[] } = {}
): { recovered: Recovered[]; steps: number; shown: number } {
	const { people, plan } = judged;
	const { k } = plan.measurement;
	const recovered: Recovered[] = [];
	let [steps, shown] = [0, 0];
	for (const { level } of start.rules)
		for (const part of of) {
			const evaluation = evaluate(people, start);
			const stops = stopsOf(evaluation, plan.criteria, { level, part }, k);
			const own = thresholdOf(ruleOf(start, level), part);
			// A link may hold any threshold: some between the stops are looked at as well.
			const beside = [...thresholdsFor(evaluation, level, part, [0, own])].filter((_, at) => at % 23 === 11);
			const values = [...new Set([...stops.slice(0, most), ...beside.slice(0, most / 4)])]
				.filter((value) => value >= 0)
				.sort((a, b) => a - b);
			const looks = values.map((value): Looked => {
				const set = moved(start, level, part, value);
				const results = see(judged, set, { level, part });
				shown += Number(results.S3?.suppressed === false);
				return {
					value,
					cells: new Map([
						...cellsIn(results, changedLevel(simulationOf(judged, set).baseline, set)),
						...workedOut(judged, { set, results, level })
					])
				};
			});
			for (const [at, one] of looks.entries())
				for (const other of looks.slice(at + 1)) {
					steps += 1;
					const metric = `L${String(level)} ${part} ${String(one.value)} to ${String(other.value)}`;
					for (const [group, count] of differing(one, other, k))
						recovered.push({ metric, group, people: count, from: 'two scenarios a step apart' });
				}
		}
	return { recovered, steps, shown };
}

/** Cells known of both that differ by few. */
function differing({ cells: here }: Looked, { cells: there }: Looked, k: number): [string, number][] {
	return [...here].flatMap(([key, count]): [string, number][] => {
		const by = Math.abs(count - (there.get(key) ?? count));
		return by > 0 && by < k ? [[key, by]] : [];
	});
}

/** Cells of a level that follow from what is shown. */
function workedOut(
	judged: Judged,
	{ set, results, level }: { set: CriteriaSet; results: Results; level: Level }
): [string, number][] {
	const { labels } = judged.people.groups.region;
	const size = (labels.length + 1) * pairs.length;
	const { baseline } = simulationOf(judged, set);
	const known = new KnownSums();
	for (let region = -1; region < labels.length; region++)
		known.learn(inside({ region, is: () => true }, labels.length), size);
	for (const cell of seenIn(results, level, changedLevel(baseline, set) === level, labels))
		known.learn(inside(cell, labels.length), size);
	const atoms = atomsOf(judged, baseline, set, level);
	return wantedIn(labels.length).flatMap(({ name, cell }): [string, number][] => {
		const cells = inside(cell, labels.length);
		const count = cells.reduce((sum, place) => sum + (atoms[place] ?? 0), 0);
		return known.gives(cells, size) ? [[`worked out: ${name}`, count]] : [];
	});
}

const nobody = crowd(0);
/** No past decisions at all. */
export const noRounds: Rounds = {
	...nobody,
	target: new Int8Array(),
	final: new Int8Array(),
	result: new Int8Array(),
	round: { codes: new Int32Array(), labels: [] },
	failReason: { codes: new Int32Array(), labels: [] },
	person: new Int32Array()
};

/** What a reader sees of a scenario; `exact` with names switched on. */
export function seen(
	judged: Judged,
	set: CriteriaSet,
	focus: { level: Level; part: NumericPart },
	exact = false
): Results {
	const simulation = { ...simulationOf(judged, set).simulation, fidelity: fidelityOf(judged) };
	const results = simulated(simulation, judged.rounds, focus, exact);
	return { ...results, ...(results.S3 && { hit: groupsHit(simulation, results.S3, exact) }) };
}
