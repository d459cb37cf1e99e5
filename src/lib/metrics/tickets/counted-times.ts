import type { MetricContext } from '../run/context.ts';
import { monthNumber } from '$lib/programme/months.ts';
import type { Dimension } from './by-dimension.ts';
import { type GroupCurve, groupCurve, type Leaving } from './columns/curve-kernel.ts';
import type { Compared } from './compared.ts';
import { CellsBuilder, Codes, columnReader } from './engineer-cells.ts';
import { keptLifetimes, type Timing } from './lifetimes.ts';
import {
	type FollowedWindows,
	markMinutes,
	type MonthMean,
	type Times,
	type TimesBy,
	type WindowTimes
} from './timed.ts';

/** Rows of one group that stand together: from one to before another. */
type Stretch = [from: number, to: number];

/** Where each run of equal keys begins and ends. */
function stretchesOf(size: number, key: (at: number) => string): Map<string, Stretch> {
	const found = new Map<string, Stretch>();
	for (let at = 0, from = 0; at < size; at += 1) {
		if (at + 1 < size && key(at + 1) === key(at)) continue;
		found.set(key(at), [from, at + 1]);
		from = at + 1;
	}
	return found;
}

const minutesOf = (context: MetricContext, horizon: number): [number, number] => [60 * horizon, markMinutes(context)];

const sideOf = (w: number | undefined): 'before' | 'after' => (w === 0 ? 'before' : 'after');

/** How a group of times is told in SQL: which tickets have one, and its key as text. */
const groupOf = (dimension: Dimension | null) => ({
	where: dimension ? `w IS NOT NULL AND ${dimension} IS NOT NULL` : 'w IS NOT NULL',
	key: dimension ? `${dimension}::VARCHAR` : `''`
});

/** Curves of groups from counts by group and minute. */
function curvesOf(
	{ group, m, n, d }: { group: (at: number) => string } & Record<'m' | 'n' | 'd', Float64Array>,
	[tau, mark]: [number, number]
): Map<string, { curve: GroupCurve; leaving: Leaving }> {
	const curves = new Map<string, { curve: GroupCurve; leaving: Leaving }>();
	for (const [key, stretch] of stretchesOf(m.length, group)) {
		const leaving = { minutes: m.slice(...stretch), n: n.slice(...stretch), d: d.slice(...stretch) };
		curves.set(key, { leaving, curve: groupCurve(leaving, tau, mark) });
	}
	return curves;
}

/**
 * Times of both windows: counts by group and minute come, the curve is made of them here, and what each minute tells of
 * it goes back as a small table, to be summed by engineer.
 */
export async function timesByCounts(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number,
	dimension: Dimension | null
): Promise<TimesBy> {
	const { tickets, signal } = context;
	const { where, key } = groupOf(dimension);
	const life = await keptLifetimes(context, timing, windows, dimension ? [dimension] : ['month', 'department']);
	const counts = columnReader(
		await tickets.columns(
			`${life}
SELECT w::INTEGER AS w, ${key} AS key, minutes::DOUBLE AS m, count(*)::DOUBLE AS n,
	(count(*) FILTER (WHERE resolved))::DOUBLE AS d
FROM life WHERE ${where} GROUP BY w, key, m ORDER BY w, key, m`,
			signal
		)
	);
	const [w, keys] = [counts.numbers('w'), counts.texts('key')];
	const group = (at: number): string => `${String(w[at])} ${keys[at] ?? ''}`;
	const [m, n, d] = [counts.numbers('m'), counts.numbers('n'), counts.numbers('d')];
	const curves = curvesOf({ group, m, n, d }, minutesOf(context, horizon));
	const sent = [...curves].flatMap(
		([
			name,
			{
				leaving,
				curve: { mean, open }
			}
		]) =>
			[...leaving.minutes].map((minute, j) => [
				name,
				minute,
				...[mean.left, mean.stayed, open.left, open.stayed].map((influence) => influence[j] ?? 0)
			])
	);
	const cells = new Map<string, CellsBuilder<'mean' | 'open'>>();
	if (sent.length > 0) await sumInfluences(context, { life, where, key, dimension }, sent, cells);
	const times: { before: Map<string, Times>; after: Map<string, Times> } = { before: new Map(), after: new Map() };
	for (const [name, { curve }] of curves) {
		const own = cells.get(name) ?? new CellsBuilder<'mean' | 'open'>();
		times[sideOf(Number(name.slice(0, 1)))].set(name.slice(2), {
			...curve.times,
			cells: { ...own.work(), mean: own.measure('mean'), open: own.measure('open') }
		});
	}
	return times;
}

/** Sums of a small table of influences by group and engineer, and by month and team where groups are whole windows. */
async function sumInfluences(
	{ tickets, signal }: MetricContext,
	{ life, where, key, dimension }: { life: string; where: string; key: string; dimension: Dimension | null },
	sent: readonly (string | number)[][],
	cells: Map<string, CellsBuilder<'mean' | 'open'>>
): Promise<void> {
	const { isoDay, table } = tickets.dialect;
	const columns = {
		g: 'VARCHAR',
		m: 'DOUBLE',
		mean_left: 'DOUBLE',
		mean_stayed: 'DOUBLE',
		mark_left: 'DOUBLE',
		mark_stayed: 'DOUBLE'
	} as const;
	const [month, team] = dimension ? ['NULL::VARCHAR', 'NULL::VARCHAR'] : [isoDay('month'), 'department::VARCHAR'];
	const told = columnReader(
		await tickets.columns(
			`${life},
influences AS (${table(columns, sent)}),
own AS (
	SELECT w::INTEGER::VARCHAR || ' ' || ${key} AS g, minutes::DOUBLE AS m, resolved,
		engineer::VARCHAR AS engineer, ${month} AS month,
		${team} AS team FROM life WHERE ${where}
)
SELECT own.g AS g, month, team, engineer, count(*)::DOUBLE AS n,
	(sum(CASE WHEN resolved THEN mean_left ELSE mean_stayed END) / 60)::DOUBLE AS mean,
	sum(CASE WHEN resolved THEN mark_left ELSE mark_stayed END)::DOUBLE AS open
FROM own JOIN influences ON influences.g = own.g AND influences.m = own.m
GROUP BY own.g, month, team, engineer`,
			signal
		)
	);
	const [g, months, teams, names] = [
		told.texts('g'),
		told.texts('month'),
		told.texts('team'),
		told.texts('engineer')
	];
	const [n, mean, open] = [told.numbers('n'), told.numbers('mean'), told.numbers('open')];
	const [engineers, teamCodes] = [new Codes(), new Codes()];
	for (const [i, name] of g.entries()) {
		const own = cells.get(name ?? '') ?? new CellsBuilder<'mean' | 'open'>();
		cells.set(name ?? '', own);
		const day = months[i];
		const when = typeof day === 'string' ? { month: monthNumber(day), team: teamCodes.of(teams[i]) } : {};
		own.add(
			{ engineer: engineers.of(names[i]), n: n[i] ?? 0, ...when },
			{ mean: mean[i] ?? 0, open: open[i] ?? 0 }
		);
	}
}

/** Restricted means by month of creation, from counts by month and minute. */
export async function monthMeansByCounts(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number
): Promise<MonthMean[]> {
	const { tickets, signal } = context;
	const told = columnReader(
		await tickets.columns(
			`${await keptLifetimes(context, timing, windows, ['month'], 'reported')}
SELECT ${tickets.dialect.isoDay('month')} AS first, minutes::DOUBLE AS m, count(*)::DOUBLE AS n,
	(count(*) FILTER (WHERE resolved))::DOUBLE AS d
FROM life GROUP BY first, m ORDER BY first, m`,
			signal
		)
	);
	const [first, m, n, d] = [told.texts('first'), told.numbers('m'), told.numbers('n'), told.numbers('d')];
	const limits = minutesOf(context, horizon);
	const months = curvesOf({ group: (at) => first[at] ?? '', m, n, d }, limits);
	return [...months].map(([month, { leaving, curve }]) => {
		const [tau] = limits;
		const sum = (of: (minute: number, j: number) => number): number =>
			leaving.minutes.reduce((total, minute, j) => total + of(minute, j), 0);
		const [all, closed] = [curve.times.n, curve.times.n - curve.times.open];
		const cutShort = sum((minute, j) => (minute < tau ? (leaving.n[j] ?? 0) - (leaving.d[j] ?? 0) : 0));
		return {
			month,
			n: all,
			open: curve.times.open,
			closed: closed === 0 ? null : sum((minute, j) => minute * (leaving.d[j] ?? 0)) / closed / 60,
			value:
				cutShort === 0
					? sum((minute, j) => Math.min(minute, tau) * (leaving.n[j] ?? 0)) / all / 60
					: curve.times.mean
		};
	});
}

/** Times of both windows, all together and by engineer, from counts by engineer and minute. */
export async function followByCounts(
	context: MetricContext,
	timing: Timing,
	windows: Compared
): Promise<FollowedWindows> {
	const { tickets, signal } = context;
	const told = columnReader(
		await tickets.columns(
			`${await keptLifetimes(context, timing, windows)}
SELECT w::INTEGER AS w, engineer::VARCHAR AS engineer, minutes::DOUBLE AS m,
	(count(*) FILTER (WHERE resolved))::DOUBLE AS d,
	(count(*) FILTER (WHERE NOT resolved))::DOUBLE AS c
FROM life WHERE w IS NOT NULL GROUP BY w, engineer, m ORDER BY w, m`,
			signal
		)
	);
	const [w, m, d, c] = [told.numbers('w'), told.numbers('m'), told.numbers('d'), told.numbers('c')];
	const codes = new Codes();
	const cluster = Int32Array.from(told.texts('engineer'), (name) => codes.of(name));
	const clusters = cluster.reduce((most, code) => Math.max(most, code), 0) + 1;
	const of = (window: number): WindowTimes | null => {
		const [from, to] = [w.indexOf(window), w.lastIndexOf(window) + 1];
		if (from < 0) return null;
		const [minutes, events, censored] = [m.slice(from, to), d.slice(from, to), c.slice(from, to)];
		const places = [...stretchesOf(minutes.length, (at) => String(minutes[at])).values()];
		const sum = (values: Float64Array) =>
			Float64Array.from(places, ([start, end]) =>
				values.subarray(start, end).reduce((total, one) => total + one, 0)
			);
		const hours = minutes.map((minute) => minute / 60);
		return {
			pooled: {
				time: Float64Array.from(places, ([start]) => hours[start] ?? 0),
				events: sum(events),
				censored: sum(censored)
			},
			clustered: { time: hours, events, censored, cluster: cluster.slice(from, to), clusters }
		};
	};
	return { before: of(0), after: of(1) };
}
