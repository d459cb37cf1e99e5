import { describe, expect, it } from 'vitest';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { compare } from '../judge/compare.ts';
import { crowd } from '../../../../tests/support/crowd.ts';
import { evaluate } from '../judge/evaluate.ts';
import { type Goal, measure } from './goals.ts';
import { moved } from '../judge/rule-parts.ts';
import { type Knob, type Solution, solutionsTable, solve, type SolveOptions, type SolveProgress } from './solve.ts';

const people = crowd(500, 11);
const start = { ...publishedCriteria, allowSkip: true };
const plan = { ...publishedPlan, costs: { ...publishedPlan.costs, allowances: [0, 300, 800, 1500, 2500] } };
const options = (goals: readonly Goal[], knobs: readonly Knob[], more: Partial<SolveOptions> = {}): SolveOptions => ({
	plan,
	baseline: start,
	start,
	knobs,
	goals,
	...more
});

async function search(asked: SolveOptions): Promise<{ best: Solution[]; steps: SolveProgress[] }> {
	const [steps, found] = [[] as SolveProgress[], solve(people, asked)];
	for (;;) {
		const { done, value } = await found.next();
		if (done) return { best: value, steps };
		steps.push(value);
	}
}

const shares: Goal = { kind: 'shares', shares: [0.4, 0.3, 0.2, 0.1] };
const visits: Knob = { level: 2, part: 'onsite_count', values: [10, 30, 50, 70, 90] };
const rate: Knob = { level: 1, part: 'csat', values: [0.75, 0.8, 0.85] };

describe('looking for rule sets', () => {
	it('finds what trying everything by hand finds', async () => {
		const { best } = await search(options([shares], [visits, rate]));
		const misses = [10, 30, 50, 70, 90].flatMap((minimum) =>
			[0.75, 0.8, 0.85].map((share) => {
				const set = moved(moved(start, 2, 'onsite_count', minimum), 1, 'csat', share);
				return measure(compare(evaluate(people, start), evaluate(people, set)), [shares], plan).misses[0] ?? 1;
			})
		);
		expect(best[0]?.miss).toBeCloseTo(Math.min(...misses), 3);
		expect(best).toHaveLength(5);
		expect(best.map(({ miss }) => miss)).toEqual(best.map(({ miss }) => miss).sort((a, b) => a - b));
	});

	it('leaves things as they are where they keep the goals already', async () => {
		const { best } = await search(options([{ kind: 'budget', max: 0 }], [visits, rate]));
		expect(best[0]).toMatchObject({ miss: 0, moves: [], in: 0, out: 0 });
	});

	it('keeps a budget and a ratio at once, and says what that costs', async () => {
		const goals: Goal[] = [
			{ kind: 'budget', max: -20_000 },
			{ kind: 'ratio', level: 2, grouping: 'region', min: 0.5 }
		];
		const { best } = await search(options(goals, [visits, { level: 2, part: 'csat' }]));
		expect(best[0]?.misses).toEqual([0, 0]);
		expect(best[0]?.cost).toBeLessThanOrEqual(-20_000);
		expect(best[0]?.out).toBeGreaterThan(0);
		expect(best[0]?.ratios[0]).toBeGreaterThanOrEqual(0.5);
	});

	it('puts what holds a floor before everything that breaks it', async () => {
		const floor = { grouping: 'region', min: 0.9 } as const;
		const knobs: Knob[] = [visits, { level: 2, part: 'csat', values: [0.75, 0.8, 0.85] }];
		const [free, held] = [
			await search(options([shares], knobs)),
			await search(options([shares], knobs, { floor }))
		];
		const ratios = held.best.map(({ lowest }) => lowest ?? 1);
		const all = await search(options([shares], knobs, { floor, best: 15 }));
		const holding = all.best.filter(({ broken }) => broken === 0);
		expect(all.best.slice(0, holding.length)).toEqual(holding);
		expect(ratios.slice(0, Math.min(5, holding.length)).every((ratio) => ratio >= floor.min)).toBe(true);
		// The floor costs something: without it a rule set that breaks it comes first.
		expect(holding[0]?.miss ?? 1).toBeGreaterThanOrEqual(free.best[0]?.miss ?? 0);
		const rows = solutionsTable(held.best, 5);
		const place = rows.columns.findIndex(({ key }) => key === 'ratio');
		expect(rows.rows[0]?.[place]).toBe(Math.round((ratios[0] ?? 0) * 100) / 100);
	});

	it('comes close step by step where there are too many combinations, the same way each time', async () => {
		const knobs: Knob[] = [
			{ level: 1, part: 'onsite_count' },
			{ level: 2, part: 'onsite_count' },
			{ level: 3, part: 'large_project_count' },
			{ level: 4, part: 'hard_problem_count' }
		];
		const first = await search(options([shares], knobs));
		const again = await search(options([shares], knobs));
		expect(first.best[0]?.miss).toBeLessThan(
			measure(compare(evaluate(people, start), evaluate(people, start)), [shares], plan).misses[0] ?? 0
		);
		expect(again.best).toEqual(first.best);
		expect(first.steps.at(-1)).toMatchObject({ done: first.steps.at(-1)?.total });
		expect(first.steps.map(({ done }) => done)).toEqual(first.steps.map(({ done }) => done).sort((a, b) => a - b));
	});

	it('stops when it is cancelled, before the start and on the way', async () => {
		const [early, late] = [new AbortController(), new AbortController()];
		early.abort(new Error('no longer wanted'));
		await expect(solve(people, options([shares], [visits]), early.signal).next()).rejects.toThrow(
			'no longer wanted'
		);
		const knobs: Knob[] = ([1, 2, 3, 4] as const).flatMap((level): Knob[] => [
			{ level, part: 'csat' },
			{ level, part: 'onsite_count' },
			{ level, part: 'tenure' }
		]);
		const running = solve(crowd(5_000, 2), options([shares], knobs), late.signal);
		expect((await running.next()).done).toBe(false);
		late.abort(new Error('changed my mind'));
		await expect(running.next()).rejects.toThrow('changed my mind');
	});

	it('lists solutions without telling of fewer than k people', async () => {
		const { best } = await search(options([shares], [visits, rate]));
		const { columns, rows } = solutionsTable(best, 5);
		const out = columns.findIndex(({ key }) => key === 'out');
		expect(rows.map((row) => row[out])).toEqual(best.map((solution) => Math.floor(solution.out / 5) * 5));
	});
});
