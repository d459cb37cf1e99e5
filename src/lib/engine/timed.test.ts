import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startNodeEngine } from './duckdb-node/node-engine.ts';
import { TimedEngine } from './timed.ts';

const told: { sql: string; milliseconds: number; failed: boolean }[] = [];
const plain = await startNodeEngine();
const engine = new TimedEngine(plain, (sql, milliseconds, failed) => told.push({ sql, milliseconds, failed }));
afterAll(() => plain.close());

it('answers as the engine does, and tells of every statement, of one that fails too', async () => {
	expect(await engine.query('SELECT 42::INTEGER AS n', z.object({ n: z.number() }))).toEqual([{ n: 42 }]);
	await expect(engine.run('SELECT missing')).rejects.toThrow();
	expect(told.map(({ sql, failed }) => [sql, failed])).toEqual([
		['SELECT 42::INTEGER AS n', false],
		['SELECT missing', true]
	]);
	for (const { milliseconds } of told) expect(milliseconds).toBeGreaterThanOrEqual(0);
});

it('tells of statements in a schema of its own too', async () => {
	const beside = await engine.beside('aside');
	await beside.run('CREATE TABLE t AS SELECT 1 AS one');
	expect(told.at(-1)?.sql).toBe('CREATE TABLE t AS SELECT 1 AS one');
	await beside.close();
});

it('ends when the engine ends', async () => {
	const ended = Promise.resolve(new Error('killed'));
	const dying = { ...plain, dialect: plain.dialect, ended };
	expect(await new TimedEngine(dying, () => undefined).ended).toMatchObject({ message: 'killed' });
	expect(engine.ended).toBeUndefined();
});
