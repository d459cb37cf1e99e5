import type { Entry } from './entry.ts';

/** Whether the outcomes moved, whether grading moved them, and what that is worth. */
export const effects = {
	'satisfaction-xmr': {
		section: 'outcomes',
		limit: 'survey',
		name: {
			zh: '客户满意率控制图',
			en: 'Control chart of customer satisfaction'
		},
		question: {
			zh: '客户更满意了吗？',
			en: 'Are customers more satisfied?'
		}
	},
	'complaint-time-xmr': {
		section: 'outcomes',
		limit: 'before_after',
		name: {
			zh: '投诉处理时长控制图',
			en: 'Control chart of complaint handling time'
		},
		question: {
			zh: '投诉处理得更快了吗？',
			en: 'Are complaints handled faster?'
		}
	},
	'resolution-by-month': {
		section: 'outcomes',
		limit: 'before_after',
		name: {
			zh: '各月平均解决时长',
			en: 'Mean resolution time by month'
		},
		question: {
			zh: '工单解决得更快了吗？',
			en: 'Are tickets resolved faster?'
		}
	},
	'resolution-curve': {
		section: 'outcomes',
		limit: 'closed',
		name: {
			zh: '未解决比例随时间的变化',
			en: 'Share still open over time'
		},
		question: {
			zh: '有多少工单在所述时长内解决？',
			en: 'How many tickets are resolved within the stated hours?'
		}
	},
	'service-rates': {
		section: 'outcomes',
		limit: 'before_after',
		name: {
			zh: '时效、修复与满意的比例',
			en: 'Rates of timeliness, fixing and satisfaction'
		},
		question: {
			zh: '快了之后，质量有没有变差？',
			en: 'Did quality suffer for speed?'
		}
	},
	backlog: {
		section: 'outcomes',
		limit: 'count',
		name: {
			zh: '月末未结工单',
			en: 'Tickets open at month end'
		},
		question: {
			zh: '没做完的活儿堆起来了吗？',
			en: 'Is unfinished work piling up?'
		}
	},
	'resolution-by-region': {
		section: 'outcomes',
		limit: 'selection',
		name: {
			zh: '各区域解决时长',
			en: 'Resolution time by region'
		},
		question: {
			zh: '各区域都变快了吗？',
			en: 'Did every region get faster?'
		}
	},
	'case-mix-by-level': {
		section: 'outcomes',
		limit: 'selection',
		name: {
			zh: '按等级、剔除工单难度后的解决时长',
			en: 'Resolution time by level, adjusted for the tickets'
		},
		question: {
			zh: '扣除难易后，各等级有差别吗？',
			en: 'Do levels differ once difficulty is allowed for?'
		}
	},
	'closed-only-gap': {
		section: 'outcomes',
		limit: 'closed',
		name: {
			zh: '只看已结与连未结一起算',
			en: 'Closed tickets alone against open ones included'
		},
		question: {
			zh: '只看已结工单会不会看走眼？',
			en: 'Would closed tickets alone mislead?'
		}
	},
	'year-on-year': {
		section: 'outcomes',
		limit: 'before_after',
		name: {
			zh: '投诉处理时长的同比与环比',
			en: 'Complaint handling time on the year and on the month'
		},
		question: {
			zh: '比去年同月、比上月如何？',
			en: 'How does it compare with last year and last month?'
		}
	},
	'measure-icons': {
		section: 'outcomes',
		limit: 'before_after',
		name: {
			zh: '各项指标的波动与达标',
			en: 'Variation and assurance of each measure'
		},
		question: {
			zh: '各项指标在变吗，达标稳不稳？',
			en: 'Is each measure moving, and is its target reached dependably?'
		}
	},
	'interrupted-series': {
		section: 'cause',
		limit: 'trend',
		name: {
			zh: '投诉处理时长的中断时间序列',
			en: 'Interrupted time series of complaint handling time'
		},
		question: {
			zh: '扣除原有趋势，还看得出评定的作用吗？',
			en: 'Beyond the earlier trend, did grading change anything?'
		}
	},
	'difference-in-differences': {
		section: 'cause',
		limit: 'few',
		name: {
			zh: '先评定与未评定班组的双重差分',
			en: 'Difference in differences of teams graded first'
		},
		question: {
			zh: '先评定的班组比其他班组好吗？',
			en: 'Did teams graded first do better than the others?'
		}
	},
	'pre-trend': {
		section: 'cause',
		limit: 'few',
		name: {
			zh: '实施前两组走势',
			en: 'Both groups of teams before the start'
		},
		question: {
			zh: '两组班组原来的走势可比吗？',
			en: 'Did both groups of teams move alike before?'
		}
	},
	'placebo-starts': {
		section: 'cause',
		limit: 'trend',
		name: {
			zh: '每个更早起点上的同样变化',
			en: 'The same change at every earlier start'
		},
		question: {
			zh: '换一个更早的起点，也会有这样的改善吗？',
			en: 'Would an earlier start have shown the same?'
		}
	},
	'placebo-outcomes': {
		section: 'cause',
		limit: 'before_after',
		name: {
			zh: '评定不应改变的结果',
			en: 'Outcomes that grading should not move'
		},
		question: {
			zh: '评定不该改变的，变了没有？',
			en: 'Did things change that grading should not move?'
		}
	},
	'ticket-volume': {
		section: 'cause',
		limit: 'count',
		name: {
			zh: '每月创建的工单',
			en: 'Tickets created each month'
		},
		question: {
			zh: '是不是因为活儿变少了？',
			en: 'Was there simply less work?'
		}
	},
	'return-strip': {
		section: 'value',
		limit: 'model',
		name: {
			zh: '回报率',
			en: 'Return'
		},
		question: {
			zh: '每投入一元，能拿回多少？',
			en: 'What does each yuan spent bring back?'
		}
	},
	'return-odds': {
		section: 'value',
		limit: 'model',
		name: {
			zh: '回报率的模拟分布',
			en: 'Simulated returns'
		},
		question: {
			zh: '收益达标的把握有多大？',
			en: 'How likely is the return to reach its target?'
		}
	},
	'break-even': {
		section: 'value',
		limit: 'model',
		name: {
			zh: '保本所需少走的人数',
			en: 'Fewer leavers needed to break even'
		},
		question: {
			zh: '要少走几个人才够本？',
			en: 'How many fewer leavers pay for it?'
		}
	},
	'cost-tree': {
		section: 'value',
		limit: 'model',
		name: {
			zh: '评定的成本',
			en: 'Cost of grading'
		},
		question: {
			zh: '一共花了多少钱？',
			en: 'What does it cost in all?'
		}
	},
	'benefit-tree': {
		section: 'value',
		limit: 'model',
		name: {
			zh: '评定的收益',
			en: 'Benefit of grading'
		},
		question: {
			zh: '收益从哪里来？',
			en: 'Where does the benefit come from?'
		}
	},
	'return-tornado': {
		section: 'value',
		limit: 'model',
		name: {
			zh: '各项输入对回报率的影响',
			en: 'What sways the return'
		},
		question: {
			zh: '哪个假设最影响结论？',
			en: 'Which assumption sways the result most?'
		}
	}
} satisfies Record<string, Entry>;
