import { daysBetween, middleOf } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import type { DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { ROUND } from '../assessments/shares.ts';
import { waitingDraft } from '../assessments/waiting.ts';

/**
 * `x`: from somebody's own start of the round (else that of the round) to publication, open ones up to the as-of day.
 */
const rows = (context: MetricContext): Cases => ({
	from: `${decisions(context)},
begun AS (
	SELECT d.*, coalesce(d.self_date, rounds.start_date) AS started, params.as_of::DATE AS today
	FROM d LEFT JOIN rounds ON rounds.round_id = d.round_id, params
)`,
	x: `SELECT employee_id, round, round_no,
		greatest(${daysBetween('started', 'least(coalesce(publish_date, today), today)')}, 0) AS days,
		coalesce(publish_date <= today, false) AS event, -1 AS entry,
		CASE WHEN result = 'absent' THEN 'absent' WHEN started IS NULL THEN 'missing' END AS why
	FROM begun`
});

/** The steps of the process in order: the day of each, and what else tells that it was taken. */
const steps = [
	{ step: 'self', day: 'self_date', taken: 'self_level IS NOT NULL OR self_total IS NOT NULL' },
	{
		step: 'supervisor',
		day: 'supervisor_date',
		taken: 'supervisor_level IS NOT NULL OR supervisor_total IS NOT NULL'
	},
	{ step: 'panel', day: 'assess_date', taken: 'panel_level IS NOT NULL OR panel_total IS NOT NULL' },
	{ step: 'published', day: 'publish_date', taken: 'false' },
	{ step: 'feedback', day: 'feedback_date', taken: 'false' },
	{ step: 'appeal', day: 'appeal_date', taken: 'coalesce(appeal_flag, false) OR appeal_result IS NOT NULL' },
	{ step: 'appeal_closed', day: 'appeal_close_date', taken: "appeal_result IN ('overturned', 'partial', 'upheld')" }
] as const;

/** The step from which the days of each are counted, where it is not the one before. */
const from: Partial<Record<(typeof steps)[number]['step'], string>> = { appeal: 'publish_date' };

/** Assessments that took each step by the as-of day, and the median days since the step before. */
const stepsSql = (context: MetricContext): string => `${decisions(context)},
present AS (SELECT d.*, params.as_of::DATE AS today FROM d, params WHERE coalesce(result, '') <> 'absent')
${steps
	.map(
		({ step, day, taken }, index) => `SELECT ${String(index)}::INTEGER AS place, '${step}' AS step,
	(count(*) FILTER (WHERE ${day} <= today OR ((${taken}) AND ${day} IS NULL)))::INTEGER AS cases,
	${
		index === 0
			? 'NULL'
			: `(${middleOf(daysBetween(from[step] ?? steps[index - 1]?.day ?? day, day))}
		FILTER (WHERE ${day} <= today))`
	}::DOUBLE AS days
FROM present`
	)
	.join('\nUNION ALL\n')}
ORDER BY place`;

const stepRow = z.object({ step: z.string(), cases: z.number(), days: z.number().nullable() });

async function stepsTable(context: MetricContext): Promise<DataTable> {
	const rows = await context.engine.query(stepsSql(context), stepRow, context.signal);
	return {
		...tableOf(
			[
				column('step', 'dimension', 'code'),
				column('cases', 'people', 'number', 'people'),
				column('days', 'measure', 'number', 'days')
			],
			rows
		),
		additive: []
	};
}

/** G12: how long a round takes for an engineer. */
export const cycleTime: Metric = {
	id: 'G12',
	family: 'G',
	formula: 'min { t : S(t) ≤ 1/2 }',
	unit: 'days',
	better: 'lower',
	method: 'km_brookmeyer_crowley',
	needs: ['assessments.publish_date'],
	people: true,
	source: 'Kaplan & Meier 1958; Brookmeyer & Crowley 1982',
	async compute(context) {
		const draft = await waitingDraft(
			context,
			{
				rows: rows(context),
				group: ROUND,
				order: 'round_no',
				unit: 'days',
				marks: [30, 60, 90]
			},
			'no_started_rounds'
		);
		return {
			...draft,
			window: decisionWindow(context),
			tables: { ...draft.tables, steps: await stepsTable(context) }
		};
	}
};
