import { describe, expect, it } from 'vitest';
import { type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { groupStatuses, selectionRatios } from './selection-ratios.ts';
import { selectionResult } from './selection.ts';
import { codes, many, simulate, table, visits } from '../../../../tests/support/simulated-people.ts';

describe('selection ratios', () => {
	const group = (region: string, met: number, unmet: number, dropping = 0) => [
		...many(met, { region }),
		...many(unmet, { region, onsite_count: 30 }),
		...many(dropping, { region, onsite_count: 55 })
	];

	it('compare groups with the highest and test the difference', () => {
		const people = peopleFrom([
			...group('东部', 40, 10),
			...group('南部', 36, 14),
			...group('西部', 20, 15, 15),
			...many(6, { doc_count: null, onsite_count: 60 })
		]);
		const s7 = selectionResult(simulate(people, visits(60)), { level: 2, grouping: 'region', draws: 400 });
		expect(s7).toMatchObject({
			id: 'S7',
			value: 0.5,
			numerator: 20,
			denominator: 50,
			missing: 6,
			baseline: { value: expect.closeTo(0.875, 12) as number }
		});
		const flags = (set: string) =>
			Object.fromEntries(
				table(s7, 'groups')
					.filter((row) => row[0] === set)
					.map((row) => [row[1], row.at(-1)])
			);
		expect(flags('scenario')).toMatchObject({ 东部: 'reference', 南部: 'fine', 西部: 'investigate' });
		expect(flags('baseline')).toMatchObject({ 东部: 'reference', 西部: 'fine' });
		const west = table(s7, 'groups').find((row) => row[0] === 'scenario' && row[1] === '西部');
		expect(west?.[8]).toBeLessThan(0.001);
		const change = table(s7, 'changes').find(([name]) => name === '西部') as number[];
		expect(change[1]).toBe(-0.375);
		expect([(change[2] ?? 0) < -0.375, (change[3] ?? 0) > -0.375, (change[3] ?? 0) < 0]).toEqual([
			true,
			true,
			true
		]);
		expect(codes(s7)).toContain('lowest_group');
	});

	it('leave out groups too small to compare, and people whose group is not known', () => {
		const people = peopleFrom([
			...group('东部', 40, 10),
			...group('南部', 36, 14),
			...group('小组', 3, 0),
			...many(9, { region: null })
		]);
		const groups = groupStatuses(simulate(people, visits(60)).comparison, 2, 'region');
		expect(
			selectionRatios(groups, 'scenario', 5).map(({ group: name, total, flag }) => [name, total, flag])
		).toEqual([
			['东部', 50, 'reference'],
			['南部', 50, 'fine'],
			['小组', 3, 'too_small'],
			[null, 9, 'too_small']
		]);
	});

	it('are off with one group, and silent where few change', () => {
		const off = (rows: HandMade[]) =>
			selectionResult(simulate(peopleFrom(rows), visits(60)), { level: 2, grouping: 'region' });
		expect(off(group('东部', 40, 10)).off?.reason).toBe('fewer_than_two_groups');
		const few = off([...group('东部', 40, 10), ...group('西部', 20, 17, 3)]);
		expect([few.value, few.suppressed, codes(few).includes('lowest_group')]).toEqual([null, true, false]);
		expect(
			table(few, 'groups')
				.filter(([set]) => set === 'scenario')
				.map((row) => row[3])
		).toEqual([null, null]);
	});
});
