import type { Args } from '../../words.ts';

/** Words of the page "was it the programme?". */
export const zh = {
	question: '是评定起的作用吗',
	lead:
		'前后变了，不等于是评定带来的。下面按证据由弱到强排列，' +
		'只点亮数据撑得起的那一级，并说明其余为何不行。',
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
			'投诉月均处理时长：实际、拟合与“若无评定”的延伸；' +
			`平均效应 95 % 区间 ${low} 至 ${high}`,
		short: '实施前不足两年，季节与趋势分不开：只看走势，不作推断',
		subtitleShort: '投诉月均处理时长：实际与实施前后各自的拟合',
		actual: '实际',
		fitted: '拟合',
		counterfactual: '若无评定',
		columns: {
			month: '月份',
			value: '实际',
			fitted: '拟合',
			counterfactual: '若无评定'
		}
	},
	did: {
		improved: '先评定的班组比尚未评定的班组改善更多',
		worsened: '先评定的班组比尚未评定的班组更差',
		unclear: '先评定与尚未评定的班组看不出差别',
		subtitle:
			'双重差分：先评定班组的变化减去尚未评定班组的变化；' +
			'横线为互换班组检验得到的 95 % 区间',
		outcomes: {
			I4: '解决时长',
			I1: '客户满意度',
			I2: '投诉处理时长',
			I3: '离职率'
		},
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
	placebo: {
		standsOut: '实施时的改善大于更早的任何一个起点',
		doesNot: '更早的起点也有这样大的改善：实施并不突出',
		startsSubtitle:
			'把每个可能的月份都当一次实施，前后各取同样多的月份，比较平均时长的变化',
		earlier: '更早的起点',
		real: '真正实施',
		startColumns: { start: '起点', change: '变化', own: '是否真正实施' },
		still: '评定不应改变的结果没有变',
		moved: '评定不应改变的结果也变了',
		outcomesSubtitle:
			'两个窗口之间的变化：工单量为相对变化，占比为百分点之差；横线为 95 % 区间',
		change: '变化',
		none: '没有变化',
		outcomeColumns: {
			outcome: '结果',
			before: '基线',
			after: '当前',
			change: '变化',
			low: '下限',
			high: '上限'
		}
	},
	volume: {
		title: ({ before, after }: Args<'before' | 'after'>) =>
			`月均工单：基线期 ${before} 件，最近 ${after} 件`,
		titleAlone: ({ after }: Args<'after'>) => `最近月均 ${after} 件工单`,
		subtitle: '另一种解释：工单变少了，处理自然变快。按创建月的工单数',
		series: '创建的工单',
		columns: {
			month: '月份',
			created: '创建',
			resolved: '解决',
			net: '净增'
		}
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
		lead:
			'评定若起作用，应当沿着下面的环节传下去。' +
			'哪一环看不出变化，后面的改善就更可能另有原因。',
		links: {
			graded: '人人有等级',
			skills: '技能更齐',
			fix: '一次修复更多',
			handling: '投诉处理更快',
			satisfaction: '客户更满意',
			retention: '人留得住'
		},
		covered: ({ share }: Args<'share'>) => `在职满期者中 ${share} 已定级`,
		spread: ({ first, last }: Args<'first' | 'last'>) =>
			`实践评分 P90−P10：首轮 ${first} 分，末轮 ${last} 分`,
		states: {
			improved: '改善',
			worsened: '变差',
			unclear: '看不出变化',
			plain: '',
			off: ''
		}
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
		crossing: ({
			target,
			count,
			total
		}: Args<'target' | 'count' | 'total'>) =>
			`${target}：${total} 个基线中有 ${count} 个看得出改善`,
		subtitle:
			'当前期与各基线相比的变化，按基线 12 个月的起始月；横线为 95 % 区间',
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
			`可以说的是：在“${rung}”这一级上，结果的改善与评定的作用相符。` +
			'不能说：改善完全由评定造成。',
		unclear: ({ rung }: Args<'rung'>) =>
			`数据撑得起“${rung}”，但在这一级上看不出评定的作用。` +
			'可以报告前后的变化，不能把它归功于评定。',
		short: ({ rung }: Args<'rung'>) =>
			`数据最高到“${rung}”，但实施前不足两年，季节与趋势分不开，` +
			'这一级不作结论。可以报告前后的变化，不能把它归功于评定。',
		doubted: ({ rung }: Args<'rung'>) =>
			`在“${rung}”这一级上结果有改善，但安慰剂检验不支持归功于评定：` +
			'更早的起点也有这样的改善，或评定不应改变的结果也变了。',
		worsened: ({ rung }: Args<'rung'>) =>
			`在“${rung}”这一级上，结果比没有评定时更差；先弄清原因，再谈成效。`
	}
};
