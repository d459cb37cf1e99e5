import type { data as zh } from '../../zh/figures/data.ts';

/** What the files hold. */
export const data = {
	reading: {
		name: 'How the files were read',
		question: 'How were the files read?'
	},
	'row-account': {
		name: 'What became of every row',
		question: 'Where did every row go?'
	},
	completeness: {
		name: 'Columns filled',
		question: 'Are the needed cells filled?'
	},
	coverage: {
		name: 'Records by month',
		question: 'Are any months missing?'
	},
	chronology: {
		name: 'Order of dates',
		question: 'Are the dates in order?'
	},
	'link-rate': {
		name: 'Records that find their person',
		question: 'Do records match people?'
	},
	'metrics-off': {
		name: 'Metrics off for want of a column',
		question: 'Which metrics are off for lack of columns?'
	},
	'definition-drift': {
		name: 'Changes of definition',
		question: 'Did definitions change midway?'
	}
} satisfies typeof zh;
