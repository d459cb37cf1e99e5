import type { Args } from '../words.ts';
import { counted } from '../plural.ts';
import { zh } from './simulator-zh.ts';

export const en = {
	question: 'What if we changed the criteria?',
	lead: ({ day }: Args<'day'>) =>
		`Static simulation: judged again on the records up to ${day}, as if nobody changed ` +
		'behaviour because the criteria change. Hatching marks what is simulated.',
	waiting: 'Reading the grading records…',
	failed: 'This dataset cannot be simulated: it has no grading records or no roster.',
	headline: {
		same: 'The scenario equals the baseline; nobody drops out or comes in',
		up: ({ level, part, from, to }: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}, ${part} raised from ${from} to ${to}`,
		down: ({ level, part, from, to }: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}, ${part} lowered from ${from} to ${to}`,
		many: ({ name, count }: Args<'name' | 'count'>) => `${name} (${counted(count, 'change', 'changes')})`,
		out: ({ count }: Args<'count'>) => `${count} no longer qualify`,
		in: ({ count }: Args<'count'>) => `${count} newly qualify`,
		group: ({ count, group, out }: Args<'count' | 'group' | 'out'>) =>
			count === out ? `all in ${group}` : `${count} of them in ${group}`,
		none: 'nobody drops out or comes in',
		small: ({ k }: Args<'k'>) => `fewer than ${k} people drop out or come in; not shown`,
		colon: ': ',
		comma: ', '
	},
	scenarios: {
		label: 'Scenarios',
		published: 'Published',
		add: 'New scenario',
		first: 'Scenario',
		duplicate: 'Duplicate',
		rename: 'Rename',
		remove: 'Delete',
		name: 'Name of the scenario',
		shown: 'Compare side by side (3 at most)',
		baseline: 'Baseline',
		undo: 'Undo',
		redo: 'Redo',
		link: 'Copy link',
		linkCopied: 'Link copied; it holds criteria only, no data.',
		linkShown: 'The clipboard is closed to this page; copy the link from the address bar.',
		exportJson: 'Export JSON',
		importJson: 'Import JSON',
		find: 'Find criteria',
		ok: 'OK'
	},
	rules: {
		title: 'Criteria',
		hint: 'Changing anything makes a scenario; the published criteria stay as they are.',
		changed: 'changed',
		published: 'Baseline',
		scenario: 'Scenario',
		add: 'Add a requirement',
		slider: ({ level, part }: Args<'level' | 'part'>) => `${level} · ${part} (slider)`,
		switches: 'Where the plan is not clear',
		isDefault: 'default',
		own: 'set otherwise',
		csatGate: 'How satisfaction is judged',
		skip: 'Skipping levels',
		demotion: 'Demotion'
	},
	tiles: {
		fidelity: ({ agree, total }: Args<'agree' | 'total'>) =>
			`of past decisions reproduced by the baseline criteria (${agree} ` +
			`of ${total}); below 80 % no headline is given`,
		swap: ({ both, neither, unknown, rest }: Args<'both' | 'neither' | 'unknown' | 'rest'>) =>
			`out / in; qualify under both ${both}, ` +
			`${rest === '–' ? `under neither ${neither}, evidence missing ${unknown}` : `the rest ${rest}`}`,
		ratio: ({ group, before, p }: Args<'group' | 'before' | 'p'>) =>
			`${group} against the highest region (before ${before}); Fisher’s ${p}`,
		ratioHidden: 'Selection ratio of regions',
		cost: ({ range }: Args<'range'>) => `change in allowances and assessors’ time${range}`,
		promotions: ({ before, range }: Args<'before' | 'range'>) =>
			`promotions expected at the panel’s past pass rate (before ${before}); ${range}`,
		gate: ({ good }: Args<'good'>) =>
			`of people at a true 80 % pass the satisfaction gate; at a true 90 % ${good} fail it`,
		small: 'Too few people change to show',
		withheld: 'Withheld',
		year: ' a year'
	},
	compare: { title: 'Side by side', columns: ['Scenario', 'Out', 'In', 'Region ratio', 'Cost a year'] },
	more: { title: 'More: two thresholds together, past rounds, what-if on the targets', second: 'Second threshold' },
	figures: {
		mix: {
			title: ({ count }: Args<'count'>) => `${count} change level`,
			same: 'Nobody changes level',
			hidden: 'Levels under both sets of criteria',
			subtitle: ({ n }: Args<'n'>) =>
				'Engineers in post by the level that each set leaves them at, people; ' +
				`n = ${n}; held levels stay where demotion is off`,
			columns: { set: 'Criteria', level: 'Level', people: 'People', share: 'Share' }
		},
		heat: {
			title: ({ level, first, second }: Args<'level' | 'first' | 'second'>) =>
				`${level}: ${first} and ${second} moved together`,
			subtitle:
				'People who reach the level at each pair of thresholds, ' +
				'all else unchanged; baseline and scenario are outlined',
			people: 'People who qualify'
		},
		whatIf: {
			title: 'A what-if on the three targets, not a forecast',
			subtitle: ({ goals }: Args<'goals'>) => `Relative change with its range; targets: ${goals}`,
			none: 'no effect',
			few: 'Too few change level for a what-if.',
			series: 'What-if change',
			targets: { csat: 'Satisfaction', handling: 'Handling time', attrition: 'Attrition' },
			columns: { target: 'Target', value: 'What-if change', low: 'Low', high: 'High', goal: 'Goal' }
		},
		rounds: {
			title: ({ level }: Args<'level'>) => `Who met the ${level} criteria at past rounds`,
			subtitle: 'Judged again on the records and staff of each round’s day',
			columns: { set: 'Criteria', round: 'Round', level: 'Level', people: 'Qualify', share: 'Share' }
		},
		eligible: {
			titleOut: ({ level, before, after }: Args<'level' | 'before' | 'after'>) =>
				`${level}: from ${before} to ${after} people qualify`,
			titleSame: 'The number who qualify stays the same at every level',
			titleHidden: 'Who qualifies, by level',
			subtitle: ({ n }: Args<'n'>) =>
				`Engineers employed who meet a level’s whole rule, people; n = ${n}, hatched = simulated`,
			columns: { set: 'Criteria', level: 'Level', status: 'Status', people: 'People', share: 'Share' }
		},
		out: {
			title: ({ count, group, out }: Args<'count' | 'group' | 'out'>) =>
				`${out} drop out, ${count === out ? 'all' : `${count} of them`} in ${group}`,
			titlePlain: ({ out }: Args<'out'>) => `${out} drop out`,
			none: 'Nobody drops out',
			hidden: 'Who drops out and comes in, by region',
			subtitle: 'By region: people who qualify under the baseline only (out) and under the scenario only (in)',
			columns: { group: 'Region', cell: 'Move', people: 'People' },
			out: 'Out',
			in: 'In'
		},
		sweep: {
			title: ({ level, part, from, to }: Args<'level' | 'part' | 'from' | 'to'>) =>
				`${level}, ${part}: where ${from} and ${to} stand`,
			titleOne: ({ level, part, from }: Args<'level' | 'part' | 'from'>) => `${level}, ${part}: now at ${from}`,
			subtitle: 'People who qualify for the level as the threshold moves, all else unchanged',
			columns: { threshold: 'Threshold', people: 'Qualify' },
			y: 'People',
			series: 'Qualify'
		},
		ratio: {
			title: ({ group, ratio }: Args<'group' | 'ratio'>) =>
				`Lowest is ${group}, at ${ratio} of the highest region`,
			hidden: 'Selection rates of regions',
			subtitle: ({ level }: Args<'level'>) =>
				`Share that qualifies for ${level}, baseline (hollow) and scenario (solid); ` +
				'below 0.80 of the highest with Fisher’s p < 0.05 means investigate',
			columns: {
				set: 'Criteria',
				group: 'Region',
				people: 'Can be judged',
				met: 'Qualify',
				rate: 'Share',
				ratio: 'Ratio',
				low: 'Low',
				high: 'High',
				p: 'Fisher’s p',
				flag: 'Flag'
			}
		},
		flow: {
			title: ({ count }: Args<'count'>) => `${count} change level`,
			same: 'Nobody changes level',
			hidden: 'Flow between levels',
			subtitle:
				'Level under the baseline (left) to level under the scenario (right); ' +
				'held levels are kept where demotion is not allowed',
			columns: { from: 'Baseline', to: 'Scenario', people: 'People' }
		},
		near: {
			title: ({ count }: Args<'count'>) => `${counted(count, 'misses', 'miss')} by one criterion, and by little`,
			hidden: 'Missing by one criterion',
			subtitle:
				'Kept from a higher level by one criterion alone, short by at ' +
				'most 10 % of it or one unit, by that criterion',
			columns: { set: 'Criteria', level: 'Level', part: 'Missing', people: 'People', gap: 'Mean gap' }
		},
		binding: {
			title: ({ level, part }: Args<'level' | 'part'>) => `What holds most people back: ${level}, ${part}`,
			hidden: 'What holds people back',
			subtitle:
				'Of those with enough tenure who miss a higher level, ' +
				'people who miss this criterion (criteria overlap)',
			columns: {
				set: 'Criteria',
				level: 'Level',
				part: 'Criterion',
				people: 'Miss it',
				only: 'Miss only this',
				of: 'Miss the level',
				share: 'Only this'
			}
		},
		fidelity: {
			title: ({ share }: Args<'share'>) => `The baseline criteria reproduce ${share} of past decisions`,
			subtitle:
				'Every past assessment judged again by the baseline criteria against what was decided, assessments',
			columns: { outcome: 'Outcome', rows: 'Assessments', people: 'People' },
			series: 'Assessments'
		}
	},
	find: {
		title: 'Find: which thresholds reach a goal',
		lead:
			'Moves only the thresholds that are ticked and lists the criteria ' +
			'closest to the goals with the least change.',
		goals: 'Goals',
		knobs: 'Thresholds that may move',
		shares: 'Junior/intermediate/senior/principal among those who qualify (%)',
		budget: 'Yearly cost may grow by at most (CNY)',
		ratio: 'Every group at least this share of the highest',
		level: 'Level',
		grouping: 'Groups',
		start: 'Start',
		close: 'Close',
		use: 'Use',
		need: 'Tick at least one goal and one threshold.',
		columns: [
			'',
			'Junior',
			'Intermediate',
			'Senior',
			'Principal',
			'Lowest ratio',
			'Cost a year',
			'In',
			'Out',
			'Changes'
		],
		found: 'Found',
		gated: ({ k }: Args<'k'>) => `People in and out are rounded down to multiples of ${k}.`,
		stopped: 'Stopped; the best so far follow.'
	}
} satisfies typeof zh;
