import { EngineError } from '$lib/engine/engine-error.ts';
import type { Engine } from '$lib/engine/engine.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import type { SourceFile } from '../files/container.ts';
import type { Inspection, InspectOptions } from '../mapping/inspect.ts';
import type { Prepared } from '../shown/show.ts';
import type { LoadOptions } from '../building/options.ts';
import { ImportProblem, type ProblemCode, type ProblemData } from '../problem.ts';

/** The import as its callers see it, wherever it runs. */
export interface Importer {
	inspect(files: readonly SourceFile[], options?: InspectOptions): Promise<Inspection>;
	prepare(engine: Engine, confirmed: readonly Confirmed[], options?: LoadOptions): Promise<Prepared>;
}

/** What both ends of a link can do; a worker, a worker's own scope and a message port all can. */
export interface Port {
	postMessage(message: unknown, transfer: Transferable[]): void;
	addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** A fault on its way to the other end. */
export type Failure =
	| { kind: 'problem'; code: ProblemCode; data: ProblemData }
	| { kind: 'engine'; sql: string; message: string }
	| { kind: 'other'; name: string; message: string };

/** A sheet without its bytes, which stay where they were opened. */
export type Reference = Omit<Confirmed, 'sheet'> & { id: number };

export type Call =
	| { method: 'inspect'; files: readonly SourceFile[]; options: Omit<InspectOptions, 'signal'> }
	| { method: 'prepare'; engine: number; confirmed: Reference[]; options: Omit<LoadOptions, 'signal' | 'progress'> };

/** What the import asks of the engine, which stays with the caller. */
export type EngineCall =
	{ method: 'query' | 'columns' | 'run'; sql: string } | { method: 'insertArrow'; table: string; stream: Uint8Array };

export type ToImporter =
	| { type: 'call'; id: number; call: Call }
	| { type: 'abort'; id: number }
	| { type: 'answer'; id: number; value?: unknown; failure?: Failure };

export type FromImporter =
	| { type: 'done'; id: number; value?: unknown; failure?: Failure }
	| { type: 'progress'; id: number; share: number }
	| { type: 'ask'; id: number; engine: number; request: EngineCall };

export function failureOf(cause: unknown): Failure {
	if (cause instanceof ImportProblem) return { kind: 'problem', code: cause.code, data: cause.data };
	if (cause instanceof EngineError) return { kind: 'engine', sql: cause.sql, message: cause.message };
	return cause instanceof Error || cause instanceof DOMException
		? { kind: 'other', name: cause.name, message: cause.message }
		: { kind: 'other', name: 'Error', message: String(cause) };
}

function causeOf(failure: Failure): Error {
	if (failure.kind === 'problem') return new ImportProblem(failure.code, failure.data);
	if (failure.kind === 'engine') return new EngineError(failure.sql, new Error(failure.message));
	return failure.name === 'AbortError'
		? new DOMException(failure.message, 'AbortError')
		: Object.assign(new Error(failure.message), { name: failure.name });
}

/** Requests that wait for their answer, by number. */
export class Waiting {
	#next = 0;
	#over: Error | null = null;
	#open = new Map<number, { resolve: (value: unknown) => void; reject: (cause: unknown) => void }>();

	/** Begins a request under a new number; rejects where the other end is gone. */
	start(begin: (id: number) => void): Promise<unknown> {
		if (this.#over) return Promise.reject(this.#over);
		const id = this.#next;
		this.#next += 1;
		return new Promise((resolve, reject) => {
			this.#open.set(id, { resolve, reject });
			begin(id);
		});
	}

	/** Ends a request. */
	settle(id: number, value: unknown, failure: Failure | undefined): void {
		const waiting = this.#open.get(id);
		this.#open.delete(id);
		if (failure) waiting?.reject(causeOf(failure));
		else waiting?.resolve(value);
	}

	/** Ends every request that still waits, and those to come. */
	rejectAll(cause: Error): void {
		this.#over ??= cause;
		for (const { reject } of this.#open.values()) reject(cause);
		this.#open.clear();
	}
}
