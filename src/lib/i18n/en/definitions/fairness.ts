import type { fairness as zh } from '../../zh/definitions/fairness.ts';

/** The entries of fairness in the metric dictionary. */
export const fairness = {
	F1: {
		name: 'Agreement',
		definition:
			'Share of assessments in which two raters give the same level (and within one level): supervisor and ' +
			'panel, self and supervisor, self and panel; the value is the first pair on record.',
		denominator:
			'Assessments with a level from both; those with one missing are counted apart.'
	},
	F2: {
		name: 'Weighted κ',
		definition:
			'Agreement of two raters beyond chance, quadratically weighted, over every level of the plan with ' +
			'ungraded as 0, on the same assessments as the agreement (F1); shown beside the margins and the mean ' +
			'difference, without adjectives, not below 20 pairs and not where one rater gives everybody the same ' +
			'level.',
		denominator:
			'Assessments with a level (ungraded included) from both, as for the ' +
			'agreement; those with one missing are counted apart.'
	},
	F3: {
		name: 'Rater bias and limits',
		definition:
			'Mean difference of two raters’ total scores (0 to 100) with limits of agreement ' +
			'at ± 1.96 SD; a slope of the difference on the mean is flagged.',
		denominator:
			'Assessments with a total from both; without a total, the mean of the three dimensions.'
	},
	F4: {
		name: 'ICC(A,1)',
		definition:
			'Absolute agreement of supervisor’s and panel’s scores (two-way random, ' +
			'single rater intraclass correlation), by dimension; not below 20 assessments.',
		denominator: 'Assessments scored by both supervisor and panel.'
	},
	F5: {
		name: 'Panel override',
		definition:
			'Share of assessments in which the panel’s level differs from ' +
			'the supervisor’s, split into raised and lowered.',
		denominator: 'Assessments with a level from both supervisor and panel.'
	},
	F6: {
		name: 'Supervisor severity',
		definition:
			'Each supervisor’s mean of supervisor − panel, shrunk to the overall mean; ' +
			'the value is the standard deviation between supervisors beyond chance. Not computable ' +
			'without panel scores: raw supervisor means are never compared.',
		denominator:
			'Assessments with both totals, of supervisors with at least five; numbers stand for names.'
	},
	F7: {
		name: 'Self-inflation',
		definition:
			'Mean of self minus supervisor total in pooled standard deviations; elsewhere d = 0.32 was found.',
		denominator: 'Assessments with a total from both self and supervisor.'
	},
	F8: {
		name: 'Halo and central tendency',
		definition:
			'Mean pairwise correlation of a supervisor’s three dimension scores, weighted by assessments: ' +
			'near 1 looks like one overall impression; with the share of scores in the middle fifth of the scale ' +
			'(40 to 60).',
		denominator:
			'Assessments with all three supervisor scores, of supervisors with at least eight; numbers stand for names.'
	},
	F9: {
		name: 'Appeal rate',
		definition:
			'Share of published decisions that were appealed against, fails and passes apart.',
		denominator:
			'Published passes and fails; those for which it is unknown are counted apart.'
	},
	F10: {
		name: 'Overturn rate',
		definition:
			'Share of decided appeals that were overturned, in full or in part; ' +
			'withdrawn and pending ones are left out and listed.',
		denominator: 'Appeals with a decision.'
	},
	F11: {
		name: 'Appeal turnaround',
		definition:
			'Median days from appeal to its close by Kaplan–Meier, ' +
			'pending ones censored, with the share closed within 15 days.',
		denominator:
			'Appeals with a date; those withdrawn or decided without a closing date are listed.'
	},
	F12: {
		name: 'Selection-rate ratio',
		definition:
			'Pass rate of each group over that of the highest, the value being the lowest; below 0.80 ' +
			'with Fisher p < 0.05, adjusted by Holm for how many groups are compared, is “investigate”, ' +
			'below 0.80 alone “watch”.',
		denominator:
			'Passes and fails; groups of fewer than k people or 2 % of the data, and unknown groups, are counted apart.'
	},
	F13: {
		name: 'Threshold bunching',
		definition:
			'Share just above a threshold among those just beside it, tested exactly against what the ' +
			'neighbourhood’s trend leads one to expect; the threshold (visits, satisfaction) with the smallest p.',
		denominator:
			'Assessments for that level within one bin of its threshold, at least 30.'
	}
} satisfies typeof zh;
