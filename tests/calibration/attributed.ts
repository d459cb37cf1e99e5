import { logIntervalOf, spreadOfChange } from '../../src/lib/stats/crossed/spread.ts';
import type { InfluenceCells } from '../../src/lib/stats/crossed/influence-cells.ts';
import { randomisedRatio, type TeamSums } from '../../src/lib/stats/lasting/randomised-did.ts';
import { lastingSegments, SEASON_FROM } from '../../src/lib/stats/lasting/segmented.ts';
import { type Company, drawCompany, TAU_MINUTES } from './company.ts';
import { monthlyValues } from './history.ts';
import { firstMonth } from './measured.ts';
import type { World } from './worlds.ts';

/** An interval on a scale where 0 is no change. */
interface Limits {
	low: number;
	high: number;
}

const YEAR = 12;

/**
 * Step, change of slope and mean effect of the interrupted series (I10) of the times, as the product fits it; null where
 * it gives no interval, with less than two years before the start.
 */
export function seriesOf(company: Company): Record<'step' | 'slope' | 'mean', Limits | null> {
	const { before } = company.world;
	if (before < SEASON_FROM) return { step: null, slope: null, mean: null };
	const values = monthlyValues(company, 'I2').map(({ value }) => value);
	const fit = lastingSegments(values, { start: before, firstMonth: firstMonth(company) % YEAR, seasonal: true });
	return { step: fit?.level ?? null, slope: fit?.slope ?? null, mean: fit?.meanEffect ?? null };
}

/** Teams' sums of hours in the twelve months on either side of the start; the first `graded` teams are graded. */
export function teamsOf(company: Company): TeamSums[] {
	const { teams, before } = company.world;
	const sums = Array.from({ length: teams }, () => ({ before: { y: 0, n: 0 }, after: { y: 0, n: 0 } }));
	for (let i = 0; i < company.engineer.length; i++) {
		const month = company.month[i] as number;
		if (month < before - YEAR || month >= before + YEAR) continue;
		const own = sums[company.teamOf[company.engineer[i] as number] as number] as TeamSums;
		const side = month < before ? own.before : own.after;
		side.y += Math.min(company.minutes[i] as number, TAU_MINUTES) / 60;
		side.n += 1;
	}
	return sums;
}

/** Difference in differences (I11) where half of the teams were graded; null where there is no interval. */
export function differenceOf(company: Company): Limits | null {
	const teams = teamsOf(company);
	const half = Math.floor(teams.length / 2);
	const { low, high } = randomisedRatio(teams.slice(0, half), teams.slice(half));
	return Number.isFinite(low) ? { low: Math.log(low), high: Math.log(high) } : null;
}

interface Part {
	n: number;
	y: number;
}

/** The case-mix-adjusted time (V13): each window's cells with their influence, as the product's statement sums them. */
export function caseMixOf(company: Company): Limits {
	const { before } = company.world;
	const usual = new Map<number, Part>();
	const now = new Map<number, number>();
	const late = (i: number): boolean => (company.month[i] as number) >= before;
	let counted = 0;
	const hours = (i: number): number => Math.log((company.minutes[i] as number) / 60);
	for (let i = 0; i < company.kind.length; i++) {
		const kind = company.kind[i] as number;
		if (late(i)) {
			now.set(kind, (now.get(kind) ?? 0) + 1);
			counted += 1;
			continue;
		}
		const own = usual.get(kind) ?? { n: 0, y: 0 };
		usual.set(kind, { n: own.n + 1, y: own.y + hours(i) });
	}
	const expected = (kind: number): number => {
		const own = usual.get(kind) ?? { n: 1, y: 0 };
		return own.y / own.n;
	};
	const sides = [new Map<number, Part>(), new Map<number, Part>()] as const;
	for (let i = 0; i < company.kind.length; i++) {
		const kind = company.kind[i] as number;
		const size = usual.get(kind)?.n ?? 1;
		const excess = hours(i) - expected(kind);
		const cells = sides[late(i) ? 1 : 0];
		const key = (company.engineer[i] as number) * company.months + (company.month[i] as number);
		const own = cells.get(key) ?? { n: 0, y: 0 };
		const y = late(i) ? excess : ((now.get(kind) ?? 0) / counted / size) * excess;
		cells.set(key, { n: own.n + 1, y: own.y + y });
	}
	const [was, is] = sides.map((cells) => [...cells]) as [[number, Part][], [number, Part][]];
	const value = is.reduce((sum, [, { y }]) => sum + y, 0) / counted;
	const cellsOf = (
		rows: [number, Part][],
		start: number,
		influence: (part: Part, all: number) => number
	): InfluenceCells => {
		const all = rows.reduce((sum, [, { n }]) => sum + n, 0);
		const engineer = rows.map(([key]) => Math.floor(key / company.months));
		return {
			months: { first: firstMonth(company) + start, count: YEAR },
			engineer,
			team: engineer.map((one) => company.teamOf[one] as number),
			month: rows.map(([key]) => firstMonth(company) + (key % company.months)),
			influence: rows.map(([, part]) => influence(part, all)),
			share: rows.map(([, { n }]) => n / all)
		};
	};
	const spread = spreadOfChange(
		cellsOf(is, before, ({ y, n }, all) => (y - value * n) / all),
		cellsOf(was, before - YEAR, ({ y }) => -y)
	);
	const { low, high } = logIntervalOf(Math.exp(value), spread);
	return { low: Math.log(low), high: Math.log(high) };
}

/** How often an estimate that should find nothing excludes no change, of the companies where it is offered. */
export interface Excluded {
	world: string;
	estimate: string;
	offered: number;
	excludes: number;
}

const estimates: Readonly<Record<'I10' | 'I11' | 'V13', (company: Company) => Record<string, Limits | null>>> = {
	I10: (company) => {
		const { step, slope, mean } = seriesOf(company);
		return { 'I10 step': step, 'I10 slope': slope, 'I10 mean effect': mean };
	},
	I11: (company) => ({ I11: differenceOf(company) }),
	V13: (company) => ({ V13: caseMixOf(company) })
};

/** Draws so many companies of a world from a seed, nothing changed, and asks an estimate of each. */
export function excludedIn(world: World, metric: 'I10' | 'I11' | 'V13', companies: number, seed: number): Excluded[] {
	const counts = new Map<string, { offered: number; excludes: number }>();
	for (let i = 0; i < companies; i++) {
		const company = drawCompany(world, seed + i);
		for (const [name, limits] of Object.entries(estimates[metric](company))) {
			const own = counts.get(name) ?? { offered: 0, excludes: 0 };
			counts.set(name, own);
			if (!limits) continue;
			own.offered += 1;
			own.excludes += Number(limits.low > 0 || limits.high < 0);
		}
	}
	return [...counts].map(([estimate, { offered, excludes }]) => ({
		world: world.name,
		estimate,
		offered: offered / companies,
		excludes: offered > 0 ? excludes / offered : NaN
	}));
}
