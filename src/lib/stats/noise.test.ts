import { describe, expect, it } from 'vitest';
import {
	binomialPmf,
	normalCdf,
	normalQuantile,
	normalSf,
	poissonCdf,
	poissonPmf
} from './distributions/distributions.ts';
import { mulberry32 } from './numeric/random.ts';
import { kaplanMeier } from './survival/survival.ts';
import { restrictedMean } from './survival/restricted-mean.ts';
import { xmr } from './series/xmr.ts';

// What chance alone does where nothing changes: the figures by which the verdicts' rules were chosen.

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const upTo = (n: number): number[] => Array.from({ length: n + 1 }, (_, i) => i);

describe('noise', () => {
	it('ten leavers a year and no change: a fall of 15 % comes by chance in 36 % of years', () => {
		const share = sum(
			upTo(60).map(
				(before) =>
					poissonPmf(before, 10) * (before === 0 ? 0 : poissonCdf(Math.floor(0.85 * before + 1e-9), 10))
			)
		);
		expect(share).toBeCloseTo(0.36, 2);
	});

	it.each([
		[0.04, 0.16],
		[0.08, 0.02]
	])(
		'satisfaction of 80 % at 200 ratings a window: a rise of %f comes by chance in %f of cases',
		(rise, expected) => {
			const mass = upTo(200).map((k) => binomialPmf(k, 200, 0.8));
			const share = sum(
				mass.flatMap((p, before) => mass.map((q, after) => (after - before >= 200 * rise - 1e-9 ? p * q : 0)))
			);
			// The expected figures are the normal approximation's; counts come in steps.
			expect(normalSf(rise / Math.sqrt((2 * 0.8 * 0.2) / 200))).toBeCloseTo(expected, 2);
			expect(Math.abs(share - expected)).toBeLessThan(0.015);
		}
	);

	it.each([
		['from all', undefined, 0.16],
		['frozen at 12', 12, 0.3]
	] as const)(
		'limits %s: 24 stable points raise a false alarm of some rule as often as they should',
		(_, freeze, expected) => {
			const next = mulberry32(3);
			const runs = 4000;
			let alarms = 0;
			for (let run = 0; run < runs; run++) {
				const values = Array.from({ length: 24 }, () => normalQuantile(next()));
				if (xmr(values, freeze === undefined ? {} : { freeze }).some(({ rules }) => rules.length > 0))
					alarms += 1;
			}
			expect(Math.abs(alarms / runs - expected)).toBeLessThan(0.02);
		}
	);

	// Log-normal with mean 48 h and log-SD 1; tickets come evenly through the bucket, and the export is at its end.
	it.each([
		['week', 7, 30, 0.74],
		['month', 30, 42.3, 0.93],
		['quarter', 91, 46.3, 0.98]
	])('the mean of closed tickets of a %s flatters', (_, days, mean, closed) => {
		const mu = Math.log(48) - 0.5;
		const ages = Array.from({ length: 2000 }, (_, i) => (24 * days * (i + 0.5)) / 2000);
		const share = ages.map((age) => normalCdf(Math.log(age) - mu));
		const hours = ages.map((age) => 48 * normalCdf(Math.log(age) - mu - 1));
		expect(sum(share) / ages.length).toBeCloseTo(closed, 2);
		expect(Math.abs(sum(hours) / sum(share) - mean)).toBeLessThan(0.35);
	});

	it('the restricted mean of the same month does not: it comes to what it is without any ticket open', () => {
		const mu = Math.log(48) - 0.5;
		const grouped = { time: [] as number[], events: [] as number[], censored: [] as number[] };
		for (let i = 0; i < 200; i++) {
			for (let j = 0; j < 200; j++) {
				const [age, hours] = [(720 * (i + 0.5)) / 200, Math.exp(mu + normalQuantile((j + 0.5) / 200))];
				grouped.time.push(Math.min(age, hours));
				grouped.events.push(Number(hours <= age));
				grouped.censored.push(Number(hours > age));
			}
		}
		const tau = 600;
		const whole =
			sum(Array.from({ length: 200 }, (_, j) => Math.min(tau, Math.exp(mu + normalQuantile((j + 0.5) / 200))))) /
			200;
		expect(Math.abs(restrictedMean(kaplanMeier(grouped), tau).value - whole)).toBeLessThan(0.5);
	});
});
