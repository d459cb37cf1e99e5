import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { dropKept } from '$lib/engine/kept.ts';
import { name } from '$lib/engine/sql.ts';
import { build, type Build, publicView, shownParts } from './checked-tables.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import { Loading } from './build.ts';
import { type DatasetInfo, type TableName, tableNames } from '../model.ts';
import type { LoadOptions } from './options.ts';
import { comparison, openTicketsDone } from './preview-sql.ts';
import { headersTable } from './quarantine.ts';

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
const counted = z.object({ n: z.number() });
const previewRow = z.object({ fresh: z.number(), changed: z.number(), same: z.number(), gone: z.number() });

/** A build of its own and the one on show; the database itself counts them, whoever imports into it. */
async function begin(engine: Engine): Promise<{ tables: Build; shown: Build | null }> {
	await engine.run('CREATE TABLE IF NOT EXISTS import_state AS SELECT 1::INTEGER AS next, NULL::INTEGER AS shown');
	const [row = { next: 1, shown: null }] = await engine.query('SELECT next, shown FROM import_state', state);
	await engine.run('UPDATE import_state SET next = next + 1');
	return { tables: build(row.next), shown: row.shown === null ? null : build(row.shown) };
}

/**
 * Reads confirmed files into checked tables beside those on show, which stay as they are; a failure or a cancel
 * leaves nothing behind.
 */
export async function prepare(
	engine: Engine,
	confirmed: readonly Confirmed[],
	options: LoadOptions = {}
): Promise<Prepared> {
	const { tables, shown } = await begin(engine);
	try {
		const loading = new Loading(engine, tables, confirmed, options);
		const info = await loading.run();
		const compares = options.compare === true && shown !== null;
		const changes = compares ? await compared(engine, shown, tables, options.signal) : null;
		const done = compares
			? await engine.query(
					openTicketsDone(shown.view('tickets'), tables.view('tickets')),
					counted,
					options.signal
				)
			: [];
		options.signal?.throwIfAborted();
		return {
			info,
			changes,
			openTicketsDone: done[0]?.n ?? null,
			id: tables.id,
			views: viewsOf(tables, loading),
			show: showing(tables, loading)
		};
	} catch (cause) {
		await dropBuild(engine, tables);
		throw cause;
	}
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

/**
 * Reads confirmed files into the checked tables and puts them on show.
 *
 * Until the last step the earlier dataset stays as it was; a failure or a cancel leaves it so.
 */
export async function load(
	engine: Engine,
	confirmed: readonly Confirmed[],
	options: LoadOptions = {}
): Promise<DatasetInfo> {
	const info = await commit(engine, await prepare(engine, confirmed, options));
	options.progress?.(1);
	return info;
}

async function compared(
	engine: Engine,
	shown: Build,
	tables: Build,
	signal?: AbortSignal
): Promise<Record<TableName, Preview>> {
	const counts: Record<TableName, Preview> = {
		employees: { fresh: 0, changed: 0, same: 0, gone: 0 },
		assessments: { fresh: 0, changed: 0, same: 0, gone: 0 },
		tickets: { fresh: 0, changed: 0, same: 0, gone: 0 }
	};
	for (const kind of tableNames) {
		const [row] = await engine.query(comparison(kind, shown.view(kind), tables.view(kind)), previewRow, signal);
		if (row) counts[kind] = row;
	}
	return counts;
}

/** Points the public names at a build. */
function viewsOf(tables: Build, { stored, files }: Loading): string[] {
	return [
		...tableNames.map((kind) => publicView(kind, tables.checked(kind), stored[kind], files)),
		...shownParts.map((part) => `CREATE OR REPLACE VIEW ${part} AS SELECT * FROM ${name(tables.table(part))}`)
	];
}

function showing(tables: Build, { files, sheets }: Loading): string[] {
	return [
		'DROP TABLE IF EXISTS source_headers',
		headersTable(
			'source_headers',
			sheets.map(({ headers }, at) => ({ file: files[at] ?? '', headers }))
		),
		`UPDATE import_state SET shown = ${String(tables.id)}`
	];
}

async function dropBuild(engine: Engine, tables: Build): Promise<void> {
	const views = tableNames.flatMap((kind) => [tables.stage(kind), tables.view(kind)]);
	const all = [
		...tableNames.flatMap((kind) => [tables.rows(kind), tables.checked(kind)]),
		...shownParts.map((part) => tables.table(part)),
		tables.table('losers')
	];
	for (const view of views) await engine.run(`DROP VIEW IF EXISTS ${name(view)}`);
	for (const table of new Set(all)) await engine.run(`DROP TABLE IF EXISTS ${name(table)}`);
}
