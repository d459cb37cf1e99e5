import { counted } from '../plural.ts';

type V = Record<string, string>;

/** The tables that figures draw from, in short. */
export const zh = {
	tables: { employees: '花名册', assessments: '评定', tickets: '工单' } as V,
	several: ({ table, n }: V) => `${table ?? ''}（${n ?? ''} 张表）`
};

export const en = {
	tables: { employees: 'roster', assessments: 'grading', tickets: 'tickets' } as V,
	several: ({ table, n }: V) => `${table ?? ''} (${counted(n, 'sheet', 'sheets')})`
} satisfies typeof zh;
