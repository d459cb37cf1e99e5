import { type CriteriaSet, publishedCriteria } from './criteria.ts';
import { levelNames, type Plan, publishedPlan } from './plan.ts';

/** A rule that asks for nothing: nobody has published what a company's own level takes. */
const noRule = (level: number): CriteriaSet['rules'][number] => ({
	level,
	tenure: { months: 0, basis: level === 1 ? 'since_hire' : 'in_level' },
	minimums: {},
	csat: null
});

/** How many levels a plan has. */
export const levelCount = ({ criteria }: Pick<Plan, 'criteria'>): number => criteria.rules.length;

/** The upper half of a number of levels begins here: the third of four. */
const upperHalf = (count: number): number => Math.floor(count / 2) + 1;

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((name, index) => name === b[index]);

/**
 * The plan with a company's own levels, the lowest first.
 *
 * Criteria and allowances are kept where their number stays; else the levels ask for nothing until somebody says what
 * they take. Throws a ZodError on fewer than 2 or more than 12 names, or a name twice.
 */
export function withLevels(plan: Plan, names: readonly string[]): Plan {
	if (plan.levels && sameNames(plan.levels, names)) return plan;
	const levels = levelNames.parse([...names]);
	// The published rules are those of the four published levels, and of no others.
	const own = plan.levels !== undefined && plan.levels.length === levels.length;
	if (own) return { ...plan, levels };
	return {
		...plan,
		levels,
		criteria: { ...plan.criteria, rules: levels.map((_, index) => noRule(index + 1)) },
		measurement: { ...plan.measurement, regrettedFrom: upperHalf(levels.length) },
		costs: { ...plan.costs, allowances: [0, ...levels.map(() => 0)] }
	};
}

/** The plan with the four published levels again. */
function withoutLevels(plan: Plan): Plan {
	const { levels, ...rest } = plan;
	if (levels === undefined) return plan;
	const { regrettedFrom } = publishedPlan.measurement;
	return {
		...rest,
		criteria: publishedCriteria,
		measurement: { ...plan.measurement, regrettedFrom },
		costs: { ...plan.costs, allowances: publishedPlan.costs.allowances }
	};
}

/**
 * The plan under which a dataset is shown: with the levels that its files were read by, the sample with the
 * published.
 */
export function planFor(plan: Plan, dataset: { sample: boolean; levels?: readonly string[] | undefined } | null): Plan {
	if (!dataset) return plan;
	if (dataset.levels) return withLevels(plan, dataset.levels);
	return dataset.sample ? withoutLevels(plan) : plan;
}
