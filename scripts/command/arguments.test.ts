import { describe, expect, it } from 'vitest';
import { noFilters } from '$lib/metrics/run/context.ts';
import { UsageError } from '../failures.ts';
import { help, options, readFilters } from './arguments.ts';

describe('the help', () => {
	it.each(Object.keys(options).filter((name) => name !== 'help'))('names --%s', (name) => {
		expect(help).toMatch(new RegExp(`--${name}(?![\\w-])`));
	});
});

describe('filters', () => {
	it('are read by column, and a period by its days', () => {
		expect(readFilters(['region=华东', 'region=华南', 'period=2026-01-01..2026-04-01'])).toEqual({
			...noFilters,
			regions: ['华东', '华南'],
			period: { start: '2026-01-01', end: '2026-04-01' }
		});
	});

	it.each(['planet=Mars', 'period=2026-04-01..2026-01-01', 'period=soon', 'region'])('refuse %s', (pair) => {
		expect(() => readFilters([pair])).toThrow(UsageError);
	});
});
