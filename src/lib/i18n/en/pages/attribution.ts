import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/attribution.ts';

export const en = {
	question: 'Was it the programme?',
	lead:
		'A change after the start is not yet the programme’s doing. Evidence from weak to strong: ' +
		'only the rung that the data carry is lit, and the others say why not.',
	programme: 'Grading begins',
	target: 'target',
	ladderTitle: 'Ladder of evidence',
	ladderLead: ({ rung }: Args<'rung'>) => `The data carry at most: ${rung}.`,
	ladderNone: 'The data carry none of the rungs yet.',
	feasible: 'feasible',
	refused: 'not feasible',
	highest: 'highest',
	its: {
		improved: 'Handling time is below what the earlier trend led to expect',
		worsened: 'Handling time is above what the earlier trend led to expect',
		unclear: 'Given the earlier trend, no effect of grading can be seen',
		subtitle: ({ low, high }: Args<'low' | 'high'>) =>
			'Monthly mean handling time of complaints: measured, fitted, and continued as if without grading; ' +
			`mean effect 95 % interval ${low} to ${high}`,
		short: 'Less than two years before the start: a season cannot be told from a trend, so nothing is inferred',
		subtitleShort:
			'Monthly mean handling time of complaints: measured, and fitted before and after the start',
		actual: 'Measured',
		fitted: 'Fitted',
		counterfactual: 'Without grading',
		columns: {
			month: 'Month',
			value: 'Measured',
			fitted: 'Fitted',
			counterfactual: 'Without grading'
		}
	},
	did: {
		improved: 'Teams graded first improved more than those not graded yet',
		worsened: 'Teams graded first did worse than those not graded yet',
		unclear:
			'No difference between teams graded first and those not graded yet',
		subtitle:
			'Difference in differences: change of teams graded first less change of the others; ' +
			'lines are 95 % intervals from exchanging teams',
		outcomes: {
			I4: 'Resolution time',
			I1: 'Satisfaction',
			I2: 'Complaint handling time',
			I3: 'Attrition'
		},
		series: 'Difference',
		none: 'no difference',
		columns: {
			outcome: 'Outcome',
			value: 'Difference',
			low: 'Low',
			high: 'High',
			graded: 'Graded first',
			others: 'Not yet graded'
		}
	},
	trend: {
		title: 'Did both groups of teams move alike before the start?',
		subtitle:
			'Resolution time (hours) by month of creation. Where they did not, ' +
			'the difference in differences cannot be trusted',
		graded: 'Graded first',
		others: 'Not yet graded',
		columns: {
			month: 'Month',
			graded: 'Graded first',
			others: 'Not yet graded'
		}
	},
	placebo: {
		standsOut:
			'The improvement at the start is larger than at any earlier one',
		doesNot:
			'Earlier starts show as large an improvement: the real one does not stand out',
		startsSubtitle:
			'Every month that could have been the start, with as many months on either side: ' +
			'change of the mean time',
		earlier: 'earlier starts',
		real: 'the real start',
		startColumns: { start: 'Start', change: 'Change', own: 'The real one' },
		still: 'What grading should not move did not move',
		moved: 'What grading should not move changed too',
		outcomesSubtitle:
			'Change between the windows: tickets relatively, shares in points; lines are 95 % intervals',
		change: 'change',
		none: 'no change',
		outcomeColumns: {
			outcome: 'Outcome',
			before: 'Baseline',
			after: 'Current',
			change: 'Change',
			low: 'Low',
			high: 'High'
		}
	},
	volume: {
		title: ({ before, after }: Args<'before' | 'after'>) =>
			`Tickets a month: ${before} in the baseline window, ${after} in the current one`,
		titleAlone: ({ after }: Args<'after'>) =>
			`Tickets a month: ${after} in the current window`,
		subtitle:
			'A rival explanation: fewer tickets are handled faster. Tickets by month of creation',
		series: 'Created',
		columns: {
			month: 'Month',
			created: 'Created',
			resolved: 'Resolved',
			net: 'Net'
		}
	},
	rivals: {
		title: 'What else could explain it?',
		lead: 'Check one by one and tick what has been ruled out; notes stay in this browser.',
		items: {
			volume: 'The volume of tickets changed',
			mix: 'Tickets got easier or harder (see the case-mix figure under service)',
			staffing: 'Staffing changed',
			product: 'A product or version was released',
			season: 'Season',
			survey: 'The rating channel or scale changed'
		},
		note: 'Note'
	},
	chain: {
		title: 'The chain of effects, link by link',
		lead:
			'If grading works, the effect should pass along these links. Where a link shows no change, ' +
			'an improvement after it more likely has another cause.',
		links: {
			graded: 'Everybody is graded',
			skills: 'Skills even out',
			fix: 'More is fixed first time',
			handling: 'Complaints are handled faster',
			satisfaction: 'Customers are more satisfied',
			retention: 'People stay'
		},
		covered: ({ share }: Args<'share'>) =>
			`${share} of those with enough tenure hold a level`,
		spread: ({ first, last }: Args<'first' | 'last'>) =>
			`practice scores, P90−P10: ${counted(first, 'point', 'points')} ` +
			`in the first round, ${last} in the last`,
		states: {
			improved: 'improved',
			worsened: 'worsened',
			unclear: 'no change to be seen',
			plain: '',
			off: ''
		}
	},
	baselines: {
		title: 'What if the baseline were another?',
		lead:
			'A baseline at the worst spell makes things look better by themselves. Here every 12 months before ' +
			'the start take a turn as the baseline; the one locked in the plan is the full dot.',
		waiting: 'Computing one after the other',
		few: 'Fewer than 12 complete months lie before the start: there is one baseline only.',
		spread: ({ target, low, high }: Args<'target' | 'low' | 'high'>) =>
			`${target}: between ${low} and ${high}, depending on the baseline`,
		crossing: ({
			target,
			count,
			total
		}: Args<'target' | 'count' | 'total'>) =>
			`${target}: ${count} of ${counted(total, 'baseline shows', 'baselines show')} an improvement`,
		subtitle:
			'Change of the current window against each baseline, ' +
			'by the first of its 12 months; lines are 95 % intervals',
		chosen: 'locked baseline',
		other: 'other baselines',
		target: 'target',
		columns: {
			from: 'Baseline from',
			to: 'to (exclusive)',
			before: 'Baseline',
			value: 'Change',
			low: 'Low',
			high: 'High'
		}
	},
	contribution: {
		improved: ({ rung }: Args<'rung'>) =>
			`What can be said: on the rung “${rung}” the improvement fits an ` +
			'effect of grading. What cannot: that grading alone caused it.',
		unclear: ({ rung }: Args<'rung'>) =>
			`The data carry “${rung}”, but on that rung no effect of grading can be seen. ` +
			'The change from before to after may be reported; it cannot be credited to grading.',
		short: ({ rung }: Args<'rung'>) =>
			`The data reach “${rung}”, but with less than two years before the start a ` +
			'season cannot be told from a trend, so that rung concludes nothing. The change from ' +
			'before to after may be reported; it cannot be credited to grading.',
		doubted: ({ rung }: Args<'rung'>) =>
			`On the rung “${rung}” the outcome improved, but the placebo checks do not credit grading: ` +
			'earlier starts show as large an improvement, or outcomes that grading should not move changed too.',
		worsened: ({ rung }: Args<'rung'>) =>
			`On the rung “${rung}” results are worse than without grading; ` +
			'find out why before speaking of effects.'
	}
} satisfies typeof zh;
