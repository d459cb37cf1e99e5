import { numbersIn } from '$lib/engine/columns.ts';
import { z } from 'zod';
import { placeInList, typeOf } from '$lib/engine/dialect/forms.ts';
import { kept, keptAnswer } from '$lib/engine/kept.ts';
import * as sql from '$lib/engine/sql.ts';
import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import type { MetricContext } from '../../run/context.ts';
import { KeyIndex } from './key-index.ts';

const dimensionColumns = (people: boolean): string[] =>
	dimensionKeys
		.filter((key) => dimensionOf(key).people === people)
		.flatMap((key) => dimensionOf(key).of.tickets ?? []);

/** Columns of tickets that say who worked, and those that say on what. */
const sides = { who: ['engineer_id', ...dimensionColumns(true)], what: dimensionColumns(false) } as const;
type Side = keyof typeof sides;

/** How the values of a column are numbered: 0 is none, a value's number is its place plus 1. */
interface Dictionary {
	column: string;
	values: readonly string[];
	/** The number as SQL, of a row of `cases`. */
	code: string;
	/** What it must be joined with. */
	join: string;
}

/** Values of one side's columns that occur together, by code: what a pass tells rows apart by. */
export interface Combinations {
	size: number;
	/** By column: its values, and which of them (from 1; 0 is none) each combination has. */
	columns: ReadonlyMap<string, { values: readonly string[]; of: Int32Array }>;
	/** The key of a row of `cases` as SQL, with the joins that it needs, and its combination. */
	key: string;
	joins: string;
	index: KeyIndex;
}

const listed = z.object({ value: z.string(), code: z.number().int() });

async function dictionary({ engine }: MetricContext, column: string, type: string): Promise<Dictionary> {
	const [own, ofCase] = [sql.name(column), `cases.${sql.name(column)}`];
	const whole = type === 'INTEGER' || type === 'BOOLEAN';
	if (whole || type.startsWith('ENUM')) {
		const place = (expression: string) => (whole ? `${expression}::INTEGER` : placeInList(expression));
		const rows = await engine.query(
			`SELECT DISTINCT ${own}::VARCHAR AS value, ${place(own)} AS code FROM tickets WHERE ${own} IS NOT NULL`,
			listed
		);
		const most = rows.reduce((greatest, { code }) => Math.max(greatest, code), -1);
		const values = Array.from({ length: most + 1 }, () => '');
		for (const { value, code } of rows) values[code] = whole && type === 'INTEGER' ? String(code) : value;
		return { column, values, code: `coalesce(${place(ofCase)} + 1, 0)`, join: '' };
	}
	const table = await kept(
		engine,
		`SELECT value, (row_number() OVER (ORDER BY value))::INTEGER AS code
FROM (SELECT DISTINCT ${own} AS value FROM tickets WHERE ${own} IS NOT NULL)`
	);
	const rows = await engine.query(
		`SELECT value::VARCHAR AS value, code FROM ${sql.name(table)} ORDER BY code`,
		listed
	);
	if (rows.length === 0) return { column, values: [], code: '0', join: '' };
	const alias = sql.name(`codes_${column}`);
	return {
		column,
		values: rows.map(({ value }) => value),
		code: `coalesce(${alias}.code, 0)`,
		join: `\nLEFT JOIN ${sql.name(table)} AS ${alias} ON ${alias}.value = ${ofCase}`
	};
}

/** One number for the numbers of several columns; exact as a double. */
const keyOf = (dictionaries: readonly Dictionary[]): string =>
	dictionaries.reduce((key, { code, values }) => `(${key} * ${String(values.length + 1)} + ${code})`, '0::DOUBLE');

async function combine(context: MetricContext, side: Side): Promise<Combinations> {
	const { engine } = context;
	const names = sides[side];
	const typesOf = names.map((column) => `${typeOf(sql.name(column))} AS ${sql.name(column)}`);
	const [types] = await engine.query(
		`SELECT ${typesOf.join(', ')} FROM tickets LIMIT 1`,
		z.record(z.string(), z.string())
	);
	const dictionaries: Dictionary[] = [];
	for (const column of names) dictionaries.push(await dictionary(context, column, types?.[column] ?? ''));
	const key = keyOf(dictionaries);
	const joins = dictionaries.map(({ join }) => join).join('');
	const found = await engine.columns(`SELECT DISTINCT ${key} AS key FROM tickets AS cases${joins} ORDER BY key`);
	const index = new KeyIndex(numbersIn(found, 'key'));
	let unit = 1;
	const columns = dictionaries.toReversed().map(({ column, values }) => {
		const [below, base] = [unit, values.length + 1];
		unit *= base;
		return [column, { values, of: Int32Array.from(index.keys, (one) => Math.floor(one / below) % base) }] as const;
	});
	return { size: index.keys.length, columns: new Map(columns), key, joins, index };
}

/** Combinations of who worked and of on what among all tickets, each worked out once for the data on show. */
export async function whoAndWhat(context: MetricContext): Promise<Record<Side, Combinations>> {
	const of = (side: Side) => keptAnswer(context.engine, `combinations of ${side}`, () => combine(context, side));
	return { who: await of('who'), what: await of('what') };
}
