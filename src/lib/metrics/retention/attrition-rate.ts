import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../context.ts';
import { once } from '../once.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Estimate, Span } from '../result.ts';
import { scope } from '../scope.ts';
import { column, tableOf, withoutZeros } from '../table.ts';
import { monthsOf, addMonths } from '../windows.ts';
import { atRisk, attritionOff, comparedWindows, type Exposure, type NamedSpan, rateEstimate } from './spells.ts';

const row = z.object({
	span: z.string(),
	grouping: z.enum(['all', 'region', 'department']),
	region: z.string().nullable(),
	department: z.string().nullable(),
	people: z.number(),
	leavers: z.number(),
	movers: z.number(),
	years: z.number()
});
type Row = z.output<typeof row>;

const sums = `count(DISTINCT employee_id)::INTEGER AS people, (count(*) FILTER (WHERE leaver))::INTEGER AS leavers,
	(count(*) FILTER (WHERE mover))::INTEGER AS movers, coalesce(sum(years), 0)::DOUBLE AS years`;

function windowsSql(context: MetricContext): string {
	return `${atRisk(context, comparedWindows(context))}
SELECT span, CASE WHEN GROUPING(region) = 0 THEN 'region' WHEN GROUPING(department) = 0 THEN 'department' ELSE 'all' END AS grouping,
	region, department, ${sums}
FROM at_risk
GROUP BY GROUPING SETS ((span), (span, region), (span, department))
ORDER BY grouping, region, department, span`;
}

/** The months that attrition is reported for, baseline included. */
export function reportedMonths({ windows, dataset }: MetricContext): NamedSpan[] {
	const recorded = dataset.flags.leftTruncatedFrom;
	const starts = [windows.data.start, windows.baseline?.start, windows.current?.start].filter((day) => day !== undefined);
	const first = starts.reduce((a, b) => (a < b ? a : b));
	const start = recorded && recorded > first ? addMonths(recorded, recorded.endsWith('-01') ? 0 : 1) : first;
	return monthsOf({ start, end: windows.data.end }).map((month) => ({ name: month, start: month, end: addMonths(month, 1) }));
}

function monthsSql(context: MetricContext, months: readonly NamedSpan[]): string {
	return `${atRisk(context, months)}
SELECT span, 'all' AS grouping, NULL::VARCHAR AS region, NULL::VARCHAR AS department, ${sums}
FROM at_risk GROUP BY span ORDER BY span`;
}

/** One SELECT of the rate in a window, as its column `value`. */
export function attritionRateSql(context: MetricContext, window: Span): string {
	return `${atRisk(context, [{ name: 'current', ...window }])}
SELECT (count(*) FILTER (WHERE leaver))::DOUBLE / nullif(sum(years), 0)::DOUBLE AS value FROM at_risk`;
}

const leftOut = z.object({ transfer: z.number(), non_starter: z.number(), employment_type: z.number(), missing: z.number(), notice: z.number() });

/** Who is not counted in a window, and why. */
function leftOutSql(context: MetricContext, window: Span): string {
	const { plan, dataset } = context;
	const everyType = { ...context, plan: { ...plan, measurement: { ...plan.measurement, employmentTypes: [] } } };
	const types = plan.measurement.employmentTypes;
	const [start, end] = [sql.date(window.start), sql.date(window.end)];
	const asOf = `${sql.timestamp(dataset.asOf)}::DATE`;
	const inScope = types.length === 0 ? 'true' : `coalesce(employment_type, 'regular') IN ${sql.textList(types)}`;
	const gone = `leave_date >= ${start} AND leave_date < ${end} AND leave_date <= ${asOf}`;
	return `${scope(everyType)}
SELECT
	(count(*) FILTER (WHERE ${inScope} AND is_transfer AND ${gone}))::INTEGER AS transfer,
	(count(*) FILTER (WHERE ${inScope} AND is_non_starter AND ${gone}))::INTEGER AS non_starter,
	(count(*) FILTER (WHERE NOT ${inScope} AND hire_date < ${end} AND coalesce(leave_date >= ${start}, true)))::INTEGER AS employment_type,
	(count(*) FILTER (WHERE ${inScope} AND status = 'left' AND leave_date IS NULL))::INTEGER AS missing,
	(count(*) FILTER (WHERE ${inScope} AND leave_date > ${asOf}))::INTEGER AS notice
FROM e`;
}

const none = { people: 0, leavers: 0, years: 0 };

function estimateIn(rows: readonly Row[], name: string, window: Span | null): Estimate | null {
	return window && rateEstimate(rows.find((r) => r.span === name && r.grouping === 'all') ?? none, window);
}

/** Rates of both windows side by side for each value of a grouping. */
function breakdown(rows: readonly Row[], by: 'region' | 'department'): DataTable {
	const own = rows.filter((r) => r.grouping === by);
	const names = [...new Set(own.map((r) => r[by]))];
	const cells = names.map((name) => {
		const at = (window: string) => rateEstimate(own.find((r) => r[by] === name && r.span === window) ?? none, null);
		const [now, before] = [at('current'), at('baseline')];
		return {
			[by]: name, people: now.n, leavers: now.numerator, years: now.denominator, rate: now.value, low: now.low, high: now.high,
			baseline_people: before.n, baseline_leavers: before.numerator, baseline_years: before.denominator, baseline_rate: before.value
		};
	});
	return tableOf([
		column(by, 'dimension', 'text'), column('people', 'people', 'number', 'people'), column('leavers', 'events', 'number', 'people'),
		column('years', 'measure', 'number', 'none'), column('rate', 'measure', 'number', 'rate'),
		column('low', 'measure', 'number', 'rate'), column('high', 'measure', 'number', 'rate'),
		column('baseline_people', 'people', 'number', 'people'), column('baseline_leavers', 'events', 'number', 'people'),
		column('baseline_years', 'measure', 'number', 'none'), column('baseline_rate', 'measure', 'number', 'rate')
	], cells);
}

/** Leavers and person-years of each reported month, queried once a run. */
export function monthly(context: MetricContext): Promise<Map<string, Exposure>> {
	return once(context, 'attrition by month', async () => {
		const months = reportedMonths(context);
		const rows = months.length > 0 ? await context.engine.query(monthsSql(context, months), row, context.signal) : [];
		return new Map(months.map(({ name }) => [name, rows.find(({ span }) => span === name) ?? none]));
	});
}

function byMonth(months: ReadonlyMap<string, Exposure>): DataTable {
	return tableOf([
		column('month', 'dimension', 'month'), column('people', 'people', 'number', 'people'),
		column('leavers', 'events', 'number', 'people'), column('years', 'measure', 'number', 'none'),
		column('rate', 'measure', 'number', 'rate')
	], [...months].map(([month, exposure]) => {
		const { n, numerator, denominator, value } = rateEstimate(exposure, null);
		return { month, people: n, leavers: numerator, years: denominator, rate: value };
	}));
}

async function compute(context: MetricContext): Promise<Draft> {
	const { engine, signal, windows } = context;
	const refused = attritionOff(context);
	if (refused || !windows.current) return refused ?? { value: null, sql: '' };
	const rows = await engine.query(windowsSql(context), row, signal);
	const months = await monthly(context);
	const [out] = await engine.query(leftOutSql(context, windows.current), leftOut, signal);
	const current = estimateIn(rows, 'current', windows.current);
	const { missing = 0, notice = 0, ...excluded } = out ?? {};
	return {
		value: current?.value ?? null,
		numerator: current?.numerator ?? null,
		denominator: current?.denominator ?? null,
		low: current?.low ?? null,
		high: current?.high ?? null,
		n: current?.n ?? 0,
		people: current?.n ?? 0,
		missing,
		excluded: withoutZeros(excluded),
		current,
		baseline: estimateIn(rows, 'baseline', windows.baseline),
		sql: attritionRateSql(context, windows.current),
		off: current?.value === null ? { reason: 'nobody_at_risk', needs: [] } : null,
		notes: [
			...(windows.baseline ? [] : [{ code: 'no_baseline', values: {} }]),
			...(notice > 0 ? [{ code: 'on_notice', values: { count: notice } }] : []),
			...truncation(context)
		],
		tables: { byMonth: byMonth(months), byRegion: breakdown(rows, 'region'), byDepartment: breakdown(rows, 'department') }
	};
}

/** Says so where a window begins before leavers are on record. */
export function truncation({ dataset, windows }: MetricContext): Draft['notes'] & object {
	const from = dataset.flags.leftTruncatedFrom;
	const clipped = from !== null && [windows.baseline, windows.current].some((window) => window && window.start < from);
	return clipped ? [{ code: 'recorded_from', values: { day: from } }] : [];
}

export const attritionRate: Metric = {
	id: 'A1',
	family: 'A',
	name: { zh: '离职率', en: 'Attrition rate' },
	definition: {
		zh: '窗口内离职人数除以在职人年；调出按截尾处理，未到岗者不计，离职日期在截止日之后者仍算在职。',
		en: 'Leavers in the window per person-year employed; transfers are censored, people who never started are left out, and a future leaving date counts as employed.'
	},
	formula: 'leavers ÷ (Σ employed days ÷ 365.25)',
	denominator: {
		zh: '范围内员工在窗口内的在职人年；调出、未到岗和范围外用工类型单列。',
		en: 'Person-years employed inside the window by people in scope; transfers, non-starters and other employment types are listed apart.'
	},
	unit: 'rate',
	better: 'lower',
	method: 'garwood',
	needs: ['employees.hire_date', 'employees.leave_date'],
	people: true,
	source: 'Garwood 1936; Breslow & Day 1987, ch. 2',
	compute
};
