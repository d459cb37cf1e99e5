import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { FILTERED } from '../run/scope.ts';
import type { AllCases } from '../tickets/case-rows.ts';
import { draftOf } from '../tickets/cases.ts';
import { livesSql } from '../tickets/lifetimes.ts';
import { noteOf } from '../note.ts';

/** Tickets resolved, by the day of their resolution, with hours as exact as the files have them: a sum to reconcile. */
function closedCases(context: MetricContext): AllCases {
	const { clock } = context.plan.measurement;
	return `SELECT finish AS day, minutes / 60 AS y, reason, engineer AS engineer_id, ${FILTERED}
FROM (${livesSql(context, { clock, until: 'resolved', whole: false })}) AS lives WHERE resolved`;
}

export const closedMean: Metric = {
	id: 'V1',
	family: 'V',
	formula: 'Σ (resolved − created) / n',
	unit: 'hours',
	better: 'lower',
	method: 'cluster_t',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Liang & Zeger 1986',
	async compute(context) {
		const draft = await draftOf(context, 'hours', closedCases(context));
		return { ...draft, notes: [noteOf('ignores_open'), ...(draft.notes ?? [])] };
	}
};
