import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { once } from '../run/once.ts';
import type { Draft, Note, Span } from '../result.ts';
import { countedTickets, COUNTS } from '../run/scope.ts';
import { compared, lacking, off } from '../tickets/compared.ts';
import { neverVaries } from './variation.ts';
import { type AllCases, CASE_COLUMNS, type CaseCounts } from '../tickets/case-rows.ts';
import { caseDraft } from '../tickets/cases.ts';
import { tallyOf } from '../tickets/tally.ts';
import { noteOf } from '../note.ts';

/** Day that a rating belongs to; older systems keep none, then the day of the resolution stands in. */
const RATED_ON = 'coalesce(csat_rated_at, resolved_at, closed_at, created_at)';
export const RATED = '(csat_score IS NOT NULL OR csat_satisfied IS NOT NULL)';

/** One row a ticket with a rating that a customer gave, `y` by a condition on it. */
function ratings(context: MetricContext, hit: string, rated = RATED): AllCases {
	return `${countedTickets(context)}
SELECT ${RATED_ON} AS day, (${hit})::INTEGER AS y, NULL::VARCHAR AS reason, ${CASE_COLUMNS}
FROM t
WHERE ${rated} AND NOT coalesce(csat_default, false) AND ${RATED_ON} <= (SELECT as_of FROM params)`;
}

/** Satisfied: a score from the plan's threshold up, else the satisfied mark. */
export const SATISFIED = ({ plan }: Pick<MetricContext, 'plan'>): string =>
	`coalesce(csat_score >= ${String(plan.measurement.satisfiedFrom)}, csat_satisfied)`;

/** Ratings, `y` 1 where satisfied. */
export const satisfiedCases = (context: MetricContext): AllCases => ratings(context, SATISFIED(context));

/** Counts of satisfied ratings, made once a run; null without a current window. */
export function satisfiedCounts(context: MetricContext): Promise<CaseCounts> | null {
	const windows = compared(context);
	return (
		windows && once(context, 'satisfied', () => tallyOf(context).cases(context, satisfiedCases(context), windows))
	);
}

/**
 * What became of a ticket's rating: it counts (`rated`), or the reason for which it does not; `y` 1 where it has no
 * day.
 */
const RATINGS = `SELECT CASE WHEN ${RATED} THEN ${RATED_ON} ELSE resolved_at END AS day,
	(${RATED} AND csat_rated_at IS NULL)::INTEGER AS y,
	CASE WHEN NOT ${RATED} THEN CASE WHEN ${COUNTS} THEN 'unrated' ELSE 'no_rating' END
		WHEN coalesce(csat_default, false) THEN 'default_rating'
			WHEN status IN ('draft', 'cancelled') THEN status::VARCHAR ELSE 'rated' END AS reason, ${CASE_COLUMNS}
FROM tickets`;

/** Ratings of a window that don't count, and tickets resolved in it that nobody rated. */
async function ratingsLeftOut(context: MetricContext, window: Span) {
	const found = await once(context, 'ratings left out', () => tallyOf(context).leftOut(context, RATINGS, window));
	const count = (rating: string) => found.get(rating)?.n ?? 0;
	return {
		default_rating: count('default_rating'),
		draft: count('draft'),
		cancelled: count('cancelled'),
		unrated: count('unrated'),
		undated: [...found.values()].reduce((sum, { y }) => sum + y, 0)
	};
}

/** Off where the tickets carry no rating at all. */
export function ratingsOff(context: MetricContext): Draft | null {
	return lacking(context, 'csat_score', 'csat_satisfied').length === 2
		? off('missing_columns', ['tickets.csat_score'])
		: null;
}

async function ratingDraft(context: MetricContext, all: AllCases, counts: CaseCounts): Promise<Draft> {
	const draft = caseDraft(context, 'share', all, counts);
	const { undated, unrated, ...excluded } = await ratingsLeftOut(context, counts.windows.current);
	const given = 'coalesce(csat_score, csat_satisfied::INTEGER)';
	const note: Note[] = [
		...(undated > 0 ? [noteOf('rating_day_from_resolution', { count: undated })] : []),
		...((await neverVaries(context, given, 'NOT coalesce(csat_default, false)'))
			? [noteOf('ratings_never_vary')]
			: [])
	];
	return { ...draft, excluded, missing: unrated, notes: [...(draft.notes ?? []), ...note] };
}

const common = {
	family: 'V',
	unit: 'share',
	method: 'cluster_logit_t',
	people: false,
	needs: ['tickets.created_at'],
	source: 'Liang & Zeger 1986; Cameron & Miller 2015'
} as const;

export const satisfaction: Metric = {
	...common,
	id: 'V10',
	formula: 'ratings ≥ 4 / ratings',
	better: 'higher',
	async compute(context): Promise<Draft> {
		const counts = satisfiedCounts(context);
		if (!counts) return off('no_current');
		return ratingsOff(context) ?? ratingDraft(context, satisfiedCases(context), await counts);
	}
};

export const dissatisfaction: Metric = {
	...common,
	id: 'V12',
	formula: 'ratings ≤ 2 / ratings',
	better: 'lower',
	needs: ['tickets.created_at', 'tickets.csat_score'],
	async compute(context): Promise<Draft> {
		const windows = compared(context);
		if (!windows) return off('no_current');
		const all = ratings(context, 'csat_score <= 2', 'csat_score IS NOT NULL');
		return ratingDraft(context, all, await tallyOf(context).cases(context, all, windows));
	}
};
