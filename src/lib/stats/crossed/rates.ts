import { normalQuantile, tFor } from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { garwood, rateRatio, type Rate } from '../counts/rates.ts';
import { type InfluenceCells, type Months, scaled } from './influence-cells.ts';
import { monthPart } from './months.ts';
import { teamPart } from './teams.ts';
import { at as itemAt } from '../numeric/at.ts';

/** Events and exposure of one window, a row a cell of team and month; teams are codes, the same in every window. */
export interface RateCells {
	months: Months;
	team: ArrayLike<number>;
	/** Months from year 0. */
	month: ArrayLike<number>;
	events: ArrayLike<number>;
	exposure: ArrayLike<number>;
}

/** How much more counts spread than chance alone would have them. */
export interface Dispersion {
	/** Variance of the log rate over that of chance; 1 where neither months nor teams differ by more. */
	factor: number;
	df: number;
	/** Whether months, teams or both widen the interval. */
	months: boolean;
	teams: boolean;
}

/**
 * Months' share of their spread beyond chance from which counts are widened, chosen by simulation (tests/calibration).
 */
const BEYOND_CHANCE = 0.2;

/** Sums of events and exposure. */
export function rateOfCells({ events, exposure }: RateCells): Rate {
	let [count, time] = [0, 0];
	for (let i = 0; i < events.length; i++) {
		count += itemAt(events, i);
		time += itemAt(exposure, i);
	}
	return { events: count, exposure: time };
}

/** Influence of each cell on the log rate: (events − rate · exposure) over all events. */
function influences(cells: RateCells): InfluenceCells {
	const { events, exposure } = rateOfCells(cells);
	const at = (i: number): number =>
		(itemAt(cells.events, i) - (events / exposure) * itemAt(cells.exposure, i)) / events;
	return {
		months: cells.months,
		engineer: cells.team,
		month: cells.month,
		influence: Float64Array.from({ length: cells.events.length }, (_, i) => at(i)),
		share: Float64Array.from(cells.exposure, (one) => one / exposure)
	};
}

/**
 * Dispersion of a log rate ratio, or of one window's log rate where `part` says which share of the moves is that
 * window's: chance is Poisson, 1/x₁ + 1/x₀; months and teams add what they differ by more (McCullagh & Nelder
 * 1989, ch. 4.5, by clusters). Satterthwaite's df of the sum. No dispersion can be told without events in both windows.
 */
export function dispersionOf(after: RateCells, before: RateCells, part = 1): Dispersion {
	const [now, was] = [rateOfCells(after), rateOfCells(before)];
	const none = { factor: 1, df: Infinity, months: false, teams: false };
	if (now.events === 0 || was.events === 0) return none;
	const windows = [influences(after), scaled(influences(before), -1)];
	const chance = 1 / now.events + 1 / was.events;
	const months = monthPart(windows, { chance, beyond: BEYOND_CHANCE });
	const teams = teamPart(windows, chance, ({ engineer }) => engineer);
	if (months.variance === 0 && teams.variance === 0) return none;
	const own = part === 1 ? chance : 1 / now.events;
	const [byMonth, byTeam] = [months.variance * part, teams.variance * part];
	const variance = own + byMonth + byTeam;
	return {
		factor: variance / own,
		df: variance ** 2 / (byMonth ** 2 / months.df + byTeam ** 2 / teams.df),
		months: months.variance > 0,
		teams: teams.variance > 0
	};
}

/**
 * The same interval with its distance from the value, on the log scale, stretched by the dispersion and t in place of
 * z.
 */
export function widened<E extends Estimate>(
	estimate: E,
	{ factor, df }: Pick<Dispersion, 'factor' | 'df'>,
	confidence = 0.95
): E {
	if (factor === 1 || !(estimate.value > 0)) return estimate;
	const stretch = (Math.sqrt(factor) * tFor(confidence, Math.max(1, df))) / normalQuantile(0.5 + confidence / 2);
	const end = (limit: number): number => estimate.value * Math.exp(stretch * Math.log(limit / estimate.value));
	return { ...estimate, low: end(estimate.low), high: end(estimate.high) };
}

/**
 * Rate ratio after ÷ before: exact conditional where months and teams spread no more than chance, else widened by
 * their dispersion.
 */
export function dispersedRateRatio(
	after: RateCells,
	before: RateCells,
	confidence = 0.95
): Estimate & { dispersion: Dispersion } {
	const dispersion = dispersionOf(after, before);
	const { value, low, high } = rateRatio(rateOfCells(after), rateOfCells(before), confidence);
	return { ...widened({ value, low, high }, dispersion, confidence), dispersion };
}

/** One window's rate: Garwood's interval, widened as the ratio's where months or teams spread more than chance. */
export function dispersedRate(
	own: RateCells,
	other: RateCells | null,
	confidence = 0.95
): Estimate & { dispersion: Dispersion } {
	const none: Dispersion = { factor: 1, df: Infinity, months: false, teams: false };
	const dispersion = other ? dispersionOf(own, other, 0.5) : none;
	return { ...widened(garwood(rateOfCells(own), confidence), dispersion, confidence), dispersion };
}
