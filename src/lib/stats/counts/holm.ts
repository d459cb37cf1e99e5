/**
 * p-values of a family, each as if it were the only one asked: sorted upwards, the i-th of m times m − i + 1, never
 * below
 * the one before (Holm 1979). Without a p-value (null) a member asks nothing and stays null.
 */
export function holm(family: readonly (number | null)[]): (number | null)[] {
	const asked = family.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
	const adjusted = [...family];
	let least = 0;
	for (const [rank, { p, index }] of asked.entries()) {
		least = Math.min(1, Math.max(least, p * (asked.length - rank)));
		adjusted[index] = least;
	}
	return adjusted;
}
