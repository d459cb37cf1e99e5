import { settledTogether } from './alike.ts';
import { Cursor } from '../files/cursor.ts';
import type { SourceFile } from '../files/container.ts';
import { type Decision, keyDecision, proposeMapping, unitDecisions } from './decisions.ts';
import { inOtherLists } from './joined-lists.ts';
import type { Mapping } from './mapping.ts';
import { type TableName, tableNames } from '../model.ts';
import { ImportProblem, type ProblemCode, type ProblemData } from '../problem.ts';
import { possibleOrders, profile } from './profile.ts';
import { type ColumnProposal, type InspectedColumn, kindScore, missingFields, proposeColumns } from './propose.ts';
import { RecordReader } from '../files/records.ts';
import { askedTogether } from './values/levels-together.ts';
import { withMerges } from './values/merges.ts';
import { settleUnits } from './units-of.ts';
import { valueCounts, type ValueCount } from './values/value-counts.ts';
import type { LeftOut } from '../reading/reading.ts';
import { openFile, sampleRows, type Sheet, sourceName } from '../files/sheet.ts';

/** One table of one file with what it seems to hold. */
export interface InspectedSheet {
	sheet: Sheet;
	/** Null where nothing says what it holds. */
	kind: TableName | null;
	columns: ColumnProposal[];
	profiles: InspectedColumn[];
	mapping: Mapping | null;
	decisions: Decision[];
	/** Required fields that no column holds. */
	missing: string[];
	/** Values of the columns of words among the rows that are looked at. */
	values?: ValueCount[];
	/** True where a mapping that somebody gave says how it is read. */
	told?: boolean;
}

/** What the files hold, what is proposed, and what the person must decide. */
export interface Inspection {
	sheets: InspectedSheet[];
	/** Files that can't be used, each with the reason. */
	problems: { file: string; code: ProblemCode; data: ProblemData }[];
	/** Sheets of a workbook that are no table beside one that is. */
	leftOut?: LeftOut[];
}

export interface InspectOptions {
	/** ISO day after which no two-digit year lands; default today. */
	today?: string;
	/** Whether salaries, sex and birth dates are proposed too. */
	sensitive?: boolean;
	signal?: AbortSignal;
}

/** The day at an instant, now where none is given. */
export function today(at = new Date()): string {
	return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Narrows the date orders that a sample leaves open by all values of the columns in doubt. */
function settleOrders(sheet: Sheet, columns: InspectedColumn[], pivot: string): void {
	const open = columns
		.map(({ profile }, index) => ({ profile, index }))
		.filter(({ profile }) => profile.orders.length > 1 && !profile.mixedOrders);
	if (open.length === 0) return;
	const reader = new RecordReader(sheet.body.bytes, sheet.body.delimiter, sheet.body.offset);
	const cursor = new Cursor(sheet.body, reader);
	while (reader.next() && open.some(({ profile }) => profile.orders.length > 1)) {
		for (const { profile, index } of open) {
			if (profile.orders.length < 2) continue;
			cursor.to(index);
			if (cursor.start === cursor.end) continue;
			const still = possibleOrders([cursor.text().trim()], pivot);
			if (still.length > 0) profile.orders = profile.orders.filter((order) => still.includes(order));
		}
	}
}

/** The columns of a sheet with what a sample of their values looks like. */
export function columnsOf(sheet: Sheet, pivot: string): InspectedColumn[] {
	const rows = sampleRows(sheet);
	const commas = sheet.delimiter !== null && sheet.delimiter !== ',';
	return sheet.headers.map((header, at) => ({
		header,
		profile: profile(
			rows.map((row) => row[at] ?? ''),
			pivot,
			commas
		)
	}));
}

/** Inspects a sheet as one kind of table. */
export function inspectAs(
	sheet: Sheet,
	kind: TableName,
	columns: InspectedColumn[],
	sensitive: boolean
): InspectedSheet {
	const proposals = proposeColumns(columns, kind, sensitive);
	const { mapping, decisions } = proposeMapping(kind, columns, proposals, sheet.units);
	const rows = sampleRows(sheet);
	settleUnits(sheet, mapping, rows, today());
	decisions.push(...unitDecisions(mapping, columns), ...keyDecision(mapping, sheet, rows));
	const chosen = [
		...Object.keys(mapping.columns),
		...decisions.filter(({ code }) => code === 'field').flatMap(({ options }) => options)
	];
	return {
		sheet,
		kind,
		columns: proposals,
		profiles: columns,
		mapping,
		decisions,
		missing: missingFields(kind, chosen),
		values: valueCounts(sheet, mapping, rows, today())
	};
}

function inspectSheet(sheet: Sheet, options: InspectOptions): InspectedSheet {
	const pivot = options.today ?? today();
	const sensitive = options.sensitive ?? false;
	const columns = columnsOf(sheet, pivot);
	settleOrders(sheet, columns, pivot);
	if (sheet.kind) return inspectAs(sheet, sheet.kind, columns, sensitive);
	const ranked = tableNames
		.map((kind) => ({ kind, score: kindScore(kind, proposeColumns(columns, kind, sensitive)) }))
		.sort((a, b) => b.score - a.score);
	const best = ranked[0];
	if (best && best.score > 0) return inspectAs(sheet, best.kind, columns, sensitive);
	const columnsOnly = proposeColumns(columns, 'tickets', sensitive).map((entry) => ({
		...entry,
		field: null,
		confidence: 0
	}));
	return { sheet, kind: null, columns: columnsOnly, profiles: columns, mapping: null, decisions: [], missing: [] };
}

function notATable({ sheet }: InspectedSheet): LeftOut {
	const { file, headers } = sheet;
	return { file, sheet: sheet.sheet, code: 'unknown_kind', data: { file: sourceName(sheet), headers } };
}

/** Opens files and says what they seem to hold; nothing is imported. */
export async function inspect(files: readonly SourceFile[], options: InspectOptions = {}): Promise<Inspection> {
	const leftOut: LeftOut[] = [];
	const inspection: Inspection = { sheets: [], problems: [], leftOut };
	for (const file of files) {
		options.signal?.throwIfAborted();
		try {
			const sheets = (await openFile(file)).map((sheet) => inspectSheet(sheet, options));
			// A workbook's cover and help sheets are no problem as long as one sheet holds a table.
			const known = sheets.filter(({ kind }) => kind !== null);
			const whole = known.filter((one) => {
				const elsewhere = inOtherLists(one, known);
				return one.missing.every((field) => elsewhere.includes(field));
			});
			const useful = sheets.length > 1 && whole.length > 0 ? whole : known;
			if (useful.length > 0) leftOut.push(...sheets.filter((one) => !useful.includes(one)).map(notATable));
			inspection.sheets.push(...(useful.length > 0 ? useful : sheets.slice(0, 1)));
			if (useful.length === 0)
				inspection.problems.push({
					file: file.name,
					code: 'unknown_kind',
					data: { file: file.name, headers: sheets[0]?.sheet.headers ?? [] }
				});
		} catch (cause) {
			if (!(cause instanceof ImportProblem)) throw cause;
			inspection.problems.push({ file: file.name, code: cause.code, data: cause.data });
		}
	}
	return { ...inspection, sheets: withMerges(askedTogether(settledTogether(inspection.sheets))) };
}
