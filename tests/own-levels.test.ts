import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { figuresByPage } from '$lib/figures/pages.ts';
import type { Figure } from '$lib/figures/figure.ts';
import { type FigureEnv, type Results, wordingIn } from '$lib/figures/env.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { simulatorFigures } from '$lib/figures/simulator/figures.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { openFile } from '$lib/ingest/files/sheet.ts';
import { loadFiles, type SourceFile } from '$lib/ingest/ingest.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { computeAll, createRun } from '$lib/metrics/registry.ts';
import { planFor } from '$lib/programme/levels.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { runScenario } from '$lib/simulate/results/run-scenario.ts';

const sampleFile = (name: string) => new Uint8Array(readFileSync(join('data', name)));
const published = ['初级', '中级', '高级', '资深'];

/** The sample company with its levels called otherwise. */
async function company(names: readonly string[]): Promise<SourceFile[]> {
	const [sheet] = await openFile({ name: 'grading.xlsx', bytes: sampleFile('grading.xlsx') });
	let text = new TextDecoder().decode(sheet?.body.bytes.subarray(sheet.body.offset));
	for (const [at, word] of published.entries()) text = text.replaceAll(word, names[at] ?? '');
	const head = sheet?.headers.join(',') ?? '';
	return [
		{ name: 'roster.csv', bytes: sampleFile('roster.csv'), kind: 'employees' },
		{ name: 'grading.csv', bytes: new TextEncoder().encode(`${head}\n${text}`), kind: 'assessments' },
		{ name: 'tickets.csv', bytes: sampleFile('tickets.csv'), kind: 'tickets' }
	];
}

const envOf = ({ dataset, plan, filters, windows }: MetricContext, locale: Locale): FigureEnv => ({
	...wordingIn(locale, plan),
	dataset,
	plan,
	filters,
	windows,
	annotations: []
});

async function simulated(run: MetricContext): Promise<(env: FigureEnv) => Figure[]> {
	const stricter = { ...moved(run.plan.criteria, 2, 'onsite_count', 80), id: 'stricter', name: '80' };
	const { results, ...view } = await runScenario(run, stricter);
	const build = simulatorFigures(view);
	return (env) => build(results, env, offSentence(env.locale));
}

describe.each([
	{ count: 3, levels: ['一星', '二星', '三星'], used: ['一星', '二星', '三星', '三星'], top: '三星' },
	{
		count: 7,
		levels: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
		used: ['T2', 'T3', 'T5', 'T7'],
		top: 'T7'
	}
])('a company with $count levels of its own', ({ count, levels, used, top }) => {
	it('has every page and the simulator, and its own names everywhere', async () => {
		const engine = await startNodeEngine();
		const answers = [`levels=${levels.join(', ')}`];
		const dataset = await loadFiles(engine, await company(used), { choices: { answers }, asOf: '2026-06-30' });
		expect(dataset.levels).toEqual(levels);
		const run = await createRun({ engine, dataset, plan: planFor(publishedPlan, dataset), filters: noFilters });
		const results: Results = Object.fromEntries((await computeAll(run)).map((result) => [result.id, result]));
		expect(results.G1?.tables.byLevel?.rows).toHaveLength(count + 1);
		for (const id of ['G5', 'G6', 'G7', 'F2', 'A8', 'V13', 'I1']) expect(results[id]?.off, id).toBeNull();
		for (const id of ['G9', 'G10']) expect(results[id]?.off?.reason).toBe('no_criteria');
		const simulator = await simulated(run);
		for (const locale of locales) {
			const env = envOf(run, locale);
			const figures: Figure[] = simulator(env);
			for (const build of Object.values(figuresByPage))
				figures.push(...(await build())(results, env, offSentence(locale)));
			const known = locale === 'zh' ? /初级|中级|高级|资深/ : /\b(junior|intermediate|senior|principal)\b/i;
			for (const { id, title, chart, table, off } of figures) {
				expect(JSON.stringify([title, chart, table, off]), id).not.toMatch(known);
				if (chart) renderSvg(chart, { theme: 'light', format: env.format, width: 720, height: 400 });
			}
			const written = (id: string) => JSON.stringify(figures.find((figure) => figure.id === id));
			for (const id of ['level-distribution', 'level-flow', 'attrition-by-level'])
				expect(written(id), id).toContain(top);
		}
		await engine.close();
	});
});
