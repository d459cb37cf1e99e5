/** Cases of a metric: the expressions that they are made of, and the SELECT that is `x`, one row a case. */
export interface Cases {
	from: string;
	x: string;
}

/** A statement's beginning up to the cases as `x`; `once` where several SELECTs read them, which make them each. */
export function withCases({ from, x }: Cases, once = false): string {
	return `${from},
x AS ${once ? 'MATERIALIZED ' : ''}(
	${x}
)`;
}
