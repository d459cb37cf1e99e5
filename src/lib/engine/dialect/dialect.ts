/** The SQL in which engines differ; metrics write these through here. */
export interface Dialect {
	/** Quantile of type 7 (linear interpolation), 0 <= p <= 1. */
	quantile: (expression: string, p: number) => string;
	/** First day of the month of a date or instant, as DATE. */
	month: (expression: string) => string;
	/** First day of the month `count` months later. */
	addMonths: (expression: string, count: number) => string;
	/** Days as ISO text. */
	isoDay: (expression: string) => string;
}

export const duckdb: Dialect = {
	quantile: (expression, p) => `quantile_cont(${expression}, ${String(p)})`,
	month: (expression) => `date_trunc('month', ${expression})::DATE`,
	addMonths: (expression, count) => `(${expression} + to_months(${String(count)}))::DATE`,
	isoDay: (expression) => `strftime(${expression}, '%Y-%m-%d')`
};
