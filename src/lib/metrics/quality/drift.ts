import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import type { Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { noteOf } from '../note.ts';
import { keysOf } from '../../programme/records.ts';

/** Fields whose make-up should hold still, as text; ratings count among rated tickets only. */
const fields = {
	record_type: 'record_type',
	channel: 'channel',
	product: 'product',
	category: 'category',
	priority: 'priority',
	is_onsite: 'is_onsite::VARCHAR',
	csat_score: 'csat_score::INTEGER::VARCHAR',
	csat_default: 'csat_default::VARCHAR'
} as const;
type Field = keyof typeof fields;
const rated: readonly Field[] = ['csat_score', 'csat_default'];

const ROBUST_SDS = 3;
/** Beyond what drawing so few tickets gives: over a thousand steps one in a hundred charts has a false alarm. */
const SAMPLING_ERRORS = 4.5;
/** A jump of a smaller share than this is no change of definition, however steady the series. */
const LEAST_JUMP = 0.05;
/** Months with fewer tickets say nothing about shares. */
const MONTH_FLOOR = 30;
const LEAST_MONTHS = 6;

/**
 * `jumps`: shares of each value by month of creation, their step from the month before, and the step's size in robust
 * standard deviations (`sds`, 1.4826 × MAD of the value's steps; null where most steps are equal) and in sampling
 * errors.
 */
function jumps({ tickets, windows, dataset }: MetricContext): string {
	const own = keysOf(fields).filter((field) => dataset.present.tickets.includes(field));
	const pick = (then: (field: Field) => string) =>
		`CASE ${own.map((field) => `WHEN GROUPING(${field}) = 0 THEN ${then(field)}`).join(' ')} END`;
	const { start, end } = windows.data;
	const along = 'PARTITION BY field, value ORDER BY month';
	return `WITH texts AS (
	SELECT ${tickets.dialect.month('created_at')} AS month,
		${own.map((field) => `${fields[field]} AS ${field}`).join(', ')}
	FROM tickets
	WHERE created_at >= ${sql.date(start)} AND created_at < ${sql.date(end)}
		AND coalesce(status, '') NOT IN ('draft', 'cancelled')
),
counted AS (
	SELECT month, ${pick((field) => sql.text(field))} AS field, ${pick((field) => `${field}::VARCHAR`)} AS value,
		count(*)::DOUBLE AS n
	FROM texts GROUP BY GROUPING SETS (${own.map((field) => `(month, ${field})`).join(', ')})
),
known AS (SELECT * FROM counted WHERE value IS NOT NULL OR field NOT IN ${sql.textList(rated)}),
totals AS (
	SELECT field, month, sum(n) AS total, row_number() OVER (PARTITION BY field ORDER BY month) AS place
	FROM known GROUP BY field, month HAVING sum(n) >= ${String(MONTH_FLOOR)}
),
value_names AS (SELECT DISTINCT field, value FROM known),
shares AS (
	SELECT totals.field AS field, value_names.value AS value, totals.month AS month, totals.total AS total, place,
		coalesce(known.n, 0) / totals.total AS share
	FROM totals JOIN value_names ON value_names.field = totals.field
	LEFT JOIN known ON known.field = totals.field AND known.month = totals.month
		AND known.value IS NOT DISTINCT FROM value_names.value
),
steps AS (
	SELECT *, lag(share) OVER (${along}) AS before, lag(total) OVER (${along}) AS total_before,
		share - lag(share) OVER (${along}) AS step
	FROM shares
),
spreads AS (
	SELECT field, value, ${tickets.dialect.quantile('step', 0.5)} AS usual,
		${tickets.dialect.deviation('step')} AS spread, count(*) AS months
	FROM steps GROUP BY field, value
),
pooled AS (
	SELECT *, (share * total + before * total_before) / (total + total_before) AS middle
	FROM steps
	WHERE before IS NOT NULL
),
sized AS (
	SELECT pooled.*, months, abs(step - usual) / nullif(1.4826 * spread, 0) AS sds,
		abs(step) / greatest(sqrt(middle * (1 - middle) * (1 / total + 1 / total_before)), 1e-9) AS errors
	FROM pooled JOIN spreads ON spreads.field = pooled.field AND spreads.value IS NOT DISTINCT FROM pooled.value
),
jumps AS (
	SELECT * FROM sized
	WHERE months >= ${String(LEAST_MONTHS)} AND coalesce(sds > ${String(ROBUST_SDS)}, true)
		AND errors > ${String(SAMPLING_ERRORS)}
		AND abs(step) >= ${String(LEAST_JUMP)}
)`;
}

/** Head of the answer, and a month of a value that jumps at some time; `errors` only where it jumps in that month. */
const seriesRow = z.object({
	jumping: z.number(),
	months: z.number(),
	month: z.iso.date().nullable(),
	field: z.string().nullable(),
	value: z.string().nullable(),
	share: z.number().nullable(),
	before: z.number().nullable(),
	sds: z.number().nullable(),
	errors: z.number().nullable()
});

const HEAD =
	'(SELECT count(DISTINCT month) FROM jumps)::DOUBLE AS jumping, ' +
	'(SELECT coalesce(max(place), 0) FROM totals)::INTEGER AS months';

/** Everything in one walk over the tickets: how many months jump, and the whole series of each value that does. */
const seriesSql = (context: MetricContext): string => `${jumps(context)},
jumping AS (SELECT DISTINCT field, value FROM jumps),
series AS (
	SELECT shares.month AS month, shares.field AS field, shares.value AS value, shares.share AS share,
		jumps.before AS before, jumps.sds AS sds, jumps.errors AS errors
	FROM shares JOIN jumping ON jumping.field = shares.field AND jumping.value IS NOT DISTINCT FROM shares.value
	LEFT JOIN jumps ON jumps.field = shares.field AND jumps.value IS NOT DISTINCT FROM shares.value
		AND jumps.month = shares.month
	ORDER BY shares.field, shares.value, shares.month LIMIT 4000
)
SELECT head.*, series.* FROM (SELECT ${HEAD}) head LEFT JOIN series ON true ORDER BY field, value, month`;

const valueSql = (context: MetricContext): string => `${jumps(context)}
SELECT jumping AS value, months FROM (SELECT ${HEAD}) head`;

async function compute(context: MetricContext): Promise<Draft> {
	const { tickets, signal, dataset, windows } = context;
	if (!keysOf(fields).some((field) => dataset.present.tickets.includes(field))) {
		return off('missing_columns', ['tickets.category', 'tickets.csat_score']);
	}
	const rows = await tickets.query(seriesSql(context), seriesRow, signal);
	const { jumping = 0, months = 0 } = rows[0] ?? {};
	if (months < LEAST_MONTHS) return off('too_few_months', []);
	const series = rows.filter(({ month }) => month !== null);
	const found = series.filter(({ errors }) => errors !== null).sort((x, y) => (y.errors ?? 0) - (x.errors ?? 0));
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	return {
		value: jumping,
		numerator: jumping,
		denominator: months,
		n: months,
		window: windows.data,
		sql: valueSql(context),
		notes: found.slice(0, 5).map(({ month, field, value, before, share: after }) =>
			noteOf('drift', {
				month: month ?? '',
				field: field ?? '',
				value: value ?? '',
				before: before ?? 0,
				after: after ?? 0
			})
		),
		tables: {
			jumps: tableOf(
				[
					column('month', 'dimension', 'month'),
					column('field', 'dimension', 'code'),
					column('value', 'dimension', 'text'),
					share('before'),
					share('share'),
					column('sds', 'measure', 'number'),
					column('errors', 'measure', 'number')
				],
				found
			),
			series: tableOf(
				[
					column('month', 'dimension', 'month'),
					column('field', 'dimension', 'code'),
					column('value', 'dimension', 'text'),
					share('share')
				],
				series
			)
		}
	};
}

export const definitionDrift: Metric = {
	id: 'Q6',
	family: 'Q',
	formula: '|step − median step| ÷ (1.4826 × MAD of steps) > 3, |step| ÷ sampling SE > 4.5 and |step| ≥ 0.05',
	unit: 'count',
	better: 'lower',
	method: 'none',
	needs: ['tickets.created_at'],
	people: false,
	source: 'Rousseeuw & Croux 1993 (MAD)',
	compute
};
