import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { daysBetween } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { garwood } from '$lib/stats/counts/rates.ts';
import type { MetricContext } from '../run/context.ts';
import type { Draft, Estimate, Span } from '../result.ts';
import { scope } from '../run/scope.ts';

/** Days in a year of person-time. */
export const YEAR = 365.25;

/**
 * SQL of the person-years in a column of days: whole days are added, so that no order of rows shows in the last digit.
 */
export const personYears = (days = 'days'): string => `sum(${days})::DOUBLE / ${String(YEAR)}`;

/** A span with the name under which a query reports it. */
export interface NamedSpan extends Span {
	name: string;
}

/** The windows that a run has, baseline first. */
export function comparedWindows({ windows }: MetricContext): NamedSpan[] {
	return [
		...(windows.baseline ? [{ name: 'baseline', ...windows.baseline }] : []),
		...(windows.current ? [{ name: 'current', ...windows.current }] : [])
	];
}

/** Rows of `w(span, s, e)`. */
export function spanRows(spans: readonly NamedSpan[]): string {
	return spans.map(({ name, start, end }) => `(${sql.text(name)}, ${sql.date(start)}, ${sql.date(end)})`).join(', ');
}

/**
 * Scope plus `spell`: one row per employment spell at risk, `[entered, exited)`. A leaver (`leaves`) exits on the last
 * working day, anybody else at a transfer or on the as-of day, which is wholly employed: person-time runs to
 * `stayed_to`. Non-starters and leavers without a date are out. Leavers are on record only from some day on in a few
 * rosters: nobody is at risk before it, and who left on that very day only dates it.
 */
export function spells(context: MetricContext): string {
	const from = context.dataset.flags.leftTruncatedFrom;
	return `${scope(context)},
dated AS (
	SELECT e.*, coalesce(is_transfer, false) AS transferred, (SELECT as_of::DATE FROM params) AS today
	FROM e
	WHERE NOT coalesce(is_non_starter, false) AND NOT (leave_date IS NULL AND coalesce(status, '') = 'left')
),
followed AS (
	SELECT *,
		${from ? `greatest(hire_date, ${sql.date(from)})` : 'hire_date'} AS entered,
		least(coalesce(leave_date, today), today) AS exited,
		coalesce(leave_date <= today, false) AND NOT transferred AS leaves,
		coalesce(leave_date <= today, false) AND transferred AS moves
	FROM dated
),
spell AS (SELECT *, CASE WHEN leaves OR moves THEN exited ELSE exited + 1 END AS stayed_to
	FROM followed
	WHERE entered < exited OR (entered = exited AND entered = hire_date))`;
}

/**
 * Spells plus `at_risk`: one row per spell and window that it touches, with `days` of person-time inside `[s, e)` and
 * whether it ends there (`leaver`, `mover`). A leaver on the first day counts without adding time.
 */
export function atRisk(context: MetricContext, spans: readonly NamedSpan[]): string {
	return `${spells(context)},
w(span, s, e) AS (VALUES ${spanRows(spans)}),
at_risk AS (
	SELECT spell.*, w.span, w.s,
		greatest(${daysBetween('greatest(entered, w.s)', 'least(stayed_to, w.e)')}, 0)::INTEGER AS days,
		leaves AND exited >= w.s AND exited < w.e AS leaver,
		moves AND exited >= w.s AND exited < w.e AS mover
	FROM spell JOIN w ON entered < w.e AND (stayed_to > w.s OR (leaves AND exited = w.s))
)`;
}

/** Leavers over person-years, with the people they come from. */
export interface Exposure {
	people: number;
	leavers: number;
	years: number;
}

/** Leavers per person-year with Garwood's interval; null where nobody was at risk. */
export function rateEstimate({ people, leavers, years }: Exposure, window: Span | null): Estimate {
	const rate = years > 0 ? garwood({ events: leavers, exposure: years }) : { value: null, low: null, high: null };
	return { ...rate, n: people, numerator: leavers, denominator: years, window };
}

/** Why leavers can't be counted here, or null where they can. */
export function attritionOff({ dataset, windows }: MetricContext): Draft | null {
	if (dataset.flags.rosterOnlyCurrent) return off('roster_only_current', ['employees.leave_date']);
	return windows.current ? null : off('no_current', []);
}

const types = z.object({ known: z.boolean() });

/** Why voluntary leavers can't be told from others, or null where at least one leaver of the roster has a type. */
export async function typesOff({ engine, signal }: MetricContext): Promise<Draft | null> {
	const query =
		`SELECT coalesce(bool_or(leave_type <> 'unknown'), false) ` +
		'AS known FROM employees WHERE leave_date IS NOT NULL';
	const [row] = await engine.query(query, types, signal);
	return row?.known ? null : off('no_leave_types', []);
}

/** A draft without a value and why. */
export function off(reason: MetricCode, needs: string[]): Draft {
	return { value: null, sql: '', off: { reason, needs } };
}
