import type { z } from 'zod';

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

/** Remembers a value under a key; a full or absent storage is no error. */
export function remember(key: string, value: unknown): void {
	try {
		globalThis.localStorage.setItem(key, JSON.stringify(value));
	} catch {
		// As above.
	}
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
