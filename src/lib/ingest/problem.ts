/** What can stop an import; each has a sentence in `messages.ts`. */
export type ProblemCode =
	| 'empty_file'
	| 'header_only'
	| 'unknown_kind'
	| 'missing_columns'
	| 'ambiguous'
	| 'unreadable_container'
	| 'encrypted_workbook'
	| 'old_workbook'
	| 'unsupported_format'
	| 'too_large'
	| 'too_many_columns'
	| 'no_files'
	| 'bad_mapping'
	| 'mapping_header_missing'
	| 'all_quarantined'
	| 'account_unbalanced'
	| 'levels_differ'
	| 'no_such_sheet'
	| 'no_such_question';

/** Names in a problem's sentence: file, sheet, fields, headers. */
export type ProblemData = Record<string, string | number | readonly string[]>;

/** A reason why nothing was imported; the earlier data stays. */
export class ImportProblem extends Error {
	readonly code: ProblemCode;
	readonly data: ProblemData;

	constructor(code: ProblemCode, data: ProblemData = {}, cause?: unknown) {
		super(`${code} ${JSON.stringify(data)}`, { cause });
		this.name = 'ImportProblem';
		this.code = code;
		this.data = data;
	}
}
