import type { LimitCode, SectionKey } from './report-sections.ts';

interface Entry {
	section: SectionKey;
	limit: LimitCode;
	zh: string;
	en: string;
}

const entry = (section: SectionKey, limit: LimitCode, zh: string, en: string): Entry => ({
	section,
	limit,
	zh,
	en
});

/** The question that each figure answers, in the order in which a report tells it. */
export const figureQuestions: Readonly<Record<string, Entry>> = {
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
	),
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
	),
	reading: entry('data', 'data', '文件是怎样读的？', 'How were the files read?'),
	'row-account': entry('data', 'data', '读进来的行都去哪儿了？', 'Where did every row go?'),
	completeness: entry('data', 'data', '要用的格子都填了吗？', 'Are the needed cells filled?'),
	coverage: entry('data', 'data', '有没有缺月份？', 'Are any months missing?'),
	chronology: entry('data', 'data', '时间先后对得上吗？', 'Are the dates in order?'),
	'link-rate': entry('data', 'data', '工单和评定能对上人吗？', 'Do records match people?'),
	'metrics-off': entry(
		'data',
		'data',
		'哪些指标因缺列而停用？',
		'Which metrics are off for lack of columns?'
	),
	'definition-drift': entry('data', 'data', '口径中途变过吗？', 'Did definitions change midway?'),
	'replay-fidelity': entry(
		'simulated',
		'static',
		'按现行标准能重现实际结果吗？',
		'Do the published criteria give the actual results?'
	),
	'simulated-what-if': entry(
		'simulated',
		'static',
		'改标准会改变多少人的等级？',
		'How many levels would change?'
	),
	'simulated-levels': entry(
		'simulated',
		'static',
		'改标准后各级有多少人？',
		'How many people would each level have?'
	),
	'simulated-flow': entry('simulated', 'static', '改标准后谁升谁降？', 'Who would move up or down?'),
	'simulated-swap': entry(
		'simulated',
		'static',
		'通过的人会换成谁？',
		'How would those who pass change?'
	),
	'simulated-groups': entry(
		'simulated',
		'static',
		'谁得谁失，公平吗？',
		'Who wins and who loses, and is it fair?'
	),
	'simulated-near': entry(
		'simulated',
		'static',
		'谁离门槛只差一点？',
		'How many are close to a threshold?'
	),
	'simulated-binding': entry(
		'simulated',
		'static',
		'改后卡在哪一条标准上？',
		'Which criterion would hold people back?'
	),
	'simulated-eligible': entry(
		'simulated',
		'static',
		'有多少人够资格申报？',
		'How many would be eligible?'
	),
	'simulated-heat': entry(
		'simulated',
		'static',
		'两条标准一起改会怎样？',
		'What if two criteria changed together?'
	),
	'simulated-ratio': entry(
		'simulated',
		'static',
		'改后各组的机会相当吗？',
		'Would groups pass alike?'
	),
	'simulated-rounds': entry(
		'simulated',
		'static',
		'往后几轮会怎样？',
		'What would coming rounds give?'
	),
	'simulated-sweep': entry(
		'simulated',
		'static',
		'门槛挪一点，结果变多少？',
		'How much does moving a threshold change?'
	)
};
