import { describe, expect, it } from 'vitest';
import { offSentence } from '../off-sentence.ts';
import { closedGap } from './closed-gap.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';

const statistics = (naive: number) =>
	tableFor({ statistic: 'dimension', baseline: 'measure', current: 'measure', change: 'measure' }, [
		['restricted_mean', 50, 45, -0.1],
		['closed_mean', 48, 48 * (1 + naive), naive]
	]);
const byMonth = tableFor({ month: 'dimension', value: 'measure', closed: 'measure', n: 'measure', open: 'measure' }, [
	['2026-05-01', 45, 44, 20, 1],
	['2026-06-01', null, 30, 20, 12]
]);
const gap = (naive: number, locale: 'zh' | 'en' = 'zh') =>
	closedGap(
		{
			I2: resultFor('I2', {
				value: -0.1,
				unit: 'change',
				n: 40,
				tables: { byMonth, statistics: statistics(naive) }
			})
		},
		envFor(locale),
		offSentence(locale)
	);
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('closed tickets only', () => {
	it.each([
		[-0.25, '只看已结的投诉，结果会好看 15.0 个百分点'],
		[0.05, '只看已结的投诉，结果会难看 15.0 个百分点'],
		[-0.103, '只看已结与连未结一起算，结果相近']
	])('a change of %f beside one of -10 %% says how far it misleads', (naive, title) => {
		expect(plain(gap(naive).title)).toBe(title);
	});

	it('shows both lines: a month not followed to the end has no honest value yet, and a closed-only one', () => {
		const { chart, subtitle } = gap(-0.25, 'en');
		expect(chart?.kind === 'line' && chart.series.map(({ values }) => values)).toEqual([
			[45, null],
			[44, 30]
		]);
		expect(plain(subtitle)).toContain('closed only −25.0 %, open ones included −10.0 %');
		expect(subtitle).toContain('13 open');
	});

	it('is off where the change is', () => {
		const off = closedGap(
			{ I2: resultFor('I2', { off: { reason: 'no_baseline', needs: [] } }) },
			envFor('zh'),
			offSentence('zh')
		);
		expect(off.off).not.toBeNull();
		expect(off.chart).toBeNull();
	});
});
