import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, timestamp } from '$lib/engine/sql.ts';
import type { Build } from './checked-tables.ts';
import type { TableName } from '../model.ts';
import type { Sheet } from '../files/sheet.ts';

const latest = z.object({ src: z.number(), moment: z.string() });

/** A given day means its end, a given instant itself. */
export function asOfInstant(given: string): string {
	return /^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T23:59:59` : given;
}

/** The export time that a file names, if it does not lie in the future. */
export function namedExport({ exportedAt }: Pick<Sheet, 'exportedAt'>, now: string): string | null {
	return exportedAt !== null && exportedAt <= `${now}T23:59:59` ? exportedAt : null;
}

/** What is recorded when it happens. */
const events: Record<TableName, string[]> = {
	employees: ['hire_date'],
	assessments: ['assess_date', 'publish_date', 'feedback_date'],
	tickets: ['created_at', 'responded_at', 'resolved_at', 'closed_at', 'csat_rated_at']
};

/** What is entered before it happens: a leaver who has given notice does not date the export. */
const announced: Record<TableName, string[]> = { employees: ['leave_date'], assessments: [], tickets: [] };

/**
 * When each file of a kind was exported, by its number: as it says, else its latest event that does not lie in the
 * future; what was announced counts only where the company gave no other kind of file. A bare day means its end; a
 * file without any event is missing.
 */
export async function exportMoments(
	engine: Engine,
	tables: Build,
	kind: TableName,
	{ sheets, alone, now }: { sheets: readonly Sheet[]; alone: boolean; now: string },
	signal?: AbortSignal
): Promise<Map<number, string>> {
	const limit = timestamp(`${now}T23:59:59`);
	const dated = alone ? [...events[kind], ...announced[kind]] : events[kind];
	const maxima = dated.map((column) => `max(CASE WHEN ${column} <= ${limit} THEN ${column}::TIMESTAMP END)`);
	const rows = await engine.query(
		`SELECT src::INTEGER AS src, strftime(moment, '%Y-%m-%dT%H:%M:%S') AS moment
		FROM (SELECT src, greatest(${maxima.join(', ')}) AS moment FROM ${name(tables.stage(kind))} GROUP BY src)
		WHERE moment IS NOT NULL`,
		latest,
		signal
	);
	return new Map(
		rows.map(({ src, moment }) => {
			const sheet = sheets[src];
			const found = moment.endsWith('T00:00:00') ? `${moment.slice(0, 10)}T23:59:59` : moment;
			return [src, (sheet && namedExport(sheet, now)) ?? found];
		})
	);
}
