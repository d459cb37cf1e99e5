import { describe, expect, it } from 'vitest';
import { number, table } from '../../../../tests/oracles/reference.ts';
import { tFor } from '../distributions/distributions.ts';
import { garwood, rateRatio } from '../counts/rates.ts';
import { dispersedRate, dispersedRateRatio, dispersionOf, type RateCells, rateOfCells } from './rates.ts';

const at = '14_shared_shocks/counts';

function windowOf(late: boolean): RateCells {
	const rows = table(`${at}/cells`).filter(([, month = 0]) => month >= 12 === late);
	const column = (i: number): number[] => rows.map((row) => row[i] as number);
	return {
		months: { first: late ? 12 : 0, count: 12 },
		team: column(0),
		month: column(1),
		events: column(2),
		exposure: column(3)
	};
}

/** Teams and months alike. */
function even(events: number, first: number): RateCells {
	const cells = Array.from({ length: 72 }, (_, i) => ({ team: Math.floor(i / 12), month: first + (i % 12) }));
	return {
		months: { first, count: 12 },
		team: cells.map((c) => c.team),
		month: cells.map((c) => c.month),
		events: cells.map(() => events),
		exposure: cells.map(() => 10)
	};
}

describe('leavers whose months have shocks of their own', () => {
	const [after, before] = [windowOf(true), windowOf(false)];

	it('are dispersed as an independent calculation has it', () => {
		const dispersion = dispersionOf(after, before);
		expect(dispersion.factor).toBeCloseTo(number(`${at}/factor`), 10);
		expect(dispersion.df).toBeCloseTo(number(`${at}/df`), 8);
		expect(dispersion).toMatchObject({ months: true, teams: false });
	});

	it('have the exact interval stretched on the log scale', () => {
		const exact = rateRatio(rateOfCells(after), rateOfCells(before));
		const wide = dispersedRateRatio(after, before);
		const stretch = (Math.sqrt(number(`${at}/factor`)) * tFor(0.95, number(`${at}/df`))) / 1.959963984540054;
		expect(Math.log(wide.low / wide.value)).toBeCloseTo(stretch * Math.log(exact.low / exact.value), 8);
		expect(Math.log(wide.high / wide.value)).toBeCloseTo(stretch * Math.log(exact.high / exact.value), 8);
	});

	it('one window bears half of the moves', () => {
		const one = dispersedRate(after, before);
		const chance = 1 / rateOfCells(after).events;
		expect(one.dispersion.factor).toBeCloseTo(1 + number(`${at}/beyond`) / 2 / chance, 10);
		expect(one.low).toBeLessThan(garwood(rateOfCells(after)).low);
	});
});

it('where months and teams are alike, or nobody left, the interval is the exact one', () => {
	const [after, before] = [even(3, 12), even(4, 0)];
	const { dispersion, ...ratio } = dispersedRateRatio(after, before);
	expect(dispersion.factor).toBe(1);
	expect(ratio).toMatchObject({ low: rateRatio(rateOfCells(after), rateOfCells(before)).low });
	expect(dispersedRateRatio(even(0, 12), before).dispersion.factor).toBe(1);
	expect(dispersedRate(after, null)).toMatchObject(garwood(rateOfCells(after)));
});

it('teams that move their own ways widen it', () => {
	const after = even(3, 12);
	const uneven = {
		...after,
		events: Array.from(after.events, (_, i) => [1, 5, 2, 4, 6, 1][Math.floor(i / 12)] as number)
	};
	expect(dispersionOf(uneven, even(3, 0))).toMatchObject({ teams: true, months: false });
});
