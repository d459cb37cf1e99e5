import type { Args } from '../../words.ts';

/** Words of the overview: its headline, cards and figures. */
export const zh = {
	question: '目标达成了吗',
	lead: ({
		start,
		baseline,
		current
	}: Args<'start' | 'baseline' | 'current'>) =>
		`评定自 ${start} 实施。以下比较基线 ${baseline} 与最近 ${current}。`,
	leadOpen: '数据还不足以比较实施前后：需要实施前至少 6 个完整月。',
	cards: {
		I1: '客户满意度',
		I2: '投诉处理时长',
		I3: '离职率',
		R5: '经济效益',
		I4: '平均解决时长'
	},
	targetChange: ({ target }: Args<'target'>) => `目标 ${target}`,
	targetMinimum: ({ target }: Args<'target'>) => `目标 ≥ ${target}`,
	reference: ({ target }: Args<'target'>) =>
		`对照，不是目标；按 ${target} 衡量`,
	interval: ({ range }: Args<'range'>) => `95 % 区间 ${range}`,
	noInterval: '没有区间',
	because: {
		met: '整个区间都好于目标。',
		reached_uncertain: '区间不含 0，但还跨着目标。',
		within_noise: '区间包含 0，可能只是波动。',
		improved_below: '区间不含 0，但没有到目标。',
		no_change: '区间包含 0。',
		already_moving: '区间不含 0，但实施前就已朝这个方向变。',
		unusual_baseline: '区间不含 0，但所选基线异常地差。',
		worse: '整个区间都在变差的一侧。',
		too_early: '当前窗口不足 6 个月。',
		too_few: '样本太少，区间没有意义。'
	},
	leaversIn: ({ before, after }: Args<'before' | 'after'>) =>
		`离职 ${before} 人 → ${after} 人。`,
	naive: ({ change }: Args<'change'>) => `只看已结工单会是 ${change}。`,
	benefit: ({ probability, breakEven }: Args<'probability' | 'breakEven'>) =>
		`达标概率约 ${probability}；每年少走 ${breakEven} 人即达到目标。`,
	guardrails: {
		line: ({ parts }: Args<'parts'>) => `护栏指标：${parts}。`,
		worse: ({ names }: Args<'names'>) => `变差的有${names}`,
		held: ({ names }: Args<'names'>) => `${names}没有看得出的变差`,
		unknown: ({ names }: Args<'names'>) => `${names}没有数据`,
		but: ({ names }: Args<'names'>) => `但护栏指标变差：${names}。`,
		separator: '；'
	},
	detectable: ({ change }: Args<'change'>) =>
		`以现有规模，只有 ${change} 那么大的变化才看得出来。`,
	off: '没有数据',
	nothingCarries: '看不出收益',
	breakEven: ({ breakEven }: Args<'breakEven'>) =>
		`每年少走 ${breakEven} 人即达到目标。`,
	perHundred: ({ from, to }: Args<'from' | 'to'>) => `${from} → ${to} / 百人年`,
	headline: {
		lead: ({ count }: Args<'count'>) =>
			count === '4' ? '四项目标：' : `${count} 项目标：`,
		parts: {
			met: ({ name }: Args<'name'>) => `${name}已达标`,
			reached_uncertain: ({ name }: Args<'name'>) =>
				`${name}达到目标值但尚不能确定`,
			within_noise: ({ name }: Args<'name'>) =>
				`${name}的变化尚不能与波动区分`,
			improved_below: ({ name }: Args<'name'>) => `${name}有改善但未到目标`,
			no_change: ({ name }: Args<'name'>) => `${name}看不出变化`,
			already_moving: ({ name }: Args<'name'>) =>
				`${name}有变化，但实施前就已在变`,
			unusual_baseline: ({ name }: Args<'name'>) =>
				`${name}有变化，但基线异常`,
			worse: ({ name }: Args<'name'>) => `${name}变差了`,
			too_early: ({ name }: Args<'name'>) => `${name}为时尚早`,
			too_few: ({ name }: Args<'name'>) => `${name}样本太少、无法判断`
		},
		guarded: ({ name, worse }: Args<'name' | 'worse'>) =>
			`${name}到了目标值，但${worse}在变差`,
		unjudged: ({ name }: Args<'name'>) => `${name}没有判定`,
		none: '数据还不能回答四项目标',
		separator: '；'
	},
	month: {
		title: {
			improved: '解决时长在实施后低于原均值',
			worsened: '解决时长在实施后高于原均值',
			unclear: '解决时长没有明显变化'
		},
		titleAlone: '各月解决时长，没有可比的基线',
		subtitle: ({ tau, n }: Args<'tau' | 'n'>) =>
			`平均解决时长（小时，截尾 ${tau} 天，` +
			`未结按删失），按创建月 · n = ${n}`,
		series: '平均解决时长',
		stated: '所述基线',
		baseline: '实测基线',
		programme: '评定实施',
		columns: {
			month: '月份',
			value: '平均解决时长',
			n: '工单数',
			open: '未结'
		}
	},
	levels: {
		title: ({ level, round, share }: Args<'level' | 'round' | 'share'>) =>
			`最近一轮（${round}）后，${level}及以上占 ${share}`,
		titleBefore: ({ level, share }: Args<'level' | 'share'>) =>
			`实施前，${level}及以上占 ${share}`,
		subtitle: ({ n }: Args<'n'>) =>
			`在职工程师的等级构成，每轮公布日 · n = ${n}`,
		before: '实施前',
		after: '评定后',
		columns: {
			stage: '阶段',
			round: '轮次',
			day: '日期',
			level: '等级',
			people: '人数',
			share: '占比'
		}
	},
	limitsTitle: '这一页不能告诉你什么',
	limits: [
		'前后比较不等于因果：同期的产品、人员和工单结构也在变。' +
			'证据的强弱见“是评定起的作用吗”。',
		'目标按相对变化计算；换成百分点，结论可能不同。',
		'区间之外的偏差，例如只有部分客户评价，统计区间看不到。'
	]
};
