import type { Args } from '../words.ts';
import { counted } from '../plural.ts';

/** The tables that figures draw from, in short. */
export const zh = {
	tables: { employees: '花名册', assessments: '评定', tickets: '工单' },
	several: ({ table, n }: Args<'table' | 'n'>) => `${table}（${n} 张表）`
};

export const en = {
	tables: { employees: 'roster', assessments: 'grading', tickets: 'tickets' },
	several: ({ table, n }: Args<'table' | 'n'>) =>
		`${table} (${counted(n, 'sheet', 'sheets')})`
} satisfies typeof zh;
