import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { EngineError } from '$lib/engine/engine-error.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../tests/support/dataset.ts';
import { AS_OF, smallCompany } from '../../../tests/support/degenerate.ts';
import { noFilters } from './run/context.ts';
import { finiteDraft } from './failure.ts';
import { computeAll, createRun, metrics } from './registry.ts';

let engine: Engine;
let dataset: DatasetInfo;
beforeAll(async () => {
	engine = await startNodeEngine();
	dataset = await handMade(engine, smallCompany(3, 20, 200), AS_OF);
});
afterAll(() => engine.close());

/** The same engine that refuses the statements that `breaks` picks, by their text. */
function breaking(breaks: (sql: string) => boolean): Engine {
	const refuse = (sql: string) => {
		if (breaks(sql)) throw new EngineError(sql, new Error('Invalid Input Error: no such thing'));
	};
	return {
		...engine,
		dialect: engine.dialect,
		query: async (sql, schema, signal) => (refuse(sql), engine.query(sql, schema, signal)),
		columns: async (sql, signal) => (refuse(sql), engine.columns(sql, signal)),
		run: async (sql, signal) => (refuse(sql), engine.run(sql, signal)),
		insertArrow: (table, stream, signal) => engine.insertArrow(table, stream, signal),
		registerFile: (name, bytes) => engine.registerFile(name, bytes),
		dropFile: (name) => engine.dropFile(name),
		close: () => engine.close()
	};
}

it('a metric that breaks is off, and the others stand', async () => {
	const broken = breaking((sql) => sql.includes('jonckheere') || sql.includes('by_supervisor'));
	const run = await createRun({ engine: broken, dataset, plan: publishedPlan, filters: noFilters });
	const whole = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
	const ids = ['F6', 'F7', 'F8', 'G1', 'G14', 'V10'];
	const [found, right] = [await computeAll(run, ids), await computeAll(whole, ids)];
	expect(found.filter(({ off }) => off?.reason === 'failed').map(({ id }) => id)).toEqual(['F8']);
	expect(found.filter(({ id }) => id !== 'F8')).toEqual(right.filter(({ id }) => id !== 'F8'));
	expect(found.find(({ id }) => id === 'F8')).toMatchObject({ value: null, sql: '', notes: [], tables: {} });
	// What broke is for whoever mends it, and for no reader.
	expect([...run.failures.keys()]).toEqual(['F8']);
	expect(JSON.stringify(found)).not.toContain('no such thing');
});

it('what rests on a broken metric is off too, and no metric dies of it', async () => {
	// The gate's own questions are left whole: where those break, nothing that rests on people may be shown.
	const broken = breaking((sql) => sql.includes('spell') && !sql.includes('population'));
	const run = await createRun({ engine: broken, dataset, plan: publishedPlan, filters: noFilters });
	const found = new Map((await computeAll(run)).map((result) => [result.id, result]));
	expect([...found.keys()]).toEqual(metrics.map(({ id }) => id));
	for (const id of ['A1', 'A2', 'I3', 'A10', 'R2'])
		expect([id, found.get(id)?.value, found.get(id)?.off !== null]).toEqual([id, null, true]);
	for (const id of ['V3', 'I1', 'I2', 'I6']) expect([id, found.get(id)?.off]).toEqual([id, null]);
});

it("an engine that is gone is no metric's failure", async () => {
	let gone = false;
	const run = await createRun({ engine: breaking(() => gone), dataset, plan: publishedPlan, filters: noFilters });
	gone = true;
	await expect(run.result('G1')).rejects.toThrow(EngineError);
});

it('a reader who has moved on is told so', async () => {
	const abort = new AbortController();
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters, signal: abort.signal });
	abort.abort(new Error('moved on'));
	await expect(run.result('G1')).rejects.toThrow('moved on');
});

it('what is not a number is none', () => {
	expect(finiteDraft({ value: NaN, low: 0, high: 1, sql: '' })).toMatchObject({
		value: null,
		low: null,
		high: null,
		off: { reason: 'failed' }
	});
	expect(
		finiteDraft({
			value: 2,
			low: 1,
			high: Infinity,
			sql: '',
			notes: [
				{ code: 'arms', values: { x: NaN } },
				{ code: 'power', values: { x: 1, y: 'z' } }
			]
		})
	).toMatchObject({ value: 2, low: 1, high: null, notes: [{ code: 'power' }] });
});
