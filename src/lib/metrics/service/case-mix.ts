import type { Column } from '$lib/engine/engine.ts';
import { fromLogInfluence } from '$lib/stats/groups/cluster.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Estimate, Span } from '../result.ts';
import { type Dimension, dimensions, sideBySide, tableName } from '../tickets/cases.ts';
import { type ByEngineer, engineerNotes, engineersIn, finite, type Sums, total } from '../tickets/clusters.ts';
import { type Compared, compared, off } from '../tickets/compared.ts';
import { keptLifetimes, lifetimes } from '../tickets/lifetimes.ts';
import { noteOf } from '../note.ts';

/** Strata from the finest to the whole; a ticket takes the finest one with enough tickets in the baseline. */
const STRATA = [
	'category, priority, product, onsite',
	'category, priority, product',
	'category, priority',
	'category'
] as const;
const ENOUGH = 10;

const names = Object.keys(dimensions) as Dimension[];

const workOf = (context: MetricContext, windows: Compared) =>
	[
		context,
		{ clock: context.plan.measurement.clock, tickets: 'all', until: 'resolved' },
		windows,
		['level', 'region', 'department', 'category', 'priority', 'product', 'is_onsite']
	] as const satisfies Parameters<typeof lifetimes>;

/**
 * Tickets created in either window and resolved, with `excess`: ln of their hours less the mean ln hours of their kind
 * of work in the baseline. A ticket of no minutes counts as one.
 */
export const excessCtes = (context: MetricContext, windows: Compared): string =>
	excessOver(lifetimes(...workOf(context, windows)));

/** The same for a query to be run. */
export const keptExcessCtes = async (context: MetricContext, windows: Compared): Promise<string> =>
	excessOver(await keptLifetimes(...workOf(context, windows)));

function excessOver(life: string): string {
	const means = STRATA.map(
		(by, i) => `stratum_${String(i)} AS (
	SELECT ${by}, avg(ln_hours) AS usual FROM worked WHERE w = 0 GROUP BY ${by} HAVING count(*) >= ${String(ENOUGH)}
)`
	);
	const joins = STRATA.map((by, i) => {
		const on = by
			.split(', ')
			.map((name) => `worked.${name} = stratum_${String(i)}.${name}`)
			.join(' AND ');
		return `LEFT JOIN stratum_${String(i)} ON ${on}`;
	});
	return `${life},
worked AS MATERIALIZED (
	SELECT w, engineer, level, region, department, coalesce(category, '') AS category,
		coalesce(priority, '') AS priority,
		coalesce(product, '') AS product, coalesce(is_onsite, false) AS onsite,
			ln(greatest(minutes, 1) / 60) AS ln_hours
	FROM life WHERE resolved AND w IS NOT NULL
),
${means.join(',\n')},
whole AS (SELECT avg(ln_hours) AS usual FROM worked WHERE w = 0),
judged AS MATERIALIZED (
	SELECT w, engineer, level, region, department, nullif(worked.category, '') AS category, ln_hours,
		ln_hours - coalesce(${STRATA.map((_, i) => `stratum_${String(i)}.usual`).join(', ')}, whole.usual) AS excess
	FROM worked CROSS JOIN whole ${joins.join(' ')}
)`;
}

interface Cell {
	before: Map<string, Sums>;
	after: Map<string, Sums>;
}

async function excesses(context: MetricContext, windows: Compared): Promise<Map<string, Map<string, Cell>>> {
	const grouping = names.map((name) => `WHEN GROUPING(${name}) = 0 THEN '${name}'`).join(' ');
	const columns = await context.engine.columns(
		`${await keptExcessCtes(context, windows)},
cells AS (
	SELECT w, engineer, ${names.join(', ')}, count(*) AS n, sum(excess) AS y
	FROM judged
	WHERE excess IS NOT NULL
	GROUP BY ALL
)
SELECT CASE ${grouping} ELSE 'whole' END AS grouping, coalesce(level::VARCHAR, region, department, category) AS key,
	w::INTEGER AS w,
	engineer::VARCHAR AS engineer, sum(n)::DOUBLE AS n, sum(y)::DOUBLE AS y
FROM cells
GROUP BY GROUPING SETS ((w, engineer), ${names.map((name) => `(w, engineer, ${name})`).join(', ')})`,
		context.signal
	);
	const texts = (name: string) => (columns.get(name) ?? []) as (string | null)[];
	const numbers = (name: string) => columns.get(name) as Column as Float64Array;
	const groups = new Map<string, Map<string, Cell>>();
	for (const [i, kind] of texts('grouping').entries()) {
		const key = kind === 'whole' ? '' : (texts('key')[i] ?? null);
		if (key === null) continue;
		const cells = groups.get(kind ?? '') ?? new Map<string, Cell>();
		groups.set(kind ?? '', cells);
		const cell = cells.get(key) ?? { before: new Map<string, Sums>(), after: new Map<string, Sums>() };
		cells.set(key, cell);
		(numbers('w')[i] === 0 ? cell.before : cell.after).set(texts('engineer')[i] ?? '', {
			n: numbers('n')[i] ?? 0,
			y: numbers('y')[i] ?? 0
		});
	}
	return groups;
}

/** exp of the mean excess with its cluster-robust interval on the log scale. */
function ratio(sums: ByEngineer, window: Span | null, { plan }: Pick<MetricContext, 'plan'>): Estimate {
	const { y, n } = total(sums);
	const base = { n, numerator: null, denominator: n, window, low: null, high: null };
	if (n === 0) return { ...base, value: null };
	const { value, low, high, se } = fromLogInfluence(
		Math.exp(y / n),
		[...sums.values()].map((one) => (one.y - (y / n) * one.n) / n)
	);
	return engineersIn(sums) < plan.floors.engineers || !(se > 0)
		? { ...base, value }
		: { ...base, value, low: finite(low), high: finite(high) };
}

function breakdown(dimension: Dimension, cells: ReadonlyMap<string, Cell>, context: MetricContext): DataTable {
	return sideBySide(
		dimension,
		'ratio',
		[...cells].map(([key, { before, after }]) => ({
			key,
			now: ratio(after, null, context),
			was: ratio(before, null, context),
			people: engineersIn(after),
			baselinePeople: engineersIn(before)
		}))
	);
}

async function compute(context: MetricContext): Promise<Draft> {
	const windows = compared(context);
	if (!windows) return off('no_current');
	if (!windows.baseline) return off(windows.overlap ? 'windows_overlap' : 'no_baseline');
	const groups = await excesses(context, windows);
	const whole = groups.get('whole')?.get('') ?? { before: new Map<string, Sums>(), after: new Map<string, Sums>() };
	const current = ratio(whole.after, windows.current, context);
	return {
		...current,
		window: windows.current,
		current,
		baseline: ratio(whole.before, windows.baseline, context),
		sql: `${excessCtes(context, windows)}
SELECT exp(avg(excess))::DOUBLE AS value FROM judged WHERE w = 1`,
		off: current.value === null ? { reason: 'no_cases', needs: [] } : null,
		notes: [noteOf('ignores_open'), noteOf('not_causal'), ...engineerNotes(whole.after, context)],
		tables: Object.fromEntries(
			names.map((name) => [tableName(name), breakdown(name, groups.get(name) ?? new Map(), context)])
		)
	};
}

export const caseMix: Metric = {
	id: 'V13',
	family: 'V',
	name: { zh: '结构调整时长比', en: 'Case-mix-adjusted time, observed over expected' },
	definition: {
		zh:
			'当前窗口创建且已解决的工单，实际用时与同类工单在基线窗口' +
			'的通常用时之比（几何平均）；低于 1 表示更快。',
		en:
			'Hours of the resolved tickets created in the current window over what their kind of ' +
			'work usually took in the baseline (geometric means); below 1 is faster.'
	},
	denominator: {
		zh:
			'同类按类别×优先级×产品×是否上门划分，基线不足 10 单的向上合并。' +
			'未结工单不计；不足 1 分钟的按 1 分钟计。',
		en:
			'Kinds are category × priority × product × on-site, merged upward below 10 tickets in ' +
			'the baseline. Open tickets are out; less than a minute counts as one.'
	},
	formula: 'exp( mean( ln hours − mean ln hours of the stratum in the baseline ) )',
	unit: 'ratio',
	better: 'lower',
	method: 'cluster_log_t',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Liang & Zeger 1986; indirect standardisation',
	compute
};
