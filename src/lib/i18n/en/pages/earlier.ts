import type { zh } from '../../zh/pages/earlier.ts';

export const en = {
	column: 'Latest month',
	onMonth: 'On the month',
	onYear: 'On the year',
	text: ({ month = '', onMonth = '', onYear = '' }) =>
		`${month}: ${onMonth} on the month before, ${onYear} on the year before`,
	note: 'Single months beside earlier ones swing widely and are no verdict.'
} satisfies typeof zh;
