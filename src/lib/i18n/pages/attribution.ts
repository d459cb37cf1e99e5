import type { Args } from '../words.ts';
import { counted } from '../plural.ts';

/** Words of the page "was it the programme?". */
export const zh = {
	question: '是评定起的作用吗',
	lead: '前后变了，不等于是评定带来的。下面按证据由弱到强排列，' + '只点亮数据撑得起的那一级，并说明其余为何不行。',
	programme: '评定实施',
	target: '目标',
	ladderTitle: '证据阶梯',
	ladderLead: ({ rung }: Args<'rung'>) => `现有数据最高能支持：${rung}。`,
	ladderNone: '现有数据还不支持任何一级。',
	feasible: '可行',
	refused: '不可行',
	highest: '最高一级',
	its: {
		improved: '考虑原有趋势后，处理时长仍低于预期',
		worsened: '考虑原有趋势后，处理时长高于预期',
		unclear: '考虑原有趋势后，看不出评定带来的变化',
		subtitle: ({ low, high }: Args<'low' | 'high'>) =>
			'投诉月均处理时长：实际、拟合与“若无评定”的延伸；' + `平均效应 95 % 区间 ${low} 至 ${high}`,
		short: '实施前不足两年，季节与趋势分不开：只看走势，不作推断',
		subtitleShort: '投诉月均处理时长：实际与实施前后各自的拟合',
		actual: '实际',
		fitted: '拟合',
		counterfactual: '若无评定',
		columns: { month: '月份', value: '实际', fitted: '拟合', counterfactual: '若无评定' }
	},
	did: {
		improved: '先评定的班组比尚未评定的班组改善更多',
		worsened: '先评定的班组比尚未评定的班组更差',
		unclear: '先评定与尚未评定的班组看不出差别',
		subtitle: '双重差分：先评定班组的变化减去尚未评定班组的变化；' + '横线为按班组重抽样的 95 % 区间',
		outcomes: { I4: '解决时长', I1: '客户满意度', I2: '投诉处理时长', I3: '离职率' },
		series: '差分',
		none: '没有差别',
		columns: {
			outcome: '结果',
			value: '差分',
			low: '下限',
			high: '上限',
			graded: '先评定',
			others: '尚未评定'
		}
	},
	trend: {
		title: '实施前，两组班组走势是否相近',
		subtitle: '解决时长（小时），按创建月。走势不相近，双重差分就不可信',
		graded: '先评定',
		others: '尚未评定',
		columns: { month: '月份', graded: '先评定', others: '尚未评定' }
	},
	volume: {
		title: ({ before, after }: Args<'before' | 'after'>) => `月均工单：基线期 ${before} 件，最近 ${after} 件`,
		titleAlone: ({ after }: Args<'after'>) => `最近月均 ${after} 件工单`,
		subtitle: '另一种解释：工单变少了，处理自然变快。按创建月的工单数',
		series: '创建的工单',
		columns: { month: '月份', created: '创建', resolved: '解决', net: '净增' }
	},
	rivals: {
		title: '还有别的解释吗',
		lead: '逐条核对，勾选已排除的；备注只保存在本浏览器。',
		items: {
			volume: '工单量变了',
			mix: '工单难易变了（见“服务怎样了”的结构调整）',
			staffing: '人员配置变了',
			product: '新产品或版本上线',
			season: '季节',
			survey: '评价渠道或量表变了'
		},
		note: '备注'
	},
	chain: {
		title: '作用链：每一环的证据',
		lead: '评定若起作用，应当沿着下面的环节传下去。' + '哪一环看不出变化，后面的改善就更可能另有原因。',
		links: {
			graded: '人人有等级',
			skills: '技能更齐',
			fix: '一次修复更多',
			handling: '投诉处理更快',
			satisfaction: '客户更满意',
			retention: '人留得住'
		},
		covered: ({ share }: Args<'share'>) => `在职满期者中 ${share} 已定级`,
		spread: ({ first, last }: Args<'first' | 'last'>) => `实践评分 P90−P10：首轮 ${first} 分，末轮 ${last} 分`,
		states: { improved: '改善', worsened: '变差', unclear: '看不出变化', plain: '', off: '' }
	},
	baselines: {
		title: '换一个基线，结果会怎样',
		lead:
			'基线若选在最差的一段，什么都不做也会“好转”。这里把实施前每一个 ' +
			'12 个月的窗口都当一次基线；方案锁定的那个为实心。',
		waiting: '正在逐个计算',
		few: '实施前不足 12 个完整月，只有一个基线可选。',
		spread: ({ target, low, high }: Args<'target' | 'low' | 'high'>) =>
			`${target}：换基线后变化在 ${low} 到 ${high} 之间`,
		crossing: ({ target, count, total }: Args<'target' | 'count' | 'total'>) =>
			`${target}：${total} 个基线中有 ${count} 个看得出改善`,
		subtitle: '当前期与各基线相比的变化，按基线 12 个月的起始月；横线为 95 % 区间',
		chosen: '锁定的基线',
		other: '其他基线',
		target: '目标',
		columns: {
			from: '基线起',
			to: '基线止（不含）',
			before: '基线值',
			value: '变化',
			low: '下限',
			high: '上限'
		}
	},
	contribution: {
		improved: ({ rung }: Args<'rung'>) =>
			`可以说的是：在“${rung}”这一级上，结果的改善与评定的作用相符。` + '不能说：改善完全由评定造成。',
		unclear: ({ rung }: Args<'rung'>) =>
			`数据撑得起“${rung}”，但在这一级上看不出评定的作用。` + '可以报告前后的变化，不能把它归功于评定。',
		short: ({ rung }: Args<'rung'>) =>
			`数据最高到“${rung}”，但实施前不足两年，季节与趋势分不开，` +
			'这一级不作结论。可以报告前后的变化，不能把它归功于评定。',
		worsened: ({ rung }: Args<'rung'>) => `在“${rung}”这一级上，结果比没有评定时更差；先弄清原因，再谈成效。`
	}
};

export const en = {
	question: 'Was it the programme?',
	lead:
		'A change after the start is not yet the programme’s doing. Evidence from weak to strong: ' +
		'only the rung that the data carry is lit, and the others say why not.',
	programme: 'Grading begins',
	target: 'target',
	ladderTitle: 'Ladder of evidence',
	ladderLead: ({ rung }: Args<'rung'>) => `The data carry at most: ${rung}.`,
	ladderNone: 'The data carry none of the rungs yet.',
	feasible: 'feasible',
	refused: 'not feasible',
	highest: 'highest',
	its: {
		improved: 'Handling time is below what the earlier trend led to expect',
		worsened: 'Handling time is above what the earlier trend led to expect',
		unclear: 'Given the earlier trend, no effect of grading can be seen',
		subtitle: ({ low, high }: Args<'low' | 'high'>) =>
			'Monthly mean handling time of complaints: measured, fitted, and continued as if without grading; ' +
			`mean effect 95 % interval ${low} to ${high}`,
		short: 'Less than two years before the start: a season cannot be told from a trend, so nothing is inferred',
		subtitleShort: 'Monthly mean handling time of complaints: measured, and fitted before and after the start',
		actual: 'Measured',
		fitted: 'Fitted',
		counterfactual: 'Without grading',
		columns: { month: 'Month', value: 'Measured', fitted: 'Fitted', counterfactual: 'Without grading' }
	},
	did: {
		improved: 'Teams graded first improved more than those not graded yet',
		worsened: 'Teams graded first did worse than those not graded yet',
		unclear: 'No difference between teams graded first and those not graded yet',
		subtitle:
			'Difference in differences: change of teams graded first less change of the others; ' +
			'lines are 95 % intervals from resampling teams',
		outcomes: { I4: 'Resolution time', I1: 'Satisfaction', I2: 'Complaint handling time', I3: 'Attrition' },
		series: 'Difference',
		none: 'no difference',
		columns: {
			outcome: 'Outcome',
			value: 'Difference',
			low: 'Low',
			high: 'High',
			graded: 'Graded first',
			others: 'Not yet graded'
		}
	},
	trend: {
		title: 'Did both groups of teams move alike before the start?',
		subtitle:
			'Resolution time (hours) by month of creation. Where they did not, ' +
			'the difference in differences cannot be trusted',
		graded: 'Graded first',
		others: 'Not yet graded',
		columns: { month: 'Month', graded: 'Graded first', others: 'Not yet graded' }
	},
	volume: {
		title: ({ before, after }: Args<'before' | 'after'>) =>
			`Tickets a month: ${before} in the baseline window, ${after} in the current one`,
		titleAlone: ({ after }: Args<'after'>) => `Tickets a month: ${after} in the current window`,
		subtitle: 'A rival explanation: fewer tickets are handled faster. Tickets by month of creation',
		series: 'Created',
		columns: { month: 'Month', created: 'Created', resolved: 'Resolved', net: 'Net' }
	},
	rivals: {
		title: 'What else could explain it?',
		lead: 'Check one by one and tick what has been ruled out; notes stay in this browser.',
		items: {
			volume: 'The volume of tickets changed',
			mix: 'Tickets got easier or harder (see the case-mix figure under service)',
			staffing: 'Staffing changed',
			product: 'A product or version was released',
			season: 'Season',
			survey: 'The rating channel or scale changed'
		},
		note: 'Note'
	},
	chain: {
		title: 'The chain of effects, link by link',
		lead:
			'If grading works, the effect should pass along these links. Where a link shows no change, ' +
			'an improvement after it more likely has another cause.',
		links: {
			graded: 'Everybody is graded',
			skills: 'Skills even out',
			fix: 'More is fixed first time',
			handling: 'Complaints are handled faster',
			satisfaction: 'Customers are more satisfied',
			retention: 'People stay'
		},
		covered: ({ share }: Args<'share'>) => `${share} of those with enough tenure hold a level`,
		spread: ({ first, last }: Args<'first' | 'last'>) =>
			`practice scores, P90−P10: ${counted(first, 'point', 'points')} ` +
			`in the first round, ${last} in the last`,
		states: { improved: 'improved', worsened: 'worsened', unclear: 'no change to be seen', plain: '', off: '' }
	},
	baselines: {
		title: 'What if the baseline were another?',
		lead:
			'A baseline at the worst spell makes things look better by themselves. Here every 12 months before ' +
			'the start take a turn as the baseline; the one locked in the plan is the full dot.',
		waiting: 'Computing one after the other',
		few: 'Fewer than 12 complete months lie before the start: there is one baseline only.',
		spread: ({ target, low, high }: Args<'target' | 'low' | 'high'>) =>
			`${target}: between ${low} and ${high}, depending on the baseline`,
		crossing: ({ target, count, total }: Args<'target' | 'count' | 'total'>) =>
			`${target}: ${count} of ${counted(total, 'baseline shows', 'baselines show')} an improvement`,
		subtitle:
			'Change of the current window against each baseline, ' +
			'by the first of its 12 months; lines are 95 % intervals',
		chosen: 'locked baseline',
		other: 'other baselines',
		target: 'target',
		columns: {
			from: 'Baseline from',
			to: 'to (exclusive)',
			before: 'Baseline',
			value: 'Change',
			low: 'Low',
			high: 'High'
		}
	},
	contribution: {
		improved: ({ rung }: Args<'rung'>) =>
			`What can be said: on the rung “${rung}” the improvement fits an ` +
			'effect of grading. What cannot: that grading alone caused it.',
		unclear: ({ rung }: Args<'rung'>) =>
			`The data carry “${rung}”, but on that rung no effect of grading can be seen. ` +
			'The change from before to after may be reported; it cannot be credited to grading.',
		short: ({ rung }: Args<'rung'>) =>
			`The data reach “${rung}”, but with less than two years before the start a ` +
			'season cannot be told from a trend, so that rung concludes nothing. The change from ' +
			'before to after may be reported; it cannot be credited to grading.',
		worsened: ({ rung }: Args<'rung'>) =>
			`On the rung “${rung}” results are worse than without grading; ` +
			'find out why before speaking of effects.'
	}
} satisfies typeof zh;
