import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNodeEngine } from './duckdb-node/node-engine.ts';
import type { Engine } from './engine.ts';
import { dropKept, keptAnswer } from './kept.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

it('asks once while the same data are on show, and anew for others', async () => {
	let asked = 0;
	const ask = () => keptAnswer(engine, 'how many', () => Promise.resolve((asked += 1)));
	expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
	await dropKept(engine);
	expect(await ask()).toBe(2);
});

it('who waits for what another gives up asks anew; who gave up does not', async () => {
	const leaving = new AbortController();
	const never = (signal: AbortSignal) =>
		new Promise<number>((_, reject) => {
			signal.addEventListener('abort', () => {
				reject(signal.reason as Error);
			});
		});
	const first = keptAnswer(engine, 'long', () => never(leaving.signal), leaving.signal);
	const second = keptAnswer(engine, 'long', () => Promise.resolve(7));
	leaving.abort(new Error('a newer filter'));
	await expect(first).rejects.toThrow('a newer filter');
	expect(await second).toBe(7);
	await expect(keptAnswer(engine, 'broken', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	expect(await keptAnswer(engine, 'broken', () => Promise.resolve(1))).toBe(1);
});
