import type { Args } from '../words.ts';
import { counted } from '../plural.ts';

/** Words of the cost and benefit page. */
export const zh = {
	question: '值得吗',
	lead: ({ period, target }: Args<'period' | 'target'>) =>
		`${period} 的成本与收益。目标：回报率不低于 ${target}，` + '按全成本计。归因份额是假定，可在方案中修改。',
	leadOpen: '成本与收益按当前窗口计，判定用全成本。',
	target: '目标',
	zero: '保本',
	returns: {
		title: {
			improved: ({ roi, target }: Args<'roi' | 'target'>) => `回报率 ${roi}，整个区间都高于目标 ${target}`,
			worsened: ({ roi }: Args<'roi'>) => `回报率 ${roi}，整个区间都在 0 以下`,
			unclear: ({ roi, low, high }: Args<'roi' | 'low' | 'high'>) =>
				`回报率算出来是 ${roi}，但可能在 ${low} 与 ${high} 之间，不能确定`
		},
		titleHeld: ({ roi, target }: Args<'roi' | 'target'>) =>
			`回报率 ${roi}，高于目标 ${target}，但它所依据的尚不能确定`,
		titleNothing: '没有一种收益能与波动区分，看不出回报',
		titleNone: '没有回报率',
		subtitle: '投资回报率（能与波动区分的收益减全成本，' + '除以全成本）与 95 % 区间，按归于项目的份额',
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
		titleBreakEven: ({ probability, target, leavers }: Args<'probability' | 'target' | 'leavers'>) =>
			`回报率达到 ${target} 的概率约 ${probability}；` + `只靠少走人则需少走 ${leavers} 人`,
		titleNone: '没有概率',
		subtitle: ({ n }: Args<'n'>) => `模拟的投资回报率分布，两端各并入 0.5 % · ${n} 次模拟，固定种子`,
		axis: '模拟的份额',
		series: '模拟',
		columns: { from: '自', to: '至', probability: '份额' }
	},
	costs: {
		title: ({ loaded, direct }: Args<'loaded' | 'direct'>) => `全成本 ${loaded}，其中轮次直接成本 ${direct}`,
		titleNone: '项目成本',
		subtitle: ({ period, n }: Args<'period' | 'n'>) => `当前窗口 ${period} 的成本（元） · 参评 n = ${n} 人次`,
		bars: { direct: '直接成本', loaded: '全成本' },
		empty: ({ items }: Args<'items'>) => `为 0 的项：${items}。方案中没有填写，不代表没有发生。`,
		staff: ({ hours, rate, low, high }: Args<'hours' | 'rate' | 'low' | 'high'>) =>
			`评审工时按每人次 ${hours} 小时、每小时 ${rate} 计，` + `高低之间为 ${low} 至 ${high}。`,
		columns: { item: '项目', kind: '类别', amount: '金额', low: '低', high: '高', quantity: '数量' }
	},
	benefits: {
		title: ({ some, total }: Args<'some' | 'total'>) => `计入的收益 ${total}：${some}`,
		titleNothing: '没有一种收益能与波动区分，计入的收益为 0',
		titlePossible: ({ possible }: Args<'possible'>) => `；${possible}只是可能`,
		titleNot: ({ rest }: Args<'rest'>) => `；${rest}没有折算`,
		titleNone: '没有一种收益折算成钱',
		subtitle: '各机制的收益（元）与 95 % 区间，未乘归因份额；' + '一种机制只计一次，与波动分不开的不计入',
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
		factors: ({ name, factors }: Args<'name' | 'factors'>) => `${name} = ${factors}。`
	},
	tornado: {
		title: ({ input, low, high }: Args<'input' | 'low' | 'high'>) =>
			`最左右结论的是${input}：回报率从 ${low} 到 ${high}`,
		titleNone: '敏感性',
		subtitle: '每个输入取低值与高值、其余取最可能值时的回报率；' + '数据得来的输入取 95 % 区间，价格取方案的高低值',
		label: '回报率',
		crosses: ({ inputs }: Args<'inputs'>) => `单凭其取值就能使回报率跨过 0 的：${inputs}。`,
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
			improved: ({ needed, seen, low, high }: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`达到目标需少走 ${needed} 人，估计少走 ${seen} ` + `人（${low} 至 ${high}），整个区间都够`,
			worsened: ({ needed, seen, low, high }: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`达到目标需少走 ${needed} 人，估计少走 ${seen} ` + `人（${low} 至 ${high}），整个区间都不够`,
			unclear: ({ needed, seen, low, high }: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`达到目标需少走 ${needed} 人，估计少走 ${seen} 人，` + `但可能在 ${low} 与 ${high} 之间`
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
		columns: { basis: '成本口径', goal: '目标', benefit: '所需收益', leavers: '少走人数' }
	}
};

export const en = {
	question: 'Is it worth it?',
	lead: ({ period, target }: Args<'period' | 'target'>) =>
		`Costs and benefits of ${period}. The target: a return of at least ${target} on fully ` +
		'loaded cost. The share credited to the programme is assumed; the plan sets it.',
	leadOpen: 'Costs and benefits count in the current window; the verdict uses fully loaded cost.',
	target: 'target',
	zero: 'break-even',
	returns: {
		title: {
			improved: ({ roi, target }: Args<'roi' | 'target'>) =>
				`The return is ${roi}, its whole interval above the target of ${target}`,
			worsened: ({ roi }: Args<'roi'>) => `The return is ${roi}, its whole interval below 0`,
			unclear: ({ roi, low, high }: Args<'roi' | 'low' | 'high'>) =>
				`The return comes to ${roi}, but may be anywhere from ${low} to ${high}: not certain`
		},
		titleHeld: ({ roi, target }: Args<'roi' | 'target'>) =>
			`The return is ${roi}, above the target of ${target}, but what carries it is not certain`,
		titleNothing: 'No benefit can be told from noise: no return is seen',
		titleNone: 'No return',
		subtitle:
			'Return on investment (benefit told from noise less fully loaded cost, over that cost) ' +
			'with 95 % intervals, by the share credited to the programme',
		series: 'Return',
		columns: {
			attribution: 'Credited',
			benefit: 'Benefit',
			cost: 'Fully loaded cost',
			saving: 'Benefit less cost',
			roi: 'Return',
			low: '95 % low',
			high: '95 % high',
			bcr: 'Benefit ÷ cost',
			payback: 'Payback',
			probability: 'Chance of the target',
			roi_direct: 'Return on direct cost'
		}
	},
	odds: {
		title: ({ probability, target }: Args<'probability' | 'target'>) =>
			`The chance of a return of ${target} or more is about ${probability}`,
		titleBreakEven: ({ probability, target, leavers }: Args<'probability' | 'target' | 'leavers'>) =>
			`The chance of a return of ${target} or more is about ${probability}; ` +
			`by retention alone it needs ${counted(leavers, 'fewer leaver', 'fewer leavers')}`,
		titleNone: 'No odds',
		subtitle: ({ n }: Args<'n'>) =>
			'Simulated returns, the outer 0.5 % on each side in the end bars ' +
			`· ${counted(n, 'draw', 'draws')} of a fixed seed`,
		axis: 'Share of draws',
		series: 'Draws',
		columns: { from: 'From', to: 'To', probability: 'Share' }
	},
	costs: {
		title: ({ loaded, direct }: Args<'loaded' | 'direct'>) =>
			`Fully loaded it costs ${loaded}, of which the rounds are ${direct}`,
		titleNone: 'Programme cost',
		subtitle: ({ period, n }: Args<'period' | 'n'>) =>
			`Cost in the current window ${period} (CNY) · assessments n = ${n}`,
		bars: { direct: 'Direct cost', loaded: 'Fully loaded cost' },
		empty: ({ items }: Args<'items'>) =>
			`At 0: ${items}. The plan gives no figure, which does not mean that they cost nothing.`,
		staff: ({ hours, rate, low, high }: Args<'hours' | 'rate' | 'low' | 'high'>) =>
			`Assessing time is priced at ${counted(hours, 'hour', 'hours')} a person and ${rate} an hour; ` +
			`over the plan’s range it costs ${low} to ${high}.`,
		columns: { item: 'Item', kind: 'Kind', amount: 'Amount', low: 'Low', high: 'High', quantity: 'Quantity' }
	},
	benefits: {
		title: ({ some, total }: Args<'some' | 'total'>) => `Benefits that count come to ${total}: ${some}`,
		titleNothing: 'No benefit can be told from noise: what counts is 0',
		titlePossible: ({ possible }: Args<'possible'>) => `; ${possible}: possible only`,
		titleNot: ({ rest }: Args<'rest'>) => `; ${rest} has no price`,
		titleNone: 'No benefit is put in money',
		subtitle:
			'Benefit of each mechanism (CNY) with 95 % intervals, before attribution; ' +
			'each mechanism counts once, those not told from noise not at all',
		series: 'Counted',
		possible: 'Possible, not counted',
		negative: 'An interval reaches below 0: money may have been lost.',
		columns: {
			mechanism: 'Mechanism',
			state: 'State',
			amount: 'Amount',
			low: '95 % low',
			high: '95 % high',
			credited: 'Credited',
			reason: 'Reason'
		},
		factors: ({ name, factors }: Args<'name' | 'factors'>) => `${name} = ${factors}.`
	},
	tornado: {
		title: ({ input, low, high }: Args<'input' | 'low' | 'high'>) =>
			`What sways the result most is ${input}: a return of ${low} to ${high}`,
		titleNone: 'Sensitivity',
		subtitle:
			'The return with each input at its low and high value, the rest at their likeliest; ' +
			'measured inputs over their 95 % interval, prices over the plan’s range',
		label: 'Return',
		crosses: ({ inputs }: Args<'inputs'>) => `Able to take the return across 0 alone: ${inputs}.`,
		columns: {
			input: 'Input',
			low: 'Low',
			base: 'Likeliest',
			high: 'High',
			roi_low: 'Return at its low',
			roi_high: 'Return at its high',
			swing: 'Swing'
		}
	},
	breakEven: {
		title: {
			improved: ({ needed, seen, low, high }: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`The target needs ${counted(needed, 'fewer leaver', 'fewer leavers')}; ${seen} ` +
				`fewer are estimated (${low} to ${high}), all of it enough`,
			worsened: ({ needed, seen, low, high }: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`The target needs ${counted(needed, 'fewer leaver', 'fewer leavers')}; ${seen} ` +
				`fewer are estimated (${low} to ${high}), none of it enough`,
			unclear: ({ needed, seen, low, high }: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`The target needs ${counted(needed, 'fewer leaver', 'fewer leavers')}; ${seen} ` +
				`fewer are estimated, but it may be ${low} to ${high}`
		},
		titleAlone: ({ needed }: Args<'needed'>) =>
			`The target needs ${counted(needed, 'fewer leaver', 'fewer leavers')}`,
		titleNone: 'Break-even',
		subtitle: 'Fewer leavers needed in the current window if retention alone pays, by cost basis and goal',
		series: 'Fewer leavers needed',
		seen: 'estimated',
		bars: {
			direct: { zero: 'Direct cost, break-even', target: 'Direct cost, target' },
			loaded: { zero: 'Fully loaded, break-even', target: 'Fully loaded, target' }
		},
		columns: { basis: 'Cost basis', goal: 'Goal', benefit: 'Benefit needed', leavers: 'Fewer leavers' }
	}
} satisfies typeof zh;
