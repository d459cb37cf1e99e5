import type { z } from 'zod';
import type { Dialect } from './dialect/dialect.ts';
import type { Column, Engine } from './engine.ts';

/** Hears of one statement that has ended: its text, its milliseconds, and whether it failed. */
type Tell = (sql: string, milliseconds: number, failed: boolean) => void;

/** An engine that tells of each statement and the time it took; what it answers is the other's. */
export class TimedEngine implements Engine {
	readonly ended?: Promise<Error>;
	readonly readArrow?: (sql: string, signal?: AbortSignal) => Promise<Uint8Array>;
	readonly #engine: Engine;
	readonly #tell: Tell;

	constructor(engine: Engine, tell: Tell) {
		this.#engine = engine;
		this.#tell = tell;
		if (engine.ended) this.ended = engine.ended;
		const { readArrow } = engine;
		if (readArrow) this.readArrow = (sql, signal) => this.#timed(sql, () => readArrow.call(engine, sql, signal));
	}

	get dialect(): Dialect {
		return this.#engine.dialect;
	}

	query<S extends z.ZodType>(sql: string, schema: S, signal?: AbortSignal): Promise<z.output<S>[]> {
		return this.#timed(sql, () => this.#engine.query(sql, schema, signal));
	}

	columns(sql: string, signal?: AbortSignal): Promise<Map<string, Column>> {
		return this.#timed(sql, () => this.#engine.columns(sql, signal));
	}

	run(sql: string, signal?: AbortSignal): Promise<void> {
		return this.#timed(sql, () => this.#engine.run(sql, signal));
	}

	insertArrow(table: string, stream: Uint8Array, signal?: AbortSignal): Promise<void> {
		const said = `-- Arrow, ${String(stream.length)} bytes into ${table}`;
		return this.#timed(said, () => this.#engine.insertArrow(table, stream, signal));
	}

	registerFile(fileName: string, bytes: Uint8Array): Promise<void> {
		return this.#engine.registerFile(fileName, bytes);
	}

	dropFile(fileName: string): Promise<void> {
		return this.#engine.dropFile(fileName);
	}

	async beside(schema: string): Promise<Engine> {
		return new TimedEngine(await this.#engine.beside(schema), this.#tell);
	}

	close(): Promise<void> {
		return this.#engine.close();
	}

	async #timed<T>(sql: string, ask: () => Promise<T>): Promise<T> {
		const begun = performance.now();
		let failed = true;
		try {
			const answer = await ask();
			failed = false;
			return answer;
		} finally {
			this.#tell(sql, performance.now() - begun, failed);
		}
	}
}
