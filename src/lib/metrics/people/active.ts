import type { MetricContext } from '../run/context.ts';
import { scope } from '../run/scope.ts';

/**
 * SQL condition: the employment spell of `alias` covers `day`. The last working day itself no longer counts as
 * employed.
 */
export function employedOn(day: string, alias = 'e'): string {
	return `${alias}.hire_date <= ${day} AND NOT coalesce(${alias}.is_non_starter, false)
		AND (${alias}.leave_date > ${day}
			OR (${alias}.leave_date IS NULL AND coalesce(${alias}.status, '') <> 'left'))`;
}

/** Scope plus `today(day)` and `active`: engineers employed on the as-of day, with the `level` that they hold then. */
export function active(context: MetricContext): string {
	return `${scope(context)},
today AS (SELECT as_of::DATE AS day FROM params),
active AS (
	SELECT e.* FROM e, today
	WHERE ${employedOn('today.day')}
)`;
}
