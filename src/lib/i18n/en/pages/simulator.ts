import { doctor } from './simulator/doctor.ts';
import { decision } from './simulator/decision.ts';
import { forecast } from './simulator/forecast.ts';
import { people } from './simulator/people.ts';
import { figures } from './simulator/figures.ts';
import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/simulator.ts';

type HitArgs = Args<'group' | 'out' | 'people' | 'share' | 'low' | 'high'>;

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
		down: ({
			level,
			part,
			from,
			to
		}: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}, ${part} lowered from ${from} to ${to}`,
		many: ({ name, count }: Args<'name' | 'count'>) =>
			`${name} (${counted(count, 'change', 'changes')})`,
		out: ({ count }: Args<'count'>) => `${count} no longer qualify`,
		in: ({ count }: Args<'count'>) => `${count} newly qualify`,
		allIn: ({ group }: Args<'group'>) => `all in ${group}`,
		group: ({ group, out, people, share, low, high }: HitArgs) =>
			`hardest hit is ${group} (${out} of its ${people}, ${share}, interval ${low} to ${high})`,
		groupShown: ({ group, out, people, share, low, high }: HitArgs) =>
			`of the regions shown, hardest hit is ${group} ` +
			`(${out} of its ${people}, ${share}, interval ${low} to ${high})`,
		chance: 'the difference to other regions may be chance',
		regionsHidden: 'too few people in the regions to show where',
		gap: ({
			grouping,
			low,
			high,
			before,
			after
		}: Args<'grouping' | 'low' | 'high' | 'before' | 'after'>) =>
			`${grouping} gap widens: rates of ${high} and ${low} were ${before} apart and come to ${after}`,
		none: 'nobody drops out or comes in',
		small: ({ k }: Args<'k'>) =>
			`fewer than ${k} people drop out or come in; not shown`,
		colon: ': ',
		comma: ', '
	},
	scenarios: {
		label: 'Scenarios',
		published: 'Published',
		add: 'New scenario',
		first: 'Scenario',
		duplicate: 'Duplicate',
		remove: 'Delete',
		name: 'Name of the scenario',
		shown: 'Compare side by side (3 at most)',
		baseline: 'Baseline',
		undo: 'Undo',
		redo: 'Redo',
		link: 'Copy link',
		linkCopied: 'Link copied; it holds criteria only, no data.',
		linkShown:
			'The clipboard is closed to this page; copy the link from the address bar.',
		exportJson: 'Export JSON',
		importJson: 'Import JSON',
		differs: ({ setting, from, to }: Args<'setting' | 'from' | 'to'>) =>
			`${setting}: ${from} → ${to}`,
		changes: 'What differs from the baseline',
		reason: 'Reason: why the criteria should change (goes along with a link)',
		note: 'Author’s note (kept here and in the exported file, not in a link)',
		command:
			'The same on the command line (export the JSON first, and the plan where it was changed):',
		find: 'Find criteria',
		ok: 'OK'
	},
	receipt: {
		title: 'What differs here from where these scenarios were made',
		version: ({ theirs, mine }: Args<'theirs' | 'mine'>) =>
			`Made with version ${theirs}, here it is ${mine}; numbers may differ a little.`,
		plan: 'They rest on other settings of the plan:',
		setting: ({
			setting,
			mine,
			theirs
		}: Args<'setting' | 'mine' | 'theirs'>) =>
			`${setting}: ${mine} here, ${theirs} there`,
		criteria: 'Criteria',
		other: 'Other settings',
		differs: ({ setting }: Args<'setting'>) => `${setting} differ`,
		take: 'Take their plan',
		keep: 'Keep mine'
	},
	rules: {
		title: 'Criteria',
		hint: 'Changing anything makes a scenario; the published criteria stay as they are.',
		stops: ({ k }: Args<'k'>) =>
			`A threshold stops only where at least ${k} people change, or nobody.`,
		changed: 'changed',
		published: 'Baseline',
		scenario: 'Scenario',
		add: 'Add a requirement',
		slider: ({ level, part }: Args<'level' | 'part'>) =>
			`${level} · ${part} (slider)`,
		switches: 'Where the plan is not clear',
		isDefault: 'default',
		skip: 'Skipping levels',
		demotion: 'Demotion'
	},
	tiles: {
		fidelity: ({ agree, total }: Args<'agree' | 'total'>) =>
			`of past decisions reproduced by the baseline criteria (${agree} ` +
			`of ${total}); below 80 % no headline is given`,
		swap: ({
			both,
			neither,
			unknown,
			rest
		}: Args<'both' | 'neither' | 'unknown' | 'rest'>) =>
			`out / in; qualify under both ${both}, ` +
			(rest === '–'
				? `under neither ${neither}, evidence missing ${unknown}`
				: `the rest ${rest}`),
		ratio: ({ group, before, p }: Args<'group' | 'before' | 'p'>) =>
			`${group} against the highest region (before ${before}); Fisher’s ${p}`,
		ratioHidden: 'Selection ratio of regions',
		cost: ({ range }: Args<'range'>) =>
			`change in allowances and assessors’ time${range}`,
		promotions: ({ before, range }: Args<'before' | 'range'>) =>
			`promotions expected at the panel’s past pass rate (before ${before}); ${range}`,
		gate: ({ good }: Args<'good'>) =>
			`of people at a true 80 % pass the satisfaction gate; at a true 90 % ${good} fail it`,
		small: 'Too few people change to show',
		withheld: 'Withheld',
		year: ' a year'
	},
	compare: {
		title: 'Side by side',
		subtitle:
			'Each scenario against the same baseline; people by level in the picture, the rest in the table',
		measure: 'Measure',
		differs: 'What differs from the baseline',
		same: 'Nothing differs',
		reason: 'Reason',
		out: 'Out',
		in: 'In',
		share: ({ level }: Args<'level'>) => `${level}: people and share`,
		promotions: 'Promotions expected',
		cost: 'Cost a year',
		ratio: 'Region ratio',
		hit: 'Hardest hit',
		withheld: 'Withheld',
		near: ({ name, other, k }: Args<'name' | 'other' | 'k'>) =>
			`“${name}” differs from “${other}” by fewer than ${k} people; ` +
			'side by side they would be given away, so what would tell is not shown.'
	},
	more: {
		title: 'More: two thresholds together, past rounds, what-if on the targets',
		second: 'Second threshold'
	},
	decision,
	doctor,
	forecast,
	figures,
	people,
	find: {
		title: 'Find: which thresholds reach a goal',
		lead:
			'Moves only the thresholds that are ticked and lists the criteria ' +
			'closest to the goals with the least change.',
		goals: 'Goals',
		knobs: 'Thresholds that may move',
		shares: 'Levels among those who qualify (%, lowest first)',
		budget: 'Yearly cost may grow by at most (CNY)',
		ratio: 'Every group at least this share of the highest',
		floor: 'Floor: at every level that may move, each group at least this share of the highest',
		level: 'Level',
		grouping: 'Groups',
		start: 'Start',
		close: 'Close',
		use: 'Use',
		need: 'Tick at least one goal and one threshold.',
		columns: ['Lowest ratio', 'Cost a year', 'In', 'Out', 'Changes'],
		found: 'Found',
		gated: ({ k }: Args<'k'>) =>
			`People in and out are rounded down to multiples of ${k}.`,
		stopped: 'Stopped; the best so far follow.'
	}
} satisfies typeof zh;
