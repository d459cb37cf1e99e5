import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { survivalCases } from '../../../../tests/oracles/cases/survival.ts';
import { cumulativeIncidence } from './competing.ts';
import { mean } from '../numeric/descriptive.ts';
import { logRank } from './log-rank.ts';
import { groupTimes, indexAt, kaplanMeier, survivalAt, survivalQuantile, survivalShareAt } from './survival.ts';
import { restrictedMean } from './restricted-mean.ts';

describe('against reference values', () => agree(survivalCases));

describe('numbers worked by hand', () => {
	const hours = [6, 12, 24, 24, 30, 48, 60, 72, 96, 120];
	const closed = [1, 1, 1, 0, 1, 1, 0, 1, 0, 0];
	const curve = kaplanMeier(groupTimes(hours, closed));

	it.each([
		[24, 0.7],
		[30, 0.5833],
		[48, 0.4667],
		[72, 0.3111]
	])('ten tickets, four open: S(%i) = %f', (t, s) => {
		expect(survivalAt(curve, t).value).toBeCloseTo(s, 4);
	});

	it('with its band, median and restricted mean', () => {
		expect(survivalAt(curve, 30).low).toBeCloseTo(0.2298, 4);
		expect(survivalAt(curve, 30).high).toBeCloseTo(0.8207, 4);
		expect(survivalQuantile(curve, 0.5).value).toBe(48);
		expect(restrictedMean(curve, 72).value).toBeCloseTo(46.9, 10);
	});

	it('while the mean of the closed ones alone says 32 hours', () => {
		expect(mean(hours.filter((_, i) => closed[i]))).toBe(32);
	});
});

describe('edges', () => {
	it('beyond the follow-up there is no answer, unless nobody was left', () => {
		const open = kaplanMeier(groupTimes([1, 2, 3], [1, 1, 0]));
		expect(survivalAt(open, 3.5).value).toBeNaN();
		expect(restrictedMean(open, 4).value).toBeNaN();
		expect(survivalQuantile(open, 0.9).value).toBeNaN();
		const done = kaplanMeier(groupTimes([1, 2, 3], [1, 1, 1]));
		expect(survivalAt(done, 9).value).toBe(0);
		expect(restrictedMean(done, 9).value).toBeCloseTo(2, 12);
	});

	const half = 0.025;
	it.each([
		[
			'twenty followed for a year',
			groupTimes(Array<number>(20).fill(400), Array<number>(20).fill(0)),
			365,
			1,
			half ** (1 / 20),
			1
		],
		[
			'five of them only for a while',
			groupTimes([...Array<number>(5).fill(90), ...Array<number>(15).fill(365)], Array<number>(20).fill(0)),
			365,
			1,
			half ** (1 / 15),
			1
		],
		[
			'twelve who came late beside eight',
			{ time: [0, 300, 400], events: [0, 0, 0], censored: [0, 0, 20], entered: [8, 12, 0] },
			365,
			1,
			half ** (1 / 8),
			1
		],
		[
			'nine who have all gone',
			groupTimes([1, 2, 3, 4, 5, 6, 7, 8, 9], Array<number>(9).fill(1)),
			30,
			0,
			0,
			1 - half ** (1 / 9)
		]
	])('are exact: %s', (_, grouped, t, value, low, high) => {
		const share = survivalShareAt(kaplanMeier(grouped), t);
		expect(share).toMatchObject({ value, exact: true });
		expect(share.low).toBeCloseTo(low, 12);
		expect(share.high).toBeCloseTo(high, 12);
	});

	it('are no edges where some have gone and some have not', () => {
		const curve = kaplanMeier(groupTimes([1, 2, 3, 4], [1, 0, 1, 0]));
		const { value, low, high } = survivalAt(curve, 3);
		expect(survivalShareAt(curve, 3)).toEqual({ value, low, high, exact: false });
		expect(survivalShareAt(curve, 0)).toMatchObject({ value: 1, low: 1, high: 1, exact: false });
	});

	it('a curve that rests exactly at a half has its median in the middle of the step', () => {
		for (let n = 2; n <= 60; n += 2) {
			const times = Array.from({ length: n }, (_, i) => i + 1);
			expect(
				survivalQuantile(
					kaplanMeier(
						groupTimes(
							times,
							times.map(() => 1)
						)
					),
					0.5
				).value
			).toBe(n / 2 + 0.5);
		}
	});

	it('before the first event all survive', () => {
		expect(survivalAt(kaplanMeier(groupTimes([5, 6], [1, 1])), 2)).toMatchObject({
			value: 1,
			low: 1,
			high: 1,
			atRisk: 2
		});
	});

	it('nobody at all', () => {
		const none = kaplanMeier({ time: [], events: [], censored: [] });
		expect(none.n).toBe(0);
		expect(survivalAt(none, 1).value).toBeNaN();
		expect(logRank([groupTimes([], []), groupTimes([1], [1])]).chiSquare).toBeNaN();
	});
});

const subjects = fc.array(fc.record({ t: fc.integer({ min: 1, max: 40 }), event: fc.boolean() }), {
	minLength: 2,
	maxLength: 80
});

describe('laws', () => {
	it('grouped rows and single rows give one curve', () => {
		fc.assert(
			fc.property(subjects, (rows) => {
				const single = kaplanMeier(
					groupTimes(
						rows.map((r) => r.t),
						rows.map((r) => r.event)
					)
				);
				const times = [...new Set(rows.map((r) => r.t))];
				const count = (t: number, event: boolean) => rows.filter((r) => r.t === t && r.event === event).length;
				const grouped = kaplanMeier({
					time: times,
					events: times.map((t) => count(t, true)),
					censored: times.map((t) => count(t, false))
				});
				expect(grouped).toEqual(single);
			}),
			{ numRuns: 50 }
		);
	});

	it('with nobody censored S is the share still going and the restricted mean is a mean', () => {
		fc.assert(
			fc.property(subjects, (rows) => {
				const times = rows.map((r) => r.t);
				const curve = kaplanMeier(
					groupTimes(
						times,
						times.map(() => 1)
					)
				);
				expect(survivalAt(curve, 20).value).toBeCloseTo(times.filter((t) => t > 20).length / times.length, 12);
				const capped = times.map((t) => Math.min(t, 25)).reduce((a, b) => a + b, 0) / times.length;
				expect(restrictedMean(curve, 25).value).toBeCloseTo(capped, 10);
			}),
			{ numRuns: 50 }
		);
	});

	it('shares by cause and the rest add to one', () => {
		fc.assert(
			fc.property(subjects, fc.infiniteStream(fc.boolean()), (rows, coin) => {
				const first = rows.map((r) => Number(r.event && coin.next().value));
				const second = rows.map((r, i) => Number(r.event) - (first[i] ?? 0));
				const time = rows.map((r) => r.t);
				const censored = rows.map((r) => Number(!r.event));
				const [a, b] = cumulativeIncidence({ time, events: [first, second], censored });
				const curve = kaplanMeier(
					groupTimes(
						time,
						rows.map((r) => r.event)
					)
				);
				const j = indexAt(curve.time, 20);
				fc.pre(j >= 0);
				expect((a?.value[j] ?? NaN) + (b?.value[j] ?? NaN) + (curve.survival[j] ?? NaN)).toBeCloseTo(1, 12);
			}),
			{ numRuns: 50 }
		);
	});

	it('one cause alone has the Kaplan–Meier share and Greenwood se', () => {
		const [time, event] = [
			[3, 5, 5, 8, 9, 12, 14],
			[1, 0, 1, 1, 0, 1, 0]
		];
		const [only] = cumulativeIncidence({ time, events: [event], censored: event.map((e) => 1 - e) });
		const curve = kaplanMeier(groupTimes(time, event));
		expect(Array.from(only?.value ?? [])).toEqual(Array.from(curve.survival, (s) => expect.closeTo(1 - s, 12)));
		expect(Array.from(only?.se ?? [])).toEqual(Array.from(curve.se, (se) => expect.closeTo(se, 12)));
	});
});
