import type { SourceFile } from '$lib/ingest/files/container.ts';
import type { MappingSet } from '$lib/ingest/mapping/mapping.ts';
import { sha256 } from '$lib/ingest/shown/sum.ts';
import { KeptDamage, type Manifest, readManifest, type UnprovenManifest, writeManifest } from './kept-format.ts';
import { isTables, MANIFEST } from './kept-tables.ts';
import { isAbsent, readBytes, readText, write } from './private-folder.ts';

/** Files of one import and the mapping that the person confirmed. */
export interface SourceSet {
	files: SourceFile[];
	mapping: MappingSet;
	/** The day up to which the person wants it measured, where they said one. */
	asOf?: string;
	savedAt: string;
}

async function manifestIn(own: FileSystemDirectoryHandle): Promise<Manifest | UnprovenManifest> {
	try {
		return await readManifest(await readText(own, MANIFEST));
	} catch (cause) {
		throw cause instanceof KeptDamage ? cause : new KeptDamage({ kind: 'manifest' }, cause);
	}
}

type Entry = Manifest['files'][number] | UnprovenManifest['files'][number];

/** One kept file, proven by its length and sum where those were written down. */
async function fileIn(own: FileSystemDirectoryHandle, at: number, entry: Entry): Promise<SourceFile> {
	const { name, kind, drop } = entry;
	const bytes = await readBytes(own, String(at)).catch((cause: unknown) => {
		throw new KeptDamage({ kind: isAbsent(cause) ? 'missing' : 'unreadable', file: name }, cause);
	});
	if ('length' in entry) {
		if (bytes.length < entry.length) throw new KeptDamage({ kind: 'cut', file: name });
		if (bytes.length > entry.length || (await sha256(bytes)) !== entry.sha256)
			throw new KeptDamage({ kind: 'changed', file: name });
	}
	return { name, bytes, ...(kind && { kind }), ...(drop !== undefined && { drop }) };
}

async function handleOf(from: FileSystemDirectoryHandle, id: string): Promise<FileSystemDirectoryHandle> {
	return from.getDirectoryHandle(id).catch((cause: unknown) => {
		throw new KeptDamage({ kind: 'manifest' }, cause);
	});
}

/** A kept set, every file proven; throws a `KeptDamage`. `proven` is false where an early version wrote no sums. */
export async function readSet(
	from: FileSystemDirectoryHandle,
	id: string
): Promise<{ set: SourceSet; proven: boolean }> {
	const own = await handleOf(from, id);
	const manifest = await manifestIn(own);
	const { mapping, savedAt, asOf } = manifest;
	const files: SourceFile[] = [];
	for (const [at, entry] of manifest.files.entries()) files.push(await fileIn(own, at, entry));
	return { set: { files, mapping, savedAt, ...(asOf !== undefined && { asOf }) }, proven: !('version' in manifest) };
}

async function manifestOf({ files, mapping, asOf, savedAt }: SourceSet): Promise<Manifest> {
	const entries = await Promise.all(
		files.map(async ({ name, kind, drop, bytes }) => ({
			name,
			...(kind && { kind }),
			...(drop !== undefined && { drop }),
			length: bytes.length,
			sha256: await sha256(bytes)
		}))
	);
	return { savedAt, files: entries, mapping, ...(asOf !== undefined && { asOf }) };
}

/** Writes a set into a folder of its own; what was begun is gone again where it can't be finished. */
export async function writeSet(into: FileSystemDirectoryHandle, id: string, set: SourceSet): Promise<void> {
	try {
		const own = await into.getDirectoryHandle(id, { create: true });
		for (const [at, { bytes }] of set.files.entries()) await write(own, String(at), bytes);
		await write(own, MANIFEST, await writeManifest(await manifestOf(set)));
	} catch (cause) {
		await into.removeEntry(id, { recursive: true }).catch(() => undefined);
		throw cause;
	}
}

/** Keeps another as-of day with a set; null for none. */
export async function writeDay(from: FileSystemDirectoryHandle, id: string, day: string | null): Promise<void> {
	const { set } = await readSet(from, id);
	const own = await handleOf(from, id);
	const { savedAt, files, mapping } = await manifestOf(set);
	await write(own, MANIFEST, await writeManifest({ savedAt, files, mapping, ...(day !== null && { asOf: day }) }));
}

/** Every file of a set that can still be read, whole or not, for a person to look at. */
export async function salvageSet(from: FileSystemDirectoryHandle, id: string): Promise<SourceFile[]> {
	const own = await from.getDirectoryHandle(id);
	const names = await manifestIn(own).then(
		({ files }) => files.map(({ name }) => name),
		() => []
	);
	const found: SourceFile[] = [];
	for await (const [stored] of own.entries()) {
		if (isTables(stored)) continue;
		const bytes = await readBytes(own, stored).catch(() => null);
		if (bytes) found.push({ name: names[Number(stored)] ?? stored, bytes });
	}
	return found;
}
