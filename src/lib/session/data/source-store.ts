import { z } from 'zod';
import { type MappingSet, mappingSet } from '$lib/ingest/mapping/mapping.ts';
import { tableNames } from '$lib/ingest/model.ts';
import type { SourceFile } from '$lib/ingest/files/container.ts';

/** What was imported together: names of the files in order, and how they were read. */
const manifest = z.strictObject({
	version: z.literal(1),
	savedAt: z.string(),
	files: z.array(
		z.strictObject({ name: z.string(), kind: z.enum(tableNames).optional(), drop: z.number().int().optional() })
	),
	mapping: mappingSet,
	asOf: z.iso.date().optional()
});

/** The set in use, and the one before it, by folder. */
const pointer = z.strictObject({ current: z.string(), previous: z.string().nullable() });

/** Files of one import and the mapping that the person confirmed. */
export interface SourceSet {
	files: SourceFile[];
	mapping: MappingSet;
	/** The day up to which the person wants it measured, where they said one. */
	asOf?: string;
	savedAt: string;
}

const FOLDER = 'sources';
const POINTER = 'current.json';
const LOCK = 'grading-outcomes-sources';

const exclusively = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work) as Promise<T>;

async function folder(create: boolean): Promise<FileSystemDirectoryHandle> {
	return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create });
}

async function write(into: FileSystemDirectoryHandle, name: string, content: string | Uint8Array): Promise<void> {
	const stream = await (await into.getFileHandle(name, { create: true })).createWritable();
	await stream.write(content as FileSystemWriteChunkType);
	await stream.close();
}

const read = async (from: FileSystemDirectoryHandle, name: string): Promise<File> =>
	(await from.getFileHandle(name)).getFile();

async function readPointer(from: FileSystemDirectoryHandle): Promise<z.output<typeof pointer>> {
	return pointer.parse(JSON.parse(await (await read(from, POINTER)).text()));
}

async function readSet(from: FileSystemDirectoryHandle, id: string): Promise<SourceSet> {
	const own = await from.getDirectoryHandle(id);
	const { files, mapping, savedAt, asOf } = manifest.parse(
		JSON.parse(await (await read(own, 'manifest.json')).text())
	);
	const contents = await Promise.all(
		files.map(async ({ name, kind, drop }, at) => ({
			name,
			...(kind && { kind }),
			...(drop !== undefined && { drop }),
			bytes: new Uint8Array(await (await read(own, String(at))).arrayBuffer())
		}))
	);
	return { files: contents, mapping, savedAt, ...(asOf !== undefined && { asOf }) };
}

async function nothing<T>(work: () => Promise<T>): Promise<T | null> {
	try {
		return await work();
	} catch {
		// Nothing was kept, or the browser keeps nothing: the sample is shown.
		return null;
	}
}

/**
 * The person's own files in the browser's private storage, so that a reload rebuilds the tables from them.
 *
 * A set is written whole before the pointer names it; tabs take turns by a Web Lock.
 */
export const sourceStore = {
	/** The files in use; null where none are kept. */
	current: (): Promise<SourceSet | null> =>
		nothing(async () => {
			const from = await folder(false);
			return readSet(from, (await readPointer(from)).current);
		}),

	/** The files in use before the last import; null where that import was the first. */
	previous: (): Promise<SourceSet | null> =>
		nothing(async () => {
			const from = await folder(false);
			const { previous } = await readPointer(from);
			return previous === null ? null : readSet(from, previous);
		}),

	/**
	 * Keeps a set as the one in use; the one before it stays for undoing, older ones go. False where the browser
	 * keeps nothing.
	 */
	async save({ files, mapping, asOf }: Omit<SourceSet, 'savedAt'>): Promise<boolean> {
		return (
			(await nothing(() =>
				exclusively(async () => {
					const into = await folder(true);
					const earlier = await nothing(() => readPointer(into));
					const id = `${Date.now().toString(36)}-${String(files.length)}`;
					const own = await into.getDirectoryHandle(id, { create: true });
					for (const [at, { bytes }] of files.entries()) await write(own, String(at), bytes);
					const list = files.map(({ name, kind, drop }) => ({
						name,
						...(kind && { kind }),
						...(drop !== undefined && { drop })
					}));
					await write(
						own,
						'manifest.json',
						JSON.stringify({
							version: 1,
							savedAt: new Date().toISOString(),
							files: list,
							mapping,
							...(asOf !== undefined && { asOf })
						})
					);
					await write(into, POINTER, JSON.stringify({ current: id, previous: earlier?.current ?? null }));
					for await (const name of into.keys())
						if (![POINTER, id, earlier?.current].includes(name))
							await into.removeEntry(name, { recursive: true });
					return true;
				})
			)) ?? false
		);
	},

	/** Keeps another as-of day with the set in use; null for none. */
	async measureTo(day: string | null): Promise<void> {
		await nothing(() =>
			exclusively(async () => {
				const into = await folder(false);
				const own = await into.getDirectoryHandle((await readPointer(into)).current);
				const known = manifest.parse(JSON.parse(await (await read(own, 'manifest.json')).text()));
				await write(own, 'manifest.json', JSON.stringify({ ...known, asOf: day ?? undefined }));
			})
		);
	},

	/** Takes the last import back; what was in use before it is in use again, or nothing. */
	async stepBack(): Promise<void> {
		await nothing(() =>
			exclusively(async () => {
				const into = await folder(false);
				const { current, previous } = await readPointer(into);
				if (previous === null) {
					await (await navigator.storage.getDirectory()).removeEntry(FOLDER, { recursive: true });
					return;
				}
				await write(into, POINTER, JSON.stringify({ current: previous, previous: null }));
				await into.removeEntry(current, { recursive: true });
			})
		);
	},

	/** Deletes every kept file. */
	async clear(): Promise<void> {
		await nothing(() =>
			exclusively(async () => (await navigator.storage.getDirectory()).removeEntry(FOLDER, { recursive: true }))
		);
	}
};
