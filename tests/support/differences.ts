/** Where two results differ by more than 1e-9, absolute and relative mixed; what a reader is shown as SQL may differ. */
export function differences(a: unknown, b: unknown, at: string): string[] {
	if (typeof a === 'number' && typeof b === 'number')
		return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) ? [] : [`${at}: ${String(a)} and ${String(b)}`];
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
		return a === b ? [] : [`${at}: ${String(a)} and ${String(b)}`];
	const [mine, theirs] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
	const keys = [...new Set([...mine.keys(), ...theirs.keys()])].filter((key) => key !== 'sql');
	return keys.flatMap((key) => differences(mine.get(key), theirs.get(key), `${at}.${key}`));
}
