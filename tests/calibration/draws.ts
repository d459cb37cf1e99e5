import type { Uniform } from '../../src/lib/stats/numeric/random.ts';

/** Draws that a company is made of, from one stream. */
export interface Draws {
	uniform: Uniform;
	normal(): number;
	poisson(mean: number): number;
}

/**
 * Standard normals by Marsaglia's polar method (the pair's second is kept); Poisson by products of uniforms, split
 * where the mean is large.
 */
export function drawsFrom(uniform: Uniform): Draws {
	let kept = NaN;
	const normal = (): number => {
		if (!Number.isNaN(kept)) {
			const second = kept;
			kept = NaN;
			return second;
		}
		for (;;) {
			const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1];
			const s = u * u + v * v;
			if (s >= 1 || s === 0) continue;
			const scale = Math.sqrt((-2 * Math.log(s)) / s);
			kept = v * scale;
			return u * scale;
		}
	};
	const poisson = (mean: number): number => {
		if (mean > 30) return poisson(mean / 2) + poisson(mean / 2);
		const limit = Math.exp(-mean);
		let [count, product] = [0, uniform()];
		while (product > limit) {
			count++;
			product *= uniform();
		}
		return count;
	};
	return { uniform, normal, poisson };
}
