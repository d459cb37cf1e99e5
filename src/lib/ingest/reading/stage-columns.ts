import { columns, fields } from '../vocabulary/columns/tables.ts';
import { stageType } from '../vocabulary/fields.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { TableName } from '../model.ts';
import { ticketColumns } from './ticket-derivation.ts';

const place: [name: string, type: string][] = [
	['src', 'INTEGER'],
	['src_row', 'INTEGER']
];

/**
 * Names and types of all that the rows of a kind may hold as they are read, in order. Tickets are complete when they
 * are read; the other kinds get their derived columns afterwards, `leave_type_text` is what the leave type's cell says.
 */
export function stageColumns(kind: TableName): [name: string, type: string][] {
	if (kind === 'tickets') return [...place, ...Object.entries(columns.tickets)];
	const loaded = Object.entries(fields[kind]).flatMap(([name, field]): [string, string][] => {
		const type = stageType(field);
		return type ? [[name, type]] : [];
	});
	return [...place, ...loaded, ...(kind === 'employees' ? [['leave_type_text', 'VARCHAR'] as [string, string]] : [])];
}

/** Those columns that at least one of the mappings fills, and the place of each row. */
export function usedColumns(kind: TableName, mappings: readonly Mapping[]): [name: string, type: string][] {
	const mine = mappings.filter((mapping) => mapping.kind === kind);
	if (kind === 'tickets')
		return ticketColumns(
			mine,
			mappings.some((mapping) => mapping.kind !== 'tickets'),
			stageColumns(kind)
		);
	const used = new Set(['src', 'src_row', ...mine.flatMap((mapping) => Object.keys(mapping.columns))]);
	if (used.has('leave_type')) used.add('leave_type_text');
	return stageColumns(kind).filter(([name]) => used.has(name));
}
