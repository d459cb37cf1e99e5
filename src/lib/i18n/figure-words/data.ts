import type { Entry } from './entry.ts';

/** What the files hold. */
export const data = {
	reading: {
		section: 'data',
		limit: 'data',
		name: {
			zh: '文件是怎样读的',
			en: 'How the files were read'
		},
		question: {
			zh: '文件是怎样读的？',
			en: 'How were the files read?'
		}
	},
	'row-account': {
		section: 'data',
		limit: 'data',
		name: {
			zh: '每一行的去向',
			en: 'What became of every row'
		},
		question: {
			zh: '读进来的行都去哪儿了？',
			en: 'Where did every row go?'
		}
	},
	completeness: {
		section: 'data',
		limit: 'data',
		name: {
			zh: '各列的填写率',
			en: 'Columns filled'
		},
		question: {
			zh: '要用的格子都填了吗？',
			en: 'Are the needed cells filled?'
		}
	},
	coverage: {
		section: 'data',
		limit: 'data',
		name: {
			zh: '各月的记录数',
			en: 'Records by month'
		},
		question: {
			zh: '有没有缺月份？',
			en: 'Are any months missing?'
		}
	},
	chronology: {
		section: 'data',
		limit: 'data',
		name: {
			zh: '日期先后',
			en: 'Order of dates'
		},
		question: {
			zh: '时间先后对得上吗？',
			en: 'Are the dates in order?'
		}
	},
	'link-rate': {
		section: 'data',
		limit: 'data',
		name: {
			zh: '与花名册的对应率',
			en: 'Records that find their person'
		},
		question: {
			zh: '工单和评定能对上人吗？',
			en: 'Do records match people?'
		}
	},
	'metrics-off': {
		section: 'data',
		limit: 'data',
		name: {
			zh: '因缺列而未计算的指标',
			en: 'Metrics off for want of a column'
		},
		question: {
			zh: '哪些指标因缺列而停用？',
			en: 'Which metrics are off for lack of columns?'
		}
	},
	'definition-drift': {
		section: 'data',
		limit: 'data',
		name: {
			zh: '口径变动',
			en: 'Changes of definition'
		},
		question: {
			zh: '口径中途变过吗？',
			en: 'Did definitions change midway?'
		}
	}
} satisfies Record<string, Entry>;
