import { type Table, Type, type Vector } from 'apache-arrow';
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
		const values = new Float64Array(table.numRows);
		for (let row = 0; row < values.length; row += 1) {
			const value = read(row);
			values[row] = value === null ? NaN : Number(value);
		}
		columns.set(name, values);
	}
	return columns;
}
