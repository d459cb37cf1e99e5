import { Gunzip, unzipSync } from 'fflate';
import { ImportProblem } from '../problem.ts';

/** Bytes that a file may come to once its wrappings are off. */
const MOST_BYTES = 1_000_000_000;
/** A file that grows by more than this, and is large, was made to fill the memory. */
const MOST_GROWTH = 250;
const LARGE = 64_000_000;
const MOST_CELLS = 100_000_000;
/** Columns of a table; more are no export of a system. */
export const MOST_COLUMNS = 1_000;
/** Bytes given to the decoder at once, so that a bound is noticed long before the memory is full. */
const STEP = 1 << 16;

/** Bytes that so many packed ones may come to. */
export const mostUnpacked = (packed: number): number => Math.min(MOST_BYTES, Math.max(LARGE, packed * MOST_GROWTH));

/** Throws where so many bytes out of so few are more than a table holds. */
export function within(file: string, packed: number, unpacked: number): void {
	if (unpacked > mostUnpacked(packed)) throw new ImportProblem('too_large', { file });
}

/** Throws where a typed table has more cells than fit a page's memory as texts: a column of nothing takes no bytes. */
export function cellsWithin(file: string, rows: number, columns: number): void {
	columnsWithin(file, columns);
	if (rows * columns > MOST_CELLS) throw new ImportProblem('too_large', { file });
}

/** The contents of a gzip file, in pieces. */
export function gunzipped(file: string, bytes: Uint8Array): Uint8Array[] {
	const parts: Uint8Array[] = [];
	let size = 0;
	const decoder = new Gunzip((part) => {
		size += part.length;
		within(file, bytes.length, size);
		parts.push(part);
	});
	for (let at = 0; at < bytes.length; at += STEP)
		decoder.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
	return parts;
}

/** Names of the files in a zip, none of which says that it is larger than a table may be. */
export function zipNames(file: string, bytes: Uint8Array): string[] {
	const names: string[] = [];
	let [packed, unpacked] = [0, 0];
	unzipSync(bytes, {
		filter: ({ name, size, originalSize }) => {
			names.push(name);
			packed += size;
			unpacked += originalSize;
			within(file, packed, unpacked);
			return false;
		}
	});
	return names;
}

/** Throws where a table has more columns than one can have. */
export function columnsWithin(file: string, columns: number): void {
	if (columns > MOST_COLUMNS) throw new ImportProblem('too_many_columns', { file, columns, most: MOST_COLUMNS });
}
