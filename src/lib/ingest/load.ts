import type { Engine, Progress } from '$lib/engine/engine.ts';
import { name } from '$lib/engine/sql.ts';
import { build, type Build, publicView, shownParts } from './checked-tables.ts';
import type { Confirmed } from './confirm.ts';
import { Loading } from './loading.ts';
import { type DatasetInfo, tableNames } from './model.ts';
import { headersTable } from './quarantine.ts';

export interface LoadOptions {
	/** ISO day or local instant up to which everything is measured; default from the files. */
	asOf?: string;
	/** Marks the simulated sample company. */
	sample?: boolean;
	signal?: AbortSignal;
	progress?: Progress;
	/** ISO day, for dates that can't lie in the future. */
	today?: string;
}

/** Builds of each engine: the number of the next one, and the one on show. */
const builds = new WeakMap<Engine, { next: number; shown: Build | null }>();

/**
 * Reads confirmed files into the checked tables and puts them on show.
 *
 * Until the last step the earlier dataset stays as it was; a failure or a cancel leaves it so.
 */
export async function load(engine: Engine, confirmed: readonly Confirmed[], options: LoadOptions = {}): Promise<DatasetInfo> {
	const state = builds.get(engine) ?? { next: 1, shown: null };
	builds.set(engine, state);
	const tables = build(state.next);
	state.next += 1;
	try {
		const loading = new Loading(engine, tables, confirmed, options);
		const info = await loading.run();
		options.signal?.throwIfAborted();
		await show(engine, tables, loading);
		if (state.shown) await dropBuild(engine, state.shown);
		state.shown = tables;
		options.progress?.(1);
		return info;
	} catch (cause) {
		await dropBuild(engine, tables);
		throw cause;
	}
}

/** Points the public names at a build. */
async function show(engine: Engine, tables: Build, { stored, files, sheets }: Loading): Promise<void> {
	for (const kind of tableNames) await engine.run(publicView(kind, tables.checked(kind), stored[kind], files));
	for (const part of shownParts) await engine.run(`CREATE OR REPLACE VIEW ${part} AS SELECT * FROM ${name(tables.table(part))}`);
	await engine.run('DROP TABLE IF EXISTS source_headers');
	await engine.run(headersTable('source_headers', sheets.map(({ headers }, at) => ({ file: files[at] ?? '', headers }))));
}

async function dropBuild(engine: Engine, tables: Build): Promise<void> {
	for (const kind of tableNames) {
		await engine.run(`DROP VIEW IF EXISTS ${name(tables.view(kind))}`);
		await engine.run(`DROP VIEW IF EXISTS ${name(tables.stage(kind))}`);
		await engine.run(`DROP TABLE IF EXISTS ${name(tables.rows(kind))}`);
		await engine.run(`DROP TABLE IF EXISTS ${name(tables.checked(kind))}`);
	}
	for (const part of [...shownParts, 'losers']) await engine.run(`DROP TABLE IF EXISTS ${name(tables.table(part))}`);
}
