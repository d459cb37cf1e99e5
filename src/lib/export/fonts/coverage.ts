/** Whether a font draws a character, by code point. */
export type Coverage = (codePoint: number) => boolean;

/** First and last code point of a run that a font draws, and the glyph of the first. */
type Run = readonly [first: number, last: number, glyph: number];

function tableAt(view: DataView, tag: string): number | null {
	const count = view.getUint16(4);
	for (let index = 0; index < count; index += 1) {
		const at = 12 + 16 * index;
		const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
		if (name === tag) return view.getUint32(at + 8);
	}
	return null;
}

/** Runs of a table of groups, the form that holds characters beyond U+FFFF. */
function groups(view: DataView, at: number): Run[] {
	return Array.from({ length: view.getUint32(at + 12) }, (_, index): Run => [
		view.getUint32(at + 16 + 12 * index),
		view.getUint32(at + 20 + 12 * index),
		view.getUint32(at + 24 + 12 * index)
	]);
}

function runsOf(view: DataView): Run[] {
	const cmap = tableAt(view, 'cmap');
	if (cmap === null) throw new RangeError('a font without a table of characters');
	const tables = Array.from(
		{ length: view.getUint16(cmap + 2) },
		(_, index) => cmap + view.getUint32(cmap + 8 + 8 * index)
	);
	const all = tables.find((at) => view.getUint16(at) === 12);
	if (all === undefined) throw new RangeError('a font whose table of characters is not in groups');
	return groups(view, all);
}

/** Reads from a TrueType or OpenType file which characters it draws (OpenType specification, cmap format 12). */
export function coverageOf(font: Uint8Array): Coverage {
	const glyph = glyphsOf(viewOf(font));
	return (codePoint) => glyph(codePoint) !== null;
}

const viewOf = (font: Uint8Array): DataView => new DataView(font.buffer, font.byteOffset, font.byteLength);

/** The glyph of a code point, null where the font has none. */
function glyphsOf(view: DataView): (codePoint: number) => number | null {
	const runs = runsOf(view).sort(([a], [b]) => a - b);
	return (codePoint) => {
		let [low, high] = [0, runs.length - 1];
		while (low <= high) {
			const middle = (low + high) >> 1;
			const [first, last, glyph] = runs[middle] ?? [0, -1, 0];
			if (codePoint < first) high = middle - 1;
			else if (codePoint > last) low = middle + 1;
			else return glyph + codePoint - first;
		}
		return null;
	};
}

/**
 * The width of a text in em as a font sets it, without kerning (OpenType specification, hhea and hmtx); what it lacks
 * counts as one em.
 */
export function measureOf(font: Uint8Array): (text: string) => number {
	const view = viewOf(font);
	const glyph = glyphsOf(view);
	const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => tableAt(view, tag) ?? 0);
	const em = view.getUint16((head ?? 0) + 18);
	const count = view.getUint16((hhea ?? 0) + 34);
	const widths = new Map<string, number>();
	const widthOf = (character: string): number => {
		const known = widths.get(character);
		if (known !== undefined) return known;
		const own = glyph(character.codePointAt(0) ?? 0);
		const width = own === null ? 1 : view.getUint16((hmtx ?? 0) + 4 * Math.min(own, count - 1)) / em;
		widths.set(character, width);
		return width;
	};
	return (text) => Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
}

/** Characters that draw nothing of their own and need no glyph. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Variation_Selector}]/u;

/** The characters of some texts that none of the fonts draws, each once, in the order of their codes. */
export function missingCharacters(texts: Iterable<string>, fonts: readonly Coverage[]): string[] {
	const missing = new Set<string>();
	for (const text of texts) {
		for (const character of text) {
			const code = character.codePointAt(0) ?? 0;
			if (!missing.has(character) && !unseen.test(character) && !fonts.some((draws) => draws(code)))
				missing.add(character);
		}
	}
	return [...missing].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}

/**
 * A text cut where the font that draws it changes; `font` is an index into the fonts, the first where none has the
 * character.
 */
export function fontRuns(text: string, fonts: readonly Coverage[]): { text: string; font: number }[] {
	const runs: { text: string; font: number }[] = [];
	for (const character of text) {
		const found = fonts.findIndex((draws) => draws(character.codePointAt(0) ?? 0));
		const last = runs.at(-1);
		const font = unseen.test(character) && last ? last.font : Math.max(found, 0);
		if (last?.font === font) last.text += character;
		else runs.push({ text: character, font });
	}
	return runs;
}
