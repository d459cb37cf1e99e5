import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SankeySpec, StackedSpec } from '$lib/charts/spec.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../tests/support/dataset.ts';
import { gradingFigures } from './grading/figures.ts';
import { envFor, resultFor, tableFor } from '../../../tests/support/figures.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

/** How many hold each level after the one round, and held none before it. */
async function company(counts: readonly number[]) {
	const people = counts.flatMap((count, level) =>
		Array.from({ length: count }, (_, i) => ({ id: `${String(level)}-${String(i)}`, level }))
	);
	const dataset = await handMade(
		engine,
		{
			employees: people.map(({ id }) => ({
				employee_id: id,
				spell_no: 1,
				hire_date: '2021-01-01',
				leave_date: null
			})),
			assessments: people.map(({ id, level }) => ({
				employee_id: id,
				round_id: 'R1',
				publish_date: '2024-07-01',
				final_level: level,
				result: 'pass'
			})),
			rounds: [{ round_id: 'R1', round_no: 1, publish_date: '2024-07-01', assessed: people.length }],
			level_history: people
				.filter(({ level }) => level > 0)
				.map(({ id, level }) => ({
					employee_id: id,
					spell_no: 1,
					level,
					valid_from: '2024-07-01',
					valid_to: null
				}))
		},
		'2025-03-10T23:59:59'
	);
	const context = await createRun({
		engine,
		dataset,
		plan: { ...publishedPlan, programmeStart: '2024-07-01' },
		filters: noFilters
	});
	const results = { G1: await context.result('G1'), G6: await context.result('G6') };
	const figures = gradingFigures(results, envFor('zh', context), (code) => code);
	const one = (id: string) => {
		const figure = figures.find((each) => each.id === id);
		if (!figure) throw new Error(`no ${id}`);
		return figure;
	};
	return { n: people.length, levels: one('level-distribution') };
}

const lengths = ({ values }: StackedSpec, at: number) => values.map((row) => row[at] ?? null);

describe('people whose cells are hidden', () => {
	it.each([
		[[60, 40, 30, 12, 3], '最近一轮（R1）后，中级及以上占 31 %'],
		[[2, 40, 30, 12, 20], null],
		[[60, 40, 30, 12, 8], '最近一轮（R1）后，中级及以上占 33 %']
	])('stay in the bar and in n: %j', async (counts, title) => {
		const { n, levels } = await company(counts);
		const chart = levels.chart as StackedSpec;
		const whole = lengths(chart, chart.categories.length - 1).reduce<number>((sum, value) => sum + (value ?? 0), 0);
		expect([whole, levels.n]).toEqual([n, n]);
		const hidden = chart.parts.findIndex(({ name }) => name === '已隐藏');
		const few = counts.some((count) => count < 5);
		expect(hidden >= 0).toBe(few);
		if (few) expect(Number(chart.values[hidden]?.at(-1))).toBeGreaterThanOrEqual(5);
		expect(levels.title.replace(/\s/gu, ' ')).toBe(title ?? '等级构成');
	});

	it('stay in the flow', () => {
		const matrix = tableFor(
			{ origin: 'dimension', outcome: 'dimension', people: 'people' },
			[
				['level_0', 'level_0', 60],
				['level_0', 'level_1', 40],
				['level_0', 'level_3', null],
				['level_1', 'left', null]
			],
			[2, 3]
		);
		const results = { G6: resultFor('G6', { value: 40, n: 109, tables: { matrix } }) };
		const flow = gradingFigures(results, envFor('zh'), (code) => code).find(({ id }) => id === 'level-flow');
		const { links, nodes } = flow?.chart as SankeySpec;
		expect(links.map(({ value, role }) => [value, role])).toEqual([
			[60, 'actual'],
			[40, 'actual'],
			[9, 'hidden']
		]);
		expect(nodes.filter(({ label }) => label === '已隐藏').map(({ stage }) => stage)).toEqual([0, 1]);
	});
});
