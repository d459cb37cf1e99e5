import { daysBetween } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { logRank } from '$lib/stats/survival/log-rank.ts';
import { differenceOf } from '$lib/stats/counts/mover.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Note } from '../result.ts';
import { column, tableOf, withoutZeros } from '../table.ts';
import { attritionOff, off, spells } from '../people/spells.ts';
import {
	curveOf,
	curvesTable,
	followUp,
	stayedAt,
	survivalSql,
	type TimeRow,
	timeRow,
	timesSql
} from './survival-curves.ts';
import { noteOf } from '../note.ts';

/** Half a year, the interval of the rounds. */
const UNTIL = 183;
const results = ['pass', 'fail'] as const;

/**
 * Decisions followed from publication for half a year or to the next decision: one row per engineer and day, a pass
 * where any target was reached. Those who had left before are out.
 */
function decisions(context: MetricContext): string {
	return `${spells(context)},
decided AS (
	SELECT employee_id, coalesce(publish_date, assess_date) AS day, CASE WHEN bool_or(result = 'pass') THEN 'pass'
		ELSE 'fail' END AS outcome
	FROM assessments
	WHERE result IN ('pass', 'fail') AND coalesce(publish_date, assess_date) <= (SELECT as_of::DATE FROM params)
	GROUP BY employee_id, day
),
ordered AS (SELECT *, lead(day) OVER (PARTITION BY employee_id ORDER BY day) AS next_day FROM decided),
until_next AS (
	SELECT ordered.employee_id, outcome, leaves, ${daysBetween('ordered.day', 'exited')} AS stay,
		${daysBetween('ordered.day', 'least(coalesce(next_day, exited), exited)')} AS watched
	FROM ordered
	JOIN spell ON spell.employee_id = ordered.employee_id AND spell.hire_date <= ordered.day
		AND spell.exited > ordered.day AND spell.entered <= ordered.day
),
x AS (
	SELECT employee_id, outcome, least(watched, ${sql.number(UNTIL)})::INTEGER AS days, leaves AND stay = watched
		AND stay <= ${sql.number(UNTIL)} AS event, -1 AS entry
	FROM until_next
)`;
}

const row = timeRow.extend({ outcome: z.enum(results) });
const countRow = z.object({ outcome: z.enum(results), people: z.number(), decisions: z.number(), leavers: z.number() });

const countsSql = (context: MetricContext): string => `${decisions(context)}
SELECT outcome, count(DISTINCT employee_id)::INTEGER AS people, count(*)::INTEGER AS decisions,
	(count(*) FILTER (WHERE event))::INTEGER AS leavers
FROM x GROUP BY outcome`;

const leftOutRow = z.object({ deferred: z.number(), absent: z.number(), missing: z.number() });

const leftOutSql = (context: MetricContext): string => `${spells(context)}
SELECT (count(*) FILTER (WHERE result = 'deferred'))::INTEGER AS deferred,
	(count(*) FILTER (WHERE result = 'absent'))::INTEGER AS absent,
	(count(*) FILTER (WHERE result IS NULL OR coalesce(publish_date, assess_date) IS NULL))::INTEGER AS missing
FROM assessments WHERE employee_id IN (SELECT employee_id FROM e)`;

function valueSql(context: MetricContext): string {
	const after = (outcome: string) =>
		`(SELECT value FROM (${survivalSql(decisions(context), UNTIL, `outcome = ${sql.text(outcome)}`)}) ` +
		`${outcome}ed)`;
	return `SELECT ${after('pass')} - ${after('fail')} AS value`;
}

function logRankNote(groups: readonly (readonly TimeRow[])[]): Note[] {
	const { chiSquare, df, p } = logRank(groups.map(followUp));
	return Number.isFinite(p) ? [noteOf('log_rank', { chiSquare, df, p })] : [];
}

/** Share gone by the end, from the share that stayed. */
const gone = (stayed: ReturnType<typeof stayedAt>) =>
	stayed && { value: 1 - stayed.value, low: 1 - stayed.high, high: 1 - stayed.low, exact: stayed.exact };

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

async function compute(context: MetricContext): Promise<Draft> {
	const { engine, signal } = context;
	const refused = attritionOff(context);
	if (refused) return refused;
	const rows = await engine.query(timesSql(decisions(context), ['outcome']), row, signal);
	const counts = await engine.query(countsSql(context), countRow, signal);
	const [leftOut] = await engine.query(leftOutSql(context), leftOutRow, signal);
	const { missing = 0, ...excluded } = leftOut ?? {};
	const groups = results.map((outcome) => {
		const times = rows.filter((each) => each.outcome === outcome);
		const curve = curveOf(times);
		return {
			key: outcome,
			times,
			curve,
			left: gone(stayedAt(curve, UNTIL)),
			...counts.find((each) => each.outcome === outcome)
		};
	});
	const [passed, failed] = groups;
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	const tables = {
		curves: curvesTable(column('outcome', 'dimension', 'code'), groups, UNTIL),
		groups: {
			...tableOf(
				[
					column('outcome', 'dimension', 'code'),
					column('people', 'people', 'number', 'people'),
					column('decisions', 'events', 'number', 'count'),
					column('leavers', 'events', 'number', 'people'),
					share('left'),
					share('low'),
					share('high')
				],
				groups.map(({ key, people = 0, decisions: made = 0, leavers = 0, left }) => ({
					outcome: key,
					people,
					decisions: made,
					leavers,
					left: left?.value,
					low: left?.low,
					high: left?.high
				}))
			),
			additive: []
		}
	};
	const n = counts.reduce((sum, each) => sum + each.decisions, 0);
	const people = counts.length === 2 ? Math.min(...counts.map((each) => each.people)) : 0;
	const base = { n, people, missing, excluded: withoutZeros(excluded), tables, window: null, sql: valueSql(context) };
	if (!passed?.left || !failed?.left)
		return { ...base, value: null, off: off(n === 0 ? 'no_decisions' : 'too_short', []).off ?? null };
	const { value, low, high } = differenceOf(failed.left, passed.left);
	return {
		...base,
		value,
		low: finite(low),
		high: finite(high),
		numerator: failed.leavers ?? 0,
		denominator: failed.decisions ?? 0,
		notes: [
			...(passed.left.exact || failed.left.exact ? [noteOf('exact_at_edge')] : []),
			...logRankNote([passed.times, failed.times]),
			noteOf('left_after', { pass: passed.left.value, fail: failed.left.value })
		]
	};
}

export const exitAfterDecision: Metric = {
	id: 'A9',
	family: 'A',
	formula: 'S(183 d | pass) − S(183 d | fail)',
	unit: 'points',
	better: 'none',
	method: 'mover_km',
	needs: ['employees.hire_date', 'employees.leave_date', 'assessments.result'],
	people: true,
	source: 'Kaplan & Meier 1958; Mantel 1966; Zou & Donner 2008',
	compute
};
