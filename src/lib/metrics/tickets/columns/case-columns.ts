import { numbersIn } from '$lib/engine/columns.ts';
import { daysBetween } from '$lib/engine/dialect/forms.ts';
import { keptAnswer } from '$lib/engine/kept.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../../run/context.ts';
import type { AllCases } from '../case-rows.ts';
import { type Combinations, whoAndWhat } from './ticket-codes.ts';

/** Whole numbers from 0, as small as they go. */
export type Small = Uint8Array | Uint16Array | Uint32Array;

/** Who worked and on what, by the codes of combinations. */
export interface RowCodes {
	who: Small;
	what: Small;
}

/** Cases as they leave the engine, once for the data on show: days since 1970 and what each is worth. */
export interface CaseColumns extends RowCodes {
	day: Int32Array;
	y: Float64Array | Uint8Array;
	/** 0 where it counts, else a place in `reasons` plus 1. */
	reason: Uint8Array;
}

/** Why a case may be left out, over all metrics. */
export const reasons = [
	'draft',
	'cancelled',
	'no_time',
	'no_due_time',
	'immature',
	'missing',
	'unrated',
	'no_rating',
	'default_rating',
	'rated'
] as const;

export function small(values: ArrayLike<number>, most: number): Small {
	if (most < 256) return Uint8Array.from(values);
	return most < 65_536 ? Uint16Array.from(values) : Uint32Array.from(values);
}

/** A column as bytes where it holds nothing else, such as shares do. */
function bytesOr(values: Float64Array): Float64Array | Uint8Array {
	return values.every((value) => value >= 0 && value < 256 && Number.isInteger(value))
		? Uint8Array.from(values)
		: values;
}

/** Days since 1970 of a date or an instant. */
export const dayNumberSql = (expression: string): string =>
	`${daysBetween(sql.date('1970-01-01'), `${expression}::DATE`)}::INTEGER`;

const numbered = reasons.map((reason, at) => `WHEN cases.reason = '${reason}' THEN ${String(at + 1)}`);
/** Number of a row's reason as `reason`, 0 where it counts. */
export const reasonSql = `CASE ${numbered.join(' ')}
	WHEN cases.reason IS NULL THEN 0 ELSE ${String(reasons.length + 1)} END AS reason`;

/** Rows of a SELECT with their codes and further columns, taken out of the engine once for the data on show. */
export async function rowsWithCodes<T>(
	context: MetricContext,
	select: string,
	more: string,
	read: (column: (name: string) => Float64Array, codes: RowCodes) => T
): Promise<T> {
	const { engine, signal } = context;
	const { who, what } = await whoAndWhat(context);
	const statement = `SELECT ${who.key} AS who, ${what.key} AS what, ${more}
FROM (\n${select}\n) AS cases${who.joins}${what.joins}`;
	return keptAnswer(
		engine,
		statement,
		async () => {
			const columns = await engine.columns(statement, signal);
			const coded = (name: string, { index, size }: Combinations) => {
				const keys = numbersIn(columns, name);
				return small(
					keys.map((key) => index.placeOf(key)),
					size
				);
			};
			return read((name) => numbersIn(columns, name), { who: coded('who', who), what: coded('what', what) });
		},
		signal
	);
}

/** The cases of a SELECT that have a day, counted or left out. */
export function caseColumns(context: MetricContext, all: AllCases): Promise<CaseColumns> {
	return rowsWithCodes(
		context,
		`SELECT * FROM (\n${all}\n) AS dated WHERE day IS NOT NULL`,
		`${dayNumberSql('cases.day')} AS day, coalesce(cases.y, 0)::DOUBLE AS y, ${reasonSql}`,
		(column, codes) => ({
			...codes,
			day: Int32Array.from(column('day')),
			y: bytesOr(column('y')),
			reason: Uint8Array.from(column('reason'))
		})
	);
}
