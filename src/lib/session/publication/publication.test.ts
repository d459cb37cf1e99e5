import { describe, expect, it } from 'vitest';
import { noFilters } from '$lib/metrics/run/context.ts';
import { changesBetween, type Edition, type Headline, withEdition } from './history.ts';
import { nearestView, placeOfView } from './publication.ts';

const period = { start: '2026-01-01', end: '2026-04-01' };
const east = { ...noFilters, regions: ['东区'] };
const west = { ...noFilters, regions: ['西区'] };
const views = {
	views: [noFilters, east, west, { ...noFilters, levels: [2] }, { ...noFilters, period }, { ...east, period }]
};

describe('a view', () => {
	it.each([
		[
			'is found whatever order its filters were made in',
			{ ...east, period: { end: period.end, start: period.start } },
			5
		],
		['of two values is none of those published', { ...noFilters, regions: ['东区', '西区'] }, null],
		['of two filters is none of those published', { ...east, levels: [2] }, null]
	])('%s', (_, wanted, place) => {
		expect(placeOfView(views, wanted)).toBe(place);
	});

	it.each([
		['another value takes the place of the first', east, { ...noFilters, regions: ['东区', '西区'] }, west],
		['another filter takes the place of the first', east, { ...east, levels: [2] }, { ...noFilters, levels: [2] }],
		['a period stays where it is published', { ...noFilters, period }, { ...east, period }, { ...east, period }],
		['a period goes where it is not', { ...noFilters, period }, { ...west, period }, west],
		[
			'a period alone stands where the value is not published in it',
			west,
			{ ...west, period },
			{ ...noFilters, period }
		],
		['nothing published is the whole', noFilters, { ...noFilters, regions: ['南区'] }, noFilters]
	])('%s', (_, before, next, expected) => {
		expect(nearestView(views, before, next)).toEqual(expected);
	});
});

const headline = (id: string, verdict: Headline['verdict'], value: number | null): Headline => ({
	id,
	verdict,
	value,
	unit: 'change',
	low: null,
	high: null
});
const edition = (asOf: string, ...headlines: Headline[]): Edition => ({
	asOf,
	computedAt: asOf,
	fingerprint: '',
	plan: '',
	current: null,
	headlines
});

describe('the record of publications', () => {
	it('holds one a day, the earliest first, and the later computed one of a day', () => {
		const may = edition('2026-05-31', headline('I1', 'met', 0.1));
		const june = edition('2026-06-30', headline('I1', 'worse', 0.1));
		const again = edition('2026-05-31T12:00:00', headline('I1', 'no_change', 0.1));
		expect(withEdition(withEdition(withEdition([], june), may), again)).toEqual([again, june]);
	});

	it('tells verdicts that changed from numbers that moved, as they are written', () => {
		const written = ({ value }: Headline) => (value ?? NaN).toFixed(1);
		const before = edition(
			'2026-05-31',
			headline('I1', 'met', 0.1),
			headline('I2', 'met', 0.1),
			headline('I3', null, 1)
		);
		const now = edition(
			'2026-06-30',
			headline('I1', 'worse', 0.1),
			headline('I2', 'met', 0.3),
			headline('I3', null, 1.01),
			headline('I4', null, 1)
		);
		expect(changesBetween(before, now, written).map(({ id, kind }) => [id, kind])).toEqual([
			['I1', 'verdict'],
			['I2', 'number'],
			['I3', 'same'],
			['I4', 'new']
		]);
		expect(changesBetween(now, before, written).at(-1)?.kind).toBe('gone');
	});
});
