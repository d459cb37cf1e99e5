import type { CheckCode } from '../sentences/checks.ts';
import { questionOf } from './choices.ts';
import type { Decision } from './decision.ts';
import { columnMapping } from './decisions.ts';
import type { InspectedSheet, Inspection } from './inspect.ts';
import { type Dictionary, dictionaryOf, stillOpen, withDictionary } from './values/dictionary.ts';
import { levelColumns } from './ladder.ts';
import { inOtherLists } from './joined-lists.ts';
import { findMapping, type Mapping, type MappingSet, mappingSet } from './mapping.ts';
import { ImportProblem } from '../problem.ts';
import { missingFields } from './propose.ts';
import { type ValueCount } from './values/value-counts.ts';
import { type Sheet, sourceName } from '../files/sheet.ts';
import type { LeftOut } from '../reading/reading.ts';

/** A sheet with the mapping by which it will be read. */
export interface Confirmed {
	sheet: Sheet;
	mapping: Mapping;
	/** Files and sheets that were left out beside it, for the record. */
	leftOut?: LeftOut[];
	/** Values of its columns of words among the rows that were looked at. */
	values?: readonly ValueCount[];
	/** Columns that are not read because of what they hold. */
	unread?: { header: string; field: string; code: CheckCode }[];
}

/** What the mapping leaves unsaid is filled in from the file. */
function completed(entry: InspectedSheet, mapping: Mapping): Mapping {
	const columns = Object.entries(mapping.columns).map(([field, column]) => {
		const at = entry.profiles.findIndex(({ header }) => header === column.header);
		const found = entry.profiles[at];
		if (!found)
			throw new ImportProblem('mapping_header_missing', { file: entry.sheet.file, header: column.header });
		return [
			field,
			{ ...columnMapping(found, field, mapping.kind, entry.sheet.units[at] ?? ''), ...column }
		] as const;
	});
	return { ...mapping, columns: Object.fromEntries(columns) };
}

/** The mapping that a set holds for a sheet, complete; null where it holds none that fits. */
export function rememberedMapping(entry: InspectedSheet, set: MappingSet): Mapping | null {
	const known = findMapping(set, entry.sheet.kind, entry.sheet.headers);
	return known ? completed(entry, known) : null;
}

/** Columns that are there for missing fields but hold something else, each with a value that shows it. */
function unfitColumns(entry: InspectedSheet, missing: readonly string[]): string[] {
	return entry.columns
		.filter(({ note, others }) => note === 'values_unfit' && others.some((field) => missing.includes(field)))
		.map(({ header, samples: [sample = ''] }) => `${header}: ${sample}`);
}

/** A sheet of a layout that nobody has seen before, read by what earlier files' words were said to mean. */
export function withWords(entry: InspectedSheet, dictionary: Dictionary): InspectedSheet {
	const mapping = entry.mapping && withDictionary(entry.mapping, dictionary);
	return mapping ? { ...entry, mapping, decisions: stillOpen(entry.decisions, mapping) } : entry;
}

/** An inspection whose sheets are read by the mappings that fit them; what they leave open can still be answered. */
export function withMappings(inspection: Inspection, set: MappingSet): Inspection {
	const dictionary = dictionaryOf(set);
	const sheets = inspection.sheets.map((entry): InspectedSheet => {
		const mapping = rememberedMapping(entry, set);
		if (!mapping) return withWords(entry, dictionary);
		const decisions = entry.decisions.map((decision) => ({ ...decision, blocking: false }));
		return { ...entry, kind: mapping.kind, mapping, decisions, told: true };
	});
	return { ...inspection, sheets };
}

/** The columns that a question is about. */
function headersOf({ code, header }: Decision, mapping: Mapping): string[] {
	if (header !== null) return [header];
	return code === 'levels' ? levelColumns(mapping).map((column) => column.header) : [code];
}

function confirmSheet(entry: InspectedSheet, elsewhere: readonly string[]): Confirmed {
	const { sheet, mapping, told = false } = entry;
	if (!mapping) throw new ImportProblem('unknown_kind', { file: sheet.file, headers: sheet.headers });
	const missing = missingFields(mapping.kind, [
		...Object.keys(mapping.columns),
		...elsewhere,
		...(told ? [] : entry.decisions.filter(({ code }) => code === 'field').flatMap(({ options }) => options))
	]);
	if (missing.length > 0)
		throw new ImportProblem('missing_columns', {
			file: sourceName(sheet),
			kind: mapping.kind,
			fields: missing,
			headers: sheet.headers,
			unfit: unfitColumns(entry, missing)
		});
	const open = entry.decisions.filter(({ blocking }) => blocking);
	if (open.length > 0) {
		throw new ImportProblem('ambiguous', {
			file: sheet.file,
			kind: mapping.kind,
			headers: [...new Set(open.flatMap((decision) => headersOf(decision, mapping)))],
			decisions: open.map((decision) => `${questionOf(decision)}=${decision.options.filter(Boolean).join(' | ')}`)
		});
	}
	const read = new Set(Object.values(mapping.columns).map(({ header }) => header));
	const unread = entry.columns
		.filter(({ note, header }) => note === 'score_not_rate' && !read.has(header))
		.map(({ header, others: [field = ''] }) => ({ header, field, code: 'score_not_rate' as const }));
	return { sheet, mapping, unread, ...(entry.values && { values: entry.values }) };
}

/** The mapping set of a JSON value; its faults are a problem of the mapping file. */
export function parseMappingSet(value: unknown): MappingSet {
	const result = mappingSet.safeParse(value);
	if (result.success) return result.data;
	const first = result.error.issues[0];
	throw new ImportProblem(
		'bad_mapping',
		{ path: first?.path.join('.') ?? '', message: first?.message ?? '' },
		result.error
	);
}

function leftOutOf(file: string, sheet: string | null, { code, data }: Pick<ImportProblem, 'code' | 'data'>): LeftOut {
	const plain = Object.entries(data).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]);
	return { file, sheet, code, data: Object.fromEntries(plain) as LeftOut['data'] };
}

/** What may be left out while the rest goes on; a question is never passed over. */
const leavable: ReadonlySet<string> = new Set<ImportProblem['code']>([
	'empty_file',
	'header_only',
	'unknown_kind',
	'missing_columns',
	'unreadable_container',
	'encrypted_workbook',
	'old_workbook',
	'unsupported_format'
]);

/**
 * Confirms an inspection without a person: by a mapping file where it fits, else by the proposals where they are clear.
 * A file or sheet that can't be used is left out as long as another can; the first problem is thrown where none can.
 */
export function confirm(inspected: Inspection, mapping?: unknown): Confirmed[] {
	const inspection = mapping === undefined ? inspected : withMappings(inspected, parseMappingSet(mapping));
	const confirmed: Confirmed[] = [];
	const leftOut = [...(inspection.leftOut ?? [])];
	const problems: ImportProblem[] = [];
	const without = (file: string, sheet: string | null, problem: ImportProblem) => {
		if (!leavable.has(problem.code)) throw problem;
		problems.push(problem);
		leftOut.push(leftOutOf(file, sheet, problem));
	};
	for (const entry of inspection.sheets) {
		try {
			confirmed.push(confirmSheet(entry, inOtherLists(entry, inspection.sheets)));
		} catch (cause) {
			if (!(cause instanceof ImportProblem)) throw cause;
			without(entry.sheet.file, entry.sheet.sheet, cause);
		}
	}
	for (const { code, data, file } of inspection.problems) {
		const seen = inspection.sheets.some(({ sheet }) => sheet.file === file);
		if (!seen) without(file, null, new ImportProblem(code, data));
	}
	const [first, ...rest] = confirmed;
	if (!first) throw problems[0] ?? new ImportProblem('no_files');
	return leftOut.length > 0 ? [{ ...first, leftOut }, ...rest] : confirmed;
}

/** Confirms kept files by the mapping that was kept with them; what it does not know was left out when they came. */
export function recalled(inspection: Inspection, mapping: MappingSet): Confirmed[] {
	const sheets = inspection.sheets.filter(({ sheet }) => findMapping(mapping, sheet.kind, sheet.headers));
	return confirm({ sheets, problems: [] }, mapping);
}
