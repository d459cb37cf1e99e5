import { z } from 'zod';
import { levelNames } from '$lib/programme/plan.ts';
import { tableNames, type TableName } from '../model.ts';
import { why } from '../reading/reading.ts';
import { fields } from '../vocabulary/columns/tables.ts';
import { headerKey, headerText } from '../vocabulary/clean-text.ts';
import { timeUnits } from '../vocabulary/parse-number.ts';

const header = z.string().transform(headerText);
const scaleTop = z.union([1, 5, 7, 10, 100].map((top) => z.literal(top)));

/** How one column of a file is read. */
const columnMapping = z.strictObject({
	/** The header as the file writes it. */
	header,
	/** The column with the time of day, where the date stands alone. */
	time: header.optional(),
	/** Day and month order where the year does not stand first. */
	order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
	/** Day and month changed places where the year stands first: a spreadsheet took one for the other. */
	swapped: z.boolean().optional(),
	/** Bare numbers are spreadsheet days. */
	serial: z.boolean().optional(),
	/** Unit of bare durations; months or years for lengths of service. */
	unit: z.enum([...timeUnits, 'months', 'years']).optional(),
	/** Why the unit and the order are what they are; a mapping that a person writes need not say. */
	unitWhy: why.optional(),
	orderWhy: why.optional(),
	/** The sign before the fraction of a number, where it is not the dot. */
	decimal: z.literal(',').optional(),
	/** Bare numbers of a share are percents. */
	percent: z.boolean().optional(),
	/** Best score of a rating's scale. */
	top: scaleTop.optional(),
	/** Rows with the same key: the newest counts, or all do, as where a spreadsheet has rounded the ids. */
	repeats: z.enum(['newest', 'all']).optional(),
	/** Yes in the file means no in the model. */
	negate: z.boolean().optional(),
	/** What the file's own words stand for; '' for nothing. */
	values: z.record(z.string(), z.string()).optional()
});
export type ColumnMapping = z.output<typeof columnMapping>;

/** How one kind of file is read; reusable for every file with the same headers. */
export const mapping = z
	.strictObject({
		kind: z.enum(tableNames),
		/** Of the headers in order; without one a mapping fits every file that has all of its headers. */
		fingerprint: z.string().optional(),
		columns: z.record(z.string(), columnMapping),
		/** The company's own levels, the lowest first, as the columns of levels count them. */
		levels: levelNames.optional(),
		/** The type of every ticket of the file, where no column says it. */
		recordType: z.enum(['complaint', 'service', 'inquiry']).optional()
	})
	.superRefine((value, context) => {
		const seen = new Map<string, string>();
		for (const [field, column] of Object.entries(value.columns)) {
			if (!fields[value.kind][field]) {
				context.addIssue({
					code: 'custom',
					path: ['columns', field],
					message: `${value.kind} has no field ${field}`
				});
			}
			const other = seen.get(column.header);
			if (other) {
				context.addIssue({
					code: 'custom',
					path: ['columns', field],
					message: `${column.header} is already read as ${other}`
				});
			}
			seen.set(column.header, field);
		}
	});
export type Mapping = z.output<typeof mapping>;

/** The mapping file: what `--mapping` reads and the import page saves. */
export const mappingSet = z.strictObject({ version: z.literal(1), mappings: z.array(mapping) });
export type MappingSet = z.output<typeof mappingSet>;

/** What sheets were read by, each layout once, as a file to give back. */
export function mappingsOf(confirmed: readonly { mapping: Mapping }[]): MappingSet {
	const written = new Map(confirmed.map(({ mapping: own }) => [JSON.stringify(own), own]));
	return { version: 1, mappings: [...written.values()] };
}

/** Names a file's layout: its headers in order, whatever their spacing and case. */
export function headerFingerprint(headers: readonly string[]): string {
	let [a, b] = [0xdeadbeef, 0x41c6ce57];
	for (const char of headers.map(headerKey).join('\u001f')) {
		const code = char.codePointAt(0) ?? 0;
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The remembered mapping for a file, by fingerprint, else one without fingerprint whose headers are all there. */
export function findMapping(set: MappingSet, kind: TableName | null, headers: readonly string[]): Mapping | undefined {
	const fingerprint = headerFingerprint(headers);
	const fitting = set.mappings.filter((entry) => kind === null || entry.kind === kind);
	return (
		fitting.find((entry) => entry.fingerprint === fingerprint) ??
		fitting.find(
			(entry) =>
				entry.fingerprint === undefined &&
				Object.values(entry.columns).every((column) => headers.includes(column.header))
		)
	);
}
