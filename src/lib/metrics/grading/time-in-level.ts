import { countWhere, daysBetween } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import { levelCount } from '$lib/programme/levels.ts';
import { cumulativeIncidence } from '$lib/stats/survival/competing.ts';
import { indexAt } from '$lib/stats/survival/survival.ts';
import type { MetricContext } from '../run/context.ts';
import { type Cases, withCases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import type { DataTable } from '../result.ts';
import { levelSpells } from '../people/level-spells.ts';
import { column, tableOf } from '../table.ts';
import { DAYS, finite, waitingDraft } from '../assessments/waiting.ts';

const MARKS = [12, 24, 36];

/**
 * `x`: one row per stay at a level, from entering it to the next promotion, else to leaving, demotion or the as-of day.
 */
const rows = (context: MetricContext): Cases => ({
	from: `${levelSpells(context)},
next_steps AS (
	SELECT stays.*, lead(level) OVER (PARTITION BY employee_id, spell_no ORDER BY valid_from) AS next_level FROM stays
)`,
	x: `SELECT held.employee_id, held.level, greatest(${daysBetween('n.valid_from', 'held.until')}, 1) AS days,
		coalesce(n.next_level > n.level AND n.valid_until <= held.until, false) AS event,
		held.leaves,
		CASE WHEN held.since > n.valid_from THEN ${daysBetween('n.valid_from', 'held.since')} ELSE -1 END AS entry,
		CASE WHEN held.level = 0 THEN 'ungraded'
			WHEN held.level >= ${String(levelCount(context.plan))} THEN 'top_level' END AS why
	FROM held JOIN next_steps n ON n.employee_id = held.employee_id AND n.spell_no = held.spell_no
		AND n.level = held.level
		AND held.since >= n.valid_from AND (n.valid_until IS NULL OR held.since < n.valid_until)`
});

const stepRow = z.object({
	level: z.number(),
	t: z.number(),
	promoted: z.number(),
	gone: z.number(),
	censored: z.number(),
	joined: z.number()
});

const competingSql = (context: MetricContext): string => `${withCases(rows(context))},
waits AS (
	SELECT level, days AS t, event, leaves AND NOT event AS gone, NOT event AND NOT leaves AS open, false AS joined
	FROM x
	WHERE why IS NULL
	UNION ALL SELECT level, entry, false, false, false, true FROM x WHERE why IS NULL
)
SELECT level, t::DOUBLE AS t, ${countWhere('event')}::DOUBLE AS promoted, ${countWhere('gone')}::DOUBLE AS gone,
	${countWhere('open')}::DOUBLE AS censored,
	${countWhere('joined')}::DOUBLE AS joined
FROM waits GROUP BY level, t ORDER BY level, t`;

/** Shares promoted and gone by each mark, where leaving competes with promotion. */
async function outcomes(context: MetricContext): Promise<DataTable> {
	const found = await context.engine.query(competingSql(context), stepRow, context.signal);
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	const shown = [...new Set(found.map((row) => row.level))].flatMap((level) => {
		const own = found.filter((row) => row.level === level);
		const of = (key: 'promoted' | 'gone' | 'censored' | 'joined') => own.map((row) => row[key]);
		const time = own.map((row) => row.t / DAYS.months);
		const [promoted, gone] = cumulativeIncidence({
			time,
			events: [of('promoted'), of('gone')],
			censored: of('censored'),
			entered: of('joined')
		});
		const people = of('joined').reduce((sum, n) => sum + n, 0);
		return MARKS.map((mark) => {
			const at = promoted && mark <= Math.max(...time) ? indexAt(promoted.time, mark) : -1;
			const read = (xs: Float64Array | undefined) => finite(xs?.[at] ?? NaN);
			return {
				level,
				mark,
				people,
				promoted: read(promoted?.value),
				low: read(promoted?.low),
				high: read(promoted?.high),
				gone: read(gone?.value)
			};
		});
	});
	return {
		...tableOf(
			[
				column('level', 'dimension', 'level', 'level'),
				column('mark', 'dimension', 'number', 'months'),
				column('people', 'people', 'number', 'people'),
				share('promoted'),
				share('low'),
				share('high'),
				share('gone')
			],
			shown
		),
		additive: ['level']
	};
}

/** G7: how long a level is held until promotion. */
export const timeInLevel: Metric = {
	id: 'G7',
	family: 'G',
	formula: 'min { t : S(t) ≤ 1/2 }',
	unit: 'months',
	better: 'none',
	method: 'km_brookmeyer_crowley',
	needs: ['employees.hire_date', 'assessments.final_level'],
	people: true,
	source: 'Kaplan & Meier 1958; Brookmeyer & Crowley 1982; Aalen & Johansen 1978',
	async compute(context) {
		const draft = await waitingDraft(
			context,
			{
				rows: rows(context),
				group: column('level', 'dimension', 'level', 'level'),
				unit: 'months',
				marks: MARKS
			},
			'no_graded_engineers'
		);
		if (draft.off) return { ...draft, window: null };
		return { ...draft, window: null, tables: { ...draft.tables, outcomes: await outcomes(context) } };
	}
};
