import { describe, expect, it } from 'vitest';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { peopleFrom } from '../../../../tests/support/crowd.ts';
import { eligibleResult } from './eligible.ts';
import { hiddenChanges } from './simulation.ts';
import { bandOf, flowResult, swapResult } from './swap.ts';
import { sweepResult } from './sweep-result.ts';
import { codes, many, simulate, table, visits } from '../../../../tests/support/simulated-people.ts';

describe('the swap set and the flow', () => {
	const people = peopleFrom([
		...many(12, { onsite_count: 55, region: '西部' }),
		...many(20, {}),
		...many(8, { onsite_count: 70, region: '西部' }),
		...many(9, { onsite_count: 30 }),
		...many(6, { doc_count: null, onsite_count: 90 })
	]);
	const simulation = simulate(people, visits(60));

	it('say how many drop out, at which level and where', () => {
		const s3 = swapResult(simulation, { grouping: 'region', level: 2 });
		expect(s3).toMatchObject({
			id: 'S3',
			value: 12,
			numerator: 12,
			denominator: 49,
			missing: 6,
			suppressed: false
		});
		expect(table(s3, 'total')).toEqual([
			['both', 28],
			['in', 0],
			['out', 12],
			['neither', 9],
			['unknown', 6]
		]);
		expect(table(swapResult(simulation), 'total')).toEqual([
			['both', 37],
			['in', 0],
			['out', 12],
			['neither', 0],
			['unknown', 6]
		]);
		expect(table(s3, 'byLevel').slice(5, 10)).toEqual([
			[2, 'both', 28],
			[2, 'in', 0],
			[2, 'out', 12],
			[2, 'neither', 9],
			[2, 'unknown', 6]
		]);
		expect(table(s3, 'byGroup').filter(([, cell]) => cell === 'out')).toEqual([
			['西部', 'out', 12],
			['东部', 'out', 0]
		]);
	});

	it('still say so where a few people lack evidence, whom no other number may give away', () => {
		const few = simulate(
			peopleFrom([
				...many(12, { onsite_count: 55, region: '西部' }),
				...many(20, {}),
				...many(9, { onsite_count: 30 }),
				...many(2, { doc_count: null, onsite_count: 90 })
			]),
			visits(60)
		);
		const s3 = swapResult(few, { grouping: 'region', level: 2 });
		expect(table(s3, 'total')).toEqual([
			['both', 20],
			['in', 0],
			['out', 12],
			['neither_or_unknown', 11]
		]);
		expect(table(s3, 'byGroup')).toEqual([
			['西部', 'out', 12],
			['西部', 'in', 0],
			['西部', 'rest', 0],
			['东部', 'out', 0],
			['东部', 'in', 0],
			['东部', 'rest', 31]
		]);
		const s4 = flowResult(few);
		expect(table(s4, 'flow')).toEqual([
			[1, 1, 9],
			[2, 1, 12],
			[2, 2, 20]
		]);
		expect(table(s4, 'bands').map(([band, count]) => [band, count])).toEqual([
			['down2', 0],
			['down1', 12],
			['same', 29],
			['up1', 0],
			['up2', 0]
		]);
		expect(table(s4, 'distribution').map(([set, level]) => [set, level])).not.toContainEqual(['scenario', null]);
	});

	it('follow people from level to level, those who stay open apart', () => {
		const s4 = flowResult(simulation);
		expect(s4).toMatchObject({ id: 'S4', value: 12, denominator: 49, missing: 6 });
		expect(table(s4, 'flow')).toEqual([
			[1, 1, 9],
			[2, 1, 12],
			[2, 2, 28],
			[null, null, 6]
		]);
		expect(table(s4, 'bands')).toEqual([
			['down2', 0],
			['down1', 12],
			['same', 37],
			['up1', 0],
			['up2', 0],
			['unknown', 6]
		]);
		expect(
			table(s4, 'distribution')
				.filter(([set]) => set === 'scenario')
				.map(([, level, count]) => [level, count])
		).toEqual([
			[0, 0],
			[1, 21],
			[2, 28],
			[3, 0],
			[4, 0],
			[null, 6]
		]);
		expect([bandOf(4, 1), bandOf(0, 2), bandOf(null, 2)]).toEqual(['down2', 'up2', 'unknown']);
	});

	it('keep held levels where the criteria do', () => {
		const holders = peopleFrom(
			many(10, {
				level: 2,
				placed: 2,
				since: '2025-01-17',
				reached: ['2025-01-17', '2025-01-17'],
				onsite_count: 55
			})
		);
		const both = (allowDemotion: boolean) =>
			flowResult(simulate(holders, { ...visits(60), allowDemotion }, { ...publishedCriteria, allowDemotion }))
				.value;
		expect([both(false), both(true)]).toEqual([0, 10]);
		expect(swapResult(simulate(holders, visits(60))).value).toBe(10);
	});

	it('do not show that fewer than five people change, not even by subtraction', () => {
		const few = simulate(
			peopleFrom([...many(3, { onsite_count: 55 }), ...many(30, {}), ...many(20, { onsite_count: 30 })]),
			visits(60)
		);
		const results = [swapResult(few), flowResult(few), eligibleResult(few), sweepResult(few, 2, 'onsite_count')];
		expect(results.map(({ value, suppressed }) => [value, suppressed])).toEqual([
			[null, true],
			[null, true],
			[53, false],
			[null, true]
		]);
		expect(results.map((result) => codes(result).includes('small_change'))).toEqual([true, true, false, true]);
		expect(table(results[0] as Result, 'total').find(([cell]) => cell === 'out')).toEqual(['out', null]);
		expect(table(results[0] as Result, 'total').filter(([, count]) => count === null).length).toBeGreaterThan(1);
		expect(
			table(results[1] as Result, 'distribution')
				.filter(([set, level]) => set === 'scenario' && (level === 1 || level === 2))
				.map((row) => row[2])
		).toEqual([null, null]);
		expect(
			table(results[2] as Result, 'byLevel')
				.filter(([set, level]) => set === 'scenario' && level === 2)
				.map((row) => row[3])
		).toEqual([null, null, null]);
		expect(table(results[3] as Result, 'points').map(([, count]) => count)).not.toContain(30);
	});

	it('hide changes until those hidden add up to at least five', () => {
		expect(hiddenChanges([[6], [3], [0], [2]], 5)).toEqual(new Set([1, 3]));
		expect(hiddenChanges([[6], [3], [0], [0]], 5)).toEqual(new Set([0, 1, 2, 3]));
		expect(hiddenChanges([[6], [0], [7]], 5)).toEqual(new Set());
	});
});
