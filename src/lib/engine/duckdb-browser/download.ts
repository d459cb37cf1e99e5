import { EngineStartError } from '../engine-error.ts';
import type { Progress } from '../engine.ts';

const WASM = [0x00, 0x61, 0x73, 0x6d];
const GZIP = [0x1f, 0x8b];
/** Nothing comes for so long: it is not slow any more. */
const STALL_LIMIT = 20_000;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
	head.every((byte, at) => bytes[at] === byte);

type Chunks = ReadableStream<Uint8Array<ArrayBuffer>>;

/** The first chunk of a stream, and the stream with that chunk before the rest. */
async function peeked(body: Chunks): Promise<{ first: Uint8Array; whole: Chunks }> {
	const reader = body.getReader();
	const { value } = await reader.read();
	const whole: Chunks = new ReadableStream({
		start(controller) {
			if (value) controller.enqueue(value);
		},
		async pull(controller) {
			const next = await reader.read();
			if (next.done) controller.close();
			else controller.enqueue(next.value);
		},
		cancel: (reason) => reader.cancel(reason)
	});
	return { first: value ?? new Uint8Array(), whole };
}

const asEngine = (body: Chunks, length: string | null): Response =>
	new Response(body, {
		headers: { 'content-type': 'application/wasm', ...(length !== null && { 'content-length': length }) }
	});

/** A file of the engine as it was asked for; null where the host gives none, or a page in its place. */
async function given(url: string, init: RequestInit, ask: typeof fetch): Promise<Response | null> {
	const response = await ask(url, init);
	if (!response.ok || !response.body) return null;
	const { first, whole } = await peeked(response.body);
	if (startsWith(first, GZIP)) return asEngine(whole.pipeThrough(new DecompressionStream('gzip')), null);
	if (/^text\/html/.test(response.headers.get('content-type') ?? '')) return null;
	if (!startsWith(first, WASM)) throw new EngineStartError('corrupt', 'these are no bytes of WebAssembly');
	const { headers } = response;
	return asEngine(whole, headers.get('content-encoding') ? null : headers.get('content-length'));
}

/**
 * Opens the engine's file, as WebAssembly whatever the host calls it. Hosts that refuse files of its size may have it
 * packed beside (`.gz`): that is inflated here.
 */
export async function openEngine(url: string, init: RequestInit = {}, ask = fetch): Promise<Response> {
	const found = (await given(url, init, ask)) ?? (await given(`${url}.gz`, init, ask));
	if (!found) throw new EngineStartError('download', `${url} is not there`);
	return found;
}

async function readAll(response: Response, read: (bytes: number) => void): Promise<void> {
	const reader = response.body?.getReader();
	for (let total = 0; reader;) {
		const { done, value } = await reader.read();
		if (done) return;
		total += value.byteLength;
		read(total);
	}
}

interface DownloadOptions {
	/** Decoded size, where the server names none. */
	expected?: number;
	/** Milliseconds without a byte after which it is given up. */
	stall?: number;
	/** Whether what the browser has kept may be taken; not after it has proved broken. */
	cache?: RequestCache;
}

/**
 * Reads the engine's file once so that the browser's cache holds it, telling how much has come.
 *
 * The share is of the decoded size where the server names none (compressed answers carry no decoded length), so it
 * may stand still near the end; it always closes with 1. Throws an `EngineStartError`.
 */
export async function download(
	url: string,
	progress: Progress,
	{ expected = 36_000_000, stall = STALL_LIMIT, cache = 'force-cache' }: DownloadOptions = {}
): Promise<void> {
	const giveUp = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wait = (): void => undefined;
	const stalled = new Promise<never>((_, reject) => {
		wait = () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				reject(new EngineStartError('stalled', undefined));
				giveUp.abort();
			}, stall);
		};
	});
	const all = async () => {
		wait();
		const response = await openEngine(url, { cache, signal: giveUp.signal });
		const total = Number(response.headers.get('content-length')) || expected;
		await readAll(response, (read) => {
			wait();
			progress(Math.min(0.99, read / total));
		});
	};
	try {
		await Promise.race([all(), stalled]);
		progress(1);
	} catch (cause) {
		throw cause instanceof EngineStartError ? cause : new EngineStartError('download', cause);
	} finally {
		clearTimeout(timer);
	}
}
