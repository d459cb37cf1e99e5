import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { z } from 'zod';
import { wilson } from '$lib/stats/counts/proportions.ts';
import type { MetricContext } from '../run/context.ts';
import { type CasesAsked, casesDecision, HIT, NO_TABLE } from '../privacy/cases-behind.ts';
import { type Cases, withCases } from './cases.ts';
import type { Cell, DataColumn, DataTable, Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';

/** A share of hits among counted rows, and how it is cut up. */
export interface ShareQuery {
	/**
	 * `x(employee_id, hit, why, ...)`, one row per case: `hit` is true or false where the case
	 * counts, `why` names the reason where it does not ('missing' = the needed value is absent), null where it does.
	 */
	rows: (context: MetricContext) => Cases;
	/** Dimensions of each table, by table name; their keys are columns of `x`. */
	cuts: Record<string, readonly DataColumn[]>;
	/** Columns of `x` by which a dimension is ordered instead of by itself, such as `round_no` for rounds. */
	order?: Record<string, string>;
	/** Further counts of cases among the counted ones, as conditions on `x`. */
	also?: Record<string, string>;
	/**
	 * Condition on `x` of the cases that headline, exclusions and cuts speak of, where `x` holds others for `apart`.
	 */
	main?: string;
	/** False where a case is of no round. */
	rounds?: false;
	/** Tables of other cases of `x`, each with its own condition. */
	apart?: Record<string, Apart>;
}

/** A table of cases that the headline does not count. */
export interface Apart {
	dimensions: readonly DataColumn[];
	when: string;
	/** Dimensions along which people add up; none unless given. */
	additive?: string[];
}

export const ROUND = column('round', 'dimension', 'text');
export const REGION = column('region', 'dimension', 'text');
export const DEPARTMENT = column('department', 'dimension', 'text');
export const TARGET = column('target_level', 'dimension', 'level', 'level');

const COUNTS =
	'count(*)::DOUBLE AS cases, count(DISTINCT employee_id)::DOUBLE AS people, ' +
	'(count(*) FILTER (WHERE hit))::DOUBLE AS hits';

/** The SELECT whose `value` is the share over all counted cases. */
export function shareSql(rows: Cases, main = 'true'): string {
	return `${withCases(rows)}
SELECT (count(*) FILTER (WHERE hit)) / nullif(count(*), 0)::DOUBLE AS value, ${COUNTS}
FROM x WHERE why IS NULL AND ${main}`;
}

/** Places of the rows that are no table's. */
const HEADLINE = -2;
const REASONS = -1;

interface Cut {
	name: string;
	dimensions: readonly DataColumn[];
	when: string;
	additive?: string[];
}

function cutsOf({ cuts, main = 'true', apart = {} }: ShareQuery): Cut[] {
	return [
		...Object.entries(cuts).map(([name, dimensions]) => ({ name, dimensions, when: main })),
		...Object.entries(apart).map(([name, { dimensions, when, additive = [] }]) => ({
			name,
			dimensions,
			when,
			additive
		}))
	];
}

/**
 * One SELECT for everything, since planning the rows costs more than counting them: `cut` numbers the table, dimensions
 * that it lacks are null.
 */
function allSql(query: ShareQuery, rows: Cases): string {
	const { order = {}, also = {}, main = 'true' } = query;
	const counts = [
		COUNTS,
		...Object.entries(also).map(([key, when]) => `(count(*) FILTER (WHERE ${when}))::DOUBLE AS ${key}`)
	].join(', ');
	const cuts = cutsOf(query);
	const keys = [...new Set(cuts.flatMap(({ dimensions }) => dimensions.map(({ key }) => key)))];
	const select = (
		cut: number,
		place: string,
		own: readonly string[],
		why: string,
		where: string,
		by: readonly string[]
	) =>
		`SELECT ${String(cut)}::INTEGER AS cut, ${place}::INTEGER AS place, ${why} AS reason,
	${[...keys.map((key) => (own.includes(key) ? key : `NULL AS ${key}`)), counts].join(', ')}
FROM x WHERE ${where}${by.length === 0 ? '' : ` GROUP BY ${by.join(', ')}`}`;
	const tables = cuts.map(({ dimensions, when }, index) => {
		const own = dimensions.map(({ key }) => key);
		const places = [...own.map((key) => `min(${order[key] ?? key})`), ...own].join(', ');
		return select(
			index,
			own.length === 0 ? '1' : `row_number() OVER (ORDER BY ${places})`,
			own,
			'NULL',
			`why IS NULL AND ${when}`,
			own
		);
	});
	// The rows are read once for each table, and made once.
	return `${withCases(rows, true)}
${[
	select(HEADLINE, '1', [], 'NULL', `why IS NULL AND ${main}`, []),
	select(
		REASONS,
		'1',
		[],
		'why',
		`why IS NOT NULL
	AND ${main}`,
		['why']
	),
	...tables
].join('\nUNION ALL\n')}
ORDER BY cut, place, reason`;
}

const row = z
	.object({ cut: z.number(), reason: z.string().nullable(), cases: z.number(), people: z.number(), hits: z.number() })
	.catchall(z.union([z.string(), z.number(), z.null()]));
type Row = z.output<typeof row>;
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
export function shareOf(
	hits: number,
	cases: number
): { value: number | null; low: number | null; high: number | null } {
	return cases > 0 ? wilson({ hits, total: cases }) : { value: null, low: null, high: null };
}

function withShare(found: Row): Record<string, Cell> {
	const { value, low, high } = shareOf(found.hits, found.cases);
	return { ...found, share: value, low, high };
}

function tablesOf(query: ShareQuery, rows: readonly Row[]): Record<string, DataTable> {
	const also = Object.keys(query.also ?? {});
	return Object.fromEntries(
		cutsOf(query).map(({ name, dimensions, additive }, index) => [
			name,
			{
				...tableOf([...dimensions, ...measures(also)], rows.filter(({ cut }) => cut === index).map(withShare)),
				...(additive && { additive })
			}
		])
	);
}

/** Counts by reason, those of `missing` apart. */
function sorted(found: readonly { why: string; cases: number }[]): {
	missing: number;
	excluded: Record<string, number>;
} {
	const { missing = 0, ...excluded } = Object.fromEntries(found.map(({ why, cases }) => [why, cases]));
	return { missing, excluded };
}

/**
 * The table with a further share: the events in column `key` out of `cases`, as `<key>Share`, `<key>Low` and
 * `<key>High`.
 */
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

/** How many rows of `x` each reason left out; `missing` apart. */
export async function reasons(
	context: MetricContext,
	rows: string
): Promise<{ missing: number; excluded: Record<string, number> }> {
	const query = `${rows}\nSELECT why, count(*)::DOUBLE AS cases
		FROM x
		WHERE why IS NOT NULL
		GROUP BY why
		ORDER BY why`;
	return sorted(await context.engine.query(query, reasonRow, context.signal));
}

/** What the gate asks of the persons behind a share's cases. */
function askedOf(query: ShareQuery): CasesAsked {
	const { rows, main = 'true', also = {}, rounds = true } = query;
	const cuts = cutsOf(query);
	return {
		rows,
		rounds,
		events: { [HIT]: 'hit', ...also },
		when: { [NO_TABLE]: main, ...Object.fromEntries(cuts.map(({ name, when }) => [name, when])) },
		cuts: {
			[NO_TABLE]: [],
			...Object.fromEntries(cuts.map(({ name, dimensions }) => [name, dimensions.map(({ key }) => key)]))
		}
	};
}

/** A share with Wilson's interval, its exclusions and its tables; off with `none` where no case counts. */
export async function shareDraft(context: MetricContext, query: ShareQuery, none: MetricCode): Promise<Draft> {
	const cases = query.rows(context);
	const rows = await context.engine.query(allSql(query, cases), row, context.signal);
	const whole = rows.find(({ cut }) => cut === HEADLINE);
	const left = sorted(
		rows.filter(({ cut }) => cut === REASONS).map(({ reason, cases }) => ({ why: reason ?? '', cases }))
	);
	const sql = shareSql(cases, query.main);
	if (!whole || whole.cases === 0) return { value: null, sql, off: { reason: none, needs: [] }, ...left };
	return {
		sql,
		...shareOf(whole.hits, whole.cases),
		numerator: whole.hits,
		denominator: whole.cases,
		n: whole.cases,
		people: whole.people,
		cases: await casesDecision(context, askedOf(query)),
		...left,
		tables: tablesOf(query, rows)
	};
}
