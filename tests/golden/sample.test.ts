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
import { formatFor } from '$lib/i18n/format.ts';
import { locales } from '$lib/i18n/locale.ts';
import { messages } from '$lib/i18n/messages.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import type { Result } from '$lib/metrics/result.ts';
import { keysOf } from '$lib/programme/records.ts';
import { sampleFiles } from '../../scripts/sample-files.ts';
import { noFilters, type Windows } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { snapshot } from '$lib/session/data/snapshot.ts';
import { compare } from '$lib/simulate/judge/compare.ts';
import { simulated } from '$lib/simulate/results/all.ts';
import { evaluate } from '$lib/simulate/judge/evaluate.ts';
import { loadPeople, loadRounds } from '$lib/simulate/judge/load-people.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { replayResult } from '$lib/simulate/results/replay.ts';
import { expectKept } from './kept.ts';

const folder = join('tests', 'golden', 'sample');
const wanted = new Set<string>();

/** Every figure that a page builds on the sample, in both languages, as it leaves for a slide. */
function keptOf(
	page: string,
	build: BuildFigures | undefined,
	results: Results,
	dataset: DatasetInfo,
	windows: Windows
): void {
	for (const locale of locales) {
		const env: FigureEnv = {
			locale,
			messages: messages[locale],
			format: formatFor(locale),
			dataset,
			windows,
			plan: publishedPlan,
			filters: noFilters,
			annotations: []
		};
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
	const sampleRun = (async () => {
		const engine = await startNodeEngine();
		const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
		return { engine, dataset, run: await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters }) };
	})();
	afterAll(async () => (await sampleRun).engine.close());

	it.each(keysOf(pageMetrics))('%s', async (page) => {
		const { dataset, run } = await sampleRun;
		const results: Record<string, Result> = {};
		for (const id of pageMetrics[page]) results[id] = await run.result(id);
		// As the page reads them: through the file that the build writes.
		const kept = snapshot.parse(JSON.parse(JSON.stringify({ dataset, windows: run.windows, results })));
		keptOf(page, await figuresByPage[page]?.(), kept.results, kept.dataset, kept.windows);
	});

	it('simulator', async () => {
		const engine = await startNodeEngine();
		const files = ['roster.csv', 'grading.xlsx'].map((name) => ({
			name,
			bytes: new Uint8Array(readFileSync(join('data', name)))
		}));
		const dataset = await loadFiles(engine, files, { sample: true });
		const [people, rounds] = [
			await loadPeople(engine, { plan: publishedPlan, dataset }),
			await loadRounds(engine, { plan: publishedPlan, dataset })
		];
		const { windows } = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
		await engine.close();
		const [baseline, scenario] = [
			publishedCriteria,
			{ ...moved(publishedCriteria, 2, 'onsite_count', 80), id: 'stricter', name: '80' }
		];
		const comparison = compare(evaluate(people, baseline), evaluate(people, scenario));
		const base = { plan: publishedPlan, dataset, comparison };
		const fidelity = replayResult(rounds, baseline, base);
		const simulation = { ...base, fidelity };
		const results: Results = simulated(simulation, rounds, { level: 2, part: 'onsite_count' });
		keptOf(
			'simulator',
			simulatorFigures({ baseline, scenario, focus: { level: 2, part: 'onsite_count' } }),
			results,
			dataset,
			windows
		);
	});

	it('keeps no picture that no page draws', () => {
		expect(readdirSync(folder).filter((name) => !wanted.has(name))).toEqual([]);
	});
});
