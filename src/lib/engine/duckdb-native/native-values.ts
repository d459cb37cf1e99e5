import { DataType, type Vector } from 'apache-arrow';
import type { Column } from '../engine.ts';
import type { NativeModule, NativeReader, NativeType, NativeValue } from './native-module.ts';

type Cell = string | number | boolean | null;

/** Ids of the types that a page can hold exactly, as the engine's header numbers them. */
const ids = {
	boolean: 1,
	small: [2, 3, 4, 6, 7],
	float: [10, 11],
	timestamp: 12,
	date: 13,
	text: [17],
	nothing: 36
};
const DAY = 86_400_000;

const isDays = (value: NativeValue): value is { days: number } =>
	typeof value === 'object' && value !== null && 'days' in value;
const isMicros = (value: NativeValue): value is { micros: bigint } =>
	typeof value === 'object' && value !== null && 'micros' in value;

/** ISO instant without zone; the fraction is kept only where there is one. */
const instant = (micros: bigint): string =>
	new Date(Math.round(Number(micros) / 1000)).toISOString().replace(/(\.000)?Z$/, '');

function cellOf(value: NativeValue): Cell {
	if (isDays(value)) return new Date(value.days * DAY).toISOString().slice(0, 10);
	if (isMicros(value)) return instant(value.micros);
	return typeof value === 'bigint' || (typeof value === 'object' && value !== null) ? null : value;
}

/** Refuses a type that a page can't hold exactly, as the other engines do: it is a mistake in the SQL. */
function exact({ typeId }: NativeType, column: string): void {
	const held = [ids.boolean, ...ids.small, ...ids.float, ids.timestamp, ids.date, ...ids.text, ids.nothing];
	if (!held.includes(typeId))
		throw new TypeError(
			`column ${column} is of type ${String(typeId)}: cast it to DOUBLE, INTEGER, DATE or VARCHAR in SQL`
		);
}

/** The columns of an answer with their names, each of a type that can be held. */
function columnsIn(reader: NativeReader): { name: string; type: NativeType; values: NativeValue[] }[] {
	const [names, types] = [reader.columnNames(), reader.columnTypes()];
	for (const [at, type] of types.entries()) exact(type, names[at] ?? '');
	const values = reader.getColumns();
	return types.map((type, at) => ({ name: names[at] ?? '', type, values: values[at] ?? [] }));
}

/** The rows of an answer as plain objects. */
export function rowsOf(reader: NativeReader): Record<string, Cell>[] {
	const columns = columnsIn(reader).map(({ name, values }) => ({ name, cells: values.map(cellOf) }));
	return Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, row) =>
		Object.fromEntries(columns.map(({ name, cells }) => [name, cells[row] ?? null]))
	);
}

/** The columns of an answer: numbers and booleans as doubles, the rest as text. */
export function columnsOf(reader: NativeReader): Map<string, Column> {
	return new Map(
		columnsIn(reader).map(({ name, type: { typeId }, values }): [string, Column] => {
			if (typeId === ids.boolean || ids.small.includes(typeId) || ids.float.includes(typeId))
				return [name, Float64Array.from(values, (value) => (value === null ? NaN : Number(value)))];
			return [name, values.map((value) => textOf(cellOf(value)))];
		})
	);
}

const textOf = (cell: Cell): string | null => (cell === null ? null : String(cell));

/** A stretch of an Arrow column as the native engine takes it in. */
export function nativeValues(
	vector: Vector,
	[from, to]: readonly [number, number],
	{ DuckDBDateValue, DuckDBTimestampValue }: NativeModule
): NativeValue[] {
	const [isDate, isTime] = [DataType.isDate(vector.type), DataType.isTimestamp(vector.type)];
	return Array.from({ length: to - from }, (_, at): NativeValue => {
		const value: unknown = vector.get(from + at);
		if (value === null || value === undefined) return null;
		if (isDate) return new DuckDBDateValue(Math.floor(Number(value) / DAY));
		if (isTime) return new DuckDBTimestampValue(BigInt(Math.round(Number(value) * 1000)));
		return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
			? value
			: Number(value);
	});
}
