import type { Args } from '../../../words.ts';
import type { forecast as zh } from '../../../zh/pages/simulator/forecast.ts';

export const forecast = {
	title: 'The next rounds: levels and cost (a what-if)',
	rounds: 'Rounds ahead (two a year)',
	waiting: 'Projecting…',
	left: 'Left',
	today: 'today',
	backTest: {
		title: ({ held, all, share }: Args<'held' | 'all' | 'share'>) =>
			`The same method on past rounds: ${held} of ${all} counts (${share}) lie in the 80 % band`,
		narrow: ({ held, all, share }: Args<'held' | 'all' | 'share'>) =>
			`On past rounds only ${held} of ${all} counts (${share}) lie in the 80 % band: ` +
			'the bands below are too narrow to promise anything by',
		name: 'The projection checked on past rounds',
		subtitle: ({ shown }: Args<'shown'>) =>
			'From every past round, knowing only what was known then, the rounds after it beside what came, people; ' +
			`drawn are the ${shown} counts one round ahead, the table has all`,
		projected: 'Projected, with its 80 % band',
		actual: 'What came',
		inside: { yes: 'in the band', no: 'outside' },
		columns: {
			from: 'Projected from',
			to: 'Projected to',
			place: 'Level',
			actual: 'What came',
			value: 'Projected',
			low: 'Low',
			high: 'High',
			inside: 'Check'
		}
	},
	levels: {
		title: ({
			day,
			level,
			before,
			after
		}: Args<'day' | 'level' | 'before' | 'after'>) =>
			`By ${day} ${level} would have about ${before} people under the baseline ` +
			`and ${after} under the scenario (a what-if)`,
		same: ({ day, level, before }: Args<'day' | 'level' | 'before'>) =>
			`By ${day} ${level} would have about ${before} people, ` +
			'the same under both as far as can be seen (a what-if)',
		name: 'Levels over the next rounds',
		range: ({ value, low, high }: Args<'value' | 'low' | 'high'>) =>
			`${value} (${low} to ${high})`,
		subtitle: ({ n }: Args<'n'>) =>
			`Levels of today’s ${n} people on the day that each round’s results hold; ` +
			'people hired from now on are not counted; lines are 80 % bands, ' +
			'on today’s pace of evidence and past rounds’ promotion and leaving',
		columns: {
			set: 'Criteria',
			day: 'Holds from',
			place: 'Level',
			people: 'People',
			low: 'Low',
			high: 'High'
		}
	},
	cost: {
		title: ({ day, change }: Args<'day' | 'change'>) =>
			`By ${day} the scenario’s yearly cost differs from the baseline’s by ${change} (a what-if)`,
		same: ({ day, total }: Args<'day' | 'total'>) =>
			`By ${day} the yearly cost would be about ${total}, the same under both as far as can be seen (a what-if)`,
		hidden: 'Yearly cost over the next rounds',
		more: ({ value, low, high }: Args<'value' | 'low' | 'high'>) =>
			`${value} (${low} to ${high})`,
		name: 'Yearly cost over the next rounds',
		subtitle:
			'Cost a year once each round’s results hold, CNY: level allowances of today’s people, ' +
			'two rounds’ direct cost and assessors’ time at the plan’s prices; lines are 80 % bands',
		columns: {
			set: 'Criteria',
			day: 'Holds from',
			allowance: 'Level allowances',
			allowanceLow: 'Allowances, low',
			allowanceHigh: 'Allowances, high',
			total: 'Total',
			totalLow: 'Total, low',
			totalHigh: 'Total, high'
		}
	}
} satisfies typeof zh;
