import * as sql from '$lib/engine/sql.ts';
import { rateDifference } from '$lib/stats/counts/mover.ts';
import { detectableRateRatio, exactRatePower } from '$lib/stats/counts/power.ts';
import { probabilityRatioBelow, type Rate, rateRatio } from '$lib/stats/counts/rates.ts';
import { type Dispersion, widened } from '$lib/stats/crossed/rates.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Estimate, Result, Verdict } from '../result.ts';
import { attritionRateSql } from '../retention/attrition-rate.ts';
import { finite } from '../tickets/clusters.ts';
import { column, tableOf } from '../table.ts';
import { wholeSpans } from '../people/exposures.ts';
import { ratioOf, teamMonths } from '../people/dispersion.ts';
import { beforeNotes, beforeTable, monthsBefore, yielded } from './months-before.ts';
import { judge, notComparable, type Precision, precisionNotes, precisionOf, precisionTable } from './judging.ts';

function rateOf(estimate: Estimate | null): Rate | null {
	if (!estimate?.denominator || estimate.numerator === null) return null;
	return { events: estimate.numerator, exposure: estimate.denominator };
}

/** Degrees of freedom at which t is the normal distribution to every digit shown. */
const LIKE_NORMAL = 1e6;

type Dispersed = Pick<Dispersion, 'factor' | 'df'>;

/** Where counts spread more than chance: normal power and t about the log ratio, as for the other targets. */
function dispersedPrecision(before: Rate, after: Rate, target: number, { factor, df }: Dispersed): Precision {
	const value = after.events / after.exposure / (before.events / before.exposure) - 1;
	const se = Math.sqrt(factor * (1 / before.events + 1 / after.events));
	return precisionOf({ value, se, df }, target, 'relative');
}

/**
 * Exact power and Jeffreys' posterior, from the leavers that the baseline lets expect; points have no such closed forms
 * here.
 */
function precisionFor(
	before: Rate,
	after: Rate,
	target: number,
	points: boolean,
	dispersed: Dispersed | null
): Precision {
	if (points || before.events === 0) return { power: null, detectable: null, probability: null };
	if (dispersed && dispersed.factor > 1 && after.events > 0)
		return dispersedPrecision(before, after, target, dispersed);
	const { fall, rise } = detectableRateRatio(before.events, after.events);
	const below = probabilityRatioBelow(after, before, 1 + target);
	return {
		power: exactRatePower(before.events, 1 + target, {}, after.exposure / before.exposure),
		detectable: finite((target < 0 ? fall : rise) - 1),
		probability: target < 0 ? below : 1 - below
	};
}

/** Standard error of the log ratio as months and teams allow it; none for points, which have no normal scale here. */
function spreadOf(before: Rate, after: Rate, points: boolean, dispersed: Dispersed | null) {
	if (points || before.events === 0 || after.events === 0) return { se: null, df: null };
	const { factor, df } = dispersed ?? { factor: 1, df: Infinity };
	return { se: Math.sqrt(factor * (1 / before.events + 1 / after.events)), df: Math.min(df, LIKE_NORMAL) };
}

/** Leavers of whom it isn't known whether they count, in either window. */
interface Unknown {
	before: number;
	after: number;
}

const noneUnknown: Unknown = { before: 0, after: 0 };

/**
 * The change between two rates with what it can tell and the verdict on it, in the plan's reading. Its limits hold
 * whether
 * none or all of the unknown leavers count, in either window.
 */
function compare(
	context: MetricContext,
	{ before, after, unknown }: { before: Rate; after: Rate; unknown: Unknown },
	dispersed: Dispersed | null
) {
	const {
		floors,
		targets: {
			attrition: { change: target, mode }
		}
	} = context.plan;
	const points = mode === 'points';
	const between = (now: Rate, then: Rate) => {
		const exact = points ? rateDifference(now, then) : rateRatio(now, then);
		return dispersed && !points ? widened(exact, dispersed) : exact;
	};
	const most = (rate: Rate, more: number): Rate => ({ ...rate, events: rate.events + more });
	const shift = points ? 0 : 1;
	const change = {
		value: finite(between(after, before).value - shift),
		low: finite(between(after, most(before, unknown.before)).low - shift),
		high: finite(between(most(after, unknown.after), before).high - shift)
	};
	const precision = precisionFor(before, after, target, points, dispersed);
	const counts = [{ has: Math.min(before.events, after.events), needs: floors.leavers }];
	return {
		change,
		precision,
		points,
		verdict: judge(context, { change, target, counts, power: precision.power, better: 'lower' })
	};
}

/** The verdict on any two rates of leaving under the plan's target on attrition. */
export function attritionVerdict(context: MetricContext, before: Rate, after: Rate): Verdict {
	return compare(context, { before, after, unknown: noneUnknown }, null).verdict;
}

/** Rates by month under the keys that every impact card shares. */
function byMonth(result: Result): DataTable {
	const { columns = [], rows = [] } = result.tables.byMonth ?? {};
	const at = (key: string) => columns.findIndex((c) => c.key === key);
	return tableOf(
		[
			column('month', 'dimension', 'month'),
			column('people', 'people', 'number', 'people'),
			column('n', 'events', 'number', 'people'),
			column('years', 'measure', 'number', 'none'),
			column('value', 'measure', 'number', 'rate')
		],
		rows.map((row) => ({
			month: row[at('month')],
			people: row[at('people')],
			n: row[at('leavers')],
			years: row[at('years')],
			value: row[at('rate')]
		}))
	);
}

/**
 * One SELECT of the change as its column `value`: for all leavers from the rows, for voluntary ones from both windows'
 * counts.
 */
function changeSql(context: MetricContext, before: Rate, after: Rate): string {
	const { baseline, current } = context.windows;
	const { mode, leavers } = context.plan.targets.attrition;
	const change = mode === 'points' ? 'c.value - b.value' : 'c.value / nullif(b.value, 0) - 1';
	const literal = ({ events, exposure }: Rate) => `SELECT ${sql.number(events)} / ${sql.number(exposure)} AS value`;
	const [b, c] =
		leavers === 'all' && baseline && current
			? [attritionRateSql(context, baseline), attritionRateSql(context, current)]
			: [literal(before), literal(after)];
	return `SELECT ${change} AS value
FROM (${b}) AS b, (${c}) AS c`;
}

async function unknownLeavers(context: MetricContext): Promise<Unknown> {
	const spans = await wholeSpans(context);
	return { before: spans.get('baseline')?.unknown ?? 0, after: spans.get('current')?.unknown ?? 0 };
}

async function compute(context: MetricContext): Promise<Draft> {
	const refused = notComparable(context);
	if (refused) return refused;
	const { change: target, mode, leavers } = context.plan.targets.attrition;
	const rate = await context.result(leavers === 'voluntary' ? 'A4' : 'A1');
	if (rate.off) return { value: null, sql: '', off: rate.off, notes: rate.notes };
	const [before, after] = [rateOf(rate.baseline), rateOf(rate.current)];
	if (!before || !after)
		return { value: null, sql: '', off: { reason: rate.suppressed ? 'suppressed' : 'nobody_at_risk', needs: [] } };
	const both =
		mode === 'points' ? null : await teamMonths(context, leavers === 'voluntary' ? 'voluntary' : 'leavers');
	const dispersed = both && ratioOf(both).dispersion;
	const unknown = leavers === 'voluntary' ? await unknownLeavers(context) : noneUnknown;
	const { change, precision, points, verdict: judged } = compare(context, { before, after, unknown }, dispersed);
	const months = byMonth(rate);
	const known = { value: change.value, ...spreadOf(before, after, points, dispersed) };
	const history = monthsBefore(context, { byMonth: months, change: known, mode, better: 'lower' });
	const verdict = yielded(judged, history);
	return {
		...change,
		target,
		unit: points ? 'points' : 'change',
		n: before.events + after.events,
		numerator: after.events,
		denominator: after.exposure,
		missing: rate.missing,
		excluded: rate.excluded,
		baseline: rate.baseline,
		current: rate.current,
		verdict,
		sql: changeSql(context, before, after),
		off: change.value === null ? { reason: 'no_cases', needs: [] } : null,
		notes: [...rate.notes, ...beforeNotes(verdict, history, mode), ...precisionNotes(precision)],
		tables: {
			byMonth: months,
			beforeStart: beforeTable(history, mode),
			precision: precisionTable(change, target, precision)
		}
	};
}

export const attritionChange: Metric = {
	id: 'I3',
	family: 'I',
	formula: '(x₁ / T₁) / (x₀ / T₀) − 1',
	unit: 'change',
	better: 'lower',
	method: 'exact_conditional',
	needs: ['employees.hire_date', 'employees.leave_date'],
	people: true,
	source: 'Przyborowski & Wilenski 1940; Clopper & Pearson 1934',
	compute
};
