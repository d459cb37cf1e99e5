import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import * as fontkit from 'fontkit';
import { fontPaths } from '$lib/export/fonts/font-files.node.ts';

/** A rectangle of a picture, in its points. */
interface Crop {
	x: number;
	y: number;
	width: number;
	height: number;
}

const ACROSS = 240;

/** Darkness of each point of a drawing on white, row by row, cut to its ink and brought to one size. */
function inkOf(svg: string): number[] {
	const draw = (source: string, across: number) =>
		new Resvg(source, {
			font: { loadSystemFonts: false },
			background: '#fff',
			fitTo: { mode: 'width', value: across }
		});
	const image = draw(svg, 900).render();
	const { width, height, pixels } = image;
	const dark = (x: number, y: number): number => 255 - (pixels[4 * (y * width + x) + 1] ?? 255);
	const columns = Array.from({ length: width }, (_, x) => x);
	const rows = Array.from({ length: height }, (_, y) => y);
	const inked = (x: number): boolean => rows.some((y) => dark(x, y) > 100);
	const inkedRow = (y: number): boolean => columns.some((x) => dark(x, y) > 100);
	const [left = 0, right = 0] = [columns.find(inked), columns.findLast(inked)];
	const [top = 0, bottom = 0] = [rows.find(inkedRow), rows.findLast(inkedRow)];
	const address = `data:image/png;base64,${Buffer.from(image.asPng()).toString('base64')}`;
	const [w, h] = [right - left + 1, bottom - top + 1];
	const cut =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${String(w)}" height="${String(h)}" ` +
		`viewBox="${[left, top, w, h].join(' ')}">` +
		`<image width="${String(width)}" height="${String(height)}" href="${address}"/></svg>`;
	const small = draw(cut, ACROSS).render();
	return [...small.pixels].filter((_, index) => index % 4 === 1).map((green) => 255 - green);
}

/** What a font holds for some characters, as a drawing. */
function outlines(text: string, font: keyof typeof fontPaths): string {
	const opened = fontkit.openSync(fontPaths[font]);
	if ('fonts' in opened) throw new RangeError('a collection');
	let x = 20;
	const paths = [...text].map((character) => {
		const glyph = opened.glyphForCodePoint(character.codePointAt(0) ?? 0);
		if (glyph.id === 0) throw new RangeError(`no ${character} in ${font}`);
		const scale = 100 / opened.unitsPerEm;
		const placed = `translate(${String(x)} 120) scale(${String(scale)} ${String(-scale)})`;
		const path = `<path transform="${placed}" d="${glyph.path.toSVG()}"/>`;
		x += glyph.advanceWidth * scale;
		return path;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(x + 20)}" height="160">${paths.join('')}</svg>`;
}

/** A rectangle of a picture of points, as a drawing. */
function cropOf(png: string, { x, y, width, height }: Crop): string {
	const bytes = readFileSync(png);
	const [across, tall] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" ` +
		`viewBox="${[x, y, width, height].join(' ')}"><image width="${across ?? ''}" height="${tall ?? ''}" ` +
		`href="data:image/png;base64,${bytes.toString('base64')}"/></svg>`
	);
}

/**
 * How much a piece of a picture differs from what a font holds for some characters, against their ink: 0 where they are
 * drawn to the point, about 1 where other characters or empty boxes stand.
 */
export function strangeness(png: string, crop: Crop, text: string, font: keyof typeof fontPaths): number {
	const [wanted, found] = [inkOf(outlines(text, font)), inkOf(cropOf(png, crop))];
	const ink = wanted.reduce((sum, value) => sum + value, 0);
	const across = wanted.length / ACROSS;
	return (
		wanted.reduce((sum, value, index) => sum + Math.abs(value - (found[index] ?? 0)), 0) / ink +
		Math.abs(across - found.length / ACROSS) / across
	);
}
