import type { Metric } from '../metric.ts';
import { chronologyErrors } from './chronology.ts';
import { completeness } from './completeness.ts';
import { coverageCalendar } from './coverage.ts';
import { definitionDrift } from './drift.ts';
import { linkRate } from './link-rate.ts';
import { rowAccounting } from './row-account.ts';

/** Family Q: is the data sound? */
export const quality: readonly Metric[] = [
	rowAccounting,
	completeness,
	linkRate,
	chronologyErrors,
	coverageCalendar,
	definitionDrift
];
