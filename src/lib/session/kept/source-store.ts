import type { SourceFile } from '$lib/ingest/files/container.ts';
import { type Damage, KeptDamage, type Pointer, readPointer } from './kept-format.ts';
import { readSet, salvageSet, type SourceSet, writeDay, writeSet } from './kept-set.ts';
import { dropTables, tablesIn, writeTables } from './kept-tables.ts';
import {
	exclusively,
	folder,
	foldersIn,
	isAbsent,
	isNamed,
	readText,
	removeFolder,
	write,
	type WritePart
} from './private-folder.ts';

export type { SourceSet } from './kept-set.ts';

const POINTER = 'current.json';

/** What the store held when this tab last read or wrote it: the pointer as text, and the set that it shows. */
export interface Basis {
	pointer: string | null;
	id: string | null;
}

/** What a visit finds. */
export type Kept =
	| { state: 'none' }
	| { state: 'refused' }
	| { state: 'damaged'; damage: Damage; basis: Basis }
	/** `damage` tells what is wrong with a newer set, in the place of which this one is given. */
	| { state: 'whole'; set: SourceSet; basis: Basis; proven: boolean; damage: Damage | null };

export type Saved = { state: 'kept'; basis: Basis } | { state: 'elsewhere' | 'full' | 'refused' };

/** Another tab has changed what is kept since this one read it. */
export class KeptElsewhere extends Error {
	constructor() {
		super('kept data were changed by another tab');
		this.name = 'KeptElsewhere';
	}
}

async function pointerText(from: FileSystemDirectoryHandle): Promise<string | null> {
	try {
		return await readText(from, POINTER);
	} catch (cause) {
		if (isAbsent(cause)) return null;
		throw cause;
	}
}

/** The pointer; null where it can't be understood. */
function understood(text: string | null): Pointer | null {
	try {
		return text === null ? null : readPointer(text);
	} catch {
		return null;
	}
}

async function firstWhole(from: FileSystemDirectoryHandle): Promise<Kept> {
	const text = await pointerText(from);
	const known = understood(text);
	const candidates = known ? [known.current, known.previous] : await foldersIn(from);
	if (text === null && candidates.length === 0) return { state: 'none' };
	let damage: Damage | null = known ? null : { kind: 'pointer' };
	for (const id of candidates) {
		if (id === null) continue;
		try {
			const { set, proven } = await readSet(from, id);
			return { state: 'whole', set, proven, damage, basis: { pointer: text, id } };
		} catch (cause) {
			if (!(cause instanceof KeptDamage)) throw cause;
			damage ??= cause.damage;
		}
	}
	return { state: 'damaged', damage: damage ?? { kind: 'pointer' }, basis: { pointer: text, id: null } };
}

/** The pointer as this tab knows it; throws where another tab has written since. */
async function unmoved(from: FileSystemDirectoryHandle, basis: Basis | null): Promise<Pointer | null> {
	const text = await pointerText(from);
	if (text !== (basis?.pointer ?? null)) throw new KeptElsewhere();
	return understood(text);
}

/** Makes a set the one in use, which no reader sees before it has been written whole. */
async function pointAt(into: FileSystemDirectoryHandle, pointer: Pointer): Promise<Basis> {
	const text = JSON.stringify(pointer);
	await write(into, POINTER, text);
	for (const id of await foldersIn(into))
		if (id !== pointer.current && id !== pointer.previous)
			await into.removeEntry(id, { recursive: true }).catch(() => undefined);
	return { pointer: text, id: pointer.current };
}

async function newId(into: FileSystemDirectoryHandle): Promise<string> {
	// Later than every one there, whatever the clock says: the newest is looked for by its name.
	const latest = Math.max(0, ...(await foldersIn(into)).map((id) => parseInt(id, 36) || 0));
	return Math.max(Date.now(), latest + 1).toString(36);
}

/**
 * Writes a set; short of room, tables that can be made again go first, then what is two imports old, for that goes in
 * any case.
 */
async function written(into: FileSystemDirectoryHandle, set: SourceSet, keep: string | null): Promise<string> {
	const id = await newId(into);
	const makeRoom = [
		() => dropTables(into),
		async () => {
			const spare = (await foldersIn(into)).filter((other) => other !== keep);
			for (const other of spare) await into.removeEntry(other, { recursive: true });
		}
	];
	for (;;) {
		try {
			await writeSet(into, id, set);
			return id;
		} catch (cause) {
			const next = isNamed(cause, 'QuotaExceededError') ? makeRoom.shift() : undefined;
			if (!next) throw cause;
			await next();
		}
	}
}

/**
 * The person's own files in the browser's private storage, so that a reload rebuilds the tables from them.
 *
 * A set is written whole, with length and sum of each file, before the pointer names it; tabs take turns by a lock.
 */
export const sourceStore = {
	/** The files in use, or why there are none; a damaged set gives place to the whole one before it. */
	async current(): Promise<Kept> {
		try {
			return await exclusively(async () => {
				const from = await folder(false);
				return from ? firstWhole(from) : { state: 'none' };
			}, 'shared');
		} catch {
			return { state: 'refused' };
		}
	},

	/** Files before the last import; null where that was the first. Throws a `KeptDamage`, `KeptElsewhere`. */
	async previous(basis: Basis | null): Promise<SourceSet | null> {
		return exclusively(async () => {
			const from = await folder(false);
			const previous = from && (await unmoved(from, basis))?.previous;
			return from && previous ? (await readSet(from, previous)).set : null;
		}, 'shared');
	},

	/**
	 * Keeps a set as the one in use; the one before it stays for undoing, older ones go. Not where another tab has
	 * written since `basis`, unless told to all the same.
	 */
	async save(
		set: Omit<SourceSet, 'savedAt'>,
		basis: Basis | null,
		{ anyway = false }: { anyway?: boolean } = {}
	): Promise<Saved> {
		try {
			return await exclusively(async () => {
				const into = await folder(true);
				if (!into) return { state: 'refused' };
				const text = await pointerText(into);
				if (!anyway && text !== (basis?.pointer ?? null)) return { state: 'elsewhere' };
				const before = anyway || !basis?.id ? (understood(text)?.current ?? null) : basis.id;
				const id = await written(into, { ...set, savedAt: new Date().toISOString() }, before);
				return { state: 'kept', basis: await pointAt(into, { current: id, previous: before }) };
			});
		} catch (cause) {
			return { state: isNamed(cause, 'QuotaExceededError') ? 'full' : 'refused' };
		}
	},

	/** The tables that a version of the site has made of the set in use; null where there are none to be had. */
	async tables(basis: Basis, version: string): Promise<Blob | null> {
		return exclusively(async () => {
			const from = await folder(false);
			return from && basis.id ? tablesIn(from, basis.id, version) : null;
		}, 'shared').catch(() => null);
	},

	/** Keeps tables with the set in use, to which they belong; throws where they can't be kept, and keeps none. */
	async keepTables(basis: Basis, version: string, fill: (write: WritePart) => Promise<void>): Promise<void> {
		await exclusively(async () => {
			const from = await folder(false);
			if (!from || !basis.id) return;
			await unmoved(from, basis);
			await writeTables(from, basis.id, version, fill);
		});
	},

	/** Keeps another as-of day with the set in use; null for none. */
	async measureTo(day: string | null, basis: Basis): Promise<void> {
		await exclusively(async () => {
			const from = await folder(false);
			if (!from || !basis.id) return;
			await unmoved(from, basis);
			await writeDay(from, basis.id, day);
		});
	},

	/** Takes the last import back; what was in use before it is in use again, or nothing (null). */
	async stepBack(basis: Basis | null): Promise<Basis | null> {
		return exclusively(async () => {
			const from = await folder(false);
			const previous = from && (await unmoved(from, basis))?.previous;
			if (from && previous) return pointAt(from, { current: previous, previous: null });
			await removeFolder();
			return null;
		});
	},

	/** Every kept file that can still be read, of every set. */
	async salvage(): Promise<SourceFile[]> {
		return exclusively(async () => {
			const from = await folder(false);
			const files: SourceFile[] = [];
			for (const id of from ? await foldersIn(from) : []) {
				const found = from ? await salvageSet(from, id) : [];
				files.push(...found.map(({ name, bytes }) => ({ name: `${id}/${name}`, bytes })));
			}
			return files;
		}, 'shared');
	},

	/** Deletes every kept file. Throws where the browser refuses. */
	async clear(): Promise<void> {
		await exclusively(removeFolder);
	}
};
