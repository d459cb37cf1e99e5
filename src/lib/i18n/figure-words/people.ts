import type { Entry } from './entry.ts';

/** Who leaves, who holds which level, and whether grading was fair. */
export const people = {
	'attrition-rolling': {
		section: 'people',
		limit: 'before_after',
		name: {
			zh: '滚动 12 个月离职率',
			en: 'Attrition over twelve months'
		},
		question: {
			zh: '离职变少了吗？',
			en: 'Do fewer people leave?'
		}
	},
	'attrition-kinds': {
		section: 'people',
		limit: 'few',
		name: {
			zh: '离职率，按离职类型',
			en: 'Attrition by kind of leaving'
		},
		question: {
			zh: '走的是谁：主动的还是骨干？',
			en: 'Who leaves: by choice, and those most missed?'
		}
	},
	'new-hire-survival': {
		section: 'people',
		limit: 'few',
		name: {
			zh: '新入职者的留存',
			en: 'New hires who stay'
		},
		question: {
			zh: '新人留得住吗？',
			en: 'Do new hires stay?'
		}
	},
	'leave-reasons': {
		section: 'people',
		limit: 'count',
		name: {
			zh: '离职原因',
			en: 'Reasons for leaving'
		},
		question: {
			zh: '人为什么走？',
			en: 'Why do people leave?'
		}
	},
	'attrition-by-level': {
		section: 'people',
		limit: 'selection',
		name: {
			zh: '各等级离职率',
			en: 'Attrition by level'
		},
		question: {
			zh: '定了级的人更稳吗？',
			en: 'Do graded people stay longer?'
		}
	},
	'exit-after-decision': {
		section: 'people',
		limit: 'selection',
		name: {
			zh: '评定通过与未通过后的离职',
			en: 'Leaving after a pass and after a fail'
		},
		question: {
			zh: '没通过的人会走吗？',
			en: 'Do people leave after failing?'
		}
	},
	'attrition-formulas': {
		section: 'people',
		limit: 'count',
		name: {
			zh: '各种离职率公式的对照',
			en: 'Attrition under each formula'
		},
		question: {
			zh: '换个公式，离职率差多少？',
			en: 'How far apart are the attrition formulas?'
		}
	},
	'level-distribution': {
		section: 'levels',
		limit: 'count',
		name: {
			zh: '等级构成',
			en: 'Levels of engineers'
		},
		question: {
			zh: '各等级有多少人？',
			en: 'How many people are at each level?'
		}
	},
	'level-flow': {
		section: 'levels',
		limit: 'count',
		name: {
			zh: '最近一年的等级流向',
			en: 'Flow between levels over the last year'
		},
		question: {
			zh: '谁升谁降？',
			en: 'Who moved up or down?'
		}
	},
	'pass-rate': {
		section: 'levels',
		limit: 'count',
		name: {
			zh: '各轮通过率',
			en: 'Pass rate by round'
		},
		question: {
			zh: '各轮通过率稳定吗？',
			en: 'Is the pass rate steady from round to round?'
		}
	},
	'binding-criterion': {
		section: 'levels',
		limit: 'count',
		name: {
			zh: '卡住人的标准',
			en: 'The criterion that holds people back'
		},
		question: {
			zh: '卡在哪一条标准上？',
			en: 'Which criterion holds people back?'
		}
	},
	'criteria-attainment': {
		section: 'levels',
		limit: 'count',
		name: {
			zh: '各项标准的达到率',
			en: 'Attainment of each criterion'
		},
		question: {
			zh: '各条标准达到了多少？',
			en: 'How far are the criteria met?'
		}
	},
	'time-in-level': {
		section: 'levels',
		limit: 'few',
		name: {
			zh: '从进入等级到晋升的时间',
			en: 'Time from entering a level to promotion'
		},
		question: {
			zh: '晋一级要多久？',
			en: 'How long does a promotion take?'
		}
	},
	'skill-spread': {
		section: 'levels',
		limit: 'rating',
		name: {
			zh: '评审分的离散程度',
			en: 'Spread of panel scores'
		},
		question: {
			zh: '技能差距在缩小吗？',
			en: 'Are skills growing closer?'
		}
	},
	'rater-agreement': {
		section: 'fairness',
		limit: 'rating',
		name: {
			zh: '主管与评审的一致程度',
			en: 'Agreement of supervisor and panel'
		},
		question: {
			zh: '主管和评审评得一致吗？',
			en: 'Do supervisors and the panel agree?'
		}
	},
	'limits-of-agreement': {
		section: 'fairness',
		limit: 'rating',
		name: {
			zh: '两方评分的平均差与一致性界限',
			en: 'Mean difference and limits of agreement'
		},
		question: {
			zh: '两边的分数差多少？',
			en: 'How far apart are the two scores?'
		}
	},
	'supervisor-severity': {
		section: 'fairness',
		limit: 'rating',
		name: {
			zh: '主管评分的宽严',
			en: 'Severity of supervisors'
		},
		question: {
			zh: '有没有主管特别宽或特别严？',
			en: 'Are some supervisors lenient or severe?'
		}
	},
	'selection-ratio': {
		section: 'fairness',
		limit: 'few',
		name: {
			zh: '各群体的通过率之比',
			en: 'Selection ratios of groups'
		},
		question: {
			zh: '各组通过的机会相当吗？',
			en: 'Do groups pass alike?'
		}
	},
	process: {
		section: 'fairness',
		limit: 'count',
		name: {
			zh: '评定流程与用时',
			en: 'Steps of the process and their time'
		},
		question: {
			zh: '流程走得通、走得快吗？',
			en: 'Does the process run, and in time?'
		}
	},
	appeals: {
		section: 'fairness',
		limit: 'few',
		name: {
			zh: '申诉率',
			en: 'Appeal rate'
		},
		question: {
			zh: '有多少人不服、改判了多少？',
			en: 'How many appeal, and how many succeed?'
		}
	},
	'threshold-bunching': {
		section: 'fairness',
		limit: 'count',
		name: {
			zh: '门槛附近的堆积',
			en: 'Bunching at thresholds'
		},
		question: {
			zh: '分数是不是凑在门槛边上？',
			en: 'Do scores crowd at the thresholds?'
		}
	}
} satisfies Record<string, Entry>;
