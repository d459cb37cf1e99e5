import * as sql from '$lib/engine/sql.ts';
import { ownTargetId, readInPoints } from '$lib/programme/targets.ts';
import type { OwnTarget } from '$lib/programme/plan.ts';
import { differenceOf } from '$lib/stats/counts/mover.ts';
import { normalQuantile } from '$lib/stats/distributions/distributions.ts';
import type { Definition } from '../definition.ts';
import type { Metric } from '../metric.ts';
import { noteOf } from '../note.ts';
import type { DataTable, Draft, Estimate, Result, Unit } from '../result.ts';
import type { MetricContext } from '../run/context.ts';
import { column, tableOf } from '../table.ts';
import { type Change, finite } from '../tickets/clusters.ts';
import { off } from '../tickets/compared.ts';
import { judge, type Mode, notComparable, precisionNotes, precisionOf, precisionTable } from './judging.ts';
import { beforeNotes, beforeTable, monthsBefore, yielded } from './months-before.ts';

/** Units of what can be a target: a rate, a share or a time. */
const units: readonly Unit[] = ['share', 'rate', 'per100', 'hours'];
/** Read over a year that ends in each month, or without an interval: no two windows to compare. */
const notCompared: readonly string[] = ['A2', 'A6', 'V5'];

/**
 * Whether a measure can be made a target: a rate, share or time with a good side that is measured in both windows. What
 * begins with the programme (grading, fairness) has nothing before it to be compared with.
 */
export const targetable = ({ id, family, unit, better }: Definition): boolean =>
	(family === 'V' || family === 'A') && better !== 'none' && units.includes(unit) && !notCompared.includes(id);

const modeOf = ({ mode }: OwnTarget, unit: Unit): Mode =>
	mode === 'points' && readInPoints(unit) ? 'points' : 'relative';

const LIKE_NORMAL = 1e6;

/**
 * Change between two windows from both intervals (MOVER): on the log scale where relative. Whoever works in both
 * windows is not paired, which can only widen it where engineers differ lastingly.
 */
export function changeBetween(was: Estimate, is: Estimate, mode: Mode): Omit<Change, 'engineers' | 'spread'> {
	const none = { low: null, high: null, se: null, df: null };
	if (was.value === null || is.value === null) return { ...none, value: null };
	const relative = mode === 'relative';
	const value = finite(relative ? is.value / was.value - 1 : is.value - was.value);
	if (was.low === null || was.high === null || is.low === null || is.high === null) return { ...none, value };
	const scale = (x: number): number => (relative ? Math.log(x) : x);
	const { low, high } = differenceOf(
		{ value: scale(is.value), low: scale(is.low), high: scale(is.high) },
		{ value: scale(was.value), low: scale(was.low), high: scale(was.high) }
	);
	if (!Number.isFinite(low) || !Number.isFinite(high)) return { ...none, value };
	const back = (x: number): number => (relative ? Math.expm1(x) : x);
	const se = (high - low) / 2 / normalQuantile(0.975);
	return { value, low: back(low), high: back(high), se: se > 0 ? se : null, df: LIKE_NORMAL };
}

/** Columns of a measure's months under the keys that every card shares. */
const names: Readonly<Record<string, string>> = {
	rate: 'value',
	share: 'value',
	leavers: 'n',
	complaints: 'n',
	rated: 'n',
	visits: 'years'
};

/** A measure's months as month, value, n and, where it counts by exposure, years; none where it has no such table. */
function monthsOf(result: Result, unit: Unit): DataTable {
	const { columns = [], rows = [] } = result.tables.byMonth ?? {};
	const keys = columns.map(({ key }) => (columns.some((one) => one.key === names[key]) ? key : (names[key] ?? key)));
	const at = (key: string): number => keys.indexOf(key);
	const known = at('month') >= 0 && at('value') >= 0 && at('n') >= 0;
	const exposed = at('years') >= 0;
	return tableOf(
		[
			column('month', 'dimension', 'month'),
			...(at('people') >= 0 ? [column('people', 'people', 'number', 'people')] : []),
			column('n', at('people') >= 0 ? 'events' : 'measure', 'number', 'count'),
			...(exposed ? [column('years', 'measure', 'number', 'none')] : []),
			column('value', 'measure', 'number', unit)
		],
		(known ? rows : []).map((row) => ({
			month: row[at('month')],
			people: row[at('people')],
			n: row[at('n')],
			years: row[at('years')],
			value: row[at('value')]
		}))
	);
}

/** Cases in the smaller window with the plan's floor for them: leavers where people leave, else as many as ratings. */
function countsOf(measure: Metric, was: Estimate, is: Estimate, { plan: { floors } }: MetricContext) {
	const leaving = measure.family === 'A';
	const events = (one: Estimate): number => (leaving ? (one.numerator ?? 0) : one.n);
	return [{ has: Math.min(events(was), events(is)), needs: leaving ? floors.leavers : floors.ratings }];
}

/** A share below nothing or above the whole is nobody's target. */
function impossible(base: number, target: number, mode: Mode, unit: Unit): boolean {
	const goal = mode === 'relative' ? base * (1 + target) : base + target;
	return goal < 0 || (unit === 'share' && goal > 1);
}

const changeSql = (was: number, is: number, mode: Mode): string =>
	`SELECT ${sql.number(is)} ${mode === 'relative' ? '/' : '-'} ${sql.number(was)}` +
	`${mode === 'relative' ? ' - 1' : ''} AS value`;

async function draftOf(measure: Metric, context: MetricContext): Promise<Draft> {
	const own = context.plan.targets.own[measure.id];
	if (!own) return off('no_own_target');
	if (own.change > 0 !== (measure.better === 'higher')) return off('target_wrong_way');
	const run = own.baseline ? await context.against(own.baseline) : context;
	const refused = notComparable(run);
	if (refused) return refused;
	const result = await run.result(measure.id);
	if (result.off) return { value: null, sql: '', off: result.off, notes: result.notes };
	const { baseline: was, current: is } = result;
	if (result.suppressed) return off('suppressed');
	if (was?.value == null || is?.value == null)
		return off(measure.family === 'A' ? 'nobody_at_risk' : 'no_baseline_value');
	const mode = modeOf(own, measure.unit);
	const { change: target } = own;
	const change = changeBetween(was, is, mode);
	const precision = precisionOf(change, target, mode);
	const better = measure.better === 'higher' ? 'higher' : 'lower';
	const counts = countsOf(measure, was, is, context);
	const byMonth = monthsOf(result, measure.unit);
	const history = monthsBefore(run, { byMonth, change, mode, better });
	const verdict = yielded(judge(run, { change, target, counts, power: precision.power, better }), history);
	const outOfReach = impossible(was.value, target, mode, measure.unit);
	const window = own.baseline;
	return {
		value: change.value,
		low: change.low,
		high: change.high,
		target,
		unit: mode === 'relative' ? 'change' : 'points',
		n: measure.people ? (was.numerator ?? 0) + (is.numerator ?? 0) : was.n + is.n,
		missing: result.missing,
		excluded: result.excluded,
		baseline: was,
		current: is,
		window: result.window,
		verdict: outOfReach ? null : verdict,
		sql: change.value === null ? '' : changeSql(was.value, is.value, mode),
		off: change.value === null ? { reason: 'no_cases', needs: [] } : null,
		notes: [
			...result.notes,
			...(window ? [noteOf('own_baseline', { start: window.start, end: window.end })] : []),
			...(outOfReach ? [noteOf('target_out_of_reach')] : []),
			...beforeNotes(verdict, history, mode),
			...precisionNotes(precision, mode),
			...(mode === own.mode ? [] : [noteOf('target_read_relatively')])
		],
		tables: {
			byMonth,
			beforeStart: beforeTable(history, mode),
			precision: precisionTable(change, target, precision)
		}
	};
}

/** A measure of the dictionary as a target: its change between the windows, judged by the rules of every target. */
export const ownTarget = (measure: Metric): Metric => ({
	...measure,
	id: ownTargetId(measure.id),
	family: 'I',
	formula: 'x₁ / x₀ − 1  (points: x₁ − x₀)',
	unit: 'change',
	method: 'mover',
	source: `Zou & Donner 2008; ${measure.source}`,
	compute: (context) => draftOf(measure, context)
});
