import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { cellText } from '$lib/figures/cell-text.ts';
import type { FigureEnv, Results } from '$lib/figures/env.ts';
import type { Figure } from '$lib/figures/figure.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { formatFor } from '$lib/i18n/format.ts';
import { messagesFor } from '$lib/i18n/messages.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import { sampleFiles } from './sample-files.ts';
import { root } from './setup.js';

// Prints a page's figures on the sample: tsx scripts/figures.ts PAGE [zh|en] [--rows 8] [--png DIR] [--results]
const {
	positionals: [page = 'overview', language],
	values: { rows = '8', png, results: raw = false }
} = parseArgs({
	allowPositionals: true,
	options: { rows: { type: 'string' }, png: { type: 'string' }, results: { type: 'boolean' } }
});

type Build = (results: Results, env: FigureEnv, off: ReturnType<typeof offSentence>) => unknown;

/** The modules of a page's figures: one file, or every file of its folder. */
async function modulesOf(name: string): Promise<Record<string, unknown>[]> {
	const figures = join(root, 'src', 'lib', 'figures');
	const folder = join(figures, name);
	const files = existsSync(folder)
		? readdirSync(folder)
				.filter((file) => /(?<!\.test)\.ts$/.test(file))
				.map((file) => join(folder, file))
		: [];
	const one = join(figures, `${name}.ts`);
	const paths = [...(existsSync(one) ? [one] : []), ...files];
	return Promise.all(paths.map((path) => import(pathToFileURL(path).href) as Promise<Record<string, unknown>>));
}

const isFigure = (made: unknown): made is Figure =>
	typeof made === 'object' && made !== null && 'subtitle' in made && 'table' in made;

/**
 * What a page's `...Figures` builds; without one, what its exported functions of (results, env, off) make, each figure
 * once.
 */
async function figuresOf(name: string, results: Results, env: FigureEnv): Promise<Figure[]> {
	const exported = (await modulesOf(name))
		.flatMap((module) => Object.entries(module))
		.filter((entry): entry is [string, Build] => typeof entry[1] === 'function' && entry[1].length === 3);
	const page = exported.filter(([name]) => name.endsWith('Figures'));
	const builders = (page.length > 0 ? page : exported).map(([, build]) => build);
	const made = new Map<string, Figure>();
	for (const build of builders) {
		for (const figure of [build(results, env, offSentence(env.locale))].flat())
			if (isFigure(figure)) made.set(figure.id, figure);
	}
	return [...made.values()];
}

function print(figure: Figure, env: FigureEnv): void {
	console.log(`\n## ${figure.id} [${figure.mood}] ${figure.title}\n   ${figure.subtitle}`);
	if (figure.off) console.log(`   off: ${figure.off}`);
	for (const note of figure.notes) console.log(`   - ${note}`);
	const { columns, rows: cells, suppressed } = figure.table;
	console.log(
		`   ${figure.chart?.kind ?? 'no chart'} · ${String(cells.length)} rows, ` +
			`suppressed ${suppressed.join(' ') || 'none'}`
	);
	console.log(`   | ${columns.map(({ label }) => label).join(' | ')}`);
	for (const row of cells.slice(0, Number(rows))) {
		console.log(
			`   | ${row.map((cell, i) => (columns[i] ? cellText(cell, columns[i], env.format) : '')).join(' | ')}`
		);
	}
}

async function draw(figure: Figure, env: FigureEnv, directory: string): Promise<void> {
	if (!figure.chart) return;
	const { pngFromSvg } = await import('$lib/export/caption/png.node.ts');
	mkdirSync(directory, { recursive: true });
	const svg = renderSvg(figure.chart, { width: 640, height: 320, theme: 'light', format: env.format });
	writeFileSync(join(directory, `${figure.id}-${env.locale}.png`), await pngFromSvg(svg, 1));
}

const engine = await startNodeEngine();
const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
const results: Record<string, Result> = {};
for (const id of (pageMetrics as Record<string, readonly string[]>)[page] ?? []) results[id] = await run.result(id);
if (raw)
	for (const { id, value, low, high, n, off, notes } of Object.values(results))
		console.log(id, value, low, high, n, off?.reason ?? '', JSON.stringify(notes));
for (const locale of ['zh', 'en'] as const) {
	if (language && language !== locale) continue;
	const env: FigureEnv = {
		locale,
		messages: messagesFor(locale, run.plan.levels),
		format: formatFor(locale),
		dataset,
		plan: publishedPlan,
		filters: noFilters,
		windows: run.windows,
		annotations: []
	};
	console.log(`\n# ${page} ${locale}`);
	for (const figure of await figuresOf(page, results, env)) {
		print(figure, env);
		if (png) await draw(figure, env, png);
	}
}
await engine.close();
