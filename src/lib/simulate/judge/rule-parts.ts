import { type CriteriaSet, type Evidence, evidence, type Level, type LevelRule } from '$lib/programme/criteria.ts';
import { type CsatRule, gateValues } from './csat-gate.ts';
import { countEvidence, type CountEvidence, type People } from './people.ts';

/**
 * The parts of a level's rule; `step` = the level is no more than one above the one held, where skipping isn't allowed.
 */
export const parts = ['tenure', ...evidence, 'csat', 'step'] as const;
export type Part = (typeof parts)[number];
/** Parts with a threshold that can be moved. */
export type NumericPart = Exclude<Part, 'step'>;

/** The bit of a part in the masks of an evaluation. */
export const bitOf = (part: Part): number => 1 << parts.indexOf(part);

/** The parts whose bits are set. */
export const partsIn = (mask: number): Part[] => parts.filter((_, index) => (mask & (1 << index)) !== 0);

/** Evidence that is counted, not scored. */
export const isCount = (name: Evidence): name is CountEvidence => (countEvidence as readonly string[]).includes(name);

/** The satisfaction rule that a sweep starts from where a level asks for none. */
const NO_CSAT: CsatRule = { rate: 0, gate: 'raw', minN: 20 };

/** What a part compares with its threshold, for everybody. */
export function valuesOf(people: People, set: CriteriaSet, rule: LevelRule, part: NumericPart): Float64Array {
	if (part === 'csat') return gateValues(people, rule.csat ?? NO_CSAT);
	if (part !== 'tenure') return isCount(part) ? people.counts[set.countsWindow][part] : people.scores[part];
	if (rule.tenure.basis === 'since_hire') return people.monthsSinceHire;
	return people.monthsInLevel[set.placement][rule.level - 1] as Float64Array;
}

/** The threshold of a part; 0 = not asked for. */
export function thresholdOf(rule: LevelRule, part: NumericPart): number {
	if (part === 'tenure') return rule.tenure.months;
	return (part === 'csat' ? rule.csat?.rate : rule.minimums[part]) ?? 0;
}

/** The rule with one threshold moved. */
export function withThreshold(rule: LevelRule, part: NumericPart, value: number): LevelRule {
	if (part === 'tenure') return { ...rule, tenure: { ...rule.tenure, months: value } };
	if (part === 'csat') return { ...rule, csat: { ...(rule.csat ?? NO_CSAT), rate: value } };
	return { ...rule, minimums: { ...rule.minimums, [part]: value } };
}

/** The set with one level's threshold moved; other levels keep their identity, so that they aren't judged again. */
export function moved(set: CriteriaSet, level: Level, part: NumericPart, value: number): CriteriaSet {
	return { ...set, rules: set.rules.map((rule) => (rule.level === level ? withThreshold(rule, part, value) : rule)) };
}

/** The rule of a level from 1; throws on another. */
export function ruleOf(set: CriteriaSet, level: number): LevelRule {
	const rule = set.rules.find((candidate) => candidate.level === level);
	if (!rule) throw new RangeError(`no rule for level ${String(level)}`);
	return rule;
}

/** The smallest change of a threshold that is one unit: a visit, a month, a score point, a percentage point. */
export const unitOf = (part: NumericPart): number => (part === 'csat' ? 0.01 : 1);
