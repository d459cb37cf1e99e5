import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/roi.ts';

export const en = {
	question: 'Is it worth it?',
	lead: ({ period, target }: Args<'period' | 'target'>) =>
		`Costs and benefits of ${period}. The target: a return of at least ${target} on fully ` +
		'loaded cost. The share credited to the programme is assumed; the plan sets it.',
	leadOpen:
		'Costs and benefits count in the current window; the verdict uses fully loaded cost.',
	target: 'target',
	zero: 'break-even',
	returns: {
		title: {
			improved: ({ roi, target }: Args<'roi' | 'target'>) =>
				`The return is ${roi}, its whole interval above the target of ${target}`,
			worsened: ({ roi }: Args<'roi'>) =>
				`The return is ${roi}, its whole interval below 0`,
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
		titleBreakEven: ({
			probability,
			target,
			leavers
		}: Args<'probability' | 'target' | 'leavers'>) =>
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
		staff: ({
			hours,
			rate,
			low,
			high
		}: Args<'hours' | 'rate' | 'low' | 'high'>) =>
			`Assessing time is priced at ${counted(hours, 'hour', 'hours')} a person and ${rate} an hour; ` +
			`over the plan’s range it costs ${low} to ${high}.`,
		columns: {
			item: 'Item',
			kind: 'Kind',
			amount: 'Amount',
			low: 'Low',
			high: 'High',
			quantity: 'Quantity'
		}
	},
	benefits: {
		title: ({ some, total }: Args<'some' | 'total'>) =>
			`Benefits that count come to ${total}: ${some}`,
		titleNothing: 'No benefit can be told from noise: what counts is 0',
		titlePossible: ({ possible }: Args<'possible'>) =>
			`; ${possible}: possible only`,
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
		factors: ({ name, factors }: Args<'name' | 'factors'>) =>
			`${name} = ${factors}.`
	},
	tornado: {
		title: ({ input, low, high }: Args<'input' | 'low' | 'high'>) =>
			`What sways the result most is ${input}: a return of ${low} to ${high}`,
		titleNone: 'Sensitivity',
		subtitle:
			'The return with each input at its low and high value, the rest at their likeliest; ' +
			'measured inputs over their 95 % interval, prices over the plan’s range',
		label: 'Return',
		crosses: ({ inputs }: Args<'inputs'>) =>
			`Able to take the return across 0 alone: ${inputs}.`,
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
			improved: ({
				needed,
				seen,
				low,
				high
			}: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`The target needs ${counted(needed, 'fewer leaver', 'fewer leavers')}; ${seen} ` +
				`fewer are estimated (${low} to ${high}), all of it enough`,
			worsened: ({
				needed,
				seen,
				low,
				high
			}: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`The target needs ${counted(needed, 'fewer leaver', 'fewer leavers')}; ${seen} ` +
				`fewer are estimated (${low} to ${high}), none of it enough`,
			unclear: ({
				needed,
				seen,
				low,
				high
			}: Args<'needed' | 'seen' | 'low' | 'high'>) =>
				`The target needs ${counted(needed, 'fewer leaver', 'fewer leavers')}; ${seen} ` +
				`fewer are estimated, but it may be ${low} to ${high}`
		},
		titleAlone: ({ needed }: Args<'needed'>) =>
			`The target needs ${counted(needed, 'fewer leaver', 'fewer leavers')}`,
		titleNone: 'Break-even',
		subtitle:
			'Fewer leavers needed in the current window if retention alone pays, by cost basis and goal',
		series: 'Fewer leavers needed',
		seen: 'estimated',
		bars: {
			direct: {
				zero: 'Direct cost, break-even',
				target: 'Direct cost, target'
			},
			loaded: {
				zero: 'Fully loaded, break-even',
				target: 'Fully loaded, target'
			}
		},
		columns: {
			basis: 'Cost basis',
			goal: 'Goal',
			benefit: 'Benefit needed',
			leavers: 'Fewer leavers'
		}
	}
} satisfies typeof zh;
