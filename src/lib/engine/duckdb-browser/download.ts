import type { Progress } from '../engine.ts';

/**
 * Reads a file of this site once so that the browser's cache holds it, telling how much has come.
 *
 * The share is of the decoded size where the server names none (compressed answers carry no decoded length), so it
 * may stand still near the end; it always closes with 1.
 */
export async function download(url: string, progress: Progress, expected = 36_000_000): Promise<void> {
	const response = await fetch(url, { cache: 'force-cache' });
	if (!response.ok || !response.body) throw new Error(`${String(response.status)} ${response.statusText}`);
	const encoded = response.headers.get('content-encoding');
	const total = encoded ? expected : Number(response.headers.get('content-length')) || expected;
	const reader = response.body.getReader();
	for (let read = 0; ;) {
		const { done, value } = await reader.read();
		if (done) break;
		read += value.byteLength;
		progress(Math.min(0.99, read / total));
	}
	progress(1);
}
