import type { z } from 'zod';
import { memory } from './memory.svelte.ts';

/** Reads what this browser remembers under a key; anything that the schema refuses counts as nothing. */
export function recall<S extends z.ZodType>(key: string, schema: S): z.output<S> | null {
	try {
		const text = globalThis.localStorage.getItem(key);
		if (text === null) return null;
		const parsed = schema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		// Storage may be switched off or hold something broken: the product works without a memory.
		return null;
	}
}

/** Results of an earlier visit, by key: a help that may go when there is no room. */
const SPARE = 'snapshot:';

function stored(key: string, text: string): boolean {
	try {
		globalThis.localStorage.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}

/** Remembers a value under a key; where the storage refuses what was `promised`, the page says so. */
export function remember(key: string, value: unknown, promised = true): void {
	const text = JSON.stringify(value);
	if (stored(key, text)) return;
	if (!promised) return;
	forgetAll((other) => other.startsWith(SPARE));
	if (!stored(key, text)) memory.refused = true;
}

/** Forgets what is remembered under a key. */
export function forget(key: string): void {
	try {
		globalThis.localStorage.removeItem(key);
	} catch {
		// As above.
	}
}

/** Forgets every key, or those that a test names. */
export function forgetAll(matches: (key: string) => boolean = () => true): void {
	try {
		for (const key of Object.keys(globalThis.localStorage).filter(matches)) forget(key);
	} catch {
		// As above.
	}
}
