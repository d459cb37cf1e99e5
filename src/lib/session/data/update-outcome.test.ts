import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { confirm, inspect, loadFiles, prepare } from '$lib/ingest/ingest.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { outcomeAfter, outcomeOf } from './update-outcome.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const months = Array.from(
	{ length: 25 },
	(_, at) => `${String(2024 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`
);
const rowsOf = (month: string): string[] =>
	Array.from(
		{ length: 30 },
		(_, at) =>
			`T${month.replace('-', '')}${String(at)},投诉,E${String(at % 12)},${month}-${String((at % 28) + 1).padStart(2, '0')} 09:00,${month}-${String((at % 28) + 1).padStart(2, '0')} 15:00`
	);
const file = (name: string, drop: number, ...some: string[]) => ({
	name,
	drop,
	kind: 'tickets' as const,
	bytes: new TextEncoder().encode(
		['工单编号,业务类型,工程师工号,报修时间,完工时间', ...some.flatMap(rowsOf)].join('\n')
	)
});
const plan = { ...publishedPlan, programmeStart: '2024-07-01' };
const signal = new AbortController().signal;
const shown = async () =>
	(await engine.query('SELECT count(*)::INTEGER AS n FROM tickets', z.object({ n: z.number() })))[0]?.n;

it('the figures after an update are those of the update, while what is on show stays', async () => {
	const before = file('before.csv', 0, ...months.slice(0, 24));
	const info = await loadFiles(engine, [before], { today: '2026-06-30' });
	const now = await outcomeOf(engine, info, plan, signal);
	const prepared = await prepare(
		engine,
		confirm(await inspect([before, file('any name.csv', 1, ...months.slice(24))])),
		{ today: '2026-06-30', compare: true }
	);
	const after = await outcomeAfter(engine, prepared, plan, signal);
	expect([now, after].map(({ dataset }) => dataset.asOf.slice(0, 7))).toEqual(['2025-12', '2026-01']);
	expect(after.results.I2?.current?.n).toBe(now.results.I2?.current?.n);
	expect([now, after].map(({ windows }) => windows.baseline)).toEqual([now.windows.baseline, now.windows.baseline]);
	expect(after.windows.current).not.toEqual(now.windows.current);
	expect(await shown()).toBe(24 * 30);
	expect(await outcomeOf(engine, info, plan, signal)).toEqual(now);
	expect(
		await engine.query(
			`SELECT schema_name AS name FROM duckdb_schemas() WHERE schema_name LIKE 'preview%'`,
			z.object({ name: z.string() })
		)
	).toEqual([]);
});
