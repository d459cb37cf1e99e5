import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartSpec } from '$lib/charts/spec.ts';
import { palettes } from '$lib/charts/palette.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import { formatFor } from '$lib/i18n/format.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { keysOf } from '$lib/programme/records.ts';
import { exampleSpecs } from '../tests/support/example-specs.ts';
import { openSample } from './sample-figures.ts';

// One page with every figure of the sample and every kind of chart, in both themes and languages, wide and narrow, to
// be looked at: npm run gallery [DIR]
const [directory = 'gallery'] = process.argv.slice(2);
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
const widths = [640, 340] as const;
let drawn = 0;

function picture(spec: ChartSpec, locale: Locale, theme: Theme, width: number): string {
	drawn += 1;
	const height = width < 400 ? 300 : 320;
	const svg = renderSvg(spec, { width, height, theme, format: formatFor(locale), idPrefix: `p${String(drawn)}` });
	return `<div style="background:${palettes[theme].surface}">${svg}</div>`;
}

const row = (heading: string, specs: Readonly<Record<Locale, ChartSpec>>): string =>
	`<h3>${heading}</h3>` +
	locales
		.flatMap((locale) => themes.map((theme) => widths.map((width) => picture(specs[locale], locale, theme, width))))
		.map((pair) => `<div class="pair">${pair.join('')}</div>`)
		.join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function ofPages(): Promise<string[]> {
	const sample = await openSample();
	const parts: string[] = [];
	for (const page of keysOf(pageMetrics)) {
		parts.push(`<h2>${page}</h2>`);
		const results = await sample.resultsOf(page);
		const english = await sample.figuresOf(page, results, 'en');
		for (const zh of await sample.figuresOf(page, results, 'zh')) {
			const en = english.find(({ id }) => id === zh.id);
			const charts = zh.chart && en?.chart ? { zh: zh.chart, en: en.chart } : null;
			const heading = escaped(`${zh.id}: ${zh.title} / ${en?.title ?? ''}`);
			parts.push(charts ? row(heading, charts) : `<h3>${heading}</h3>`);
		}
	}
	await sample.close();
	return parts;
}

function ofKinds(): string[] {
	const [zh, en] = [exampleSpecs((text) => text), exampleSpecs((_, text) => text)];
	return keysOf(zh).flatMap((name) => (zh[name] && en[name] ? [row(name, { zh: zh[name], en: en[name] })] : []));
}

mkdirSync(directory, { recursive: true });
const body = [...(await ofPages()), '<h2>Kinds of chart</h2>', ...ofKinds()].join('\n');
const style = 'body{font:14px sans-serif;margin:2rem;background:#ccc}.pair{display:flex;gap:1rem;margin:.5rem 0}';
writeFileSync(
	join(directory, 'index.html'),
	`<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style>${body}`
);
console.log(`${String(drawn)} pictures in ${join(directory, 'index.html')}`);
