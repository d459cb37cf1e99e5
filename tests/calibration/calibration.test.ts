import { describe, expect, it } from 'vitest';
import { type Row, tallyOf } from './tally.ts';
import { excludedIn } from './attributed.ts';
import { attributedWorlds, worlds } from './worlds.ts';

// The short form of npm run calibrate: so few companies that only what is badly wrong shows, with bounds of four
// standard errors about what results.md holds for two thousand.

const COMPANIES = 150;

const rowsOf = (name: string): Row[] => {
	const world = worlds.find((one) => one.name === name);
	if (!world) throw new Error(`no world ${name}`);
	return tallyOf({ ...world, places: Math.min(world.places, 300) }, COMPANIES, 5000);
};

describe('verdicts where nothing changed', () => {
	it.each([
		['no shocks', 0.9],
		['month shocks 0.2', 0.88],
		['11 unequal engineers who drift', 0.88],
		['month shocks 0.2, autocorrelated 0.6', 0.77]
	])('%s: the interval holds the truth, and nobody is called better', (name, least) => {
		for (const row of rowsOf(name)) {
			expect(row.covers, row.outcome).toBeGreaterThan(least);
			expect(row.met, row.outcome).toBeLessThan(0.03);
			expect(row.good, row.outcome).toBeLessThan(0.12);
			expect(row.worse, row.outcome).toBeLessThan(0.14);
		}
	});

	it('a fall that began before the start is told as such', () => {
		const [, times] = rowsOf('falling 2 % a month, 24 months before');
		expect(times?.goodUnasked).toBeGreaterThan(0.8);
		expect(times?.good).toBeLessThan(0.15);
	});
});

it('a real effect of twice the target is seen', () => {
	const [satisfaction, times] = rowsOf('effect of twice the target, 36 months before');
	expect(satisfaction?.good).toBeGreaterThan(0.6);
	expect(times?.met).toBeGreaterThan(0.6);
});

it('the same seed gives the same companies', () => {
	const world = { ...(worlds[0] as (typeof worlds)[number]), places: 100 };
	expect(tallyOf(world, 5, 1)).toEqual(tallyOf(world, 5, 1));
});

it.each([
	['I10', '24 months before, 12 since, shocks 0.2, autocorrelated 0.3, season'],
	['I11', '10 teams, team shocks 0.2'],
	['V13', 'twelve kinds of work, engineers drift']
] as const)('%s seldom excludes no change where grading did nothing: %s', (metric, name) => {
	const found = attributedWorlds.find(({ world }) => world.name === name);
	if (!found) throw new Error(`no world ${name}`);
	for (const { estimate, offered, excludes } of excludedIn(found.world, metric, 60, 5000)) {
		expect(offered, estimate).toBeGreaterThan(0.9);
		expect(excludes, estimate).toBeLessThan(0.2);
	}
});

it.each([
	['I10', '12 months before, 12 since, shocks 0.2'],
	['I11', '8 teams, quiet']
] as const)('%s gives no interval where it could not hold: %s', (metric, name) => {
	const found = attributedWorlds.find(({ world }) => world.name === name);
	if (!found) throw new Error(`no world ${name}`);
	for (const { offered } of excludedIn(found.world, metric, 3, 5000)) expect(offered).toBe(0);
});
