import { z } from 'zod';
import { datasetInfo } from '../model.ts';
import { sha256 } from './sum.ts';

/** Changes with whatever is written here, so that an earlier file is no more read. */
const FORMAT = 1;
const table = z.strictObject({
	name: z.string(),
	columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
	/** Its rows, as Arrow streams that follow one another in the file. */
	streams: z.array(z.strictObject({ length: z.number().int().nonnegative(), sha256: z.string() }))
});
const contents = z.strictObject({
	format: z.literal(FORMAT),
	info: datasetInfo,
	/** Files by number, with their headers. */
	headers: z.array(z.strictObject({ file: z.string(), headers: z.array(z.string()) })),
	tables: z.array(table)
});

export type PackedTable = z.output<typeof table>;
/** What a file of packed tables holds, beside the rows themselves. */
type Contents = Omit<z.output<typeof contents>, 'format'>;

/** A file of packed tables, opened; a stream is read, and proven by its sum, when it is asked for. */
export interface Packed extends Contents {
	streamsOf: (table: PackedTable) => AsyncGenerator<Uint8Array>;
}

const HEXADECIMAL = 64;
/** Bytes behind the contents: their sum and their length. */
const SUFFIX = HEXADECIMAL + 4;

/** What ends a file of packed tables: the streams come first, so that each is written as soon as it is there. */
export async function packedEnd(held: Contents): Promise<Uint8Array> {
	const text = new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...held }));
	const end = new Uint8Array(text.length + SUFFIX);
	end.set(text);
	end.set(new TextEncoder().encode(await sha256(text)), text.length);
	new DataView(end.buffer).setUint32(text.length + HEXADECIMAL, text.length);
	return end;
}

/** Proves bytes by their sum; a page that came unencrypted from afar can't, and keeps nothing that it would have to. */
async function prove(bytes: Uint8Array, sum: string): Promise<void> {
	if (!globalThis.isSecureContext && !('subtle' in crypto)) return;
	if ((await sha256(bytes)) !== sum) throw new RangeError('packed tables were changed');
}

const bytesOf = async (file: Blob, from: number, to: number): Promise<Uint8Array> =>
	new Uint8Array(await file.slice(from, to).arrayBuffer());

/** Opens a file of packed tables; throws on anything that was not written whole, or is of another format. */
export async function openPacked(file: Blob): Promise<Packed> {
	const end = file.size - SUFFIX;
	if (end < 0) throw new RangeError('packed tables are cut');
	const suffix = await bytesOf(file, end, file.size);
	const start = end - new DataView(suffix.buffer).getUint32(HEXADECIMAL);
	if (start < 0) throw new RangeError('packed tables are cut');
	const text = await bytesOf(file, start, end);
	await prove(text, new TextDecoder().decode(suffix.subarray(0, HEXADECIMAL)));
	const held = contents.parse(JSON.parse(new TextDecoder().decode(text)));
	const starts = new Map<PackedTable, number>();
	let at = 0;
	for (const each of held.tables) {
		starts.set(each, at);
		for (const { length } of each.streams) at += length;
	}
	if (at !== start) throw new RangeError('packed tables are cut');
	async function* streamsOf(of: PackedTable): AsyncGenerator<Uint8Array> {
		let from = starts.get(of) ?? 0;
		for (const { length, sha256: sum } of of.streams) {
			const bytes = await bytesOf(file, from, from + length);
			await prove(bytes, sum);
			from += length;
			yield bytes;
		}
	}
	return { ...held, streamsOf };
}
