import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { Table } from 'apache-arrow';
import type { z } from 'zod';
import { columnsOf, rowsOf } from '../decode.ts';
import { duckdb } from '../dialect/dialect.ts';
import { EngineError, EngineStartError } from '../engine-error.ts';
import { type Column, type Engine, type Progress, startStatements } from '../engine.ts';
import { download } from './download.ts';
import { name } from '../sql.ts';

/** Without a limit of our own a failed start would hang for ever. */
const START_LIMIT = 60_000;

/**
 * Starts DuckDB in one worker of this origin.
 *
 * Rejects with an `EngineStartError` when the download fails, the worker reports an error or nothing happens within
 * the limit; the worker is then gone, and the call may be made again.
 */
export async function startBrowserEngine(progress: Progress = () => undefined, limit = START_LIMIT): Promise<Engine> {
	await download(wasmUrl, progress).catch((cause: unknown) => {
		throw new EngineStartError('download', cause);
	});
	const worker = new Worker(workerUrl);
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	try {
		await Promise.race([instantiate(database), failure(worker, limit)]);
	} catch (cause) {
		worker.terminate();
		throw cause instanceof EngineStartError ? cause : new EngineStartError('worker', cause);
	}
	return new BrowserEngine(database, worker);
}

async function instantiate(database: AsyncDuckDB): Promise<void> {
	await database.instantiate(wasmUrl);
	await database.open({ path: ':memory:' });
	const connection = await database.connect();
	for (const statement of startStatements) await connection.query(statement);
	await connection.close();
}

function failure(worker: Worker, limit: number): Promise<never> {
	return new Promise((_, reject) => {
		worker.addEventListener('error', (event) => {
			reject(new EngineStartError('worker', event.message));
		});
		setTimeout(() => {
			reject(new EngineStartError('timeout', undefined));
		}, limit);
	});
}

class BrowserEngine implements Engine {
	readonly dialect = duckdb;
	#database: AsyncDuckDB;
	#worker: Worker;
	readonly #schema: string | null;

	constructor(database: AsyncDuckDB, worker: Worker, schema: string | null = null) {
		this.#schema = schema;
		this.#database = database;
		this.#worker = worker;
	}

	/** A connection of its own for each statement, so that cancelling one leaves the others alone. */
	async #ask(sql: string, signal?: AbortSignal): Promise<Table> {
		signal?.throwIfAborted();
		const connection = await this.#database.connect();
		const cancel = () => void connection.cancelSent();
		signal?.addEventListener('abort', cancel);
		try {
			if (this.#schema !== null) await connection.query(`SET search_path = '${this.#schema},main'`);
			const reader = await connection.send(sql);
			const batches = await reader.readAll();
			signal?.throwIfAborted();
			return new Table(reader.schema, batches);
		} catch (cause) {
			signal?.throwIfAborted();
			throw new EngineError(sql, cause);
		} finally {
			signal?.removeEventListener('abort', cancel);
			await connection.close();
		}
	}

	async query<S extends z.ZodType>(sql: string, schema: S, signal?: AbortSignal): Promise<z.output<S>[]> {
		return rowsOf(await this.#ask(sql, signal)).map((row) => schema.parse(row));
	}

	async columns(sql: string, signal?: AbortSignal): Promise<Map<string, Column>> {
		return columnsOf(await this.#ask(sql, signal));
	}

	async run(sql: string, signal?: AbortSignal): Promise<void> {
		await this.#ask(sql, signal);
	}

	async insertArrow(table: string, stream: Uint8Array, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		const connection = await this.#database.connect();
		try {
			await connection.insertArrowFromIPCStream(stream, { name: table, create: false });
		} finally {
			await connection.close();
		}
	}

	async registerFile(fileName: string, bytes: Uint8Array): Promise<void> {
		await this.#database.registerFileBuffer(fileName, bytes);
	}

	async dropFile(fileName: string): Promise<void> {
		await this.#database.dropFile(fileName);
	}

	async beside(schema: string): Promise<Engine> {
		await this.run(`CREATE SCHEMA IF NOT EXISTS ${name(schema)}`);
		return new BrowserEngine(this.#database, this.#worker, schema);
	}

	/** Ends the worker: the only way to give its memory back. */
	async close(): Promise<void> {
		if (this.#schema !== null) {
			const main = new BrowserEngine(this.#database, this.#worker);
			await main.run(`DROP SCHEMA ${name(this.#schema)} CASCADE`);
			return;
		}
		this.#worker.terminate();
	}
}
