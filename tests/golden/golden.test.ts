import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { captionedSvg } from '$lib/export/caption.ts';
import { exampleItems, exampleStamp } from '$lib/export/example-items.ts';
import { presets } from '$lib/export/presets.ts';
import { locales } from '$lib/i18n/locale.ts';
import { type Element, parseXml } from '../support/xml.ts';

/**
 * Six pictures in both languages, each looked at before it was kept. After a wanted change: `UPDATE_GOLDEN=1 npx vitest run
 * tests/golden`, then look at every SVG that changed.
 */
const six = ['line', 'stacked', 'dots', 'curve-survival', 'bars-histogram', 'sankey'];
const folder = join('tests', 'golden');

/** The picture as its elements, coordinates to half a unit: a change that no eye sees is none. */
function shape({ name, attributes, children, text }: Element): unknown {
	const rounded = Object.entries(attributes).map(([key, value]) => [key, value.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(2 * Number(number)) / 2 + 0))]);
	return [name, Object.fromEntries(rounded), text, children.map(shape)];
}

describe('golden pictures', () => {
	it.each(locales.flatMap((locale) => six.map((name) => ({ locale, name }))))('$name in $locale', ({ locale, name }) => {
		const item = exampleItems(locale)[name];
		if (!item) throw new Error(`no example ${name}`);
		const svg = captionedSvg(item, exampleStamp, presets.slide);
		const file = join(folder, `${name}_${locale}.svg`);
		if (process.env.UPDATE_GOLDEN) writeFileSync(file, svg);
		expect(existsSync(file)).toBe(true);
		expect(shape(parseXml(svg))).toEqual(shape(parseXml(readFileSync(file, 'utf8'))));
	});
});
