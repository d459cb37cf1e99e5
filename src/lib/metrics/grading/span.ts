import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { column, tableOf } from '../table.ts';
import { active } from '../people/active.ts';
import { off } from '../assessments/decisions.ts';
import { noteOf } from '../note.ts';

/** Above this many engineers a supervisor counts as stretched. */
const WIDE = 12;

const spans = (context: MetricContext): string => `${active(context)},
spans AS (
	SELECT supervisor_id, count(DISTINCT employee_id) AS engineers
	FROM active
	WHERE supervisor_id IS NOT NULL
	GROUP BY supervisor_id
)`;

const headlineSql = (context: MetricContext): string => `${spans(context)}
SELECT ${context.engine.dialect.quantile('engineers', 0.5)}::DOUBLE AS value, max(engineers)::DOUBLE AS most,
	(count(*) FILTER (WHERE engineers > ${String(WIDE)}))::DOUBLE AS wide, count(*)::DOUBLE AS supervisors,
		coalesce(sum(engineers), 0)::DOUBLE AS engineers,
	(SELECT count(*) FROM active WHERE supervisor_id IS NULL)::DOUBLE AS missing
FROM spans`;

const sizesSql = (context: MetricContext): string => `${spans(context)},
sizes(place, size, low, high) AS (VALUES (1, 'span_1_4', 1, 4), (2, 'span_5_8', 5, 8), (3, 'span_9_12', 9, 12),
	(4, 'span_13_20', 13, 20), (5, 'span_21', 21, 1000000))
SELECT size, count(supervisor_id)::DOUBLE AS supervisors, coalesce(sum(engineers), 0)::DOUBLE AS engineers
FROM sizes LEFT JOIN spans ON engineers BETWEEN low AND high
GROUP BY place, size ORDER BY place`;

const headline = z.object({
	value: z.number().nullable(),
	most: z.number().nullable(),
	wide: z.number(),
	supervisors: z.number(),
	engineers: z.number(),
	missing: z.number()
});

/** G14: how many engineers a supervisor has. */
export const span: Metric = {
	id: 'G14',
	family: 'G',
	formula: 'median over supervisors of people',
	unit: 'people',
	better: 'none',
	method: 'none',
	needs: ['employees.supervisor_id'],
	people: true,
	source: 'census',
	async compute(context) {
		const query = headlineSql(context);
		const [row] = await context.engine.query(query, headline, context.signal);
		if (!row || row.value === null) return off('no_active_engineers', [], query);
		const sizes = await context.engine.query(
			sizesSql(context),
			z.object({ size: z.string(), supervisors: z.number(), engineers: z.number() }),
			context.signal
		);
		return {
			value: row.value,
			sql: query,
			numerator: row.engineers,
			denominator: row.supervisors,
			n: row.engineers,
			missing: row.missing,
			window: null,
			notes: [noteOf('span_extremes', { most: row.most ?? 0, wide: row.wide, limit: WIDE })],
			tables: {
				bySize: tableOf(
					[
						column('size', 'dimension', 'code'),
						column('supervisors', 'measure', 'number', 'count'),
						column('engineers', 'people', 'number', 'people')
					],
					sizes
				)
			}
		};
	}
};
