import { expect, it } from 'vitest';
import { startNativeEngine } from '$lib/engine/duckdb-native/native-engine.ts';
import { loadNative } from '$lib/engine/duckdb-native/native-module.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { exportedCompany } from '../../../tests/support/published-company.ts';
import { computeAll, createRun } from './registry.ts';
import { noFilters } from './run/context.ts';

const installed = await loadNative().then(
	() => true,
	() => false
);

/** Everything that a company's files come to on an engine, with tickets summed by its SQL. */
async function told(engine: Engine) {
	const { files } = exportedCompany();
	const dataset = await loadFiles(
		engine,
		(['employees', 'assessments', 'tickets'] as const).map((kind) => ({
			name: `${kind}.csv`,
			kind,
			bytes: new TextEncoder().encode(files[kind])
		})),
		{ today: '2026-01-05' }
	);
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters, sums: 'engine' });
	const results = await computeAll(run);
	await engine.close();
	return { account: dataset.account, findings: dataset.findings, fingerprint: dataset.fingerprint, results };
}

const NUMBERS = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;

/** How far the numbers of two texts lie apart, as of SELECTs that carry inputs; infinite where their words differ. */
function textsApart(one: string, other: string): number {
	if (one === other) return 0;
	if (one.replace(NUMBERS, '#') !== other.replace(NUMBERS, '#')) return Infinity;
	return apart(one.match(NUMBERS)?.map(Number), other.match(NUMBERS)?.map(Number));
}

/** How far two values of the same shape lie apart, absolute and relative mixed; infinite where they are not alike. */
function apart(one: unknown, other: unknown): number {
	if (typeof one === 'number' && typeof other === 'number')
		return Object.is(one, other) ? 0 : Math.abs(one - other) / Math.max(1, Math.abs(one));
	if (typeof one === 'string' && typeof other === 'string') return textsApart(one, other);
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
		return one === other ? 0 : Infinity;
	const [a, b] = [Object.entries(one), Object.entries(other)];
	if (a.length !== b.length) return Infinity;
	return Math.max(0, ...a.map(([key, value], at) => (b[at]?.[0] === key ? apart(value, b[at][1]) : Infinity)));
}

// The package is optional: where it can't be installed there is nothing to hold to the other engine.
it.runIf(installed)('every result of the native engine is that of WebAssembly to 1e-9', async () => {
	const [native, wasm] = [await told(await startNativeEngine()), await told(await startNodeEngine())];
	expect({ ...native, results: [] }).toEqual({ ...wasm, results: [] });
	for (const [at, result] of native.results.entries())
		expect(apart(result, wasm.results[at]), result.id).toBeLessThan(1e-9);
	expect(native.results.filter(({ value }) => value !== null).length).toBeGreaterThan(40);
});
