import { Float64, Int32, Table, TimestampMillisecond, Utf8, tableToIPC, vectorFromArray, DateDay } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startNodeEngine } from '../duckdb-node/node-engine.ts';
import { startNativeEngine } from './native-engine.ts';
import { loadNative } from './native-module.ts';

const installed = await loadNative().then(
	() => true,
	() => false
);

const every = `SELECT 1.5::DOUBLE AS d, 7::INTEGER AS i, '中级' AS t, DATE '1926-06-30' AS day,
	TIMESTAMP '2026-06-30 23:59:30' AS at, TIMESTAMP '1966-06-30 23:59:30.25' AS early, NULL::DOUBLE AS nothing, true AS b,
	3::SMALLINT AS s, NULL::DATE AS no_day, 0.1::FLOAT AS f`;

// The package is optional: where it can't be installed there is nothing to hold to the other engine.
describe.runIf(installed)('the native engine', () => {
	it('answers as the other engine does, type by type', async () => {
		const engines = [await startNativeEngine(), await startNodeEngine()];
		const [native, wasm] = await Promise.all(
			engines.map(async (engine) => ({
				rows: await engine.query(every, z.unknown()),
				columns: await engine.columns(`${every} UNION ALL SELECT * FROM (${every}) ORDER BY 1`)
			}))
		);
		expect(native).toEqual(wasm);
		for (const engine of engines) await engine.close();
	});

	it.each(['1::BIGINT', '1::HUGEINT', '1.5::DECIMAL(9,2)', "INTERVAL '1 day'", "'a'::ENUM ('a', 'b')"])(
		'refuses %s',
		async (expression) => {
			const engine = await startNativeEngine();
			await expect(engine.query(`SELECT ${expression} AS v`, z.unknown())).rejects.toThrow(/cast it/);
			await engine.close();
		}
	);

	it('takes in rows of Arrow, more than fit a vector, with their gaps', async () => {
		const rows = 5_000;
		const at = (make: (row: number) => unknown) =>
			Array.from({ length: rows }, (_, row) => (row % 7 === 3 ? null : make(row)));
		const table = new Table({
			n: vectorFromArray(
				at((row) => row),
				new Int32()
			),
			x: vectorFromArray(
				at((row) => row / 8),
				new Float64()
			),
			t: vectorFromArray(
				at((row) => `词${String(row % 50)}`),
				new Utf8()
			),
			day: vectorFromArray(
				at((row) => new Date(Date.UTC(1960, 0, row))),
				new DateDay()
			),
			moment: vectorFromArray(
				at((row) => new Date(Date.UTC(1960, 0, row, 5, 6, 7))),
				new TimestampMillisecond()
			)
		});
		const told = [];
		for (const engine of [await startNativeEngine(), await startNodeEngine()]) {
			await engine.run('CREATE TABLE kept (n INTEGER, x DOUBLE, t VARCHAR, day DATE, moment TIMESTAMP)');
			await engine.insertArrow('kept', tableToIPC(table, 'stream'));
			told.push(await engine.query('SELECT * FROM kept ORDER BY n NULLS LAST', z.unknown()));
			await engine.close();
		}
		expect(told[0]).toHaveLength(rows);
		expect(told[0]).toEqual(told[1]);
	});

	it('reads registered bytes, keeps a schema of its own beside, and stops before starting when cancelled', async () => {
		const engine = await startNativeEngine();
		await engine.registerFile('a.csv', new TextEncoder().encode('工号,分\n001,2\n'));
		expect(await engine.query(`SELECT * FROM read_csv('a.csv', all_varchar = true)`, z.unknown())).toEqual([
			{ 工号: '001', 分: '2' }
		]);
		const beside = await engine.beside('preview_1');
		await beside.run('CREATE TABLE own AS SELECT 1::INTEGER AS n');
		expect(await beside.query('SELECT n FROM own', z.unknown())).toEqual([{ n: 1 }]);
		await beside.close();
		await expect(engine.query('SELECT n FROM own', z.unknown())).rejects.toThrow();
		await expect(engine.query('SELECT 1', z.unknown(), AbortSignal.abort())).rejects.toThrow();
		await engine.close();
	});
});
