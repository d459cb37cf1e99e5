import { describe, expect, it } from 'vitest';
import type { Result } from '$lib/metrics/result.ts';
import { offSentence } from '../off-sentence.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';
import { attributionFigures, contributionOf } from './figures.ts';

const ladder = tableFor({ rung: 'dimension', feasible: 'measure', highest: 'measure', reason: 'measure' }, [
	['its', true, true, null]
]);
const I11 = resultFor('I11', { tables: { ladder } });
const I10 = (notes: Result['notes']): Result =>
	resultFor('I10', {
		value: -14,
		notes,
		tables: {
			I2: tableFor({ month: 'dimension', value: 'measure', fitted: 'measure', counterfactual: 'measure' }, [
				['2024-12-01', 40, 40, null],
				['2025-01-01', 26, 26, 41]
			]),
			estimates: tableFor({ series: 'dimension', mean_effect_low: 'measure', mean_effect_high: 'measure' }, [
				['I2', -41, -26]
			])
		}
	});
const short = I10([{ code: 'not_extended', values: { months: 12, needs: 24 } }]);

describe.each(['zh', 'en'] as const)('a fitted line in %s', (locale) => {
	const env = envFor(locale);
	const figureOf = (result: Result) =>
		attributionFigures({ I10: result, I11 }, env, offSentence(locale)).find(
			({ id }) => id === 'interrupted-series'
		);
	const names = (result: Result) => {
		const chart = figureOf(result)?.chart;
		return chart?.kind === 'line' ? chart.series.length : 0;
	};

	it('is continued after two years, and carries the closing sentence', () => {
		expect(names(I10([]))).toBe(3);
		expect(contributionOf({ I10: I10([]), I11 }, env)).toMatch(/相符|fits an effect/);
	});

	it('ends where its months end with fewer, and the closing sentence does not rest on it', () => {
		expect(names(short)).toBe(2);
		expect(figureOf(short)?.title).toMatch(/不足两年|Less than two years/);
		expect(contributionOf({ I10: short, I11 }, env)).toMatch(/不能把它归功于评定|cannot be credited/);
		expect(contributionOf({ I10: short, I11 }, env)).not.toMatch(/相符|fits an effect/);
	});
});
