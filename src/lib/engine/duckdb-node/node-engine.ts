import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import type { Table } from 'apache-arrow';
import type { z } from 'zod';
import { arrowStream } from '../arrow-stream.ts';
import { columnsOf, rowsOf } from '../decode.ts';
import { duckdb } from '../dialect/dialect.ts';
import { type Column, type Engine, leaveStatements, searchPath, startStatements } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { name } from '../sql.ts';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));

type Instance = Awaited<ReturnType<typeof createDuckDB>>;

async function linked(): Promise<Instance> {
	const bundle = (build: 'mvp' | 'eh') => ({
		mainModule: join(dist, `duckdb-${build}.wasm`),
		mainWorker: join(dist, `duckdb-node-${build}.worker.cjs`)
	});
	const database = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
	await database.instantiate(() => undefined);
	return database;
}

/** Linking the build's forty thousand names takes longer than most of what is asked: an emptied one serves again. */
let emptied: Instance | undefined;
/** Bytes: the memory of an instance never shrinks, so that one which has grown further is let go. */
const REUSED_BELOW = 512 * 2 ** 20;

const held = ({ mod }: Instance): number =>
	'HEAPU8' in mod && mod.HEAPU8 instanceof Uint8Array ? mod.HEAPU8.length : Infinity;

/** The engine for tests and the command line: the same WebAssembly, called without a worker. */
export async function startNodeEngine(): Promise<Engine> {
	const database = emptied ?? (await linked());
	emptied = undefined;
	database.open({ path: ':memory:', query: { castBigIntToDouble: false } });
	const engine = new NodeEngine(database);
	for (const statement of startStatements) await engine.run(statement);
	return engine;
}

class NodeEngine implements Engine {
	readonly dialect = duckdb;
	#database: Instance;
	#connection: DuckDBConnection;
	readonly #schema: string | null;

	constructor(database: Instance, schema: string | null = null) {
		this.#database = database;
		this.#schema = schema;
		this.#connection = database.connect();
	}

	#ask(sql: string, signal?: AbortSignal): Table {
		signal?.throwIfAborted();
		try {
			return this.#connection.query(sql) as unknown as Table;
		} catch (cause) {
			throw new EngineError(sql, cause);
		}
	}

	async query<S extends z.ZodType>(sql: string, schema: S, signal?: AbortSignal): Promise<z.output<S>[]> {
		return rowsOf(this.#ask(sql, signal)).map((row) => schema.parse(row));
	}

	async columns(sql: string, signal?: AbortSignal): Promise<Map<string, Column>> {
		return columnsOf(this.#ask(sql, signal));
	}

	async run(sql: string, signal?: AbortSignal): Promise<void> {
		this.#ask(sql, signal);
	}

	async insertArrow(table: string, stream: Uint8Array, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		this.#connection.insertArrowFromIPCStream(stream, { name: table, create: false });
	}

	async readArrow(sql: string, signal?: AbortSignal): Promise<Uint8Array> {
		signal?.throwIfAborted();
		try {
			return arrowStream(this.#connection.useUnsafe((bindings, id) => bindings.runQuery(id, sql)));
		} catch (cause) {
			throw new EngineError(sql, cause);
		}
	}

	async registerFile(fileName: string, bytes: Uint8Array): Promise<void> {
		this.#database.registerFileBuffer(fileName, bytes);
	}

	async dropFile(fileName: string): Promise<void> {
		this.#database.dropFile(fileName);
	}

	async beside(schema: string): Promise<Engine> {
		await this.run(`CREATE SCHEMA IF NOT EXISTS ${name(schema)}`);
		const engine = new NodeEngine(this.#database, schema);
		await engine.run(searchPath(schema));
		return engine;
	}

	async close(): Promise<void> {
		if (this.#schema !== null) for (const statement of leaveStatements(this.#schema)) await this.run(statement);
		this.#connection.close();
		if (this.#schema !== null) return;
		this.#database.reset();
		this.#database.dropFiles();
		if (held(this.#database) < REUSED_BELOW) emptied = this.#database;
	}
}
