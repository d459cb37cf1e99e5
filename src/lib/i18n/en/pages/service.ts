import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/service.ts';

export const en = {
	question: 'How is the service?',
	lead: ({ baseline, current }: Args<'baseline' | 'current'>) =>
		`The baseline ${baseline} against ${current}. Times run from creation to resolution; ` +
		'open tickets count as censored, so a number cannot look better because a ticket is still open.',
	leadOpen:
		'Times run from creation to resolution; open tickets count as censored.',
	programme: 'Grading begins',
	before: 'Baseline',
	after: 'Current',
	month: 'Month',
	n: 'Tickets',
	none: 'not given',
	yearOnYear: {
		title: ({
			month,
			onYear,
			onMonth
		}: Args<'month' | 'onYear' | 'onMonth'>) =>
			`Complaint handling time in ${month}: ${onYear} on the year, ${onMonth} on the month`,
		subtitle:
			'Mean complaint handling time (hours), the latest 12 complete months and the same months a year before',
		note:
			'Single months vary much: both changes are for reference and judge nothing. ' +
			'They are comparable only where both months are complete and have a value.',
		month: 'Month',
		value: 'This month',
		lastYear: 'Same month last year',
		previous: 'Previous month',
		comparable: 'Comparable on the year',
		isComparable: 'yes',
		notComparable: 'no'
	},
	icons: {
		title: ({ special, all }: Args<'special' | 'all'>) =>
			`A special cause of late in ${special} of ${counted(all, 'measure', 'measures')}`,
		subtitle:
			'Variation: the latest month under the limits from before the start. ' +
			'Assurance: today’s limits against the target',
		measure: 'Measure',
		variation: 'Variation',
		cause: 'Why',
		assurance: 'Assurance',
		months: 'Months'
	},
	complaint: {
		improved: 'Complaints are handled faster than before the start',
		worsened: 'Complaints take longer than before the start',
		unclear: 'No detectable change in complaint handling time',
		subtitle:
			'Mean handling time of complaints (hours, restricted, open ones censored) ' +
			'by month of creation; grey band: control limits, filled points: signals',
		series: 'Mean handling time',
		target: 'target',
		columns: {
			month: 'Month',
			value: 'Mean handling time',
			mean: 'Mean',
			low: 'Lower limit',
			high: 'Upper limit'
		}
	},
	csat: {
		improved: 'Satisfaction is higher than before the start',
		worsened: 'Satisfaction is lower than before the start',
		unclear: 'No detectable change in satisfaction',
		subtitle: ({ rated }: Partial<Args<'rated'>>) =>
			'Share of ratings of 4 and above by month of rating; default ratings left ' +
			`out${rated === undefined ? '' : ` · response rate ${rated}`}`,
		series: 'Satisfaction',
		columns: {
			month: 'Month',
			value: 'Satisfaction',
			mean: 'Mean',
			low: 'Lower limit',
			high: 'Upper limit'
		},
		bounds: ({ worst, best }: Args<'worst' | 'best'>) =>
			`Had all who did not rate been dissatisfied it would be ${worst}, all satisfied ${best}.`
	},
	curve: {
		title: ({ before, after, hours }: Args<'before' | 'after' | 'hours'>) =>
			`Resolved within ${hours}: ${before} in the baseline, ${after} now`,
		subtitle: ({ n }: Args<'n'>) =>
			`Share still open by hours since creation (Kaplan–Meier, 95 % interval) · n = ${n}`,
		x: 'Hours since creation',
		y: 'Still open',
		mark: ({ hours }: Args<'hours'>) => `${hours} h`,
		columns: {
			window: 'Window',
			hours: 'Hours',
			open: 'Still open',
			low: 'Low',
			high: 'High'
		}
	},
	mix: {
		title: 'Resolution time by level, allowing for how hard the tickets are',
		subtitle:
			'Observed over expected from like tickets of the baseline; 1 is as then, lower is faster. ' +
			'Higher levels get harder tickets, so raw times do not compare',
		usual: 'as expected',
		columns: {
			level: 'Level',
			n: 'Tickets',
			value: 'Time ratio',
			low: 'Low',
			high: 'High',
			baseline: 'Baseline'
		}
	},
	gap: {
		open: 'And if only closed tickets counted?',
		lead:
			'Most ticket systems report the mean of closed tickets. The open ones are mostly ' +
			'the slow ones: without them the latest months always look faster.',
		flatters: ({ points }: Args<'points'>) =>
			`Counting closed complaints only makes the change look ${points} better`,
		hides: ({ points }: Args<'points'>) =>
			`Counting closed complaints only makes the change look ${points} worse`,
		alike: () => 'Counting closed complaints only gives much the same',
		subtitle: ({ naive, aware, open }: Args<'naive' | 'aware' | 'open'>) =>
			`Change of complaint handling time: closed only ${naive}, open ones included ` +
			`${aware} · by month of creation, hours · ${open} open`,
		why: 'The closed-only mean of the latest months will still rise: their slow tickets are not closed yet.',
		uncut: ({ tau }: Args<'tau'>) =>
			`With open ones included a ticket counts up to ${counted(tau, 'hour', 'hours')}; ` +
			'the closed-only mean has no such limit, and a few very slow tickets pull it up.',
		aware: 'open ones included (censored)',
		naive: 'closed only',
		columns: {
			statistic: 'Statistic',
			baseline: 'Baseline (hours)',
			current: 'Current (hours)',
			baseline_share: 'Baseline (share)',
			current_share: 'Current (share)',
			change: 'Change'
		}
	},
	region: {
		title: 'Resolution time by region, baseline and now',
		subtitle:
			'Restricted mean resolution time (hours); lines are 95 % intervals, in order of name',
		columns: {
			region: 'Region',
			n: 'Tickets',
			value: 'Now',
			low: 'Low',
			high: 'High',
			baseline: 'Baseline'
		}
	},
	backlog: {
		title: ({ month, count }: Args<'month' | 'count'>) =>
			`${counted(count, 'ticket was', 'tickets were')} open at the end of ${month}`,
		titleAge: ({ month, count, age }: Args<'month' | 'count' | 'age'>) =>
			`${counted(count, 'ticket was', 'tickets were')} open at the end of ` +
			`${month}, half of them for more than ${age}`,
		subtitle:
			'Open tickets at each month end; drafts and cancelled ones left out',
		series: 'Open',
		columns: {
			month: 'Month',
			open: 'Open',
			p50: 'Median age (days)',
			p90: 'Age P90 (days)',
			over_30: 'Over 30 days'
		}
	},
	rates: {
		title: 'On time, fixed first time, reopened, complained again: baseline and now',
		subtitle:
			'Shares; lines are 95 % intervals. Lower is better for reopened, repeat complaints and dissatisfied',
		names: {
			V4: ({ hours }: Args<'hours'>) => `Resolved within ${hours} h`,
			V7: 'Service level met',
			V9: 'Fixed first time',
			V8: 'Reopened (lower is better)',
			V15: 'Repeat complaints (lower is better)',
			V12: 'Dissatisfied (lower is better)'
		},
		columns: {
			metric: 'Measure',
			baseline: 'Baseline',
			value: 'Now',
			low: 'Low',
			high: 'High'
		}
	}
} satisfies typeof zh;
