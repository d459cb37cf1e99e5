import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import { everyLevel, levelCounts } from '$lib/programme/criteria.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import { column, numberOf, tableOf } from '$lib/metrics/table.ts';
import { type Comparison, eachCell } from '../judge/compare.ts';
import { outcomeOf } from '../judge/evaluate.ts';
import { resultOf, type Simulation, simulationNotes } from './simulation.ts';
import { noteOf } from '$lib/metrics/note.ts';

/** What holders of each level (index 0 = ungraded) show today; null where it is not known. */
export type LevelValues = readonly ({ value: number; low: number; high: number } | null)[];

export const projected = ['csat', 'handling', 'attrition'] as const;
export type Projected = (typeof projected)[number];

/** Level values from a result's table with a `level` column; open or missing limits count as the value itself. */
export function levelValuesOf(table: DataTable | undefined, key = 'value'): LevelValues {
	const place = (name: string): number => table?.columns.findIndex((found) => found.key === name) ?? -1;
	return Array.from({ length: levelCounts.most + 1 }, (_, level) => {
		const row = table?.rows.find((cells) => cells[place('level')] === level);
		const number = (name: string): number | null => numberOf(row?.[place(name)]);
		const value = number(key);
		return value === null ? null : { value, low: number('low') ?? value, high: number('high') ?? value };
	});
}

/** People at each level before and after; those open on either side stay out. */
export function levelShares(comparison: Comparison): { before: number[]; after: number[]; people: number } {
	const [before, after] = [0, 1].map(() => everyLevel(comparison.baseline.set).map(() => 0)) as [number[], number[]];
	let people = 0;
	eachCell(comparison, (count, held, from, to) => {
		const [a, b] = [outcomeOf(comparison.baseline.set, from, held), outcomeOf(comparison.scenario.set, to, held)];
		if (a.atLeast !== a.atMost || b.atLeast !== b.atMost) return;
		before[a.atLeast] = (before[a.atLeast] ?? 0) + count;
		after[b.atLeast] = (after[b.atLeast] ?? 0) + count;
		people += count;
	});
	return { before, after, people };
}

/** A relative change with its range: no effect at one end, the assumption in full with its uncertainty at the other. */
export interface Projection {
	value: number;
	low: number;
	high: number;
}

/**
 * Reweights what each level shows today from the old to the new level mix; null where a level that matters is not
 * known.
 */
export function project(
	{ before, after, people }: ReturnType<typeof levelShares>,
	values: LevelValues
): Projection | null {
	let [base, shift, below, above] = [0, 0, 0, 0];
	for (const level of before.keys()) {
		const [share, change] = [(before[level] ?? 0) / people, ((after[level] ?? 0) - (before[level] ?? 0)) / people];
		const at = values[level];
		if (!at) {
			if (share > 0 || change !== 0) return null;
			continue;
		}
		base += share * at.value;
		shift += change * at.value;
		const [down, up] =
			change > 0 ? [at.value - at.low, at.high - at.value] : [at.high - at.value, at.value - at.low];
		below += (change * down) ** 2;
		above += (change * up) ** 2;
	}
	if (!(base > 0)) return null;
	const [low, high] = [(shift - Math.sqrt(below)) / base, (shift + Math.sqrt(above)) / base];
	return { value: shift / base, low: Math.min(0, low), high: Math.max(0, high) };
}

/** The what-if on the three targets: always with its range and its assumption, never with a verdict. */
export function whatIfResult(simulation: Simulation, values: Readonly<Record<Projected, LevelValues>>): Result {
	const {
		comparison,
		plan: { targets }
	} = simulation;
	const shares = levelShares(comparison);
	const moves = shares.after.map((people, level) => Math.abs(people - (shares.before[level] ?? 0)));
	const rows = projected.map((target) => ({
		target,
		...(project(shares, values[target]) ?? {}),
		goal: targets[target].change
	}));
	const k = simulation.plan.measurement.k;
	const small = moves.some((people) => isSmall(people, k));
	const change = (key: string) => column(key, 'measure', 'number', 'change');
	return resultOf('what_if', simulation, {
		value: null,
		sql: comparison.people.sql,
		n: shares.people,
		denominator: shares.people,
		missing: comparison.people.size - shares.people,
		notes: [
			...simulationNotes(simulation),
			noteOf('what_if_assumption'),
			...(small ? [noteOf('small_change', { k })] : [])
		],
		tables: {
			targets: tableOf(
				[column('target', 'dimension', 'code'), change('value'), change('low'), change('high'), change('goal')],
				small ? [] : rows
			)
		}
	});
}
