import type { Args } from '../../words.ts';

/** Words of the retention page. */
export const zh = {
	question: '人留住了吗',
	lead: ({ baseline, current }: Args<'baseline' | 'current'>) =>
		'离职率按在职人年计，调出的人不算离职。' +
		`比较基线 ${baseline} 与最近 ${current}。`,
	leadAlone: ({ current }: Args<'current'>) =>
		`离职率按在职人年计，调出的人不算离职。最近 ${current}；没有可比的基线。`,
	leadOpen: '离职率按在职人年计，调出的人不算离职。',
	programme: '评定实施',
	baseline: '基线',
	current: '当前',
	rolling: {
		title: {
			improved: ({ from, to }: Args<'from' | 'to'>) =>
				`离职率低于基线：每百人年 ${from} → ${to}`,
			worsened: ({ from, to }: Args<'from' | 'to'>) =>
				`离职率高于基线：每百人年 ${from} → ${to}`,
			unclear: ({ from, to }: Args<'from' | 'to'>) =>
				`离职率没有明显变化：每百人年 ${from} → ${to}`
		},
		titleAlone: ({ to }: Args<'to'>) =>
			`最近每百人年离职 ${to}，没有基线可比`,
		subtitle: ({ n }: Args<'n'>) =>
			'离职率（每百人年），逐月回看 12 个月，' +
			`带为 95 % 区间 · 范围内工程师 n = ${n}`,
		series: '滚动 12 个月',
		change: ({
			change,
			range,
			before,
			now
		}: Args<'change' | 'range' | 'before' | 'now'>) =>
			`与基线相比 ${change}，95 % 区间 ${range}；` +
			`离职 ${before} 人 → ${now} 人。`,
		avoided: ({
			expected,
			seen,
			avoided,
			range
		}: Args<'expected' | 'seen' | 'avoided' | 'range'>) =>
			`按基线离职率应离职 ${expected} 人，实际 ${seen} 人，` +
			`相差 ${avoided} 人（${range}）。`
	},
	kinds: {
		titleAlone: ({ rate }: Args<'rate'>) =>
			`主动离职每百人年 ${rate}，没有基线可比`,
		titleUnclear: ({ from, to }: Args<'from' | 'to'>) =>
			`主动离职每百人年 ${from} → ${to}，变化不能与波动区分`,
		titleLower: ({ from, to }: Args<'from' | 'to'>) =>
			`主动离职低于基线：每百人年 ${from} → ${to}`,
		titleHigher: ({ from, to }: Args<'from' | 'to'>) =>
			`主动离职高于基线：每百人年 ${from} → ${to}`,
		subtitle: ({ n }: Args<'n'>) =>
			`离职率（每百人年）与 95 % 区间，按种类 · 当前窗口 n = ${n}`,
		names: {
			all: '全部离职',
			voluntary: '主动离职',
			upper: '主动 + 类型不明',
			regretted: '核心流失'
		},
		noUnknown: '两个窗口的离职类型都有记录，主动离职率没有上下界之差。',
		regretted: ({ level }: Args<'level'>) =>
			`核心流失：${level}及以上的主动离职，加被标为可惜者，` +
			'除以这些等级的在职人年；实施前无人有等级，没有基线。',
		columns: {
			kind: '种类',
			window: '窗口',
			people: '人数',
			leavers: '离职',
			years: '在职人年',
			rate: '离职率',
			low: '95 % 下限',
			high: '95 % 上限'
		}
	},
	hires: {
		title: {
			improved: ({ now, then }: Args<'now' | 'then'>) =>
				`新人一年后留下 ${now}，高于实施前的 ${then}`,
			worsened: ({ now, then }: Args<'now' | 'then'>) =>
				`新人一年后留下 ${now}，低于实施前的 ${then}`,
			unclear: ({ now, then }: Args<'now' | 'then'>) =>
				`新人一年后留下 ${now}，实施前 ${then}，分不出差别`
		},
		titleAlone: ({ now }: Args<'now'>) => `新人一年后留下 ${now}`,
		subtitle: ({ n, eligible }: Args<'n' | 'eligible'>) =>
			'入职后仍在职的份额（Kaplan–Meier）与 95 % 带 · 实施后入职 ' +
			`n = ${n}，其中满一年 ${eligible}`,
		x: '入职后天数',
		y: '仍在职',
		year: '满一年'
	},
	levels: {
		title: {
			lower: ({ ratio, range }: Args<'ratio' | 'range'>) =>
				`已定级者的离职率是未定级者的 ${ratio} 倍（${range}）`,
			higher: ({ ratio, range }: Args<'ratio' | 'range'>) =>
				`已定级者的离职率是未定级者的 ${ratio} 倍（${range}）`,
			unclear: ({ ratio, range }: Args<'ratio' | 'range'>) =>
				`已定级与未定级者的离职率分不出差别：比值 ${ratio}（${range}）`
		},
		titleNone: '各等级的离职率',
		subtitle: ({ n }: Args<'n'>) =>
			'离职率（每百人年）与 95 % 区间，' +
			`人年按当时等级划分 · 当前窗口 n = ${n} 人次`,
		overall: '基线全体',
		method:
			'人年在每次等级变化时切开：定级前的等待算在较低等级，' +
			'不会凭空抬高高等级的留任。'
	},
	decision: {
		title: {
			more: ({ pass, fail }: Args<'pass' | 'fail'>) =>
				`未通过者半年内离职较多：${fail}，通过者 ${pass}`,
			less: ({ pass, fail }: Args<'pass' | 'fail'>) =>
				`未通过者半年内离职较少：${fail}，通过者 ${pass}`,
			unclear: ({ pass, fail }: Args<'pass' | 'fail'>) =>
				`评定结果与随后的离职看不出关系：未通过 ${fail}，通过 ${pass}`
		},
		subtitle: ({ n }: Args<'n'>) =>
			'结果公布后仍在职的份额（Kaplan–Meier）与 95 % 带，' +
			`至下次评定为止 · 评定 n = ${n} 次`,
		x: '公布后天数',
		y: '仍在职',
		names: { pass: '通过', fail: '未通过' },
		difference: ({ value, range }: Args<'value' | 'range'>) =>
			`未通过减通过：${value}，95 % 区间 ${range}。`
	},
	reasons: {
		title: ({ reason, share }: Args<'reason' | 'share'>) =>
			`写明的原因里最多的是${reason}，占离职的 ${share}`,
		titleUnknown: ({ share }: Args<'share'>) =>
			`离职原因多半不明（${share}），排序不可靠`,
		titleNone: '没有可显示的离职原因',
		subtitle: ({ n }: Args<'n'>) =>
			`离职原因占离职人数的份额，当前与基线 · 当前窗口离职 n = ${n}`,
		unknown: ({ now, before }: Args<'now' | 'before'>) =>
			`原因不明：当前${now}；基线${before}。`,
		merged: '人数过少，未单列',
		none: '无',
		few: ({ k }: Args<'k'>) => `不足 ${k} 人的原因并为一项。`,
		stated: '原因出自离职登记，未必是真正的原因。',
		columns: {
			reason: '原因',
			leavers: '离职',
			voluntary: '其中主动',
			share: '占比',
			cumulative: '累计'
		}
	},
	formulas: {
		title: ({ low, high }: Args<'low' | 'high'>) =>
			`同样的离职人数，换公式可得 ${low} 至 ${high}`,
		titleSame: ({ value }: Args<'value'>) => `各种公式给出同一数值 ${value}`,
		titleNone: '各种离职率公式',
		subtitle: ({ n, leavers }: Args<'n' | 'leavers'>) =>
			`同一窗口、同样 ${leavers} 名离职者，分母不同 · 涉及 n = ${n} 人`,
		series: '离职率',
		ours:
			'本页用在职人年，可与任何长度的窗口相比；' +
			'对照公司报表时先看它用哪个公式。',
		headcount: ({
			start,
			hires,
			leavers,
			movers,
			end
		}: Args<'start' | 'hires' | 'leavers' | 'movers' | 'end'>) =>
			`期初 ${start} + 入职 ${hires} − 离职 ${leavers} ` +
			`− 调出 ${movers} = 期末 ${end}。`
	}
};
