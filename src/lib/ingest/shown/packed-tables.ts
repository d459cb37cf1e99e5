import { z } from 'zod';
import type { Engine, Progress } from '$lib/engine/engine.ts';
import { name } from '$lib/engine/sql.ts';
import { build, type Build, shownParts, viewOver } from '../building/checked-tables.ts';
import { shownHeaders } from '../building/quarantine.ts';
import { type DatasetInfo, type TableName, tableNames } from '../model.ts';
import { PIECE } from '../reading/pieces.ts';
import { begin, dropBuild, type Prepared, shownBuild, showing, viewsOf } from './show.ts';
import { type Packed, packedEnd, type PackedTable } from './packed-format.ts';
import { sha256 } from './sum.ts';

/** What a build consists of while it is on show, and the name of each of its tables. */
const parts = (tables: Build): [part: string, table: string][] => [
	...tableNames.map((kind): [string, string] => [kind, tables.checked(kind)]),
	...shownParts.map((part): [string, string] => [part, tables.table(part)])
];

const described = z
	.object({ column_name: z.string(), column_type: z.string() })
	.transform(({ column_name, column_type }) => ({ name: column_name, type: column_type }));
const highest = z.object({ rows: z.number() });

type Write = (bytes: Uint8Array) => Promise<void>;

/** The rows of a table in pieces, each as large as the engine's own groups of rows. */
async function packTable(engine: Engine, table: string, write: Write): Promise<Omit<PackedTable, 'name'>> {
	if (!engine.readArrow) throw new TypeError('this engine writes no Arrow');
	const columns = await engine.query(`SELECT column_name, column_type FROM (DESCRIBE ${name(table)})`, described);
	// A value of a list leaves the browser's engine as text only.
	const list = columns.map(({ name: own, type }) =>
		type.startsWith('ENUM') ? `${name(own)}::VARCHAR AS ${name(own)}` : name(own)
	);
	const [found] = await engine.query(
		`SELECT coalesce(max(rowid) + 1, 0)::DOUBLE AS rows FROM ${name(table)}`,
		highest
	);
	const streams: PackedTable['streams'] = [];
	for (let from = 0; from < (found?.rows ?? 0); from += PIECE) {
		const stream = await engine.readArrow(
			`SELECT ${list.join(', ')} FROM ${name(table)} ` +
				`WHERE rowid >= ${String(from)} AND rowid < ${String(from + PIECE)}`
		);
		streams.push({ length: stream.length, sha256: await sha256(stream) });
		await write(stream);
	}
	return { columns, streams };
}

/**
 * Writes the checked tables on show, part by part, for a later visit to show them again without reading the files.
 * Throws where other tables are shown meanwhile.
 */
export async function pack(engine: Engine, info: DatasetInfo, write: Write): Promise<void> {
	const tables: PackedTable[] = [];
	for (const [part, table] of parts(build(await shownBuild(engine))))
		tables.push({ name: part, ...(await packTable(engine, table, write)) });
	await write(await packedEnd({ info, headers: await shownHeaders(engine), tables }));
}

/** What unpacking heeds. */
interface UnpackOptions {
	signal?: AbortSignal;
	progress?: Progress;
}

async function fill(engine: Engine, tables: Build, packed: Packed, options: UnpackOptions): Promise<void> {
	const { signal, progress } = options;
	const whole = packed.tables.reduce((sum, { streams }) => sum + streams.length, 0);
	let done = 0;
	for (const [part, table] of parts(tables)) {
		const found = packed.tables.find((one) => one.name === part);
		if (!found) throw new RangeError(`packed tables lack ${part}`);
		const columns = found.columns.map(({ name: own, type }) => `${name(own)} ${type}`).join(', ');
		await engine.run(`CREATE TABLE ${name(table)} (${columns})`, signal);
		for await (const stream of packed.streamsOf(found)) {
			await engine.insertArrow(table, stream, signal);
			done += 1;
			progress?.(done / whole);
		}
	}
}

/**
 * Puts packed tables beside those on show, as `prepare` does with files; a failure or a cancel leaves nothing behind.
 * Throws where they are not what `pack` has made.
 */
export async function unpack(engine: Engine, packed: Packed, options: UnpackOptions = {}): Promise<Prepared> {
	const { tables } = await begin(engine);
	try {
		await fill(engine, tables, packed, options);
		const stored: Record<TableName, ReadonlySet<string>> = {
			employees: await viewOver(engine, tables, 'employees', options.signal),
			assessments: await viewOver(engine, tables, 'assessments', options.signal),
			tickets: await viewOver(engine, tables, 'tickets', options.signal)
		};
		const files = packed.headers.map(({ file }) => file);
		return {
			info: packed.info,
			changes: null,
			openTicketsDone: null,
			id: tables.id,
			views: viewsOf(tables, { stored, files }),
			show: showing(tables, packed.headers)
		};
	} catch (cause) {
		await dropBuild(engine, tables);
		throw cause;
	}
}
