import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { number, table } from '../../../../tests/oracles/reference.ts';
import { tFor } from '../distributions/distributions.ts';
import { inverse, times } from '../numeric/matrix.ts';
import { mulberry32 } from '../numeric/random.ts';
import { clusterPart } from './clusters.ts';
import { type InfluenceCells, ratioOfCells, scaled, type SumCells } from './influence-cells.ts';
import { lastingFactor, monthPart } from './months.ts';
import { monthClusters, monthSums, pairingOf } from './pairing.ts';
import { intervalOf, logIntervalOf, logitIntervalOf, spreadOfChange, spreadOfWindow } from './spread.ts';

const at = '14_shared_shocks/ratio';

/** The reference cells of a window as sums. */
function windowOf(w: number, first = 12 * (2024 + w)): SumCells {
	const rows = table(`${at}/cells`).filter(([window]) => window === w);
	const column = (i: number): number[] => rows.map((row) => row[i] as number);
	return {
		months: { first, count: 12 },
		engineer: column(1),
		month: column(2).map((m) => first + m),
		n: column(3),
		y: column(4)
	};
}

function changeOf(after: SumCells, before: SumCells): { value: number; cells: [InfluenceCells, InfluenceCells] } {
	const [is, was] = [ratioOfCells(after), ratioOfCells(before)];
	return { value: is.value / was.value, cells: [scaled(is.cells, 1 / is.value), scaled(was.cells, -1 / was.value)] };
}

describe('two windows of twelve engineers, against an independent calculation', () => {
	const { value, cells } = changeOf(windowOf(1), windowOf(0));

	it('variance by engineer is that of leaving each out in turn', () => {
		expect(value - 1).toBeCloseTo(number(`${at}/change`), 12);
		const part = clusterPart(cells);
		expect(part.variance).toBeCloseTo(number(`${at}/jackknife`), 14);
		expect(part.effective).toBeCloseTo(number(`${at}/effective`), 12);
		expect(part.df).toBe(part.effective - 1);
	});

	it('months stand as pairs where both windows have the same calendar months, else apart', () => {
		const squares = (series: readonly Float64Array[]): number =>
			series.reduce((s, one) => s + (12 / 11) * one.reduce((sum, d) => sum + d * d, 0), 0);
		const paired = monthSums(cells, monthClusters(cells.map(({ months }) => months)));
		expect(squares(paired.series)).toBeCloseTo(number(`${at}/pairs`), 14);
		expect(paired.within).toBeCloseTo(number(`${at}/within`), 14);
		const apart = monthSums(cells, {
			pairing: 'apart',
			lengths: [12, 12],
			at: (w, m) => ({ series: w, place: m % 12 })
		});
		expect(squares(apart.series)).toBeCloseTo(number(`${at}/apart`), 14);
	});

	it('a season common to both windows widens only what is not paired', () => {
		const paired = spreadOfChange(...cells);
		const shifted = changeOf({ ...windowOf(1), months: { first: 12 * 2025, count: 13 } }, windowOf(0)).cells;
		expect(paired.pairing).toBe('calendar');
		expect(spreadOfChange(...shifted).pairing).toBe('apart');
		expect(spreadOfChange(...shifted).se).toBeGreaterThan(paired.se);
	});
});

describe('clusters of firm and year (Petersen 2009)', () => {
	const [, ...lines] = readFileSync(new URL('../../../../tests/oracles/data/petersen.csv', import.meta.url), 'utf8')
		.trim()
		.split('\n');
	const [x, y] = [0, 1].map((column) => lines.map((line) => Number(line.split(',')[column]))) as [number[], number[]];
	// 500 firms in order with 10 years each.
	const [firm, year] = [y.map((_, i) => Math.floor(i / 10)), y.map((_, i) => (i % 10) + 1)];

	it('give the standard error of 0.0536 that he printed', () => {
		const sum = (of: (i: number) => number): number => y.reduce((s, _, i) => s + of(i), 0);
		const bread =
			inverse([
				[y.length, sum((i) => x[i] as number)],
				[sum((i) => x[i] as number), sum((i) => (x[i] as number) ** 2)]
			]) ?? [];
		const [a = NaN, b = NaN] = times(bread, [
			sum((i) => y[i] as number),
			sum((i) => (x[i] as number) * (y[i] as number))
		]);
		expect(b).toBeCloseTo(1.0348, 4);
		const influence = y.map((value, i) => {
			const error = value - a - b * (x[i] as number);
			return (bread[1]?.[0] as number) * error + (bread[1]?.[1] as number) * (x[i] as number) * error;
		});
		const cells: InfluenceCells = {
			months: { first: 1, count: 10 },
			engineer: firm,
			month: year,
			influence,
			share: y.map(() => 1 / y.length)
		};
		const { series, within } = monthSums([cells], monthClusters([cells.months]));
		const byYear = (10 / 9) * (series[0] ?? new Float64Array()).reduce((s, d) => s + d * d, 0);
		const small = (y.length - 1) / (y.length - 2);
		expect(Math.sqrt(clusterPart([cells]).variance * small)).toBeCloseTo(0.0506, 4);
		expect(Math.sqrt(byYear * small)).toBeCloseTo(0.0334, 4);
		expect(Math.sqrt((clusterPart([cells]).variance + byYear - within) * small)).toBeCloseTo(0.0536, 4);
	});
});

describe('which months stand together', () => {
	it.each([
		['a year and a year', [0, 12], [12, 12], 'calendar'],
		['years that begin in different months', [0, 12], [17, 12], 'calendar'],
		['two years and one', [0, 24], [24, 12], 'calendar'],
		['the same half year', [0, 6], [12, 6], 'calendar'],
		['different half years', [0, 6], [6, 6], 'apart'],
		['a year and eight months', [0, 12], [12, 8], 'apart'],
		['five months', [0, 5], [12, 5], 'too_few']
	] as const)('%s', (_, before, after, expected) => {
		const months = ([first, count]: readonly [number, number]) => ({ first, count });
		expect(pairingOf([months(after), months(before)])).toBe(expected);
	});

	it('each calendar month of either window falls to one pair', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 40 }),
				fc.integer({ min: 0, max: 40 }),
				fc.constantFrom(12, 24),
				(a, b, count) => {
					const { at: place, lengths } = monthClusters([
						{ first: a, count },
						{ first: b, count }
					]);
					for (const [w, first] of [a, b].entries()) {
						const places = Array.from({ length: count }, (_, i) => place(w, first + i).place);
						expect(new Set(places).size).toBe(count);
						expect(Math.max(...places)).toBe((lengths[0] ?? 0) - 1);
					}
					expect(place(0, a).place % 12).toBe(place(1, b + ((((a - b) % 12) + 12) % 12)).place % 12);
				}
			)
		);
	});
});

/** A desk with two windows of a year; `shock` moves everybody in a month. */
function desk(engineers: number, shock: (month: number) => number, seed: number): [InfluenceCells, InfluenceCells] {
	const next = mulberry32(seed);
	const window = (w: number): SumCells => {
		const cells = Array.from({ length: engineers * 12 }, (_, i) => ({
			engineer: Math.floor(i / 12),
			month: 12 * w + (i % 12)
		}));
		return {
			months: { first: 12 * w, count: 12 },
			engineer: cells.map((c) => c.engineer),
			month: cells.map((c) => c.month),
			n: cells.map(() => 10),
			y: cells.map((c) => 10 * Math.exp(shock(c.month)) + 6 * (next() - 0.5))
		};
	};
	return changeOf(window(1), window(0)).cells;
}

describe('what months bring', () => {
	it('is nothing where they are alike, and most where all are hit alike', () => {
		expect(monthPart(desk(20, () => 0, 1)).variance).toBe(0);
		const hit = spreadOfChange(...desk(20, (month) => 0.3 * Math.sin(month * month), 1));
		expect(hit.monthShare).toBeGreaterThan(0.9);
		expect(hit.df).toBeLessThan(12);
	});

	it('is not what a season brings to both windows', () => {
		expect(monthPart(desk(20, (month) => 0.3 * Math.sin((month * Math.PI) / 6), 1)).variance).toBe(0);
	});

	it('counts for more where a month is like the one before', () => {
		const slow = monthPart(desk(20, (month) => 0.3 * Math.sin(month / 3.5), 1));
		expect(slow.autocorrelation).toBeGreaterThan(0.6);
		expect(slow.df).toBeLessThan(4);
	});

	it('the variance of a mean of lasting moves is the sum over all pairs', () => {
		for (const rho of [0, 0.3, 0.8]) {
			const pairs = Array.from({ length: 144 }, (_, i) => rho ** Math.abs(Math.floor(i / 12) - (i % 12)));
			expect(lastingFactor(rho, 12)).toBeCloseTo(pairs.reduce((s, one) => s + one, 0) / 12, 12);
		}
	});
});

it('a few who do nearly all the work give no interval', () => {
	const one = windowOf(0);
	const few = { ...one, n: one.n, engineer: Array.from(one.engineer, (e) => e % 2) };
	expect(
		spreadOfChange(
			...changeOf({ ...windowOf(1), engineer: Array.from(windowOf(1).engineer, (e) => e % 2) }, few).cells
		).se
	).toBeNaN();
});

it('one window bears its half of what two windows alike bear', () => {
	const [after, before] = desk(20, (month) => 0.3 * Math.sin(month * month), 2);
	const both = spreadOfChange(after, before);
	const one = spreadOfWindow(after, before);
	expect(one.se ** 2 * one.monthShare).toBeCloseTo((both.se ** 2 * both.monthShare) / 2, 12);
	expect(spreadOfWindow(after, null).pairing).toBe('apart');
});

it('intervals are t about the value on their scale', () => {
	const spread = { se: 0.1, df: 9 };
	const half = tFor(0.95, 9) * 0.1;
	expect(intervalOf(2, spread)).toEqual({ low: 2 - half, high: 2 + half });
	expect(logIntervalOf(0.8, spread).high).toBeCloseTo(0.8 * Math.exp(half), 14);
	const { low, high } = logitIntervalOf(0.5, spread);
	expect(low + high).toBeCloseTo(1, 14);
	expect(Math.log(high / (1 - high))).toBeCloseTo(half / 0.25, 12);
});
