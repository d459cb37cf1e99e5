import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Note, Span } from '../result.ts';
import { scope } from '../run/scope.ts';
import { column, tableOf, withoutZeros } from '../table.ts';
import { dispersionNotes, rateIn, teamMonths, withDispersion } from '../people/dispersion.ts';
import { type ExposureRow, exposures, reportedMonths, wholeSpans } from '../people/exposures.ts';
import { atRisk, attritionOff, type Exposure, personYears, rateEstimate } from '../people/spells.ts';
import { compareRates, ratesCompared } from './rates-compared.ts';
import { noteOf } from '../note.ts';

/** One SELECT of the rate in a window, as its column `value`. */
export function attritionRateSql(context: MetricContext, window: Span): string {
	return `${atRisk(context, [{ name: 'current', ...window }])}
SELECT (count(*) FILTER (WHERE leaver))::DOUBLE / nullif(${personYears()}, 0) AS value FROM at_risk`;
}

const leftOut = z.object({
	transfer: z.number(),
	non_starter: z.number(),
	employment_type: z.number(),
	missing: z.number(),
	notice: z.number()
});

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
	(count(*) FILTER (WHERE NOT ${inScope} AND hire_date < ${end}
		AND coalesce(leave_date >= ${start}, true)))::INTEGER AS employment_type,
	(count(*) FILTER (WHERE ${inScope} AND status = 'left' AND leave_date IS NULL))::INTEGER AS missing,
	(count(*) FILTER (WHERE ${inScope} AND leave_date > ${asOf}))::INTEGER AS notice
FROM e`;
}

const none = { people: 0, leavers: 0, years: 0 };

/** Rates of both windows side by side for each value of a grouping. */
function breakdown(rows: readonly ExposureRow[], by: 'region' | 'department'): DataTable {
	const own = rows.filter((r) => r.grouping === by);
	const names = [...new Set(own.map((r) => r[by]))];
	const cells = names.map((name) => {
		const at = (window: string) => rateEstimate(own.find((r) => r[by] === name && r.span === window) ?? none, null);
		return { [by]: name, ...compareRates(at('current'), at('baseline')) };
	});
	return tableOf([column(by, 'dimension', 'text'), ...ratesCompared], cells);
}

function byMonth(context: MetricContext, whole: ReadonlyMap<string, Exposure>): DataTable {
	return tableOf(
		[
			column('month', 'dimension', 'month'),
			column('people', 'people', 'number', 'people'),
			column('leavers', 'events', 'number', 'people'),
			column('years', 'measure', 'number', 'none'),
			column('rate', 'measure', 'number', 'rate')
		],
		reportedMonths(context).map(({ name }) => {
			const { n, numerator, denominator, value } = rateEstimate(whole.get(name) ?? none, null);
			return { month: name, people: n, leavers: numerator, years: denominator, rate: value };
		})
	);
}

async function compute(context: MetricContext): Promise<Draft> {
	const { engine, signal, windows } = context;
	const refused = attritionOff(context);
	if (refused || !windows.current) return refused ?? { value: null, sql: '' };
	const rows = await exposures(context);
	const whole = await wholeSpans(context);
	const [out] = await engine.query(leftOutSql(context, windows.current), leftOut, signal);
	const both = await teamMonths(context, 'leavers');
	const at = (name: 'baseline' | 'current') =>
		withDispersion(rateEstimate(whole.get(name) ?? none, windows[name]), rateIn(both, name));
	const current = at('current');
	const { missing = 0, notice = 0, ...excluded } = out ?? {};
	return {
		value: current.value,
		low: current.low,
		high: current.high,
		numerator: current.numerator,
		denominator: current.denominator,
		n: current.n,
		people: current.n,
		missing,
		excluded: withoutZeros(excluded),
		current,
		baseline: windows.baseline && at('baseline'),
		sql: attritionRateSql(context, windows.current),
		off: current.value === null ? { reason: 'nobody_at_risk', needs: [] } : null,
		notes: [
			...(windows.baseline ? [] : [noteOf('no_baseline')]),
			...dispersionNotes(rateIn(both, 'current')?.dispersion),
			...(notice > 0 ? [noteOf('on_notice', { count: notice })] : []),
			...truncation(context)
		],
		tables: {
			byMonth: byMonth(context, whole),
			byRegion: breakdown(rows, 'region'),
			byDepartment: breakdown(rows, 'department')
		}
	};
}

/** Says so where a window begins before leavers are on record, and from where a company without tickets is counted. */
export function truncation({ dataset, windows }: MetricContext): Note[] {
	const from = dataset.flags.leftTruncatedFrom;
	const rosterAlone = dataset.present.tickets.length === 0;
	const clipped = [windows.baseline, windows.current].some(
		(window) => window && from !== null && window.start < from
	);
	if (from !== null) return rosterAlone || clipped ? [noteOf('recorded_from', { day: from })] : [];
	return rosterAlone ? [noteOf('counted_from', { month: windows.data.start })] : [];
}

export const attritionRate: Metric = {
	id: 'A1',
	family: 'A',
	formula: 'leavers ÷ (Σ employed days ÷ 365.25)',
	unit: 'rate',
	better: 'lower',
	method: 'garwood',
	needs: ['employees.hire_date', 'employees.leave_date'],
	people: true,
	source: 'Garwood 1936; Breslow & Day 1987, ch. 2',
	compute
};
