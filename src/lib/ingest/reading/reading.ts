import { z } from 'zod';
import { timeUnits } from '../vocabulary/parse-number.ts';

/** Kinds of table, as in `model.ts`. */
const kinds = ['employees', 'assessments', 'tickets'] as const;

/** Why a column is read as its field, or why its unit, order or sign is what it is. */
export const why = z.enum([
	/** The header is a known spelling. */
	'header',
	/** The header is near to a known spelling or carries it among other words. */
	'near_header',
	/** The values alone say so. */
	'values',
	/** Another column of the same file says so. */
	'other_column',
	/** A row of units below the header says so. */
	'unit_row',
	/** Timestamps beside the column say so. */
	'timestamps',
	/** Nothing says so: the usual one is taken. */
	'assumed',
	/** A person or a mapping file said so. */
	'told'
]);
export type Why = z.output<typeof why>;

/** How one field of one file was read. */
export const fieldReading = z.object({
	field: z.string(),
	header: z.string(),
	/** Header of the column with the time of day, where it stands apart. */
	time: z.string().nullable(),
	/** Unit of bare lengths of time. */
	unit: z.enum([...timeUnits, 'months', 'years']).nullable(),
	unitWhy: why.nullable(),
	/** Spelling of dates by the pattern of most values, as `yyyy-M-d H:mm`. */
	dateSpelling: z.string().nullable(),
	dayMonthOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
	orderWhy: why.nullable(),
	/** Zone that the values name; null where they name none (read as local time). */
	zone: z.string().nullable(),
	trueWords: z.array(z.string()),
	falseWords: z.array(z.string()),
	decimalSign: z.enum(['.', ',']).nullable(),
	/** Filled cells that could be read, and all filled cells. */
	fits: z.number().int(),
	total: z.number().int(),
	why
});
export type FieldReading = z.output<typeof fieldReading>;

/** A column of a file that is not used. */
export const unusedColumn = z.object({
	header: z.string(),
	/** The field it could have been. */
	field: z.string().nullable(),
	reason: z.enum(['unknown', 'sensitive', 'score_not_rate', 'taken', 'values_unfit', 'other_meaning', 'not_chosen']),
	/** A value that proves the reason; null where the reason is not about the values, which may be anybody's names. */
	example: z.string().nullable()
});
export type UnusedColumn = z.output<typeof unusedColumn>;

/** How one table of one file was read. */
export const tableReading = z.object({
	file: z.string(),
	sheet: z.string().nullable(),
	kind: z.enum(kinds),
	kindWhy: why,
	/** 1-based, as a spreadsheet numbers it. */
	headerRow: z.number().int(),
	encoding: z.string(),
	/** Null where the file is not delimited text. */
	delimiter: z.string().nullable(),
	/** Remarks on the sheet: hidden, hidden rows, merged cells, a second table set apart; by code, with a count. */
	notes: z.array(z.object({ code: z.string(), count: z.number().int(), example: z.string().nullable() })),
	fields: z.array(fieldReading),
	unusedColumns: z.array(unusedColumn)
});
export type TableReading = z.output<typeof tableReading>;

/** A file or sheet that is left out; its sentence is that of the problem. */
export const leftOut = z.object({
	file: z.string(),
	sheet: z.string().nullable(),
	code: z.string(),
	data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
});
export type LeftOut = z.output<typeof leftOut>;

/** How the files of a dataset were read; the findings stand beside it, with header, row and example. */
export const reading = z.object({ tables: z.array(tableReading), leftOut: z.array(leftOut) });
