import { type CriteriaSet, csatGates, gradedLevels, type LevelRule } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { ruleOf, withThreshold } from '../judge/rule-parts.ts';

/** A point that the published plan leaves open or says in two ways: which answers there are, and the default one. */
export interface Question {
	code: string;
	/** Codes of the answers, the default first. */
	answers: readonly string[];
	/** The answer that a set of criteria gives; null = one of its own. */
	read(set: CriteriaSet): string | null;
	/** The set with another answer. */
	write(set: CriteriaSet, answer: string): CriteriaSet;
}

const change = (set: CriteriaSet, level: number, make: (rule: LevelRule) => LevelRule): CriteriaSet => ({
	...set,
	rules: set.rules.map((rule) => (rule.level === level ? make(rule) : rule))
});

/** Levels that are reached from another. */
const inPost = (set: CriteriaSet): number[] => gradedLevels(set).slice(1);

function switchOf<K extends 'countsWindow' | 'placement' | 'missing'>(
	key: K,
	answers: readonly CriteriaSet[K][]
): Question {
	return { code: key, answers, read: (set) => set[key], write: (set, answer) => ({ ...set, [key]: answer }) };
}

/** The plan's own contradictions and gaps, as switches. */
export const questions: readonly Question[] = [
	{
		code: 'senior_large_projects',
		answers: ['5', '1'],
		read: (set) => {
			if (!set.rules[2]) return null;
			const minimum = String(ruleOf(set, 3).minimums.large_project_count ?? 0);
			return ['5', '1'].includes(minimum) ? minimum : null;
		},
		write: (set, answer) => change(set, 3, (rule) => withThreshold(rule, 'large_project_count', Number(answer)))
	},
	{
		code: 'in_post',
		answers: ['in_level', 'since_hire'],
		read: (set) => {
			const bases = new Set(inPost(set).map((level) => ruleOf(set, level).tenure.basis));
			return bases.size === 1 ? ([...bases][0] ?? null) : null;
		},
		write: (set, answer) =>
			inPost(set).reduce(
				(all, level) =>
					change(all, level, (rule) => ({
						...rule,
						tenure: { ...rule.tenure, basis: answer === 'since_hire' ? 'since_hire' : 'in_level' }
					})),
				set
			)
	},
	switchOf('countsWindow', ['cumulative', 'since_level', 'last_12_months']),
	switchOf('placement', ['any_level', 'one_step']),
	switchOf('missing', ['unknown', 'fail']),
	{
		code: 'csat_gate',
		answers: csatGates,
		read: (set) => {
			const gates = new Set(set.rules.flatMap(({ csat }) => (csat ? [csat.gate] : [])));
			return gates.size === 1 ? ([...gates][0] ?? null) : null;
		},
		write: (set, answer) => {
			const gate = csatGates.find((name) => name === answer);
			if (!gate) return set;
			return {
				...set,
				rules: set.rules.map((rule) => (rule.csat ? { ...rule, csat: { ...rule.csat, gate } } : rule))
			};
		}
	}
];

/** The questions that the criteria of a plan leave open; the published text says nothing of a company's own levels. */
export const questionsOf = ({ levels }: Pick<Plan, 'levels'>): readonly Question[] =>
	levels ? questions.filter(({ code }) => code !== 'senior_large_projects') : questions;
