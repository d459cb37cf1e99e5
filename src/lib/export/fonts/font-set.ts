/**
 * Fonts that a document embeds, as TrueType files: Noto Sans SC in two weights, and Noto Sans JP for the characters
 * of names that it lacks. Both under the SIL Open Font License 1.1, which allows embedding.
 */
export interface FontSet {
	regular: Uint8Array;
	bold: Uint8Array;
	rare: Uint8Array;
	/** Noto Sans: signs of formulas (subscripts, ȳ) that neither of the others has. */
	signs: Uint8Array;
}

/** Brings the fonts, from the packages on the command line, from the site's own files in the browser. */
export type LoadFonts = () => Promise<FontSet>;
