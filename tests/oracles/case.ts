import { lookup, type Value } from './reference.ts';

/** One comparison with a reference value: in the tests and in the table of methods alike. */
export interface Case {
	method: string;
	/** Where the value stands: "file/key/key". */
	reference: string;
	want: Value;
	ours: () => Value;
	/** Absolute difference that is only the rounding of something that cancels to 0. */
	noise?: number;
}

/** A case whose reference value stands at `reference`. */
export const compare = (method: string, reference: string, ours: () => Value, noise = 0): Case => ({
	method,
	reference,
	want: lookup(reference) as Value,
	ours,
	noise
});

/** The largest relative difference allowed. */
export const BOUND = 1e-8;
