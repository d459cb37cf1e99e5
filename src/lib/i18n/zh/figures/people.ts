/** Who leaves, who holds which level, and whether grading was fair. */
export const people = {
	'attrition-rolling': {
		name: '滚动 12 个月离职率',
		question: '离职变少了吗？'
	},
	'attrition-kinds': {
		name: '离职率，按离职类型',
		question: '走的是谁：主动的还是骨干？'
	},
	'new-hire-survival': {
		name: '新入职者的留存',
		question: '新人留得住吗？'
	},
	'leave-reasons': {
		name: '离职原因',
		question: '人为什么走？'
	},
	'attrition-by-level': {
		name: '各等级离职率',
		question: '定了级的人更稳吗？'
	},
	'exit-after-decision': {
		name: '评定通过与未通过后的离职',
		question: '没通过的人会走吗？'
	},
	'attrition-formulas': {
		name: '各种离职率公式的对照',
		question: '换个公式，离职率差多少？'
	},
	'level-distribution': {
		name: '等级构成',
		question: '各等级有多少人？'
	},
	'level-flow': {
		name: '最近一年的等级流向',
		question: '谁升谁降？'
	},
	'pass-rate': {
		name: '各轮通过率',
		question: '各轮通过率稳定吗？'
	},
	'binding-criterion': {
		name: '卡住人的标准',
		question: '卡在哪一条标准上？'
	},
	'criteria-attainment': {
		name: '各项标准的达到率',
		question: '各条标准达到了多少？'
	},
	'time-in-level': {
		name: '从进入等级到晋升的时间',
		question: '晋一级要多久？'
	},
	'skill-spread': {
		name: '评审分的离散程度',
		question: '技能差距在缩小吗？'
	},
	'rater-agreement': {
		name: '主管与评审的一致程度',
		question: '主管和评审评得一致吗？'
	},
	'limits-of-agreement': {
		name: '两方评分的平均差与一致性界限',
		question: '两边的分数差多少？'
	},
	'supervisor-severity': {
		name: '主管评分的宽严',
		question: '有没有主管特别宽或特别严？'
	},
	'selection-ratio': {
		name: '各群体的通过率之比',
		question: '各组通过的机会相当吗？'
	},
	process: {
		name: '评定流程与用时',
		question: '流程走得通、走得快吗？'
	},
	appeals: {
		name: '申诉率',
		question: '有多少人不服、改判了多少？'
	},
	'threshold-bunching': {
		name: '门槛附近的堆积',
		question: '分数是不是凑在门槛边上？'
	}
};
