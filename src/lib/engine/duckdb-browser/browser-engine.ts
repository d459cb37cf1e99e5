import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { Table } from 'apache-arrow';
import type { z } from 'zod';
import { arrowStream } from '../arrow-stream.ts';
import { columnsOf, rowsOf } from '../decode.ts';
import { duckdb } from '../dialect/dialect.ts';
import { EngineError, EngineLost } from '../engine-error.ts';
import { type Column, type Engine, type Progress, searchPath } from '../engine.ts';
import { name } from '../sql.ts';
import { type Running, startWorker } from './start-worker.ts';

/** Milliseconds that a cancelled step may still take before its caller is let go. */
const GRACE = 1_500;

/** Messages after which nothing that the engine says can be relied on. */
const broken = /database has been invalidated|memory access out of bounds|unreachable|table index is out|Aborted\(/i;

/**
 * Starts DuckDB in one worker of this origin.
 *
 * Rejects with an `EngineStartError` when the download fails or stalls, the worker reports an error or nothing happens
 * within the limit; the worker is then gone, and the call may be made again.
 */
export async function startBrowserEngine(progress: Progress = () => undefined, limit?: number): Promise<Engine> {
	return new BrowserEngine(await startWorker(progress, limit));
}

/** The answer of the work, or the reason of the signal soon after a cancel, whether or not the work has stopped. */
async function untilReleased<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	const done = new AbortController();
	const released = new Promise<never>((_, reject) => {
		const release = () => {
			reject(signal.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError'));
		};
		signal.addEventListener('abort', () => setTimeout(release, GRACE), { signal: done.signal });
	});
	try {
		return await Promise.race([work, released]);
	} finally {
		done.abort();
	}
}

class BrowserEngine implements Engine {
	readonly dialect = duckdb;
	readonly ended: Promise<Error>;
	readonly #running: Running;
	readonly #database: AsyncDuckDB;
	readonly #schema: string | null;

	constructor(running: Running, schema: string | null = null) {
		this.#schema = schema;
		this.#running = running;
		this.#database = running.database;
		this.ended = running.life.ended;
	}

	/** Work in the worker, given up when that ends or soon after a cancel. */
	async #during<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		signal?.throwIfAborted();
		const { life } = this.#running;
		return life.during(() => (signal ? untilReleased(work(), signal) : work()));
	}

	#ask(sql: string, signal?: AbortSignal): Promise<Table> {
		return this.#during(() => this.#send(sql, signal), signal);
	}

	/** A connection of its own for each statement, so that cancelling one leaves the others alone. */
	async #send(sql: string, signal?: AbortSignal): Promise<Table> {
		const connection = await this.#database.connect();
		const cancel = () => void connection.cancelSent();
		signal?.addEventListener('abort', cancel);
		try {
			if (this.#schema !== null) await connection.query(searchPath(this.#schema));
			const reader = await connection.send(sql);
			const batches = await reader.readAll();
			signal?.throwIfAborted();
			return new Table(reader.schema, batches);
		} catch (cause) {
			signal?.throwIfAborted();
			const failure = new EngineError(sql, cause);
			if (broken.test(failure.message)) this.#lose(failure.message);
			throw failure;
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
		await this.#during(async () => {
			const connection = await this.#database.connect();
			try {
				await connection.insertArrowFromIPCStream(stream, { name: table, create: false });
			} finally {
				await connection.close();
			}
		}, signal);
	}

	async readArrow(sql: string, signal?: AbortSignal): Promise<Uint8Array> {
		return this.#during(async () => {
			const connection = await this.#database.connect();
			try {
				return arrowStream(await connection.useUnsafe((database, id) => database.runQuery(id, sql)));
			} catch (cause) {
				throw new EngineError(sql, cause);
			} finally {
				await connection.close();
			}
		}, signal);
	}

	async registerFile(fileName: string, bytes: Uint8Array): Promise<void> {
		await this.#during(() => this.#database.registerFileBuffer(fileName, bytes));
	}

	async dropFile(fileName: string): Promise<void> {
		await this.#during(() => this.#database.dropFile(fileName));
	}

	async beside(schema: string): Promise<Engine> {
		await this.run(`CREATE SCHEMA IF NOT EXISTS ${name(schema)}`);
		return new BrowserEngine(this.#running, schema);
	}

	/** Gives a worker up that is broken inside: every call that waits for it is told. */
	#lose(message: string): void {
		this.#running.life.end(new EngineLost(message));
		this.#running.terminate();
	}

	/** Ends the worker: the only way to give its memory back. */
	async close(): Promise<void> {
		if (this.#schema !== null) {
			const main = new BrowserEngine(this.#running);
			await main.run(`DROP SCHEMA ${name(this.#schema)} CASCADE`);
			return;
		}
		this.#running.terminate();
	}
}
