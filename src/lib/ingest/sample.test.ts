import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from './ingest.ts';
import type { DatasetInfo } from './model.ts';

const files = ['roster.csv', 'grading.xlsx', 'tickets.csv'].map((name) => ({
	name,
	bytes: new Uint8Array(readFileSync(new URL(`../../../data/${name}`, import.meta.url)))
}));

let engine: Engine;
let dataset: DatasetInfo;

beforeAll(async () => {
	engine = await startNodeEngine();
	dataset = await loadFiles(engine, files, { sample: true });
}, 60_000);

afterAll(() => engine.close());

const one = async (sql: string): Promise<Record<string, unknown>> =>
	(await engine.query(sql, z.record(z.string(), z.unknown())))[0] ?? {};

describe('the sample company', () => {
	it('is recognised, and every row is accounted for', () => {
		expect(dataset.account.map(({ file, kind }) => [file, kind])).toEqual([
			['roster.csv', 'employees'],
			['tickets.csv', 'tickets'],
			['grading.xlsx', 'assessments']
		]);
		for (const { read, loaded, duplicates, quarantined } of dataset.account) {
			expect(read).toBe(loaded + duplicates + quarantined);
			expect(loaded).toBeGreaterThan(300);
		}
	});

	it('takes the as-of time from the title of the grading sheet', () => {
		expect(dataset.asOf).toBe('2026-07-02T08:00:00');
	});

	it('keeps leading zeros, half-open level spells and rounds in order', async () => {
		expect(
			await one(`SELECT count(*)::INTEGER AS n FROM employees WHERE employee_id NOT SIMILAR TO '0[0-9]{4}'`)
		).toEqual({ n: 0 });
		expect(await one(`SELECT count(*)::INTEGER AS n FROM level_history WHERE valid_to <= valid_from`)).toEqual({
			n: 0
		});
		expect(
			await one(`SELECT count(*)::INTEGER AS n FROM (
			SELECT employee_id, spell_no, valid_to, lead(valid_from) OVER (PARTITION BY employee_id, spell_no ORDER BY valid_from) AS next FROM level_history
		) WHERE next IS NOT NULL AND next <> valid_to`)
		).toEqual({ n: 0 });
		expect(dataset.values.rounds).toEqual(
			(
				await engine.query('SELECT round_id FROM rounds ORDER BY round_no', z.object({ round_id: z.string() }))
			).map((row) => row.round_id)
		);
	});

	it('gives tickets the level and team that their engineer had when they were created', async () => {
		expect(
			await one(`SELECT count(*)::INTEGER AS n FROM tickets t JOIN level_history h
			ON h.employee_id = t.engineer_id AND t.created_at >= h.valid_from AND (h.valid_to IS NULL OR t.created_at < h.valid_to)
			WHERE t.level <> h.level`)
		).toEqual({ n: 0 });
		expect(
			await one(
				'SELECT count(DISTINCT level)::INTEGER AS levels, count(*) FILTER (WHERE department IS NULL AND engineer_known)::INTEGER AS lost FROM tickets'
			)
		).toEqual({ levels: 5, lost: 0 });
	});
});
