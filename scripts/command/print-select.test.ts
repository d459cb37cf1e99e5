import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { ticketSelect } from './print-select.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

it('runs where the columns are, gives them the names of the model and writes instants to the second', async () => {
	await engine.run('CREATE SCHEMA warehouse');
	await engine.run(
		`CREATE TABLE warehouse.tickets AS SELECT 'A"1' AS "Case", TIMESTAMP '2026-03-01 00:00:00' AS "Opened"`
	);
	const mapping = {
		version: 1 as const,
		mappings: [
			{
				kind: 'tickets' as const,
				columns: {
					ticket_id: { header: 'Case' },
					created_at: { header: 'Opened' },
					engineer_name: { header: 'Who' }
				}
			}
		]
	};
	const select = ticketSelect(mapping).replace('FROM tickets', 'FROM warehouse.tickets');
	expect(await engine.query(select, z.unknown())).toEqual([{ ticket_id: 'A"1', created_at: '2026-03-01 00:00:00' }]);
});

it('without a mapping names every column of the model that a number rests on, and nobody', () => {
	const select = ticketSelect(null);
	for (const field of ['ticket_id', 'created_at', 'resolved_at', 'engineer_id', 'csat_raw', 'category'])
		expect(select).toMatch(new RegExp(` AS ${field}\\b`));
	expect(select).not.toMatch(/customer_name|engineer_name/);
});
