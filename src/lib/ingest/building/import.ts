import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import type { Build } from './checked-tables.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import { Loading } from './build.ts';
import { type DatasetInfo, type TableName, tableNames } from '../model.ts';
import type { LoadOptions } from './options.ts';
import { comparison, openTicketsDone } from './preview-sql.ts';
import { begin, commit, dropBuild, type Prepared, type Preview, showing, viewsOf } from '../shown/show.ts';

const counted = z.object({ n: z.number() });
const previewRow = z.object({ fresh: z.number(), changed: z.number(), same: z.number(), gone: z.number() });

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
			show: showing(
				tables,
				loading.sheets.map(({ headers }, at) => ({ file: loading.files[at] ?? '', headers }))
			)
		};
	} catch (cause) {
		await dropBuild(engine, tables);
		throw cause;
	}
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
