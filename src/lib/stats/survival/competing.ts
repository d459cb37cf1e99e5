import { zFor } from '../distributions/distributions.ts';
import { riskTable } from './survival.ts';
import { at } from '../numeric/at.ts';

/** Follow-up grouped by time with one count of events per cause, in any order; `censored` leave after them. */
export interface CompetingTimes {
	time: ArrayLike<number>;
	/** One list per cause. */
	events: readonly ArrayLike<number>[];
	censored: ArrayLike<number>;
	entered?: ArrayLike<number>;
}

/** The share that has had one cause by each time, with its standard error and log-log band. */
export interface CumulativeIncidence {
	time: Float64Array;
	value: Float64Array;
	se: Float64Array;
	low: Float64Array;
	high: Float64Array;
}

function incidence(all: ReturnType<typeof riskTable>, own: Float64Array, confidence: number): CumulativeIncidence {
	const size = all.time.length;
	const make = (): Float64Array => new Float64Array(size);
	const [value, se, low, high] = [make(), make(), make(), make()];
	const z = zFor(confidence);
	// Sums that let the variance at each later time be had without a second loop: it is quadratic in F(t).
	let [s, f, one, linear, square] = [1, 0, 0, 0, 0];
	for (let j = 0; j < size; j++) {
		const [n, d, k] = [at(all.atRisk, j), at(all.events, j), at(own, j)];
		if (d > 0) {
			f += (s * k) / n;
			const jump = (s * s * k * (n - k)) / n ** 3;
			const cross = (s * k) / (n * n);
			const g = d < n ? d / (n * (n - d)) : 0;
			// Once everybody is gone F stays as it is, and the terms in F(t) − F(tⱼ) vanish.
			const reach = d < n ? 1 : 0;
			one += jump + 2 * cross * f * reach + g * f * f;
			linear += 2 * cross * reach + 2 * g * f;
			square += g;
			s *= 1 - d / n;
		}
		value[j] = f;
		const root = Math.sqrt(Math.max(0, one - linear * f + square * f * f));
		se[j] = root;
		const tau = f > 0 && f < 1 ? (z * root) / (f * Math.abs(Math.log(f))) : 0;
		low[j] = f ** Math.exp(tau);
		high[j] = f ** Math.exp(-tau);
	}
	return { time: all.time, value, se, low, high };
}

/**
 * Cumulative incidence of each cause, F = Σ S(t−)d/n, where the other causes compete (Aalen & Johansen 1978), with
 * the delta-method variance (infinitesimal jackknife) and a log(−log F) band.
 */
export function cumulativeIncidence(grouped: CompetingTimes, confidence = 0.95): CumulativeIncidence[] {
	const none = new Float64Array(grouped.time.length);
	const events = none.map((_, i) => grouped.events.reduce((d, cause) => d + at(cause, i), 0));
	const { time, censored, entered } = grouped;
	const all = riskTable({ time, events, censored, ...(entered && { entered }) });
	return grouped.events.map((cause) => {
		const own = riskTable({ time, events: cause, censored: none }).events;
		return incidence(all, own, confidence);
	});
}
