import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, timestamp } from '$lib/engine/sql.ts';
import type { Build } from './checked-tables.ts';
import type { Sheet } from './sheet.ts';

const latest = z.object({ at: z.string().nullable() });

/** A given day means its end, a given instant itself. */
export function asOfInstant(given: string): string {
	return /^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T23:59:59` : given;
}

/**
 * The instant up to which the data is known: the latest export time named by a file, else the latest event that does not
 * lie in the future.
 */
export async function findAsOf(engine: Engine, tables: Build, sheets: readonly Sheet[], now: string, signal?: AbortSignal): Promise<string> {
	const named = sheets.map((sheet) => sheet.exportedAt).filter((at) => at !== null && at <= `${now}T23:59:59`).sort();
	const last = named.at(-1);
	if (last) return last;
	const future = `${timestamp(`${now}T23:59:59`)}`;
	const events: [table: string, column: string][] = [
		...['created_at', 'responded_at', 'resolved_at', 'closed_at', 'csat_rated_at'].map((column): [string, string] => [tables.stage('tickets'), column]),
		...['assess_date', 'publish_date', 'feedback_date'].map((column): [string, string] => [tables.stage('assessments'), column]),
		...['hire_date', 'leave_date'].map((column): [string, string] => [tables.stage('employees'), column])
	];
	const maxima = events.map(([table, column]) => `SELECT max(${column})::TIMESTAMP AS at FROM ${name(table)} WHERE ${column} <= ${future}`);
	const [row] = await engine.query(`SELECT strftime(max(e.at), '%Y-%m-%dT%H:%M:%S') AS at FROM (${maxima.join('\nUNION ALL\n')}) e`, latest, signal);
	const found = row?.at ?? null;
	if (found === null) return `${now}T23:59:59`;
	return found.endsWith('T00:00:00') ? `${found.slice(0, 10)}T23:59:59` : found;
}
