import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft } from '../result.ts';
import { countedTickets } from '../run/scope.ts';
import { column, tableOf } from '../table.ts';
import { type AllCases, CASE_COLUMNS, type CaseCounts } from '../tickets/case-rows.ts';
import { caseDraft } from '../tickets/cases.ts';
import { total } from '../tickets/clusters.ts';
import { compared, lacking, off } from '../tickets/compared.ts';
import { tallyOf } from '../tickets/tally.ts';
import { RATED, ratingsOff, SATISFIED } from './satisfaction.ts';
import { noteOf } from '../note.ts';

/** Tickets that were asked for a rating, by the day they were asked; where that is not recorded, those resolved. */
function invited(context: MetricContext, recorded: boolean): AllCases {
	const day = recorded ? 'csat_sent_at' : 'resolved_at';
	return `${countedTickets(context)}
SELECT ${day} AS day, (${RATED} AND NOT coalesce(csat_default, false))::INTEGER AS y,
	${SATISFIED(context)} AS satisfied, NULL::VARCHAR AS reason, ${CASE_COLUMNS}
FROM t WHERE ${day} <= (SELECT as_of FROM params)`;
}

/** Those asked, `y` 1 where they rated and were satisfied. */
const satisfiedOf = (all: AllCases): AllCases =>
	`SELECT day, (y = 1 AND coalesce(satisfied, false))::INTEGER AS y, reason, ${CASE_COLUMNS}
FROM (\n${all}\n) AS asked`;

/** Satisfaction if everybody who did not answer were unsatisfied, as rated, and if they all were satisfied. */
async function bounds(context: MetricContext, all: AllCases, rated: CaseCounts): Promise<DataTable> {
	const satisfied = await tallyOf(context).cases(context, satisfiedOf(all), rated.windows);
	const rows = (['before', 'after'] as const).flatMap((side) => {
		const { n, y } = total(rated[side]);
		return n === 0 ? [] : [{ side, n, rated: y, satisfied: total(satisfied[side]).y }];
	});
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	return tableOf(
		[
			column('window', 'dimension', 'code'),
			column('n', 'measure', 'number', 'count'),
			column('rated', 'measure', 'number', 'count'),
			share('worst'),
			share('rated_share'),
			share('best')
		],
		rows.map(({ side, n, rated: given, satisfied: good }) => ({
			window: side === 'after' ? 'current' : 'baseline',
			n,
			rated: given,
			worst: good / n,
			rated_share: good / given,
			best: (good + n - given) / n
		}))
	);
}

export const responseRate: Metric = {
	id: 'V11',
	family: 'V',
	formula: 'rated / invited;  satisfied / invited … (satisfied + unrated) / invited',
	unit: 'share',
	better: 'higher',
	method: 'cluster_logit_t',
	needs: ['tickets.created_at'],
	people: false,
	source: 'Liang & Zeger 1986; Manski 2003 (bounds)',
	async compute(context): Promise<Draft> {
		const windows = compared(context);
		if (!windows) return off('no_current');
		const recorded = lacking(context, 'csat_sent_at').length === 0;
		if (!recorded && lacking(context, 'resolved_at').length > 0)
			return off('missing_columns', ['tickets.csat_sent_at']);
		const refused = ratingsOff(context);
		if (refused) return refused;
		const all = invited(context, recorded);
		const counts = await tallyOf(context).cases(context, all, windows);
		const draft = caseDraft(context, 'share', all, counts);
		const table = await bounds(context, all, counts);
		const [, , , worst, , best] = table.rows.find(([window]) => window === 'current') ?? [];
		return {
			...draft,
			notes: [
				...(recorded ? [] : [noteOf('invited_is_resolved')]),
				...(typeof worst === 'number' && typeof best === 'number'
					? [noteOf('satisfaction_bounds', { worst, best })]
					: []),
				...(draft.notes ?? [])
			],
			tables: { ...draft.tables, bounds: table }
		};
	}
};
