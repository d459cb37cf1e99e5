import type { WordList } from '../words.ts';

export type ColumnType =
	'VARCHAR' | 'DATE' | 'TIMESTAMP' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN';

/**
 * How a field's text is read: `key` an id that names the row, `id` one that refers to something, `person` a customer,
 * kept only as a pseudonym, `share` 0 to 1, `score` on a scale found per column, `band` a birth date kept as five
 * years.
 */
export type FieldType =
	| 'key'
	| 'id'
	| 'person'
	| 'text'
	| 'date'
	| 'instant'
	| 'count'
	| 'share'
	| 'score'
	| 'duration'
	| 'months'
	| 'money'
	| 'monthly'
	| 'boolean'
	| 'met'
	| 'level'
	| 'rating'
	| 'word'
	| 'band'
	| 'ignored';

export interface Field {
	type: FieldType;
	/** The word list of a `word`. */
	words?: WordList;
	/** A leave date: words for "still here" are empty. */
	open?: true;
	/** A count that some write as yes or no. */
	flag?: true;
	/** Read only when the person asks for it. */
	sensitive?: true;
}

/** One column of a table: all that the import knows of it but its names, which stand in `sentences/`. */
export interface Column {
	/** How it is stored in the checked table; absent for what is read and not kept under its own name. */
	type?: ColumnType;
	/** How the text of a file is read; absent for what is computed at import. */
	reads?: Field;
	/** What a file must tell by one column at least; the `named` one stands for it in a sentence. */
	required?: { need: string; named?: true };
	/** A row without it is put aside. */
	neverEmpty?: true;
	/** Header spellings seen in real exports, looked up after `headerKey`. */
	aliases?: readonly string[];
}
