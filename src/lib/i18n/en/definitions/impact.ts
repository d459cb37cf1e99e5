import type { impact as zh } from '../../zh/definitions/impact.ts';

/** Who is counted where an entry names nobody else. */
const denominator =
	'As I1 to I4, each with its own; a target without data takes no part and is empty in the table.';

/** The entries of impact in the metric dictionary. */
export const impact = {
	I1: {
		name: 'Change in customer satisfaction',
		definition:
			'Customer satisfaction (V10) of the current window against the baseline: ' +
			'relative by default, or in percentage points.',
		denominator:
			'Tickets rated by customers in either window, default ratings out; ' +
			'the interval clusters by engineer and pairs those at work in both.'
	},
	I2: {
		name: 'Change in complaint handling time',
		definition:
			'Restricted mean handling time (V3) of complaints in the current window ' +
			'over the baseline, less 1; open complaints are censored.',
		denominator:
			'Complaints created in either window; drafts, cancelled ones and those closed without ' +
			'a time are out; without record types all tickets, and it says so.'
	},
	I3: {
		name: 'Change in attrition',
		definition:
			'Attrition per person-year (A1) of the current window over the baseline, ' +
			'less 1; voluntary leavers only (A4) if the plan says so.',
		denominator:
			'Person-years employed in either window by people in scope; transfers and non-starters as in A1. ' +
			'With voluntary leavers only, the limits hold whether those of unknown type count or not.'
	},
	I4: {
		name: 'Resolution time against the stated hours',
		definition:
			'Restricted mean resolution time (V3) of service and complaint tickets over the ' +
			'measured baseline, less 1, beside the hours that the plan states (48 by default).',
		denominator:
			'Service and complaint tickets created in either window; inquiries, drafts, cancelled ones and those ' +
			'closed without a time are out. The verdict uses the measured baseline, not the stated one.'
	},
	I5: {
		name: 'Target progress',
		definition:
			'How much of the way from baseline to target is done: (current − baseline) ' +
			'÷ (target − baseline), not clipped. The lowest of the three targets.',
		denominator
	},
	I6: {
		name: 'Verdict',
		definition:
			'Each target judged by rules in a fixed order: too early, too few (counts below their floors, ' +
			'or an interval that includes 0 with too little power), worse, met, reached but uncertain, ' +
			'within noise, improved, no change. A good verdict yields to “was already moving” or ' +
			'“from an unusual baseline” where the months before the start say so and, with that taken out, ' +
			'no change is not ruled out. The value counts targets met; the verdict is the gravest.',
		denominator
	},
	I7: {
		name: 'Smallest detectable change',
		definition:
			'Smallest true change that this sample, spread and clustering would show with 80 ' +
			'% power (5 % two-sided); for the target that is hardest to see.',
		denominator
	},
	I8: {
		name: 'Probability that the target is truly met',
		definition:
			'Probability, given no bias, that the true change reaches the target, ' +
			'rounded to 5 %; the lowest of the three targets.',
		denominator
	},
	I9: {
		name: 'Control-chart state',
		definition:
			'Monthly XmR chart of each target: whether the latest month shows a special cause under ' +
			'the limits from before the programme. The value counts series that do.',
		denominator:
			'Complete months with a value; leavers are counted by month, not as a rolling rate. ' +
			'Below 12 points limits are on trial; ranges above 3.267 times their mean take no part.'
	},
	I10: {
		name: 'Interrupted time series',
		definition:
			'Step of the monthly mean resolution time at the start of grading, net of the trend before, ' +
			'with the change of the trend and the same for the other targets.',
		denominator:
			'Complete months with a value, transition months left out; not estimated below 8 ' +
			'in all or 4 on either side. With fewer than 24 months before the start the earlier ' +
			'line is not continued, and there is neither an interval nor a mean effect.'
	},
	I11: {
		name: 'Difference in differences',
		definition:
			'Change of resolution time in the teams graded first over the change in teams not graded yet, ' +
			'less 1, with the rungs of evidence that the data can carry.',
		denominator:
			'Teams graded in the first month against teams graded half a year later or never, at least 2 each, ' +
			'equal spans of at least 6 months; no matching on earlier levels. Open tickets are censored as in every ' +
			'other handling time; the horizon τ is the same for all, and a team followed for less than 48 h is out. ' +
			'Below 5 teams an arm there is no interval.'
	},
	I12: {
		name: 'Guardrails',
		definition:
			'How many of reopening, first-time fix, complaint incidence, response rate, backlog, low ratings and ' +
			'appeals got worse beyond noise from the baseline to the current window; appeals from the first round to ' +
			'the latest. Each is judged at 95 %, not eased for their number: rather one warning too many.',
		denominator:
			'As V8, V9, V14, V11, V6, V12 and F9, each with its own; what has no data takes no part.'
	},
	I13: {
		name: 'Placebo in time',
		definition:
			'The same before-and-after change at every earlier month that could have been the start. ' +
			'The value counts those at which the improvement was as large as at the real start: ' +
			'only with none does that one stand out.',
		denominator:
			'Monthly means of complaint handling time, else of all tickets: 12 months on either side, ' +
			'or 6 or 3 where fewer than 6 earlier starts are left (a season can then look like a change), ' +
			'else nothing; transition months are out.'
	},
	I14: {
		name: 'Placebo in outcome',
		definition:
			'Whether outcomes that grading should not move (ticket volume, share on site, share of the commonest ' +
			'category, response rate) changed between the windows. ' +
			'The value counts those that did beyond noise: each says that something else was at work.',
		denominator:
			'The months of either window; the same calendar months are compared one by one, ' +
			'so that a season cancels; each is judged at 95 %, not eased for their number.'
	}
} satisfies typeof zh;
