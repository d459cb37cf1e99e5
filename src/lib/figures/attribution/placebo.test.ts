import { describe, expect, it } from 'vitest';
import { offSentence } from '../off-sentence.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';
import { attributionFigures, contributionOf } from './figures.ts';
import { placeboLines } from './placebo.ts';

const starts = tableFor({ start: 'dimension', change: 'measure', own: 'measure' }, [
	['2024-01-01', 0.02, false],
	['2024-02-01', -0.01, false],
	['2025-01-01', -0.2, true]
]);
const I13 = (asGood: number) =>
	resultFor('I13', {
		value: asGood,
		notes: [
			{
				code: asGood === 0 ? 'start_stands_out' : 'start_does_not_stand_out',
				values: { target: 'I2', starts: 7, asGood, width: 6 }
			}
		],
		tables: { I2: starts }
	});
const ladder = tableFor({ rung: 'dimension', feasible: 'measure', highest: 'measure', reason: 'measure' }, [
	['did', true, true, null]
]);
const I11 = resultFor('I11', {
	value: -0.2,
	tables: {
		ladder,
		outcomes: tableFor({ outcome: 'dimension', value: 'measure', low: 'measure', high: 'measure' }, [
			['I4', -0.2, -0.3, -0.1]
		])
	}
});

describe.each(['zh', 'en'] as const)('placebos, in %s', (locale) => {
	const env = envFor(locale);
	const figureOf = (asGood: number) =>
		attributionFigures({ I13: I13(asGood) }, env, offSentence(locale)).find(({ id }) => id === 'placebo-starts');

	it('the real start is drawn apart from the earlier ones, and said to stand out or not', () => {
		const chart = figureOf(0)?.chart;
		expect(chart?.kind === 'bars' && chart.series.map(({ values }) => values)).toEqual([
			[0.02, -0.01, null],
			[null, null, -0.2]
		]);
		expect(figureOf(0)?.title).toMatch(/大于更早的任何|larger than at any earlier/);
		expect(figureOf(2)?.title).toMatch(/并不突出|does not stand out/);
	});

	it('stand under the ladder, and what one of them doubts is not credited to grading', () => {
		expect(placeboLines({ I13: I13(0) }, env).join(' ')).toMatch(/没有一个|At none|at none/);
		expect(contributionOf({ I11, I13: I13(0) }, env)).toMatch(/相符|fits an effect/);
		expect(contributionOf({ I11, I13: I13(2) }, env)).toMatch(/安慰剂检验不支持|do not credit grading/);
	});
});
