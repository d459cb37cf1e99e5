import type { Engine } from '$lib/engine/engine.ts';
import { compact } from '$lib/ingest/building/enum-columns.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { sampleFiles } from '../sample-files.ts';

/** Identifiers of each table: a copy of the company has people, customers and tickets of its own. */
const identifiers = {
	employees: ['employee_id', 'manager_id'],
	assessments: ['employee_id'],
	level_history: ['employee_id'],
	tickets: ['ticket_id', 'engineer_id', 'customer_id', 'serial_no']
} as const;

/** Tickets of the sample company. */
const SAMPLE = 30_467;

/** The sample company so many times over that it has about so many tickets. */
export const sampleOf = (engine: Engine, tickets: number): Promise<DatasetInfo> =>
	multipliedSample(engine, Math.max(1, Math.round(tickets / SAMPLE)));

/** The sample company `times` over, with every column that it has, as the data on show. */
export async function multipliedSample(engine: Engine, times: number): Promise<DatasetInfo> {
	const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
	const copies = Array.from({ length: times }, (_, copy) => `(${String(copy)})`).join(', ');
	const present: Record<string, readonly string[] | undefined> = dataset.present;
	for (const [table, names] of Object.entries(identifiers)) {
		const own = names.filter((name) => table === 'level_history' || present[table]?.includes(name));
		const replaced = own.map((name) => `${name} || '-' || copy::VARCHAR AS ${name}`).join(', ');
		await engine.run(`CREATE TABLE many_${table} AS
SELECT many.* EXCLUDE (copy) REPLACE (${replaced})
FROM (SELECT ${table}.*, copy FROM ${table} CROSS JOIN (VALUES ${copies}) AS copies(copy)) AS many`);
	}
	for (const table of Object.keys(identifiers)) {
		await engine.run(`DROP VIEW ${table}`);
		await engine.run(`ALTER TABLE many_${table} RENAME TO ${table}`);
	}
	await compact(engine, 'tickets', ['engineer_id']);
	const account = dataset.account.map((row) => ({ ...row, read: row.read * times, loaded: row.loaded * times }));
	return { ...dataset, account };
}
