import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { chartCases, wording, xmrSeries } from '../../../../tests/oracles/cases/charts.ts';
import { lookup, numbers } from '../../../../tests/oracles/reference.ts';
import { assurance, xmr, xmrLimits } from './xmr.ts';

describe('against reference values', () => agree(chartCases.filter((c) => c.reference.startsWith('06_xmr'))));

describe('special causes in the words of the NHS chart', () => {
	it.each(xmrSeries)('%s', (name) => {
		const points = xmr(numbers(`06_xmr/series/${name}/input`));
		expect(points.map(wording)).toEqual(lookup(`06_xmr/series/${name}/nhs_special_cause`));
	});

	it('frozen on the first eight points', () => {
		const points = xmr(numbers('06_xmr/series/run_low/input'), { freeze: 8 });
		expect(points.map(wording)).toEqual(lookup('06_xmr/baseline_fixed/nhs'));
	});
});

const worked = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

it('one wild month does not widen screened limits', () => {
	const [screened, whole] = [xmrLimits(worked, true), xmrLimits(worked)];
	expect(screened.mean).toBeCloseTo(1.94, 2);
	expect(screened.rangeLimit).toBeCloseTo(6.15, 2);
	expect([screened.low, screened.high]).toEqual([expect.closeTo(-0.72, 2), expect.closeTo(4.6, 2)]);
	expect([whole.low, whole.high]).toEqual([expect.closeTo(-3.06, 2), expect.closeTo(6.95, 2)]);
	expect(xmr(worked, { screened: true })[4]?.rules).toContain('beyond-limit');
});

describe('which way is better', () => {
	it.each([
		['higher', 'improvement'],
		['lower', 'concern'],
		['neither', 'special']
	] as const)('a month far above, when %s is better, is %s', (better, variation) => {
		expect(xmr(worked, { screened: true, better })[4]?.variation).toBe(variation);
		expect(xmr(worked, { screened: true, better })[0]?.variation).toBe('common');
	});

	it('a rising trend is judged by its direction, not by the side of the mean', () => {
		const points = xmr([9, 8, 9, 1, 2, 3, 4, 5, 6, 7, 9, 8, 9, 8], { better: 'higher' });
		expect(points[4]).toMatchObject({ cause: { rule: 'trend', side: 'above' }, variation: 'improvement' });
		expect(points[4]?.value).toBeLessThan(points[4]?.limits.mean ?? 0);
	});
});

it('after a rebase the new phase has limits of its own, and runs do not cross it', () => {
	const points = xmr([10, 11, 10, 11, 10, 11, 5, 6, 5, 6, 5, 6], { rebase: [6] });
	expect(points[0]?.limits.mean).toBe(10.5);
	expect(points[6]?.limits.mean).toBe(5.5);
	expect(points[6]?.movingRange).toBeNaN();
	expect(points.every((p) => p.rules.length === 0)).toBe(true);
});

it('fewer than twelve points make trial limits', () => {
	expect(xmrLimits(worked.slice(0, 11)).trial).toBe(true);
	expect(xmrLimits(worked.slice(0, 12)).trial).toBe(false);
	expect(xmr(worked, { freeze: 8 })[17]?.limits).toMatchObject({ points: 8, trial: true });
});

it('a target is met always, never or by chance', () => {
	const limits = xmrLimits([10, 11, 10, 11, 10]);
	expect(assurance(limits, 20, 'higher')).toBe('fail');
	expect(assurance(limits, 1, 'higher')).toBe('pass');
	expect(assurance(limits, 20, 'lower')).toBe('pass');
	expect(assurance(limits, 1, 'lower')).toBe('fail');
	expect(assurance(limits, 10, 'lower')).toBe('hit-or-miss');
});
