import type { MonthlyValue } from '../../src/lib/stats/before-start/already-moving.ts';
import { beforeStart, type BeforeStart } from '../../src/lib/stats/before-start/yielding.ts';
import { type Company, TAU_MINUTES } from './company.ts';
import { type CompanyWindows, daysOf, firstMonth, type Measured } from './measured.ts';

/** Monthly values of an outcome, weighed by its tickets, ratings or person-years. */
export function monthlyValues(company: Company, outcome: 'I1' | 'I2' | 'I3'): MonthlyValue[] {
	const { months, world } = company;
	const first = firstMonth(company);
	const [y, n] = [new Float64Array(months), new Float64Array(months)];
	const add = (m: number, value: number): void => {
		y[m] = (y[m] as number) + value;
		n[m] = (n[m] as number) + 1;
	};
	if (outcome === 'I3') {
		for (let i = 0; i < company.leavers.length; i++) {
			const m = i % months;
			y[m] = (y[m] as number) + (company.leavers[i] as number);
			n[m] = (world.places * daysOf(first + m)) / 365.25;
		}
	} else {
		for (let i = 0; i < company.month.length; i++) {
			const [m, rated] = [company.month[i] as number, company.rated[i] as number];
			if (outcome === 'I2') add(m, Math.min(company.minutes[i] as number, TAU_MINUTES) / 60);
			else if (rated >= 0) add(m, rated);
		}
	}
	return [...n.keys()].map((m) => ({
		month: first + m,
		value: (y[m] as number) / (n[m] as number),
		weight: n[m] as number
	}));
}

/** What the months before the start say of a measured change. */
export function historyOf(
	company: Company,
	outcome: 'I1' | 'I2' | 'I3',
	windows: CompanyWindows,
	measured: Measured
): BeforeStart {
	const first = firstMonth(company);
	return beforeStart(
		{
			points: monthlyValues(company, outcome),
			start: first + company.world.before,
			baseline: { first: first + windows.baseline, count: 12 },
			current: { first: first + windows.current, count: 12 },
			better: outcome === 'I1' ? 'higher' : 'lower',
			scale: Math.log
		},
		{ value: Math.log1p(measured.value), se: measured.se, df: measured.df }
	);
}
