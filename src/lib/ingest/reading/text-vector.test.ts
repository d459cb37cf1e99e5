import { expect, it } from 'vitest';
import { textVector } from './text-vector.ts';

it.each([
	[[]],
	[['工号', '', null, '𠮷', 'a"b']],
	[[null, null]],
	[Array.from({ length: 20 }, (_, i) => (i % 3 ? String(i) : null))]
])('holds %j as given', (words) => {
	expect([...textVector(words)]).toEqual(words);
});
