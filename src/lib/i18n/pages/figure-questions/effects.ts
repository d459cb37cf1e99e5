import { entry } from './entry.ts';

/** Whether the outcomes moved, whether grading moved them, and what that is worth. */
export const effects = {
	'satisfaction-xmr': entry(
		'outcomes',
		'survey',
		'客户更满意了吗？',
		'Are customers more satisfied?'
	),
	'complaint-time-xmr': entry(
		'outcomes',
		'before_after',
		'投诉处理得更快了吗？',
		'Are complaints handled faster?'
	),
	'resolution-by-month': entry(
		'outcomes',
		'before_after',
		'工单解决得更快了吗？',
		'Are tickets resolved faster?'
	),
	'resolution-curve': entry(
		'outcomes',
		'closed',
		'有多少工单在所述时长内解决？',
		'How many tickets are resolved within the stated hours?'
	),
	'service-rates': entry(
		'outcomes',
		'before_after',
		'快了之后，质量有没有变差？',
		'Did quality suffer for speed?'
	),
	backlog: entry('outcomes', 'count', '没做完的活儿堆起来了吗？', 'Is unfinished work piling up?'),
	'resolution-by-region': entry(
		'outcomes',
		'selection',
		'各区域都变快了吗？',
		'Did every region get faster?'
	),
	'case-mix-by-level': entry(
		'outcomes',
		'selection',
		'扣除难易后，各等级有差别吗？',
		'Do levels differ once difficulty is allowed for?'
	),
	'closed-only-gap': entry(
		'outcomes',
		'closed',
		'只看已结工单会不会看走眼？',
		'Would closed tickets alone mislead?'
	),
	'year-on-year': entry(
		'outcomes',
		'before_after',
		'比去年同月、比上月如何？',
		'How does it compare with last year and last month?'
	),
	'measure-icons': entry(
		'outcomes',
		'before_after',
		'各项指标在变吗，达标稳不稳？',
		'Is each measure moving, and is its target reached dependably?'
	),
	'interrupted-series': entry(
		'cause',
		'trend',
		'扣除原有趋势，还看得出评定的作用吗？',
		'Beyond the earlier trend, did grading change anything?'
	),
	'difference-in-differences': entry(
		'cause',
		'few',
		'先评定的班组比其他班组好吗？',
		'Did teams graded first do better than the others?'
	),
	'pre-trend': entry(
		'cause',
		'few',
		'两组班组原来的走势可比吗？',
		'Did both groups of teams move alike before?'
	),
	'placebo-starts': entry(
		'cause',
		'trend',
		'换一个更早的起点，也会有这样的改善吗？',
		'Would an earlier start have shown the same?'
	),
	'placebo-outcomes': entry(
		'cause',
		'before_after',
		'评定不该改变的，变了没有？',
		'Did things change that grading should not move?'
	),
	'ticket-volume': entry('cause', 'count', '是不是因为活儿变少了？', 'Was there simply less work?'),
	'return-strip': entry(
		'value',
		'model',
		'每投入一元，能拿回多少？',
		'What does each yuan spent bring back?'
	),
	'return-odds': entry(
		'value',
		'model',
		'收益达标的把握有多大？',
		'How likely is the return to reach its target?'
	),
	'break-even': entry(
		'value',
		'model',
		'要少走几个人才够本？',
		'How many fewer leavers pay for it?'
	),
	'cost-tree': entry('value', 'model', '一共花了多少钱？', 'What does it cost in all?'),
	'benefit-tree': entry('value', 'model', '收益从哪里来？', 'Where does the benefit come from?'),
	'return-tornado': entry(
		'value',
		'model',
		'哪个假设最影响结论？',
		'Which assumption sways the result most?'
	)
};
