import type { Args } from '../words.ts';
import { counted } from '../plural.ts';

/** Words of the retention page. */
export const zh = {
	question: '人留住了吗',
	lead: ({ baseline, current }: Args<'baseline' | 'current'>) =>
		'离职率按在职人年计，调出的人不算离职。' + `比较基线 ${baseline} 与最近 ${current}。`,
	leadAlone: ({ current }: Args<'current'>) =>
		`离职率按在职人年计，调出的人不算离职。最近 ${current}；没有可比的基线。`,
	leadOpen: '离职率按在职人年计，调出的人不算离职。',
	programme: '评定实施',
	baseline: '基线',
	current: '当前',
	rolling: {
		title: {
			improved: ({ from, to }: Args<'from' | 'to'>) => `离职率低于基线：每百人年 ${from} → ${to}`,
			worsened: ({ from, to }: Args<'from' | 'to'>) => `离职率高于基线：每百人年 ${from} → ${to}`,
			unclear: ({ from, to }: Args<'from' | 'to'>) => `离职率没有明显变化：每百人年 ${from} → ${to}`
		},
		titleAlone: ({ to }: Args<'to'>) => `最近每百人年离职 ${to}，没有基线可比`,
		subtitle: ({ n }: Args<'n'>) =>
			'离职率（每百人年），逐月回看 12 个月，' + `带为 95 % 区间 · 范围内工程师 n = ${n}`,
		series: '滚动 12 个月',
		change: ({ change, range, before, now }: Args<'change' | 'range' | 'before' | 'now'>) =>
			`与基线相比 ${change}，95 % 区间 ${range}；` + `离职 ${before} 人 → ${now} 人。`,
		avoided: ({ expected, seen, avoided, range }: Args<'expected' | 'seen' | 'avoided' | 'range'>) =>
			`按基线离职率应离职 ${expected} 人，实际 ${seen} 人，` + `相差 ${avoided} 人（${range}）。`
	},
	kinds: {
		titleAlone: ({ rate }: Args<'rate'>) => `主动离职每百人年 ${rate}，没有基线可比`,
		titleUnclear: ({ from, to }: Args<'from' | 'to'>) => `主动离职每百人年 ${from} → ${to}，变化不能与波动区分`,
		titleLower: ({ from, to }: Args<'from' | 'to'>) => `主动离职低于基线：每百人年 ${from} → ${to}`,
		titleHigher: ({ from, to }: Args<'from' | 'to'>) => `主动离职高于基线：每百人年 ${from} → ${to}`,
		subtitle: ({ n }: Args<'n'>) => `离职率（每百人年）与 95 % 区间，按种类 · 当前窗口 n = ${n}`,
		names: { all: '全部离职', voluntary: '主动离职', upper: '主动 + 类型不明', regretted: '核心流失' },
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
			improved: ({ now, then }: Args<'now' | 'then'>) => `新人一年后留下 ${now}，高于实施前的 ${then}`,
			worsened: ({ now, then }: Args<'now' | 'then'>) => `新人一年后留下 ${now}，低于实施前的 ${then}`,
			unclear: ({ now, then }: Args<'now' | 'then'>) => `新人一年后留下 ${now}，实施前 ${then}，分不出差别`
		},
		titleAlone: ({ now }: Args<'now'>) => `新人一年后留下 ${now}`,
		subtitle: ({ n, eligible }: Args<'n' | 'eligible'>) =>
			'入职后仍在职的份额（Kaplan–Meier）与 95 % 带 · 实施后入职 ' + `n = ${n}，其中满一年 ${eligible}`,
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
			'离职率（每百人年）与 95 % 区间，' + `人年按当时等级划分 · 当前窗口 n = ${n} 人次`,
		overall: '基线全体',
		method: '人年在每次等级变化时切开：定级前的等待算在较低等级，' + '不会凭空抬高高等级的留任。'
	},
	decision: {
		title: {
			more: ({ pass, fail }: Args<'pass' | 'fail'>) => `未通过者半年内离职较多：${fail}，通过者 ${pass}`,
			less: ({ pass, fail }: Args<'pass' | 'fail'>) => `未通过者半年内离职较少：${fail}，通过者 ${pass}`,
			unclear: ({ pass, fail }: Args<'pass' | 'fail'>) =>
				`评定结果与随后的离职看不出关系：未通过 ${fail}，通过 ${pass}`
		},
		subtitle: ({ n }: Args<'n'>) =>
			'结果公布后仍在职的份额（Kaplan–Meier）与 95 % 带，' + `至下次评定为止 · 评定 n = ${n} 次`,
		x: '公布后天数',
		y: '仍在职',
		names: { pass: '通过', fail: '未通过' },
		difference: ({ value, range }: Args<'value' | 'range'>) => `未通过减通过：${value}，95 % 区间 ${range}。`
	},
	reasons: {
		title: ({ reason, share }: Args<'reason' | 'share'>) => `写明的原因里最多的是${reason}，占离职的 ${share}`,
		titleUnknown: ({ share }: Args<'share'>) => `离职原因多半不明（${share}），排序不可靠`,
		titleNone: '没有可显示的离职原因',
		subtitle: ({ n }: Args<'n'>) => `离职原因占离职人数的份额，当前与基线 · 当前窗口离职 n = ${n}`,
		unknown: ({ now, before }: Args<'now' | 'before'>) => `原因不明：当前${now}；基线${before}。`,
		merged: '人数过少，未单列',
		none: '无',
		few: ({ k }: Args<'k'>) => `不足 ${k} 人的原因并为一项。`,
		stated: '原因出自离职登记，未必是真正的原因。',
		columns: { reason: '原因', leavers: '离职', voluntary: '其中主动', share: '占比', cumulative: '累计' }
	},
	formulas: {
		title: ({ low, high }: Args<'low' | 'high'>) => `同样的离职人数，换公式可得 ${low} 至 ${high}`,
		titleSame: ({ value }: Args<'value'>) => `各种公式给出同一数值 ${value}`,
		titleNone: '各种离职率公式',
		subtitle: ({ n, leavers }: Args<'n' | 'leavers'>) =>
			`同一窗口、同样 ${leavers} 名离职者，分母不同 · 涉及 n = ${n} 人`,
		series: '离职率',
		ours: '本页用在职人年，可与任何长度的窗口相比；' + '对照公司报表时先看它用哪个公式。',
		headcount: ({ start, hires, leavers, movers, end }: Args<'start' | 'hires' | 'leavers' | 'movers' | 'end'>) =>
			`期初 ${start} + 入职 ${hires} − 离职 ${leavers} ` + `− 调出 ${movers} = 期末 ${end}。`
	}
};

export const en = {
	question: 'Do people stay?',
	lead: ({ baseline, current }: Args<'baseline' | 'current'>) =>
		'Attrition counts leavers per person-year employed; transfers are not leavers. Compared: ' +
		`the baseline ${baseline} and the latest ${current}.`,
	leadAlone: ({ current }: Args<'current'>) =>
		'Attrition counts leavers per person-year employed; transfers are not leavers. ' +
		`Latest ${current}; there is no baseline to compare with.`,
	leadOpen: 'Attrition counts leavers per person-year employed; transfers are not leavers.',
	programme: 'Grading begins',
	baseline: 'Baseline',
	current: 'Current',
	rolling: {
		title: {
			improved: ({ from, to }: Args<'from' | 'to'>) =>
				`Attrition is below its baseline: ${from} → ${to} per 100 person-years`,
			worsened: ({ from, to }: Args<'from' | 'to'>) =>
				`Attrition is above its baseline: ${from} → ${to} per 100 person-years`,
			unclear: ({ from, to }: Args<'from' | 'to'>) =>
				`No clear change in attrition: ${from} → ${to} per 100 person-years`
		},
		titleAlone: ({ to }: Args<'to'>) =>
			`${counted(to, 'leaver', 'leavers')} per 100 person-years lately, with no baseline to compare`,
		subtitle: ({ n }: Args<'n'>) =>
			'Attrition (per 100 person-years) over the 12 months up to each month, ' +
			`band: 95 % interval · engineers in scope n = ${n}`,
		series: 'Rolling 12 months',
		change: ({ change, range, before, now }: Args<'change' | 'range' | 'before' | 'now'>) =>
			`Against the baseline ${change}, 95 % interval ${range}; ` +
			`${counted(before, 'leaver', 'leavers')} before, ${now} now.`,
		avoided: ({ expected, seen, avoided, range }: Args<'expected' | 'seen' | 'avoided' | 'range'>) =>
			`The baseline rate would have brought ${counted(expected, 'leaver', 'leavers')}, ` +
			`${seen} were seen: a difference of ${avoided} (${range}).`
	},
	kinds: {
		titleAlone: ({ rate }: Args<'rate'>) =>
			`Voluntary attrition is ${rate} per 100 person-years, with no baseline to compare`,
		titleUnclear: ({ from, to }: Args<'from' | 'to'>) =>
			`Voluntary attrition ${from} → ${to} per 100 person-years: no change to be told from noise`,
		titleLower: ({ from, to }: Args<'from' | 'to'>) =>
			`Voluntary attrition is below its baseline: ${from} → ${to} per 100 person-years`,
		titleHigher: ({ from, to }: Args<'from' | 'to'>) =>
			`Voluntary attrition is above its baseline: ${from} → ${to} per 100 person-years`,
		subtitle: ({ n }: Args<'n'>) =>
			`Attrition (per 100 person-years) with 95 % intervals, by kind · current window n = ${n}`,
		names: {
			all: 'All leavers',
			voluntary: 'Voluntary',
			upper: 'Voluntary + unknown type',
			regretted: 'Regretted'
		},
		noUnknown: 'Every leaver of both windows has a type, so voluntary attrition has no band.',
		regretted: ({ level }: Args<'level'>) =>
			`Regretted: voluntary leavers of level ${level} and above, and those marked as regretted, ` +
			'per person-year at these levels; nobody had a level before the programme, so there is no baseline.',
		columns: {
			kind: 'Kind',
			window: 'Window',
			people: 'People',
			leavers: 'Left',
			years: 'Person-years',
			rate: 'Rate',
			low: '95 % low',
			high: '95 % high'
		}
	},
	hires: {
		title: {
			improved: ({ now, then }: Args<'now' | 'then'>) =>
				`${now} of new hires are still there after a year, up from ${then}`,
			worsened: ({ now, then }: Args<'now' | 'then'>) =>
				`${now} of new hires are still there after a year, down from ${then}`,
			unclear: ({ now, then }: Args<'now' | 'then'>) =>
				`${now} of new hires are still there after a year, ${then} before: no difference to be told`
		},
		titleAlone: ({ now }: Args<'now'>) => `${now} of new hires are still there after a year`,
		subtitle: ({ n, eligible }: Args<'n' | 'eligible'>) =>
			'Share still employed since hiring (Kaplan–Meier) with 95 % band · hired since the ' +
			`start n = ${n}, ${eligible} of them a year ago or more`,
		x: 'Days since hiring',
		y: 'Still there',
		year: 'one year'
	},
	levels: {
		title: {
			lower: ({ ratio, range }: Args<'ratio' | 'range'>) =>
				`Graded engineers leave at ${ratio} times the rate of ungraded ones (${range})`,
			higher: ({ ratio, range }: Args<'ratio' | 'range'>) =>
				`Graded engineers leave at ${ratio} times the rate of ungraded ones (${range})`,
			unclear: ({ ratio, range }: Args<'ratio' | 'range'>) =>
				`No difference to be told between graded and ungraded: rate ratio ${ratio} (${range})`
		},
		titleNone: 'Attrition by level',
		subtitle: ({ n }: Args<'n'>) =>
			'Attrition (per 100 person-years) with 95 % intervals, person-time at the level held ' +
			`· current window n = ${counted(n, 'stay', 'stays')} at a level`,
		overall: 'all, baseline',
		method:
			'Person-time is split at every change of level: waiting for a grade counts ' +
			'at the lower level and does not flatter the higher one.'
	},
	decision: {
		title: {
			more: ({ pass, fail }: Args<'pass' | 'fail'>) =>
				`More leave within half a year of a fail: ${fail}, against ${pass} after a pass`,
			less: ({ pass, fail }: Args<'pass' | 'fail'>) =>
				`Fewer leave within half a year of a fail: ${fail}, against ${pass} after a pass`,
			unclear: ({ pass, fail }: Args<'pass' | 'fail'>) =>
				`Results and later exits show no relation: ${fail} left after a fail, ${pass} after a pass`
		},
		subtitle: ({ n }: Args<'n'>) =>
			'Share still employed since publication (Kaplan–Meier) with 95 % band, ' +
			`up to the next decision · decisions n = ${n}`,
		x: 'Days since publication',
		y: 'Still there',
		names: { pass: 'Passed', fail: 'Failed' },
		difference: ({ value, range }: Args<'value' | 'range'>) => `Fail less pass: ${value}, 95 % interval ${range}.`
	},
	reasons: {
		title: ({ reason, share }: Args<'reason' | 'share'>) =>
			`The reason given most is ${reason}, ${share} of leavers`,
		titleUnknown: ({ share }: Args<'share'>) => `Most reasons are unknown (${share}); the order means little`,
		titleNone: 'No reason can be shown',
		subtitle: ({ n }: Args<'n'>) =>
			`Reasons as shares of leavers, current and baseline · leavers in the current window n = ${n}`,
		unknown: ({ now, before }: Args<'now' | 'before'>) => `Reason unknown: ${now} now; ${before} in the baseline.`,
		merged: 'too few to show apart',
		none: 'none',
		few: ({ k }: Args<'k'>) => `Reasons of fewer than ${k} people stand together.`,
		stated: 'Reasons are those recorded on leaving, which need not be the true ones.',
		columns: {
			reason: 'Reason',
			leavers: 'Left',
			voluntary: 'Of them voluntary',
			share: 'Share',
			cumulative: 'Cumulative'
		}
	},
	formulas: {
		title: ({ low, high }: Args<'low' | 'high'>) =>
			`The same leavers give ${low} to ${high}, depending on the formula`,
		titleSame: ({ value }: Args<'value'>) => `Every formula gives ${value}`,
		titleNone: 'Attrition formulas',
		subtitle: ({ n, leavers }: Args<'n' | 'leavers'>) =>
			`One window, the same ${counted(leavers, 'leaver', 'leavers')}, ` +
			`different denominators · n = ${n} people`,
		series: 'Attrition',
		ours:
			'This page uses person-years, which compare over windows of any length; ' +
			'see which formula a company report uses before comparing with it.',
		headcount: ({ start, hires, leavers, movers, end }: Args<'start' | 'hires' | 'leavers' | 'movers' | 'end'>) =>
			`${start} at the start + ${hires} hired − ${leavers} left ` + `− ${movers} transferred = ${end} at the end.`
	}
} satisfies typeof zh;
