import { keysOf } from '$lib/programme/records.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { codeText, reasonText } from '$lib/i18n/metrics/reasons.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../tests/support/dataset.ts';
import { AS_OF, degenerations, smallCompany } from '../../../tests/support/degenerate.ts';
import { noFilters } from './run/context.ts';
import { computeAll, createRun } from './registry.ts';
import type { Result } from './result.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const names = keysOf(degenerations);
/** One company for each way of being degenerate, of other people each. */
const companies = names.map((name, seed) => [name, seed + 1] as const);

/** What a reader would be told about a result, in one language. */
function told(locale: 'zh' | 'en', { id, off, notes, excluded, method }: Result): (string | null)[] {
	return [
		...(off ? [reasonText(locale, id, off.reason, { needs: off.needs.join() })] : []),
		...notes.map(({ code, values }) => codeText(locale, id, code, values)),
		...[method, ...Object.keys(excluded)].map((code) => codeText(locale, id, code))
	];
}

describe('a company in which nothing can be told apart', () => {
	it.each(companies)(
		'%s: gives finite numbers or a reason that has words',
		async (name, seed) => {
			const tables = degenerations[name](smallCompany(seed, 18, 160));
			const dataset = await handMade(engine, tables, AS_OF);
			const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
			const results = await computeAll(run);
			expect([...run.failures].map(([id, cause]) => `${id} ${String(cause)}`)).toEqual([]);
			for (const result of results) {
				expect(result.off?.reason, result.id).not.toBe('failed');
				JSON.stringify(result, (key, value: unknown) => {
					if (typeof value === 'number')
						expect([result.id, key, Number.isFinite(value)]).toEqual([result.id, key, true]);
					return value;
				});
				expect([
					result.id,
					result.value !== null ||
						result.off !== null ||
						result.suppressed ||
						result.verdict !== null ||
						result.notes.length > 0
				]).toEqual([result.id, true]);
				for (const locale of ['zh', 'en'] as const)
					for (const text of told(locale, result))
						expect([result.id, text]).toEqual([
							result.id,
							expect.not.stringMatching(/undefined|NaN|Infinity/)
						]);
			}
		},
		240_000
	);
});
