import { z } from 'zod';
import { csvBytes } from '$lib/ingest/files/csv-text.ts';
import { confirmFiles, load } from '$lib/ingest/ingest.ts';
import type { SourceFile } from '$lib/ingest/files/container.ts';
import type { TableName } from '$lib/ingest/model.ts';
import { engine } from './desk.ts';

export { openDesk } from './desk.ts';

/** A file of one kind, with its header row. */
export type Given = [kind: TableName, rows: string[][]];

/** What is loaded of some files, in the order of their rows, and what is told. */
export async function loaded(files: Given[], sql: string, answers: string[] = []) {
	const sources = files.map(([kind, rows], at) => ({ name: `${String(at)}.csv`, kind, bytes: csvBytes(rows) }));
	return loadedFiles(sources, sql, answers);
}

/** The same of files as they are; what kind of table one is, is found out. */
export async function loadedFiles(sources: readonly SourceFile[], sql: string, answers: string[] = []) {
	const info = await load(engine, await confirmFiles(sources, { choices: { answers } }), { today: '2024-12-31' });
	const rows = await engine.query(sql, z.record(z.string(), z.unknown()));
	return { rows, account: info.account, codes: info.findings.map(({ code }) => code) };
}
