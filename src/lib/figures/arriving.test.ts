import { describe, expect, it } from 'vitest';
import { arriving } from './arriving.ts';
import type { Figure } from './figure.ts';

const figures = (run: string, reads: Record<string, string[]>): Figure[] =>
	Object.entries(reads).map(([id, metrics]) => ({ id, metrics, title: `${id} of ${run}` }) as unknown as Figure);

const reads = { first: ['A'], second: ['A', 'B'], third: ['C'] };
const shown = (earlier: readonly Figure[], there: readonly string[]) =>
	arriving(earlier, figures('now', reads), (id) => there.includes(id)).map(({ figure, stale }) => [
		figure.title,
		stale
	]);

describe('figures while results arrive', () => {
	it.each([
		[[], ['first of then', true], ['second of then', true], ['third of then', true]],
		[['A'], ['first of now', false], ['second of then', true], ['third of then', true]],
		[
			['C', 'B'],
			['first of then', true],
			['second of then', true],
			['third of now', false]
		],
		[
			['A', 'B', 'C'],
			['first of now', false],
			['second of now', false],
			['third of now', false]
		]
	])('with %j of the newer run', (there, ...expected) => {
		expect(shown(figures('then', reads), there)).toEqual(expected);
	});

	it.each([
		[[], []],
		[['A', 'C'], [['first of now', false]]],
		[['C'], []]
	])('with %j and nothing before it, in order only', (there, expected) => {
		expect(shown([], there)).toEqual(expected);
	});
});
