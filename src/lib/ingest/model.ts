import { z } from 'zod';
import { listedKeys } from '$lib/programme/dimensions.ts';
import { recordOf } from '$lib/programme/records.ts';
import { levelNames } from '$lib/programme/plan.ts';
import { reading } from './reading/reading.ts';

/**
 * The checked tables that every metric reads. Instants are local (Asia/Shanghai) TIMESTAMPs without zone, durations are
 * hours, rates 0 to 1, money CNY, levels 0 (ungraded), then 1 to n in the company's order. Every row keeps `src_file`
 * and `src_row`.
 */
export const tableNames = ['employees', 'assessments', 'tickets'] as const;
export type TableName = (typeof tableNames)[number];

/**
 * Derived tables.
 * `level_history(employee_id, spell_no, level, valid_from, valid_to)`: half-open spells at a level, from hiring at
 * level 0
 * and from published final levels; `valid_to` null = still held.
 * `rounds(round_id, round_no, start_date, assess_date, publish_date, assessed)`: one row per assessment round in order.
 */

/** What became of a file's rows; `read = loaded + duplicates + quarantined`, always. */
export const rowAccount = z.object({
	file: z.string(),
	kind: z.enum(tableNames),
	read: z.number().int(),
	loaded: z.number().int(),
	duplicates: z.number().int(),
	quarantined: z.number().int()
});
export type RowAccount = z.output<typeof rowAccount>;

/**
 * One finding of the checks, grouped by cause: `error` quarantined the row, `nulled` emptied a field, `warning` only
 * counts.
 */
export const checkFinding = z.object({
	code: z.string(),
	severity: z.enum(['error', 'nulled', 'warning']),
	kind: z.enum(tableNames),
	file: z.string().nullable(),
	/** The model's field, null where the finding is about the row or the file. */
	field: z.string().nullable(),
	/** The file's own header for that field. */
	header: z.string().nullable(),
	count: z.number().int(),
	/** Up to three, in row order; `value` is the text as the file has it. */
	examples: z.array(z.object({ row: z.number().int(), value: z.string() })).max(3)
});
export type CheckFinding = z.output<typeof checkFinding>;

/** What is known of a dataset beside its rows; plain JSON. */
export const datasetInfo = z.object({
	/** Local instant without zone; everything is measured up to here. */
	asOf: z.string(),
	/** Hash of the source bytes and the confirmed mapping. */
	fingerprint: z.string(),
	/** True for the simulated sample company. */
	sample: z.boolean(),
	account: z.array(rowAccount),
	findings: z.array(checkFinding),
	/**
	 * Names of the company's own levels by which the files were read, the lowest first; the four known ones without.
	 */
	levels: levelNames.optional(),
	/** What was assumed of each file. */
	reading: reading.default({ tables: [], leftOut: [] }),
	/** Columns that hold at least one value, per table; a metric that needs another is off. */
	present: z.record(z.enum(tableNames), z.array(z.string())),
	/** Facts of the whole dataset that switch metrics off or add a warning. */
	flags: z.object({
		rosterOnlyCurrent: z.boolean(),
		/** First day from which leavers are on record, where hires are older; else null. */
		leftTruncatedFrom: z.iso.date().nullable(),
		/** Share of durations that come from the close time, 0 to 1. */
		closeAsResolved: z.number(),
		/** Hours of a constant close-after-resolve lag, where there is one. */
		constantLagHours: z.number().nullable(),
		dayPrecision: z.boolean()
	}),
	/** Values to filter by, sorted for the reader. */
	values: z.object({
		...recordOf(listedKeys, () => z.array(z.string())),
		rounds: z.array(z.string())
	})
});
export type DatasetInfo = z.output<typeof datasetInfo>;
