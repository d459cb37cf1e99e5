import { questionOf } from './choices.ts';
import { columnMapping } from './decisions.ts';
import type { InspectedSheet, Inspection } from './inspect.ts';
import { findMapping, type Mapping, type MappingSet, mappingSet } from './mapping.ts';
import { ImportProblem } from '../problem.ts';
import { missingFields } from './propose.ts';
import type { Sheet } from '../files/sheet.ts';

/** A sheet with the mapping by which it will be read. */
export interface Confirmed {
	sheet: Sheet;
	mapping: Mapping;
	/** Columns that are not read because of what they hold. */
	unread?: { header: string; field: string; code: string }[];
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

function confirmSheet(entry: InspectedSheet, set: MappingSet | null): Confirmed {
	const { sheet } = entry;
	const remembered = set ? rememberedMapping(entry, set) : null;
	const mapping = remembered ?? entry.mapping;
	if (!mapping) throw new ImportProblem('unknown_kind', { file: sheet.file, headers: sheet.headers });
	const missing = missingFields(mapping.kind, [
		...Object.keys(mapping.columns),
		...(remembered ? [] : entry.decisions.filter(({ code }) => code === 'field').flatMap(({ options }) => options))
	]);
	if (missing.length > 0)
		throw new ImportProblem('missing_columns', {
			file: sheet.file,
			kind: mapping.kind,
			fields: missing,
			headers: sheet.headers
		});
	const open = remembered ? [] : entry.decisions.filter(({ blocking }) => blocking);
	if (open.length > 0) {
		throw new ImportProblem('ambiguous', {
			file: sheet.file,
			kind: mapping.kind,
			headers: [...new Set(open.map(({ header }) => header ?? ''))],
			decisions: open.map((decision) => `${questionOf(decision)}=${decision.options.filter(Boolean).join(' | ')}`)
		});
	}
	const read = new Set(Object.values(mapping.columns).map(({ header }) => header));
	const unread = entry.columns
		.filter(({ note, header }) => note === 'score_not_rate' && !read.has(header))
		.map(({ header, others: [field = ''] }) => ({ header, field, code: 'score_not_rate' }));
	return { sheet, mapping, unread };
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

/** Confirms an inspection without a person: by a mapping file where it fits, else by the proposals where they are clear. */
export function confirm(inspection: Inspection, mapping?: unknown): Confirmed[] {
	const set = mapping === undefined ? null : parseMappingSet(mapping);
	for (const { code, data, file } of inspection.problems) {
		const saved =
			code === 'unknown_kind' &&
			inspection.sheets.some(
				({ sheet }) => sheet.file === file && set && findMapping(set, sheet.kind, sheet.headers)
			);
		if (!saved) throw new ImportProblem(code, data);
	}
	if (inspection.sheets.length === 0) throw new ImportProblem('no_files');
	return inspection.sheets.map((entry) => confirmSheet(entry, set));
}
