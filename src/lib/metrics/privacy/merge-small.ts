/**
 * Groups of fewer than k people merged into one, so that a picture stays whole and nobody stands out: where the merged
 * group is itself below k, the next smallest joins it. Groups of k and more keep their order, the merged one comes
 * last.
 */
export function mergeSmall<T>(
	groups: readonly T[],
	k: number,
	count: (group: T) => number,
	merge: (some: readonly T[]) => T
): T[] {
	const ascending = [...groups].sort((a, b) => count(a) - count(b));
	const small: T[] = [];
	let people = 0;
	for (const group of ascending) {
		if (count(group) >= k && (small.length === 0 || people >= k)) break;
		small.push(group);
		people += count(group);
	}
	if (small.length === 0) return [...groups];
	const merged = new Set(small);
	return [...groups.filter((group) => !merged.has(group)), merge(small)];
}
