import { type CriteriaSet, publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import type { Result } from '$lib/metrics/result.ts';
import { compare } from '$lib/simulate/judge/compare.ts';
import type { HandMade } from './crowd.ts';
import { evaluate } from '$lib/simulate/judge/evaluate.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import type { People } from '$lib/simulate/judge/people.ts';
import { resultOf, type Simulation } from '$lib/simulate/results/simulation.ts';

const base = { plan: publishedPlan, dataset: { asOf: '2026-07-02T08:00:00' } };
export const fidelity = (value: number): Result => resultOf('S1', base, { value, sql: '', n: 400, denominator: 400 });

export function simulate(
	people: People,
	scenario: CriteriaSet,
	baseline = publishedCriteria,
	more: Partial<Simulation> = {}
): Simulation {
	return {
		...base,
		comparison: compare(evaluate(people, baseline), evaluate(people, scenario)),
		fidelity: fidelity(0.9),
		...more
	};
}

export const visits = (minimum: number, set = publishedCriteria): CriteriaSet => moved(set, 2, 'onsite_count', minimum);
export const junior: HandMade = {
	hired: '2020-01-01',
	level: 1,
	placed: 1,
	since: '2024-01-17',
	reached: ['2024-01-17'],
	onsite_count: 70,
	doc_count: 2,
	rate: 0.9,
	n: 40,
	region: '东部'
};
export const many = (count: number, more: HandMade): HandMade[] =>
	Array.from({ length: count }, () => ({ ...junior, ...more }));
export const table = (result: Result, name: string) =>
	(result.tables[name]?.rows ?? []).map((row) =>
		row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 1e4) / 1e4 : cell))
	);
export const codes = ({ notes }: Result): string[] => notes.map(({ code }) => code);
