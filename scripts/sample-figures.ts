import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { type FigureEnv, type Results, wordingIn } from '$lib/figures/env.ts';
import type { Figure } from '$lib/figures/figure.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { figuresByPage } from '$lib/figures/pages.ts';
import { type PageName, pageMetrics } from '$lib/figures/reads.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { sampleFiles } from './sample-files.ts';

/** What figures on the sample are phrased with: the published plan, nothing narrowed, no remarks. */
export const sampleEnv = (locale: Locale, given: Pick<FigureEnv, 'dataset' | 'windows'>): FigureEnv => ({
	...wordingIn(locale, publishedPlan),
	...given,
	plan: publishedPlan,
	filters: noFilters,
	annotations: []
});

/** The sample company's results and figures, page by page. */
export async function openSample() {
	const engine = await startNodeEngine();
	const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });

	const { windows } = run;

	const envFor = (locale: Locale): FigureEnv => sampleEnv(locale, { dataset, windows });

	async function resultsOf(page: PageName): Promise<Record<string, Result>> {
		const results: Record<string, Result> = {};
		for (const id of pageMetrics[page]) results[id] = await run.result(id);
		return results;
	}

	async function figuresOf(page: PageName, results: Results, locale: Locale): Promise<Figure[]> {
		const build = await figuresByPage[page]?.();
		return build?.(results, envFor(locale), offSentence(locale)) ?? [];
	}

	return { engine, dataset, windows, envFor, resultsOf, figuresOf, close: () => engine.close() };
}
