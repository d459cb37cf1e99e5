import { z } from 'zod';
import type { Column } from '$lib/engine/engine.ts';
import { monthNumber } from '$lib/programme/months.ts';
import type { MetricContext } from '../run/context.ts';
import type { Span } from '../result.ts';
import { ticketFilter } from '../run/scope.ts';
import { type AllCases, type CaseCounts, keptCaseCtes, keptCases, type PlainSums } from './case-rows.ts';
import { type Dimension, names as dimensionNames } from './by-dimension.ts';
import { type Compared, inside, reportedSpan, windowCode } from './compared.ts';
import { Codes, columnReader, SidesBuilder } from './engineer-cells.ts';

/** Sums for an average over cases, by SQL. */
export async function countBySql(context: MetricContext, all: AllCases, windows: Compared): Promise<CaseCounts> {
	const { isoDay } = context.tickets.dialect;
	const ctes = await keptCaseCtes(context, all);
	const dims = dimensionNames.join(', ');
	const kinds = dimensionNames.map((name) => `WHEN GROUPING(${name}) = 0 THEN '${name}'`).join(' ');
	const spans = [windows.current, ...(windows.baseline ? [windows.baseline] : [])].map(
		(span) => `(${inside('day', span)})`
	);
	const columns = await context.tickets.columns(
		`${ctes},
cells AS (
	SELECT ${windowCode('day', windows)} AS w, engineer_id AS engineer, ${dims}, count(*) AS n, sum(y) AS y
	FROM cases WHERE ${spans.join(' OR ')} GROUP BY ALL
),
monthly AS (
	SELECT ${windowCode('day', windows)} AS w, engineer_id AS engineer, department, month, count(*) AS n, sum(y) AS y
	FROM cases WHERE ${spans.join(' OR ')} GROUP BY ALL
),
months AS (SELECT month, count(*) AS n, sum(y) AS y
	FROM cases
	WHERE ${inside('day', reportedSpan(context))}
	GROUP BY month)
SELECT 'month' AS grouping, ${isoDay('month')} AS key, NULL::VARCHAR AS team, NULL::INTEGER AS w,
	NULL::VARCHAR AS engineer, n::DOUBLE AS n, y::DOUBLE AS y
FROM months
UNION ALL
SELECT 'window', ${isoDay('month')}, department, w::INTEGER, engineer, n::DOUBLE, y::DOUBLE FROM monthly
UNION ALL
SELECT CASE ${kinds} END, coalesce(level::VARCHAR, region, department, category), NULL, w::INTEGER, engineer,
	sum(n)::DOUBLE, sum(y)::DOUBLE
FROM cells GROUP BY GROUPING SETS (${dimensionNames.map((name) => `(w, engineer, ${name})`).join(', ')})`,
		context.signal
	);
	return collect(columns, windows);
}

function collect(columns: Map<string, Column>, windows: Compared): CaseCounts {
	const { texts, numbers } = columnReader(columns);
	const [key, team, engineer] = [texts('key'), texts('team'), texts('engineer')];
	const [w, n, y] = [numbers('w'), numbers('n'), numbers('y')];
	const [engineers, teams] = [new Codes(), new Codes()];
	const whole = new SidesBuilder();
	const months = new Map<string, PlainSums>();
	const cells = new Map<string, Map<string, SidesBuilder>>(dimensionNames.map((name) => [name, new Map()]));
	for (const [i, kind] of texts('grouping').entries()) {
		const sums = { n: n[i] ?? 0, y: y[i] ?? 0 };
		const value = key[i] ?? null;
		if (kind === null || value === null) continue;
		if (kind === 'month') {
			months.set(value, sums);
			continue;
		}
		const cell = { engineer: engineers.of(engineer[i]), n: sums.n };
		const side = w[i] === 0 ? 'before' : 'after';
		if (kind === 'window') {
			whole[side].add({ ...cell, month: monthNumber(value), team: teams.of(team[i]) }, { y: sums.y });
			continue;
		}
		const sides = cells.get(kind)?.get(value) ?? new SidesBuilder();
		cells.get(kind)?.set(value, sides);
		sides[side].add(cell, { y: sums.y });
	}
	const ofDimension = (name: Dimension) =>
		new Map([...(cells.get(name) ?? [])].map(([value, sides]) => [value, sides.built()]));
	return {
		windows,
		...whole.built(),
		months,
		cells: new Map(dimensionNames.map((name) => [name, ofDimension(name)]))
	};
}

const reasonRow = z.object({ reason: z.string(), n: z.number(), y: z.number() });

/** Cases that a SELECT leaves out in a window, by their reason, with the sum of their `y`. */
export async function leftOutBySql(
	context: MetricContext,
	all: AllCases,
	window: Span
): Promise<ReadonlyMap<string, PlainSums>> {
	const rows = await context.tickets.query(
		`SELECT reason, count(*)::INTEGER AS n, coalesce(sum(y), 0)::DOUBLE AS y FROM ${await keptCases(context, all)}
WHERE reason IS NOT NULL AND ${inside('day', window)} AND ${ticketFilter(context.filters)} GROUP BY reason`,
		reasonRow,
		context.signal
	);
	return new Map(rows.map(({ reason, ...sums }) => [reason, sums]));
}
