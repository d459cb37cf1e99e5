import { gradedLevels, type Level } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { LEVEL, PEOPLE, SIDE, type Side, sides } from './eligible.ts';
import { SLACK } from './csat-gate.ts';
import { type Evaluation, judgedAt, ofJudged } from './evaluate.ts';
import { type NumericPart, parts, ruleOf, thresholdOf, unitOf, valuesOf } from './parts.ts';
import { cellOf, hideRows, resultOf, type Simulation, simulationNotes } from './results.ts';

/** Somebody whom one part alone keeps from a level, and by how much. */
export interface NearMiss {
	/** Position in the people. */
	index: number;
	level: Level;
	part: NumericPart;
	value: number;
	threshold: number;
}

const NEAR = 0.1;

function nearAt(evaluation: Evaluation, level: Level): NearMiss[] {
	const { people, set } = evaluation;
	const { unmet, unknown } = judgedAt(evaluation, level);
	const rule = ruleOf(set, level);
	const asked = parts.map((part) => (part === 'step' ? null : {
		part, values: valuesOf(people, set, rule, part), threshold: thresholdOf(rule, part),
		reach: Math.max(NEAR * thresholdOf(rule, part), unitOf(part)) + SLACK
	}));
	const found: NearMiss[] = [];
	for (let index = 0; index < people.size; index++) {
		const mask = unmet[index] as number;
		if (mask === 0 || (mask & (mask - 1)) !== 0 || unknown[index] !== 0 || (people.level[index] as number) >= level) continue;
		const only = asked[31 - Math.clz32(mask)];
		if (!only) continue;
		const value = only.values[index] as number;
		if (only.threshold - value <= only.reach) found.push({ index, level, part: only.part, value, threshold: only.threshold });
	}
	return found;
}

/** Those kept from a level above the one they hold by exactly one numeric part, short by at most 10 % of its threshold or one unit. */
export function nearMisses(evaluation: Evaluation): NearMiss[] {
	return gradedLevels.flatMap((level) => ofJudged(judgedAt(evaluation, level), 'near', () => nearAt(evaluation, level)));
}

function tally(misses: readonly NearMiss[], set: Side): { set: Side; level: number; part: string; people: number; gap: number }[] {
	const groups = new Map<string, { set: Side; level: number; part: string; people: number; gap: number }>();
	for (const { level, part, threshold, value } of misses) {
		const key = `${String(level)} ${part}`;
		const group = groups.get(key) ?? { set, level, part, people: 0, gap: 0 };
		group.people += 1;
		group.gap += threshold - value;
		groups.set(key, group);
	}
	return [...groups.values()].map((group) => ({ ...group, gap: group.gap / group.people }));
}

/** S5: how many are one part short of a level, by level and part, with their mean distance. */
export function nearResult(simulation: Simulation): Result {
	const { comparison, plan: { measurement: { k } } } = simulation;
	const misses = { baseline: nearMisses(comparison.baseline), scenario: nearMisses(comparison.scenario) };
	const near = Object.fromEntries(sides.map((side) => [side, new Set(misses[side].map(({ index }) => index)).size])) as Record<Side, number>;
	const persons = (side: Side): number => near[side];
	const rows = sides.flatMap((side) => tally(misses[side], side));
	const n = comparison.people.size;
	const estimate = (side: Side) => ({ value: persons(side), low: null, high: null, n, numerator: persons(side), denominator: n, window: null });
	const change = Math.abs(persons('scenario') - persons('baseline'));
	const result = resultOf('S5', simulation, {
		value: persons('scenario'), sql: comparison.people.sql, numerator: persons('scenario'), denominator: n, n, changes: [change, persons('scenario')],
		baseline: estimate('baseline'), current: estimate('scenario'), notes: simulationNotes(simulation),
		tables: { byPart: { ...tableOf([SIDE, LEVEL, column('part', 'dimension', 'code'), PEOPLE, column('gap', 'measure', 'number')], rows), additive: [] } }
	});
	const before = new Map(rows.filter(({ set }) => set === 'baseline').map(({ level, part, people }) => [`${String(level)} ${part}`, people]));
	return hideRows(result, 'byPart', (row, columns) => {
		const difference = Math.abs(Number(cellOf(row, columns, 'people')) - (before.get(`${String(cellOf(row, columns, 'level'))} ${String(cellOf(row, columns, 'part'))}`) ?? 0));
		return cellOf(row, columns, 'set') === 'scenario' && difference > 0 && difference < k;
	});
}
