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

function eachNear(evaluation: Evaluation, level: Level, visit: (index: number, part: NumericPart, value: number, threshold: number) => void): void {
	const { people, set } = evaluation;
	const { unmet, unknown } = judgedAt(evaluation, level);
	const rule = ruleOf(set, level);
	const asked = parts.map((part) => (part === 'step' ? null : {
		part, values: valuesOf(people, set, rule, part), threshold: thresholdOf(rule, part),
		reach: Math.max(NEAR * thresholdOf(rule, part), unitOf(part)) + SLACK
	}));
	for (let index = 0; index < people.size; index++) {
		const mask = unmet[index] as number;
		if (mask === 0 || (mask & (mask - 1)) !== 0 || unknown[index] !== 0 || (people.level[index] as number) >= level) continue;
		const only = asked[31 - Math.clz32(mask)];
		if (!only) continue;
		const value = only.values[index] as number;
		if (only.threshold - value <= only.reach) visit(index, only.part, value, only.threshold);
	}
}

/** Those kept from a level above the one they hold by exactly one numeric part, short by at most 10 % of its threshold or one unit. */
export function nearMisses(evaluation: Evaluation): NearMiss[] {
	const found: NearMiss[] = [];
	for (const level of gradedLevels) eachNear(evaluation, level, (index, part, value, threshold) => { found.push({ index, level, part, value, threshold }); });
	return found;
}

interface Tally {
	level: Level;
	part: NumericPart;
	people: number;
	gap: number;
}

function tallyAt(evaluation: Evaluation, level: Level): { parts: Tally[]; who: Uint8Array } {
	const who = new Uint8Array(evaluation.people.size);
	const groups = new Map<NumericPart, Tally>();
	eachNear(evaluation, level, (index, part, value, threshold) => {
		who[index] = 1;
		const group = groups.get(part) ?? { level, part, people: 0, gap: 0 };
		groups.set(part, group);
		group.people += 1;
		group.gap += threshold - value;
	});
	return { parts: [...groups.values()], who };
}

/** The near misses of every level counted by part, and how many people they are; only what was judged again is counted again. */
function tally(evaluation: Evaluation, set: Side): { rows: (Tally & { set: Side })[]; people: number } {
	const levels = gradedLevels.map((level) => ofJudged(judgedAt(evaluation, level), 'near', () => tallyAt(evaluation, level)));
	const somewhere = new Uint8Array(evaluation.people.size);
	for (const { who } of levels) for (let i = 0; i < who.length; i++) somewhere[i] = (somewhere[i] as number) | (who[i] as number);
	const people = somewhere.reduce((sum, one) => sum + one, 0);
	return { people, rows: levels.flatMap(({ parts: at }) => at.map((group) => ({ ...group, set, gap: group.gap / group.people }))) };
}

/** S5: how many are one part short of a level, by level and part, with their mean distance. */
export function nearResult(simulation: Simulation): Result {
	const { comparison, plan: { measurement: { k } } } = simulation;
	const near = { baseline: tally(comparison.baseline, 'baseline'), scenario: tally(comparison.scenario, 'scenario') };
	const persons = (side: Side): number => near[side].people;
	const rows = sides.flatMap((side) => near[side].rows);
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
