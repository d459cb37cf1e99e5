/**
 * Everything that was put into the sample company on purpose. Tests predict from here what the site must find:
 * how many rows are refused, how often the published rules repeat a decision, which verdict each target gets.
 */
export const parameters = {
	seed: 20260702,
	/** First day on record: tickets, and people who left, start here. */
	dataStart: '2023-07-01',
	/** When the files were exported; stands in the title of the grading sheet. */
	exportedAt: '2026-07-02 08:00',
	programmeStart: '2025-01-01',
	baseline: { start: '2024-01-01', end: '2025-01-01' },
	current: { start: '2025-07-01', end: '2026-07-01' },

	people: {
		/** Posts added evenly over the time on record. */
		growth: 9,
		/** Which of the possible histories of leaving this is; chosen so that leavers fall about as the rates do. */
		history: 301,
		contingent: 6,
		transfers: 6,
		/** Leavers a person-year before the programme, its drift a year, and the fall where a team is fully in. */
		attrition: { rate: 0.236, drift: -0.01, effect: -0.17 },
		/** Leavers without a type, and without a reason. */
		unknownType: 0.1,
		unknownReason: 0.2
	},

	/**
	 * Assessment rounds. Teams enter by wave (three to a region, one in each wave): wave 1 with round 1, wave 2 with
	 * the extra round 2, wave 3 with round 3; from then on every team takes part.
	 */
	rounds: [
		{ id: '2025年第1轮', wave: 1, self: '2025-01-02', assess: '2025-01-13', publish: '2025-01-17' },
		{ id: '2025年第2轮', wave: 2, self: '2025-04-07', assess: '2025-04-16', publish: '2025-04-25' },
		{ id: '2025年第3轮', wave: 3, self: '2025-07-07', assess: '2025-07-16', publish: '2025-07-25' },
		{ id: '2026年第1轮', wave: 3, self: '2026-01-05', assess: '2026-01-19', publish: '2026-01-30' },
		{ id: '2026年第2轮', wave: 3, self: '2026-06-01', assess: '2026-06-15', publish: '2026-06-26' }
	],

	/** Months from a team's first published round until the programme has its full effect there. */
	rampMonths: 6,

	grading: {
		/**
		 * An engineer without a level is *placed*: any level may be asked for (skipping is allowed), and tenure counts
		 * from hiring, as no time in a level can exist yet. A placement that misses its target ends at the highest
		 * lower level whose rule is met. From level 1 on a promotion is one step, and tenure counts in the level (from
		 * its publishing).
		 */
		placement: { allowSkip: true, tenureBasis: 'since_hire' },
		promotion: { allowSkip: false, tenureBasis: 'in_level' },
		/** Whole calendar months, from hiring or from publishing, to the day of assessment. */
		tenureClock: 'whole_months_to_assess_date',
		/** The panel decides against the rule this often, where tenure is met. */
		overrideProbability: 0.1,
		/** A failed candidate appeals, and wins, by whether the rule was met or not. */
		appeal: { met: { files: 0.5, wins: 0.7 }, unmet: { files: 0.1, wins: 0.1 } },
		absentProbability: 0.03,
		deferredProbability: 0.03,
		/** A row lacks one piece of evidence this often (the panel still saw it). */
		missingEvidenceProbability: 0.04,
		/** Aiming one level higher, or one lower, than the evidence but for satisfaction allows. */
		ambition: 0.06,
		modesty: 0.08,
		/** Those whose satisfaction lies below this mostly wait for another round. */
		hopeless: { below: 0.8, waits: 0.6 },
		/** Satisfaction in the grading file: 12 months to the assessment, default praise counted as satisfied. */
		csatWindowMonths: 12,
		/** Visit counts up to this far below 20 and 50 are lifted onto the threshold this often. */
		bunching: { thresholds: [20, 50], reach: 4, probability: 0.5 },
		/** One region lists visits until the highest threshold for them is reached and up to so many beyond. */
		counting: { region: '西南', until: 50, beyond: 18 },
		/** Scores out of 100: how far engineers rate themselves above their supervisor. */
		selfInflation: 3.2,
		/** Mean and spread of supervisor minus panel, and the two who stand out. */
		severity: { mean: 1, sd: 2.5, strictest: -9, mildest: 8 }
	},

	tickets: {
		/** A day on average, before season. */
		perDay: 27.6,
		growthPerYear: 0.025,
		share: { complaint: 0.107, inquiry: 0.18 },
		customersPerTeam: 100,
		/** Log hours: drift a year and the programme's full effect on handling time. */
		time: { drift: -0.008, effect: -0.195 },
		/**
		 * Log hours of the first complaints on record: else chance makes the months before the start fall by 1 % a
		 * month, and nobody could say then that the programme changed anything.
		 */
		early: { until: '2023-10-01', complaints: -0.3 },
		/** Log odds of a satisfied rating: level in the baseline, drift a year, the programme's full effect. */
		csat: { base: 1.07, drift: 0.03, effect: 0.92 },
		rated: 0.345,
		defaultPraise: 0.26,
		reopened: 0.055,
		cancelled: 0.016,
		draft: 0.0015
	},

	/** Deliberate errors, each with what the import is expected to do with it. */
	errors: {
		/** Repeated rows, all from 2025-01-01 when two monthly exports overlap: dropped as duplicates. */
		exactDuplicates: 12,
		/** One ticket exported twice with different content: the later one stays. */
		conflictingDuplicates: 1,
		/** Resolved before created (wrong year typed): the field is emptied, the row stays without a time. */
		resolvedBeforeCreated: 4,
		/** Created on a day that does not exist: quarantined. */
		unparsableDates: 1,
		/** Handled by an id that the roster does not have: kept, counted. */
		unknownEngineers: 3,
		/** Closed without a resolution or closing time: kept, out of time metrics. */
		closedWithoutTime: 6,
		/** Roster row with a leave date before its hire date: quarantined. */
		leaveBeforeHire: 1,
		/** Roster level that is not the last published one: a warning. */
		levelDisagreements: 1
	},

	/** What was planted, and so what each target's verdict must be. */
	verdicts: { csat: 'target_met', handling: 'improved_below_target', attrition: 'too_few' }
} as const;

export type Round = (typeof parameters.rounds)[number];
