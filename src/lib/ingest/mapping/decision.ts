/** Something that the file leaves open. */
export interface Decision {
	/**
	 * `field` which field a column is, `unit` what its bare numbers are, `key` which column names the row, `order`
	 * day or month first, `direction` whether level one is the lowest, `levels` the company's own levels in their
	 * order, `word` what a word stands for, `top` the best score of a scale, `recordType` what all tickets of the
	 * file are, `swapped` whether day and month changed places, `merge` whether a name that stops is the one that
	 * begins then.
	 */
	code:
		| 'field'
		| 'unit'
		| 'key'
		| 'order'
		| 'direction'
		| 'levels'
		| 'word'
		| 'top'
		| 'recordType'
		| 'swapped'
		| 'merge';
	header: string | null;
	/** The word in doubt, for `word`. */
	word: string | null;
	/** What may be answered; '' for nothing. */
	options: string[];
	/** The answer that the evidence suggests. */
	proposal: string | null;
	/** True where the import can't go on without an answer. */
	blocking: boolean;
}
