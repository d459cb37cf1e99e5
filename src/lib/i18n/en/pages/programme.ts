import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/programme.ts';

export const en = {
	question: 'What is the programme, and what can be changed?',
	lead:
		'The grading programme for after-sales engineers. Every value can be changed here; ' +
		'what differs from the published plan is marked and reaches every page at once.',
	sections: {
		background: 'Background',
		goals: 'Goals',
		scope: 'Scope',
		levels: 'Four levels',
		steps: 'Four steps of assessment',
		path: 'Career path',
		cycle: 'Cycle and frequency',
		responsible: 'Who is responsible',
		cost: 'Cost and expected benefit',
		windows: 'Windows compared',
		measurement: 'How it is measured',
		criteria: 'Criteria of the levels',
		reasons: 'Record of changes'
	},
	text: {
		background: ({ hours }: Args<'hours'>) =>
			`The skills of after-sales engineers are uneven, ` +
			`a complaint takes ${counted(hours, 'hour', 'hours')} on average, ` +
			'and people leave. The programme grades every engineer, so that customers get service ' +
			'to match the problem and engineers see their next step.',
		goals: ({
			csat,
			handling,
			attrition,
			benefit
		}: Args<'csat' | 'handling' | 'attrition' | 'benefit'>) =>
			'Four targets, each against the 12 months before the start: ' +
			`satisfaction ${csat}, complaint handling time ${handling}, attrition ${attrition}, ` +
			`an economic benefit of at least ${benefit}. A change in % is relative, one in points is a difference.`,
		scope:
			'All regular after-sales engineers. Interns, part-time, contingent and re-hired retired staff ' +
			'are not graded; people who move to another department do not count as leavers.',
		path:
			'Junior → intermediate → senior → principal, one level at a time. The published plan leaves two ' +
			'things open: whether senior asks for 5 large projects or 1, and whether “in post” counts from ' +
			'entering the level or from hiring. The defaults are marked; the owner of the plan should confirm them.',
		cycle: ({ rounds }: Args<'rounds'>) =>
			`Rounds a year: ${rounds}. Results take effect on the day of publication.`,
		responsible:
			'HR organises and keeps the records; supervisors give the first grade and feedback within two weeks ' +
			'of publication; the panel judges independently; appeals go to people who were not on the panel.',
		cost: ({ round, rounds }: Args<'round' | 'rounds'>) =>
			`The published direct cost is CNY ${round} a round; rounds a year: ${rounds}. Whether it pays depends on ` +
			'the full cost: assessors’ hours, level allowances, training and tools count too; ' +
			'a benefit counts once, and the time a customer waits is not priced as labour.',
		windows:
			'By default the baseline is the 12 complete months before the start and the ' +
			'current window the latest 12. A baseline is locked once set: moving it asks ' +
			'for a reason, which is printed with the numbers.',
		measurement:
			'These decide how each number is computed. The defaults are cautious answers to open questions.',
		criteria:
			'The thresholds in force. To see whom a change would touch, use the criteria simulator.'
	},
	dimensions: {
		title: 'Dimension',
		knowledge: 'Knowledge',
		practice: 'Practice',
		attitude: 'Attitude'
	},
	levelTable: [
		[
			'Junior',
			'Knows the products’ basics and common faults',
			'6 months since hiring, 20 on-site services',
			'Satisfaction 85 %'
		],
		[
			'Intermediate',
			'Diagnoses alone, has written documentation',
			'12 months in post, 50 on-site services, 1 document',
			'Satisfaction 85 %'
		],
		[
			'Senior',
			'Masters several product lines, guides others',
			'24 months in post, 5 large projects',
			'Satisfaction 85 %'
		],
		[
			'Principal',
			'Solves hard problems and turns them into method',
			'36 months in post, 1 hard problem solved alone, 1 key account',
			'Satisfaction 85 %'
		]
	],
	steps: [
		[
			'Self-assessment',
			'The engineer rates the three dimensions and hands in evidence.'
		],
		[
			'Supervisor',
			'The direct supervisor grades from tickets and work seen on site.'
		],
		[
			'Panel',
			'The panel judges independently, with an interview where needed.'
		],
		[
			'Publication and feedback',
			'Results are published, talked through within two weeks, and may be appealed.'
		]
	],
	changed: 'changed',
	published: 'published',
	reset: 'Reset',
	reason: 'Reason',
	reasonHint:
		'Moving a target or a baseline needs a reason of at least three characters',
	apply: 'Change',
	auto: 'automatic',
	noMonths: 'none',
	low: 'low',
	base: 'base',
	high: 'high',
	start: 'Start',
	end: 'End (excluded)',
	none: 'Exactly as published.',
	count: 'Values that differ from the published plan: {count}',
	exportJson: 'Export JSON',
	importJson: 'Import JSON',
	print: 'Print',
	resetAll: 'Reset all',
	invalid:
		'The plan does not accept this value; nothing has changed. ' +
		'Check its range and order: low not above high, start not after end.',
	invalidFile:
		'This file is no plan in JSON that can be used; look at: {what}. Nothing has changed.',
	locked: 'Baseline {window} is locked · check {hash}',
	moved: ({
		setting,
		from,
		to,
		reason
	}: Args<'setting' | 'from' | 'to' | 'reason'>) =>
		`“${setting}” was moved from ${from} to ${to}; reason: ${reason}`,
	baselineFact: ({ window, hash }: Args<'window' | 'hash'>) =>
		`${window} · check ${hash}`,
	noReasons: 'No target and no baseline has been moved.',
	ownTargets: {
		title: 'Targets of your own',
		lead:
			'Any rate, share or time of the dictionary that has a good side can be made a target: ' +
			'it is judged by the same rules as the published ones and has a card on the overview.',
		of: ({ name }: Args<'name'>) => `Own target · ${name}`,
		none: 'none',
		measure: 'Measure',
		byHow: 'Change by',
		higher: 'up by',
		lower: 'down by',
		baseline: 'Baseline of its own (optional)',
		add: 'Add the target',
		remove: 'Remove',
		removeOf: ({ name }: Args<'name'>) => `Remove the target on ${name}`,
		empty: 'No targets of your own yet.'
	},
	units: {
		none: '',
		hours: 'hours',
		days: 'days',
		months: 'months',
		people: 'people',
		cny: 'CNY',
		share: '%'
	},
	ownLevels: 'The company’s own levels, the lowest first',
	ownPath:
		'{levels}, one level at a time. The company enters what each level takes; ' +
		'what is not entered is not asked for, and nothing is judged by it.',
	settings: {
		levelMonths: '{level} · months of tenure',
		levelOnsite: '{level} · on-site services',
		levelAllowance: '{level} allowance a month',
		csatChange: 'Satisfaction target',
		csatMode: 'Satisfaction read as',
		handlingChange: 'Handling time target',
		statedHours: 'Baseline stated in the plan',
		attritionChange: 'Attrition target',
		attritionLeavers: 'Leavers counted',
		benefitMinimum: 'Least benefit',
		benefitMeasure: 'Benefit means',
		programmeStart: 'Start of the programme',
		baseline: 'Baseline window',
		current: 'Current window',
		fiscalYearFrom: 'Fiscal year begins with month',
		clock: 'Clock',
		tau: 'Horizon of restricted means',
		satisfiedFrom: 'Satisfied from score',
		reopenDays: 'Days to watch for reopening',
		fixDays: 'Days to watch a first fix',
		feedbackDays: 'Days for feedback',
		k: 'Fewest people shown',
		regrettedFrom: 'Regretted from level',
		leftOutMonths: 'Months left out',
		floorMonths: 'Fewest months',
		floorLeavers: 'Fewest leavers',
		floorEngineers: 'Fewest engineers',
		floorRatings: 'Fewest ratings',
		floorPower: 'Least power',
		juniorMonths: 'Junior · months since hiring',
		juniorOnsite: 'Junior · on-site services',
		intermediateMonths: 'Intermediate · months in post',
		inPost: '“In post” counts from',
		intermediateOnsite: 'Intermediate · on-site services',
		documents: 'Intermediate · documents',
		seniorMonths: 'Senior · months in post',
		largeProjects: 'Senior · large projects (elsewhere the plan says 1)',
		principalMonths: 'Principal · months in post',
		hardProblems: 'Principal · hard problems',
		keyAccounts: 'Principal · key accounts',
		countsWindow: 'Counts run over',
		missing: 'Missing evidence',
		round: 'Direct cost of a round',
		roundsPerYear: 'Rounds a year',
		assessorHours: 'Assessor hours per person and round',
		assessorRate: 'Price of an assessor hour',
		replacementShare: 'Replacement cost as share of salary',
		annualSalary: 'Yearly salary (where the roster has none)',
		labourRate: 'Price of a labour hour',
		allowance1: 'Junior allowance a month',
		allowance2: 'Intermediate allowance a month',
		allowance3: 'Senior allowance a month',
		allowance4: 'Principal allowance a month',
		training: 'Training',
		tool: 'Tools',
		attribution: 'Share credited to the programme'
	},
	options: {
		relative: 'relative change',
		points: 'percentage points',
		all: 'all leavers',
		voluntary: 'voluntary leavers',
		roi: 'return on investment',
		bcr: 'benefit–cost ratio',
		saving: 'cost saving',
		calendar: 'calendar hours',
		working: 'working hours',
		net: 'less holds',
		in_level: 'entering the level',
		since_hire: 'hiring',
		cumulative: 'the whole career',
		since_level: 'the time in level',
		last_12_months: 'the last 12 months',
		unknown: 'counts as unknown',
		fail: 'counts as unmet'
	}
} satisfies typeof zh;
