import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import { gradedLevels, type Level } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { LEVEL, PEOPLE, SIDE, type Side, sides } from './eligible.ts';
import { SLACK } from '../judge/csat-gate.ts';
import { type Evaluation, judgedAt, ofJudged } from '../judge/evaluate.ts';
import { type NumericPart, parts, ruleOf, thresholdOf, unitOf, valuesOf } from '../judge/rule-parts.ts';
import { cellOf, hideRows, resultOf, type Simulation, simulationNotes } from './simulation.ts';
import { at } from '$lib/stats/numeric/at.ts';

/** Somebody whom one part alone keeps from a level, and by how much. */
export interface NearMiss {
	/** Position in the people. */
	index: number;
	level: Level;
	part: NumericPart;
	short: number;
}

const NEAR = 0.1;

function eachNear(
	evaluation: Evaluation,
	level: Level,
	visit: (index: number, place: number, short: number) => void
): void {
	const { people, set } = evaluation;
	const { unmet, unknown } = judgedAt(evaluation, level);
	const rule = ruleOf(set, level);
	const asked = parts.map((part) =>
		part === 'step'
			? null
			: {
					values: valuesOf(people, set, rule, part),
					threshold: thresholdOf(rule, part),
					reach: Math.max(NEAR * thresholdOf(rule, part), unitOf(part)) + SLACK
				}
	);
	for (let index = 0; index < people.size; index++) {
		const mask = at(unmet, index);
		if (mask === 0 || (mask & (mask - 1)) !== 0 || unknown[index] !== 0 || at(people.level, index) >= level)
			continue;
		const place = 31 - Math.clz32(mask);
		const only = asked[place];
		if (!only) continue;
		const short = only.threshold - at(only.values, index);
		if (short <= only.reach) visit(index, place, short);
	}
}

/**
 * Those kept from a level above the one they hold by exactly one numeric part, short by at most 10 % of its threshold
 * or one unit.
 */
export function nearMisses(evaluation: Evaluation): NearMiss[] {
	const found: NearMiss[] = [];
	for (const level of gradedLevels(evaluation.set))
		eachNear(evaluation, level, (index, place, short) => {
			found.push({ index, level, part: parts[place] as NumericPart, short });
		});
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
	const [people, gap] = [new Int32Array(parts.length), new Float64Array(parts.length)];
	eachNear(evaluation, level, (index, place, short) => {
		who[index] = 1;
		people[place] = at(people, place) + 1;
		gap[place] = at(gap, place) + short;
	});
	return {
		who,
		parts: parts.flatMap((part, place) =>
			part === 'step' || people[place] === 0
				? []
				: [{ level, part, people: at(people, place), gap: at(gap, place) }]
		)
	};
}

type Counted = Pick<ReturnType<typeof tallyAt>, 'parts'> & { people: number };
const counted = new WeakMap<Evaluation, Counted & { stamps: string }>();

/**
 * The near misses of every level counted by part, and how many people they are; only what was judged again is counted
 * again.
 */
function count(evaluation: Evaluation): Counted {
	const stamps = evaluation.judged.map(({ stamp }) => stamp).join();
	const known = counted.get(evaluation);
	if (known?.stamps === stamps) return known;
	const levels = gradedLevels(evaluation.set).map((level) =>
		ofJudged(judgedAt(evaluation, level), 'near', () => tallyAt(evaluation, level))
	);
	const anywhere = new Uint8Array(evaluation.people.size);
	for (const { who } of levels) for (let i = 0; i < who.length; i++) anywhere[i] = at(anywhere, i) | at(who, i);
	const people = anywhere.reduce((sum, one) => sum + one, 0);
	const fresh = { stamps, people, parts: levels.flatMap((level) => level.parts) };
	counted.set(evaluation, fresh);
	return fresh;
}

/** S5: how many are one part short of a level, by level and part, with their mean distance. */
export function nearResult(simulation: Simulation): Result {
	const {
		comparison,
		plan: {
			measurement: { k }
		}
	} = simulation;
	const near = { baseline: count(comparison.baseline), scenario: count(comparison.scenario) };
	const persons = (side: Side): number => near[side].people;
	const rows = sides.flatMap((set) => near[set].parts.map((row) => ({ ...row, set, gap: row.gap / row.people })));
	const n = comparison.people.size;
	const estimate = (side: Side) => ({
		value: persons(side),
		low: null,
		high: null,
		n,
		numerator: persons(side),
		denominator: n,
		window: null
	});
	const change = Math.abs(persons('scenario') - persons('baseline'));
	const result = resultOf('S5', simulation, {
		value: persons('scenario'),
		sql: comparison.people.sql,
		numerator: persons('scenario'),
		denominator: n,
		n,
		changes: [change, persons('scenario')],
		baseline: estimate('baseline'),
		current: estimate('scenario'),
		notes: simulationNotes(simulation),
		tables: {
			byPart: {
				...tableOf(
					[SIDE, LEVEL, column('part', 'dimension', 'code'), PEOPLE, column('gap', 'measure', 'number')],
					rows
				),
				additive: []
			}
		}
	});
	const before = new Map(
		rows
			.filter(({ set }) => set === 'baseline')
			.map(({ level, part, people }) => [`${String(level)} ${part}`, people])
	);
	return hideRows(result, 'byPart', (row, columns) => {
		const difference = Math.abs(
			Number(cellOf(row, columns, 'people')) -
				(before.get(`${String(cellOf(row, columns, 'level'))} ${String(cellOf(row, columns, 'part'))}`) ?? 0)
		);
		return cellOf(row, columns, 'set') === 'scenario' && isSmall(difference, k);
	});
}
