import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import type { z } from 'zod';
import { duckdb } from '../dialect/dialect.ts';
import { type Column, type Engine, leaveStatements, searchPath, startStatements } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { name, text } from '../sql.ts';
import {
	loadNative,
	type NativeConnection,
	type NativeInstance,
	type NativeModule,
	type NativeReader
} from './native-module.ts';
import { columnsOf, nativeValues, rowsOf } from './native-values.ts';

/** Rows that the engine takes in at once: the size of its vectors. */
const CHUNK = 2048;

/**
 * DuckDB as a program of the machine's own, with all of its cores: for the command line, where tickets are too many for
 * WebAssembly. Throws `NoNativeEngine` where it is not installed.
 */
export async function startNativeEngine(): Promise<Engine> {
	const native = await loadNative();
	const instance = await native.DuckDBInstance.create(':memory:');
	const engine = new NativeEngine(native, instance, await instance.connect());
	for (const statement of startStatements) await engine.run(statement);
	return engine;
}

class NativeEngine implements Engine {
	readonly dialect = duckdb;
	readonly #native: NativeModule;
	readonly #instance: NativeInstance;
	readonly #connection: NativeConnection;
	readonly #schema: string | null;
	/** A folder for bytes that SQL reads by name, made when the first ones come. */
	#folder: string | null = null;

	constructor(
		native: NativeModule,
		instance: NativeInstance,
		connection: NativeConnection,
		schema: string | null = null
	) {
		this.#native = native;
		this.#instance = instance;
		this.#connection = connection;
		this.#schema = schema;
	}

	async #ask(sql: string, signal?: AbortSignal): Promise<NativeReader> {
		signal?.throwIfAborted();
		const stop = (): void => {
			this.#connection.interrupt();
		};
		signal?.addEventListener('abort', stop);
		try {
			return await this.#connection.runAndReadAll(sql);
		} catch (cause) {
			signal?.throwIfAborted();
			throw new EngineError(sql, cause);
		} finally {
			signal?.removeEventListener('abort', stop);
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
		const given = tableFromIPC(stream);
		const appender = await this.#connection.createAppender(table);
		const types = Array.from({ length: appender.columnCount }, (_, at) => appender.columnType(at));
		try {
			for (const batch of given.batches)
				for (let from = 0; from < batch.numRows; from += CHUNK) {
					signal?.throwIfAborted();
					const to = Math.min(from + CHUNK, batch.numRows);
					const chunk = this.#native.DuckDBDataChunk.create(types, to - from);
					for (const at of types.keys()) {
						const vector = batch.getChildAt(at);
						if (!vector) throw new TypeError(`column ${String(at)} is missing from the rows`);
						chunk.setColumnValues(at, nativeValues(vector, [from, to], this.#native));
					}
					appender.appendDataChunk(chunk);
				}
			appender.flushSync();
		} finally {
			appender.closeSync();
		}
	}

	async registerFile(fileName: string, bytes: Uint8Array): Promise<void> {
		this.#folder ??= mkdtempSync(join(tmpdir(), 'engine-'));
		writeFileSync(join(this.#folder, fileName), bytes);
		await this.run(`SET file_search_path = ${text(this.#folder)}`);
	}

	async dropFile(fileName: string): Promise<void> {
		if (this.#folder !== null) rmSync(join(this.#folder, fileName), { force: true });
	}

	async beside(schema: string): Promise<Engine> {
		await this.run(`CREATE SCHEMA IF NOT EXISTS ${name(schema)}`);
		const engine = new NativeEngine(this.#native, this.#instance, await this.#instance.connect(), schema);
		await engine.run(searchPath(schema));
		return engine;
	}

	async close(): Promise<void> {
		if (this.#schema !== null) for (const statement of leaveStatements(this.#schema)) await this.run(statement);
		this.#connection.closeSync();
		if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
		if (this.#schema === null) this.#instance.closeSync();
	}
}
