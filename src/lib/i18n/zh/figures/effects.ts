/** Whether the outcomes moved, whether grading moved them, and what that is worth. */
export const effects = {
	'satisfaction-xmr': {
		name: '客户满意率控制图',
		question: '客户更满意了吗？'
	},
	'complaint-time-xmr': {
		name: '投诉处理时长控制图',
		question: '投诉处理得更快了吗？'
	},
	'resolution-by-month': {
		name: '各月平均解决时长',
		question: '工单解决得更快了吗？'
	},
	'resolution-curve': {
		name: '未解决比例随时间的变化',
		question: '有多少工单在所述时长内解决？'
	},
	'service-rates': {
		name: '时效、修复与满意的比例',
		question: '快了之后，质量有没有变差？'
	},
	backlog: {
		name: '月末未结工单',
		question: '没做完的活儿堆起来了吗？'
	},
	'resolution-by-region': {
		name: '各区域解决时长',
		question: '各区域都变快了吗？'
	},
	'case-mix-by-level': {
		name: '按等级、剔除工单难度后的解决时长',
		question: '扣除难易后，各等级有差别吗？'
	},
	'closed-only-gap': {
		name: '只看已结与连未结一起算',
		question: '只看已结工单会不会看走眼？'
	},
	'year-on-year': {
		name: '投诉处理时长的同比与环比',
		question: '比去年同月、比上月如何？'
	},
	'measure-icons': {
		name: '各项指标的波动与达标',
		question: '各项指标在变吗，达标稳不稳？'
	},
	'interrupted-series': {
		name: '投诉处理时长的中断时间序列',
		question: '扣除原有趋势，还看得出评定的作用吗？'
	},
	'difference-in-differences': {
		name: '先评定与未评定班组的双重差分',
		question: '先评定的班组比其他班组好吗？'
	},
	'pre-trend': {
		name: '实施前两组走势',
		question: '两组班组原来的走势可比吗？'
	},
	'placebo-starts': {
		name: '每个更早起点上的同样变化',
		question: '换一个更早的起点，也会有这样的改善吗？'
	},
	'placebo-outcomes': {
		name: '评定不应改变的结果',
		question: '评定不该改变的，变了没有？'
	},
	'ticket-volume': {
		name: '每月创建的工单',
		question: '是不是因为活儿变少了？'
	},
	'return-strip': {
		name: '回报率',
		question: '每投入一元，能拿回多少？'
	},
	'return-odds': {
		name: '回报率的模拟分布',
		question: '收益达标的把握有多大？'
	},
	'break-even': {
		name: '保本所需少走的人数',
		question: '要少走几个人才够本？'
	},
	'cost-tree': {
		name: '评定的成本',
		question: '一共花了多少钱？'
	},
	'benefit-tree': {
		name: '评定的收益',
		question: '收益从哪里来？'
	},
	'return-tornado': {
		name: '各项输入对回报率的影响',
		question: '哪个假设最影响结论？'
	}
};
