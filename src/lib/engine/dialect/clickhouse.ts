import * as sql from '../sql.ts';
import type { Dialect, SentType } from './dialect.ts';

const types: Readonly<Record<SentType, string>> = {
	VARCHAR: 'Nullable(String)',
	DOUBLE: 'Nullable(Float64)',
	INTEGER: 'Nullable(Int32)',
	DATE: 'Nullable(Date32)',
	TIMESTAMP: "Nullable(DateTime64(6, 'UTC'))"
};

/** ClickHouse, with the settings of its engine, under which the rest of the SQL means the same. */
export const clickhouse: Dialect = {
	quantile: (expression, p) => `quantileExactInclusive(${String(p)})(${expression})`,
	deviation: (expression) =>
		`arrayReduce('quantileExactInclusive(0.5)', arrayMap(` +
		`own -> abs(own - quantileExactInclusive(0.5)(${expression})), groupArray(${expression})))`,
	// It has no product along a window; the logarithm of 0 is minus infinity, which stays 0.
	product: (expression, over) => `exp(sum(ln(${expression})) OVER (${over}))`,
	// Its own rounding takes halves to the even number.
	nearest: (expression) => `(sign(${expression}) * floor(abs(${expression}) + 0.5))`,
	month: (expression) => `toStartOfMonth(${expression})`,
	addMonths: (expression, count) => `addMonths(${expression}, ${String(count)})`,
	isoDay: (expression) => `formatDateTime(${expression}, '%Y-%m-%d')`,
	weekday: (date) => `toDayOfWeek(${date})`,
	eachDay: (start, end) =>
		`(SELECT ${start} + number AS range FROM numbers(toUInt64(greatest(date_diff('day', ${start}, ${end}), 0))))`,
	// One text however many rows: the parser bounds the parts of a question.
	table: (columns, rows) => {
		const cells = Object.keys(columns).map((column, at) => `own.${String(at + 1)} AS ${sql.name(column)}`);
		const tuple = Object.values(columns)
			.map((type) => types[type])
			.join(', ');
		return `SELECT ${cells.join(', ')} FROM (
	SELECT arrayJoin(JSONExtract(${sql.text(JSON.stringify(rows))}, ${sql.text(`Array(Tuple(${tuple}))`)})) AS own
)`;
	},
	secondsBetween: (start, end) => `(date_diff('microsecond', ${start}, ${end}) / 1000000)`,
	days: (count) => `toIntervalDay(${count})`,
	seconds: (count) => `toIntervalSecond((${count})::BIGINT)`
};
