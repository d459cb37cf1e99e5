import type { Args } from '../../../words.ts';
import { counted } from '../../../plural.ts';
import type { figures as zh } from '../../../zh/pages/simulator/figures.ts';

export const figures = {
	mix: {
		title: ({ count }: Args<'count'>) => `${count} change level`,
		same: 'Nobody changes level',
		hidden: 'Levels under both sets of criteria',
		subtitle: ({ n }: Args<'n'>) =>
			'Engineers in post by the level that each set leaves them at, people; ' +
			`n = ${n}; held levels stay where demotion is off`,
		columns: {
			set: 'Criteria',
			level: 'Level',
			people: 'People',
			share: 'Share'
		}
	},
	heat: {
		title: ({ level, first, second }: Args<'level' | 'first' | 'second'>) =>
			`${level}: ${first} and ${second} moved together`,
		subtitle:
			'People who reach the level at each pair of thresholds, ' +
			'all else unchanged; baseline and scenario are outlined',
		people: 'People who qualify'
	},
	whatIf: {
		title: 'A what-if on the three targets, not a forecast',
		subtitle: ({ goals }: Args<'goals'>) =>
			`Relative change with its range; targets: ${goals}`,
		none: 'no effect',
		few: 'Too few change level for a what-if.',
		series: 'What-if change',
		targets: {
			csat: 'Satisfaction',
			handling: 'Handling time',
			attrition: 'Attrition'
		},
		columns: {
			target: 'Target',
			value: 'What-if change',
			low: 'Low',
			high: 'High',
			goal: 'Goal'
		}
	},
	rounds: {
		title: ({ level }: Args<'level'>) =>
			`Who met the ${level} criteria at past rounds`,
		subtitle: 'Judged again on the records and staff of each round’s day',
		columns: {
			set: 'Criteria',
			round: 'Round',
			level: 'Level',
			people: 'Qualify',
			share: 'Share'
		}
	},
	eligible: {
		titleOut: ({
			level,
			before,
			after
		}: Args<'level' | 'before' | 'after'>) =>
			`${level}: from ${before} to ${after} people qualify`,
		titleSame: 'The number who qualify stays the same at every level',
		titleHidden: 'Who qualifies, by level',
		subtitle: ({ n }: Args<'n'>) =>
			`Engineers employed who meet a level’s whole rule, people; n = ${n}, hatched = simulated`,
		columns: {
			set: 'Criteria',
			level: 'Level',
			status: 'Status',
			people: 'People',
			share: 'Share'
		}
	},
	out: {
		title: ({ out, hit }: Args<'out' | 'hit'>) => `${out} drop out; ${hit}`,
		titleAll: ({ out, hit }: Args<'out' | 'hit'>) =>
			`${out} drop out, ${hit}`,
		titlePlain: ({ out }: Args<'out'>) => `${out} drop out`,
		none: 'Nobody drops out',
		hidden: 'Who drops out and comes in, by region',
		subtitle:
			'By region: people who qualify under the baseline only (out) and under the scenario only (in)',
		columns: { group: 'Region', cell: 'Move', people: 'People' },
		out: 'Out',
		in: 'In'
	},
	groups: {
		title: ({ grouping, group, lost }: Args<'grouping' | 'group' | 'lost'>) =>
			`${grouping} ${group} loses a larger share than the others of its kind: ${lost}`,
		even: 'No group loses more than the others beyond chance',
		none: 'Nobody drops out or comes in',
		hidden: 'Too few people change in each group to show',
		subtitle: ({ shown, all }: Args<'shown' | 'all'>) =>
			'In less out as a share of the group’s people, with intervals adjusted for how many groups there are; ' +
			`the ${shown} that change most, of ${all} that may be shown`,
		series: 'Net change in who qualifies',
		columns: {
			grouping: 'Grouping',
			group: 'Group',
			people: 'People',
			out: 'Out',
			in: 'In',
			share: 'Share out',
			low: 'Low',
			high: 'High',
			change: 'Net change',
			p: 'p against the others of its kind (Holm)'
		}
	},
	sweep: {
		title: ({
			level,
			part,
			from,
			to
		}: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}, ${part}: where ${from} and ${to} stand`,
		titleOne: ({ level, part, from }: Args<'level' | 'part' | 'from'>) =>
			`${level}, ${part}: now at ${from}`,
		subtitle:
			'People who qualify for the level as the threshold moves, all else unchanged',
		columns: { threshold: 'Threshold', people: 'Qualify' },
		y: 'People',
		series: 'Qualify'
	},
	ratio: {
		title: ({ group, ratio }: Args<'group' | 'ratio'>) =>
			`Lowest is ${group}, at ${ratio} of the highest region`,
		hidden: 'Selection rates of regions',
		subtitle: ({ level }: Args<'level'>) =>
			`Share that qualifies for ${level}, baseline (hollow) and scenario (solid); ` +
			'below 0.80 of the highest with Fisher’s p < 0.05 (Holm) means investigate',
		columns: {
			set: 'Criteria',
			group: 'Region',
			people: 'Can be judged',
			met: 'Qualify',
			rate: 'Share',
			ratio: 'Ratio',
			low: 'Low',
			high: 'High',
			p: 'Fisher’s p (Holm)',
			flag: 'Flag'
		}
	},
	flow: {
		title: ({ count }: Args<'count'>) => `${count} change level`,
		same: 'Nobody changes level',
		hidden: 'Flow between levels',
		subtitle:
			'Level under the baseline (left) to level under the scenario (right); ' +
			'held levels are kept where demotion is not allowed',
		columns: { from: 'Baseline', to: 'Scenario', people: 'People' }
	},
	near: {
		title: ({ count }: Args<'count'>) =>
			`${counted(count, 'misses', 'miss')} by one criterion, and by little`,
		hidden: 'Missing by one criterion',
		subtitle:
			'Kept from a higher level by one criterion alone, short by at ' +
			'most 10 % of it or one unit, by that criterion',
		columns: {
			set: 'Criteria',
			level: 'Level',
			part: 'Missing',
			people: 'People',
			gap: 'Mean gap'
		}
	},
	binding: {
		title: ({ level, part }: Args<'level' | 'part'>) =>
			`What holds most people back: ${level}, ${part}`,
		hidden: 'What holds people back',
		subtitle:
			'Of those with enough tenure who miss a higher level, ' +
			'people who miss this criterion (criteria overlap)',
		columns: {
			set: 'Criteria',
			level: 'Level',
			part: 'Criterion',
			people: 'Miss it',
			only: 'Miss only this',
			of: 'Miss the level',
			share: 'Only this'
		}
	},
	fidelity: {
		title: ({ share }: Args<'share'>) =>
			`The baseline criteria reproduce ${share} of past decisions`,
		subtitle:
			'Every past assessment judged again by the baseline criteria against what was decided, assessments',
		columns: {
			outcome: 'Outcome',
			rows: 'Assessments',
			people: 'People'
		},
		series: 'Assessments'
	}
} satisfies typeof zh;
