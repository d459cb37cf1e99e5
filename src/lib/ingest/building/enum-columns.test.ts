import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { kept } from '$lib/engine/kept.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { confirm, inspect, loadFiles, prepare } from '../ingest.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const row = z.object({ product: z.string().nullable(), n: z.number() });
const PER_PRODUCT = 'SELECT product::VARCHAR AS product, count(*)::INTEGER AS n FROM tickets GROUP BY ALL';

async function load(...products: string[]): Promise<void> {
	const lines = products.map(
		(product, i) => `T${String(i)},2025-03-0${String(i + 1)} 09:00,2025-03-0${String(i + 1)} 12:00,${product}`
	);
	const text = ['ticket_id,created_at,resolved_at,product', ...lines].join('\n');
	await loadFiles(engine, [{ name: 'tickets.csv', bytes: new TextEncoder().encode(text), kind: 'tickets' }], {
		today: '2025-12-31'
	});
}

describe('text columns that are stored as codes', () => {
	it('hold what the file holds: quotes, blanks, values in any script', async () => {
		await load(`O'Neill`, '', '空调', `O'Neill`);
		expect(await engine.query(`${PER_PRODUCT} ORDER BY product NULLS LAST`, row)).toEqual([
			{ product: `O'Neill`, n: 2 },
			{ product: '空调', n: 1 },
			{ product: null, n: 1 }
		]);
		const [type] = await engine.query(
			`SELECT typeof(product) AS type FROM tickets LIMIT 1`,
			z.object({ type: z.string() })
		);
		expect(type?.type).toContain('ENUM');
	});

	it('meet values that no file holds without an error', async () => {
		await load('A', 'B');
		expect(await engine.query(`${PER_PRODUCT} HAVING product IN ('A', 'never seen')`, row)).toEqual([
			{ product: 'A', n: 1 }
		]);
	});
});

describe('what was worked out once', () => {
	it('is kept until other data go on show', async () => {
		await load('A', 'A');
		const first = await kept(engine, PER_PRODUCT);
		expect(await kept(engine, PER_PRODUCT)).toBe(first);
		await load('B');
		const second = await kept(engine, PER_PRODUCT);
		expect(await engine.query(`SELECT * FROM ${second}`, row)).toEqual([{ product: 'B', n: 1 }]);
		await expect(engine.query(`SELECT * FROM ${first}`, row)).rejects.toThrow(first);
	});

	it('can be asked for again after a failure', async () => {
		await load('A');
		await expect(kept(engine, 'SELECT * FROM later')).rejects.toThrow('later');
		await engine.run('CREATE TABLE later AS SELECT 1::INTEGER AS n');
		expect(
			await engine.query(
				`SELECT * FROM ${await kept(engine, 'SELECT * FROM later')}`,
				z.object({ n: z.number() })
			)
		).toEqual([{ n: 1 }]);
	});
});

it('the same text of two imports is the same whatever its code', async () => {
	const csv = (...rows: string[]) => [
		{
			name: 'tickets.csv',
			kind: 'tickets' as const,
			bytes: new TextEncoder().encode(['ticket_id,created_at,resolved_at,product', ...rows].join('\n'))
		}
	];
	const [a, b] = ['T1,2025-03-01 09:00,2025-03-01 12:00,B', 'T2,2025-03-02 09:00,2025-03-02 12:00,C'];
	await loadFiles(engine, csv(a, b), { today: '2025-12-31' });
	const prepared = await prepare(
		engine,
		confirm(await inspect(csv(a, b, 'T3,2025-03-03 09:00,2025-03-03 12:00,A'))),
		{ today: '2025-12-31', compare: true }
	);
	expect(prepared.changes?.tickets).toEqual({ fresh: 1, changed: 0, same: 2, gone: 0 });
});
