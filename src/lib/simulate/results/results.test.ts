import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en, zh } from '$lib/i18n/metrics/simulate.ts';
import { type CriteriaSet, publishedCriteria } from '$lib/programme/criteria.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { result as resultSchema, type Result } from '$lib/metrics/result.ts';
import { binomialSf } from '$lib/stats/distributions/distributions.ts';
import { wilson } from '$lib/stats/counts/proportions.ts';
import { compare } from '../judge/compare.ts';
import { costResult } from './cost.ts';
import { crowd, type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { simulateDefinitions, simulateIds } from '../definitions.ts';
import { eligibleResult } from './eligible.ts';
import { evaluate } from '../judge/evaluate.ts';
import { gateError, misclassificationResult } from './misclassification.ts';
import { nearMisses, nearResult } from './near-misses.ts';
import { moved } from '../judge/rule-parts.ts';
import type { People } from '../judge/people.ts';
import { levelValuesOf, project, whatIfResult } from './projection.ts';
import { promotionsResult } from './promotions.ts';
import { headlineWithheld, hiddenChanges, resultOf, type Simulation } from './simulation.ts';
import { groupStatuses, selectionRatios, selectionResult } from './selection.ts';
import { bandOf, flowResult, swapResult } from './swap.ts';
import { heatResult, sweepResult } from './sweep-result.ts';

const base = { plan: publishedPlan, dataset: { asOf: '2026-07-02T08:00:00' } };
const fidelity = (value: number): Result => resultOf('S1', base, { value, sql: '', n: 400, denominator: 400 });

function simulate(
	people: People,
	scenario: CriteriaSet,
	baseline = publishedCriteria,
	more: Partial<Simulation> = {}
): Simulation {
	return {
		...base,
		comparison: compare(evaluate(people, baseline), evaluate(people, scenario)),
		fidelity: fidelity(0.9),
		...more
	};
}

const visits = (minimum: number, set = publishedCriteria): CriteriaSet => moved(set, 2, 'onsite_count', minimum);
const junior: HandMade = {
	hired: '2020-01-01',
	level: 1,
	placed: 1,
	since: '2024-01-17',
	reached: ['2024-01-17'],
	onsite_count: 70,
	doc_count: 2,
	rate: 0.9,
	n: 40,
	region: '东部'
};
const many = (count: number, more: HandMade): HandMade[] =>
	Array.from({ length: count }, () => ({ ...junior, ...more }));
const table = (result: Result, name: string) =>
	(result.tables[name]?.rows ?? []).map((row) =>
		row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 1e4) / 1e4 : cell))
	);
const codes = ({ notes }: Result): string[] => notes.map(({ code }) => code);

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

describe('every figure', () => {
	const people = crowd(300, 5);
	const all = (more: Partial<Simulation> = {}): Result[] => {
		const simulation = simulate(people, visits(60), publishedCriteria, more);
		const none = {
			csat: levelValuesOf(undefined),
			handling: levelValuesOf(undefined),
			attrition: levelValuesOf(undefined)
		};
		return [
			eligibleResult(simulation),
			swapResult(simulation),
			flowResult(simulation),
			nearResult(simulation),
			sweepResult(simulation, 2, 'onsite_count'),
			heatResult(simulation, 2, 'onsite_count', 'csat'),
			selectionResult(simulation, { level: 2, grouping: 'region' }),
			costResult(simulation),
			promotionsResult(simulation, [null, null, null, null]),
			misclassificationResult(simulation, 2),
			whatIfResult(simulation, none)
		];
	};

	it('is a Result like any other, with a definition and words for all its codes', () => {
		for (const result of all()) {
			expect(() => resultSchema.parse(result)).not.toThrow();
			expect(simulateIds).toContain(result.id);
			for (const code of codes(result))
				for (const messages of [zh, en]) expect(messages.notes).toHaveProperty(code);
		}
		expect(simulateDefinitions.map(({ id }) => id)).toEqual(simulateIds);
	});

	it('says that behaviour is taken as it is, and withholds its headline where history is not reproduced', () => {
		for (const result of all({ fidelity: fidelity(0.79) })) expect(codes(result)).toContain('headline_withheld');
		for (const result of all({ fidelity: null })) expect(codes(result)).toContain('no_fidelity');
		expect(
			all()
				.flatMap(codes)
				.filter((code) => code === 'static_behaviour')
		).toHaveLength(10);
		expect([headlineWithheld(fidelity(0.8)), headlineWithheld(fidelity(0.799)), headlineWithheld(null)]).toEqual([
			false,
			true,
			true
		]);
	});

	it('shows nothing where the filter would give a few people away', () => {
		for (const result of all({ refused: true })) expect([result.id, result.value]).toEqual([result.id, null]);
	});
});

describe('near misses', () => {
	it.each<[string, HandMade, string[]]>([
		['five visits short of 50', { onsite_count: 45 }, ['2 onsite_count']],
		['six short', { onsite_count: 44 }, []],
		['one document short', { doc_count: 0 }, ['2 doc_count']],
		['short of two things', { onsite_count: 49, doc_count: 0 }, []],
		['a month early', { since: '2025-08-01' }, ['2 tenure']],
		['just under the rate', { rate: 0.8 }, ['2 csat', '3 csat']],
		['with evidence missing', { onsite_count: 49, doc_count: null }, []],
		['holding the level', { level: 2, placed: 2, reached: ['2024-01-17', '2024-01-17'], onsite_count: 49 }, []]
	])('are kept from a level by one part alone: %s', (_, more, expected) => {
		const people = peopleFrom([
			{
				...junior,
				...more,
				...(expected.includes('3 csat')
					? { large_project_count: 5, level: 2, since: '2024-01-17', placed: 1 }
					: {})
			}
		]);
		const found = nearMisses(evaluate(people, publishedCriteria)).map(
			({ level, part }) => `${String(level)} ${part}`
		);
		expect(found).toEqual(expected.includes('3 csat') ? ['3 csat'] : expected);
	});
});

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

describe('cost and promotions', () => {
	const plan: Plan = { ...publishedPlan, costs: { ...publishedPlan.costs, allowances: [0, 300, 800, 1500, 2500] } };
	const people = peopleFrom([
		...many(12, { onsite_count: 55 }),
		...many(20, {}),
		...many(9, { onsite_count: 30 }),
		...many(6, { onsite_count: null })
	]);

	it('add up allowances of changed levels and assessments saved', () => {
		const s8 = costResult(simulate(people, visits(60), publishedCriteria, { plan }));
		const [allowance, assessors] = [-12 * 500 * 12, -12 * 4.5 * 80];
		expect(s8.value).toBe(allowance + assessors);
		expect(table(s8, 'items').map(([item, , value]) => [item, value])).toEqual([
			['allowance', allowance],
			['assessors', assessors],
			['total', allowance + assessors]
		]);
		expect([s8.low, s8.high]).toEqual([allowance - 12 * 6 * 110, allowance - 12 * 3 * 60]);
		expect(table(s8, 'effort')).toEqual([[-12, -72, -54, -36]]);
	});

	it('bound what open levels may cost', () => {
		const fewer = costResult(
			simulate(people, { ...publishedCriteria, missing: 'fail' }, publishedCriteria, { plan })
		);
		expect([fewer.value, fewer.low, fewer.high]).toEqual([0, -6 * 500 * 12, 0]);
	});

	it('expect promotions at the panel’s rate, and count the newly eligible from a half to all', () => {
		const rate = wilson({ hits: 40, total: 50 });
		const s9 = promotionsResult(simulate(people, publishedCriteria, visits(60), { plan }), [
			null,
			rate,
			null,
			null
		]);
		expect(s9).toMatchObject({ id: 'S9', numerator: 32, baseline: { value: 16 } });
		expect(s9.value).toBeCloseTo(32 * 0.8, 10);
		expect([s9.low, s9.high]).toEqual([20 * rate.low + 12 * 0.5, 20 * rate.high + 12]);
	});
});

describe('the satisfaction gate’s errors', () => {
	it.each([
		['raw', 20, binomialSf(16, 20, 0.8), 1 - binomialSf(16, 20, 0.9)],
		['wilson_lower', 20, binomialSf(19, 20, 0.8), 1 - binomialSf(19, 20, 0.9)],
		['min_n', 30, null, null]
	] as const)('are the binomial’s at 20 ratings: %s', (gate, minN, poor, good) => {
		const error = gateError({ rate: gate === 'wilson_lower' ? 0.83 : 0.85, gate, minN }, 20, 0.85);
		if (poor === null) expect(error).toBeNull();
		else
			expect([error?.passesPoor, error?.failsGood]).toEqual([expect.closeTo(poor, 12), expect.closeTo(good, 12)]);
	});

	it('are averaged over everybody’s own number of ratings, those without an answer apart', () => {
		const people = peopleFrom([
			...many(10, { n: 6, rate: 1 }),
			...many(10, { n: 40 }),
			...many(7, { n: null, rate: null })
		]);
		const s10 = misclassificationResult(simulate(people, publishedCriteria), 2);
		expect(s10).toMatchObject({ denominator: 20, missing: 7 });
		expect(s10.value).toBeCloseTo((binomialSf(5, 6, 0.8) + binomialSf(33, 40, 0.8)) / 2, 12);
		const gated = {
			...publishedCriteria,
			rules: publishedCriteria.rules.map((rule) => ({
				...rule,
				csat: { rate: 0.85, gate: 'min_n' as const, minN: 20 }
			}))
		};
		expect(misclassificationResult(simulate(people, gated), 2)).toMatchObject({ denominator: 10, missing: 17 });
	});
});

describe('the what-if on the targets', () => {
	const level = (value: number) => ({ value, low: value - 0.02, high: value + 0.02 });
	const values = [level(0.8), level(0.82), level(0.9), null, null];

	it('reweights what each level shows, from no effect at all to the assumption in full', () => {
		const projection = project({ before: [0, 20, 20, 0, 0], after: [0, 30, 10, 0, 0], people: 40 }, values);
		expect(projection?.value).toBeCloseTo((0.25 * 0.82 - 0.25 * 0.9) / 0.86, 12);
		expect(projection?.low).toBeCloseTo((-0.02 - 0.25 * Math.hypot(0.02, 0.02)) / 0.86, 12);
		expect(projection?.high).toBe(0);
		expect(project({ before: [0, 20, 20, 0, 0], after: [0, 20, 15, 5, 0], people: 40 }, values)).toBeNull();
	});

	it('always spans no effect, and carries its assumption and no verdict', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(50), { minLength: 3, maxLength: 3 }),
				fc.array(fc.nat(50), { minLength: 3, maxLength: 3 }),
				(before, after) => {
					const people = before.reduce((sum, count) => sum + count, 0);
					const projection =
						people > 0
							? project({ before: [...before, 0, 0], after: [...after, 0, 0], people }, values)
							: null;
					if (projection)
						expect([
							projection.low <= 0,
							projection.high >= 0,
							projection.low <= projection.value,
							projection.value <= projection.high
						]).toEqual([true, true, true, true]);
				}
			)
		);
		const people = peopleFrom([...many(12, { onsite_count: 55 }), ...many(20, {})]);
		const result = whatIfResult(simulate(people, visits(60)), {
			csat: values,
			handling: levelValuesOf(undefined),
			attrition: levelValuesOf(undefined)
		});
		expect([result.value, result.verdict, codes(result).includes('what_if_assumption')]).toEqual([
			null,
			null,
			true
		]);
		expect(table(result, 'targets').map(([target, value]) => [target, value === null])).toEqual([
			['csat', false],
			['handling', true],
			['attrition', true]
		]);
	});
});
