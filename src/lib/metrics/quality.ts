import type { Metric } from './metric.ts';
import { chronologyErrors } from './quality/chronology.ts';
import { completeness } from './quality/completeness.ts';
import { coverageCalendar } from './quality/coverage.ts';
import { definitionDrift } from './quality/drift.ts';
import { linkRate } from './quality/link-rate.ts';
import { rowAccounting } from './quality/row-account.ts';

/** Family Q: is the data sound? */
export const quality: readonly Metric[] = [
	rowAccounting, completeness, linkRate, chronologyErrors, coverageCalendar, definitionDrift
];
