import { z } from 'zod';
import type { Column } from '../engine.ts';

type Cell = string | number | boolean | null;

/** An answer in the form JSONCompact: the columns with their types, and the rows as lists. */
export const answer = z.object({
	meta: z.array(z.object({ name: z.string(), type: z.string() })),
	data: z.array(z.array(z.unknown()))
});
export type Answer = z.output<typeof answer>;

const numbers = /^(U?Int(8|16|32)|Float(32|64))$/;

/** How a column is read, by its type; one that a page can't hold exactly is a mistake in the SQL. */
function reader({ name, type: whole }: Answer['meta'][number]): { text: boolean; read: (value: unknown) => Cell } {
	const type = whole.replace(/^(?:LowCardinality|Nullable)\((.*)\)$/, '$1').replace(/^Nullable\((.*)\)$/, '$1');
	// Infinity and what is no number come as words.
	if (numbers.test(type))
		return { text: false, read: (value) => Number(String(value).replace('nan', 'NaN').replace('inf', 'Infinity')) };
	if (type === 'Bool') return { text: false, read: Boolean };
	if (type === 'Nothing') return { text: true, read: () => null };
	if (/^(String|Enum8|Enum16|Date|Date32)\b/.test(type)) return { text: true, read: String };
	if (type.startsWith('DateTime'))
		return {
			text: true,
			read: (value) =>
				String(value)
					.replace(' ', 'T')
					.replace(/(\.\d*?)0+$/, '$1')
					.replace(/\.$/, '')
		};
	throw new TypeError(`column ${name} is ${whole}: cast it to DOUBLE, INTEGER, DATE or VARCHAR in SQL`);
}

/** The rows of an answer as plain objects. */
export function rowsOf({ meta, data }: Answer): Record<string, Cell>[] {
	const columns = meta.map((column) => ({ name: column.name, ...reader(column) }));
	return data.map((row) =>
		Object.fromEntries(
			columns.map(({ name, read }, at) => [
				name,
				row[at] === null || row[at] === undefined ? null : read(row[at])
			])
		)
	);
}

/** The columns of an answer: numbers and booleans as doubles (NaN where null), everything else as text or null. */
export function columnsOf({ meta, data }: Answer): Map<string, Column> {
	return new Map(
		meta.map((column, at): [string, Column] => {
			const { text, read } = reader(column);
			const cell = (row: readonly unknown[]): Cell =>
				row[at] === null || row[at] === undefined ? null : read(row[at]);
			if (text)
				return [
					column.name,
					data.map((row) => {
						const value = cell(row);
						return value === null ? null : String(value);
					})
				];
			return [
				column.name,
				Float64Array.from(data, (row) => {
					const value = cell(row);
					return value === null ? NaN : Number(value);
				})
			];
		})
	);
}
