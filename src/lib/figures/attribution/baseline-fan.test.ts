import { describe, expect, it } from 'vitest';
import { baselineFigures } from './baseline-fan.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';

const columns = {
	from: 'dimension',
	to: 'dimension',
	before: 'measure',
	value: 'measure',
	low: 'measure',
	high: 'measure',
	chosen: 'measure'
} as const;
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00A0', ' ');

describe('figures of other baselines', () => {
	it('says how many baselines show an improvement where they disagree, with the locked one full', () => {
		const table = tableFor(columns, [
			['2023-07-01', '2024-07-01', 60, -0.25, -0.4, -0.1, false],
			['2024-01-01', '2025-01-01', 50, -0.12, -0.26, 0.02, true],
			['2023-09-01', '2024-09-01', 50, null, null, null, false]
		]);
		const [one] = baselineFigures(
			{ byTarget: { I2: table }, results: [resultFor('I2', { value: -0.12, unit: 'change', target: -0.2 })] },
			envFor('en')
		);
		expect(plain(one?.title)).toMatch(/1 of 2 baselines show an improvement$/);
		expect(one?.chart).toMatchObject({
			categories: ['2023-07', '2024-01'],
			rules: [{ value: -0.2, role: 'target' }],
			series: [
				{ role: 'previous', points: [{ value: -0.25 }, null] },
				{ role: 'actual', points: [null, { value: -0.12 }] }
			]
		});
	});

	it('gives the range where all agree, and which way is better is the target’s own', () => {
		const table = tableFor(columns, [
			['2023-07-01', '2024-07-01', 0.7, 0.05, -0.01, 0.1, false],
			['2024-01-01', '2025-01-01', 0.7, 0.09, -0.02, 0.2, true]
		]);
		const title = (id: string): string =>
			plain(
				baselineFigures(
					{ byTarget: { [id]: table }, results: [resultFor(id, { value: 0.09, unit: 'change' })] },
					envFor('zh')
				)[0]?.title
			);
		expect(title('I1')).toContain('换基线后变化在 +5.0 % 到 +9.0 % 之间');
		const improved = tableFor(columns, [
			['2023-07-01', '2024-07-01', 0.7, 0.05, 0.01, 0.1, false],
			['2024-01-01', '2025-01-01', 0.7, 0.09, -0.02, 0.2, true]
		]);
		const told = (id: string): string =>
			plain(
				baselineFigures(
					{ byTarget: { [id]: improved }, results: [resultFor(id, { value: 0.09, unit: 'change' })] },
					envFor('zh')
				)[0]?.title
			);
		expect([told('I1').includes('2 个基线中有 1 个'), told('I3').includes('2 个基线中有')]).toEqual([true, false]);
	});

	it('one baseline is no fan', () => {
		const table = tableFor(columns, [['2023-07-01', '2024-07-01', 0.7, 0.05, 0.01, 0.1, true]]);
		expect(baselineFigures({ byTarget: { I1: table }, results: [] }, envFor('zh'))).toEqual([]);
	});
});
