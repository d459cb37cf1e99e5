import type { Locale } from '../locale.ts';
import type { Args } from '../words.ts';

/** The latest month beside the one before and the same one last year. */
const zh = {
	column: '最近一月',
	onMonth: '环比',
	onYear: '同比',
	text: ({ month, onMonth, onYear }: Args<'month' | 'onMonth' | 'onYear'>) =>
		`${month}：环比 ${onMonth}，同比 ${onYear}`,
	note: '环比、同比是单月对照，起伏大，不作判定。'
};

const en = {
	column: 'Latest month',
	onMonth: 'On the month before',
	onYear: 'On the year before',
	text: ({ month = '', onMonth = '', onYear = '' }) =>
		`${month}: ${onMonth} on the month before, ${onYear} on the year before`,
	note: 'Single months beside earlier ones swing widely and are no verdict.'
} satisfies typeof zh;

export const earlierWords = { zh, en } satisfies Record<Locale, unknown>;
