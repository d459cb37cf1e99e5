import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en, zh } from '$lib/i18n/metrics/simulate.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { type Result, result as resultSchema } from '$lib/metrics/result.ts';
import { binomialSf } from '$lib/stats/distributions/distributions.ts';
import { wilson } from '$lib/stats/counts/proportions.ts';
import { costResult } from './cost.ts';
import { crowd, type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { simulateDefinitions, simulateIds } from '../definitions.ts';
import { eligibleResult } from './eligible.ts';
import { evaluate } from '../judge/evaluate.ts';
import { gateError, misclassificationResult } from './misclassification.ts';
import { nearMisses, nearResult } from './near-misses.ts';
import { levelValuesOf, project, whatIfResult } from './projection.ts';
import { promotionsResult } from './promotions.ts';
import { headlineWithheld, type Simulation } from './simulation.ts';
import { selectionResult } from './selection.ts';
import { flowResult, swapResult } from './swap.ts';
import { heatResult, sweepResult } from './sweep-result.ts';
import { codes, fidelity, junior, many, simulate, table, visits } from '../../../../tests/support/simulated-people.ts';

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
