import type { Args } from '../../words.ts';

/** The latest month beside the one before and the same one last year. */
export const zh = {
	column: '最近一月',
	onMonth: '环比',
	onYear: '同比',
	text: ({ month, onMonth, onYear }: Args<'month' | 'onMonth' | 'onYear'>) =>
		`${month}：环比 ${onMonth}，同比 ${onYear}`,
	note: '环比、同比是单月对照，起伏大，不作判定。'
};
