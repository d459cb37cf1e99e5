import type { CriteriaSet } from '$lib/programme/criteria.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A name such as "Scenario A" that no scenario has yet. */
export function freshName(sets: readonly CriteriaSet[], first: string): string {
	const taken = new Set(sets.map(({ name }) => name));
	const free = Array.from(letters)
		.map((letter) => `${first} ${letter}`)
		.find((name) => !taken.has(name));
	return free ?? `${first} ${String(sets.length + 1)}`;
}
