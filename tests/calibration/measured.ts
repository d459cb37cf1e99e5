import { rateRatio } from '../../src/lib/stats/counts/rates.ts';
import { clusterPart } from '../../src/lib/stats/crossed/clusters.ts';
import { logIntervalOf, spreadOfChange } from '../../src/lib/stats/crossed/spread.ts';
import { ratioOfCells, scaled, type SumCells } from '../../src/lib/stats/crossed/influence-cells.ts';
import { dispersedRateRatio, type RateCells, rateOfCells } from '../../src/lib/stats/crossed/rates.ts';
import { type Company, TAU_MINUTES } from './company.ts';

export const START_YEAR = 2023;
/** A target as the product measures it. */
export interface Measured {
	/** Relative change, with its interval. */
	value: number;
	low: number;
	high: number;
	/** Of the log ratio. */
	se: number;
	df: number;
	/** The interval as it was: by engineer alone, leavers exact. */
	plain: { low: number; high: number };
}

/** The compared windows as first months, counted from the company's first. */
export interface CompanyWindows {
	baseline: number;
	current: number;
}

const YEAR = 12;

/** First month of a company, counted from year 0. */
export const firstMonth = ({ world }: Pick<Company, 'world'>): number => START_YEAR * YEAR + world.firstMonth;

export type Outcome = 'I1' | 'I2';

/** A company's sums by engineer and month in the twelve months from `start`. */
export function sumsOf(company: Company, outcome: Outcome, start: number): SumCells {
	const [y, n] = [new Float64Array(company.engineers * YEAR), new Float64Array(company.engineers * YEAR)];
	for (let i = 0; i < company.engineer.length; i++) {
		const m = (company.month[i] as number) - start;
		const rated = company.rated[i] as number;
		if (m < 0 || m >= YEAR || (outcome === 'I1' && rated < 0)) continue;
		const at = (company.engineer[i] as number) * YEAR + m;
		n[at] = (n[at] as number) + 1;
		y[at] =
			(y[at] as number) + (outcome === 'I1' ? rated : Math.min(company.minutes[i] as number, TAU_MINUTES) / 60);
	}
	const kept = [...n.keys()].filter((at) => (n[at] as number) > 0);
	const first = firstMonth(company) + start;
	return {
		months: { first, count: YEAR },
		engineer: kept.map((at) => Math.floor(at / YEAR)),
		team: kept.map((at) => company.teamOf[Math.floor(at / YEAR)] as number),
		month: kept.map((at) => first + (at % YEAR)),
		y: kept.map((at) => y[at] as number),
		n: kept.map((at) => n[at] as number)
	};
}

/** Change of satisfaction or of time between two windows of a year. */
export function changeOf(company: Company, outcome: Outcome, { baseline, current }: CompanyWindows): Measured {
	const [was, is] = [
		ratioOfCells(sumsOf(company, outcome, baseline)),
		ratioOfCells(sumsOf(company, outcome, current))
	];
	const windows = [scaled(is.cells, 1 / is.value), scaled(was.cells, -1 / was.value)] as const;
	const spread = spreadOfChange(...windows);
	const engineers = clusterPart(windows);
	const value = is.value / was.value;
	const { low, high } = logIntervalOf(value, spread);
	const plain = logIntervalOf(value, { se: Math.sqrt(engineers.variance), df: engineers.count - 1 });
	return {
		value: value - 1,
		low: low - 1,
		high: high - 1,
		se: spread.se,
		df: spread.df,
		plain: { low: plain.low - 1, high: plain.high - 1 }
	};
}

/** A company's leavers by team and month in the twelve months from `start`. */
export function leaversOf(company: Company, start: number): RateCells {
	const { teams, places } = company.world;
	const first = firstMonth(company) + start;
	const cells = Array.from({ length: teams * YEAR }, (_, i) => ({ team: Math.floor(i / YEAR), m: i % YEAR }));
	return {
		months: { first, count: YEAR },
		team: cells.map(({ team }) => team),
		month: cells.map(({ m }) => first + m),
		events: cells.map(({ team, m }) => company.leavers[team * company.months + start + m] as number),
		exposure: cells.map(({ m }) => ((places / teams) * daysOf(first + m)) / 365.25)
	};
}

/** Days of a month counted from year 0. */
export function daysOf(month: number): number {
	return new Date(Date.UTC(Math.floor(month / YEAR), (month % YEAR) + 1, 0)).getUTCDate();
}

/** Change of the leaving rate between two windows of a year. */
export function leavingChange(company: Company, { baseline, current }: CompanyWindows): Measured {
	const [after, before] = [leaversOf(company, current), leaversOf(company, baseline)];
	const { value, low, high, dispersion } = dispersedRateRatio(after, before);
	const plain = rateRatio(rateOfCells(after), rateOfCells(before));
	const chance = 1 / rateOfCells(after).events + 1 / rateOfCells(before).events;
	return {
		value: value - 1,
		low: low - 1,
		high: high - 1,
		se: Math.sqrt(dispersion.factor * chance),
		df: dispersion.df,
		plain: { low: plain.low - 1, high: plain.high - 1 }
	};
}
