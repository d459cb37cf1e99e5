import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleSpecs } from '../tests/support/example-specs.ts';
import { palettes } from '../src/lib/charts/palette.ts';
import { renderSvg } from '../src/lib/charts/draw/render.ts';
import { pngFromSvg } from '../src/lib/export/caption/png.node.ts';
import { formatFor } from '../src/lib/i18n/format.ts';

// Draws every chart in both languages, themes and widths on one sheet each, to be looked at: tsx scripts/gallery.ts DIR
// [name, ...]
const [directory = 'gallery', ...only] = process.argv.slice(2);
const columns = [
	{ locale: 'zh', theme: 'light', width: 640 },
	{ locale: 'zh', theme: 'light', width: 340 },
	{ locale: 'en', theme: 'dark', width: 640 },
	{ locale: 'en', theme: 'light', width: 340 }
] as const;
const GAP = 12;
const HEIGHT = 320;

/** A chart on the ground of its theme, as part of a sheet. */
function panel(name: string, index: number, x: number): string {
	const { locale, theme, width } = columns[index] ?? columns[0];
	const height = width < 400 ? 300 : HEIGHT;
	const spec = exampleSpecs((zh, en) => (locale === 'zh' ? zh : en))[name];
	if (!spec) return '';
	const ground = `<rect x="${String(x)}" y="${String(GAP)}" width="${String(width)}" height="${String(height)}" fill="${palettes[theme].surface}"/>`;
	return (
		ground +
		renderSvg(spec, { width, height, theme, format: formatFor(locale), x, y: GAP, idPrefix: `p${String(index)}` })
	);
}

mkdirSync(directory, { recursive: true });
for (const name of Object.keys(exampleSpecs((zh) => zh))) {
	if (only.length > 0 && !only.includes(name)) continue;
	let x = GAP;
	const panels = columns.map(({ width }, index) => {
		const drawn = panel(name, index, x);
		x += width + GAP;
		return drawn;
	});
	const sheet =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${String(x)}" height="${String(HEIGHT + 2 * GAP)}">` +
		`<rect width="100%" height="100%" fill="#cccccc"/>${panels.join('')}</svg>`;
	writeFileSync(join(directory, `${name}.svg`), sheet);
	writeFileSync(join(directory, `${name}.png`), await pngFromSvg(sheet, 1));
}
