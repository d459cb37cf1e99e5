import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { exampleSpecs } from '../src/lib/charts/example-specs.ts';
import { palettes, type ThemeName } from '../src/lib/charts/palette.ts';
import { renderSvg } from '../src/lib/charts/render.ts';
import { formatFor } from '../src/lib/i18n/format.ts';
import { locales } from '../src/lib/i18n/locale.ts';

// Draws every kind of chart into a folder, to be looked at: tsx scripts/gallery.ts DIR [name, ...]
const [directory = 'gallery', ...only] = process.argv.slice(2);
const sizes = [{ width: 640, height: 320 }, { width: 340, height: 300 }];
const themes: ThemeName[] = ['light', 'dark'];

mkdirSync(directory, { recursive: true });
for (const locale of locales) {
	const specs = exampleSpecs((zh, en) => (locale === 'zh' ? zh : en));
	for (const [name, spec] of Object.entries(specs)) {
		if (only.length > 0 && !only.includes(name)) continue;
		for (const size of sizes) for (const theme of themes) {
			const svg = renderSvg(spec, { ...size, theme, format: formatFor(locale) });
			const picture = new Resvg(svg, { background: palettes[theme].surface, font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' }, fitTo: { mode: 'zoom', value: 1.5 } });
			const file = join(directory, `${name}_${locale}_${theme}_${String(size.width)}`);
			writeFileSync(`${file}.svg`, svg);
			writeFileSync(`${file}.png`, picture.render().asPng());
		}
	}
}
