import type { CheckCode } from '../sentences/checks.ts';
import type { Column } from './columns/column.ts';
import { IdColumn } from './columns/id-column.ts';
import { InstantColumn } from './columns/instant-column.ts';
import { NumberColumn } from './columns/number-columns.ts';
import { TextColumn } from './columns/text-column.ts';
import type { TableName } from '../model.ts';
import { neverEmpty, required } from '../vocabulary/columns/tables.ts';
import { fieldOf } from '../vocabulary/fields.ts';

/** How a row check tells of a field: `nulled` fields are emptied by the check itself. */
export type Report = (severity: 'nulled' | 'warning', code: CheckCode, field: string) => void;

/** Why a row is not loaded. */
export interface Rejection {
	code: CheckCode;
	field: string;
}

/** Checks the row in a slot; the row is left out when it returns a rejection. */
export type RowCheck = (slot: number, report: Report) => Rejection | null;

type Columns = ReadonlyMap<string, Column>;

const DAY = 86_400_000;

function instants(columns: Columns, field: string): InstantColumn | undefined {
	const column = columns.get(field);
	return column instanceof InstantColumn ? column : undefined;
}

function missing(columns: Columns, field: string, slot: number): boolean {
	return columns.get(field)?.isNull(slot) ?? true;
}

/** The first column of a table that is empty in a row and never may be. */
function emptyFaults(kind: TableName, columns: Columns): (slot: number) => Rejection | null {
	const faults = neverEmpty[kind].map((field): { column: Column | undefined; rejection: Rejection } => ({
		column: columns.get(field),
		rejection: { code: fieldOf(kind, field).type === 'key' ? 'id_missing' : 'date_missing', field }
	}));
	return (slot) => faults.find(({ column }) => column?.isNull(slot) ?? true)?.rejection ?? null;
}

/** Fields of `later` that lie before `first` are emptied; a bare day is taken for the end of the doubt. */
function notBefore(
	columns: Columns,
	first: string,
	later: readonly string[],
	code: CheckCode
): (slot: number, report: Report) => void {
	const start = instants(columns, first);
	const pairs = later.flatMap((field) => {
		const column = instants(columns, field);
		return column ? [{ field, column }] : [];
	});
	return (slot, report) => {
		const from = start?.values[slot] ?? NaN;
		for (const { field, column } of pairs) {
			const at = column.values[slot] as number;
			if (!(at < from)) continue;
			if (column.dayOnly[slot] && at >= Math.floor(from / DAY) * DAY) column.values[slot] = from;
			else {
				report('nulled', code, field);
				column.clear(slot);
			}
		}
	};
}

function ticketCheck(columns: Columns): RowCheck {
	const order = notBefore(
		columns,
		'created_at',
		[
			'assigned_at',
			'responded_at',
			'arrived_at',
			'first_resolved_at',
			'resolved_at',
			'closed_at',
			'due_at',
			'csat_sent_at',
			'csat_rated_at'
		],
		'before_created'
	);
	const [created, resolved] = [instants(columns, 'created_at'), instants(columns, 'resolved_at')];
	const pending = columns.get('pending_hours');
	const emptyFault = emptyFaults('tickets', columns);
	return (slot, report) => {
		const fault = emptyFault(slot);
		if (fault) return fault;
		order(slot, report);
		if (pending instanceof NumberColumn && created && resolved) {
			const elapsed = ((resolved.values[slot] as number) - (created.values[slot] as number)) / 3_600_000;
			if ((pending.values[slot] as number) > elapsed + 0.02) {
				report('nulled', 'pending_exceeds', 'pending_hours');
				pending.clear(slot);
			}
		}
		return null;
	};
}

/** Why a row of a mere list of leavers is of no use: it says not who or not when. */
function leaverFault(columns: Columns, slot: number, left: number): Rejection | null {
	const named = ['employee_id', 'name'].some((field) => !missing(columns, field, slot));
	if (!named) return { code: 'id_missing', field: columns.has('employee_id') ? 'employee_id' : 'name' };
	return Number.isNaN(left) ? { code: 'date_missing', field: 'leave_date' } : null;
}

function employeeCheck(columns: Columns): RowCheck {
	const [hire, leave, apply] = ['hire_date', 'leave_date', 'leave_apply_date'].map((field) =>
		instants(columns, field)
	);
	const regular = notBefore(columns, 'hire_date', ['regular_date'], 'before_hire');
	const status = columns.get('status');
	const [id, supervisor] = [columns.get('employee_id'), columns.get('supervisor_id')];
	const emptyFault = emptyFaults('employees', columns);
	return (slot, report) => {
		const left = leave?.values[slot] ?? NaN;
		if (!hire) return leaverFault(columns, slot, left);
		const fault = emptyFault(slot);
		if (fault) return fault;
		if (left < (hire.values[slot] ?? NaN)) return { code: 'leave_before_hire', field: 'leave_date' };
		const says = status instanceof TextColumn ? status.word(slot) : null;
		if (says === 'left' && Number.isNaN(left)) return { code: 'left_without_date', field: 'leave_date' };
		regular(slot, report);
		if ((apply?.values[slot] ?? NaN) > left) report('warning', 'apply_after_leave', 'leave_apply_date');
		if (
			id instanceof IdColumn &&
			supervisor instanceof IdColumn &&
			!supervisor.isNull(slot) &&
			id.text(slot) === supervisor.text(slot)
		) {
			report('nulled', 'own_supervisor', 'supervisor_id');
			supervisor.clear(slot);
		}
		return null;
	};
}

const processOrder = ['self_date', 'supervisor_date', 'assess_date', 'publish_date', 'feedback_date'];
const outcomes = required.assessments.find((group) => group.includes('result')) ?? [];

function assessmentCheck(columns: Columns): RowCheck {
	const process = processOrder.flatMap((field) => {
		const column = instants(columns, field);
		return column ? [{ field, column }] : [];
	});
	const [current, target] = [columns.get('current_level'), columns.get('target_level')];
	const emptyFault = emptyFaults('assessments', columns);
	return (slot, report) => {
		const fault = emptyFault(slot);
		if (fault) return fault;
		if (missing(columns, 'assess_date', slot) && missing(columns, 'publish_date', slot)) {
			return { code: 'date_missing', field: columns.has('assess_date') ? 'assess_date' : 'publish_date' };
		}
		if (outcomes.every((field) => missing(columns, field, slot))) {
			return { code: 'outcome_missing', field: columns.has('final_level') ? 'final_level' : 'result' };
		}
		let last = -Infinity;
		for (const { field, column } of process) {
			const at = column.values[slot] as number;
			if (at < last) report('warning', 'process_order', field);
			if (at > last) last = at;
		}
		if (
			current instanceof NumberColumn &&
			target instanceof NumberColumn &&
			(target.values[slot] as number) < (current.values[slot] as number)
		)
			report('warning', 'target_below_current', 'target_level');
		return null;
	};
}

/** The checks of one row of a table, over the columns that its file has. */
export function rowCheck(kind: TableName, columns: Columns): RowCheck {
	switch (kind) {
		case 'employees':
			return employeeCheck(columns);
		case 'assessments':
			return assessmentCheck(columns);
		case 'tickets':
			return ticketCheck(columns);
	}
}
