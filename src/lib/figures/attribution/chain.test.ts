import { describe, expect, it } from 'vitest';
import type { Estimate, Result, Verdict } from '$lib/metrics/result.ts';
import { chainOf } from './chain.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';

const estimate = (value: number, low: number, high: number): Estimate =>
	({ value, low, high, n: 100, numerator: null, denominator: null, window: null }) as unknown as Estimate;
const fix = (before: [number, number, number], now: [number, number, number]): Result =>
	resultFor('V9', { value: now[0], baseline: estimate(...before), current: estimate(...now) });
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00A0', ' ');

describe('chain of effects', () => {
	it('has a link for each step from being graded to staying, off with its reason where nothing is known', () => {
		const links = chainOf({ I2: resultFor('I2', { off: { reason: 'no_baseline', needs: [] } }) }, envFor('zh'));
		expect(links.map(({ name }) => name)).toEqual([
			'人人有等级',
			'技能更齐',
			'一次修复更多',
			'投诉处理更快',
			'客户更满意',
			'人留得住'
		]);
		expect(links.every(({ state }) => state === 'off')).toBe(true);
		expect(links[3]?.evidence).toBe('实施前不足 6 个完整月，没有可比的基线。');
	});

	it.each<[Verdict, string]>([
		['met', 'improved'],
		['improved_below', 'improved'],
		['worse', 'worsened'],
		['within_noise', 'unclear'],
		['no_change', 'unclear'],
		['too_few', 'unclear'],
		['too_early', 'unclear']
	])('a target judged %s counts as %s', (verdict, state) => {
		const link = chainOf(
			{ I3: resultFor('I3', { value: -0.2, unit: 'change', low: -0.5, high: 0.3, verdict }) },
			envFor('en')
		)[5];
		expect(link?.state).toBe(state);
		expect(plain(link?.evidence)).toMatch(/^−20\.0 % \(.*\) · \w/);
	});

	it('a share points somewhere only where the intervals lie apart', () => {
		const state = (before: [number, number, number], now: [number, number, number]) =>
			chainOf({ V9: fix(before, now) }, envFor('zh'))[2]?.state;
		expect(state([0.7, 0.66, 0.74], [0.8, 0.76, 0.84])).toBe('improved');
		expect(state([0.8, 0.76, 0.84], [0.7, 0.66, 0.74])).toBe('worsened');
		expect(state([0.74, 0.7, 0.78], [0.77, 0.73, 0.81])).toBe('unclear');
	});

	it('compares the spread of practice scores of the first round with the last', () => {
		const table = tableFor({ skill: 'dimension', round: 'dimension', p10: 'measure', p90: 'measure' }, [
			['panel_practice', 'R1', 60, 85],
			['panel_knowledge', 'R1', 50, 90],
			['panel_practice', 'R2', 65, 84]
		]);
		expect(
			plain(
				chainOf({ G11: resultFor('G11', { value: 8, tables: { byRound: table } }) }, envFor('zh'))[1]?.evidence
			)
		).toBe('实践评分 P90−P10：首轮 25 分，末轮 19 分');
	});
});
