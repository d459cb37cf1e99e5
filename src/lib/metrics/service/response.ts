import { unbroken } from '$lib/i18n/unbroken.ts';
import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft } from '../result.ts';
import { countedTickets } from '../run/scope.ts';
import { column, tableOf } from '../table.ts';
import { type AllCases, CASE_COLUMNS, draftOf, keptCaseCtes } from '../tickets/cases.ts';
import { type Compared, compared, lacking, off, windowCode } from '../tickets/compared.ts';
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

const boundsRow = z.object({ w: z.number(), n: z.number(), rated: z.number(), satisfied: z.number() });

/** Satisfaction if everybody who did not answer were unsatisfied, as rated, and if they all were satisfied. */
async function bounds(context: MetricContext, all: AllCases, windows: Compared): Promise<DataTable> {
	const rows = await context.engine.query(
		`${await keptCaseCtes(context, all)}
SELECT ${windowCode('day', windows)}::INTEGER AS w, count(*)::DOUBLE AS n, sum(y)::DOUBLE AS rated,
	(count(*) FILTER (WHERE y = 1 AND satisfied))::DOUBLE AS satisfied
FROM cases WHERE ${windowCode('day', windows)} IS NOT NULL GROUP BY 1 ORDER BY 1`,
		boundsRow,
		context.signal
	);
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
		rows.map(({ w, n, rated, satisfied }) => ({
			window: w === 1 ? 'current' : 'baseline',
			n,
			rated,
			worst: satisfied / n,
			rated_share: satisfied / rated,
			best: (satisfied + n - rated) / n
		}))
	);
}

export const responseRate: Metric = {
	id: 'V11',
	family: 'V',
	name: { zh: '评价率与满意度边界', en: 'Response rate and the bounds of satisfaction' },
	definition: {
		zh:
			'被邀请评价（无邀请记录时为已解决）的工单中客户真正评价的比例；' +
			'未评价者全不满意或全满意时，满意度的下界与上界。',
		en:
			'Share of the tickets invited to rate (or, without such records, resolved) that customers rated, ' +
			'and what satisfaction would be if all the silent were unsatisfied, or satisfied.'
	},
	denominator: {
		zh: unbroken`窗口内发出评价邀请的工单；
			没有邀请时间时为窗口内解决的工单。默认好评不算评价。`,
		en: 'Tickets whose invitation was sent in the window, or else resolved in it; a default rating is no rating.'
	},
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
		const draft = await draftOf(context, 'share', all);
		const table = await bounds(context, all, windows);
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
