import { normalQuantile } from '$lib/stats/distributions/distributions.ts';
import type { Uniform } from '$lib/stats/numeric/random.ts';

const LARGE = 200;

/** A binomial draw: by waiting times between successes, or where its variance is large by the normal approximation. */
function binomial(n: number, p: number, random: Uniform): number {
	if (n === 0 || p <= 0) return 0;
	if (p >= 1) return n;
	if (p > 0.5) return n - binomial(n, 1 - p, random);
	const variance = n * p * (1 - p);
	if (variance > LARGE) {
		const drawn = Math.round(
			n * p + Math.sqrt(variance) * normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())))
		);
		return Math.min(n, Math.max(0, drawn));
	}
	const scale = Math.log1p(-p);
	let [hits, at] = [-1, 0];
	while (at <= n) {
		hits += 1;
		at += Math.floor(Math.log(1 - random()) / scale) + 1;
	}
	return hits;
}

/** As many people as there are, drawn with replacement from cells of these counts. */
export function redraw(counts: Int32Array, random: Uniform): Int32Array {
	let rest = counts.reduce((sum, count) => sum + count, 0);
	let weight = rest;
	return counts.map((count) => {
		if (count === 0) return 0;
		const drawn = binomial(rest, Math.min(1, count / weight), random);
		rest -= drawn;
		weight -= count;
		return drawn;
	});
}
