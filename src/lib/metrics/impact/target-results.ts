import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import * as sql from '$lib/engine/sql.ts';
import { changeIds, referenceId } from '$lib/programme/targets.ts';
import type { MetricContext } from '../run/context.ts';
import type { Draft, Result } from '../result.ts';
import { column, columnOf, numberOf } from '../table.ts';
import { noteOf } from '../note.ts';

/** The three targets, and the resolution time of all tickets beside them, in the order of the overview. */
const judgedIds = [...changeIds, referenceId];
export const ownTargets: readonly string[] = changeIds;

export async function targetResults(context: MetricContext): Promise<Result[]> {
	const results: Result[] = [];
	for (const id of judgedIds) results.push(await context.result(id));
	return results;
}

/** One SELECT with the targets' changes, a column each, and `value` made of them; a target that is off is NULL. */
export function changesSql(results: readonly Result[], value: string): string {
	const known = results.filter(({ sql, value: change }) => sql !== '' && change !== null);
	const columns = results.map(({ id }) =>
		known.some((one) => one.id === id) ? `${id}.value AS ${id}` : `NULL::DOUBLE AS ${id}`
	);
	const from = known.length > 0 ? `\nFROM ${known.map(({ id, sql }) => `(${sql}) AS ${id}`).join(', ')}` : '';
	return `SELECT ${value} AS value, * FROM (SELECT ${columns.join(', ')}${from})`;
}

/**
 * One SELECT of `value` from what the targets' statistics gave, as rows `inputs(target, input, goal)`: intervals and
 * probabilities are not SQL, and each target's own SELECT gives its change.
 */
export function inputsSql(
	value: string,
	rows: readonly { target: string; input: string | number | null; goal: number | null }[]
): string {
	const literal = (one: string | number | null) => (typeof one === 'string' ? sql.text(one) : sql.number(one ?? NaN));
	const values = rows.map(({ target: id, input, goal }) => `(${sql.text(id)}, ${literal(input)}, ${literal(goal)})`);
	return `SELECT ${value} AS value FROM (VALUES ${values.join(', ')}) AS inputs(target, input, goal)`;
}

/** A cell of a target's precision table. */
export const precise = ({ tables }: Result, key: string): number | null => numberOf(columnOf(tables.precision, key)[0]);

/** A figure of each of the plan's own targets with what it is held to, as `inputsSql` reads them. */
export const inputsOf = (results: readonly Result[], key: string) =>
	own(results).map((result) => ({ target: result.id, input: precise(result, key), goal: result.target }));

export const nothing = (results: readonly Result[]): Draft => {
	const reason = results.find(({ off }) => off)?.off ?? { reason: 'no_cases', needs: [] };
	return { value: null, sql: '', off: reason };
};

/** The plan's own targets among results. */
export const own = (results: readonly Result[]): Result[] => results.filter(({ id }) => ownTargets.includes(id));

/** The target whose key is least, among the plan's own that have one. */
export function weakest(
	results: readonly Result[],
	key: (result: Result) => number | null
): { result: Result; value: number } | null {
	const known = own(results).flatMap((result) => {
		const value = key(result);
		return value === null ? [] : [{ result, value }];
	});
	return known.reduce<(typeof known)[number] | null>(
		(least, one) => (least && least.value <= one.value ? least : one),
		null
	);
}

export const named = (code: MetricCode, id: string) => noteOf(code, { target: id });
export const shared = { family: 'I', people: false, needs: [], better: 'higher' } as const;

export const number = (key: string, unit: 'ratio' | 'change' | 'probability' | 'count' | 'share') =>
	column(key, 'measure', 'number', unit);
export const target = column('target', 'dimension', 'code');
