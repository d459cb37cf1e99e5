import { gzipSync } from 'node:zlib';
import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { pack } from '$lib/ingest/shown/shown.ts';

/** The tables on show as the site fetches those of its sample: packed, and compressed to a `level` of gzip. */
export async function packedFile(engine: Engine, dataset: DatasetInfo, level: number): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	await pack(engine, dataset, (bytes) => {
		parts.push(bytes);
		return Promise.resolve();
	});
	return gzipSync(Buffer.concat(parts), { level });
}
