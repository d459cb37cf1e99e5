import type { TableName } from '../model.ts';
import type { ColumnType, Field } from './columns/column.ts';
import { fields } from './columns/tables.ts';

/** The field of a table; throws on a name that it does not have. */
export function fieldOf(kind: TableName, name: string): Field {
	const field = fields[kind][name];
	if (!field) throw new RangeError(`${kind} has no field ${name}`);
	return field;
}

/** The type that a field has in the staging table; absent for what is not loaded. */
export function stageType(field: Field): ColumnType | undefined {
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
