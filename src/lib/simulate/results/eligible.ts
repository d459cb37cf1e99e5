import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import { gradedLevels } from '$lib/programme/criteria.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { type Comparison, statusesAt, swapAt } from '../judge/compare.ts';
import { type Evaluation, judgedAt, ofJudged, UNKNOWN } from '../judge/evaluate.ts';
import { joint } from '../judge/joint.ts';
import { bitOf, parts, type Part } from '../judge/rule-parts.ts';
import { cellOf, hideRows, resultOf, type Simulation, simulationNotes } from './simulation.ts';
import { at } from '$lib/stats/numeric/at.ts';

export const sides = ['baseline', 'scenario'] as const;
export type Side = (typeof sides)[number];

const statuses = ['unmet', 'unknown', 'met'] as const;
export const SIDE = column('set', 'dimension', 'code');
export const LEVEL = column('level', 'dimension', 'level', 'level');
export const PEOPLE = column('people', 'people', 'number', 'people');
const SHARE = column('share', 'measure', 'number', 'share');

/** People of one status at a level, on one side of a comparison. */
function statusCount(counts: Int32Array, side: Side, status: number): number {
	let people = 0;
	counts.forEach((count, place) => {
		if ((side === 'baseline' ? Math.floor(place / 3) : place % 3) === status) people += count;
	});
	return people;
}

/**
 * Every status; too few undecided ones to be named stand with the unmet, so that nobody else must be hidden for them.
 */
function statusRows(counts: Int32Array, set: Side, k: number): { status: string; people: number }[] {
	const [unmet = 0, unknown = 0, met = 0] = statuses.map((_, code) => statusCount(counts, set, code));
	if (unknown === 0 || unknown >= k)
		return [
			{ status: 'unmet', people: unmet },
			{ status: 'unknown', people: unknown },
			{ status: 'met', people: met }
		];
	return [
		{ status: joint.status, people: unmet + unknown },
		{ status: 'met', people: met }
	];
}

function levelTable(comparison: Comparison, k: number): DataTable {
	const { people } = comparison;
	const rows = sides.flatMap((set) =>
		gradedLevels(comparison.baseline.set).flatMap((level) =>
			statusRows(statusesAt(comparison, level), set, k).map((row) => ({
				set,
				level,
				...row,
				share: row.people / people.size
			}))
		)
	);
	return {
		...tableOf([SIDE, LEVEL, column('status', 'dimension', 'code'), PEOPLE, SHARE], rows),
		additive: ['status']
	};
}

/** How one part stands among people of sufficient tenure who miss a level's rule. */
export interface Binding {
	level: number;
	part: Part;
	/** People for whom it is the only part unmet, all others met. */
	only: number;
	/** People for whom it is unmet, alone or with others. */
	unmet: number;
	/** Everybody of sufficient tenure who misses the rule. */
	of: number;
}

/**
 * People of sufficient tenure who miss the rule of a level above the one they hold, by what is unmet; `closed`: of
 * these nothing is unknown.
 */
function missing(evaluation: Evaluation, level: number): { byMask: Int32Array; closed: Int32Array } {
	const { unmet, unknown } = judgedAt(evaluation, level);
	const held = evaluation.people.level;
	const [byMask, closed] = [new Int32Array(1 << parts.length), new Int32Array(1 << parts.length)];
	const blocked = bitOf('tenure') | bitOf('step');
	for (let i = 0; i < unmet.length; i++) {
		const [mask, open] = [at(unmet, i), at(unknown, i)];
		if (mask === 0 || ((mask | open) & blocked) !== 0 || at(held, i) >= level) continue;
		byMask[mask] = at(byMask, mask) + 1;
		closed[mask] = at(closed, mask) + Number(open === 0);
	}
	return { byMask, closed };
}

function bindingAt(evaluation: Evaluation, level: number): Binding[] {
	const { byMask, closed } = missing(evaluation, level);
	const any = new Int32Array(parts.length);
	let of = 0;
	for (const [mask, people] of byMask.entries()) {
		if (people === 0) continue;
		of += people;
		for (let part = 0; part < parts.length; part++)
			if ((mask & (1 << part)) !== 0) any[part] = at(any, part) + people;
	}
	return parts.flatMap((part, place) =>
		any[place] === 0 ? [] : [{ level, part, only: closed[bitOf(part)] ?? 0, unmet: at(any, place), of }]
	);
}

/** The parts that keep people of sufficient tenure from each level above the one they hold. */
export function bindingParts(evaluation: Evaluation): Binding[] {
	return gradedLevels(evaluation.set).flatMap((level) =>
		ofJudged(judgedAt(evaluation, level), 'binding', () => bindingAt(evaluation, level))
	);
}

function bindingTable(comparison: Comparison): DataTable {
	const rows = sides.flatMap((set) =>
		bindingParts(comparison[set]).map((row) => ({ ...row, set, people: row.unmet, share: row.only / row.of }))
	);
	return {
		...tableOf(
			[
				SIDE,
				LEVEL,
				column('part', 'dimension', 'code'),
				PEOPLE,
				column('only', 'events', 'number', 'people'),
				column('of', 'events', 'number', 'people'),
				SHARE
			],
			rows
		),
		additive: []
	};
}

const qualified = ({ qualifying, places }: Comparison, side: Side): { reached: number; open: number } => {
	let [reached, open] = [0, 0];
	qualifying.forEach((people, place) => {
		const level = side === 'baseline' ? Math.floor(place / places) : place % places;
		if (level === places - 1) open += people;
		else if (level > 0) reached += people;
	});
	return { reached, open };
};

/** S2: who meets a level's whole rule, by level, under both sets; with the parts that bind. */
export function eligibleResult(simulation: Simulation): Result {
	const {
		comparison,
		plan: {
			measurement: { k }
		}
	} = simulation;
	const n = comparison.people.size;
	const sql = comparison.people.sql;
	if (n === 0) return resultOf('S2', simulation, { value: null, sql, off: { reason: 'nobody_to_judge', needs: [] } });
	const of = (side: Side) => {
		const { reached } = qualified(comparison, side);
		return { value: reached, low: null, high: null, n, numerator: reached, denominator: n, window: null };
	};
	const [before, after] = [of('baseline'), of('scenario')];
	const hidden = new Set(
		gradedLevels(comparison.baseline.set).filter((level) =>
			movedAt(comparison, level).some((people) => isSmall(people, k))
		)
	);
	const result = resultOf('S2', simulation, {
		value: after.value,
		sql,
		numerator: after.value,
		denominator: n,
		n,
		missing: qualified(comparison, 'scenario').open,
		changes: qualifyingMoves(comparison),
		baseline: before,
		current: after,
		notes: simulationNotes(simulation),
		tables: { byLevel: levelTable(comparison, simulation.plan.measurement.k), binding: bindingTable(comparison) }
	});
	const ofHidden = (row: Parameters<Parameters<typeof hideRows>[2]>[0], columns: DataTable['columns']) =>
		cellOf(row, columns, 'set') === 'scenario' && hidden.has(cellOf(row, columns, 'level') as never);
	return hideRows(hideRows(result, 'byLevel', ofHidden), 'binding', ofHidden);
}

/** How many people move in and out of meeting a level's rule, and in or out of being open. */
export function movedAt(comparison: Comparison, level: number): number[] {
	const swap = swapAt(comparison, level);
	const counts = statusesAt(comparison, level);
	const known = [0, 2];
	const toOpen = known.reduce((sum, status) => sum + (counts[status * 3 + UNKNOWN] ?? 0), 0);
	const fromOpen = known.reduce((sum, status) => sum + (counts[UNKNOWN * 3 + status] ?? 0), 0);
	return [swap.in, swap.out, toOpen, fromOpen];
}

/** How many people come to qualify for some level, and how many for none any more; those open on either side apart. */
function qualifyingMoves({ qualifying, places }: Comparison): number[] {
	const moves = [0, 0, 0, 0];
	qualifying.forEach((people, place) => {
		const [from, to] = [Math.floor(place / places), place % places];
		const kind =
			from === to ? -1 : from === places - 1 ? 2 : to === places - 1 ? 3 : from === 0 ? 0 : to === 0 ? 1 : -1;
		if (kind >= 0) moves[kind] = (moves[kind] ?? 0) + people;
	});
	return moves;
}
