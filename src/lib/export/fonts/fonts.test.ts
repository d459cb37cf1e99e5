import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { coverageOf, fontRuns, missingCharacters } from './coverage.ts';
import { fontPaths, nodeCoverage } from './font-files.node.ts';
import { pngFromSvg } from '../caption/png.node.ts';

/** A second reader of the same files. */
const opened = Object.fromEntries(Object.entries(fontPaths).map(([name, path]) => [name, fontkit.openSync(path)]));
const fontNamed = (name: keyof typeof fontPaths): fontkit.Font => {
	const font = opened[name];
	if (!font || 'fonts' in font) throw new RangeError(`${name} is no single font`);
	return font;
};

describe.each(Object.keys(fontPaths) as (keyof typeof fontPaths)[])('characters of the %s font', (name) => {
	const font = fontNamed(name);
	const draws = coverageOf(new Uint8Array(readFileSync(fontPaths[name])));

	it('are all those that another reader finds', () => {
		expect(font.characterSet.filter((code) => font.hasGlyphForCodePoint(code) && !draws(code))).toEqual([]);
	});
	it('and no others', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0x20, max: 0x3_ffff }),
				(code) => draws(code) === font.hasGlyphForCodePoint(code)
			),
			{ numRuns: 3000 }
		);
	});
});

const SIZE = 40;

/** Text as a picture: once as text, once as the outlines that the font holds for its characters. */
function asOutlines(characters: readonly [character: string, font: keyof typeof fontPaths][]): string {
	let x = 10;
	const paths = characters.map(([character, name]) => {
		const font = fontNamed(name);
		const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
		const scale = SIZE / font.unitsPerEm;
		const path = `<path transform="translate(${String(x)} 50) scale(${String(scale)} ${String(-scale)})" d="${glyph.path.toSVG()}"/>`;
		x += glyph.advanceWidth * scale;
		return path;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="70">${paths.join('')}</svg>`;
}

const asText = (text: string, weight = 400): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="70" font-family="system-ui, 'PingFang SC', sans-serif">` +
	`<text x="10" y="50" font-size="${String(SIZE)}" font-weight="${String(weight)}">${text}</text></svg>`;

/** Darkness of each pixel of a picture on white, 0 to 255. */
async function shades(png: Uint8Array): Promise<number[]> {
	const image =
		'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="70">' +
		`<image width="300" height="70" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
	const { pixels } = new Resvg(image, { font: { loadSystemFonts: false } }).render();
	return Promise.resolve([...pixels].filter((_, index) => index % 4 === 0).map((red) => 255 - red));
}

/** How much two pictures differ, against the ink of the first. */
async function difference(a: string, b: string): Promise<number> {
	const [first, second] = [await shades(await pngFromSvg(a, 1)), await shades(await pngFromSvg(b, 1))];
	const ink = first.reduce((sum, value) => sum + value, 0);
	return first.reduce((sum, value, index) => sum + Math.abs(value - (second[index] ?? 0)), 0) / ink;
}

describe('pictures of the command line', () => {
	it('draw Chinese, a rare character of a name and numbers with the very outlines of our fonts', async () => {
		const wanted = asOutlines([
			['评', 'regular'],
			['级', 'regular'],
			['𠮷', 'rare'],
			['5', 'regular']
		]);
		expect(await difference(wanted, asText('评级𠮷5'))).toBeLessThan(0.02);
		expect(
			await difference(
				asOutlines([
					['成', 'bold'],
					['效', 'bold']
				]),
				asText('成效', 600)
			)
		).toBeLessThan(0.02);
	});
	it('this would notice another character, another weight and an empty box', async () => {
		const wanted = asOutlines([
			['评', 'regular'],
			['级', 'regular'],
			['𠮷', 'rare'],
			['5', 'regular']
		]);
		for (const other of ['评级吉5', '评级𪚥5', '评价𠮷5'])
			expect(await difference(wanted, asText(other)), other).toBeGreaterThan(0.05);
		expect(await difference(wanted, asText('评级𠮷5', 600))).toBeGreaterThan(0.05);
	});
});

describe('missing characters', () => {
	it('are named, each once, also those beyond the basic plane; what draws nothing is no loss', async () => {
		const fonts = await nodeCoverage();
		expect(missingCharacters(['张𠮷\u200b的\u3000组', '𪚥🎉', '𪚥\n−5 %'], fonts)).toEqual(['🎉', '𪚥']);
	});
	it('the signs of formulas have glyphs', async () => {
		expect(missingCharacters(['ȳ = Σ xᵢ / n, β₀ β₁ β₂ β₃, ≤ ≥ − × ∞ κ τ'], await nodeCoverage())).toEqual([]);
	});
	it('a text is cut where its font changes', async () => {
		expect(fontRuns('王𠮷 明', await nodeCoverage())).toEqual([
			{ text: '王', font: 0 },
			{ text: '𠮷 ', font: 1 },
			{ text: '明', font: 0 }
		]);
		expect(fontRuns('', await nodeCoverage())).toEqual([]);
	});
});
