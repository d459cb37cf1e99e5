import { readFileSync } from 'node:fs';

/** A number, nothing (not defined there), or a list or table of these. */
export type Value = number | null | readonly Value[];

const files = new Map<string, unknown>();

/** The parsed reference file `name` beside this one. */
export function referenceFile(name: string): unknown {
	if (!files.has(name)) {
		files.set(name, JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')));
	}
	return files.get(name);
}

function step(node: unknown, key: string, path: string): unknown {
	if (typeof node !== 'object' || node === null || !(key in node)) throw new Error(`no ${path}`);
	return (node as Record<string, unknown>)[key];
}

/** What stands at `path` ("file/key/key/0") in the reference files. */
export function lookup(path: string): unknown {
	const [file = '', ...keys] = path.split('/');
	return keys.reduce((node, key) => step(node, key, path), referenceFile(file));
}

/** The number at `path`. */
export function number(path: string): number {
	const found = lookup(path);
	if (typeof found !== 'number') throw new Error(`not a number: ${path}`);
	return found;
}

/** The list of numbers at `path`; a gap in it stays null. */
export function list(path: string): (number | null)[] {
	const found = lookup(path);
	if (!Array.isArray(found)) throw new Error(`not a list: ${path}`);
	return found as (number | null)[];
}

/** The list of numbers at `path`, which has no gap. */
export function numbers(path: string): number[] {
	const found = list(path);
	if (found.some((x) => typeof x !== 'number')) throw new Error(`a gap in ${path}`);
	return found as number[];
}

/** The table of numbers at `path`. */
export function table(path: string): number[][] {
	const found = lookup(path);
	if (!Array.isArray(found)) throw new Error(`not a table: ${path}`);
	return found as number[][];
}

/**
 * The largest relative difference between two values of one shape, those within `noise` being none; NaN where shapes
 * or gaps differ.
 */
export function difference(want: Value, got: Value, noise = 0): number {
	if (Array.isArray(want) || Array.isArray(got)) {
		if (!Array.isArray(want) || !Array.isArray(got) || want.length !== got.length) return NaN;
		return want.reduce<number>((worst, w, i) => Math.max(worst, difference(w, got[i] ?? null, noise)), 0);
	}
	const [w, g] = [want as number | null, got as number | null];
	if (w === null || Number.isNaN(w)) return g === null || Number.isNaN(g) ? 0 : NaN;
	if (g === null || Number.isNaN(g)) return NaN;
	if (Math.abs(w - g) <= noise) return 0;
	return Math.abs(w - g) / Math.abs(w);
}
