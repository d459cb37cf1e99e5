import type { Args } from '../../words.ts';

/** The tables that figures draw from, in short. */
export const zh = {
	tables: { employees: '花名册', assessments: '评定', tickets: '工单' },
	several: ({ table, n }: Args<'table' | 'n'>) => `${table}（${n} 张表）`
};
