import { assurance, xmr, type XmrPoint } from '$lib/stats/series/xmr.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Note } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { type MonthlySeries, monthlySeries, startIndex, withValues } from './series.ts';
import { noteOf } from '../note.ts';

/** Fewer months before the programme than this can't set limits of their own. */
const FREEZE_FROM = 6;

/** A series charted twice: limits frozen at the months before the programme, and rebased at its start. */
interface Chart {
	series: MonthlySeries;
	/** Months that count, at the places of the points. */
	months: string[];
	/** Months with a value that the plan leaves out. */
	leftOut: string[];
	/** Null where too few months lie before the programme. */
	frozen: XmrPoint[] | null;
	rebased: XmrPoint[];
}

function chart(series: MonthlySeries, programmeStart: string | null, transition: readonly string[]): Chart {
	const all = withValues(series);
	const counts = all.months.map((month) => !transition.includes(month));
	const [months, values] = [all.months.filter((_, i) => counts[i]), all.values.filter((_, i) => counts[i])];
	const start = startIndex(months, programmeStart);
	const options = { better: series.better, screened: true };
	return {
		series,
		months,
		leftOut: all.months.filter((_, i) => !counts[i]),
		frozen: start >= FREEZE_FROM && start < months.length ? xmr(values, { ...options, freeze: start }) : null,
		rebased: xmr(values, { ...options, rebase: [start] })
	};
}

function chartTable({ series, months, frozen, rebased }: Chart): DataTable {
	const measure = (key: string) => column(key, 'measure', 'number', series.unit);
	const limits = (prefix: string) => [
		measure(`${prefix}mean`),
		measure(`${prefix}low`),
		measure(`${prefix}high`),
		column(`${prefix}cause`, 'measure', 'code'),
		column(`${prefix}variation`, 'measure', 'code')
	];
	const of = (prefix: string, point: XmrPoint | undefined) => ({
		[`${prefix}mean`]: point?.limits.mean,
		[`${prefix}low`]: point?.limits.low,
		[`${prefix}high`]: point?.limits.high,
		[`${prefix}cause`]: point?.cause?.rule ?? null,
		[`${prefix}variation`]: point?.variation ?? null
	});
	const all = withValues(series);
	return tableOf(
		[column('month', 'dimension', 'month'), measure('value'), ...limits(''), ...limits('frozen_')],
		all.months.map((month, at) => {
			const i = months.indexOf(month);
			return { month, value: all.values[at], ...of('', rebased[i]), ...of('frozen_', frozen?.[i]) };
		})
	);
}

/** Level that the target asks of a monthly value: the months before the programme on average, changed by the target. */
function goalOf({ series, frozen, rebased }: Chart, { plan: { targets } }: MetricContext): number | null {
	const base = (frozen ?? rebased)[0]?.limits.mean;
	if (base === undefined) return null;
	if (series.id === 'I1')
		return targets.csat.mode === 'points' ? base + targets.csat.change : base * (1 + targets.csat.change);
	return base * (1 + (series.id === 'I3' ? targets.attrition.change : targets.handling.change));
}

/** What the latest month says under the limits from before the programme, else under its own. */
const latest = ({ frozen, rebased }: Chart): XmrPoint['variation'] => (frozen ?? rebased).at(-1)?.variation ?? 'common';

function stateRow(context: MetricContext, one: Chart) {
	const limits = one.rebased.at(-1)?.limits;
	const goal = goalOf(one, context);
	return {
		series: one.series.id,
		variation: latest(one),
		cause: (one.frozen ?? one.rebased).at(-1)?.cause?.rule ?? null,
		assurance: limits && goal !== null ? assurance(limits, goal, one.series.better) : null,
		months: one.months.length,
		frozen: one.frozen !== null,
		trial: limits?.trial ?? true
	};
}

function notesOf(charts: readonly Chart[]): Note[] {
	const trial = charts.filter(({ rebased }) => rebased.at(-1)?.limits.trial).map(({ series }) => series.id);
	const uneven = charts.filter(({ series }) => {
		const n = series.unit === 'share' ? series.n.filter((one) => one > 0) : [];
		return n.length > 0 && Math.max(...n) > 2 * Math.min(...n);
	});
	const leftOut = [...new Set(charts.flatMap((one) => one.leftOut))].sort();
	return [
		...(leftOut.length > 0
			? [noteOf('months_left_out', { months: leftOut.map((month) => month.slice(0, 7)).join(' ') })]
			: []),
		...(trial.length > 0 ? [noteOf('trial_limits', { series: trial.join(' ') })] : []),
		...(uneven.length > 0
			? [noteOf('unequal_n', { series: uneven.map(({ series }) => series.id).join(' ') })]
			: []),
		...(charts.some(({ frozen }) => frozen === null) ? [noteOf('not_frozen', { months: FREEZE_FROM })] : [])
	];
}

/**
 * One SELECT of `value` from the states that the rules gave: runs and limits are walked through in order, not in SQL.
 */
function statesSql(charts: readonly Chart[]): string {
	const states = charts.map((one) => `(${sql.text(one.series.id)}, ${sql.text(latest(one))})`);
	return (
		`SELECT (count(*) FILTER (WHERE variation <> 'common'))::DOUBLE AS value FROM ` +
		`(VALUES ${states.join(', ')}) AS states(series, variation)`
	);
}

async function compute(context: MetricContext): Promise<Draft> {
	const all = await monthlySeries(context, 'leavers');
	const charts = all
		.map((series) => chart(series, context.windows.programmeStart, context.plan.measurement.transitionMonths))
		.filter(({ months }) => months.length >= 2);
	if (charts.length === 0) return { value: null, sql: '', off: { reason: 'no_monthly_series', needs: [] } };
	const special = charts.filter((one) => latest(one) !== 'common').length;
	return {
		value: special,
		numerator: special,
		denominator: charts.length,
		n: charts.length,
		sql: statesSql(charts),
		notes: notesOf(charts),
		tables: {
			states: tableOf(
				[
					column('series', 'dimension', 'code'),
					column('variation', 'measure', 'code'),
					column('cause', 'measure', 'code'),
					column('assurance', 'measure', 'code'),
					column('months', 'measure', 'number', 'count'),
					column('frozen', 'measure', 'code'),
					column('trial', 'measure', 'code')
				],
				charts.map((one) => stateRow(context, one))
			),
			...Object.fromEntries(charts.map((one) => [one.series.id, chartTable(one)]))
		}
	};
}

export const controlChart: Metric = {
	id: 'I9',
	family: 'I',
	formula: 'x̄ ± 2.66 · m̄R̄;  beyond limits, 7 on one side, 7 in a row up or down, 2 of 3 in the outer third',
	unit: 'count',
	better: 'none',
	method: 'xmr',
	needs: [],
	people: false,
	source: 'Wheeler 1993; NHS England, Making Data Count',
	compute
};
