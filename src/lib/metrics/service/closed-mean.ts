import { unbroken } from '$lib/i18n/unbroken.ts';
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
	name: { zh: '平均解决时长（已解决口径）', en: 'Mean resolution time, closed tickets only' },
	definition: {
		zh: unbroken`窗口内解决的工单从创建到解决的平均小时数；
			不看未结工单，只用于与工单系统对账。`,
		en:
			'Mean hours from creation to resolution of the tickets resolved in the window; ' +
			'it ignores open tickets and serves to reconcile with the ticket system.'
	},
	denominator: {
		zh: unbroken`窗口内解决、有解决时间的工单；草稿与取消的不计。
			未结工单不在其中，积压清理会抬高、搁置会压低这个数。`,
		en:
			'Tickets resolved in the window with a time of resolution; drafts and cancelled ones are out. ' +
			'Open tickets are not in it: clearing a backlog raises it, deferring work lowers it.'
	},
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
