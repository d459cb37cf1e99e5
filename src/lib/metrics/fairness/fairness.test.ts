import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { type MetricContext, noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';

let engine: Engine;

beforeAll(async () => {
	engine = await startNodeEngine();
}, 60_000);

afterAll(() => engine.close());

type Row = Record<string, string | number | boolean | null>;

async function run(rows: Row[]): Promise<MetricContext> {
	const assessments = rows.map((row, i) => ({
		employee_id: `E${String(i)}`,
		round_id: 'R1',
		round_no: 1,
		publish_date: '2026-01-31',
		...row
	}));
	const dataset = await handMade(
		engine,
		{ assessments, rounds: [{ round_id: 'R1', round_no: 1, publish_date: '2026-01-31' }] },
		'2026-07-15T00:00:00'
	);
	return createRun({ engine, plan: publishedPlan, dataset, filters: noFilters });
}

describe('two raters of forty engineers', () => {
	const matrix = [
		[8, 2, 0, 0],
		[3, 12, 2, 0],
		[0, 2, 7, 1],
		[0, 0, 1, 2]
	];
	const rows = matrix.flatMap((line, i) =>
		line.flatMap((n, j) =>
			Array.from({ length: n }, () => ({ supervisor_level: i + 1, panel_level: j + 1, result: 'pass' }))
		)
	);
	let context: MetricContext;
	beforeAll(async () => {
		context = await run(rows);
	}, 60_000);

	it('agree in 72.5 % exactly and always within one level', async () => {
		const f1 = await context.result('F1');
		expect(f1.value).toBe(0.725);
		const table = f1.tables.byPair;
		expect(table?.rows[0]?.[table.columns.findIndex(({ key }) => key === 'adjacentShare')]).toBe(1);
	});

	it('have a quadratic κ of 0.8268', async () => {
		expect((await context.result('F2')).value).toBeCloseTo(0.8268, 4);
	});

	it('show no cell of few and none that gives it back', async () => {
		const cells = (await context.result('F1')).tables.matrix?.rows.map((row) => row[3]) ?? [];
		expect(cells.filter((n) => typeof n === 'number' && n > 0 && n < 5)).toEqual([]);
	});
});

it.each([
	['investigate', { east: [40, 12], west: [10, 30] }],
	['watch', { east: [10, 5], west: [7, 8] }],
	['no_flag', { east: [40, 10], west: [38, 12] }]
])('F12 flags “%s”', async (flag, { east, west: other }) => {
	const group = (region: string, [pass = 0, fail = 0]: number[]) =>
		Array.from({ length: pass + fail }, (_, i) => ({ region, result: i < pass ? 'pass' : 'fail' }));
	const f12 = await (await run([...group('东', east), ...group('西', other)])).result('F12');
	const table = f12.tables.byGroup;
	const at = (key: string) => table?.columns.findIndex((found) => found.key === key) ?? -1;
	const west = table?.rows.find((row) => row[at('name')] === '西') ?? [];
	expect(west[at('flag')]).toBe(flag);
	expect(Number(west[at('p')]) < 0.05).toBe(flag === 'investigate');
});
