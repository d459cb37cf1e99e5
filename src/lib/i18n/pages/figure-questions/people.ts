import { entry } from './entry.ts';

/** Who leaves, who holds which level, and whether grading was fair. */
export const people = {
	'attrition-rolling': entry('people', 'before_after', '离职变少了吗？', 'Do fewer people leave?'),
	'attrition-kinds': entry(
		'people',
		'few',
		'走的是谁：主动的还是骨干？',
		'Who leaves: by choice, and those most missed?'
	),
	'new-hire-survival': entry('people', 'few', '新人留得住吗？', 'Do new hires stay?'),
	'leave-reasons': entry('people', 'count', '人为什么走？', 'Why do people leave?'),
	'attrition-by-level': entry(
		'people',
		'selection',
		'定了级的人更稳吗？',
		'Do graded people stay longer?'
	),
	'exit-after-decision': entry(
		'people',
		'selection',
		'没通过的人会走吗？',
		'Do people leave after failing?'
	),
	'attrition-formulas': entry(
		'people',
		'count',
		'换个公式，离职率差多少？',
		'How far apart are the attrition formulas?'
	),
	'level-distribution': entry(
		'levels',
		'count',
		'各等级有多少人？',
		'How many people are at each level?'
	),
	'level-flow': entry('levels', 'count', '谁升谁降？', 'Who moved up or down?'),
	'pass-rate': entry(
		'levels',
		'count',
		'各轮通过率稳定吗？',
		'Is the pass rate steady from round to round?'
	),
	'binding-criterion': entry(
		'levels',
		'count',
		'卡在哪一条标准上？',
		'Which criterion holds people back?'
	),
	'criteria-attainment': entry(
		'levels',
		'count',
		'各条标准达到了多少？',
		'How far are the criteria met?'
	),
	'time-in-level': entry('levels', 'few', '晋一级要多久？', 'How long does a promotion take?'),
	'skill-spread': entry('levels', 'rating', '技能差距在缩小吗？', 'Are skills growing closer?'),
	'rater-agreement': entry(
		'fairness',
		'rating',
		'主管和评审评得一致吗？',
		'Do supervisors and the panel agree?'
	),
	'limits-of-agreement': entry(
		'fairness',
		'rating',
		'两边的分数差多少？',
		'How far apart are the two scores?'
	),
	'supervisor-severity': entry(
		'fairness',
		'rating',
		'有没有主管特别宽或特别严？',
		'Are some supervisors lenient or severe?'
	),
	'selection-ratio': entry('fairness', 'few', '各组通过的机会相当吗？', 'Do groups pass alike?'),
	process: entry(
		'fairness',
		'count',
		'流程走得通、走得快吗？',
		'Does the process run, and in time?'
	),
	appeals: entry(
		'fairness',
		'few',
		'有多少人不服、改判了多少？',
		'How many appeal, and how many succeed?'
	),
	'threshold-bunching': entry(
		'fairness',
		'count',
		'分数是不是凑在门槛边上？',
		'Do scores crowd at the thresholds?'
	)
};
