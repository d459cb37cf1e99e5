import type { quality as zh } from '../../zh/definitions/quality.ts';

/** The entries of data quality in the metric dictionary. */
export const quality = {
	Q1: {
		name: 'Row accounting',
		definition:
			'For each file, rows read = loaded + duplicates + quarantined, always; the value is loaded over read.',
		denominator: 'Data rows read; titles, units and totals are no data rows.'
	},
	Q2: {
		name: 'Completeness',
		definition:
			'Filled values over rows for every column that a metric needs, ' +
			'by column and by the metric that uses it; an empty value is never a 0.',
		denominator: 'Loaded rows times needed columns.'
	},
	Q3: {
		name: 'Link rate',
		definition:
			'Tickets and assessments that name an engineer whose engineer ' +
			'is in the roster; namesakes are never guessed.',
		denominator:
			"Rows with an engineer's id or name; rows without are missing."
	},
	Q4: {
		name: 'Chronology errors',
		definition:
			'Breaches of order in time, counted by rule: those the import ' +
			'dealt with, and those still in the loaded rows.',
		denominator: 'Loaded rows; one row may break several rules.'
	},
	Q5: {
		name: 'Coverage calendar',
		definition:
			"Complete months with records between the data's first and last month; " +
			'rows of each file by month, gaps and the incomplete last month marked.',
		denominator:
			'Complete months of the data, by tickets, else by leavers or hires; the incomplete last month is left out.'
	},
	Q6: {
		name: 'Definition drift',
		definition:
			'Months in which the share of some ticket value jumps from the month before by more than 3 robust ' +
			'standard deviations and at least 5 points, mostly a system migration or a changed scale.',
		denominator:
			'Complete months with at least 30 tickets; drafts and cancelled ones out, scores among rated tickets only.'
	}
} satisfies typeof zh;
