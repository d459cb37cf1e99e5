import { fields } from '$lib/ingest/vocabulary/columns/tables.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MappingSet } from '$lib/ingest/mapping/mapping.ts';

/** What no number rests on and what names somebody beyond an id: a warehouse need not give it away. */
const notNeeded = new Set(['customer_name', 'project_name', 'cause', 'solution', 'engineer_name', 'serial_no']);

const instants = (type: string): boolean => type === 'instant' || type === 'date';

/** An instant as every warehouse writes it, whatever its own habit. */
const written = (column: string, type: string): string =>
	instants(type) ? `CAST(CAST(${column} AS TIMESTAMP) AS VARCHAR(19))` : column;

/**
 * The SELECT that a warehouse runs to export tickets under the model's own names, in standard SQL: one column a line,
 * so that what is not there can be struck out. The warehouse's columns are those of the mapping, else named as the
 * model's.
 */
export function ticketSelect(mapping: MappingSet | null): string {
	const own = mapping?.mappings.find(({ kind }) => kind === 'tickets')?.columns ?? null;
	const listed = Object.entries(fields.tickets).flatMap(([field, { type }]) => {
		const source = own ? own[field]?.header : field;
		if (source === undefined || notNeeded.has(field)) return [];
		return [`\t${written(sql.name(source), type)} AS ${field}`];
	});
	return `SELECT\n${listed.join(',\n')}\nFROM tickets`;
}
