import { gzipSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { download, openEngine } from './download.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

const wasm = (size: number): Uint8Array<ArrayBuffer> => {
	const bytes = new Uint8Array(size);
	bytes.set([0x00, 0x61, 0x73, 0x6d]);
	return bytes;
};

function body(chunks: Uint8Array<ArrayBuffer>[], ends = true): ReadableStream<Uint8Array<ArrayBuffer>> {
	return new ReadableStream({
		start(controller) {
			for (const chunk of chunks) controller.enqueue(chunk);
			if (ends) controller.close();
		}
	});
}

/** A host's answers by the end of the address; anything else is not there. */
function host(answers: Record<string, () => Response>): void {
	vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
		init?.signal?.throwIfAborted();
		const known = Object.entries(answers).find(([end]) => url.endsWith(end));
		return Promise.resolve(known?.[1]() ?? new Response(null, { status: 404 }));
	});
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

it('tells the share of the bytes that have come and ends with all of them', async () => {
	host({
		'.wasm': () => new Response(body([wasm(50), new Uint8Array(50)]), { headers: { 'content-length': '200' } })
	});
	const seen: number[] = [];
	await download('/x.wasm', (share) => seen.push(share));
	expect(seen).toEqual([0.25, 0.5, 1]);
});

it('fails when the server has no such file, packed or not', async () => {
	host({});
	await expect(download('/x.wasm', () => undefined)).rejects.toMatchObject({ reason: 'download' });
});

it('names bytes that are no engine at once', async () => {
	host({ '.wasm': () => new Response(body([new TextEncoder().encode('oops')])) });
	await expect(download('/x.wasm', () => undefined)).rejects.toMatchObject({ reason: 'corrupt' });
});

it('gives up where nothing comes any more', async () => {
	vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
		const stalled = body([wasm(9)], false);
		signal?.addEventListener('abort', () => void stalled.cancel().catch(() => undefined));
		return Promise.resolve(new Response(stalled));
	});
	await expect(download('/x.wasm', () => undefined, { stall: 50 })).rejects.toMatchObject({ reason: 'stalled' });
});

it.each([
	['refuses it', () => new Response(null, { status: 413 })],
	['gives a page in its place', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })]
])('takes the packed file from a host that %s', async (_, refusal) => {
	const packed = new Uint8Array(gzipSync(wasm(900)));
	host({ '.wasm': refusal, '.wasm.gz': () => new Response(body([packed])) });
	const opened = await openEngine('/x.wasm');
	expect(opened.headers.get('content-type')).toBe('application/wasm');
	expect(await bytesOf(opened)).toEqual(wasm(900));
});

it('takes a packed file that the host has already inflated', async () => {
	host({ '.wasm.gz': () => new Response(body([wasm(900)])) });
	expect(await bytesOf(await openEngine('/x.wasm'))).toEqual(wasm(900));
});
