import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Parts of a package by name. */
export type Parts = Record<string, Uint8Array>;

/** Local midnight of the first day that a zip can hold: the same bytes whenever and wherever it is packed. */
const never = (): Date => new Date(1980, 0, 1);

/** The parts of a package by name, without entries for folders. */
export function unpack(bytes: Uint8Array): Parts {
	return unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') });
}

/**
 * Parts as a package, in the order given (the content types first, as readers expect), the same bytes for the same
 * parts.
 */
export function pack(parts: Readonly<Parts>): Uint8Array {
	const first = '[Content_Types].xml';
	const names = Object.keys(parts).sort((a, b) => Number(b === first) - Number(a === first));
	const entries = names.map((name): [string, Zippable[string]] => [
		name,
		[parts[name] ?? new Uint8Array(), { mtime: never(), level: 6 }]
	]);
	return zipSync(Object.fromEntries(entries));
}
