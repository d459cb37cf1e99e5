import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { dropKept } from '$lib/engine/kept.ts';
import { name } from '$lib/engine/sql.ts';
import { build, type Build, publicView, shownParts } from '../building/checked-tables.ts';
import { type FileHeaders, headersTable } from '../building/quarantine.ts';
import { type DatasetInfo, type TableName, tableNames } from '../model.ts';

/** Rows of a table that an import brings, changes, leaves as they are, and takes away. */
export interface Preview {
	fresh: number;
	changed: number;
	same: number;
	gone: number;
}

/** Checked tables that stand beside those on show and wait for a yes or a no; plain data. */
export interface Prepared {
	info: DatasetInfo;
	/** By table; null where nothing was compared. */
	changes: Record<TableName, Preview> | null;
	/** Tickets that are open on show and no longer so in the import; null where nothing was compared. */
	openTicketsDone: number | null;
	/** Number of the tables. */
	id: number;
	/** Statements that make the views by which they are read. */
	views: string[];
	/** What else puts them on show. */
	show: string[];
}

const state = z.object({ next: z.number(), shown: z.number().nullable() });

/** A build of its own and the one on show; the database itself counts them, whoever imports into it. */
export async function begin(engine: Engine): Promise<{ tables: Build; shown: Build | null }> {
	await engine.run('CREATE TABLE IF NOT EXISTS import_state AS SELECT 1::INTEGER AS next, NULL::INTEGER AS shown');
	const [row = { next: 1, shown: null }] = await engine.query('SELECT next, shown FROM import_state', state);
	await engine.run('UPDATE import_state SET next = next + 1');
	return { tables: build(row.next), shown: row.shown === null ? null : build(row.shown) };
}

/** Number of the tables on show; throws where there are none. */
export async function shownBuild(engine: Engine): Promise<number> {
	const [row] = await engine.query('SELECT next, shown FROM import_state', state);
	if (row?.shown == null) throw new RangeError('no tables are on show');
	return row.shown;
}

/** Puts prepared tables on show in the place of the earlier ones. */
export async function commit(engine: Engine, { info, id, views, show }: Prepared): Promise<DatasetInfo> {
	const [row] = await engine.query('SELECT next, shown FROM import_state', state);
	for (const statement of [...views, ...show]) await engine.run(statement);
	await dropKept(engine);
	if (row && row.shown !== null && row.shown !== id) await dropBuild(engine, build(row.shown));
	return info;
}

/** Gives prepared tables up; what is on show stays. */
export async function discard(engine: Engine, { id }: Pick<Prepared, 'id'>): Promise<void> {
	await dropBuild(engine, build(id));
}

/** Puts away what imports left behind whose worker ended midway; not while another import is under way. */
export async function sweep(engine: Engine): Promise<void> {
	const [row] = await engine.query('SELECT next, shown FROM import_state', state);
	for (let id = 1; row && id < row.next; id += 1) if (id !== row.shown) await dropBuild(engine, build(id));
}

/** Columns that each checked table has, and the files by number. */
interface Stored {
	stored: Record<TableName, ReadonlySet<string>>;
	files: readonly string[];
}

/** Statements that point the public names at a build. */
export function viewsOf(tables: Build, { stored, files }: Stored): string[] {
	return [
		...tableNames.map((kind) => publicView(kind, tables.checked(kind), stored[kind], files)),
		...shownParts.map((part) => `CREATE OR REPLACE VIEW ${part} AS SELECT * FROM ${name(tables.table(part))}`)
	];
}

/** Statements that make a build the one on show, with the headers of its files. */
export const showing = (tables: Build, headers: readonly FileHeaders[]): string[] => [
	'DROP TABLE IF EXISTS source_headers',
	headersTable('source_headers', headers),
	`UPDATE import_state SET shown = ${String(tables.id)}`
];

/** Drops whatever a build has made. */
export async function dropBuild(engine: Engine, tables: Build): Promise<void> {
	const views = tableNames.flatMap((kind) => [tables.stage(kind), tables.view(kind)]);
	const all = [
		...tableNames.flatMap((kind) => [tables.rows(kind), tables.checked(kind)]),
		...shownParts.map((part) => tables.table(part)),
		tables.table('losers')
	];
	for (const view of views) await engine.run(`DROP VIEW IF EXISTS ${name(view)}`);
	for (const table of new Set(all)) await engine.run(`DROP TABLE IF EXISTS ${name(table)}`);
}
