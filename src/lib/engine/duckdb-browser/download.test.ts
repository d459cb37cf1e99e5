import { afterEach, expect, it, vi } from 'vitest';
import { download } from './download.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

function answer(chunks: number[], init?: ResponseInit): void {
	const body = new ReadableStream({
		start(controller) {
			for (const size of chunks) controller.enqueue(new Uint8Array(size));
			controller.close();
		}
	});
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(init?.status === 404 ? null : body, init)));
}

it('tells the share of the bytes that have come and ends with all of them', async () => {
	answer([50, 50], { headers: { 'content-length': '200' } });
	const seen: number[] = [];
	await download('/x.wasm', (share) => seen.push(share));
	expect(seen).toEqual([0.25, 0.5, 1]);
});

it('fails when the server has no such file', async () => {
	answer([], { status: 404 });
	await expect(download('/x.wasm', () => undefined)).rejects.toThrow('404');
});
