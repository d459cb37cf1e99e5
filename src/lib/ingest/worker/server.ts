import type { z } from 'zod';
import { duckdb } from '$lib/engine/dialect/dialect.ts';
import type { Column, Engine } from '$lib/engine/engine.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import {
	type Call,
	type EngineCall,
	failureOf,
	type FromImporter,
	type Importer,
	type Port,
	type ToImporter,
	Waiting
} from './protocol.ts';
import type { Sheet } from '../files/sheet.ts';

const empty = new Uint8Array();

/** The caller's engine, asked over the port. */
class FarEngine implements Engine {
	readonly dialect = duckdb;
	readonly #ask: (request: EngineCall, transfer?: Transferable[]) => Promise<unknown>;

	constructor(ask: (request: EngineCall, transfer?: Transferable[]) => Promise<unknown>) {
		this.#ask = ask;
	}

	async query<S extends z.ZodType>(sql: string, schema: S, signal?: AbortSignal): Promise<z.output<S>[]> {
		signal?.throwIfAborted();
		const rows = (await this.#ask({ method: 'query', sql })) as unknown[];
		signal?.throwIfAborted();
		return rows.map((row) => schema.parse(row));
	}

	async columns(sql: string, signal?: AbortSignal): Promise<Map<string, Column>> {
		signal?.throwIfAborted();
		return (await this.#ask({ method: 'columns', sql })) as Map<string, Column>;
	}

	async run(sql: string, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		await this.#ask({ method: 'run', sql });
	}

	async insertArrow(table: string, stream: Uint8Array, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		const whole =
			stream.byteOffset === 0 &&
			stream.byteLength === stream.buffer.byteLength &&
			stream.buffer instanceof ArrayBuffer;
		await this.#ask({ method: 'insertArrow', table, stream }, whole ? [stream.buffer] : []);
	}

	registerFile(): Promise<void> {
		return Promise.reject(new TypeError('an import registers no files'));
	}

	dropFile(): Promise<void> {
		return Promise.reject(new TypeError('an import registers no files'));
	}

	beside(): Promise<Engine> {
		return Promise.reject(new TypeError('an import reads what is on show only'));
	}

	async close(): Promise<void> {
		// The caller's engine is the caller's to close.
	}
}

/** Serves an importer at this end of a port: opened files stay here, the engine stays with the caller. */
export function serveImporter(port: Port, importer: Importer): void {
	const asked = new Waiting();
	const running = new Map<number, AbortController>();
	const sheets: Sheet[] = [];
	const send = (message: FromImporter, transfer: Transferable[] = []) => {
		port.postMessage(message, transfer);
	};
	const kept = (sheet: Sheet): Sheet => {
		const id = sheets.push(sheet) - 1;
		return { ...sheet, id, body: { ...sheet.body, bytes: empty } };
	};
	const opened = ({ id, ...rest }: Extract<Call, { method: 'prepare' }>['confirmed'][number]): Confirmed => {
		const sheet = sheets[id];
		if (!sheet) throw new RangeError(`no sheet ${String(id)}`);
		return { ...rest, sheet };
	};
	const perform = async (number: number, call: Call, signal: AbortSignal): Promise<unknown> => {
		if (call.method === 'inspect') {
			const inspection = await importer.inspect(call.files, { ...call.options, signal });
			return {
				...inspection,
				sheets: inspection.sheets.map((entry) => ({ ...entry, sheet: kept(entry.sheet) }))
			};
		}
		const far = new FarEngine((request, transfer) =>
			asked.start((id) => {
				send({ type: 'ask', id, engine: call.engine, request }, transfer);
			})
		);
		return importer.prepare(far, call.confirmed.map(opened), {
			...call.options,
			signal,
			progress: (share) => {
				send({ type: 'progress', id: number, share });
			}
		});
	};
	port.addEventListener('message', ({ data }: MessageEvent<ToImporter>) => {
		if (data.type === 'answer') asked.settle(data.id, data.value, data.failure);
		else if (data.type === 'abort') running.get(data.id)?.abort();
		else {
			const { id, call } = data;
			const abort = new AbortController();
			running.set(id, abort);
			perform(id, call, abort.signal)
				.then(
					(value) => {
						send({ type: 'done', id, value });
					},
					(cause: unknown) => {
						send({ type: 'done', id, failure: failureOf(cause) });
					}
				)
				.finally(() => running.delete(id));
		}
	});
}
