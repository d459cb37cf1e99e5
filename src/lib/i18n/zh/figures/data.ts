/** What the files hold. */
export const data = {
	reading: {
		name: '文件是怎样读的',
		question: '文件是怎样读的？'
	},
	'row-account': {
		name: '每一行的去向',
		question: '读进来的行都去哪儿了？'
	},
	completeness: {
		name: '各列的填写率',
		question: '要用的格子都填了吗？'
	},
	coverage: {
		name: '各月的记录数',
		question: '有没有缺月份？'
	},
	chronology: {
		name: '日期先后',
		question: '时间先后对得上吗？'
	},
	'link-rate': {
		name: '与花名册的对应率',
		question: '工单和评定能对上人吗？'
	},
	'metrics-off': {
		name: '因缺列而未计算的指标',
		question: '哪些指标因缺列而停用？'
	},
	'definition-drift': {
		name: '口径变动',
		question: '口径中途变过吗？'
	}
};
