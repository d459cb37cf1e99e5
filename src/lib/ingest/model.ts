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

export type ColumnType = 'VARCHAR' | 'DATE' | 'TIMESTAMP' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN';

/** Columns in the order in which they are stored; those after `derived` are computed at import. */
export const columns = {
	employees: {
		employee_id: 'VARCHAR',
		name: 'VARCHAR',
		department: 'VARCHAR',
		region: 'VARCHAR',
		position: 'VARCHAR',
		supervisor_id: 'VARCHAR',
		supervisor_name: 'VARCHAR',
		employment_type: 'VARCHAR',
		status: 'VARCHAR',
		hire_date: 'DATE',
		regular_date: 'DATE',
		leave_date: 'DATE',
		leave_apply_date: 'DATE',
		leave_type: 'VARCHAR',
		leave_reason: 'VARCHAR',
		leave_reason_cat: 'VARCHAR',
		regretted: 'BOOLEAN',
		annual_salary: 'DOUBLE',
		gender: 'VARCHAR',
		birth_band: 'VARCHAR',
		level_at_export: 'INTEGER',
		// derived
		spell_no: 'INTEGER',
		is_transfer: 'BOOLEAN',
		is_non_starter: 'BOOLEAN'
	},
	assessments: {
		employee_id: 'VARCHAR',
		round_id: 'VARCHAR',
		assess_date: 'DATE',
		self_date: 'DATE',
		supervisor_date: 'DATE',
		publish_date: 'DATE',
		feedback_date: 'DATE',
		current_level: 'INTEGER',
		target_level: 'INTEGER',
		self_level: 'INTEGER',
		supervisor_level: 'INTEGER',
		panel_level: 'INTEGER',
		final_level: 'INTEGER',
		result: 'VARCHAR',
		fail_reason: 'VARCHAR',
		self_knowledge: 'DOUBLE',
		self_practice: 'DOUBLE',
		self_attitude: 'DOUBLE',
		self_total: 'DOUBLE',
		supervisor_knowledge: 'DOUBLE',
		supervisor_practice: 'DOUBLE',
		supervisor_attitude: 'DOUBLE',
		supervisor_total: 'DOUBLE',
		panel_knowledge: 'DOUBLE',
		panel_practice: 'DOUBLE',
		panel_attitude: 'DOUBLE',
		panel_total: 'DOUBLE',
		onsite_count: 'DOUBLE',
		doc_count: 'DOUBLE',
		large_project_count: 'DOUBLE',
		key_account_count: 'DOUBLE',
		hard_problem_count: 'DOUBLE',
		csat_rate: 'DOUBLE',
		csat_n: 'DOUBLE',
		months_in_company: 'DOUBLE',
		months_in_level: 'DOUBLE',
		supervisor_id: 'VARCHAR',
		supervisor_name: 'VARCHAR',
		panel_id: 'VARCHAR',
		appeal_flag: 'BOOLEAN',
		appeal_date: 'DATE',
		appeal_result: 'VARCHAR',
		appeal_close_date: 'DATE',
		level_after_appeal: 'INTEGER',
		// derived
		round_no: 'INTEGER',
		target_inferred: 'BOOLEAN',
		department: 'VARCHAR',
		region: 'VARCHAR',
		hire_date: 'DATE'
	},
	tickets: {
		ticket_id: 'VARCHAR',
		record_type: 'VARCHAR',
		channel: 'VARCHAR',
		customer_id: 'VARCHAR',
		product: 'VARCHAR',
		serial_no: 'VARCHAR',
		category: 'VARCHAR',
		subcategory: 'VARCHAR',
		priority: 'VARCHAR',
		is_large_project: 'BOOLEAN',
		created_at: 'TIMESTAMP',
		assigned_at: 'TIMESTAMP',
		responded_at: 'TIMESTAMP',
		arrived_at: 'TIMESTAMP',
		first_resolved_at: 'TIMESTAMP',
		resolved_at: 'TIMESTAMP',
		closed_at: 'TIMESTAMP',
		due_at: 'TIMESTAMP',
		status: 'VARCHAR',
		pending_hours: 'DOUBLE',
		duration_raw: 'DOUBLE',
		labour_hours: 'DOUBLE',
		sla_hours: 'DOUBLE',
		sla_met: 'BOOLEAN',
		engineer_id: 'VARCHAR',
		engineer_name: 'VARCHAR',
		is_onsite: 'BOOLEAN',
		visit_count: 'DOUBLE',
		reopen_count: 'DOUBLE',
		first_fix: 'BOOLEAN',
		is_valid: 'BOOLEAN',
		is_escalated: 'BOOLEAN',
		csat_score: 'DOUBLE',
		csat_satisfied: 'BOOLEAN',
		csat_sent_at: 'TIMESTAMP',
		csat_rated_at: 'TIMESTAMP',
		csat_default: 'BOOLEAN',
		csat_attitude: 'DOUBLE',
		csat_skill: 'DOUBLE',
		csat_speed: 'DOUBLE',
		region: 'VARCHAR',
		// derived: the engineer's team, level and roster match when the ticket was created; elapsed hours created to
		// resolved
		department: 'VARCHAR',
		level: 'INTEGER',
		engineer_known: 'BOOLEAN',
		hours: 'DOUBLE',
		day_precision: 'BOOLEAN',
		resolved_from_close: 'BOOLEAN',
		closed_without_time: 'BOOLEAN'
	}
} as const satisfies Record<TableName, Record<string, ColumnType>>;

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
