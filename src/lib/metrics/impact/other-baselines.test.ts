import { describe, expect, it } from 'vitest';
import type { MetricContext } from '../run/context.ts';
import type { Result, Span } from '../result.ts';
import { otherBaselines, otherWindows } from './other-baselines.ts';

describe('other baselines', () => {
	it('every 12 complete months between the beginning of the data and the start', () => {
		expect(
			otherWindows({ start: '2023-07-01', before: '2025-01-15' }).map(({ start, end }) => `${start} ${end}`)
		).toEqual([
			'2023-07-01 2024-07-01',
			'2023-08-01 2024-08-01',
			'2023-09-01 2024-09-01',
			'2023-10-01 2024-10-01',
			'2023-11-01 2024-11-01',
			'2023-12-01 2024-12-01',
			'2024-01-01 2025-01-01'
		]);
		expect(otherWindows({ start: '2023-07-12', before: '2024-07-01' })).toEqual([]);
		expect(otherWindows({ start: '2023-07-12', before: '2024-08-01' })).toEqual([
			{ start: '2023-08-01', end: '2024-08-01' }
		]);
	});

	it('each is measured by the metric itself, and the locked one is marked', async () => {
		const measured: string[] = [];
		const result = (id: string, window: Span): Result =>
			({
				id,
				unit: 'change',
				value: Number(window.start.slice(5, 7)) / 100,
				low: -1,
				high: 1,
				baseline: { value: 0.5 }
			}) as unknown as Result;
		const run = (window: Span) =>
			({
				result: (id: string) => {
					measured.push(`${id} ${window.start}`);
					return Promise.resolve(result(id, window));
				}
			}) as unknown as MetricContext;
		const context = {
			windows: {
				data: { start: '2023-11-01', end: '2026-01-01' },
				programmeStart: '2025-01-01',
				baseline: { start: '2024-01-01', end: '2025-01-01' },
				current: null
			}
		} as unknown as MetricContext;
		const { byTarget } = await otherBaselines(context, ['I1', 'I3'], (window) => Promise.resolve(run(window)));
		expect(measured).toEqual([
			'I1 2023-11-01',
			'I3 2023-11-01',
			'I1 2023-12-01',
			'I3 2023-12-01',
			'I1 2024-01-01',
			'I3 2024-01-01'
		]);
		expect(byTarget.I1?.rows).toEqual([
			['2023-11-01', '2024-11-01', 0.5, 0.11, -1, 1, false],
			['2023-12-01', '2024-12-01', 0.5, 0.12, -1, 1, false],
			['2024-01-01', '2025-01-01', 0.5, 0.01, -1, 1, true]
		]);
	});

	it('without a start there is nothing to choose', async () => {
		const context = {
			windows: {
				data: { start: '2023-11-01', end: '2026-01-01' },
				programmeStart: null,
				baseline: null,
				current: null
			}
		} as unknown as MetricContext;
		expect(await otherBaselines(context, ['I1'], () => Promise.reject(new Error('never')))).toEqual({
			byTarget: {},
			results: []
		});
	});
});
