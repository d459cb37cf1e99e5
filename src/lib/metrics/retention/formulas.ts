import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { addMonths, monthsBetween, monthsOf } from '../run/windows.ts';
import { attritionOff, off, rateEstimate, spells } from '../people/spells.ts';
import { noteOf } from '../note.ts';

/** Headcounts and moves of a window: start + hires − leavers − transfers = end. */
interface Headcount {
	start: number;
	end: number;
	hires: number;
	leavers: number;
	movers: number;
	/** Mean of each month's (start + end) / 2; null where nobody was ever employed. */
	monthly: number | null;
}

const headcountRow = z.object({
	people: z.number(),
	start_count: z.number(),
	end_count: z.number(),
	hires: z.number(),
	leavers: z.number(),
	movers: z.number(),
	monthly: z.number().nullable()
});

/** People employed when a day begins; a leaver is still there on the last working day. */
const present = (day: string): string =>
	`(count(*) FILTER (WHERE entered < ${day} AND NOT (gone AND exited < ${day})))::DOUBLE`;

function headcountSql(context: MetricContext, window: Span): string {
	const [start, end] = [sql.date(window.start), sql.date(window.end)];
	const months = monthsOf(window).map((month) => `(${sql.date(month)}, ${sql.date(addMonths(month, 1))})`);
	const within = (day: string) => `${day} >= ${start} AND ${day} < ${end}`;
	return `${spells(context)},
counted AS (SELECT *, leaves OR moves AS gone FROM spell),
m(s, e) AS (VALUES ${months.join(', ')})
SELECT (count(DISTINCT employee_id) FILTER (WHERE entered < ${end}
	AND NOT (gone AND exited < ${start})))::INTEGER AS people,
	${present(start)} AS start_count, ${present(end)} AS end_count,
	(count(*) FILTER (WHERE ${within('entered')}))::DOUBLE AS hires,
	(count(*) FILTER (WHERE leaves AND ${within('exited')}))::DOUBLE AS leavers,
	(count(*) FILTER (WHERE moves AND ${within('exited')}))::DOUBLE AS movers,
	(SELECT avg((at_start + at_end) / 2) FROM (
		SELECT m.s, ${present('m.s')} AS at_start, ${present('m.e')} AS at_end FROM m, counted GROUP BY m.s, m.e
	) each_month)::DOUBLE AS monthly
FROM counted`;
}

/** One formula in use for the same leavers: what they are divided by, and to what year it is brought. */
interface Formula {
	formula: string;
	numerator: number;
	denominator: number;
	value: number | null;
}

/** Every formula in use, for reconciliation with what a company already reports. */
export function formulasOf(
	{ start, end, hires, leavers, monthly }: Headcount,
	months: number,
	years: number | null
): Formula[] {
	const row = (formula: string, denominator: number, factor = 1): Formula => ({
		formula,
		numerator: leavers,
		denominator,
		value: denominator > 0 ? (leavers / denominator) * factor : null
	});
	return [
		row('average', (start + end) / 2),
		row('start', start),
		row('leavers_and_end', leavers + end),
		row('start_and_hires', start + hires),
		...(monthly === null ? [] : [row('monthly_average', monthly)]),
		row('annualised_rate', (start + end) / 2, 12 / months),
		...(years === null ? [] : [row('person_years', years)])
	];
}

async function compute(context: MetricContext): Promise<Draft> {
	const refused = attritionOff(context);
	const window = context.windows.current;
	if (refused || !window) return refused ?? off('no_current', []);
	const recorded = context.dataset.flags.leftTruncatedFrom;
	if (recorded !== null && window.start < recorded) return off('recorded_later', []);
	const [found] = await context.engine.query(headcountSql(context, window), headcountRow, context.signal);
	const rate = await context.result('A1');
	if (!found || found.start_count + found.end_count === 0) return off('nobody_at_risk', []);
	const { start_count: start, end_count: end, ...moves } = found;
	const { value, low, high, denominator } = rateEstimate(
		{ people: found.people, leavers: moves.leavers, years: (start + end) / 2 },
		window
	);
	const months = monthsBetween(window.start, window.end);
	return {
		value,
		low,
		high,
		denominator,
		numerator: moves.leavers,
		n: found.people,
		people: found.people,
		missing: rate.missing,
		excluded: rate.excluded,
		sql:
			'SELECT leavers / nullif((start_count + end_count) / 2, 0) AS value, ' +
			`* FROM (${headcountSql(context, window)}) headcount`,
		notes: months < 12 ? [noteOf('annualised', { months })] : [],
		tables: {
			formulas: tableOf(
				[
					column('formula', 'dimension', 'code'),
					column('numerator', 'measure', 'number', 'people'),
					column('denominator', 'measure', 'number', 'people'),
					column('value', 'measure', 'number', 'rate')
				],
				formulasOf({ start, end, ...moves }, months, rate.denominator)
			),
			headcount: {
				...tableOf(
					[column('item', 'dimension', 'code'), column('count', 'measure', 'number', 'people')],
					[
						{ item: 'start', count: start },
						{ item: 'hires', count: moves.hires },
						{ item: 'leavers', count: -moves.leavers },
						{ item: 'movers', count: -moves.movers },
						{ item: 'end', count: end }
					]
				),
				additive: []
			}
		}
	};
}

export const textbookRate: Metric = {
	id: 'A2',
	family: 'A',
	formula: 'leavers ÷ ((start + end) ÷ 2)',
	unit: 'rate',
	better: 'lower',
	method: 'garwood',
	needs: ['employees.hire_date', 'employees.leave_date'],
	people: true,
	source: 'ISO 30414:2018 (turnover rate); Garwood 1936',
	compute
};
