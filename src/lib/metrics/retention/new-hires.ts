import { daysBetween, yearText } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { differenceOf } from '$lib/stats/counts/mover.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Estimate, Note } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { addMonths } from '../run/windows.ts';
import { truncation } from './attrition-rate.ts';
import { attritionOff, off, spells } from '../people/spells.ts';
import { curveOf, curvesTable, stayedAt, survivalSql, type TimeRow, timeRow, timesSql } from './survival-curves.ts';
import { noteOf } from '../note.ts';

const MARKS = [90, 180, 365];
const HEADLINE = 365;
const UNTIL = 730;
/** Hires this long before the programme make the cohort to compare with. */
const COHORT_MONTHS = 36;
const YEARS = 8;

/** Cohorts in their order. */
const cohorts = ['before', 'after', 'all'] as const;

/** Hires followed from their first day: before and since the programme, or all where no start is known. */
function hires(context: MetricContext): string {
	const {
		windows: { programmeStart, data }
	} = context;
	const from = sql.date(addMonths(programmeStart ?? data.end, -COHORT_MONTHS));
	const cohort = programmeStart
		? `CASE WHEN hire_date >= ${sql.date(programmeStart)} THEN 'after' WHEN hire_date >= ${from} THEN 'before' END`
		: `CASE WHEN hire_date >= ${from} THEN 'all' END`;
	return `${spells(context)},
x AS (
	SELECT ${cohort} AS cohort, ${yearText('hire_date')} AS year, leaves AS event,
		${daysBetween('hire_date', 'exited')}::INTEGER AS days,
		${daysBetween('hire_date', 'entered')}::INTEGER AS entry,
		${daysBetween('hire_date', 'today')}::INTEGER AS age
	FROM spell WHERE hire_date >= ${sql.date(addMonths(data.end, -12 * YEARS))} AND hire_date <= today
		AND NOT (leaves AND entered = exited)
)`;
}

const row = timeRow.extend({ cohort: z.string().nullable(), year: z.string() });
const ageRow = z.object({
	cohort: z.string().nullable(),
	year: z.string(),
	people: z.number(),
	old_90: z.number(),
	old_180: z.number(),
	old_365: z.number()
});
type AgeRow = z.output<typeof ageRow>;

const agesSql = (context: MetricContext): string => `${hires(context)}
SELECT cohort, year, count(*)::INTEGER AS people,
	${MARKS.map(
		(mark) => `(count(*)
		FILTER (WHERE age >= ${String(mark)}))::INTEGER AS old_${String(mark)}`
	).join(', ')}
FROM x GROUP BY cohort, year ORDER BY year, cohort`;

/** People of a cohort hired at least `mark` days ago. */
function oldEnough(rows: readonly AgeRow[], mark: number): number {
	const key = `old_${String(mark)}` as 'old_90' | 'old_180' | 'old_365';
	return rows.reduce((sum, each) => sum + each[key], 0);
}

/** Shares still there at each mark; a cohort too young for a mark has none there. */
function marks(key: string, ages: readonly AgeRow[], times: readonly TimeRow[]) {
	const curve = curveOf(times);
	return MARKS.map((mark) => {
		const eligible = oldEnough(ages, mark);
		return { cohort: key, mark, eligible, ...(eligible > 0 ? stayedAt(curve, mark) : null) };
	});
}

function marksTable(
	kind: 'code' | 'text',
	groups: readonly { key: string; ages: readonly AgeRow[]; times: readonly TimeRow[] }[]
): DataTable {
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	return {
		...tableOf(
			[
				column('cohort', 'dimension', kind),
				column('mark', 'dimension', 'number', 'days'),
				column('eligible', 'people', 'number', 'people'),
				share('value'),
				share('low'),
				share('high')
			],
			groups.flatMap(({ key, ages, times }) => marks(key, ages, times))
		),
		additive: ['cohort']
	};
}

function estimateFor(ages: readonly AgeRow[], times: readonly TimeRow[]): Estimate {
	const eligible = oldEnough(ages, HEADLINE);
	const stayed = eligible > 0 ? stayedAt(curveOf(times), HEADLINE) : null;
	const people = ages.reduce((sum, each) => sum + each.people, 0);
	return {
		value: stayed?.value ?? null,
		low: stayed?.low ?? null,
		high: stayed?.high ?? null,
		n: people,
		numerator: times.reduce((sum, { t, events }) => sum + (t <= HEADLINE ? events : 0), 0),
		denominator: eligible,
		window: null
	};
}

/** Says where an interval is exact, as nobody or everybody of a cohort has left within the year. */
function edgeNote(
	groups: readonly { key: string; ages: readonly AgeRow[]; times: readonly TimeRow[] }[],
	k: number
): Note[] {
	const edges = groups
		.flatMap(({ key, ages, times }) => marks(key, ages, times))
		.filter((at) => 'exact' in at && at.exact && at.eligible >= k);
	return edges.length > 0 ? [noteOf('exact_at_edge')] : [];
}

/**
 * What a year's survival changed by since the cohort before, where neither side is so small that it would be given
 * away.
 */
function differenceNote(current: Estimate | null, before: Estimate | null, k: number): Note[] {
	const [now, then] = [current, before].map((at) =>
		at && at.value !== null && at.low !== null && at.high !== null && at.n >= k && (at.denominator ?? 0) >= k
			? { value: at.value, low: at.low, high: at.high }
			: null
	);
	if (!now || !then) return [];
	const { value, low, high } = differenceOf(now, then);
	return [noteOf('stayed_difference', { value, low, high })];
}

async function compute(context: MetricContext): Promise<Draft> {
	const { engine, signal } = context;
	const refused = attritionOff(context);
	if (refused) return refused;
	const times = await engine.query(timesSql(hires(context), ['cohort', 'year']), row, signal);
	const ages = await engine.query(agesSql(context), ageRow, signal);
	const group = (key: string, by: 'cohort' | 'year') => ({
		key,
		ages: ages.filter((each) => each[by] === key),
		times: times.filter((each) => each[by] === key)
	});
	const found = cohorts
		.filter((cohort) => ages.some((each) => each.cohort === cohort))
		.map((cohort) => group(cohort, 'cohort'));
	const years = [...new Set(ages.map(({ year }) => year))].map((year) => group(year, 'year'));
	const headline = found.find(({ key }) => key !== 'before');
	const before = found.find(({ key }) => key === 'before');
	const current = headline ? estimateFor(headline.ages, headline.times) : null;
	const earlier = before ? estimateFor(before.ages, before.times) : null;
	const value = current?.value ?? null;
	return {
		value,
		low: current?.low ?? null,
		high: current?.high ?? null,
		n: current?.n ?? 0,
		people: current?.denominator ?? 0,
		numerator: current?.numerator ?? null,
		denominator: current?.denominator ?? null,
		window: null,
		current,
		baseline: earlier,
		sql: survivalSql(hires(context), HEADLINE, `cohort = ${sql.text(headline?.key ?? 'after')}`),
		off: value === null ? (off(headline ? 'cohort_too_young' : 'no_new_hires', []).off ?? null) : null,
		notes: [
			...edgeNote(found, context.plan.measurement.k),
			...differenceNote(current, earlier, context.plan.measurement.k),
			...(before ? [noteOf('before_runs_on')] : []),
			...truncation(context)
		],
		tables: {
			marks: marksTable('code', found),
			years: marksTable('text', years),
			curves: curvesTable(
				column('cohort', 'dimension', 'code'),
				found.map(({ key, times: own }) => ({ key, curve: curveOf(own) })),
				UNTIL
			)
		}
	};
}

export const newHireSurvival: Metric = {
	id: 'A7',
	family: 'A',
	formula: 'S(365 d) = Π (1 − leavers ÷ at risk)',
	unit: 'share',
	better: 'higher',
	method: 'km_loglog',
	needs: ['employees.hire_date', 'employees.leave_date'],
	people: true,
	source:
		'Kaplan & Meier 1958; Greenwood 1926; Kalbfleisch & Prentice 2002 (log-log); ' +
		'Clopper & Pearson 1934 (nobody or everybody left)',
	compute
};
