/** SQL that engines write differently, by what it means; whatever asks for rows writes these through here. */

/** Whole days from one date to another. */
export const daysBetween = (start: string, end: string): string => `date_diff('day', ${start}, ${end})`;

/** Elapsed seconds from one instant to another. */
export const secondsBetween = (start: string, end: string): string => `(epoch(${end}) - epoch(${start}))`;

/** A span of so many months or days, to be added to a date or an instant. */
export const monthsSpan = (count: string): string => `to_months(${count})`;
export const daysSpan = (count: string): string => `to_days(${count})`;

/** First day of the year of a date. */
export const yearOf = (date: string): string => `date_trunc('year', ${date})::DATE`;

/** The year of a date as text. */
export const yearText = (date: string): string => `strftime(${date}, '%Y')`;

/** Day of the week, Monday 1 to Sunday 7. */
export const weekday = (date: string): string => `isodow(${date})`;

/** A table of instants a day apart, from `start` up to but without `end`; its column is `range`. */
export const eachDay = (start: string, end: string): string =>
	`range(${start}::TIMESTAMP, ${end}::TIMESTAMP, ${daysSpan('1')})`;

/** The value at the latest or the earliest date. */
export const latestBy = (value: string, by: string): string => `max_by(${value}, ${by})`;
export const earliestBy = (value: string, by: string): string => `min_by(${value}, ${by})`;

/** The value in the row where a measure is greatest. */
export const whereGreatest = (value: string, measure: string): string => `arg_max(${value}, ${measure})`;

/** Any value of a group whose rows agree. */
export const anyOf = (value: string): string => `any_value(${value})`;

/** How many rows of a group meet a condition. */
export const countWhere = (condition: string): string => `count_if(${condition})`;

/** Median of a group, interpolated. */
export const middleOf = (value: string): string => `median(${value})`;

/** Median of the distances from the median. */
export const middleDeviation = (value: string): string => `mad(${value})`;

/** One row for each item of a list. */
export const rowsOf = (list: string): string => `unnest(${list})`;

/** Mean of the items that are numbers. */
export const meanOfNumbers = (items: string): string => `list_avg(list_filter([${items}], r -> NOT isnan(r)))`;

/** Name of the type of an expression. */
export const typeOf = (expression: string): string => `typeof(${expression})`;

/** Place from 0 of a value in the list of its type, where the type is such a list (ENUM). */
export const placeInList = (expression: string): string => `enum_code(${expression})::INTEGER`;
