import type { InfluenceCells, Months } from './influence-cells.ts';
import { at } from '../numeric/at.ts';

/** Fewer months than this say nothing of how months differ. */
export const FEWEST_MONTHS = 6;
const YEAR = 12;

/**
 * How two windows' months stand to each other: as the same calendar months in both, each window's apart, or too few.
 */
export type Pairing = 'calendar' | 'apart' | 'too_few';

const calendarMonths = ({ first, count }: Months): number[] =>
	Array.from({ length: count }, (_, i) => (first + i) % YEAR).sort((a, b) => a - b);

const wholeYears = ({ count }: Months): boolean => count > 0 && count % YEAR === 0;

/**
 * The same calendar months in both windows (whole years, or equal spans of the same months) share the season, which
 * then cancels; other windows do not.
 */
export function pairingOf(windows: readonly Months[]): Pairing {
	if (windows.some(({ count }) => count < FEWEST_MONTHS)) return 'too_few';
	const [one, other] = windows;
	if (!one || !other) return 'apart';
	if (wholeYears(one) && wholeYears(other)) return 'calendar';
	return one.count === other.count && String(calendarMonths(one)) === String(calendarMonths(other))
		? 'calendar'
		: 'apart';
}

/** Series of month clusters, and the cluster of each month of each window. */
export interface MonthClusters {
	pairing: Pairing;
	/** Lengths of the series: one of pairs, or one a window. */
	lengths: number[];
	/** Series and place of a month of window `w`. */
	at(w: number, month: number): { series: number; place: number };
}

/** The month clusters of one window or of two; pairs stand in the order of the first window. */
export function monthClusters(windows: readonly Months[]): MonthClusters {
	const pairing = pairingOf(windows);
	const [lead] = windows;
	if (pairing !== 'calendar' || !lead) {
		return {
			pairing,
			lengths: windows.map(({ count }) => count),
			at: (w, month) => ({ series: w, place: month - (windows[w]?.first ?? 0) })
		};
	}
	const equal = windows.every(({ count }) => count === lead.count);
	const length = equal ? lead.count : YEAR;
	// Equal windows of several years pair year by year, others by calendar month alone.
	const years = Math.max(1, length / YEAR);
	return {
		pairing,
		lengths: [length],
		at: (w, month) => {
			const start = windows[w]?.first ?? 0;
			const within = (((month - lead.first) % YEAR) + YEAR) % YEAR;
			const year = equal && years > 1 ? Math.floor((month - start) / YEAR) : 0;
			return {
				series: 0,
				place: equal && years === 1 && length < YEAR ? placeOf(lead, month) : year * YEAR + within
			};
		}
	};
}

/** Place of a calendar month in a span shorter than a year. */
const placeOf = ({ first, count }: Months, month: number): number => {
	for (let i = 0; i < count; i++) if ((first + i - month) % YEAR === 0) return i;
	return 0;
};

/** Influences summed by month cluster, and Σψ² over cells of engineer and month cluster times C/(C − 1). */
export function monthSums(
	windows: readonly InfluenceCells[],
	clusters: MonthClusters
): { series: Float64Array[]; within: number } {
	const series = clusters.lengths.map((length) => new Float64Array(length));
	const cells = new Map<number, number>();
	const most = Math.max(...clusters.lengths);
	for (const [w, { engineer, month, influence }] of windows.entries()) {
		for (let i = 0; i < influence.length; i++) {
			const { series: s, place } = clusters.at(w, at(month, i));
			const own = at(series, s);
			own[place] = at(own, place) + at(influence, i);
			const key = (at(engineer, i) * clusters.lengths.length + s) * most + place;
			cells.set(key, (cells.get(key) ?? 0) + at(influence, i));
		}
	}
	let squares = 0;
	for (const one of cells.values()) squares += one ** 2;
	return { series, within: cells.size > 1 ? (squares * cells.size) / (cells.size - 1) : squares };
}
