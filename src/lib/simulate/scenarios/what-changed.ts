import { type CriteriaSet, gradedLevels, type Level } from '$lib/programme/criteria.ts';
import { type NumericPart, parts, ruleOf, thresholdOf } from '../judge/rule-parts.ts';

/** One threshold that differs between two rule sets. */
export interface Moved {
	level: Level;
	part: NumericPart;
	from: number;
	to: number;
}

/** The thresholds in which a scenario differs from its baseline. */
export function movedThresholds(baseline: CriteriaSet, scenario: CriteriaSet): Moved[] {
	return gradedLevels(baseline).flatMap((level) =>
		parts.flatMap((part) => {
			if (part === 'step') return [];
			const [from, to] = [thresholdOf(ruleOf(baseline, level), part), thresholdOf(ruleOf(scenario, level), part)];
			return from === to ? [] : [{ level, part, from, to }];
		})
	);
}

const switchesOf = ({ countsWindow, allowSkip, placement, allowDemotion, missing, rules }: CriteriaSet): unknown[] => [
	countsWindow,
	allowSkip,
	placement,
	allowDemotion,
	missing,
	rules.map(({ tenure }) => tenure.basis),
	rules.map(({ csat }) => csat && [csat.gate, csat.minN])
];

/** How many thresholds and switches differ. */
export function changeCount(baseline: CriteriaSet, scenario: CriteriaSet): number {
	const [a, b] = [switchesOf(baseline), switchesOf(scenario)];
	return (
		movedThresholds(baseline, scenario).length +
		a.filter((value, index) => JSON.stringify(value) !== JSON.stringify(b[index])).length
	);
}

/** The one level that a scenario changes; null where it changes several or a switch that all of them share. */
export function changedLevel(baseline: CriteriaSet, scenario: CriteriaSet): Level | null {
	const moves = movedThresholds(baseline, scenario);
	const [first] = moves;
	return first &&
		moves.length === changeCount(baseline, scenario) &&
		moves.every(({ level }) => level === first.level)
		? first.level
		: null;
}

/** The criterion that a scenario changes first: what a curve follows where nobody has chosen one. */
export function focusOf(baseline: CriteriaSet, scenario: CriteriaSet): Pick<Moved, 'level' | 'part'> {
	const [first] = movedThresholds(baseline, scenario);
	return first ? { level: first.level, part: first.part } : { level: 2, part: 'onsite_count' };
}
