import type { BeforeStart } from '$lib/stats/before-start/yielding.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Note, Verdict } from '../result.ts';
import { shareChange, type Change } from '../tickets/clusters.ts';
import { inside } from '../tickets/compared.ts';
import { ratingsOff, satisfiedCases, satisfiedCounts } from '../service/satisfaction.ts';
import { caseCtes, type CaseCounts } from '../tickets/case-rows.ts';
import { beforeNotes, beforeTable, monthsBefore, yielded } from './months-before.ts';
import {
	judge,
	type Mode,
	notComparable,
	precisionNotes,
	precisionOf,
	precisionTable,
	type Precision
} from './judging.ts';
import { noteOf } from '../note.ts';

/** The same change read relatively and in points, each with the verdict on the plan's figure in that reading. */
interface Reading {
	mode: Mode;
	change: Change;
	precision: Precision;
	verdict: Verdict;
	before: BeforeStart | null;
}

/** The change of the satisfied share between both windows. */
const changeOf = ({ before, after, windows }: CaseCounts, mode: Mode, context: MetricContext): Change =>
	shareChange({ sums: before, span: windows.baseline }, { sums: after, span: windows.current }, mode, context);

function read(
	context: MetricContext,
	all: CaseCounts,
	mode: Mode,
	counts: { has: number; needs: number }[],
	byMonth: DataTable | undefined
): Reading {
	const target = context.plan.targets.csat.change;
	const change = changeOf(all, mode, context);
	const precision = precisionOf(change, target, mode);
	const before = monthsBefore(context, { byMonth, change, mode, better: 'higher' });
	const judged = judge(context, { change, target, counts, power: precision.power, better: 'higher' });
	return {
		mode,
		change,
		precision,
		verdict: yielded(judged, before),
		before
	};
}

/** A share above 100 % is nobody's target. */
function impossible(base: number, target: number, mode: Mode): boolean {
	return (mode === 'relative' ? base * (1 + target) : base + target) > 1;
}

function readingNotes(chosen: Reading, other: Reading): Note[] {
	const { value, low, high } = other.change;
	if (value === null) return [];
	const known: Record<string, number> = low === null || high === null ? {} : { low, high };
	return [
		noteOf(`in_${other.mode}`, { change: value, ...known }),
		...(chosen.verdict === other.verdict
			? []
			: [noteOf('reading_flips', { chosen: chosen.verdict, other: other.verdict })])
	];
}

function changeSql(context: MetricContext, counts: CaseCounts, mode: Mode): string {
	const { baseline, current } = counts.windows;
	if (!baseline) return '';
	const share = (window: typeof current) => `avg(y) FILTER (WHERE ${inside('day', window)})`;
	return `${caseCtes(context, satisfiedCases(context))},
shares AS (SELECT ${share(baseline)} AS baseline, ${share(current)} AS current FROM cases)
SELECT ${mode === 'relative' ? 'current / nullif(baseline, 0) - 1' : 'current - baseline'} AS value FROM shares`;
}

async function compute(context: MetricContext): Promise<Draft> {
	const refused = notComparable(context) ?? ratingsOff(context);
	const counts = await satisfiedCounts(context);
	if (refused || !counts) return refused ?? { value: null, sql: '' };
	const { plan } = context;
	const { change: target, mode } = plan.targets.csat;
	const whole = await context.result('V10');
	const { baseline, current } = whole;
	const floors = (change: Change) => [
		{ has: Math.min(baseline?.n ?? 0, current?.n ?? 0), needs: plan.floors.ratings },
		{ has: change.engineers, needs: plan.floors.engineers }
	];
	const engineers = changeOf(counts, mode, context);
	const chosen = read(context, counts, mode, floors(engineers), whole.tables.byMonth);
	const other = read(
		context,
		counts,
		mode === 'relative' ? 'points' : 'relative',
		floors(engineers),
		whole.tables.byMonth
	);
	const outOfReach = baseline?.value !== null && baseline !== null && impossible(baseline.value, target, mode);
	const { value, low, high } = chosen.change;
	return {
		value,
		low,
		high,
		target,
		unit: mode === 'relative' ? 'change' : 'points',
		n: (baseline?.n ?? 0) + (current?.n ?? 0),
		missing: whole.missing,
		excluded: whole.excluded,
		baseline,
		current,
		window: whole.window,
		verdict: outOfReach ? null : chosen.verdict,
		sql: changeSql(context, counts, mode),
		off: value === null ? { reason: 'no_cases', needs: [] } : null,
		notes: [
			...whole.notes,
			...(outOfReach ? [noteOf('target_impossible', { baseline: baseline.value ?? 0, target })] : []),
			...beforeNotes(chosen.verdict, chosen.before, mode),
			...precisionNotes(chosen.precision, mode),
			...readingNotes(chosen, other)
		],
		tables: {
			...(whole.tables.byMonth ? { byMonth: whole.tables.byMonth } : {}),
			beforeStart: beforeTable(chosen.before, mode),
			precision: precisionTable(chosen.change, target, chosen.precision)
		}
	};
}

export const satisfactionChange: Metric = {
	id: 'I1',
	family: 'I',
	formula: 'p₁ / p₀ − 1  (points: p₁ − p₀)',
	unit: 'change',
	better: 'higher',
	method: 'cluster_log_ratio_t',
	needs: ['tickets.created_at'],
	people: false,
	source: 'Liang & Zeger 1986; Cameron & Miller 2015',
	compute
};
