import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { sampleFiles } from '../../../scripts/sample-files.ts';
import { type Filters, noFilters } from './run/context.ts';
import { computeAll, createRun } from './registry.ts';
import type { Result, Verdict } from './result.ts';

/** A machine that does other work beside takes its time. */
const PATIENCE = 240_000;
const ids = ['I1', 'I2', 'I3', 'I4', 'I6', 'A10', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6'];

/** How much a verdict claims: certain of the target, told from no change, or neither. */
const claim = (verdict: Verdict | null | undefined): number => {
	if (verdict === 'met') return 2;
	return verdict === 'reached_uncertain' || verdict === 'improved_below' ? 1 : 0;
};

const sides = { I1: 1, I2: -1, I3: -1, I4: -1 } as const;

/** What is wrong with the verdicts of one run; nothing where none claims more than what it is made of. */
function broken(found: Map<string, Result>): string[] {
	const wrong: string[] = [];
	for (const [id, good] of Object.entries(sides)) {
		const result = found.get(id);
		if (!result || claim(result.verdict) === 0) continue;
		const worst = good > 0 ? (result.low ?? -1) : -(result.high ?? 1);
		if (worst <= 0) wrong.push(`${id} is ${String(result.verdict)} though its interval includes no change`);
		if (result.verdict === 'met' && worst < good * (result.target ?? NaN))
			wrong.push(`${id} is met short of its target`);
	}
	const own = ['I1', 'I2', 'I3'].map((id) => found.get(id)?.verdict).filter((verdict) => verdict != null);
	if (own.some((verdict) => claim(found.get('I6')?.verdict) > claim(verdict)))
		wrong.push('I6 claims more than a target');
	return [...wrong, ...brokenReturn(found)];
}

const benefits = { attrition: 'R2', handling: 'R3', satisfaction: 'R4' } as const;
type Mechanism = keyof typeof benefits;
type Chosen = Pick<Filters, 'regions' | 'departments' | 'products' | 'categories'>;

/** The card that judges what a mechanism is made of, or its own interval where no card does. */
function inputClaim(found: Map<string, Result>, mechanism: Mechanism): number {
	if (mechanism === 'attrition') return claim(found.get('I3')?.verdict);
	if (mechanism === 'satisfaction') return claim(found.get('I1')?.verdict);
	return (found.get('R3')?.low ?? 0) > 0 ? 2 : 0;
}

function brokenReturn(found: Map<string, Result>): string[] {
	const [result, cost] = [found.get('R5'), found.get('R1')?.value ?? NaN];
	if (!result || result.value === null) return [];
	const named = String(result.notes.find(({ code }) => code === 'carried_by')?.values.mechanisms ?? '');
	const carrying = named.split(' ').filter(Boolean) as Mechanism[];
	const benefit = carrying.map((mechanism) => found.get(benefits[mechanism])?.value ?? NaN);
	const total = benefit.reduce((sum, value) => sum + value, 0);
	const wrong =
		Math.abs(result.value - (total / cost - 1)) > 1e-9 * Math.max(1, Math.abs(result.value))
			? ['R5 counts what it does not name']
			: [];
	const adding = carrying.filter((_, i) => (benefit[i] ?? 0) > 0);
	for (const mechanism of adding) {
		if (result.verdict === 'met' && inputClaim(found, mechanism) < 2)
			wrong.push(`R5 claims more than ${mechanism}`);
		if (inputClaim(found, mechanism) === 0) wrong.push(`R5 counts ${mechanism}, which is not told from noise`);
	}
	if (adding.length === 0 && claim(result.verdict) > 0) wrong.push('R5 claims what nothing carries');
	if (carrying.length === 0 && found.get('R6')?.value !== null) wrong.push('R6 gives odds of nothing');
	return wrong;
}

const stand = async (engine: Engine, dataset: DatasetInfo, filters: Partial<Filters>): Promise<Map<string, Result>> => {
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: { ...noFilters, ...filters } });
	return new Map((await computeAll(run, ids)).map((result) => [result.id, result]));
};

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

describe('no verdict is better than what it is made of', () => {
	it(
		'on the sample company under any filter',
		async () => {
			const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
			const { regions, departments, products, categories } = dataset.values;
			const some = (values: readonly string[]) =>
				fc.subarray([...values], { maxLength: Math.min(2, values.length) });
			const whole = await stand(engine, dataset, {});
			expect(broken(whole)).toEqual([]);
			expect(whole.get('R5')?.notes.map(({ code }) => code)).toEqual(
				expect.arrayContaining(['carried_by', 'possible_benefit'])
			);
			const filters = fc.record({
				regions: some(regions),
				departments: some(departments),
				products: some(products),
				categories: some(categories)
			});
			await fc.assert(
				fc.asyncProperty(filters, async (chosen) => {
					expect(broken(await stand(engine, dataset, chosen))).toEqual([]);
				}),
				{
					seed: 13,
					numRuns: 10,
					examples: regions.map((region): [Chosen] => [
						{ regions: [region], departments: [], products: [], categories: [] }
					])
				}
			);
		},
		PATIENCE
	);
});
