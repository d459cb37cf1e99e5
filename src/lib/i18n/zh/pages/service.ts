import type { Args } from '../../words.ts';

/** Words of the service page. */
export const zh = {
	question: '服务怎样了',
	lead: ({ baseline, current }: Args<'baseline' | 'current'>) =>
		`比较基线 ${baseline} 与当前 ${current}。时长都是从创建到解决；` +
		'未结工单按删失计入，不会因为还没关单而让数字变好看。',
	leadOpen: '时长都是从创建到解决；未结工单按删失计入。',
	programme: '评定实施',
	before: '基线',
	after: '当前',
	month: '月份',
	n: '工单数',
	none: '未填',
	yearOnYear: {
		title: ({
			month,
			onYear,
			onMonth
		}: Args<'month' | 'onYear' | 'onMonth'>) =>
			`${month}投诉处理时长：同比 ${onYear}，环比 ${onMonth}`,
		subtitle: '投诉平均处理时长（小时），最近 12 个完整月与上年同月',
		note:
			'单月起伏大，同比与环比只是对照，不作判定；' +
			'只有两个月都完整且有数值时才可比。',
		month: '月份',
		value: '当月',
		lastYear: '上年同月',
		previous: '上月',
		comparable: '同比可比',
		isComparable: '可比',
		notComparable: '不可比'
	},
	icons: {
		title: ({ special, all }: Args<'special' | 'all'>) =>
			`${all} 项指标中有 ${special} 项最近出现特殊原因`,
		subtitle:
			'波动：最近一个月按实施前的界限判断；达标：现在的界限与目标相比',
		measure: '指标',
		variation: '波动',
		cause: '依据',
		assurance: '达标',
		months: '月数'
	},
	complaint: {
		improved: '投诉处理时长低于实施前',
		worsened: '投诉处理时长高于实施前',
		unclear: '投诉处理时长看不出变化',
		subtitle:
			'投诉平均处理时长（小时，截尾、未结按删失），' +
			'按创建月；灰带为控制限，实心点为异常信号',
		series: '平均处理时长',
		target: '目标',
		columns: {
			month: '月份',
			value: '平均处理时长',
			mean: '均值',
			low: '下限',
			high: '上限'
		}
	},
	csat: {
		improved: '客户满意度高于实施前',
		worsened: '客户满意度低于实施前',
		unclear: '客户满意度看不出变化',
		subtitle: ({ rated }: Partial<Args<'rated'>>) =>
			'评价中 4 分及以上的占比，按评价月；' +
			`默认好评不计${rated === undefined ? '' : ` · 参评率 ${rated}`}`,
		series: '满意度',
		columns: {
			month: '月份',
			value: '满意度',
			mean: '均值',
			low: '下限',
			high: '上限'
		},
		bounds: ({ worst, best }: Args<'worst' | 'best'>) =>
			`未评价的客户若都不满意为 ${worst}，都满意为 ${best}。`
	},
	curve: {
		title: ({ before, after, hours }: Args<'before' | 'after' | 'hours'>) =>
			`${hours} 内解决的工单：基线 ${before}，当前 ${after}`,
		subtitle: ({ n }: Args<'n'>) =>
			`创建后仍未解决的比例（Kaplan–Meier，95 % 区间）· n = ${n}`,
		x: '创建后小时',
		y: '未解决',
		mark: ({ hours }: Args<'hours'>) => `${hours} h`,
		columns: {
			window: '期间',
			hours: '小时',
			open: '未解决',
			low: '下限',
			high: '上限'
		}
	},
	mix: {
		title: '扣除工单难易之后，各等级的解决时长',
		subtitle:
			'观察 ÷ 按基线同类工单预期的时长；1 为与基线同类相当，越低越快。' +
			'等级高的人接到的工单更难，不能直接比较原始时长',
		usual: '与预期相当',
		columns: {
			level: '等级',
			n: '工单数',
			value: '时长比',
			low: '下限',
			high: '上限',
			baseline: '基线'
		}
	},
	gap: {
		open: '只看已结的工单会怎样？',
		lead:
			'多数工单系统报的是已结工单的平均时长。未结的多半是拖得久的，' +
			'漏掉它们，最近几个月总显得更快。',
		flatters: ({ points }: Args<'points'>) =>
			`只看已结的投诉，结果会好看 ${points}`,
		hides: ({ points }: Args<'points'>) =>
			`只看已结的投诉，结果会难看 ${points}`,
		alike: () => '只看已结与连未结一起算，结果相近',
		subtitle: ({ naive, aware, open }: Args<'naive' | 'aware' | 'open'>) =>
			`投诉处理时长的变化：只看已结 ${naive}，连未结一起算 ` +
			`${aware} · 按创建月，小时 · 未结 ${open} 件`,
		why: '最近几个月的已结均值还会上升：那些月份的慢单尚未结。',
		uncut: ({ tau }: Args<'tau'>) =>
			`连未结一起算的平均，每单最多计到 ${tau} 小时；` +
			'已结均值不设上限，个别极慢的单会把它拉高。',
		aware: '连未结一起算（按删失）',
		naive: '只看已结',
		columns: {
			statistic: '说法',
			baseline: '基线（小时）',
			current: '当前（小时）',
			baseline_share: '基线（占比）',
			current_share: '当前（占比）',
			change: '变化'
		}
	},
	region: {
		title: '各区域的解决时长，基线与当前',
		subtitle: '受限平均解决时长（小时）；横线为 95 % 区间，按名称排列',
		columns: {
			region: '区域',
			n: '工单数',
			value: '当前',
			low: '下限',
			high: '上限',
			baseline: '基线'
		}
	},
	backlog: {
		title: ({ month, count }: Args<'month' | 'count'>) =>
			`${month} 月末有 ${count} 件工单未结`,
		titleAge: ({ month, count, age }: Args<'month' | 'count' | 'age'>) =>
			`${month} 月末有 ${count} 件工单未结，半数已超过 ${age}`,
		subtitle: '每月末未结工单数；草稿与取消的不计',
		series: '未结',
		columns: {
			month: '月份',
			open: '未结',
			p50: '账龄中位（天）',
			p90: '账龄 P90（天）',
			over_30: '超过 30 天'
		}
	},
	rates: {
		title: '及时、一次修复、重开与重复投诉，基线与当前',
		subtitle: '占比；横线为 95 % 区间。重开与重复投诉越低越好',
		names: {
			V4: ({ hours }: Args<'hours'>) => `${hours} 小时内解决`,
			V7: 'SLA 达成',
			V9: '一次修复',
			V8: '重开（越低越好）',
			V15: '重复投诉（越低越好）',
			V12: '不满意（越低越好）'
		},
		columns: {
			metric: '指标',
			baseline: '基线',
			value: '当前',
			low: '下限',
			high: '上限'
		}
	}
};
