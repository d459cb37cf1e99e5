import { plain } from '$lib/ingest/shown/sum.ts';

const FOLDER = 'sources';
const LOCK = 'grading-outcomes-sources';

/** Whether an error of the browser's storage has this name. */
export const isNamed = (cause: unknown, ...names: string[]): boolean =>
	cause instanceof Error && names.includes(cause.name);

/** Nothing stands under the name. */
export const isAbsent = (cause: unknown): boolean => isNamed(cause, 'NotFoundError', 'TypeMismatchError');

/** Tabs take turns: those that only look may do so together. */
export function exclusively<T>(work: () => Promise<T>, mode: 'exclusive' | 'shared' = 'exclusive'): Promise<T> {
	return navigator.locks.request(LOCK, { mode }, work);
}

/** The folder of kept files; null where there is none and none is to be made. Throws where the browser refuses. */
export async function folder(create: boolean): Promise<FileSystemDirectoryHandle | null> {
	const root = await navigator.storage.getDirectory();
	try {
		return await root.getDirectoryHandle(FOLDER, { create });
	} catch (cause) {
		if (!create && isAbsent(cause)) return null;
		throw cause;
	}
}

/** Deletes the folder with all that is in it. */
export async function removeFolder(): Promise<void> {
	const root = await navigator.storage.getDirectory();
	await root.removeEntry(FOLDER, { recursive: true }).catch((cause: unknown) => {
		if (!isAbsent(cause)) throw cause;
	});
}

export type WritePart = (bytes: Uint8Array) => Promise<void>;

/** Writes a file whole, part by part: until all are there the earlier one stands; throws where less was kept. */
export async function writeParts(
	into: FileSystemDirectoryHandle,
	name: string,
	fill: (write: WritePart) => Promise<void>
): Promise<void> {
	const handle = await into.getFileHandle(name, { create: true });
	const stream = await handle.createWritable();
	let length = 0;
	try {
		await fill(async (bytes) => {
			await stream.write(plain(bytes));
			length += bytes.length;
		});
	} catch (cause) {
		await stream.abort().catch(() => undefined);
		throw cause;
	}
	await stream.close();
	if ((await handle.getFile()).size !== length) throw new DOMException('kept in part', 'QuotaExceededError');
}

/** Writes a file whole: until it is closed the earlier one stands; throws where less was kept than given. */
export const write = (into: FileSystemDirectoryHandle, name: string, content: string | Uint8Array): Promise<void> =>
	writeParts(into, name, (part) => part(typeof content === 'string' ? new TextEncoder().encode(content) : content));

export const readText = async (from: FileSystemDirectoryHandle, name: string): Promise<string> =>
	(await (await from.getFileHandle(name)).getFile()).text();

export const readBytes = async (from: FileSystemDirectoryHandle, name: string): Promise<Uint8Array> =>
	new Uint8Array(await (await (await from.getFileHandle(name)).getFile()).arrayBuffer());

/** Names of the folders within, the newest first. */
export async function foldersIn(from: FileSystemDirectoryHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const [name, handle] of from.entries()) if (handle.kind === 'directory') names.push(name);
	return names.sort().reverse();
}
