import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/retention.ts';

export const en = {
	question: 'Do people stay?',
	lead: ({ baseline, current }: Args<'baseline' | 'current'>) =>
		'Attrition counts leavers per person-year employed; transfers are not leavers. Compared: ' +
		`the baseline ${baseline} and the latest ${current}.`,
	leadAlone: ({ current }: Args<'current'>) =>
		'Attrition counts leavers per person-year employed; transfers are not leavers. ' +
		`Latest ${current}; there is no baseline to compare with.`,
	leadOpen:
		'Attrition counts leavers per person-year employed; transfers are not leavers.',
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
		change: ({
			change,
			range,
			before,
			now
		}: Args<'change' | 'range' | 'before' | 'now'>) =>
			`Against the baseline ${change}, 95 % interval ${range}; ` +
			`${counted(before, 'leaver', 'leavers')} before, ${now} now.`,
		avoided: ({
			expected,
			seen,
			avoided,
			range
		}: Args<'expected' | 'seen' | 'avoided' | 'range'>) =>
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
		noUnknown:
			'Every leaver of both windows has a type, so voluntary attrition has no band.',
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
		titleAlone: ({ now }: Args<'now'>) =>
			`${now} of new hires are still there after a year`,
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
		difference: ({ value, range }: Args<'value' | 'range'>) =>
			`Fail less pass: ${value}, 95 % interval ${range}.`
	},
	reasons: {
		title: ({ reason, share }: Args<'reason' | 'share'>) =>
			`The reason given most is ${reason}, ${share} of leavers`,
		titleUnknown: ({ share }: Args<'share'>) =>
			`Most reasons are unknown (${share}); the order means little`,
		titleNone: 'No reason can be shown',
		subtitle: ({ n }: Args<'n'>) =>
			`Reasons as shares of leavers, current and baseline · leavers in the current window n = ${n}`,
		unknown: ({ now, before }: Args<'now' | 'before'>) =>
			`Reason unknown: ${now} now; ${before} in the baseline.`,
		merged: 'too few to show apart',
		none: 'none',
		few: ({ k }: Args<'k'>) =>
			`Reasons of fewer than ${k} people stand together.`,
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
		headcount: ({
			start,
			hires,
			leavers,
			movers,
			end
		}: Args<'start' | 'hires' | 'leavers' | 'movers' | 'end'>) =>
			`${start} at the start + ${hires} hired − ${leavers} left ` +
			`− ${movers} transferred = ${end} at the end.`
	}
} satisfies typeof zh;
