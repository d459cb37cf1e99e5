import type { simulate as zh } from '../../zh/definitions/simulate.ts';

/** Who is counted where an entry names nobody else. */
const engineers =
	'Engineers in scope employed on the day; those whom missing evidence leaves undecided are listed apart.';

/** The entries of simulator in the metric dictionary. */
export const simulate = {
	S1: {
		name: 'Replay fidelity',
		definition:
			'Share of past assessments whose actual result (pass or fail) the criteria reproduce; ' +
			'the others split into stricter and looser than what was decided.',
		denominator:
			'Assessments with a result and all evidence on record; deferred, ' +
			'absent and undecidable ones are listed apart.'
	},
	S2: {
		name: 'Eligible by level',
		definition:
			'Engineers who meet every part of a level’s rule, by level, ' +
			'with the part that alone keeps most people out.',
		denominator: engineers
	},
	S3: {
		name: 'Swap set',
		definition:
			'People who meet the rule under both sets of criteria, only under the ' +
			'scenario, only under the baseline, or under neither.',
		denominator: engineers
	},
	S4: {
		name: 'Level flow',
		definition:
			'Each engineer’s level under the baseline against the level under the scenario; ' +
			'held levels are kept where demotion is not allowed.',
		denominator: engineers
	},
	S5: {
		name: 'Near misses',
		definition:
			'People kept from a higher level by exactly one part, ' +
			'short of its threshold by at most 10 % or one unit.',
		denominator: engineers
	},
	S6: {
		name: 'Threshold sweep',
		definition:
			'Eligible people as one threshold moves over its observed range, all else as in the scenario.',
		denominator: engineers
	},
	S7: {
		name: 'Selection ratio under the scenario',
		definition:
			'Each group’s eligible share over that of the highest group; below 0.80 ' +
			'with Fisher’s p < 0.05, adjusted by Holm, investigate, below 0.80 alone watch.',
		denominator:
			'Engineers who can be judged; groups of fewer than k people or under 2 % are not compared.'
	},
	S8: {
		name: 'Cost change',
		definition:
			'Change a year in level allowances and assessors’ time against the baseline.',
		denominator: engineers
	},
	S9: {
		name: 'Expected promotions',
		definition:
			'People who meet a higher level’s rule times the panel’s historic pass rate at that level; ' +
			'those newly eligible have no history and count 0.5 to 1.0.',
		denominator: engineers
	},
	S10: {
		name: 'Gate misclassification',
		definition:
			'Errors of the satisfaction gate at each engineer’s own number of ratings: ' +
			'passing at a true rate of 0.80, failing at a true rate of 0.90.',
		denominator: 'Engineers with ratings for whom the gate answers at all.'
	},
	what_if: {
		name: 'What-if on the targets',
		definition:
			'How satisfaction, handling time and attrition would change if people at a new level became like ' +
			'those who hold it today; the range runs from no effect at all to that in full.',
		denominator: engineers
	},
	back_test: {
		name: 'The projection checked on past rounds',
		definition:
			'From every past round, knowing only what was known then: the share of later counts by level ' +
			'that lie in the 80 % band projected for them; counts that could come out in one way only are left out.',
		denominator:
			'Counts by level and of those who left, at every round after each round that had one before it.'
	},
	projection: {
		name: 'Levels and cost over the next rounds',
		definition:
			'Levels and yearly cost of today’s people after each coming round, two a year: ' +
			'evidence goes on at the pace of the last 12 months; ' +
			'those who meet a rule, and those who do not, rise and leave as at past rounds, ' +
			'the latest counting twice the one before; rounds wander as far as past ones lay from what ' +
			'those before them let expect, and a trend goes on half as far each time. ' +
			'People hired from now on are not counted. A what-if, not a forecast.',
		denominator: 'Engineers in scope employed today whose level is known.'
	}
} satisfies typeof zh;
