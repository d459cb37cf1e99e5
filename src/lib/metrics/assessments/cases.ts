import { dimensions } from '$lib/programme/dimensions.ts';

/** Cases of a metric: the expressions that they are made of, and the SELECT that is `x`, one row a case. */
export interface Cases {
	from: string;
	x: string;
}

/** The level by which a filter takes in an assessment, as a column of `x` beside its region and department. */
export const AT_LEVEL = `${dimensions.levels.of.assessments} AS at_level`;

/** A statement's beginning up to the cases as `x`; `once` where several SELECTs read them, which make them each. */
export function withCases({ from, x }: Cases, once = false): string {
	return `${from},
x AS ${once ? 'MATERIALIZED ' : ''}(
	${x}
)`;
}
