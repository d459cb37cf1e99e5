import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { cellText } from '$lib/figures/words/cell-text.ts';
import type { Figure } from '$lib/figures/figure.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import type { Format } from '$lib/i18n/format.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { keysOf } from '$lib/programme/records.ts';
import { openSample } from './sample-figures.ts';

// Prints a page's figures on the sample: npm run -s figures -- PAGE [zh|en] [--rows 8] [--png DIR] [--results]
const {
	positionals: [asked = 'overview', language],
	values: { rows = '8', png, results: raw = false }
} = parseArgs({
	allowPositionals: true,
	options: { rows: { type: 'string' }, png: { type: 'string' }, results: { type: 'boolean' } }
});

function print(figure: Figure, format: Format): void {
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
		console.log(`   | ${row.map((cell, i) => (columns[i] ? cellText(cell, columns[i], format) : '')).join(' | ')}`);
	}
}

async function draw(figure: Figure, { locale, format }: { locale: Locale; format: Format }, directory: string) {
	if (!figure.chart) return;
	const { pngFromSvg } = await import('$lib/export/caption/png.node.ts');
	mkdirSync(directory, { recursive: true });
	const svg = renderSvg(figure.chart, { width: 640, height: 320, theme: 'light', format });
	writeFileSync(join(directory, `${figure.id}-${locale}.png`), await pngFromSvg(svg, 1));
}

const page = keysOf(pageMetrics).find((known) => known === asked);
if (!page) throw new Error(`no page ${asked}; there are ${keysOf(pageMetrics).join(', ')}`);
const sample = await openSample();
const results = await sample.resultsOf(page);
if (raw)
	for (const { id, value, low, high, n, off, notes } of Object.values(results))
		console.log(id, value, low, high, n, off?.reason ?? '', JSON.stringify(notes));
for (const locale of locales) {
	if (language && language !== locale) continue;
	const env = sample.envFor(locale);
	console.log(`\n# ${page} ${locale}`);
	for (const figure of await sample.figuresOf(page, results, locale)) {
		print(figure, env.format);
		if (png) await draw(figure, env, png);
	}
}
await sample.close();
