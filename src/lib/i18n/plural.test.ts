import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counted } from './plural.ts';

const room = import.meta.dirname;
const catalogues = readdirSync(room, {
	recursive: true,
	encoding: 'utf8'
}).filter(
	(file) =>
		file.endsWith('.ts') &&
		!file.endsWith('.test.ts') &&
		!file.endsWith('writing.ts')
);

/** Every value of a message is one. */
const one = new Proxy<Record<string, string>>({}, { get: () => '1' });

function sentences(entry: unknown, path: string): [path: string, text: string][] {
	if (typeof entry === 'string')
		return [[path, entry.replaceAll(/\{\w+\}/g, '1')]];
	if (typeof entry === 'function') {
		const text: unknown = (
			entry as (values: Record<string, string>) => unknown
		)(one);
		return typeof text === 'string' ? [[path, text]] : [];
	}
	if (typeof entry !== 'object' || entry === null) return [];
	return Object.entries(entry).flatMap(([key, own]) =>
		sentences(own, `${path}.${key}`)
	);
}

/** Words in s that are no plural. */
const singular =
	/\b(is|has|was|its|this|less|takes|holds|looks|scores|grades|counts|jumps|shows|misses|passes|fails|differs|lies|widens|fits|loses)$/;
/** What follows is not what there is one of. */
const apart =
	/^1 (of|to|in|at|from|after|before|against|and|or|on|by|per|with|for|met|times|years) /;

function plurals(text: string): string[] {
	return [...text.matchAll(/(?<![\d.,:–−-])1 (?:[a-z-]+ ){0,2}?[a-z-]+s\b/g)]
		.map(([found]) => found)
		.filter((found) => !singular.test(found) && !apart.test(`${found} `));
}

describe('English counts', () => {
	it.each(catalogues)(
		'%s says nothing of several where there is one',
		async (file) => {
			const catalogue: object = await import(join(room, file));
			const english = file.startsWith('en')
				? catalogue
				: { en: 'en' in catalogue ? catalogue.en : {} };
			const wrong = sentences(english, file).flatMap(([path, text]) =>
				plurals(text).map((found) => `${path}: ${found}`)
			);
			expect(wrong).toEqual([]);
		}
	);

	it('writes one and many', () => {
		expect([
			counted('1', 'group has', 'groups have'),
			counted('0', 'group has', 'groups have'),
			counted(12, 'group has', 'groups have')
		]).toEqual(['1 group has', '0 groups have', '12 groups have']);
	});
});
