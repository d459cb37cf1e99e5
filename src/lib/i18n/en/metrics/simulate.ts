import type { Args } from '../../words.ts';
import type { zh } from '../../zh/metrics/simulate.ts';

export const en = {
	question: 'What if the criteria were different?',
	parts: {
		tenure: 'Tenure',
		onsite_count: 'On-site visits',
		doc_count: 'Documents',
		large_project_count: 'Large projects',
		key_account_count: 'Key accounts',
		hard_problem_count: 'Hard problems solved alone',
		panel_knowledge: 'Knowledge score',
		panel_practice: 'Practice score',
		panel_attitude: 'Attitude score',
		csat: 'Satisfaction',
		step: 'No skipping'
	},
	partUnits: {
		tenure: 'months',
		onsite_count: 'visits',
		doc_count: 'documents',
		large_project_count: 'projects',
		key_account_count: 'accounts',
		hard_problem_count: 'problems',
		panel_knowledge: 'points',
		panel_practice: 'points',
		panel_attitude: 'points',
		csat: '',
		step: ''
	},
	skip: { yes: 'Skipping allowed', no: 'No skipping' },
	demotion: {
		yes: 'Demotion allowed',
		no: 'No demotion, held levels are kept'
	},
	sets: {
		baseline: 'Baseline',
		scenario: 'Scenario',
		published: 'Published'
	},
	statuses: {
		met: 'Met',
		unmet: 'Unmet',
		unknown: 'Undecided',
		unmet_or_unknown: 'Unmet or undecided'
	},
	cells: {
		both: 'In both',
		in: 'Swapped in',
		out: 'Swapped out',
		neither: 'In neither',
		unknown: 'Evidence missing',
		neither_or_unknown: 'In neither, or evidence missing',
		rest: 'Everybody else'
	},
	bands: {
		down2: 'Down two or more',
		down1: 'Down one',
		same: 'Same',
		up1: 'Up one',
		up2: 'Up two or more',
		unknown: 'Undecided',
		unmet_or_unknown: 'Unmet or undecided'
	},
	open: 'Undecided',
	groupings: {
		region: 'Region',
		department: 'Department',
		supervisor: 'Supervisor',
		gender: 'Gender',
		age_band: 'Age band',
		tenure: 'Months since hiring'
	},
	unknownGroup: 'Not stated',
	flags: {
		fine: 'No difference seen',
		watch: 'Watch',
		investigate: 'Investigate',
		too_small: 'Too few to compare',
		reference: 'Highest group'
	},
	outcomes: {
		agree_pass: 'Agrees: pass',
		agree_fail: 'Agrees: fail',
		stricter: 'Criteria stricter than decided',
		looser: 'Criteria looser than decided',
		unknown: 'Evidence missing',
		deferred: 'Deferred',
		absent: 'Absent',
		no_result: 'No result',
		no_target: 'No target level'
	},
	items: {
		allowance: 'Level allowances',
		assessors: 'Assessors’ time',
		total: 'Total'
	},
	targets: {
		csat: 'Satisfaction',
		handling: 'Complaint handling time',
		attrition: 'Attrition'
	},
	questions: {
		senior_large_projects: {
			text: 'How many large projects for senior? The plan’s dimension table says 5, its career path says 1.',
			answers: { 5: '5', 1: '1' }
		},
		in_post: {
			text: 'From when does “one year in post” count?',
			answers: {
				in_level: 'From entering the level below',
				since_hire: 'From hiring'
			}
		},
		countsWindow: {
			text: 'Over which time are counts added up?',
			answers: {
				cumulative: 'Since hiring',
				since_level: 'Since entering the level',
				last_12_months: 'Last 12 months'
			}
		},
		placement: {
			text: 'How is somebody without a level first graded?',
			answers: {
				any_level: 'At any level, tenure from hiring',
				one_step: 'At the lowest level only'
			}
		},
		missing: {
			text: 'What if evidence is missing?',
			answers: { unknown: 'Undecided', fail: 'Not met' }
		},
		csat_gate: {
			text: 'How is satisfaction judged on few ratings?',
			answers: {
				raw: 'Plain share',
				min_n: 'Undecided on too few ratings',
				wilson_lower: 'Lower Wilson limit',
				shrunken: 'Drawn to everybody’s mean'
			}
		}
	},
	ownAnswer: 'set otherwise',
	notes: {
		static_behaviour:
			'Static simulation: judged again on the records as they are, ' +
			'as if nobody changed behaviour because the criteria change.',
		headline_withheld:
			'The criteria reproduce only {share} of past decisions, below {floor}, ' +
			'so no headline is given; the reasons stand under replay fidelity.',
		no_fidelity:
			'There are no past decisions to compare with, so no headline is given.',
		small_change: 'Fewer than {k} people change; not shown.',
		between_steps:
			'Beside a scenario one step away this would tell of fewer than {k} people, so it is not shown; ' +
			'move the threshold to one of its stops.',
		steps_of_k: 'The curve shows only points at least {k} people apart.',
		rounded_to_k: 'People rounded down to multiples of {k}.',
		no_allowances:
			'The plan has no level allowances; only assessors’ time counts.',
		no_panel_history:
			'Some levels have no panel history and count 0.5 to 1.0.',
		lowest_group: 'Furthest below the highest group: {group}, Fisher’s {p}.',
		hardest_hit:
			'Hardest hit is {group}: {share} (interval {low} to {high}), {p} against the other groups, ' +
			'adjusted for how many there are.',
		gap_widens:
			'The gap in rates between {high} and {low} widens from {before} to {after}, beyond noise ' +
			'(adjusted for how many groups are compared).',
		gate_errors:
			'Somebody at a true {poor} passes with probability {passesPoor}, ' +
			'somebody at a true {good} fails with probability {failsGood}.',
		projection_assumption:
			'A what-if, not a forecast: evidence goes on at today’s pace, promotion and leaving as at past rounds, ' +
			'and nobody changes behaviour because the criteria change.',
		projection_checked:
			'On past rounds {share} of {cells} counts lay in bands made the same way, which are meant to hold 80 %.',
		what_if_assumption:
			'A what-if, not a forecast: it assumes that people at a new level become like those who hold ' +
			'it today. Nothing shows that they do, so the range includes no effect.'
	},
	reasons: {
		too_few_rounds:
			'A projection needs three past rounds: one to learn from, one to project from and one to check it by.',
		no_past_decisions:
			'No past decision has a result and all its evidence, so the criteria cannot be tested.',
		nobody_to_judge: 'No engineer in scope is employed on that day.',
		fewer_than_two_groups:
			'Fewer than two groups are large enough to compare.',
		no_csat_gate: 'This level asks for no satisfaction.',
		no_ratings_for_gate: 'Nobody has enough ratings for the gate to answer.'
	},
	refusals: {
		not_json: 'This is not a JSON file.',
		not_scenarios: 'This file holds no criteria.',
		newer_version:
			'This file comes from a newer version (format {at}); update the page first.',
		bad_rules:
			'The file holds criteria that are not valid ({at}); nothing was imported.',
		link_shape: 'The link holds no criteria.',
		link_newer:
			'This link comes from a newer version (format {at}); update the page first.',
		link_damaged:
			'The link is incomplete or was altered and was not opened. Ask for the whole link again.',
		link_rules:
			'The link holds criteria that are not valid; it was not opened.'
	},
	elsewhere:
		'These scenarios were made on another dataset; the numbers below are from the data at hand.',
	names: {
		show: 'Show names for this visit',
		warning:
			'Names show for this visit only and never enter a link or an export.'
	},
	solveOne: {
		found: ({
			level,
			part,
			threshold,
			people,
			target
		}: Args<'level' | 'part' | 'threshold' | 'people' | 'target'>) =>
			`Level ${level}, ${part} at ${threshold}: ${people} people reach it, closest to ${target}.`,
		none: ({ level, part, target }: Args<'level' | 'part' | 'target'>) =>
			`Level ${level}, ${part}: no point in this range may be shown, so none comes close to ${target} people. ` +
			'Widen the range.',
		holds: ({ grouping, min, ratio }: Args<'grouping' | 'min' | 'ratio'>) =>
			` ${grouping}: the lowest rate is ${ratio} of the best, not below ${min}.`,
		nobodyCompared: ({ grouping }: Args<'grouping'>) =>
			` ${grouping}: fewer than two groups are large enough to compare, so the floor can't be checked.`,
		noneHolds: ({ grouping, min }: Args<'grouping' | 'min'>) =>
			` (${grouping}: no rate below ${min} of the best.)`
	},
	solve: {
		shares: 'Levels {shares}',
		budget: 'Yearly cost changes by at most {max}',
		ratio: '{level}: every {grouping} at least {min} of the highest',
		running: 'Rule sets tried: {done} of {total}',
		none: 'No setting of these thresholds does it; the closest ones follow.',
		kept: 'All goals can be kept.',
		broken: 'Nothing holds the floor between groups; the closest follow.',
		cancel: 'Stop'
	},
	career: {
		question: 'What is missing for the next level?',
		gap: '{gap} short',
		met: 'met',
		unknown: 'no evidence',
		earliest: 'by tenure at the earliest {day}',
		blocked: 'the level before must come first',
		ratings: 'satisfied ratings still needed: {count}'
	}
} satisfies typeof zh;
