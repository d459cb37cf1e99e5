import {
	Dictionary,
	Float64,
	Int32,
	Table,
	TimestampMillisecond,
	Utf8,
	tableToIPC,
	vectorFromArray
} from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '../engine.ts';
import { startNodeEngine } from './node-engine.ts';
import * as sql from '../sql.ts';

let engine: Engine;

beforeAll(async () => {
	engine = await startNodeEngine();
});

afterAll(() => engine.close());

describe('a typed answer', () => {
	it('keeps numbers, text, days and instants as written, whatever the time zone', async () => {
		const rows = await engine.query(
			`SELECT 1.5::DOUBLE AS d, 7::INTEGER AS i, '中级' AS t, DATE '2026-06-30' AS day,
				TIMESTAMP '2026-06-30 23:59:30' AS at, NULL::DOUBLE AS nothing, true AS b`,
			z.object({
				d: z.number(),
				i: z.number(),
				t: z.string(),
				day: z.iso.date(),
				at: z.string(),
				nothing: z.null(),
				b: z.boolean()
			})
		);
		expect(rows).toEqual([
			{ d: 1.5, i: 7, t: '中级', day: '2026-06-30', at: '2026-06-30T23:59:30', nothing: null, b: true }
		]);
	});

	it.each(['1::BIGINT', '1::HUGEINT', '1.5::DECIMAL(9,2)', "INTERVAL '1 day'", "'中'::ENUM('中', '高')"])(
		'refuses %s',
		async (expression) => {
			await expect(engine.query(`SELECT ${expression} AS v`, z.unknown())).rejects.toThrow(/cast it/);
		}
	);

	it('holds long results as columns', async () => {
		const columns = await engine.columns('SELECT range::INTEGER AS n, range::VARCHAR AS t FROM range(3)');
		expect(columns.get('n')).toEqual(new Float64Array([0, 1, 2]));
		expect(columns.get('t')).toEqual(['0', '1', '2']);
	});

	it('holds numbers of several batches with their gaps', async () => {
		const whole = Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? NaN : i - 7));
		const gaps = (type: string) => `(CASE WHEN range % 3 <> 0 THEN range - 7 END)::${type}`;
		const columns = await engine.columns(
			`SELECT ${gaps('INTEGER')} AS i, ${gaps('DOUBLE')} AS d, ${gaps('SMALLINT')} AS s FROM range(5000)`
		);
		for (const name of ['i', 'd', 's']) expect(columns.get(name)).toEqual(Float64Array.from(whole));
	});
});

describe('escaping', () => {
	it.each(["O'Brien", 'a"b', "'; DROP TABLE x; --", '\\', '中文'])(
		'returns %s unharmed as literal and as name',
		async (value) => {
			const rows = await engine.query(
				`SELECT ${sql.text(value)} AS ${sql.name(value)}`,
				z.record(z.string(), z.string())
			);
			expect(rows).toEqual([{ [value]: value }]);
		}
	);
});

it('reads registered bytes, and stops before starting when cancelled', async () => {
	await engine.registerFile('a.csv', new TextEncoder().encode('工号,分\n001,2\n'));
	const rows = await engine.query(`SELECT * FROM read_csv('a.csv', all_varchar = true)`, z.unknown());
	expect(rows).toEqual([{ 工号: '001', 分: '2' }]);
	await expect(engine.run('SELECT 1', AbortSignal.abort())).rejects.toThrow();
});

it('appends Arrow streams to a table, dictionaries and nulls included', async () => {
	await engine.run('CREATE TABLE appended (n DOUBLE, word VARCHAR, moment TIMESTAMP)');
	for (const n of [1, 2]) {
		const word = vectorFromArray(['是', null], new Dictionary(new Utf8(), new Int32()));
		const moment = vectorFromArray([Date.UTC(2026, 5, 30, 23, 59), null], new TimestampMillisecond());
		const table = new Table({ n: vectorFromArray([n, null], new Float64()), word, moment });
		await engine.insertArrow('appended', tableToIPC(table, 'stream'));
	}
	const rows = await engine.query('SELECT * FROM appended WHERE n IS NOT NULL', z.unknown());
	expect(rows).toEqual([
		{ n: 1, word: '是', moment: '2026-06-30T23:59:00' },
		{ n: 2, word: '是', moment: '2026-06-30T23:59:00' }
	]);
});

it('never asks for an extension', async () => {
	await expect(engine.run(`SELECT * FROM read_parquet('x.parquet')`)).rejects.toThrow();
});
