import {
	type Dispersion,
	dispersedRate,
	dispersedRateRatio,
	type RateCells,
	rateOfCells
} from '$lib/stats/crossed/rates.ts';
import type { Estimate as Interval } from '$lib/stats/estimate.ts';
import { monthNumber } from '$lib/programme/months.ts';
import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import type { MetricContext } from '../run/context.ts';
import { noteOf } from '../note.ts';
import type { Estimate, Note, Span } from '../result.ts';
import { addMonths, monthsBetween } from '../run/windows.ts';
import { type ExposureRow, exposures } from './exposures.ts';

/** Which leavers count. */
export type Leavers = 'leavers' | 'voluntary';

/** Leavers and person-years of both windows by team and month. */
export interface BothWindows {
	before: RateCells;
	after: RateCells;
}

function cellsOf(rows: readonly ExposureRow[], window: Span, leavers: Leavers, teams: Map<string, number>): RateCells {
	const own = rows.filter(({ span }) => span >= window.start && span < window.end);
	const teamOf = (team: string | null): number => {
		const known = teams.get(team ?? '') ?? teams.size;
		teams.set(team ?? '', known);
		return known;
	};
	return {
		months: { first: monthNumber(window.start), count: monthsBetween(window.start, window.end) },
		team: own.map(({ department }) => teamOf(department)),
		month: own.map(({ span }) => monthNumber(span)),
		events: own.map((row) => row[leavers]),
		exposure: own.map(({ years }) => years)
	};
}

/**
 * Both windows' cells; null where a window is not made of whole months with leavers on record, so that its months
 * would not add up to it.
 */
export async function teamMonths(context: MetricContext, leavers: Leavers): Promise<BothWindows | null> {
	const { baseline, current } = context.windows;
	if (!baseline || !current) return null;
	const all = await exposures(context);
	const months = all.filter(({ grouping, span }) => grouping === 'department' && /^\d/.test(span));
	const teams = new Map<string, number>();
	const [before, after] = [cellsOf(months, baseline, leavers, teams), cellsOf(months, current, leavers, teams)];
	const adds = (cells: RateCells, name: string, { start, end }: Span): boolean => {
		const whole = all.find(({ grouping, span }) => grouping === 'all' && span === name);
		return (
			whole !== undefined &&
			start === addMonths(start, 0) &&
			end === addMonths(end, 0) &&
			rateOfCells(cells).events === whole[leavers]
		);
	};
	return adds(before, 'baseline', baseline) && adds(after, 'current', current) ? { before, after } : null;
}

/** A window's rate as its months and teams let it be known; the exact one where nothing tells more. */
export function rateIn(
	both: BothWindows | null,
	window: 'baseline' | 'current'
): (Interval & { dispersion: Dispersion }) | null {
	if (!both) return null;
	return window === 'current' ? dispersedRate(both.after, both.before) : dispersedRate(both.before, both.after);
}

/** The same estimate with the interval that months and teams allow. */
export function withDispersion(estimate: Estimate, dispersed: Interval | null): Estimate {
	return dispersed && estimate.value !== null ? { ...estimate, low: dispersed.low, high: dispersed.high } : estimate;
}

/** The rate ratio current ÷ baseline, likewise. */
export const ratioOf = ({ before, after }: BothWindows): Interval & { dispersion: Dispersion } =>
	dispersedRateRatio(after, before);

/** Which of the two intervals it is, and why. */
export function dispersionNotes(dispersion: Dispersion | undefined): Note[] {
	if (!dispersion) return [];
	const { factor, months, teams } = dispersion;
	if (!months && !teams) return [noteOf('counts_as_chance')];
	const by = (which: boolean, code: MetricCode): Note[] => (which ? [noteOf(code, { factor })] : []);
	return months && teams
		? by(true, 'counts_vary_by_both')
		: [...by(months, 'counts_vary_by_month'), ...by(teams, 'counts_vary_by_team')];
}
