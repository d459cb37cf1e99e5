import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { monthNumber } from '$lib/programme/months.ts';
import type { Estimate as Interval } from '$lib/stats/estimate.ts';
import { type WindowMonths, windowChange } from '$lib/stats/placebo/window-change.ts';
import type { Metric } from '../../metric.ts';
import { noteOf } from '../../note.ts';
import type { Draft, Result, Span } from '../../result.ts';
import type { MetricContext } from '../../run/context.ts';
import { ticketScope } from '../../run/scope.ts';
import { monthsOf } from '../../run/windows.ts';
import { column, tableOf } from '../../table.ts';
import { compared, inside, lacking, off, reportedSpan } from '../../tickets/compared.ts';

/** Outcomes that grading engineers should not move, and the unit they are shown in. */
const outcomes = ['volume', 'onsite_share', 'main_category', 'response'] as const;
type Outcome = (typeof outcomes)[number];

type Series = ReadonlyMap<string, { hits: number; n: number }>;

const row = z.object({ month: z.string(), n: z.number(), onsite: z.number(), known: z.number(), main: z.number() });

/** Tickets created by month: how many, how many on site of those that say so, how many of the commonest category. */
async function monthly(context: MetricContext): Promise<Record<'volume' | 'onsite_share' | 'main_category', Series>> {
	const rows = await context.tickets.query(
		`${ticketScope(context)},
made AS (SELECT * FROM t WHERE ${inside('created_at', reportedSpan(context))}),
ranked AS (
	SELECT category FROM made WHERE category IS NOT NULL
	GROUP BY category ORDER BY count(*) DESC, category LIMIT 1
)
SELECT ${context.tickets.dialect.month('created_at')} AS month, count(*)::DOUBLE AS n,
	(count(*) FILTER (WHERE is_onsite))::DOUBLE AS onsite, count(is_onsite)::DOUBLE AS known,
	(count(*) FILTER (WHERE category IN (SELECT category FROM ranked)))::DOUBLE AS main
FROM made GROUP BY 1 ORDER BY 1`,
		row,
		context.signal
	);
	const series = (of: (one: z.output<typeof row>) => { hits: number; n: number }): Series =>
		new Map(rows.map((one) => [one.month, of(one)]));
	return {
		volume: series(({ n }) => ({ hits: n, n: 1 })),
		onsite_share: series(({ onsite, known }) => ({ hits: onsite, n: known })),
		main_category: series(({ main, n }) => ({ hits: main, n }))
	};
}

/** The months of the response rate as its own table shows them. */
function responseOf({ tables }: Result): Series {
	const { columns = [], rows = [] } = tables.byMonth ?? {};
	const at = (key: string): number => columns.findIndex((one) => one.key === key);
	const [month, n, hits] = [at('month'), at('n'), at('hits')];
	return new Map(
		rows.flatMap((cells) => {
			const [day, total, rated] = [cells[month], cells[n], cells[hits]];
			return typeof day === 'string' && typeof total === 'number' && typeof rated === 'number'
				? [[day, { hits: rated, n: total }] as const]
				: [];
		})
	);
}

/** A window's months on a scale where changes add: ln of counts, log odds of shares; half a case stands in for none. */
function windowOf(series: Series, span: Span, outcome: Outcome): WindowMonths & { mean: number } {
	const days = monthsOf(span);
	const cells = days.map((day) => series.get(day) ?? { hits: 0, n: outcome === 'volume' ? 1 : 0 });
	const [hits, n] = [cells.reduce((sum, one) => sum + one.hits, 0), cells.reduce((sum, one) => sum + one.n, 0)];
	return {
		first: monthNumber(span.start),
		values: cells.map((one) =>
			outcome === 'volume' ? Math.log(one.hits + 0.5) : Math.log((one.hits + 0.5) / (one.n - one.hits + 0.5))
		),
		mean: n > 0 ? hits / n : NaN
	};
}

/** A share's odds multiplied: what the change of log odds makes of the earlier share, less that share. */
function inPoints(base: number, shift: number): number {
	const odds = (base / (1 - base)) * Math.exp(shift);
	return odds / (1 + odds) - base;
}

interface Row {
	outcome: Outcome;
	before: number;
	after: number;
	change: Interval;
	moved: boolean;
}

function rowOf(outcome: Outcome, series: Series, baseline: Span, current: Span): Row | null {
	const [was, is] = [windowOf(series, baseline, outcome), windowOf(series, current, outcome)];
	const found = windowChange(was, is);
	if (!found || !(was.mean > 0) || !(is.mean > 0)) return null;
	if (outcome !== 'volume' && (was.mean >= 1 || is.mean >= 1)) return null;
	const back = (x: number): number => (outcome === 'volume' ? Math.expm1(x) : inPoints(was.mean, x));
	return {
		outcome,
		before: was.mean,
		after: is.mean,
		change: { value: back(found.value), low: back(found.low), high: back(found.high) },
		moved: found.low > 0 || found.high < 0
	};
}

export const placeboInOutcome: Metric = {
	id: 'I14',
	family: 'I',
	formula: 'mean of monthly differences of ln counts or log odds, errors that last',
	unit: 'count',
	better: 'lower',
	method: 'lasting',
	needs: ['tickets.created_at'],
	people: false,
	source: 'Lipsitch, Tchetgen Tchetgen & Cohen 2010; Zellner & Tiao 1964',
	async compute(context): Promise<Draft> {
		const windows = compared(context);
		if (!windows) return off('no_current');
		const { baseline, current } = windows;
		if (!baseline) return off(windows.overlap ? 'windows_overlap' : 'no_baseline');
		const series: Record<Outcome, Series> = {
			...(await monthly(context)),
			response: responseOf(await context.result('V11'))
		};
		const absent: Readonly<Partial<Record<Outcome, string>>> = {
			onsite_share: 'is_onsite',
			main_category: 'category'
		};
		const rows = outcomes
			.filter((outcome) => lacking(context, absent[outcome] ?? 'created_at').length === 0)
			.flatMap((outcome) => rowOf(outcome, series[outcome], baseline, current) ?? []);
		if (rows.length === 0) return off('too_few_months');
		const moved = rows.filter((one) => one.moved);
		const states = rows.map((one) => `(${sql.text(one.outcome)}, ${String(one.moved)})`).join(', ');
		const number = (key: string) => column(key, 'measure', 'number', 'none');
		return {
			value: moved.length,
			numerator: moved.length,
			denominator: rows.length,
			n: rows.length,
			missing: outcomes.length - rows.length,
			sql:
				`SELECT (count(*) FILTER (WHERE moved))::DOUBLE AS value\n` +
				`FROM (VALUES ${states}) AS outcomes(outcome, moved)`,
			notes: [moved.length === 0 ? noteOf('placebos_still') : noteOf('placebos_moved', { count: moved.length })],
			tables: {
				outcomes: tableOf(
					[
						column('outcome', 'dimension', 'code'),
						number('before'),
						number('after'),
						number('change'),
						number('low'),
						number('high'),
						column('moved', 'measure', 'code')
					],
					rows.map(({ change, ...one }) => ({
						...one,
						change: change.value,
						low: change.low,
						high: change.high
					}))
				)
			}
		};
	}
};
