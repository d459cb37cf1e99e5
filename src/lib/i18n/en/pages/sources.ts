import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/sources.ts';

export const en = {
	tables: { employees: 'roster', assessments: 'grading', tickets: 'tickets' },
	several: ({ table, n }: Args<'table' | 'n'>) =>
		`${table} (${counted(n, 'sheet', 'sheets')})`
} satisfies typeof zh;
