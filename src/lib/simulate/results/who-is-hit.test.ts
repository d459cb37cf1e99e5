import { describe, expect, it } from 'vitest';
import type { Result } from '$lib/metrics/result.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { crowd, type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { peopleIn } from '../judge/compare.ts';
import { movers } from '../judge/movers.ts';
import type { People } from '../judge/people.ts';
import { widenedGap } from './gap.ts';
import { groupsHitResult, tenureBands } from './groups-hit.ts';
import { withHardestHit } from './hardest-hit.ts';
import type { Simulation } from './simulation.ts';
import { swapResult } from './swap.ts';
import {
	junior,
	many as manyJuniors,
	simulate as simulateAgainst,
	visits
} from '../../../../tests/support/simulated-people.ts';

const K = publishedPlan.measurement.k;
const frequent: HandMade = { ...junior, onsite_count: 120, department: '东一' };
const many = (count: number, more: HandMade): HandMade[] => manyJuniors(count, { ...frequent, ...more });
const simulate = (people: People, minimum: number): Simulation =>
	simulateAgainst(people, visits(minimum), publishedCriteria, { fidelity: null });
const hitOf = (simulation: Simulation) =>
	withHardestHit(swapResult(simulation, { grouping: 'region', level: 2 })).notes.find(
		({ code }) => code === 'hardest_hit'
	)?.values;
const groupsOf = (simulation: Simulation): Result =>
	groupsHitResult(simulation, 2, swapResult(simulation, { grouping: 'region', level: 2 }));
const rowsOf = (result: Result) =>
	(result.tables.groups?.rows ?? []).map(([grouping, group, people, out, come]) => ({
		key: `${String(grouping)} ${String(group)}`,
		people,
		out,
		come
	}));

describe('the hardest hit group', () => {
	it('is the small region that loses most of its people, not the large one that loses more of them', () => {
		const people = peopleFrom([
			...many(80, {}),
			...many(10, { onsite_count: 60 }),
			...many(6, { region: '西部' }),
			...many(9, { region: '西部', onsite_count: 60 })
		]);
		// 9 of 15 with Wilson's limits at 1 - 0.05/2, z = 2.2414: centre and half width by hand.
		expect(hitOf(simulate(people, 100))).toMatchObject({
			group: '西部',
			out: 9,
			people: 15,
			share: 0.6,
			hidden: 0
		});
		const { low, high, p } = hitOf(simulate(people, 100)) ?? {};
		const [z2, n] = [2.241403 ** 2, 15];
		const half = (2.241403 * Math.sqrt((0.6 * 0.4) / n + z2 / (4 * n * n))) / (1 + z2 / n);
		const centre = (0.6 + z2 / (2 * n)) / (1 + z2 / n);
		expect([low, high]).toEqual([expect.closeTo(centre - half, 5), expect.closeTo(centre + half, 5)]);
		expect(p).toBeLessThan(0.001);
	});

	it('is not told from the others where the difference may be chance', () => {
		const people = peopleFrom([
			...many(20, {}),
			...many(7, { onsite_count: 60 }),
			...many(20, { region: '西部' }),
			...many(8, { region: '西部', onsite_count: 60 })
		]);
		expect(hitOf(simulate(people, 100))).toMatchObject({ group: '西部', p: 1 });
	});

	it('is never one that the gate hides', () => {
		const people = peopleFrom([
			...many(80, {}),
			...many(10, { onsite_count: 60 }),
			...many(1, { region: '西部' }),
			...many(4, { region: '西部', onsite_count: 60 }),
			...many(30, { region: '南部' }),
			...many(6, { region: '南部', onsite_count: 60 })
		]);
		expect(hitOf(simulate(people, 100))?.group).not.toBe('西部');
		expect(hitOf(simulate(people, 100))).toMatchObject({ hidden: 1 });
	});
});

describe('the gap between groups', () => {
	const gap = (rows: HandMade[], visits: number) =>
		widenedGap(simulate(peopleFrom(rows), visits).comparison, 2, K)[0];

	it('is said to widen where one region falls behind beyond noise', () => {
		const west = { region: '西部' };
		const rows = [...many(60, {}), ...many(12, west), ...many(30, { ...west, onsite_count: 60 })];
		expect(gap(rows, 100)?.values).toEqual({
			grouping: 'region',
			low: '西部',
			high: '东部',
			before: 0,
			after: expect.closeTo(30 / 42, 9) as number
		});
	});

	it.each([
		['all fall alike', 100, many(30, { onsite_count: 60 }), many(31, { onsite_count: 60, region: '西部' })],
		['it closes', 40, many(30, {}), many(30, { onsite_count: 45, region: '西部' })],
		['one region is hidden', 100, many(30, {}), many(4, { onsite_count: 60, region: '西部' })]
	])('is not where %s', (_, visits, more, west) => {
		const rows = [...many(40, {}), ...more, ...many(40, { region: '西部' }), ...west];
		expect(gap(rows, visits)).toBeUndefined();
	});
});

describe('winners and losers by every grouping', () => {
	it('counts each group as counting one by one does', () => {
		const people = crowd(3000, 5);
		const simulation = simulate(people, 90);
		const rows = rowsOf(groupsOf(simulation)).filter(({ out }) => out !== null);
		expect(rows.length).toBeGreaterThan(20);
		const out = new Set(peopleIn(simulation.comparison, 2, 'out'));
		const coded = { ...people.groups, tenure: tenureBands(people) };
		for (const { key, people: size, out: lost } of rows) {
			const [grouping = '', group] = key.split(/ (.*)/);
			const { codes, labels } = coded[grouping as keyof typeof coded];
			const own = [...codes.keys()].filter((i) => String(labels[codes[i] ?? -1] ?? null) === group);
			expect([size, lost]).toEqual([own.length, own.filter((i) => out.has(i)).length]);
		}
	});

	it('hides a team of few losers, and its region’s other teams as far as they would give it back', () => {
		const west = { region: '西部' };
		const people = peopleFrom([
			...many(40, {}),
			...many(12, { onsite_count: 60 }),
			...many(20, { ...west, department: '西一' }),
			...many(9, { ...west, department: '西一', onsite_count: 60 }),
			...many(20, { ...west, department: '西二' }),
			...many(3, { ...west, department: '西二', onsite_count: 60 })
		]);
		const shown = new Map(rowsOf(groupsOf(simulate(people, 100))).map((row) => [row.key, row.out]));
		// The region is known: with one team shown the other would be what is left.
		expect(shown.get('region 西部')).toBe(12);
		expect([shown.get('department 西一'), shown.get('department 西二')]).toEqual([null, null]);
		expect(shown.get('department 东一')).toBe(12);
	});

	it('bands service from whole months', () => {
		const { codes, labels } = tenureBands({ monthsSinceHire: Float64Array.of(0, 5, 6, 11, 12, 59, 60, 400, NaN) });
		expect([...codes].map((code) => labels[code] ?? null)).toEqual([
			'0–5',
			'0–5',
			'6–11',
			'6–11',
			'12–23',
			'36–59',
			'60+',
			'60+',
			null
		]);
	});
});

describe('who gains and who loses', () => {
	it('are those of the swap set, each with the part that decides and the distance', () => {
		const simulation = simulate(crowd(400, 9), 90);
		const all = movers(simulation.comparison, 2);
		for (const move of ['in', 'out'] as const)
			expect(all.filter((one) => one.move === move).map(({ index }) => index)).toEqual(
				peopleIn(simulation.comparison, 2, move)
			);
		for (const { deciding } of all) {
			const visits = deciding.find(({ part }) => part === 'onsite_count');
			expect(visits?.threshold).toBe(90);
			expect(visits?.distance).toBe(90 - (visits?.value ?? 0));
		}
	});

	it('come in by what the baseline found missing', () => {
		const people = peopleFrom([{ ...frequent, onsite_count: 45 }]);
		expect(movers(simulate(people, 40).comparison, null)).toEqual([
			{
				index: 0,
				move: 'in',
				from: 1,
				to: 2,
				level: 2,
				deciding: [{ part: 'onsite_count', value: 45, threshold: 50, distance: 5 }]
			}
		]);
	});
});
