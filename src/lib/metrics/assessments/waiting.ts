import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { z } from 'zod';
import { kaplanMeier, type SurvivalCurve, survivalQuantile, survivalShareAt } from '$lib/stats/survival/survival.ts';
import type { MetricContext } from '../run/context.ts';
import { type Cases, withCases } from './cases.ts';
import type { Cell, DataColumn, DataTable, Draft, Unit } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { noteOf } from '../note.ts';

/** Waiting times for an event, in days, censored where it has not come. */
export interface WaitingQuery {
	/**
	 * `x(employee_id, days, event, entry, why, ...)`: days waited, whether the event ended the
	 * wait, days already waited when watching began (-1 = watched from the start), why a case does not count (else
	 * null).
	 */
	rows: Cases;
	/** Dimension by which curves are drawn apart: a column of `x`. */
	group: DataColumn;
	/** Column of `x` by which groups are ordered, where not by themselves. */
	order?: string;
	/** Days in one unit of the result. */
	unit: Extract<Unit, 'days' | 'months'>;
	/** Waits, in the unit, at which the share done is tabulated. */
	marks: readonly number[];
}

export const DAYS = { days: 1, months: 30.4375 } as const;
const MAX_POINTS = 200;

/**
 * The SELECT of a Kaplan–Meier quantile of the waits in `x`, as column `value`: the first time at which at most 1 - p
 * still wait; where the curve runs flat exactly there, the middle of the flat.
 */
export function waitingSql(rows: Cases, p: number, perUnit: number): string {
	const level = String(1 - p);
	return `${withCases(rows)},
waits AS (
	SELECT days AS t, event::INTEGER AS d, 1 AS gone, 0 AS joined FROM x WHERE why IS NULL
	UNION ALL SELECT entry, 0, 0, 1 FROM x WHERE why IS NULL
),
times AS (SELECT t, sum(d) AS d, sum(gone) AS gone, sum(joined) AS joined FROM waits GROUP BY t),
risk AS (
	SELECT t, d::DOUBLE AS d,
		(sum(joined - gone) OVER (ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))::DOUBLE AS n FROM times
),
curve AS (
	SELECT t, CASE WHEN bool_or(d >= n) OVER w THEN 0
		ELSE exp(sum(CASE WHEN d < n THEN ln(1 - d / n) END) OVER w) END AS s
	FROM risk WHERE d > 0 WINDOW w AS (ORDER BY t)
)
SELECT ((min(t) FILTER (WHERE s <= ${level} + 1.5e-8) + coalesce(min(t) FILTER (WHERE s < ${level} - 1.5e-8),
	(SELECT max(t) FROM times)))
	/ 2.0 / ${String(perUnit)})::DOUBLE AS value
FROM curve`;
}

const ALL = 0;
const GROUPED = 1;
const REASONS = 2;

/** Waits grouped by time, for everybody and by group, and how many each reason left out, in one SELECT. */
function timesSql({ rows, group: { key }, order = key }: WaitingQuery): string {
	const counts = 'sum(d)::DOUBLE AS events, sum(c)::DOUBLE AS censored, sum(joined)::DOUBLE AS joined';
	return `${withCases(rows, true)},
waits AS (
	SELECT ${key}, ${order} AS place, days AS t, event::INTEGER AS d, 1 - event::INTEGER AS c, 0 AS joined
	FROM x
	WHERE why IS NULL
	UNION ALL SELECT ${key}, ${order}, entry, 0, 0, 1 FROM x WHERE why IS NULL
)
SELECT ${String(ALL)}::INTEGER AS cut, NULL AS reason, NULL AS ${key}, NULL AS place, t::DOUBLE AS t, ${counts}
FROM waits
GROUP BY t
UNION ALL
SELECT ${String(GROUPED)}, NULL, ${key}, min(place), t::DOUBLE, ${counts} FROM waits GROUP BY ${key}, t
UNION ALL
SELECT ${String(REASONS)}, why, NULL, NULL, 0, count(*)::DOUBLE, 0, 0 FROM x WHERE why IS NOT NULL GROUP BY why
ORDER BY cut, place, ${key}, t, reason`;
}

const timeRow = z
	.object({
		cut: z.number(),
		reason: z.string().nullable(),
		t: z.number(),
		events: z.number(),
		censored: z.number(),
		joined: z.number()
	})
	.catchall(z.union([z.string(), z.number(), z.null()]));
type TimeRow = z.output<typeof timeRow>;

function curveOf(rows: readonly TimeRow[], perUnit: number): SurvivalCurve {
	const of = (key: 'events' | 'censored' | 'joined') => rows.map((row) => row[key]);
	return kaplanMeier({
		time: rows.map((row) => row.t / perUnit),
		events: of('events'),
		censored: of('censored'),
		entered: of('joined')
	});
}

/** A finite number, else null. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Places of at most `most` points that keep the first and the last. */
export function thinned(length: number, most = MAX_POINTS): number[] {
	if (length <= most) return Array.from({ length }, (_, i) => i);
	return Array.from({ length: most }, (_, i) => Math.round((i * (length - 1)) / (most - 1)));
}

/**
 * The curve as rows of share done, as long as at least `k` are waiting: further on each step is somebody's own date.
 */
function curveRows(curve: SurvivalCurve, group: Record<string, Cell>, k: number): Record<string, Cell>[] {
	const watched = Array.from(curve.time.keys()).filter(
		(j) => (curve.time[j] ?? -1) >= 0 && (curve.atRisk[j] ?? 0) >= k
	);
	return thinned(watched.length).flatMap((i) => {
		const t = curve.time[watched[i] ?? -1];
		if (t === undefined) return [];
		const { value, low, high } = survivalShareAt(curve, t);
		return [
			{
				...group,
				t,
				waiting: curve.atRisk[watched[i] ?? -1] ?? null,
				share: 1 - value,
				low: finite(1 - high),
				high: finite(1 - low)
			}
		];
	});
}

function summary(curve: SurvivalCurve, group: Record<string, Cell>): Record<string, Cell> {
	const median = survivalQuantile(curve, 0.5);
	return {
		...group,
		people: curve.n,
		events: curve.totalEvents,
		median: finite(median.value),
		low: finite(median.low),
		high: finite(median.high),
		p75: finite(survivalQuantile(curve, 0.75).value),
		p90: finite(survivalQuantile(curve, 0.9).value)
	};
}

function marksOf(curve: SurvivalCurve, group: Record<string, Cell>, marks: readonly number[]): Record<string, Cell>[] {
	return marks.map((mark) => {
		const at = survivalShareAt(curve, mark);
		return {
			...group,
			mark,
			people: curve.n,
			share: finite(1 - at.value),
			low: finite(1 - at.high),
			high: finite(1 - at.low)
		};
	});
}

function tablesOf(
	all: SurvivalCurve,
	groups: { key: Cell; curve: SurvivalCurve }[],
	{ group, unit, marks }: WaitingQuery,
	k: number
): Record<string, DataTable> {
	const time = (key: string) => column(key, 'measure', 'number', unit);
	const share = ['share', 'low', 'high'].map((key) => column(key, 'measure', 'number', 'share'));
	const curveColumns = [
		column('t', 'dimension', 'number', unit),
		column('waiting', 'people', 'number', 'people'),
		...share
	];
	const each = <T>(make: (curve: SurvivalCurve, key: Record<string, Cell>) => T) =>
		groups.map(({ key, curve }) => make(curve, { [group.key]: key }));
	return {
		curve: { ...tableOf(curveColumns, curveRows(all, {}, k)), additive: [] },
		curveByGroup: {
			...tableOf([group, ...curveColumns], each((curve, key) => curveRows(curve, key, k)).flat()),
			additive: []
		},
		byGroup: tableOf(
			[
				group,
				column('people', 'people', 'number', 'people'),
				column('events', 'events', 'number', 'count'),
				...['median', 'low', 'high', 'p75', 'p90'].map(time)
			],
			each(summary)
		),
		byMark: {
			...tableOf(
				[
					group,
					column('mark', 'dimension', 'number', unit),
					column('people', 'people', 'number', 'people'),
					...share
				],
				each((curve, key) => marksOf(curve, key, marks)).flat()
			),
			additive: [group.key]
		}
	};
}

/**
 * The median wait by Kaplan–Meier with Brookmeyer–Crowley limits, and its curves; off with `none` where nobody
 * waits.
 */
export async function waitingDraft(context: MetricContext, query: WaitingQuery, none: MetricCode): Promise<Draft> {
	const perUnit = DAYS[query.unit];
	const sql = waitingSql(query.rows, 0.5, perUnit);
	const found = await context.engine.query(timesSql(query), timeRow, context.signal);
	const rows = found.filter(({ cut }) => cut !== REASONS);
	const { missing = 0, ...excluded } = Object.fromEntries(
		found.filter(({ cut }) => cut === REASONS).map(({ reason, events }) => [reason ?? '', events])
	);
	const left = { missing, excluded };
	const all = curveOf(
		rows.filter((row) => row.cut === ALL),
		perUnit
	);
	if (all.n === 0) return { value: null, sql, off: { reason: none, needs: [] }, ...left };
	const keys = [...new Set(rows.filter((row) => row.cut === GROUPED).map((row) => row[query.group.key] ?? null))];
	const groups = keys.map((key) => ({
		key,
		curve: curveOf(
			rows.filter((row) => row.cut === GROUPED && (row[query.group.key] ?? null) === key),
			perUnit
		)
	}));
	const median = survivalQuantile(all, 0.5);
	const value = finite(median.value);
	return {
		sql,
		value,
		low: finite(median.low),
		high: finite(median.high),
		n: all.n,
		numerator: all.totalEvents,
		denominator: all.n,
		notes: value === null ? [noteOf('median_not_reached', { share: all.totalEvents / all.n })] : [],
		...left,
		tables: tablesOf(all, groups, query, context.plan.measurement.k)
	};
}
