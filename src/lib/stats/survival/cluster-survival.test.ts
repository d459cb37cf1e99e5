import { describe, expect, it } from 'vitest';
import {
	clusterEventShare,
	clusterEventShareDifference,
	clusterRestrictedMean,
	clusterRestrictedMeanRatio,
	type ClusteredTimes
} from './cluster-survival.ts';
import { bootstrapClusters } from '../resampling/bootstrap.ts';
import { standardDeviation } from '../numeric/descriptive.ts';
import { mulberry32 } from '../numeric/random.ts';
import { groupTimes, kaplanMeier, survivalAt } from './survival.ts';
import { restrictedMean } from './restricted-mean.ts';

const TAU = 60;

/** Made-up tickets: each engineer has a pace of their own, some tickets are still open. */
function tickets(seed: number, clusters: number, each: number, scale: number): ClusteredTimes {
	const uniform = mulberry32(seed);
	const [time, event, cluster]: number[][] = [[], [], []];
	for (let g = 0; g < clusters; g++) {
		const pace = scale * Math.exp(uniform() * 1.6 - 0.8);
		for (let i = 0; i < each; i++) {
			const [t, open] = [-Math.log(1 - uniform()) * pace, TAU + 60 * uniform()];
			time?.push(Math.min(t, open));
			event?.push(t <= open ? 1 : 0);
			cluster?.push(g);
		}
	}
	return { ...groupTimes(time ?? [], event ?? []), cluster: cluster ?? [], clusters };
}

/** The rows of some clusters only, a cluster drawn twice counting as two. */
function take(rows: ClusteredTimes, drawn: ArrayLike<number>): ClusteredTimes {
	const times = new Map<number, number>();
	for (let i = 0; i < drawn.length; i++) times.set(drawn[i] as number, (times.get(drawn[i] as number) ?? 0) + 1);
	const weight = Array.from({ length: rows.time.length }, (_, i) => times.get(rows.cluster[i] as number) ?? 0);
	return {
		...rows,
		events: weight.map((w, i) => w * (rows.events[i] as number)),
		censored: weight.map((w, i) => w * (rows.censored[i] as number))
	};
}

const mean = (rows: ClusteredTimes): number => restrictedMean(kaplanMeier(rows), TAU).value;

/** Delete-one-cluster jackknife standard error, √((G − 1)/G Σ(θ₍g₎ − θ̄)²). */
function jackknife(clusters: number, statistic: (kept: number[]) => number): number {
	const all = Array.from({ length: clusters }, (_, g) => g);
	const left = all.map((out) => statistic(all.filter((g) => g !== out)));
	return standardDeviation(left) * ((clusters - 1) / Math.sqrt(clusters));
}

describe('subjects in clusters of one', () => {
	const rows = tickets(5, 150, 1, 30);
	// The only difference is the factor G/(G − 1) = 1 + 1/149.
	const factor = Math.sqrt(150 / 149);

	it('restricted mean has the Greenwood-type variance times G/(G − 1)', () => {
		const plain = restrictedMean(kaplanMeier(rows), TAU);
		const robust = clusterRestrictedMean(rows, TAU);
		expect(robust.value).toBeCloseTo(plain.value, 12);
		expect(robust.se / (plain.se * factor)).toBeCloseTo(1, 12);
	});

	it('share resolved by 48 h has Greenwood variance times G/(G − 1)', () => {
		const plain = survivalAt(kaplanMeier(rows), 48);
		const robust = clusterEventShare(rows, 48);
		expect(robust.value).toBeCloseTo(1 - plain.value, 12);
		expect(robust.se / (plain.se * factor)).toBeCloseTo(1, 12);
	});
});

describe('tickets of forty engineers', () => {
	const rows = tickets(11, 40, 30, 30);
	const robust = clusterRestrictedMean(rows, TAU);

	it('the interval is wider than one that takes tickets as independent', () => {
		expect(robust.se).toBeGreaterThan(1.5 * restrictedMean(kaplanMeier(rows), TAU).se);
		expect(robust.df).toBe(39);
	});

	it('agrees with leaving out one engineer at a time within 2 %', () => {
		const whole = jackknife(40, (kept) => mean(take(rows, kept)));
		expect(Math.abs(whole / robust.se - 1)).toBeLessThan(0.02);
		const share = clusterEventShare(rows, 48);
		const left = jackknife(40, (kept) => survivalAt(kaplanMeier(take(rows, kept)), 48).value);
		expect(Math.abs(left / share.se - 1)).toBeLessThan(0.02);
	});

	it('agrees with resampling engineers within 6 %, the noise of 600 resamples', () => {
		const spread = standardDeviation(
			bootstrapClusters(40, (drawn) => mean(take(rows, drawn)), { resamples: 600, seed: 3 })
		);
		expect(Math.abs(spread / robust.se - 1)).toBeLessThan(0.06);
	});

	it('influences add to nothing', () => {
		expect(robust.influence.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 10);
	});

	it('one row for many tickets of one engineer and time is the same as many rows', () => {
		const doubled = {
			...rows,
			events: Array.from(rows.events, (d) => 2 * d),
			censored: Array.from(rows.censored, (d) => 2 * d)
		};
		const twice = clusterRestrictedMean(doubled, TAU);
		expect(twice.value).toBeCloseTo(robust.value, 10);
		expect(twice.se).toBeCloseTo(robust.se, 10);
	});

	it('left-truncated tickets: influence agrees with leaving out one engineer within 2 %', () => {
		const entered = Array.from(rows.time, (_, i) => (i % 3 === 0 ? 20 : 0));
		const length = rows.time.length;
		const both = {
			time: [...Array.from(rows.time), ...entered.map((e, i) => Math.min(e, (rows.time[i] as number) / 2))],
			events: [...Array.from(rows.events), ...entered.map(() => 0)],
			censored: [...Array.from(rows.censored), ...entered.map(() => 0)],
			entered: [...new Array<number>(length).fill(0), ...entered.map(() => 1)],
			cluster: [...Array.from(rows.cluster), ...Array.from(rows.cluster)],
			clusters: 40
		};
		const keep = (kept: number[]): ClusteredTimes => {
			const chosen = new Set(kept);
			const on = both.cluster.map((g) => Number(chosen.has(g)));
			const only = (xs: number[]): number[] => xs.map((x, i) => x * (on[i] ?? 0));
			return { ...both, events: only(both.events), censored: only(both.censored), entered: only(both.entered) };
		};
		const left = jackknife(40, (kept) => mean(keep(kept)));
		expect(Math.abs(left / clusterRestrictedMean(both, TAU).se - 1)).toBeLessThan(0.02);
	});
});

describe('the same engineers after and before', () => {
	const before = tickets(21, 30, 25, 34);
	const after = tickets(21, 30, 25, 26);

	it('the ratio counts each engineer once: far narrower than as independent groups', () => {
		const ratio = clusterRestrictedMeanRatio(after, before, TAU);
		expect(ratio.clusters).toBe(30);
		expect(ratio.value).toBeCloseTo(ratio.after / ratio.before, 12);
		const apart = Math.hypot(
			clusterRestrictedMean(after, TAU).se / ratio.after,
			clusterRestrictedMean(before, TAU).se / ratio.before
		);
		expect(ratio.se).toBeLessThan(apart / 2);
		const left = jackknife(30, (kept) => Math.log(mean(take(after, kept)) / mean(take(before, kept))));
		expect(Math.abs(left / ratio.se - 1)).toBeLessThan(0.03);
	});

	it('so does the difference of shares by 48 h', () => {
		const gap = clusterEventShareDifference(after, before, 48);
		const share = (rows: ClusteredTimes, kept: number[]): number =>
			1 - survivalAt(kaplanMeier(take(rows, kept)), 48).value;
		const left = jackknife(30, (kept) => share(after, kept) - share(before, kept));
		expect(gap.value).toBeGreaterThan(0);
		expect(Math.abs(left / gap.se - 1)).toBeLessThan(0.05);
	});

	it('an engineer in one window only still counts', () => {
		const joined = clusterRestrictedMeanRatio(
			{ ...after, clusters: 31, cluster: Array.from(after.cluster, (g) => (g === 0 ? 30 : g)) },
			{ ...before, clusters: 31 },
			TAU
		);
		expect(joined.clusters).toBe(31);
	});
});

it('follow-up that ends before τ gives no value', () => {
	const rows = { ...groupTimes([1, 2, 3], [1, 1, 0]), cluster: [0, 1, 1], clusters: 2 };
	expect(clusterRestrictedMean(rows, 5).value).toBeNaN();
	expect(clusterEventShare(rows, 5).value).toBeNaN();
});
