import { verdictOf } from '../../src/lib/metrics/verdict.ts';
import type { Verdict } from '../../src/lib/metrics/result.ts';
import { type Company, targets } from './company.ts';
import { historyOf, monthlyValues } from './history.ts';
import { changeOf, type CompanyWindows, leavingChange, type Measured, type Outcome } from './measured.ts';

const YEAR = 12;
export const outcomes = ['I1', 'I2', 'I3'] as const;
export type Judged = (typeof outcomes)[number];

/** Target and direction of each outcome. */
export const aims = {
	I1: { target: targets.satisfied, better: 'higher' },
	I2: { target: targets.hours, better: 'lower' },
	I3: { target: targets.leaving, better: 'lower' }
} as const;

const good: readonly Verdict[] = ['met', 'reached_uncertain', 'improved_below'];

/**
 * The last twelve months against the twelve before the start, or against the illest twelve where the world chooses so.
 */
export function windowsOf(company: Company, outcome: Judged): CompanyWindows {
	const { before, worstBaseline } = company.world;
	const current = company.months - YEAR;
	if (!worstBaseline) return { baseline: before - YEAR, current };
	const values = monthlyValues(company, outcome);
	const ill = Array.from({ length: before - YEAR + 1 }, (_, start) => {
		const own = values.slice(start, start + YEAR);
		const mean =
			own.reduce((sum, { value, weight }) => sum + value * weight, 0) /
			own.reduce((sum, { weight }) => sum + weight, 0);
		return outcome === 'I1' ? -mean : mean;
	});
	return { baseline: ill.indexOf(Math.max(...ill)), current };
}

/** The measured change of an outcome. */
export const measure = (company: Company, outcome: Judged, windows: CompanyWindows): Measured =>
	outcome === 'I3' ? leavingChange(company, windows) : changeOf(company, outcome satisfies Outcome, windows);

/** The verdict by the product's rules on a measured change, the months before the start included. */
export function verdictOn(company: Company, outcome: Judged, windows: CompanyWindows, measured: Measured): Verdict {
	const { target, better } = aims[outcome];
	const enough = { has: 12, needs: 6 };
	const known = Number.isFinite(measured.low);
	const verdict = verdictOf({
		change: measured.value,
		low: known ? measured.low : null,
		high: known ? measured.high : null,
		target,
		better,
		months: enough,
		counts: [],
		power: { has: 1, needs: 0.2 }
	});
	return good.includes(verdict) ? (historyOf(company, outcome, windows, measured).yields ?? verdict) : verdict;
}
