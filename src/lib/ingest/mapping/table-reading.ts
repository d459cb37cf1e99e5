import { clean, isNothing } from '../vocabulary/clean-text.ts';
import { fieldOf } from '../vocabulary/fields.ts';
import { parseWord } from '../vocabulary/words.ts';
import { matchHeader } from '../vocabulary/match-header.ts';
import { sampleRows, type Sheet } from '../files/sheet.ts';
import type { FieldReading, TableReading, UnusedColumn, Why } from '../reading/reading.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';
import type { ColumnProposal } from './propose.ts';

/** Cells of one field that were filled, and those of them that could not be read. */
export interface CellCount {
	filled: number;
	unreadable: number;
}

const none: ReadonlyMap<string, string> = new Map();
const dated = new Set(['date', 'instant', 'band']);
const yesOrNo = new Set(['boolean', 'met']);

/** How a date is written: its digits by what they stand for, as far as their place and number say. */
export function spellingOf(value: string, order: ColumnMapping['order']): string {
	const [a, b, c] = { dmy: ['d', 'M', 'y'], mdy: ['M', 'd', 'y'], ymd: ['y', 'M', 'd'] }[order ?? 'ymd'];
	return value
		.replace(/(?<!\d)\d{4}([-/.年])\d{1,2}(?:([-/.月])\d{1,2})?/, (_, first: string, second?: string) =>
			second ? `yyyy${first}M${second}d` : `yyyy${first}M`
		)
		.replace(/(?<!\d)\d{1,2}([-/.])\d{1,2}([-/.])(\d{4}|\d{2})(?!\d)/, `${a ?? ''}$1${b ?? ''}$2${c ?? ''}`)
		.replace(/(?<!\d)\d{1,2}:\d{2}:\d{2}(\.\d+)?/, 'H:mm:ss')
		.replace(/(?<!\d)\d{1,2}:\d{2}/, 'H:mm')
		.replace(/\d/g, '0');
}

function mostFrequent(values: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function zoneOf(values: readonly string[]): string | null {
	return mostFrequent(values.flatMap((value) => /(?:\d|\s)(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.exec(value)?.[1] ?? []));
}

function whyOf(header: string, field: string, kind: Mapping['kind']): Why {
	const match = matchHeader(header, kind);
	if (match?.field !== field) return 'told';
	return match.confidence >= 0.7 ? 'header' : 'near_header';
}

function fieldReading(
	field: string,
	column: ColumnMapping,
	kind: Mapping['kind'],
	values: readonly string[],
	count: CellCount | undefined
): FieldReading {
	const { type } = fieldOf(kind, field);
	const isDate = dated.has(type);
	const words = yesOrNo.has(type) ? [...new Set(values)].slice(0, 10) : [];
	const sense = (value: string) => (parseWord('boolean', value, none) === 'true') !== (column.negate === true);
	const filled = count?.filled ?? values.length;
	return {
		field,
		header: column.header,
		time: column.time ?? null,
		unit: column.unit ?? null,
		unitWhy: column.unit ? (column.unitWhy ?? 'told') : null,
		dateSpelling: isDate ? mostFrequent(values.map((value) => spellingOf(value, column.order))) : null,
		dayMonthOrder: isDate ? (column.order ?? null) : null,
		orderWhy: isDate && column.order ? (column.orderWhy ?? 'values') : null,
		zone: isDate ? zoneOf(values) : null,
		trueWords: words.filter(sense),
		falseWords: words.filter((value) => !sense(value)),
		decimalSign: ['duration', 'count', 'score', 'rating', 'money', 'monthly', 'share', 'months'].includes(type)
			? (column.decimal ?? '.')
			: null,
		fits: filled - (count?.unreadable ?? 0),
		total: filled,
		why: whyOf(column.header, field, kind)
	};
}

/** Reasons that a value proves; any other column may hold names and is not quoted. */
const aboutValues: ReadonlySet<UnusedColumn['reason']> = new Set(['values_unfit', 'score_not_rate']);

function unused(entry: ColumnProposal, example: string | null): UnusedColumn {
	const { header, note, others } = entry;
	const field = entry.field ?? others[0] ?? null;
	const reason = note ?? (field === null ? 'unknown' : 'not_chosen');
	return { header, field, reason, example: aboutValues.has(reason) ? example : null };
}

/** How a table is read: its mapping, what its values look like, and how many of them fitted. */
export function tableReading(
	sheet: Sheet,
	mapping: Mapping,
	proposals: readonly ColumnProposal[],
	counts: ReadonlyMap<string, CellCount>
): TableReading {
	const rows = sampleRows(sheet);
	const values = (header: string) => {
		const at = sheet.headers.indexOf(header);
		return rows.map((row) => clean(row[at] ?? '')).filter((value) => !isNothing(value));
	};
	const columns = Object.entries(mapping.columns);
	const used = new Set(columns.flatMap(([, { header, time }]) => (time ? [header, time] : [header])));
	return {
		file: sheet.file,
		sheet: sheet.sheet,
		kind: mapping.kind,
		kindWhy: sheet.kind ? 'told' : 'header',
		headerRow: sheet.headerRow,
		encoding: sheet.encoding,
		delimiter: sheet.delimiter,
		notes: sheet.notes,
		fields: columns.map(([field, column]) =>
			fieldReading(field, column, mapping.kind, values(column.header), counts.get(field))
		),
		unusedColumns: proposals
			.filter(({ header }) => !used.has(header))
			.map((entry) => unused(entry, values(entry.header)[0] ?? null))
	};
}
