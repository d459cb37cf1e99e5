import type { TableName } from '../model.ts';
import type { Mapping } from './mapping.ts';

/** A sheet as far as it may be one of several lists of the same people. */
interface List {
	kind: TableName | null;
	mapping: Mapping | null;
}

/**
 * Fields that a list of people may lack because another list has them: leave dates beside a list of those who left, and
 * when somebody was hired, or the number of a name, beside the roster.
 */
export function inOtherLists(list: List, lists: readonly List[]): string[] {
	if (list.kind !== 'employees') return [];
	const others = lists.filter((other) => other !== list && other.kind === 'employees');
	const own = list.mapping?.columns ?? {};
	const elsewhere = others.some(({ mapping }) => mapping?.columns['leave_date']) ? ['leave_date'] : [];
	const roster = others.some(({ mapping }) => mapping?.columns['hire_date'] && mapping.columns['employee_id']);
	if (!own['leave_date'] || !roster) return elsewhere;
	return [...elsewhere, 'hire_date', ...(own['name'] ? ['employee_id'] : [])];
}

/** Whether a mapping is that of a mere list of leavers, whose hire dates stand elsewhere. */
export const isLeaverList = ({ kind, columns }: Mapping): boolean =>
	kind === 'employees' && columns['leave_date'] !== undefined && columns['hire_date'] === undefined;
