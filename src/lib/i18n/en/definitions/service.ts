import type { service as zh } from '../../zh/definitions/service.ts';

/** Who is counted where an entry names nobody else. */
const denominator =
	'Tickets created in the window; drafts, cancelled ones and those closed without ' +
	'a time are out, open ones are censored at the as-of time.';

/** The entries of service in the metric dictionary. */
export const service = {
	V1: {
		name: 'Mean resolution time, closed tickets only',
		definition:
			'Mean hours from creation to resolution of the tickets resolved in the window; ' +
			'it ignores open tickets and serves to reconcile with the ticket system.',
		denominator:
			'Tickets resolved in the window with a time of resolution; drafts and cancelled ones are out. ' +
			'Open tickets are not in it: clearing a backlog raises it, deferring work lowers it.'
	},
	V2: {
		name: 'Median and 90th percentile of resolution time',
		definition:
			'Hours within which half (nine in ten) of the tickets created in the window are resolved, ' +
			'from the Kaplan–Meier curve; open tickets are censored, and either may not be reached.',
		denominator:
			'Tickets created in the window; drafts, cancelled ones and those closed without ' +
			'a time are out, open ones are censored at the as-of time.'
	},
	V3: {
		name: 'Restricted mean resolution time',
		definition:
			'Mean hours from creation to resolution of the tickets created in the window, ' +
			'each counted up to the horizon τ; open tickets are censored.',
		denominator
	},
	V4: {
		name: 'Resolved within the stated hours',
		definition:
			'Share of the tickets created in the window that are resolved within ' +
			'the hours that the plan states (48 by default), ' +
			'from the Kaplan–Meier curve; open tickets are censored.',
		denominator
	},
	V5: {
		name: 'Restricted mean resolution time by working hours and net of holds',
		definition:
			'As V3 but counting working hours only (public holidays and make-up days observed), ' +
			'beside calendar hours and, where holds are recorded, hours net of them.',
		denominator:
			'As V3. Without recorded holds there is no net time; one comparison uses one clock.'
	},
	V6: {
		name: 'Backlog and its age',
		definition:
			'Tickets still open at the end of the window, beside the backlog of every month end, ' +
			'the median and 90th percentile of its age, and its age classes.',
		denominator:
			'Tickets created before a month end and not resolved by it; drafts, ' +
			'cancelled ones and those closed without a time are out.'
	},
	V7: {
		name: 'SLA attainment',
		definition:
			'Share of the tickets due in the window that were resolved by then; ' +
			'open past due is a breach, not yet due is left out.',
		denominator:
			'Tickets due in the window; drafts, cancelled ones and those closed without a time are out. Without due ' +
			'times the desk’s own flag by day of resolution; a flag that never varies gives no number.'
	},
	V8: {
		name: 'Reopen rate',
		definition:
			'Share of the tickets first resolved in the window that were reopened, ' +
			'by reopen count or first resolution, never by current status.',
		denominator:
			'Tickets first resolved in the window and at least the observation period (14 days by default) ' +
			'before the as-of date; younger ones are out, those without reopen records are missing; ' +
			'records that never vary over 30 tickets or more give no number.'
	},
	V9: {
		name: 'First-time fix',
		definition:
			'Share of the on-site tickets resolved in the window that took one visit, were not reopened, ' +
			'and were not followed by a new ticket of the same customer, product and ' +
			'category within the observation period (30 days by default).',
		denominator:
			'On-site tickets resolved in the window and at least the observation period before the as-of date; ' +
			'those without a visit count are missing; counts that never vary over 30 tickets or more give no number.'
	},
	V10: {
		name: 'Customer satisfaction (top two boxes)',
		definition:
			'Share of the ratings that customers gave in the window that reach the ' +
			'satisfied score (4 and above by default), by rating date.',
		denominator:
			'Tickets rated by a customer in the window, the last rating of each; default and ' +
			'automatic ratings, drafts, cancelled and unrated tickets are out.'
	},
	V11: {
		name: 'Response rate and the bounds of satisfaction',
		definition:
			'Share of the tickets invited to rate (or, without such records, resolved) that customers rated, ' +
			'and what satisfaction would be if all the silent were unsatisfied, or satisfied.',
		denominator:
			'Tickets whose invitation was sent in the window, or else resolved in it; a default rating is no rating.'
	},
	V12: {
		name: 'Dissatisfaction (bottom two boxes)',
		definition:
			'Share of the ratings that customers gave in the window that are 1 or 2, by rating date.',
		denominator:
			'As for satisfaction: tickets rated by a customer in the window; ' +
			'default ratings are out, and so are ratings that carry no score.'
	},
	V13: {
		name: 'Case-mix-adjusted time, observed over expected',
		definition:
			'Hours of the resolved tickets created in the current window over what their kind of ' +
			'work usually took in the baseline (geometric means); below 1 is faster.',
		denominator:
			'Kinds are category × priority × product × on-site, merged upward below 10 tickets in ' +
			'the baseline. Open tickets are out; less than a minute counts as one.'
	},
	V14: {
		name: 'Complaint incidence',
		definition:
			'Valid complaints created in the window per 100 service visits.',
		denominator:
			'Visits of the service tickets created in the window: none for remote service, one where no number ' +
			'is recorded. Complaints found invalid, drafts and cancelled tickets are out.'
	},
	V15: {
		name: 'Repeat complaints',
		definition:
			'Share of the complaints closed in the window after which the same ' +
			'customer complained about the same product within the observation period ' +
			'(30 days by default, the setting of first-time fix).',
		denominator:
			'Complaints closed in the window and at least the observation period before the as-of date; ' +
			'those without a customer or a product are missing.'
	},
	V16: {
		name: 'Time to first response',
		definition:
			'Hours within which half of the tickets created in the window got a first response, ' +
			'from the Kaplan–Meier curve; unanswered ones are censored.',
		denominator:
			'Tickets created in the window; drafts, cancelled ones and those ' +
			'resolved without a recorded response are out.'
	},
	V17: {
		name: 'Flow balance',
		definition:
			'Tickets created in the window less tickets resolved in it; positive means that the backlog grows.',
		denominator:
			'Created by day of creation, resolved by day of resolution: ' +
			'not the same tickets; drafts and cancelled ones are out.'
	}
} satisfies typeof zh;
