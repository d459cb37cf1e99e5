import type { Args } from '../../words.ts';

/** Words of the cost and benefit page. */
export const zh = {
	question: '值得吗',
	lead: ({ period, target }: Args<'period' | 'target'>) =>
		`${period} 的成本与收益。目标：回报率不低于 ${target}，` +
		'按全成本计。归因份额是假定，可在方案中修改。',
	leadOpen: '成本与收益按当前窗口计，判定用全成本。',
	target: '目标',
	zero: '保本',
	returns: {
		title: {
			improved: ({ roi, target }: Args<'roi' | 'target'>) =>
				`回报率 ${roi}，整个区间都高于目标 ${target}`,
			worsened: ({ roi }: Args<'roi'>) =>
				`回报率 ${roi}，整个区间都在 0 以下`,
			unclear: ({ roi, low, high }: Args<'roi' | 'low' | 'high'>) =>
				`回报率算出来是 ${roi}，但可能在 ${low} 与 ${high} 之间，不能确定`
		},
		titleHeld: ({ roi, target }: Args<'roi' | 'target'>) =>
			`回报率 ${roi}，高于目标 ${target}，但它所依据的尚不能确定`,
		titleNothing: '没有一种收益能与波动区分，看不出回报',
		titleNone: '没有回报率',
		subtitle:
			'投资回报率（能与波动区分的收益减全成本，' +
			'除以全成本）与 95 % 区间，按归于项目的份额',
		series: '回报率',
		columns: {
			attribution: '归因份额',
			benefit: '收益',
			cost: '全成本',
			saving: '净收益',
			roi: '回报率',
			low: '95 % 下限',
			high: '95 % 上限',
			bcr: '收益成本比',
			payback: '回收期',
			probability: '达标概率',
			roi_direct: '对直接成本的回报率'
		}
	},
	odds: {
		title: ({ probability, target }: Args<'probability' | 'target'>) =>
			`回报率达到 ${target} 的概率约 ${probability}`,
		titleBreakEven: ({
			probability,
			target,
			leavers
		}: Args<'probability' | 'target' | 'leavers'>) =>
			`回报率达到 ${target} 的概率约 ${probability}；` +
			`只靠少走人则需少走 ${leavers} 人`,
		titleNone: '没有概率',
		subtitle: ({ n }: Args<'n'>) =>
			`模拟的投资回报率分布，两端各并入 0.5 % · ${n} 次模拟，固定种子`,
		axis: '模拟的份额',
		series: '模拟',
		columns: { from: '自', to: '至', probability: '份额' }
	},
	costs: {
		title: ({ loaded, direct }: Args<'loaded' | 'direct'>) =>
			`全成本 ${loaded}，其中轮次直接成本 ${direct}`,
		titleNone: '项目成本',
		subtitle: ({ period, n }: Args<'period' | 'n'>) =>
			`当前窗口 ${period} 的成本（元） · 参评 n = ${n} 人次`,
		bars: { direct: '直接成本', loaded: '全成本' },
		empty: ({ items }: Args<'items'>) =>
			`为 0 的项：${items}。方案中没有填写，不代表没有发生。`,
		staff: ({
			hours,
			rate,
			low,
			high
		}: Args<'hours' | 'rate' | 'low' | 'high'>) =>
			`评审工时按每人次 ${hours} 小时、每小时 ${rate} 计，` +
			`高低之间为 ${low} 至 ${high}。`,
		columns: {
			item: '项目',
			kind: '类别',
			amount: '金额',
			low: '低',
			high: '高',
			quantity: '数量'
		}
	},
	benefits: {
		title: ({ some, total }: Args<'some' | 'total'>) =>
			`计入的收益 ${total}：${some}`,
		titleNothing: '没有一种收益能与波动区分，计入的收益为 0',
		titlePossible: ({ possible }: Args<'possible'>) =>
			`；${possible}只是可能`,
		titleNot: ({ rest }: Args<'rest'>) => `；${rest}没有折算`,
		titleNone: '没有一种收益折算成钱',
		subtitle:
			'各机制的收益（元）与 95 % 区间，未乘归因份额；' +
			'一种机制只计一次，与波动分不开的不计入',
		series: '计入',
		possible: '可能，未计入',
		negative: '区间跨过 0：也可能多花了钱。',
		columns: {
			mechanism: '机制',
			state: '状态',
			amount: '金额',
			low: '95 % 下限',
			high: '95 % 上限',
			credited: '归于项目',
			reason: '原因'
		},
		factors: ({ name, factors }: Args<'name' | 'factors'>) =>
			`${name} = ${factors}。`
	},
	tornado: {
		title: ({ input, low, high }: Args<'input' | 'low' | 'high'>) =>
			`最左右结论的是${input}：回报率从 ${low} 到 ${high}`,
		titleNone: '敏感性',
		subtitle:
			'每个输入取低值与高值、其余取最可能值时的回报率；' +
			'数据得来的输入取 95 % 区间，价格取方案的高低值',
		label: '回报率',
		crosses: ({ inputs }: Args<'inputs'>) =>
			`单凭其取值就能使回报率跨过 0 的：${inputs}。`,
		columns: {
			input: '输入',
			low: '低',
			base: '最可能',
			high: '高',
			roi_low: '取低值时回报率',
			roi_high: '取高值时回报率',
			swing: '摆幅'
		}
	},
	breakEven: {
		title: {
			improved: ({
				needed,
				seen,
				low,
				high
			}: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`达到目标需少走 ${needed} 人，估计少走 ${seen} ` +
				`人（${low} 至 ${high}），整个区间都够`,
			worsened: ({
				needed,
				seen,
				low,
				high
			}: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`达到目标需少走 ${needed} 人，估计少走 ${seen} ` +
				`人（${low} 至 ${high}），整个区间都不够`,
			unclear: ({
				needed,
				seen,
				low,
				high
			}: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`达到目标需少走 ${needed} 人，估计少走 ${seen} 人，` +
				`但可能在 ${low} 与 ${high} 之间`
		},
		titleAlone: ({ needed }: Args<'needed'>) => `达到目标需少走 ${needed} 人`,
		titleNone: '盈亏平衡',
		subtitle: '只靠减少离职，当前窗口内需少走的人数，按成本口径与目标',
		series: '需少走人数',
		seen: '估计少走',
		bars: {
			direct: { zero: '直接成本，保本', target: '直接成本，达标' },
			loaded: { zero: '全成本，保本', target: '全成本，达标' }
		},
		columns: {
			basis: '成本口径',
			goal: '目标',
			benefit: '所需收益',
			leavers: '少走人数'
		}
	}
};
