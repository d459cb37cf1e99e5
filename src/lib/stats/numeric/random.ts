/** A stream of uniform numbers in [0, 1). */
export type Uniform = () => number;

/** The mulberry32 generator (Ettinger 2017): one fixed stream for each 32-bit seed. */
export function mulberry32(seed: number): Uniform {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
