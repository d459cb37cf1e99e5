import { z } from 'zod';
import { wilson } from '$lib/stats/proportions.ts';
import type { MetricContext } from '../context.ts';
import type { Cell, DataColumn, DataTable, Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';

/** A share of hits among counted rows, and how it is cut up. */
export interface ShareQuery {
	/**
	 * Expressions ending in `x(employee_id, hit, why, ...)`, one row per case: `hit` is true or false where the case counts,
	 * `why` names the reason where it does not ('missing' = the needed value is absent), null where it does.
	 */
	rows: string;
	/** Dimensions of each table, by table name; their keys are columns of `x`. */
	cuts: Record<string, readonly DataColumn[]>;
	/** Columns of `x` by which a dimension is ordered instead of by itself, such as `round_no` for rounds. */
	order?: Record<string, string>;
	/** Further counts of cases among the counted ones, as conditions on `x`. */
	also?: Record<string, string>;
}

export const ROUND = column('round', 'dimension', 'text');
export const REGION = column('region', 'dimension', 'text');
export const DEPARTMENT = column('department', 'dimension', 'text');
export const TARGET = column('target_level', 'dimension', 'level', 'level');

const COUNTS = `count(*)::DOUBLE AS cases, count(DISTINCT employee_id)::DOUBLE AS people, (count(*) FILTER (WHERE hit))::DOUBLE AS hits`;

/** The SELECT whose `value` is the share over all counted cases. */
export function shareSql(rows: string): string {
	return `${rows}
SELECT (count(*) FILTER (WHERE hit)) / nullif(count(*), 0)::DOUBLE AS value, ${COUNTS}
FROM x WHERE why IS NULL`;
}

/** One SELECT for every table: `cut` numbers the table, the other dimensions are null. */
function cutsSql({ rows, cuts, order = {}, also = {} }: ShareQuery): string {
	const counts = [COUNTS, ...Object.entries(also).map(([key, when]) => `(count(*) FILTER (WHERE ${when}))::DOUBLE AS ${key}`)].join(', ');
	const keys = [...new Set(Object.values(cuts).flat().map(({ key }) => key))];
	return `${rows}
${Object.values(cuts).map((dimensions, index) => {
	const own = dimensions.map(({ key }) => key);
	const by = own.map((key) => order[key] ?? key);
	return `SELECT ${String(index)}::INTEGER AS cut, ${by.length === 0 ? '1' : `row_number() OVER (ORDER BY ${[...by.map((key) => `min(${key})`), ...own].join(', ')})`}::INTEGER AS place,
	${[...keys.map((key) => (own.includes(key) ? key : `NULL AS ${key}`)), counts].join(', ')}
FROM x WHERE why IS NULL${own.length === 0 ? '' : ` GROUP BY ${own.join(', ')}`}`;
}).join('\nUNION ALL\n')}
ORDER BY cut, place`;
}

const headline = z.object({ value: z.number().nullable(), cases: z.number(), people: z.number(), hits: z.number() });
const cutRow = z.object({ cut: z.number(), cases: z.number(), people: z.number(), hits: z.number() })
	.catchall(z.union([z.string(), z.number(), z.null()]));
const reasonRow = z.object({ why: z.string(), cases: z.number() });

const measures = (also: readonly string[]): DataColumn[] => [
	column('people', 'people', 'number', 'people'),
	column('cases', 'events', 'number', 'count'),
	column('hits', 'events', 'number', 'count'),
	...also.map((key) => column(key, 'events', 'number', 'count')),
	column('share', 'measure', 'number', 'share'),
	column('low', 'measure', 'number', 'share'),
	column('high', 'measure', 'number', 'share')
];

/** Value, low and high of hits out of cases; null where there are none. */
export function shareOf(hits: number, cases: number): { value: number | null; low: number | null; high: number | null } {
	return cases > 0 ? wilson({ hits, total: cases }) : { value: null, low: null, high: null };
}

function withShare(row: z.output<typeof cutRow>): Record<string, Cell> {
	const { value, low, high } = shareOf(row.hits, row.cases);
	return { ...row, share: value, low, high };
}

/** The tables of a share, one per cut; `additive` where people don't add up along every dimension. */
export async function shareTables(context: MetricContext, query: ShareQuery, additive?: string[]): Promise<Record<string, DataTable>> {
	const rows = await context.engine.query(cutsSql(query), cutRow, context.signal);
	const also = Object.keys(query.also ?? {});
	return Object.fromEntries(Object.entries(query.cuts).map(([name, dimensions], index) => [
		name, {
			...tableOf([...dimensions, ...measures(also)], rows.filter((row) => row.cut === index).map(withShare)),
			...(additive && { additive })
		}
	]));
}

/** The table with a further share: the events in column `key` out of `cases`, as `<key>Share`, `<key>Low` and `<key>High`. */
export function withShareOf(table: DataTable, key: string): DataTable {
	const place = (name: string) => table.columns.findIndex((found) => found.key === name);
	const [events, cases] = [place(key), place('cases')];
	if (events < 0 || cases < 0) return table;
	const added = ['Share', 'Low', 'High'].map((suffix) => column(`${key}${suffix}`, 'measure', 'number', 'share'));
	const rows = table.rows.map((row) => {
		const { value, low, high } = shareOf(Number(row[events]), Number(row[cases]));
		return [...row, value, low, high];
	});
	return { ...table, columns: [...table.columns, ...added], rows };
}

/** How many cases each reason left out; `missing` apart. */
export async function reasons(context: MetricContext, rows: string): Promise<{ missing: number; excluded: Record<string, number> }> {
	const query = `${rows}\nSELECT why, count(*)::DOUBLE AS cases FROM x WHERE why IS NOT NULL GROUP BY why ORDER BY why`;
	const found = await context.engine.query(query, reasonRow, context.signal);
	const { missing = 0, ...excluded } = Object.fromEntries(found.map(({ why, cases }) => [why, cases]));
	return { missing, excluded };
}

/** A share with Wilson's interval, its exclusions and its tables; off with `none` where no case counts. */
export async function shareDraft(context: MetricContext, query: ShareQuery, none: string): Promise<Draft> {
	const sql = shareSql(query.rows);
	const [row] = await context.engine.query(sql, headline, context.signal);
	const left = await reasons(context, query.rows);
	if (!row || row.cases === 0) return { value: null, sql, off: { reason: none, needs: [] }, ...left };
	const tables = await shareTables(context, query);
	return { sql, ...shareOf(row.hits, row.cases), numerator: row.hits, denominator: row.cases, n: row.cases, people: row.people, ...left, tables };
}
