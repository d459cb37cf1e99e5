import * as sql from '../sql.ts';
import { daysSpan, eachDay, middleDeviation, secondsBetween, weekday } from './forms.ts';

/** Types of a table of our own. */
export type SentType = 'VARCHAR' | 'DOUBLE' | 'INTEGER' | 'DATE' | 'TIMESTAMP';
export type SentRow = readonly (string | number | null)[];

/** The SQL in which engines differ; what asks for tickets writes these through here. */
export interface Dialect {
	/** Quantile of type 7 (linear interpolation), 0 <= p <= 1. */
	quantile: (expression: string, p: number) => string;
	/** Median of the distances from the median. */
	deviation: (expression: string) => string;
	/** Product along a window of numbers from 0 to 1. */
	product: (expression: string, over: string) => string;
	/** The nearest whole number, halves away from zero. */
	nearest: (expression: string) => string;
	/** First day of the month of a date or instant, as DATE. */
	month: (expression: string) => string;
	/** First day of the month `count` months later. */
	addMonths: (expression: string, count: number) => string;
	/** Days as ISO text. */
	isoDay: (expression: string) => string;
	/** Day of the week, Monday 1 to Sunday 7. */
	weekday: (date: string) => string;
	/** A table of days from `start` up to but without `end`; its column is `range`. */
	eachDay: (start: string, end: string) => string;
	/** A SELECT of a small table of our own: its columns with their types, and its rows. */
	table: (columns: Readonly<Record<string, SentType>>, rows: readonly SentRow[]) => string;
	/** Elapsed seconds from one instant to another. */
	secondsBetween: (start: string, end: string) => string;
	/** Spans of so many days or whole seconds, to be added to an instant. */
	days: (count: string) => string;
	seconds: (count: string) => string;
}

export const duckdb: Dialect = {
	quantile: (expression, p) => `quantile_cont(${expression}, ${String(p)})`,
	deviation: middleDeviation,
	product: (expression, over) => `product(${expression}) OVER (${over})`,
	nearest: (expression) => `round(${expression})`,
	month: (expression) => `date_trunc('month', ${expression})::DATE`,
	addMonths: (expression, count) => `(${expression} + to_months(${String(count)}))::DATE`,
	isoDay: (expression) => `strftime(${expression}, '%Y-%m-%d')`,
	weekday,
	eachDay,
	table: (columns, rows) => {
		const literal = (value: string | number | null): string =>
			typeof value === 'string' ? sql.text(value) : String(value ?? 'NULL');
		const cells = Object.entries(columns).map(
			([column, type]) => `${sql.name(column)}::${type} AS ${sql.name(column)}`
		);
		const names = Object.keys(columns).map(sql.name).join(', ');
		const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
		return `SELECT ${cells.join(', ')} FROM (VALUES ${values}) AS sent(${names})`;
	},
	secondsBetween,
	days: daysSpan,
	seconds: (count) => `to_seconds((${count})::BIGINT)`
};
