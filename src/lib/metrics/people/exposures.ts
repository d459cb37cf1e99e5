import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import { addMonths, firstCompleteMonth, monthsOf } from '../run/windows.ts';
import { atRisk, comparedWindows, type NamedSpan, personYears } from './spells.ts';

const YEAR_OF_MONTHS = 12;

const row = z.object({
	span: z.string(),
	grouping: z.enum(['all', 'region', 'department']),
	region: z.string().nullable(),
	department: z.string().nullable(),
	people: z.number(),
	years: z.number(),
	leavers: z.number(),
	voluntary: z.number(),
	involuntary: z.number(),
	other: z.number(),
	unknown: z.number()
});

/** People, person-years and leavers, in all and by type, of one span; a window also by region and team. */
export type ExposureRow = z.output<typeof row>;

/** The months that attrition is reported for, baseline included. */
export function reportedMonths({ windows, dataset }: MetricContext): NamedSpan[] {
	const recorded = dataset.flags.leftTruncatedFrom;
	const starts = [windows.data.start, windows.baseline?.start, windows.current?.start].filter(
		(day) => day !== undefined
	);
	const first = starts.reduce((a, b) => (a < b ? a : b));
	const start = recorded && recorded > first ? firstCompleteMonth(recorded) : first;
	return monthsOf({ start, end: windows.data.end }).map((month) => ({
		name: month,
		start: month,
		end: addMonths(month, 1)
	}));
}

/**
 * Twelve months up to the end of each month, named `to` and that month; the first eleven have no full year behind them.
 */
export function trailingYears(months: readonly NamedSpan[]): NamedSpan[] {
	return months
		.slice(YEAR_OF_MONTHS - 1)
		.map(({ name, end }) => ({ name: `to ${name}`, start: addMonths(end, -YEAR_OF_MONTHS), end }));
}

const count = (when: string): string => `(count(*) FILTER (WHERE leaver AND ${when}))::INTEGER`;

function exposuresSql(context: MetricContext, spans: readonly NamedSpan[]): string {
	return `${atRisk(context, spans)}
SELECT span, CASE WHEN GROUPING(region) = 0 THEN 'region' WHEN GROUPING(department) = 0 THEN 'department'
	ELSE 'all' END AS grouping,
	region, department, count(DISTINCT employee_id)::INTEGER AS people, coalesce(${personYears()}, 0) AS years,
	${count('true')} AS leavers, ${count(`leave_type = 'voluntary'`)} AS voluntary,
		${count(`leave_type = 'involuntary'`)} AS involuntary,
	${count(`leave_type = 'other'`)} AS other, ${count(`coalesce(leave_type, 'unknown') = 'unknown'`)} AS unknown
FROM at_risk
GROUP BY GROUPING SETS ((span), (span, region), (span, department))
HAVING span IN ('baseline', 'current') OR GROUPING(region) = 1
ORDER BY grouping, region, department, span`;
}

/** Exposures of the windows, of each month and of each trailing year, asked once a run. */
export function exposures(context: MetricContext): Promise<ExposureRow[]> {
	return once(context, 'exposures', () => {
		const months = reportedMonths(context);
		const spans = [...comparedWindows(context), ...months, ...trailingYears(months)];
		return context.engine.query(exposuresSql(context, spans), row, context.signal);
	});
}

/** Rows of whole spans by their names. */
export async function wholeSpans(context: MetricContext): Promise<Map<string, ExposureRow>> {
	const rows = await exposures(context);
	return new Map(rows.filter(({ grouping }) => grouping === 'all').map((each) => [each.span, each]));
}
