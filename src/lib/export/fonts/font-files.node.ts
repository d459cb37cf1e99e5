import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Coverage, coverageOf } from './coverage.ts';
import type { FontSet } from './font-set.ts';

const packages = createRequire(import.meta.url);

/** The fonts that pictures and documents are set in; nothing of the machine's own is used. */
export const fontPaths = {
	regular: packages.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
	bold: packages.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'),
	rare: packages.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
	signs: packages.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')
} as const;

let read: FontSet | null = null;

/** The fonts as bytes, read once. */
export function nodeFonts(): Promise<FontSet> {
	read ??= {
		regular: new Uint8Array(readFileSync(fontPaths.regular)),
		bold: new Uint8Array(readFileSync(fontPaths.bold)),
		rare: new Uint8Array(readFileSync(fontPaths.rare)),
		signs: new Uint8Array(readFileSync(fontPaths.signs))
	};
	return Promise.resolve(read);
}

/** What the fonts draw between them, in the order in which they are tried. */
export async function nodeCoverage(): Promise<Coverage[]> {
	const { regular, rare, signs } = await nodeFonts();
	return [regular, rare, signs].map(coverageOf);
}
