import { rateDifference } from '$lib/stats/counts/mover.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Estimate } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { atRisk, attritionOff, comparedWindows, off, personYears } from '../people/spells.ts';
import { noteOf } from '../note.ts';

/** One SELECT of leavers and person-years in both windows. */
export function bothWindowsSql(context: MetricContext): string {
	return `${atRisk(context, comparedWindows(context))}
SELECT span, (count(*) FILTER (WHERE leaver))::DOUBLE AS leavers, ${personYears()} AS years FROM at_risk GROUP BY span`;
}

/** One SELECT of the leavers that the baseline rate would have brought less those seen, as its column `value`. */
export function avoidedLeaversSql(context: MetricContext): string {
	return `WITH sums AS (${bothWindowsSql(context)})
SELECT b.leavers / nullif(b.years, 0) * c.years - c.leavers AS value
FROM sums b JOIN sums c ON b.span = 'baseline' AND c.span = 'current'`;
}

function components(baseline: Estimate, current: Estimate, expected: number): DataTable {
	const row = (window: string, at: Estimate, leavers: number) => ({
		window,
		people: at.n,
		leavers: at.numerator,
		years: at.denominator,
		rate: at.value,
		expected: leavers
	});
	return {
		...tableOf(
			[
				column('window', 'dimension', 'code'),
				column('people', 'people', 'number', 'people'),
				column('leavers', 'events', 'number', 'people'),
				column('years', 'measure', 'number', 'none'),
				column('rate', 'measure', 'number', 'rate'),
				column('expected', 'measure', 'number', 'people')
			],
			[row('baseline', baseline, baseline.numerator ?? 0), row('current', current, expected)]
		),
		additive: []
	};
}

async function compute(context: MetricContext): Promise<Draft> {
	const refused = attritionOff(context);
	if (refused) return refused;
	const { baseline, current, missing, excluded, off: reason, suppressed } = await context.result('A1');
	if (reason) return off(reason.reason, reason.needs);
	if (suppressed) return off('suppressed', []);
	if (!baseline?.denominator) return off('no_baseline', []);
	if (!current?.denominator) return off('nobody_at_risk', []);
	const [before, now] = [baseline, current].map((at) => ({
		events: at.numerator ?? 0,
		exposure: at.denominator ?? 0
	}));
	if (!before || !now) return off('nobody_at_risk', []);
	const years = now.exposure;
	const perYear = rateDifference(before, now);
	const value = perYear.value * years;
	const few = Math.min(before.events, now.events);
	const { leavers: floor } = context.plan.floors;
	return {
		value,
		low: perYear.low * years,
		high: perYear.high * years,
		n: current.n,
		people: current.n,
		numerator: current.numerator,
		denominator: years,
		missing,
		excluded,
		baseline,
		current,
		sql: avoidedLeaversSql(context),
		notes: few < floor ? [noteOf('few_leavers', { count: few, floor })] : [],
		tables: { components: components(baseline, current, value + now.events) }
	};
}

export const avoidedLeavers: Metric = {
	id: 'A10',
	family: 'A',
	formula: 'baseline leavers ÷ baseline person-years × current person-years − current leavers',
	unit: 'people',
	better: 'higher',
	method: 'mover_rates',
	needs: ['employees.hire_date', 'employees.leave_date'],
	people: true,
	source: 'Zou & Donner 2008; Li, Tang & Wong 2014',
	compute
};
