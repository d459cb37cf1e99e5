import type { retention as zh } from '../../zh/definitions/retention.ts';

/** The entries of retention in the metric dictionary. */
export const retention = {
	A1: {
		name: 'Attrition rate',
		definition:
			'Leavers in the window per person-year employed; transfers are censored, people who never ' +
			'started are left out, and a future leaving date counts as employed.',
		denominator:
			'Person-years employed inside the window by people in scope; transfers, ' +
			'non-starters and other employment types are listed apart.'
	},
	A2: {
		name: 'Attrition rate (average headcount)',
		definition:
			'Leavers in the window over the mean of opening and closing headcount; ' +
			'the other formulas in use stand in a table, for reconciliation only.',
		denominator:
			'Half of opening plus closing headcount; exclusions as for the attrition rate.'
	},
	A4: {
		name: 'Voluntary attrition rate',
		definition:
			'Voluntary leavers per person-year; leavers of unknown type do not count, ' +
			'and counting all or none of them gives the band.',
		denominator:
			'Person-years employed; exclusions as for the attrition rate.'
	},
	A5: {
		name: 'Regretted attrition rate',
		definition:
			'Voluntary leavers who were marked as regretted or held one of ' +
			'the core levels, per person-year at those levels.',
		denominator:
			'Person-years at the core levels (the upper half by default: ' +
			'the third of four and above); regretted leavers ' +
			'below them count in the numerator only and are listed apart.'
	},
	A6: {
		name: 'Rolling 12-month attrition',
		definition:
			"The attrition rate of the 12 months up to each month's end, the first 11 hidden; " +
			'control limits belong to monthly counts, never to the rolling series.',
		denominator:
			'Person-years of 12 months; exclusions as for the attrition rate.'
	},
	A7: {
		name: 'New-hire retention',
		definition:
			'Share of people hired since the programme began who are still there after a year (Kaplan–Meier), ' +
			'with 90 and 180 days beside it and the hires of the three years before to compare.',
		denominator:
			'Counted from the hire date; those still there and transfers are censored, ' +
			'and a cohort too young for a mark is not reported there.'
	},
	A8: {
		name: 'Attrition by level',
		definition:
			'Employed time is split at each change of level and leavers count at the level then held; ' +
			'waiting for a first grade counts as ungraded, and the value is graded over ungraded.',
		denominator:
			'Person-years at each level; one person may count at several, one after another.'
	},
	A9: {
		name: 'Exit after a decision',
		definition:
			'Share who leave within half a year of a published decision, those who failed less those who passed; ' +
			'Kaplan–Meier from publication with a log-rank test. Individuals are never listed.',
		denominator:
			'Engineers employed when their pass or fail was published; deferred and absent ' +
			'are listed apart, and follow-up ends at the next decision.'
	},
	A10: {
		name: 'Avoided leavers',
		definition:
			'Leavers that the baseline rate would have brought in the current ' +
			'window less those seen; negative means more people left.',
		denominator:
			'Person-years of the current window; exclusions as for the attrition rate.'
	}
} satisfies typeof zh;
