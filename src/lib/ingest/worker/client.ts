import { z } from 'zod';
import type { Engine, Progress } from '$lib/engine/engine.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import type { Inspection } from '../mapping/inspect.ts';
import {
	type Call,
	type EngineCall,
	failureOf,
	type FromImporter,
	type Importer,
	type Port,
	type Reference,
	type ToImporter,
	Waiting
} from './protocol.ts';
import type { Prepared } from '../shown/show.ts';

function perform(engine: Engine, request: EngineCall): Promise<unknown> {
	if (request.method === 'query') return engine.query(request.sql, z.unknown());
	return request.method === 'insertArrow'
		? engine.insertArrow(request.table, request.stream)
		: engine[request.method](request.sql);
}

function references(confirmed: readonly Confirmed[]): Reference[] {
	return confirmed.map(({ sheet, ...rest }) => {
		if (sheet.id === undefined) throw new TypeError(`${sheet.file} was not opened by this importer`);
		return { ...rest, id: sheet.id };
	});
}

/** Milliseconds in which a cancelled import may put its tables away before its caller is let go. */
const GRACE = 1_000;

/**
 * An importer that runs at the far end of a port, and a way to give up on it; the engine stays at this end.
 *
 * `stuck` is called when the far end does not answer to a cancel.
 */
export function linkedImporter(
	port: Port,
	stuck: () => void = () => undefined
): Importer & { fail: (cause: Error) => void } {
	const calls = new Waiting();
	const progressOf = new Map<number, Progress>();
	const engines: Engine[] = [];
	const send = (message: ToImporter) => {
		port.postMessage(message, []);
	};
	const numberOf = (engine: Engine): number => {
		const known = engines.indexOf(engine);
		return known >= 0 ? known : engines.push(engine) - 1;
	};
	const start = async (call: Call, signal?: AbortSignal, progress?: Progress): Promise<unknown> => {
		signal?.throwIfAborted();
		let number = -1;
		let release: ReturnType<typeof setTimeout> | undefined;
		const stop = () => {
			send({ type: 'abort', id: number });
			release = setTimeout(() => {
				calls.settle(number, undefined, failureOf(new DOMException('cancelled', 'AbortError')));
				stuck();
			}, GRACE);
		};
		signal?.addEventListener('abort', stop);
		try {
			return await calls.start((id) => {
				number = id;
				if (progress) progressOf.set(id, progress);
				send({ type: 'call', id, call });
			});
		} finally {
			clearTimeout(release);
			progressOf.delete(number);
			signal?.removeEventListener('abort', stop);
		}
	};
	port.addEventListener('message', ({ data }: MessageEvent<FromImporter>) => {
		if (data.type === 'progress') progressOf.get(data.id)?.(data.share);
		else if (data.type === 'done') calls.settle(data.id, data.value, data.failure);
		else {
			const engine = engines[data.engine];
			(engine ? perform(engine, data.request) : Promise.reject(new RangeError('no engine'))).then(
				(value) => {
					send({ type: 'answer', id: data.id, value });
				},
				(cause: unknown) => {
					send({ type: 'answer', id: data.id, failure: failureOf(cause) });
				}
			);
		}
	});
	return {
		inspect: (files, { signal, ...options } = {}) =>
			start({ method: 'inspect', files, options }, signal) as Promise<Inspection>,
		prepare: async (engine, confirmed, { signal, progress, ...options } = {}) =>
			(await start(
				{ method: 'prepare', engine: numberOf(engine), confirmed: references(confirmed), options },
				signal,
				progress
			)) as Prepared,
		fail: (cause) => {
			calls.rejectAll(cause);
		}
	};
}
