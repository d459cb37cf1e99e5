/** One reproducible stream of pseudo-random numbers. */
export interface Stream {
	/** Uniform on [0, 1). */
	uniform(): number;
	/** True with probability `p`. */
	chance(p: number): boolean;
	/** Whole number from `low` to `high`, both included. */
	integer(low: number, high: number): number;
	/** Normal, by Box and Muller. */
	normal(mean: number, sd: number): number;
	/** Poisson, by inversion; `mean` at most a few hundred. */
	poisson(mean: number): number;
	/** One of the values, each as likely. */
	pick<T>(values: readonly T[]): T;
	/** One of the values, as likely as its weight. */
	weighted<T>(values: readonly T[], weight: (value: T) => number): T;
}

/** mulberry32: 32 bits of state, the same on every machine. */
function mulberry32(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** FNV-1a, to give every concern its own seed. */
function hash(text: string): number {
	let h = 0x811c9dc5;
	for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return h >>> 0;
}

function at<T>(values: readonly T[], index: number): T {
	if (index < 0 || index >= values.length) throw new Error('nothing to choose from');
	return values[index] as T;
}

/** The stream of one concern: what another concern draws never moves it. */
export function stream(seed: number, concern: string): Stream {
	const uniform = mulberry32(seed ^ hash(concern));
	return {
		uniform,
		chance: (p) => uniform() < p,
		integer: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
		normal: (mean, sd) => {
			const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
			return mean + sd * radius * Math.cos(2 * Math.PI * uniform());
		},
		poisson: (mean) => {
			let left = uniform();
			let term = Math.exp(-mean);
			let count = 0;
			while (left > term && count < 1000) {
				left -= term;
				count += 1;
				term *= mean / count;
			}
			return count;
		},
		pick: (values) => at(values, Math.floor(uniform() * values.length)),
		weighted: (values, weight) => {
			const weights = values.map(weight);
			let left = uniform() * weights.reduce((sum, w) => sum + w, 0);
			const index = weights.findIndex((w) => (left -= w) < 0);
			return at(values, index === -1 ? values.length - 1 : index);
		}
	};
}
