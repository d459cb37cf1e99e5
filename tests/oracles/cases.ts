import type { Case } from './case.ts';
import { agreementCases } from './cases/agreement.ts';
import { chartCases } from './cases/charts.ts';
import { financeCases, monteCarloCases, powerCases } from './cases/finance.ts';
import { locationCases } from './cases/location.ts';
import { proportionCases } from './cases/proportions.ts';
import { rateCases } from './cases/rates.ts';
import { resamplingCases } from './cases/resampling.ts';
import { survivalCases } from './cases/survival.ts';

/** Every comparison with a reference value, by subject; the unit tests run the same ones. */
export const subjects: Record<string, readonly Case[]> = {
	'Shares and their comparison': proportionCases,
	'Rates and their comparison': rateCases,
	'Time to event': survivalCases,
	'Location of skewed durations': locationCases,
	'Resampling and clusters': resamplingCases,
	'Process charts and interrupted series': chartCases,
	Agreement: agreementCases,
	'Money over time': financeCases,
	'Simulated doubt': monteCarloCases,
	Power: powerCases
};
