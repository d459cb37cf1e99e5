import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { date, name } from '$lib/engine/sql.ts';
import { dimensionOf, type ListedKey, listedKeys } from '$lib/programme/dimensions.ts';
import { type DatasetInfo, type TableName, tableNames } from '../model.ts';
import { columns } from '../vocabulary/columns/tables.ts';
import { recordOf } from '$lib/programme/records.ts';

/** Columns of each checked table that hold at least one value. */
export async function presentColumns(
	engine: Engine,
	table: (kind: TableName) => string,
	stored: Record<TableName, ReadonlySet<string>>,
	signal?: AbortSignal
) {
	const present = recordOf<TableName, string[]>(tableNames, () => []);
	for (const kind of tableNames) {
		const list = Object.keys(columns[kind]).filter((column) => stored[kind].has(column));
		if (list.length === 0) continue;
		const counts = list.map((column) => `(count(${name(column)}) > 0) AS ${name(column)}`).join(', ');
		const [row] = await engine.query(
			`SELECT ${counts} FROM ${name(table(kind))}`,
			z.record(z.string(), z.boolean()),
			signal
		);
		present[kind] = list.filter((column) => row?.[column]);
	}
	return present;
}

const collator = new Intl.Collator('zh');
const values = z.object({ value: z.string() });

/** Most distinct values of a column that a reader can filter by; a column with more is no category. */
const MOST = 500;

async function distinct(
	engine: Engine,
	parts: [table: string, column: string][],
	signal?: AbortSignal
): Promise<string[]> {
	const selects = parts.map(
		([table, column]) =>
			`SELECT DISTINCT ${name(column)}::VARCHAR AS value FROM ${name(table)} WHERE ${name(column)} IS NOT NULL`
	);
	const rows = await engine.query(`${selects.join('\nUNION\n')}\nLIMIT ${String(MOST + 1)}`, values, signal);
	return rows.length > MOST ? [] : rows.map(({ value }) => value).sort(collator.compare);
}

/** Values to filter by. */
export async function filterValues(
	engine: Engine,
	table: (kind: TableName) => string,
	stored: Record<TableName, ReadonlySet<string>>,
	signal?: AbortSignal
): Promise<DatasetInfo['values']> {
	const valuesOf = (key: ListedKey): Promise<string[]> => {
		const { column, values: sources } = dimensionOf(key);
		const there = sources
			.filter((kind) => stored[kind].has(column))
			.map((kind): [string, string] => [table(kind), column]);
		return there.length > 0 ? distinct(engine, there, signal) : Promise.resolve([]);
	};
	const rounds =
		stored.assessments.size === 0
			? []
			: await engine.query(
					`SELECT round_id AS value FROM ${name(table('assessments'))} ` +
						'GROUP BY round_id ORDER BY min(round_no)',
					values,
					signal
				);
	const listed = await Promise.all(listedKeys.map(async (key) => [key, await valuesOf(key)] as const));
	const found = new Map(listed);
	return { ...recordOf(listedKeys, (key) => found.get(key) ?? []), rounds: rounds.map(({ value }) => value) };
}

const roster = z.object({
	leavers: z.number(),
	people: z.number(),
	first_leave: z.string().nullable(),
	first_hire: z.string().nullable(),
	days_before: z.number().nullable(),
	days_after: z.number().nullable()
});
const lag = z.object({ lag: z.number().nullable(), share: z.number() });
const service = z.object({ from_close: z.number(), day_only: z.number() });

/** Chance of so late a first leaver, below which the roster can't have recorded those before. */
const TOO_LATE = 1e-6;

async function rosterFlags(engine: Engine, employees: string, asOf: string, signal?: AbortSignal) {
	const day = date(asOf.slice(0, 10));
	const [row] = await engine.query(
		`WITH e AS (
			SELECT hire_date, CASE WHEN leave_date <= ${day} THEN leave_date END AS leave_date
			FROM ${name(employees)} WHERE NOT is_non_starter
		), f AS (SELECT min(leave_date) AS first_leave FROM e)
		SELECT count(leave_date)::INTEGER AS leavers, count(*)::INTEGER AS people,
			strftime(any_value(first_leave), '%Y-%m-%d') AS first_leave,
			strftime(min(hire_date), '%Y-%m-%d') AS first_hire,
			sum(greatest(0, date_diff('day', hire_date, least(coalesce(leave_date, ${day}), first_leave))))::DOUBLE
				AS days_before,
			sum(greatest(0, date_diff('day', greatest(hire_date, first_leave), coalesce(leave_date, ${day}))))::DOUBLE
				AS days_after
		FROM e, f`,
		roster,
		signal
	);
	// Of n leavers at one constant rate, each falls into the time before the first with a chance equal to its share
	// of all time.
	const days = row ? (row.days_before ?? 0) + (row.days_after ?? 0) : 0;
	const chance = row && days > 0 ? ((row.days_after ?? 0) / days) ** row.leavers : 1;
	return {
		rosterOnlyCurrent: (row?.people ?? 0) > 0 && row?.leavers === 0,
		leftTruncatedFrom: chance < TOO_LATE ? (row?.first_leave ?? null) : null
	};
}

async function ticketFlags(engine: Engine, tickets: string, stored: ReadonlySet<string>, signal?: AbortSignal) {
	const [row] = await engine.query(
		`SELECT
			coalesce((count(*) FILTER (WHERE resolved_from_close))::DOUBLE / nullif(count(hours), 0), 0) AS from_close,
			coalesce((count(*) FILTER (WHERE day_precision))::DOUBLE / nullif(count(*), 0), 0) AS day_only
		FROM ${name(tickets)}`,
		service,
		signal
	);
	let constant: number | null = null;
	if (stored.has('closed_at')) {
		const [spike] = await engine.query(
			`WITH l AS (
				SELECT round((epoch(closed_at) - epoch(resolved_at)) / 3600.0, 1)::DOUBLE AS lag FROM ${name(tickets)}
				WHERE closed_at IS NOT NULL AND resolved_at IS NOT NULL AND NOT resolved_from_close
			), c AS (SELECT lag, count(*)::DOUBLE AS n FROM l GROUP BY lag)
			SELECT lag, coalesce(n / (SELECT sum(n) FROM c), 0)::DOUBLE AS share
			FROM c WHERE lag >= 1 ORDER BY n DESC LIMIT 1`,
			lag,
			signal
		);
		if (spike && spike.share >= 0.1) constant = spike.lag;
	}
	return {
		closeAsResolved: row?.from_close ?? 0,
		constantLagHours: constant,
		dayPrecision: (row?.day_only ?? 0) >= 0.95
	};
}

/** Facts of the whole dataset that switch metrics off or add a warning. */
export async function datasetFlags(
	engine: Engine,
	table: (kind: TableName) => string,
	stored: Record<TableName, ReadonlySet<string>>,
	asOf: string,
	signal?: AbortSignal
): Promise<DatasetInfo['flags']> {
	return {
		...(await rosterFlags(engine, table('employees'), asOf, signal)),
		...(await ticketFlags(engine, table('tickets'), stored.tickets, signal))
	};
}
