import { anyOf } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import { logIntervalOf, type Spread, spreadOfChange, spreadOfWindow } from '$lib/stats/crossed/spread.ts';
import { monthNumber } from '$lib/programme/months.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Estimate, Span } from '../result.ts';
import { type Dimension, names as dimensionNames, sideBySide, tableName } from '../tickets/by-dimension.ts';
import { engineerNotes, finite, total } from '../tickets/clusters.ts';
import { type Compared, compared, off } from '../tickets/compared.ts';
import {
	type BothWindows,
	type ByEngineer,
	Codes,
	columnReader,
	engineersIn,
	noCells,
	SidesBuilder
} from '../tickets/engineer-cells.ts';
import { noteOf } from '../note.ts';
import { influenceCells, spreadNotes } from '../tickets/spreads.ts';
import { excessCtes, keptExcessCtes, sameKind, STRATA } from './case-mix-sql.ts';

const noWindows: BothWindows = { before: noCells, after: noCells };

async function excesses(context: MetricContext, windows: Compared): Promise<Map<string, Map<string, BothWindows>>> {
	const grouping = dimensionNames.map((name) => `WHEN GROUPING(${name}) = 0 THEN '${name}'`).join(' ');
	const columns = await context.tickets.columns(
		`${await keptExcessCtes(context, windows)},
cells AS (
	SELECT w, engineer, ${dimensionNames.join(', ')}, count(*) AS n, sum(excess) AS y
	FROM judged
	WHERE excess IS NOT NULL
	GROUP BY ALL
)
SELECT CASE ${grouping} ELSE 'whole' END AS grouping, coalesce(level::VARCHAR, region, department, category) AS key,
	w::INTEGER AS w,
	engineer::VARCHAR AS engineer, sum(n)::DOUBLE AS n, sum(y)::DOUBLE AS y
FROM cells
GROUP BY GROUPING SETS ((w, engineer), ${dimensionNames.map((name) => `(w, engineer, ${name})`).join(', ')})`,
		context.signal
	);
	const { texts, numbers } = columnReader(columns);
	const [keys, engineer, w, n, y] = [texts('key'), texts('engineer'), numbers('w'), numbers('n'), numbers('y')];
	const engineers = new Codes();
	const groups = new Map<string, Map<string, SidesBuilder>>();
	for (const [i, kind] of texts('grouping').entries()) {
		const key = kind === 'whole' ? '' : (keys[i] ?? null);
		if (key === null || kind === null) continue;
		const cells = groups.get(kind) ?? new Map<string, SidesBuilder>();
		groups.set(kind, cells);
		const sides = cells.get(key) ?? new SidesBuilder();
		cells.set(key, sides);
		sides[w[i] === 0 ? 'before' : 'after'].add(
			{ engineer: engineers.of(engineer[i]), n: n[i] ?? 0 },
			{ y: y[i] ?? 0 }
		);
	}
	const built = (cells: Map<string, SidesBuilder>) => new Map([...cells].map(([key, sides]) => [key, sides.built()]));
	return new Map([...groups].map(([kind, cells]) => [kind, built(cells)]));
}

const cellRow = z.object({
	w: z.number(),
	engineer: z.string().nullable(),
	month: z.string(),
	team: z.string().nullable(),
	n: z.number(),
	y: z.number()
});

/**
 * Each engineer's months: of the current window the summed excess; of the baseline the summed influence on what is
 * expected, a ticket's distance from its stratum's mean times the stratum's share of the current tickets over its size.
 */
async function monthly(context: MetricContext, windows: Compared): Promise<BothWindows> {
	const weight = (i: number): string => `weight_${String(i)}`;
	const weights = STRATA.map(
		(by, i) => `${weight(i)} AS (
	SELECT ${by.replace('category', `coalesce(category, '') AS category`)},
		count(*)::DOUBLE / (SELECT n FROM counted) AS share
	FROM judged WHERE w = 1 AND stratum = ${String(i)} GROUP BY ALL
)`
	);
	const borrowed = STRATA.map(
		(_, i) =>
			`coalesce(${weight(i)}.share / stratum_${String(i)}.size * ` +
			`(worked.ln_hours - stratum_${String(i)}.usual), 0)`
	);
	const joins = STRATA.map(
		(_, i) => `LEFT JOIN stratum_${String(i)} ON ${sameKind('worked', `stratum_${String(i)}`, i)}
	LEFT JOIN ${weight(i)} ON ${sameKind('worked', weight(i), i)}`
	);
	const { isoDay } = context.tickets.dialect;
	const rows = await context.tickets.query(
		`${await keptExcessCtes(context, windows)},
counted AS (SELECT count(*)::DOUBLE AS n FROM judged WHERE w = 1),
${weights.join(',\n')},
rest AS (
	SELECT coalesce(count(*)::DOUBLE / ${anyOf('counted.n')}, 0) AS share
	FROM judged, counted WHERE w = 1 AND stratum = ${String(STRATA.length)}
)
SELECT 1 AS w, engineer::VARCHAR AS engineer, ${isoDay('month')} AS month, department::VARCHAR AS team,
	count(*)::DOUBLE AS n, sum(excess)::DOUBLE AS y
FROM judged WHERE w = 1 GROUP BY engineer, month, department
UNION ALL
SELECT 0, worked.engineer::VARCHAR, ${isoDay('worked.month')}, worked.department::VARCHAR, count(*)::DOUBLE,
	sum(${borrowed.join(' + ')} + rest.share / whole.size * (worked.ln_hours - whole.usual))::DOUBLE
FROM worked CROSS JOIN whole CROSS JOIN rest ${joins.join('\n\t')}
WHERE worked.w = 0 GROUP BY worked.engineer, worked.month, worked.department`,
		cellRow,
		context.signal
	);
	const [engineers, teams, sides] = [new Codes(), new Codes(), new SidesBuilder()];
	for (const { w, engineer, month, team, n, y } of rows)
		sides[w === 0 ? 'before' : 'after'].add(
			{ engineer: engineers.of(engineer), n, month: monthNumber(month), team: teams.of(team) },
			{ y }
		);
	return sides.built();
}

/** Influences of cells on their mean. */
const ofMean = ({ n, y }: ByEngineer, mean: number, all: number): Float64Array =>
	y.map((own, i) => (own - mean * (n[i] ?? 0)) / all);

/** exp of the mean excess of a group of one window, its interval by engineer on the log scale. */
function ratio(sums: ByEngineer, window: Span | null, { plan }: Pick<MetricContext, 'plan'>): Estimate {
	const { y, n } = total(sums);
	const base = { n, numerator: null, denominator: n, window, low: null, high: null };
	if (n === 0) return { ...base, value: null };
	const [cells] = influenceCells([{ cells: sums, span: null, influence: ofMean(sums, y / n, n) }]);
	return withInterval(
		{ ...base, value: Math.exp(y / n) },
		cells ? spreadOfWindow(cells, null) : null,
		engineersIn(sums),
		plan
	);
}

function withInterval(
	estimate: Estimate & { value: number },
	spread: Spread | null,
	engineers: number,
	plan: MetricContext['plan']
): Estimate {
	if (engineers < plan.floors.engineers || !spread || !(spread.se > 0)) return estimate;
	const { low, high } = logIntervalOf(estimate.value, spread);
	return { ...estimate, low: finite(low), high: finite(high) };
}

/** The current window over what the baseline lets expect, both windows' engineers, months and teams in its interval. */
function overExpected(
	{ before, after }: BothWindows,
	{ baseline, current }: Compared,
	{ plan }: Pick<MetricContext, 'plan'>
): { estimate: Estimate; spread: Spread | null } {
	const { y, n } = total(after);
	const base = { n, numerator: null, denominator: n, window: current, low: null, high: null };
	if (n === 0) return { estimate: { ...base, value: null }, spread: null };
	const [is, was] = influenceCells([
		{ cells: after, span: current, influence: ofMean(after, y / n, n) },
		{ cells: before, span: baseline, influence: before.y.map((own) => -own) }
	]);
	const spread = is && was ? spreadOfChange(is, was) : null;
	return { estimate: withInterval({ ...base, value: Math.exp(y / n) }, spread, engineersIn(after), plan), spread };
}

function breakdown(dimension: Dimension, cells: ReadonlyMap<string, BothWindows>, context: MetricContext): DataTable {
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
	const whole = groups.get('whole')?.get('') ?? noWindows;
	const { estimate: current, spread } = overExpected(await monthly(context, windows), windows, context);
	return {
		...current,
		window: windows.current,
		current,
		baseline: ratio(whole.before, windows.baseline, context),
		sql: `${excessCtes(context, windows)}
SELECT exp(avg(excess))::DOUBLE AS value FROM judged WHERE w = 1`,
		off: current.value === null ? { reason: 'no_cases', needs: [] } : null,
		notes: [
			noteOf('ignores_open'),
			noteOf('not_causal'),
			...engineerNotes(whole.after, context),
			...spreadNotes(spread, context.plan.floors.engineers)
		],
		tables: Object.fromEntries(
			dimensionNames.map((name) => [tableName(name), breakdown(name, groups.get(name) ?? new Map(), context)])
		)
	};
}

export const caseMix: Metric = {
	id: 'V13',
	family: 'V',
	formula: 'exp( mean( ln hours − mean ln hours of the stratum in the baseline ) )',
	unit: 'ratio',
	better: 'lower',
	method: 'cluster_log_t',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Liang & Zeger 1986; indirect standardisation',
	compute
};
