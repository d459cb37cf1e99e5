import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../numeric/random.ts';
import { type MonthlyValue, slopeOf, withoutTrend } from './already-moving.ts';
import { fanOf } from './baseline-fan.ts';
import { beforeStart } from './yielding.ts';

/** Months of an outcome with a yearly wave, a trend and a little noise. */
function months(
	count: number,
	{ trend = 0, season = 0, noise = 0.02 }: { trend?: number; season?: number; noise?: number }
): MonthlyValue[] {
	const next = mulberry32(9);
	return Array.from({ length: count }, (_, i) => ({
		month: 24000 + i,
		weight: 100,
		value: 40 * Math.exp(trend * i + season * Math.sin((i * Math.PI) / 6) + noise * (next() - 0.5))
	}));
}

describe('how an outcome moved before the start', () => {
	it('two per cent a month are seen as such', () => {
		const slope = slopeOf(months(12, { trend: -0.02 }), Math.log);
		expect(slope?.value).toBeCloseTo(-0.02, 2);
		expect(slope?.high).toBeLessThan(0);
		expect(slope?.seasonal).toBe(false);
	});

	it('with two years a season is no trend', () => {
		const slope = slopeOf(months(24, { season: 0.3 }), Math.log);
		expect(slope?.seasonal).toBe(true);
		expect(Math.abs(slope?.value ?? 1)).toBeLessThan(0.002);
	});

	it('less than eight months say nothing', () => {
		expect(slopeOf(months(7, {}), Math.log)).toBeNull();
	});

	it('two lines a step apart share their slope, which is surer than that of one', () => {
		const points = months(24, { trend: -0.02 }).map((point, i) =>
			i < 12 ? point : { ...point, value: 0.6 * point.value }
		);
		const [one, both] = [slopeOf(points.slice(0, 12), Math.log), slopeOf(points, Math.log, 24012)];
		expect(both?.value).toBeCloseTo(-0.02, 2);
		expect(both?.months).toBe(12);
		expect(both?.se).toBeLessThan(one?.se ?? NaN);
	});

	it('is that of an independent calculation (numpy, the normal equations)', () => {
		const slope = slopeOf(
			[5, 4, 6, 3, 4, 2, 3, 2].map((value, i) => ({ month: 24000 + i, value, weight: i + 1 })),
			(value) => value
		);
		expect(slope?.value).toBeCloseTo(-0.4619047619047618, 9);
		expect(slope?.se).toBeCloseTo(0.16067459827431413, 9);
	});

	it('taken out of a change it leaves what the change adds, less certain for every month that it is carried on', () => {
		const slope = { value: -0.02, se: 0.005, df: 22 };
		const near = withoutTrend({ value: Math.log(0.7), se: 0.04, df: 20 }, slope, 12);
		const far = withoutTrend({ value: Math.log(0.7), se: 0.04, df: 20 }, slope, 24);
		expect(near.value).toBeCloseTo(Math.log(0.7) + 0.24, 12);
		expect(far.high - far.low).toBeGreaterThan(near.high - near.low);
	});
});

describe('the baselines that could have been chosen', () => {
	const points = months(36, { noise: 0 }).map((point, i) => ({ ...point, value: i >= 12 && i < 24 ? 50 : 40 }));
	const asked = { start: 24036, count: 12, better: 'lower' } as const;

	it('are every twelve months before the start', () => {
		const fan = fanOf(points, { ...asked, chosen: 24012 });
		expect(fan?.values).toHaveLength(25);
		expect(fan?.chosen).toBe(50);
		expect(fan?.asIll).toBeCloseTo(1 / 25, 12);
		expect(fan?.median).toBeLessThan(50);
	});

	it('an outcome that should rise is ill where it is low', () => {
		expect(fanOf(points, { ...asked, chosen: 24012, better: 'higher' })?.asIll).toBe(1);
	});

	it('with no choice, or a gap in the chosen one, there is no fan', () => {
		expect(fanOf(points.slice(20), { ...asked, chosen: 24024 })).toBeNull();
		expect(
			fanOf(
				points.filter(({ month }) => month !== 24015),
				{ ...asked, chosen: 24012 }
			)
		).toBeNull();
	});
});

describe('what a good verdict yields to', () => {
	const window = (first: number) => ({ first, count: 12 });
	const ask = (points: MonthlyValue[], better: 'higher' | 'lower' = 'lower') => {
		const mean = (from: number) => points.slice(from, from + 12).reduce((sum, { value }) => sum + value, 0) / 12;
		return beforeStart(
			{ points, start: 24024, baseline: window(24012), current: window(24024), better, scale: Math.log },
			{ value: Math.log(mean(24) / mean(12)), se: 0.03, df: 25 }
		);
	};
	const after = (points: MonthlyValue[], factor: number) =>
		points.map((point, i) => (i >= 24 ? { ...point, value: point.value * factor } : point));

	it('a steady fall that the start only fell into', () => {
		const found = ask(months(36, { trend: -0.02 }));
		expect(found.yields).toBe('already_moving');
		expect(found.adjusted?.low).toBeLessThan(0);
		expect(found.adjusted?.high).toBeGreaterThan(0);
	});

	it('not a fall that is far more than what was under way, and not one from level months', () => {
		expect(ask(after(months(36, { trend: -0.002 }), 0.6)).yields).toBeNull();
		expect(ask(after(months(36, {}), 0.7)).yields).toBeNull();
	});

	it('not a movement to the bad side before, which makes the fall greater', () => {
		expect(ask(after(months(36, { trend: 0.01 }), 0.6)).yields).toBeNull();
	});

	it('a baseline among the illest, where the median one shows nothing', () => {
		const points = months(60, {}).map((point, i) =>
			i >= 18 && i < 30 ? { ...point, value: point.value * 1.12 } : point
		);
		const found = beforeStart(
			{
				points,
				start: 24048,
				baseline: window(24018),
				current: window(24048),
				better: 'lower',
				scale: Math.log
			},
			{ value: -Math.log(1.12), se: 0.03, df: 25 }
		);
		expect(found.yields).toBe('unusual_baseline');
		expect(found.fan?.asIll).toBeLessThan(0.1);
	});
});
