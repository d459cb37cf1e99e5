import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/overview.ts';

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
