import type { Args } from '../words.ts';
import { counted } from '../plural.ts';

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
		names: {
			V8: '重开率',
			V9: '一次修复率',
			V14: '投诉率',
			V11: '参评率',
			V6: '积压',
			V12: '不满意率',
			F9: '申诉率'
		},
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

export const en = {
	question: 'Were the targets met?',
	lead: ({
		start,
		baseline,
		current
	}: Args<'start' | 'baseline' | 'current'>) =>
		`Grading began in ${start}. Compared here: the baseline ` +
		`${baseline} and the latest ${current}.`,
	leadOpen:
		'The data cannot compare before and after yet: at least 6 complete months before the start are needed.',
	cards: {
		I1: 'Customer satisfaction',
		I2: 'Complaint handling time',
		I3: 'Attrition',
		R5: 'Economic benefit',
		I4: 'Mean resolution time'
	},
	targetChange: ({ target }: Args<'target'>) => `target ${target}`,
	targetMinimum: ({ target }: Args<'target'>) => `target ≥ ${target}`,
	reference: ({ target }: Args<'target'>) =>
		`for reference, not a target; held to ${target}`,
	interval: ({ range }: Args<'range'>) => `95 % interval ${range}`,
	noInterval: 'no interval',
	because: {
		met: 'the whole interval is better than the target.',
		reached_uncertain: 'it excludes 0 but still spans the target.',
		within_noise: 'it includes 0; this may be noise.',
		improved_below: 'it excludes 0 but does not reach the target.',
		no_change: 'it includes 0.',
		already_moving:
			'it excludes 0, but it was moving that way before the start.',
		unusual_baseline:
			'it excludes 0, but the chosen baseline was unusually bad.',
		worse: 'the whole interval lies on the bad side.',
		too_early: 'the current window is shorter than 6 months.',
		too_few: 'too few cases for an interval to mean anything.'
	},
	leaversIn: ({ before, after }: Args<'before' | 'after'>) =>
		`${counted(before, 'leaver', 'leavers')} before, ${after} now.`,
	naive: ({ change }: Args<'change'>) =>
		`Closed tickets alone would say ${change}.`,
	benefit: ({ probability, breakEven }: Args<'probability' | 'breakEven'>) =>
		`Chance of reaching it about ${probability}; ` +
		`${counted(breakEven, 'fewer leaver a year is', 'fewer leavers a year are')} enough.`,
	guardrails: {
		names: {
			V8: 'reopening',
			V9: 'first-time fix',
			V14: 'complaint incidence',
			V11: 'response rate',
			V6: 'backlog',
			V12: 'low ratings',
			F9: 'appeals'
		},
		line: ({ parts }: Args<'parts'>) => `Guardrails: ${parts}.`,
		worse: ({ names }: Args<'names'>) => `worse: ${names}`,
		held: ({ names }: Args<'names'>) => `not seen to get worse: ${names}`,
		unknown: ({ names }: Args<'names'>) => `no data: ${names}`,
		but: ({ names }: Args<'names'>) => `But guardrails got worse: ${names}.`,
		separator: '; '
	},
	detectable: ({ change }: Args<'change'>) =>
		`At this size only a change of ${change} would show.`,
	off: 'No data',
	nothingCarries: 'No benefit seen',
	breakEven: ({ breakEven }: Args<'breakEven'>) =>
		`${counted(breakEven, 'fewer leaver', 'fewer leavers')} a year would reach it.`,
	perHundred: ({ from, to }: Args<'from' | 'to'>) =>
		`${from} → ${to} per 100 person-years`,
	headline: {
		lead: ({ count }: Args<'count'>) =>
			count === '4'
				? 'The four targets: '
				: `The ${counted(count, 'target', 'targets')}: `,
		parts: {
			met: ({ name }: Args<'name'>) => `${name} met its target`,
			reached_uncertain: ({ name }: Args<'name'>) =>
				`${name} reached the target value, not yet certainly`,
			within_noise: ({ name }: Args<'name'>) =>
				`the change in ${name} cannot be told from noise`,
			improved_below: ({ name }: Args<'name'>) =>
				`${name} improved but fell short`,
			already_moving: ({ name }: Args<'name'>) =>
				`${name} moved, but was already moving`,
			unusual_baseline: ({ name }: Args<'name'>) =>
				`${name} moved, but from an unusual baseline`,
			no_change: ({ name }: Args<'name'>) =>
				`no detectable change in ${name}`,
			worse: ({ name }: Args<'name'>) => `${name} got worse`,
			too_early: ({ name }: Args<'name'>) =>
				`too early to tell for ${name}`,
			too_few: ({ name }: Args<'name'>) =>
				`too few cases to tell for ${name}`
		},
		guarded: ({ name, worse }: Args<'name' | 'worse'>) =>
			`${name} reached the target value while ${worse} got worse`,
		unjudged: ({ name }: Args<'name'>) => `no verdict on ${name}`,
		none: 'The data cannot answer the four targets yet',
		separator: '; '
	},
	month: {
		title: {
			improved:
				'Resolution time fell below its earlier mean after the start',
			worsened:
				'Resolution time rose above its earlier mean after the start',
			unclear: 'No clear change in resolution time'
		},
		titleAlone: 'Resolution time by month, with no baseline to compare with',
		subtitle: ({ tau, n }: Args<'tau' | 'n'>) =>
			`Mean resolution time (hours, restricted at ${counted(tau, 'day', 'days')}, ` +
			`open tickets censored) by month of creation · n = ${n}`,
		series: 'Mean resolution time',
		stated: 'stated baseline',
		baseline: 'measured baseline',
		programme: 'Grading begins',
		columns: {
			month: 'Month',
			value: 'Mean resolution time',
			n: 'Tickets',
			open: 'Open'
		}
	},
	levels: {
		title: ({ level, round, share }: Args<'level' | 'round' | 'share'>) =>
			`${level} and above make up ${share} after the latest round (${round})`,
		titleBefore: ({ level, share }: Args<'level' | 'share'>) =>
			`${level} and above made up ${share} before the start`,
		subtitle: ({ n }: Args<'n'>) =>
			`Levels of active engineers on each publication day · n = ${n}`,
		before: 'Before',
		after: 'After a round',
		columns: {
			stage: 'Stage',
			round: 'Round',
			day: 'Day',
			level: 'Level',
			people: 'People',
			share: 'Share'
		}
	},
	limitsTitle: 'What this page cannot tell you',
	limits: [
		'Before and after is not cause and effect: products, staff and the mix of tickets changed too. ' +
			'See “Was it the programme?” for the strength of the evidence.',
		'Targets are read as relative changes; in percentage points the verdict may differ.',
		'An interval does not see biases such as only some customers rating.'
	]
} satisfies typeof zh;
