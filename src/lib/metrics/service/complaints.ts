import { z } from 'zod';
import { garwood } from '$lib/stats/counts/rates.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Estimate, Span } from '../result.ts';
import { ticketScope } from '../run/scope.ts';
import { column, tableOf } from '../table.ts';
import { finite } from '../tickets/clusters.ts';
import { baselineNotes, compared, inside, off, reportedMonths, reportedSpan } from '../tickets/compared.ts';
import { noteOf } from '../note.ts';

/** Visits of one service ticket: as recorded, none for remote service, one where nothing is said. */
const VISITS = `CASE WHEN record_type <> 'service' THEN 0 WHEN is_onsite = false THEN 0
	ELSE coalesce(visit_count, 1) END`;
const COMPLAINT = `record_type = 'complaint' AND coalesce(is_valid, true)`;

const row = z.object({ month: z.string(), complaints: z.number(), visits: z.number() });
interface Sums {
	complaints: number;
	visits: number;
}

function per100({ complaints, visits }: Sums, window: Span | null): Estimate {
	const base = { n: complaints, numerator: complaints, denominator: visits, window };
	if (visits <= 0) return { ...base, value: null, low: null, high: null };
	const { value, low, high } = garwood({ events: complaints, exposure: visits / 100 });
	return { ...base, value, low: finite(low), high: finite(high) };
}

async function compute(context: MetricContext): Promise<Draft> {
	const windows = compared(context);
	if (!windows) return off('no_current');
	const rows = await context.tickets.query(
		`${ticketScope(context)}
SELECT ${context.tickets.dialect.month('created_at')} AS month,
	(count(*) FILTER (WHERE ${COMPLAINT}))::DOUBLE AS complaints, sum(${VISITS})::DOUBLE AS visits
FROM t WHERE ${inside('created_at', reportedSpan(context))} AND record_type IS NOT NULL GROUP BY 1 ORDER BY 1`,
		row,
		context.signal
	);
	const [out] = await context.tickets.query(
		`${ticketScope(context)}
SELECT (count(*) FILTER (WHERE record_type = 'complaint' AND is_valid = false))::INTEGER AS invalid_complaint,
	(count(*) FILTER (WHERE record_type IS NULL))::INTEGER AS missing
FROM t WHERE ${inside('created_at', windows.current)}`,
		z.object({ invalid_complaint: z.number(), missing: z.number() }),
		context.signal
	);
	const within = (window: Span): Estimate =>
		per100(
			rows
				.filter(({ month }) => month >= window.start && month < window.end)
				.reduce(
					(sums, { complaints, visits }) => ({
						complaints: sums.complaints + complaints,
						visits: sums.visits + visits
					}),
					{ complaints: 0, visits: 0 }
				),
			window
		);
	const current = within(windows.current);
	const found = new Map(rows.map((one) => [one.month, one]));
	const months = reportedMonths(context).map((month) => {
		const sums = found.get(month) ?? { complaints: 0, visits: 0 };
		return { month, complaints: sums.complaints, visits: sums.visits, value: per100(sums, null).value };
	});
	return {
		...current,
		window: windows.current,
		current,
		baseline: windows.baseline && within(windows.baseline),
		excluded: { invalid_complaint: out?.invalid_complaint ?? 0 },
		missing: out?.missing ?? 0,
		sql: `${ticketScope(context)}
SELECT (100 * (count(*) FILTER (WHERE ${COMPLAINT})) / nullif(sum(${VISITS}), 0))::DOUBLE AS value
FROM t
WHERE ${inside('created_at', windows.current)}`,
		off: current.value === null ? { reason: 'no_visits', needs: [] } : null,
		notes: [...baselineNotes(windows), noteOf('counts_vary_more_than_chance')],
		tables: {
			byMonth: tableOf(
				[
					column('month', 'dimension', 'month'),
					column('complaints', 'measure', 'number', 'count'),
					column('visits', 'measure', 'number', 'count'),
					column('value', 'measure', 'number', 'per100')
				],
				months
			)
		}
	};
}

export const complaintRate: Metric = {
	id: 'V14',
	family: 'V',
	formula: '100 · complaints / visits',
	unit: 'per100',
	better: 'lower',
	method: 'garwood',
	needs: ['tickets.created_at', 'tickets.record_type'],
	people: false,
	source: 'Garwood 1936',
	compute
};
