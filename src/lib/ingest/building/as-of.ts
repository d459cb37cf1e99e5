import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, timestamp } from '$lib/engine/sql.ts';
import type { Build } from './checked-tables.ts';
import { type TableName, tableNames } from '../model.ts';
import type { Sheet } from '../files/sheet.ts';

const latest = z.object({ moment: z.string().nullable() });

/** A given day means its end, a given instant itself. */
export function asOfInstant(given: string): string {
	return /^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T23:59:59` : given;
}

/** The latest export time that a file names, if it does not lie in the future. */
export function namedAsOf(sheets: readonly Pick<Sheet, 'exportedAt'>[], now: string): string | null {
	return sheets.map(({ exportedAt }) => exportedAt).filter((at) => at !== null && at <= `${now}T23:59:59`).sort().at(-1) ?? null;
}

const events: Record<TableName, string[]> = {
	employees: ['hire_date', 'leave_date'],
	assessments: ['assess_date', 'publish_date', 'feedback_date'],
	tickets: ['created_at', 'responded_at', 'resolved_at', 'closed_at', 'csat_rated_at']
};

/** The latest event of the data that does not lie in the future; a bare day means its end. */
export async function eventAsOf(engine: Engine, tables: Build, now: string, signal?: AbortSignal): Promise<string> {
	const limit = timestamp(`${now}T23:59:59`);
	const maxima = tableNames.flatMap((kind) => events[kind].map((column) =>
		`SELECT max(${column})::TIMESTAMP AS moment FROM ${name(tables.stage(kind))} WHERE ${column} <= ${limit}`));
	const [row] = await engine.query(`SELECT strftime(max(moment), '%Y-%m-%dT%H:%M:%S') AS moment FROM (${maxima.join(' UNION ALL ')})`, latest, signal);
	const found = row?.moment ?? null;
	if (found === null) return `${now}T23:59:59`;
	return found.endsWith('T00:00:00') ? `${found.slice(0, 10)}T23:59:59` : found;
}
