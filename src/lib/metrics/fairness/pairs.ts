import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import { AT_LEVEL } from '../assessments/cases.ts';
import { column } from '../table.ts';
import { decisions, has } from '../assessments/decisions.ts';

/** Who is compared with whom, the telling pair first. */
export const pairs = [
	{ pair: 'supervisor_panel', first: 'supervisor', second: 'panel' },
	{ pair: 'self_supervisor', first: 'self', second: 'supervisor' },
	{ pair: 'self_panel', first: 'self', second: 'panel' }
] as const;
export type Pair = (typeof pairs)[number];
export type Rater = Pair['first'] | Pair['second'];

export const PAIR = column('pair', 'dimension', 'code');

const DIMENSIONS = ['knowledge', 'practice', 'attitude'] as const;

/** True where a rater's total is on record, or all three dimensions that it is the mean of. */
export function hasTotal(context: MetricContext, rater: Rater): boolean {
	return (
		has(context, `assessments.${rater}_total`) ||
		DIMENSIONS.every((dimension) => has(context, `assessments.${rater}_${dimension}`))
	);
}

/** SQL for a rater's total, 0 to 100; without one, the mean of the three dimensions. */
export function totalOf(rater: Rater): string {
	return `coalesce(${rater}_total, (${DIMENSIONS.map((dimension) => `${rater}_${dimension}`).join(' + ')}) / 3.0)`;
}

/** The pairs that the data hold, by what each rater gave: levels or total scores. */
export function pairsOf(context: MetricContext, what: 'level' | 'total'): Pair[] {
	const given = (rater: Rater) =>
		what === 'level' ? has(context, `assessments.${rater}_level`) : hasTotal(context, rater);
	return pairs.filter(({ first, second }) => given(first) && given(second));
}

/** Columns that would switch a comparison on. */
export function pairNeeds(what: 'level' | 'total'): string[] {
	return [`assessments.supervisor_${what}`, `assessments.panel_${what}`];
}

/** Decisions plus `rated`: one row per assessment and pair, with what the two raters gave as `first` and `second`. */
export function rated(context: MetricContext, chosen: readonly Pair[], what: 'level' | 'total'): string {
	const given = (rater: Rater) => (what === 'level' ? `${rater}_level` : totalOf(rater));
	const branches = chosen.map(
		({ pair, first, second }, place) =>
			`SELECT ${sql.text(pair)} AS pair, ${String(place)} AS place, employee_id, round, round_no, target_level,
				region, department, ${AT_LEVEL}, supervisor_id, coalesce(result, '') = 'absent' AS away,
		${given(first)} AS first, ${given(second)} AS second FROM d`
	);
	return `${decisions(context)},
rated AS (
	${branches.join('\n\tUNION ALL ')}
)`;
}
