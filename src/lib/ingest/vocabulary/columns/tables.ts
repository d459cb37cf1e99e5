import { keysOf, recordOf } from '$lib/programme/records.ts';
import { type TableName, tableNames } from '../../model.ts';
import { assessmentDecision } from './assessment-decision.ts';
import { assessmentEvidence } from './assessment-evidence.ts';
import { assessmentProcess } from './assessment-process.ts';
import type { Column, ColumnType } from './column.ts';
import { employeePerson } from './employee-person.ts';
import { employeeSpell } from './employee-spell.ts';
import { ticketOutcome } from './ticket-outcome.ts';
import { ticketSubject } from './ticket-subject.ts';
import { ticketTime } from './ticket-time.ts';

const entries = {
	employees: { ...employeePerson, ...employeeSpell },
	assessments: { ...assessmentDecision, ...assessmentEvidence, ...assessmentProcess },
	tickets: { ...ticketSubject, ...ticketTime, ...ticketOutcome }
};

type Entries = typeof entries;
type ReadOf<Table> = {
	[Name in keyof Table]: Table[Name] extends { reads: unknown } ? Name : never;
}[keyof Table];

/** Every column's name, and those of what a file may hold. */
export type ColumnName = { [Table in TableName]: keyof Entries[Table] }[TableName];
export type ReadName = { [Table in TableName]: ReadOf<Entries[Table]> }[TableName];

/** The columns of the three tables, in the order in which they are stored. */
export const tableColumns: Record<TableName, Record<string, Column>> = entries;

/** What the entries of a table give, by column, where they give it. */
function each<T>(
	of: (column: Column) => T | undefined
): Record<TableName, Record<string, T>> {
	return recordOf(tableNames, (kind) =>
		Object.fromEntries(
			Object.entries(tableColumns[kind]).flatMap(([name, column]) => {
				const found = of(column);
				return found === undefined ? [] : [[name, found]];
			})
		)
	);
}

/** Types of the stored columns, in order. */
export const columns: Record<TableName, Record<string, ColumnType>> = each(
	({ type }) => type
);

/** What an export may hold, and how it is read. */
export const fields = each(({ reads }) => reads);

/** Header spellings of what an export may hold. */
export const headerAliases = each(({ aliases }) => aliases);

/** Columns without which a row is put aside, in order. */
export const neverEmpty: Record<TableName, string[]> = recordOf(tableNames, (kind) =>
	keysOf(tableColumns[kind]).filter((name) => tableColumns[kind][name]?.neverEmpty)
);

/** Columns that are stored as they are read. */
export const readAsStored = (kind: TableName): string[] =>
	Object.keys(columns[kind]).filter((name) => name in fields[kind]);

function groupsOf(kind: TableName): string[][] {
	const groups = new Map<string, string[]>();
	for (const [name, { required }] of Object.entries(tableColumns[kind])) {
		if (!required) continue;
		const group = groups.get(required.need) ?? [];
		groups.set(required.need, required.named ? [name, ...group] : [...group, name]);
	}
	return [...groups.values()];
}

/** What a file must have: at least one column of each group, the one that stands for it first. */
export const required: Record<TableName, string[][]> = recordOf(tableNames, groupsOf);
