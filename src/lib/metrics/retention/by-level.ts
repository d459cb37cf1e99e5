import { everyLevel, type Level } from '$lib/programme/criteria.ts';
import { rateRatio } from '$lib/stats/counts/rates.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Note, Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { type LevelExposure, levelAtRisk, levelExposures } from '../people/level-spells.ts';
import { attritionOff, off, rateEstimate } from '../people/spells.ts';
import { compareRates, ratesCompared } from './rates-compared.ts';
import { noteOf } from '../note.ts';

const none = { people: 0, leavers: 0, years: 0 };

function byLevel(rows: readonly LevelExposure[], levels: readonly Level[]): DataTable {
	const at = (span: string, level: number) =>
		rateEstimate(rows.find((each) => each.span === span && each.level === level) ?? none, null);
	return tableOf(
		[column('level', 'dimension', 'level', 'level'), ...ratesCompared],
		levels
			.map((level) => ({ level, ...compareRates(at('current', level), at('baseline', level)) }))
			.filter((each) => each.people + each.baseline_people > 0)
	);
}

const pooled = (rows: readonly LevelExposure[], graded: boolean) =>
	rows
		.filter(({ span, level }) => span === 'current' && (level ?? 0) > 0 === graded)
		.reduce((sum, { leavers, years }) => ({ events: sum.events + leavers, exposure: sum.exposure + years }), {
			events: 0,
			exposure: 0
		});

const valueSql = (
	context: MetricContext,
	window: Span
): string => `${levelAtRisk(context, [{ name: 'current', ...window }])}
SELECT ((count(*) FILTER (WHERE leaver AND level > 0)) / nullif(sum(days) FILTER (WHERE level > 0), 0))
	/ nullif((count(*) FILTER (WHERE leaver AND level = 0)) / nullif(sum(days) FILTER (WHERE level = 0), 0),
		0)::DOUBLE AS value
FROM at_level`;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

async function compute(context: MetricContext): Promise<Draft> {
	const { windows } = context;
	const refused = attritionOff(context);
	if (refused || !windows.current) return refused ?? off('no_current', []);
	const rows = (await levelExposures(context)).filter(({ level }) => level !== null);
	const [graded, ungraded] = [pooled(rows, true), pooled(rows, false)];
	const people = rows.filter(({ span }) => span === 'current').reduce((sum, each) => sum + each.people, 0);
	const tables = { byLevel: byLevel(rows, everyLevel(context.plan.criteria)) };
	const sql = valueSql(context, windows.current);
	if (graded.exposure === 0 || ungraded.exposure === 0) {
		return {
			value: null,
			sql,
			n: people,
			tables,
			off: { reason: people === 0 ? 'nobody_at_risk' : 'one_side_only', needs: [] }
		};
	}
	const ratio = rateRatio(graded, ungraded);
	const few = Math.min(graded.events, ungraded.events);
	const notes: Note[] = [
		noteOf('not_causal'),
		...(few < context.plan.floors.leavers
			? [noteOf('few_leavers', { count: few, floor: context.plan.floors.leavers })]
			: [])
	];
	return {
		value: ungraded.events === 0 ? null : finite(ratio.value),
		low: finite(ratio.low),
		high: finite(ratio.high),
		numerator: graded.events,
		denominator: graded.exposure,
		n: people,
		people,
		sql,
		tables,
		notes,
		off: ungraded.events === 0 ? { reason: 'no_ungraded_leavers', needs: [] } : null
	};
}

export const rateByLevel: Metric = {
	id: 'A8',
	family: 'A',
	formula: '(leavers ÷ graded person-years) ÷ (leavers ÷ ungraded person-years)',
	unit: 'ratio',
	better: 'none',
	method: 'rate_ratio_exact',
	needs: ['employees.hire_date', 'employees.leave_date', 'assessments.final_level'],
	people: true,
	source: 'Suissa 2008 (immortal time); Przyborowski & Wilenski 1940',
	compute
};
