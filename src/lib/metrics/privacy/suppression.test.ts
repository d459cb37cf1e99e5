import { describe, expect, it } from 'vitest';
import { cellsToHide, recoverable } from './suppression.ts';

describe('an equation that names a cell nobody counted', () => {
	const broken = [{ cells: [0, 1, 7], whole: null }];

	it('stops the suppression instead of counting nobody', () => {
		expect(() => cellsToHide([3, 9], [0], [{ cells: [0, 7], whole: null }], 5, [[0], [1]])).toThrow(RangeError);
		expect(() => recoverable(broken, [3, 9], new Set([0, 7]))).toThrow('no item 7 among 2');
	});

	it('stops where the cells of a row are not known', () => {
		expect(() => cellsToHide([3, 9], [0], [], 5, [])).toThrow(RangeError);
	});
});
