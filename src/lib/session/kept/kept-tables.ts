import { sha256 } from '$lib/ingest/shown/sum.ts';
import { foldersIn, isAbsent, readText, writeParts, type WritePart } from './private-folder.ts';

/** What was imported together, in its folder. */
export const MANIFEST = 'manifest.json';

/** Checked tables lie beside the files that they were made of, under a name that no other version looks for. */
const PREFIX = 'tables-';

export const isTables = (name: string): boolean => name.startsWith(PREFIX);

/** The name of what `version` makes of a set as its list now says: other files, another mapping or day has another. */
async function nameIn(own: FileSystemDirectoryHandle, version: string): Promise<string> {
	const sum = await sha256(await readText(own, MANIFEST));
	return `${PREFIX}${version}-${sum.slice(0, 16)}`;
}

async function dropIn(own: FileSystemDirectoryHandle): Promise<void> {
	const names: string[] = [];
	for await (const [name] of own.entries()) if (isTables(name)) names.push(name);
	for (const name of names) await own.removeEntry(name);
}

/** Deletes the tables of every set: the files they were made of are what must be kept. */
export async function dropTables(from: FileSystemDirectoryHandle): Promise<void> {
	for (const id of await foldersIn(from)) await dropIn(await from.getDirectoryHandle(id));
}

/** The file of a set's tables; null where there is none. */
export async function tablesIn(from: FileSystemDirectoryHandle, id: string, version: string): Promise<Blob | null> {
	try {
		const own = await from.getDirectoryHandle(id);
		return await (await own.getFileHandle(await nameIn(own, version))).getFile();
	} catch (cause) {
		if (isAbsent(cause)) return null;
		throw cause;
	}
}

/** Writes the tables of a set in the place of earlier ones; nothing is left where they can't be written whole. */
export async function writeTables(
	from: FileSystemDirectoryHandle,
	id: string,
	version: string,
	fill: (write: WritePart) => Promise<void>
): Promise<void> {
	const own = await from.getDirectoryHandle(id);
	await dropIn(own);
	const name = await nameIn(own, version);
	try {
		await writeParts(own, name, fill);
	} catch (cause) {
		await own.removeEntry(name).catch(() => undefined);
		throw cause;
	}
}
