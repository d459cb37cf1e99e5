import { chiSquareSf } from '../distributions/distributions.ts';
import { addOuter, inverse, quadratic, zeros, type Matrix } from '../numeric/matrix.ts';
import { indexAt, riskTable, type GroupedTimes, type RiskTable } from './survival.ts';
import { at } from '../numeric/at.ts';

/** A log-rank test: observed and expected events of each group, and the test that their hazards are equal. */
export interface LogRank {
	chiSquare: number;
	df: number;
	p: number;
	observed: number[];
	expected: number[];
	variance: Matrix;
}

/** How many of a group are at risk just before `t`. */
function atRiskBefore(table: RiskTable, t: number): number {
	const j = indexAt(table.time, t);
	if (table.time[j] === t) return at(table.atRisk, j);
	return table.atRisk[j + 1] ?? 0;
}

function addStratum(groups: readonly GroupedTimes[], total: Pick<LogRank, 'observed' | 'expected' | 'variance'>): void {
	const tables = groups.map(riskTable);
	const times = new Set(tables.flatMap((table) => Array.from(table.time).filter((_, j) => table.events[j])));
	for (const t of times) {
		const atRisk = tables.map((table) => atRiskBefore(table, t));
		const events = tables.map((table) => {
			const j = indexAt(table.time, t);
			return table.time[j] === t ? at(table.events, j) : 0;
		});
		const n = atRisk.reduce((a, b) => a + b, 0);
		const d = events.reduce((a, b) => a + b, 0);
		const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0;
		const shares = atRisk.map((k) => k / n);
		for (const [i, share] of shares.entries()) {
			total.observed[i] = at(total.observed, i) + at(events, i);
			total.expected[i] = at(total.expected, i) + d * share;
			const row = at(total.variance, i);
			row[i] = at(row, i) + spread * share;
		}
		addOuter(total.variance, shares, -spread);
	}
}

/**
 * Log-rank test of k groups within strata: (O − E)′V⁻(O − E), V hypergeometric, summed over strata (Mantel
 * 1966; Peto & Peto 1972).
 */
export function stratifiedLogRank(strata: readonly (readonly GroupedTimes[])[]): LogRank {
	const k = strata[0]?.length ?? 0;
	const observed = new Array<number>(k).fill(0);
	const expected = new Array<number>(k).fill(0);
	const variance = zeros(k, k);
	for (const groups of strata) addStratum(groups, { observed, expected, variance });
	// A group that is never at risk has no say; one of the rest is redundant.
	const used = expected
		.map((_, i) => i)
		.filter((i) => at(expected, i) > 0)
		.slice(1);
	const gap = used.map((i) => at(observed, i) - at(expected, i));
	const inverted = inverse(used.map((i) => used.map((j) => at(at(variance, i), j))));
	const df = used.length;
	const chiSquare = df > 0 && inverted ? quadratic(inverted, gap) : NaN;
	return { chiSquare, df, p: chiSquareSf(chiSquare, df), observed, expected, variance };
}

/** Log-rank test of k groups. */
export const logRank = (groups: readonly GroupedTimes[]): LogRank => stratifiedLogRank([groups]);
