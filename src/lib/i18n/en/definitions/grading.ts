import type { grading as zh } from '../../zh/definitions/grading.ts';

/** The entries of grading in the metric dictionary. */
export const grading = {
	G1: {
		name: 'Level distribution',
		definition:
			'Engineers employed on the as-of day by level, ungraded included, with the split ' +
			'before the programme and on the day each round took effect.',
		denominator:
			'Engineers employed on the as-of day; leavers, transfers out and non-starters are left out.'
	},
	G2: {
		name: 'Grading coverage',
		definition:
			'Share of engineers employed on the as-of day, past the tenure for a first ' +
			'grade (6 months by default), who hold level 1 or above.',
		denominator:
			'Engineers employed on the as-of day with enough tenure; those with less are listed.'
	},
	G3: {
		name: 'Participation',
		definition:
			'Of the engineers whose tenure allowed it on the day of a round, the share who were ' +
			'assessed (pass, fail or deferred); absentees are counted apart.',
		denominator:
			'Rounds × engineers employed with enough tenure; those with less, ' +
			'and those at the top level, are left out.'
	},
	G4: {
		name: 'Pass rate',
		definition:
			'Share of decided assessments that passed, by target level and round.',
		denominator:
			'Assessments that passed or failed; deferred and absent ones are left out and listed.'
	},
	G5: {
		name: 'Promotion rate',
		definition:
			'Upward changes of level in the window per person-year employed below the top level.',
		denominator:
			'Person-years employed below the top level, not the whole headcount.'
	},
	G6: {
		name: 'Level transitions',
		definition:
			'People by level at the start of the window (or newly hired) and at its end (or left, ' +
			'or transferred), each person once; the value counts those who rose.',
		denominator:
			'Engineers employed in the window; the denominator is those employed at both ends.'
	},
	G7: {
		name: 'Time in level',
		definition:
			'Median time from entering a level below the top to the next promotion by Kaplan–Meier; ' +
			'those still there are censored, leaving is a competing event with its share shown.',
		denominator:
			'Stays at graded levels below the top, not only of those promoted.'
	},
	G8: {
		name: 'Time to first grade',
		definition:
			'Median time from hiring to the first grade (level 1 or above) ' +
			'by Kaplan–Meier; those ungraded or gone are censored.',
		denominator:
			'Every employment spell; hires before the data begin join the risk set when they do (left truncation).'
	},
	G9: {
		name: 'Criterion attainment',
		definition:
			'Share of candidates who meet each criterion of their target level; the value is the ' +
			'share who meet the whole set. Missing evidence is unknown, never unmet.',
		denominator:
			'Assessments for which it can be told; unknown ones and absentees are left out and listed.'
	},
	G10: {
		name: 'Binding criterion',
		definition:
			'Among candidates of sufficient tenure who miss the set, the share for whom one criterion is ' +
			'the only one unmet; the value is the largest, with how often each is unmet.',
		denominator:
			'Assessments with enough tenure and at least one criterion unmet; those that can’t be told are listed.'
	},
	G11: {
		name: 'Skill dispersion',
		definition:
			'Standard deviation of the latest panel scores (practice, knowledge, 0 to 100) of engineers employed, ' +
			'with P90 − P10 and the share of variance between teams (ICC1).',
		denominator: 'Engineers employed on the as-of day with a panel score.'
	},
	G12: {
		name: 'Round cycle time',
		definition:
			'Median and P90 of days from an engineer’s self-assessment (or the start ' +
			'of the round) to publication; unpublished ones are censored.',
		denominator: 'Assessments with a start; absentees are left out.'
	},
	G13: {
		name: 'Feedback coverage',
		definition:
			'Share of published results with feedback on record within the ' +
			'feedback period (14 days by default); no date means no feedback.',
		denominator:
			'Assessments published at least the feedback period ago; ' +
			'unpublished, too recent and absent ones are listed.'
	},
	G14: {
		name: 'Span',
		definition:
			'Median of active engineers per supervisor on the as-of day, ' +
			'with the largest and how many have more than 12.',
		denominator:
			'Supervisors with active engineers; engineers without a supervisor are counted apart.'
	},
	G15: {
		name: 'Grade validity',
		definition:
			'Rank correlation of level (lowest to highest) with engineers’ case-mix-adjusted time ' +
			'(Spearman’s ρ, negative = higher levels are faster), with the trends of ' +
			'satisfaction and first-time fix and Jonckheere–Terpstra tests.',
		denominator:
			'Graded engineers with at least five comparable tickets in the ' +
			'current window, at the level of most of them.'
	}
} satisfies typeof zh;
