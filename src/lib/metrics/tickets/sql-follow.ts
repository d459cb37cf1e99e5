import { z } from 'zod';
import type { ClusteredTimes } from '$lib/stats/survival/cluster-survival.ts';
import type { GroupedTimes } from '$lib/stats/survival/survival.ts';
import type { MetricContext } from '../run/context.ts';
import type { Span } from '../result.ts';
import { type Compared, inside } from './compared.ts';
import { columnReader } from './engineer-cells.ts';
import { keptLifetimes, type Timing } from './lifetimes.ts';
import type { Closed, FollowedWindows } from './timed.ts';

async function pooledBySql(context: MetricContext, timing: Timing, windows: Compared): Promise<GroupedTimes[]> {
	const rows = await context.tickets.columns(
		`${await keptLifetimes(context, timing, windows)}
SELECT w::INTEGER AS w, minutes::DOUBLE AS m, (count(*) FILTER (WHERE resolved))::DOUBLE AS d,
	(count(*) FILTER (WHERE NOT resolved))::DOUBLE AS c
FROM life WHERE w IS NOT NULL GROUP BY w, minutes ORDER BY w, minutes`,
		context.signal
	);
	const { numbers } = columnReader(rows);
	const [w, m, d, c] = [numbers('w'), numbers('m'), numbers('d'), numbers('c')];
	return [0, 1].map((window) => {
		const from = w.indexOf(window);
		const to = from < 0 ? from : w.lastIndexOf(window) + 1;
		const own = (values: Float64Array) => (from < 0 ? new Float64Array() : values.slice(from, to));
		return { time: own(m).map((minutes) => minutes / 60), events: own(d), censored: own(c) };
	});
}

/** Every ticket of a window with its engineer's code; 0 stands for those without one, who can only widen the band. */
async function clusteredBySql(context: MetricContext, timing: Timing, windows: Compared): Promise<ClusteredTimes[]> {
	const rows = await context.tickets.columns(
		`${await keptLifetimes(context, timing, windows)},
numbered AS (SELECT engineer, row_number() OVER (ORDER BY engineer) AS g
	FROM (SELECT DISTINCT engineer FROM life WHERE w IS NOT NULL AND engineer IS NOT NULL))
SELECT life.w::INTEGER AS w, coalesce(numbered.g, 0)::INTEGER AS g, minutes::DOUBLE AS m, resolved::INTEGER AS resolved
FROM life LEFT JOIN numbered USING (engineer) WHERE w IS NOT NULL`,
		context.signal
	);
	const { numbers } = columnReader(rows);
	const [w, g, m, resolved] = [numbers('w'), numbers('g'), numbers('m'), numbers('resolved')];
	const clusters = g.reduce((most, code) => Math.max(most, code), 0) + 1;
	return [0, 1].map((window) => {
		const own = (values: Float64Array) => values.filter((_, i) => w[i] === window);
		const events = own(resolved);
		return {
			time: own(m).map((minutes) => minutes / 60),
			events,
			censored: events.map((event) => 1 - event),
			cluster: own(g),
			clusters
		};
	});
}

/** Times of both windows, all together and by engineer, by SQL. */
export async function followBySql(context: MetricContext, timing: Timing, windows: Compared): Promise<FollowedWindows> {
	const pooled = await pooledBySql(context, timing, windows);
	const clustered = await clusteredBySql(context, timing, windows);
	const [before, after] = [0, 1].map((window) => {
		const [together, apart] = [pooled[window], clustered[window]];
		return together && apart ? { pooled: together, clustered: apart } : null;
	});
	return { before: before ?? null, after: after ?? null };
}

const closedRow = z.object({
	baseline: z.number().nullable(),
	current: z.number().nullable(),
	geometric_baseline: z.number().nullable(),
	geometric_current: z.number().nullable()
});

/** Means over tickets resolved in each window, by SQL. */
export async function closedBySql(
	context: MetricContext,
	timing: Timing,
	baseline: Span,
	current: Span
): Promise<Closed | undefined> {
	const windows = { baseline, current, overlap: false };
	const of = (what: string, window: Span) =>
		`(${what} FILTER (WHERE resolved AND ${inside('finish', window)}))::DOUBLE`;
	const [row] = await context.tickets.query(
		`${await keptLifetimes(context, timing, windows, ['finish'], 'ever')}
SELECT ${of('avg(minutes) ', baseline)} / 60 AS baseline, ${of('avg(minutes)', current)} / 60 AS current,
	exp(${of('avg(ln(nullif(minutes, 0)))', baseline)}) / 60 AS geometric_baseline,
		exp(${of('avg(ln(nullif(minutes, 0)))', current)}) / 60 AS geometric_current
FROM life`,
		closedRow,
		context.signal
	);
	return row;
}
