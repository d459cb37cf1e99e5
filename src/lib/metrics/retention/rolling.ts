import { xmr } from '$lib/stats/series/xmr.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { addMonths } from '../run/windows.ts';
import { attritionRateSql } from './attrition-rate.ts';
import { reportedMonths, trailingYears, wholeSpans } from '../people/exposures.ts';
import { attritionOff, type Exposure, type NamedSpan, off, rateEstimate } from '../people/spells.ts';
import { noteOf } from '../note.ts';

function rollingTable(years: readonly { month: string; exposure: Exposure }[]): DataTable {
	return tableOf(
		[
			column('month', 'dimension', 'month'),
			column('people', 'people', 'number', 'people'),
			column('leavers', 'events', 'number', 'people'),
			column('years', 'measure', 'number'),
			column('rate', 'measure', 'number', 'rate'),
			column('low', 'measure', 'number', 'rate'),
			column('high', 'measure', 'number', 'rate')
		],
		years.map(({ month, exposure }) => {
			const { value, low, high } = rateEstimate(exposure, null);
			return { ...exposure, month, rate: value, low, high };
		})
	);
}

/**
 * Monthly counts with their control limits: months are independent, the rolling rate is not and is never charted so.
 */
function countsTable(months: readonly { month: string; exposure: Exposure }[]): DataTable {
	const points = xmr(
		months.map(({ exposure }) => exposure.leavers),
		{ better: 'lower' }
	);
	const limit = (key: string) => column(key, 'measure', 'number', 'people');
	return tableOf(
		[
			column('month', 'dimension', 'month'),
			column('people', 'people', 'number', 'people'),
			column('leavers', 'events', 'number', 'people'),
			limit('mean'),
			limit('low'),
			limit('high'),
			column('variation', 'measure', 'code'),
			column('rule', 'measure', 'code')
		],
		months.map(({ month, exposure: { people, leavers } }, i) => {
			const point = points[i];
			const charted = point !== undefined && months.length > 1;
			return {
				month,
				people,
				leavers,
				mean: charted ? point.limits.mean : null,
				low: charted ? Math.max(point.limits.low, 0) : null,
				high: charted ? point.limits.high : null,
				variation: charted ? point.variation : null,
				rule: point?.cause?.rule ?? null
			};
		})
	);
}

async function compute(context: MetricContext): Promise<Draft> {
	const refused = attritionOff(context);
	if (refused) return refused;
	const months = reportedMonths(context);
	const spans = trailingYears(months);
	const last = spans.at(-1);
	if (!last) return off('too_few_months', []);
	const whole = await wholeSpans(context);
	const at = (of: NamedSpan) => ({
		month: addMonths(of.end, -1),
		exposure: whole.get(of.name) ?? { people: 0, leavers: 0, years: 0 }
	});
	const years = spans.map(at);
	const window = { start: last.start, end: last.end };
	const newest = at(last).exposure;
	if (newest.years === 0) return off('nobody_at_risk', []);
	const { value, low, high, numerator, denominator } = rateEstimate(newest, window);
	return {
		value,
		low,
		high,
		numerator,
		denominator,
		window,
		n: newest.people,
		people: newest.people,
		sql: attritionRateSql(context, window),
		notes: years.length < 2 ? [] : [noteOf('rolling_overlaps')],
		tables: { rolling: rollingTable(years), counts: countsTable(months.map(at)) }
	};
}

export const rollingRate: Metric = {
	id: 'A6',
	family: 'A',
	formula: 'Σ leavers of 12 months ÷ Σ person-years of 12 months',
	unit: 'rate',
	better: 'lower',
	method: 'garwood',
	needs: ['employees.hire_date', 'employees.leave_date'],
	people: true,
	source: 'Garwood 1936; NHS England, Making Data Count (XmR)',
	compute
};
