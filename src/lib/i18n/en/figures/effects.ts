import type { effects as zh } from '../../zh/figures/effects.ts';

/** Whether the outcomes moved, whether grading moved them, and what that is worth. */
export const effects = {
	'satisfaction-xmr': {
		name: 'Control chart of customer satisfaction',
		question: 'Are customers more satisfied?'
	},
	'complaint-time-xmr': {
		name: 'Control chart of complaint handling time',
		question: 'Are complaints handled faster?'
	},
	'resolution-by-month': {
		name: 'Mean resolution time by month',
		question: 'Are tickets resolved faster?'
	},
	'resolution-curve': {
		name: 'Share still open over time',
		question: 'How many tickets are resolved within the stated hours?'
	},
	'service-rates': {
		name: 'Rates of timeliness, fixing and satisfaction',
		question: 'Did quality suffer for speed?'
	},
	backlog: {
		name: 'Tickets open at month end',
		question: 'Is unfinished work piling up?'
	},
	'resolution-by-region': {
		name: 'Resolution time by region',
		question: 'Did every region get faster?'
	},
	'case-mix-by-level': {
		name: 'Resolution time by level, adjusted for the tickets',
		question: 'Do levels differ once difficulty is allowed for?'
	},
	'closed-only-gap': {
		name: 'Closed tickets alone against open ones included',
		question: 'Would closed tickets alone mislead?'
	},
	'year-on-year': {
		name: 'Complaint handling time on the year and on the month',
		question: 'How does it compare with last year and last month?'
	},
	'measure-icons': {
		name: 'Variation and assurance of each measure',
		question: 'Is each measure moving, and is its target reached dependably?'
	},
	'interrupted-series': {
		name: 'Interrupted time series of complaint handling time',
		question: 'Beyond the earlier trend, did grading change anything?'
	},
	'difference-in-differences': {
		name: 'Difference in differences of teams graded first',
		question: 'Did teams graded first do better than the others?'
	},
	'pre-trend': {
		name: 'Both groups of teams before the start',
		question: 'Did both groups of teams move alike before?'
	},
	'placebo-starts': {
		name: 'The same change at every earlier start',
		question: 'Would an earlier start have shown the same?'
	},
	'placebo-outcomes': {
		name: 'Outcomes that grading should not move',
		question: 'Did things change that grading should not move?'
	},
	'ticket-volume': {
		name: 'Tickets created each month',
		question: 'Was there simply less work?'
	},
	'return-strip': {
		name: 'Return',
		question: 'What does each yuan spent bring back?'
	},
	'return-odds': {
		name: 'Simulated returns',
		question: 'How likely is the return to reach its target?'
	},
	'break-even': {
		name: 'Fewer leavers needed to break even',
		question: 'How many fewer leavers pay for it?'
	},
	'cost-tree': {
		name: 'Cost of grading',
		question: 'What does it cost in all?'
	},
	'benefit-tree': {
		name: 'Benefit of grading',
		question: 'Where does the benefit come from?'
	},
	'return-tornado': {
		name: 'What sways the return',
		question: 'Which assumption sways the result most?'
	}
} satisfies typeof zh;
