import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { captionedSvg } from '$lib/export/caption/caption.ts';
import { exampleStamp } from '../support/example-items.ts';
import { exportItem } from '$lib/export/item.ts';
import { presets } from '$lib/export/caption/presets.ts';
import type { BuildFigures } from '$lib/figures/figure.ts';
import { figuresByPage } from '$lib/figures/pages.ts';
import type { FigureEnv, Results } from '$lib/figures/env.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { simulatorFigures } from '$lib/figures/simulator/figures.ts';
import { locales } from '$lib/i18n/locale.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import { keysOf } from '$lib/programme/records.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { snapshot } from '$lib/session/data/snapshot.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { runScenario } from '$lib/simulate/results/run-scenario.ts';
import { openSample, sampleEnv } from '../../scripts/sample-figures.ts';
import { expectKept } from './kept.ts';

const folder = join('tests', 'golden', 'sample');
const wanted = new Set<string>();

/** Every figure that a page builds on the sample, in both languages, as it leaves for a slide. */
function keptOf(
	page: string,
	build: BuildFigures | undefined,
	results: Results,
	given: Pick<FigureEnv, 'dataset' | 'windows'>
): void {
	for (const locale of locales) {
		const env = sampleEnv(locale, given);
		const figures = build?.(results, env, offSentence(locale)) ?? [];
		expect(figures.length).toBeGreaterThan(1);
		for (const figure of figures) {
			expect(figure.off, `${page} ${figure.id}`).toBeNull();
			const name = `${page}_${figure.id}_${locale}.svg`;
			wanted.add(name);
			expectKept(join(folder, name), captionedSvg(exportItem(figure, results, env), exampleStamp, presets.slide));
		}
	}
}

describe('figures on the sample', () => {
	// Computed here as the build does it, so that pictures can be looked at without a build.
	const sample = openSample();
	afterAll(async () => (await sample).close());

	it.each(keysOf(pageMetrics))('%s', async (page) => {
		const { dataset, windows, resultsOf } = await sample;
		// As the page reads them: through the file that the build writes.
		const written = JSON.stringify({ dataset, windows, results: await resultsOf(page) });
		const { results, ...kept } = snapshot.parse(JSON.parse(written));
		keptOf(page, await figuresByPage[page]?.(), results, kept);
	});

	it('simulator', async () => {
		const engine = await startNodeEngine();
		const files = ['roster.csv', 'grading.xlsx'].map((name) => ({
			name,
			bytes: new Uint8Array(readFileSync(join('data', name)))
		}));
		const dataset = await loadFiles(engine, files, { sample: true });
		const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
		const stricter = { ...moved(publishedCriteria, 2, 'onsite_count', 60), id: 'stricter', name: '60' };
		const { results, ...view } = await runScenario(run, stricter);
		await engine.close();
		expect(view.focus).toEqual({ level: 2, part: 'onsite_count' });
		keptOf('simulator', simulatorFigures(view), results, run);
	});

	it('keeps no picture that no page draws', () => {
		expect(readdirSync(folder).filter((name) => !wanted.has(name))).toEqual([]);
	});
});
