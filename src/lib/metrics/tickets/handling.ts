import { scaled } from '$lib/stats/crossed/influence-cells.ts';
import { intervalOf, type Spread, spreadOfChange, spreadOfWindow } from '$lib/stats/crossed/spread.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { DataTable, Draft, Estimate, Note, Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { type Change, changeFrom, noChange } from './clusters.ts';
import { type Compared, lacking, off, reportedMonths } from './compared.ts';
import { engineersIn, noCells, unassignedIn } from './engineer-cells.ts';
import { type Clock, lifetimes, type Timing, timingKey } from './lifetimes.ts';
import { noteOf } from '../note.ts';
import { influenceCells, opposed, type WindowInfluence } from './spreads.ts';
import { meansOver } from './sql-times.ts';
import { tallyOf } from './tally.ts';
import type { Times } from './timed.ts';
import { timesBy } from './times.ts';

/** Restricted means of both windows to one horizon, with what a reader must know of them. */
export interface Handling {
	timing: Timing;
	windows: Compared;
	/** Hours. */
	horizon: number;
	before: Times | null;
	after: Times | null;
	notes: Note[];
}

const WHOLE = '';

/** The clock net of holds needs to know them. */
export function clockOff(context: MetricContext, clock: Clock): Draft | null {
	const needs = clock === 'net' ? lacking(context, 'pending_hours') : [];
	return needs.length > 0 ? off('missing_columns', needs) : null;
}

/** The horizon that both windows are followed to: the plan's, or the longest follow-up of a window that falls short. */
function commonHorizon(wanted: number, groups: readonly (Times | null)[]): number {
	return groups.reduce(
		(horizon, times) => (times && times.mean === null ? Math.min(horizon, times.longest) : horizon),
		wanted
	);
}

async function measure(context: MetricContext, timing: Timing, windows: Compared): Promise<Handling> {
	const wanted = context.plan.measurement.tau;
	const at = async (horizon: number) => {
		const { before, after } = await timesBy(context, timing, windows, horizon, null);
		return { horizon, before: before.get(WHOLE) ?? null, after: after.get(WHOLE) ?? null };
	};
	let times = await at(wanted);
	const horizon = commonHorizon(wanted, [times.before, times.after]);
	if (horizon > 0 && horizon < wanted) times = await at(horizon);
	return { timing, windows, ...times, notes: horizonNotes(times, wanted) };
}

function horizonNotes({ horizon, before }: { horizon: number; before: Times | null }, wanted: number): Note[] {
	const late = before?.openAtHorizon ?? 0;
	return [
		...(horizon < wanted ? [noteOf('horizon_shortened', { hours: horizon, wanted })] : []),
		...(late > 0.05 ? [noteOf('horizon_below_p95', { share: late, hours: horizon })] : [])
	];
}

/** Restricted means under one timing, made once a run. */
export function handling(context: MetricContext, timing: Timing, windows: Compared): Promise<Handling> {
	return once(context, `handling ${timingKey(timing)}`, () => measure(context, timing, windows));
}

/** Engineers with a name in a group. */
export const namedEngineers = ({ cells }: Pick<Times, 'cells'>): number => engineersIn(cells);

/** A window's timed tickets as their influences on its mean, or on its share open at the mark. */
export interface TimedWindow {
	times: Times | null;
	span: Span | null;
}

type Effect = 'mean' | 'open';

const windowOf = ({ times, span }: TimedWindow, effect: Effect): WindowInfluence => {
	const cells = times?.cells;
	return { cells: cells ?? noCells, span, influence: cells?.[effect] ?? [] };
};

/**
 * Spread of one window's mean (or share open); months' own moves are learned from both windows where there is
 * `other`.
 */
export function spreadOfTimes(own: TimedWindow, other: TimedWindow | null, effect: Effect): Spread | null {
	const at = (times: Times | null): number | null =>
		effect === 'mean' ? (times?.mean ?? null) : (times?.within ?? null);
	const [mine, theirs] = [at(own.times), at(other?.times ?? null)];
	if (mine === null) return null;
	if (!other || !theirs || !mine) {
		const [cells] = influenceCells([windowOf(own, effect)]);
		return cells ? spreadOfWindow(cells, null) : null;
	}
	const [cells, others] = influenceCells([windowOf(own, effect), windowOf(other, effect)]);
	return cells && others ? spreadOfWindow(cells, scaled(others, -mine / theirs)) : null;
}

/** Restricted mean with its interval; no interval below the floor of engineers. */
export function meanEstimate(
	own: TimedWindow,
	other: TimedWindow | null,
	horizon: number,
	{ plan }: Pick<MetricContext, 'plan'>
): Estimate {
	const { times, span } = own;
	const base = {
		value: times?.mean ?? null,
		low: null,
		high: null,
		n: times?.n ?? 0,
		numerator: null,
		denominator: times?.n ?? 0,
		window: span
	};
	if (!times || times.mean === null || namedEngineers(times) < plan.floors.engineers) return base;
	const spread = spreadOfTimes(own, other, 'mean');
	if (!spread || !(spread.se > 0)) return base;
	const { low, high } = intervalOf(times.mean, spread);
	return { ...base, low: Math.max(0, low), high: Math.min(horizon, high) };
}

/** Relative change of the restricted mean (ratio − 1); engineers, months and teams of both windows paired. */
export function meanChange(
	{ before, after, windows }: Pick<Handling, 'before' | 'after' | 'windows'>,
	{ plan }: Pick<MetricContext, 'plan'>
): Change {
	if (!before?.mean || after?.mean === undefined || after.mean === null) return noChange;
	const [was, is] = [before.mean, after.mean];
	const cells = opposed(
		influenceCells([
			windowOf({ times: after, span: windows.current }, 'mean'),
			windowOf({ times: before, span: windows.baseline }, 'mean')
		]),
		[is, was]
	);
	const engineers = Math.min(namedEngineers(before), namedEngineers(after));
	return changeFrom(is / was, cells && spreadOfChange(...cells), { mode: 'relative', engineers, plan });
}

const monthColumns = [
	column('month', 'dimension', 'month'),
	column('value', 'measure', 'number', 'hours'),
	column('closed', 'measure', 'number', 'hours'),
	column('n', 'measure', 'number', 'count'),
	column('open', 'measure', 'number', 'count')
];
const byMonthOf = (context: MetricContext, { timing, windows }: Handling) =>
	[context, timing, windows, ['month'], 'reported'] as const;

/**
 * Restricted means by month of creation, null where a month is not yet followed to the horizon, ready for further
 * expressions.
 */
export function meansByMonthCtes(context: MetricContext, measured: Handling): string {
	return meansOver(context, lifetimes(...byMonthOf(context, measured)), measured.horizon);
}

/** Restricted means by month of creation, and what those already `closed` took on average, as if nothing were open. */
export async function meansByMonth(context: MetricContext, measured: Handling): Promise<DataTable> {
	const key = `means by month ${timingKey(measured.timing)} ${String(measured.horizon)}`;
	const rows = await once(context, key, () =>
		tallyOf(context).monthMeans(context, measured.timing, measured.windows, measured.horizon)
	);
	const found = new Map(rows.map((row) => [row.month, row]));
	return tableOf(
		monthColumns,
		reportedMonths(context).map((month) => found.get(month) ?? { month, value: null, closed: null, n: 0, open: 0 })
	);
}

/** Tickets created in the current window that are not timed, by reason. */
export async function notTimed(
	context: MetricContext,
	timing: Timing,
	windows: Compared
): Promise<Record<'draft' | 'cancelled' | 'no_time', number>> {
	const found = await once(context, `not timed ${timingKey(timing)}`, () =>
		tallyOf(context).notTimed(context, timing, windows)
	);
	const [draft, cancelled, no_time] = ['draft', 'cancelled', 'no_time'].map((reason) => found.get(reason) ?? 0);
	return { draft: draft ?? 0, cancelled: cancelled ?? 0, no_time: no_time ?? 0 };
}

/** Notes on the engineers and open tickets behind restricted means. */
export function timesNotes(
	{ after, timing }: Handling,
	{ plan, dataset }: Pick<MetricContext, 'plan' | 'dataset'>
): Note[] {
	if (!after) return [];
	const engineers = namedEngineers(after);
	const unassigned = unassignedIn(after.cells);
	const { closeAsResolved, constantLagHours, dayPrecision } = dataset.flags;
	return [
		...(after.open > 0 ? [noteOf('open_censored', { count: after.open })] : []),
		...(engineers < plan.floors.engineers
			? [noteOf('too_few_engineers', { engineers, floor: plan.floors.engineers })]
			: []),
		...(unassigned > 0 ? [noteOf('unassigned_tickets', { count: unassigned })] : []),
		...(timing.until === 'resolved' && closeAsResolved > 0.3
			? [noteOf('close_as_resolved', { share: closeAsResolved, lag: constantLagHours ?? 0 })]
			: []),
		...(dayPrecision ? [noteOf('day_precision')] : [])
	];
}
