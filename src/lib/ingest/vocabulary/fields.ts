import type { TableName } from '../model.ts';
import type { WordList } from './words.ts';

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

const text: Field = { type: 'text' };
const id: Field = { type: 'id' };
const key: Field = { type: 'key' };
const date: Field = { type: 'date' };
const instant: Field = { type: 'instant' };
const count: Field = { type: 'count' };
const score: Field = { type: 'score' };
const level: Field = { type: 'level' };
const boolean: Field = { type: 'boolean' };
const duration: Field = { type: 'duration' };
const ignored: Field = { type: 'ignored' };

/** What an export may hold, per table; the names of `header-aliases.ts`. */
export const fields: Record<TableName, Record<string, Field>> = {
	employees: {
		employee_id: key,
		name: text,
		department: text,
		region: text,
		position: text,
		supervisor_id: id,
		supervisor_name: text,
		employment_type: { type: 'word', words: 'employment_type' },
		status: { type: 'word', words: 'employee_status' },
		hire_date: date,
		regular_date: date,
		leave_date: { type: 'date', open: true },
		leave_apply_date: date,
		leave_type: { type: 'word', words: 'leave_type' },
		leave_reason: text,
		leave_destination: ignored,
		regretted: boolean,
		annual_salary: { type: 'money', sensitive: true },
		monthly_salary: { type: 'monthly', sensitive: true },
		gender: { type: 'text', sensitive: true },
		birth_date: { type: 'band', sensitive: true },
		level_at_export: level
	},
	assessments: {
		employee_id: key,
		name: text,
		round_id: text,
		assess_date: date,
		self_date: date,
		supervisor_date: date,
		publish_date: date,
		feedback_date: date,
		current_level: level,
		target_level: level,
		self_level: level,
		supervisor_level: level,
		panel_level: level,
		final_level: level,
		result: { type: 'word', words: 'result' },
		fail_reason: text,
		self_knowledge: score,
		self_practice: score,
		self_attitude: score,
		self_total: score,
		supervisor_knowledge: score,
		supervisor_practice: score,
		supervisor_attitude: score,
		supervisor_total: score,
		panel_knowledge: score,
		panel_practice: score,
		panel_attitude: score,
		panel_total: score,
		onsite_count: count,
		doc_count: count,
		large_project_count: count,
		key_account_count: count,
		hard_problem_count: count,
		csat_rate: { type: 'share' },
		csat_n: count,
		months_in_company: { type: 'months' },
		months_in_level: { type: 'months' },
		supervisor_id: id,
		supervisor_name: text,
		panel_id: text,
		appeal_flag: boolean,
		appeal_date: date,
		appeal_result: { type: 'word', words: 'appeal_result' },
		appeal_close_date: date,
		level_after_appeal: level,
		department: text
	},
	tickets: {
		ticket_id: key,
		record_type: { type: 'word', words: 'record_type' },
		channel: text,
		customer_id: { type: 'person' },
		customer_name: { type: 'person' },
		product: text,
		serial_no: id,
		category: text,
		subcategory: text,
		priority: text,
		is_large_project: boolean,
		project_name: ignored,
		created_at: instant,
		assigned_at: instant,
		responded_at: instant,
		arrived_at: instant,
		first_resolved_at: instant,
		resolved_at: instant,
		closed_at: instant,
		due_at: instant,
		status: { type: 'word', words: 'ticket_status' },
		pending_hours: duration,
		duration_raw: duration,
		labour_hours: duration,
		sla_hours: duration,
		sla_met: { type: 'met' },
		engineer_id: id,
		engineer_name: text,
		is_onsite: boolean,
		visit_count: count,
		reopen_count: { type: 'count', flag: true },
		first_fix: boolean,
		is_valid: boolean,
		is_escalated: boolean,
		csat_sent_at: instant,
		csat_rated_at: instant,
		csat_raw: { type: 'rating' },
		csat_attitude: { type: 'rating' },
		csat_skill: { type: 'rating' },
		csat_speed: { type: 'rating' },
		csat_default: boolean,
		cause: ignored,
		solution: ignored,
		region: text
	}
};

/** The field of a table; throws on a name that it does not have. */
export function fieldOf(kind: TableName, name: string): Field {
	const field = fields[kind][name];
	if (!field) throw new RangeError(`${kind} has no field ${name}`);
	return field;
}

/** What a file must have: at least one field of each group. */
export const required: Record<TableName, readonly (readonly string[])[]> = {
	employees: [['employee_id'], ['hire_date'], ['leave_date']],
	assessments: [
		['employee_id'],
		['assess_date', 'publish_date'],
		[
			'final_level',
			'result',
			'panel_level',
			'supervisor_level',
			'level_after_appeal',
			'supervisor_total',
			'panel_total'
		]
	],
	tickets: [['ticket_id'], ['created_at']]
};

/** The type that a field has in the staging table; absent for what is not loaded. */
export function stageType(field: Field): string | undefined {
	switch (field.type) {
		case 'key':
		case 'id':
		case 'person':
		case 'text':
		case 'word':
		case 'band':
			return 'VARCHAR';
		case 'date':
			return 'DATE';
		case 'instant':
			return 'TIMESTAMP';
		case 'boolean':
		case 'met':
			return 'BOOLEAN';
		case 'level':
			return 'INTEGER';
		case 'ignored':
			return undefined;
		default:
			return 'DOUBLE';
	}
}
