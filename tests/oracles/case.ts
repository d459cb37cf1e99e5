import { lookup, type Value } from './reference.ts';

/** One comparison with a reference value: in the tests and in the table of methods alike. */
export interface Case {
	method: string;
	/** Where the value stands: "file/key/key". */
	reference: string;
	want: Value;
	ours: () => Value;
}

/** A case whose reference value stands at `reference`. */
export const compare = (method: string, reference: string, ours: () => Value): Case => ({
	method,
	reference,
	want: lookup(reference) as Value,
	ours
});

/** The largest relative difference allowed. */
export const BOUND = 1e-8;
