import { type Float, type Int, type Table, Type, type Vector } from 'apache-arrow';
import type { Column } from './engine.ts';

type Cell = string | number | boolean | null;

const DAY = 86_400_000;

/** ISO day of a day count since 1970. */
function isoDay(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 10);
}

/** ISO instant without zone; the fraction is kept only where there is one. */
function isoInstant(milliseconds: number): string {
	return new Date(milliseconds).toISOString().replace(/(\.000)?Z$/, '');
}

/** How one column is read; a type that a page can't hold exactly is a mistake in the SQL. */
function reader(vector: Vector, column: string): (index: number) => Cell {
	switch (vector.type.typeId) {
		case Type.Null:
			return () => null;
		case Type.Utf8:
		case Type.LargeUtf8:
		case Type.Bool:
		case Type.Float:
			return (index) => vector.get(index) as Cell;
		case Type.Int: {
			if (vector.type.bitWidth === 64) break;
			return (index) => vector.get(index) as Cell;
		}
		case Type.Date:
			return (index) => {
				const value = vector.get(index) as number | Date | null;
				return value === null ? null : isoDay(Math.floor(Number(value) / DAY) * DAY);
			};
		case Type.Timestamp:
			if (vector.type.timezone) break;
			return (index) => {
				const value = vector.get(index) as number | null;
				return value === null ? null : isoInstant(Math.round(value));
			};
	}
	throw new TypeError(
		`column ${column} is ${String(vector.type)}: cast it to DOUBLE, INTEGER, DATE or VARCHAR in SQL`
	);
}

function readers(table: Table): [string, (index: number) => Cell][] {
	return table.schema.fields.map((field, index) => {
		const vector = table.getChildAt(index);
		if (!vector) throw new TypeError(`column ${field.name} is missing from the answer`);
		return [field.name, reader(vector, field.name)];
	});
}

/** The rows of a table as plain objects. */
export function rowsOf(table: Table): Record<string, Cell>[] {
	const columns = readers(table);
	return Array.from({ length: table.numRows }, (_, index) =>
		Object.fromEntries(columns.map(([name, read]) => [name, read(index)]))
	);
}

/** The columns of a table: numbers and booleans as doubles, the rest as text. */
export function columnsOf(table: Table): Map<string, Column> {
	const columns = new Map<string, Column>();
	for (const [index, [name, read]] of readers(table).entries()) {
		const typeId: Type | undefined = table.schema.fields[index]?.type.typeId;
		const numeric = typeId === Type.Int || typeId === Type.Float || typeId === Type.Bool;
		if (!numeric) {
			columns.set(
				name,
				Array.from({ length: table.numRows }, (_, row) => read(row) as string | null)
			);
			continue;
		}
		const vector = typeId === Type.Bool ? null : table.getChildAt(index);
		columns.set(
			name,
			vector ? doubles(vector) : Float64Array.from({ length: table.numRows }, (_, row) => double(read(row)))
		);
	}
	return columns;
}

const double = (value: Cell): number => (value === null ? NaN : Number(value));

/** Numbers copied part by part: a million of them cell by cell would take a tenth of a second. */
function doubles(vector: Vector<Int | Float>): Float64Array {
	const values = new Float64Array(vector.length);
	let from = 0;
	for (const part of vector.data) {
		const { values: own } = part;
		if (own instanceof BigInt64Array || own instanceof BigUint64Array)
			throw new TypeError('64-bit numbers are refused');
		values.set(own.subarray(0, part.length), from);
		for (let i = 0; part.nullCount > 0 && i < part.length; i += 1) if (!part.getValid(i)) values[from + i] = NaN;
		from += part.length;
	}
	return values;
}
