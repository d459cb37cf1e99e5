import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/grading.ts';

export const en = {
	question: 'What do the levels look like?',
	lead:
		'Who holds which level, how people move up, and which criterion holds them back. ' +
		'Cells of too few people are not shown and cannot be worked out from the rest.',
	none: 'not given',
	flow: {
		title: 'Moves between levels in the current window',
		subtitle:
			'Left: level at the start; right: at the end; everybody once. Flows of too few people are not shown',
		stages: ['Start', 'End'],
		left: 'left',
		transferred: 'transferred',
		hired: 'hired',
		columns: { origin: 'Start', outcome: 'End', people: 'People' }
	},
	binding: {
		title: ({ rule, share }: Args<'rule' | 'share'>) =>
			`Of those who miss the set, ${counted(share, 'misses', 'miss')} only “${rule}”`,
		none: 'No single criterion holds people back',
		subtitle:
			'Share for whom this is the only unmet criterion, among those ' +
			'with enough time in post; lines are 95 % intervals',
		columns: {
			rule: 'Criterion',
			cases: 'Missing the set',
			hits: 'Only this one',
			share: 'Share',
			low: 'Low',
			high: 'High'
		}
	},
	attain: {
		title: 'How often each criterion is met',
		subtitle:
			'Met over known, by level applied for; missing evidence does not count as unmet',
		columns: {
			target_level: 'Level',
			rule: 'Criterion',
			cases: 'Known',
			hits: 'Met',
			share: 'Share met',
			low: 'Low',
			high: 'High'
		}
	},
	pass: {
		title: ({ round, share }: Args<'round' | 'share'>) =>
			`In the latest round (${round}) ${share} passed`,
		subtitle:
			'Passed over passed and failed; deferred and absent left out. Lines are 95 % intervals',
		series: 'Pass rate',
		columns: {
			round: 'Round',
			cases: 'Decisions',
			hits: 'Passed',
			share: 'Pass rate',
			low: 'Low',
			high: 'High'
		}
	},
	time: {
		title: 'How long people stay in a level before moving up',
		subtitle:
			'Share promoted by months since entering the level; those still ' +
			'there are censored, leaving is a competing event',
		x: 'Months since entering the level',
		y: 'Promoted',
		columns: {
			level: 'Level',
			t: 'Months',
			waiting: 'Still watched',
			share: 'Promoted',
			low: 'Low',
			high: 'High'
		},
		promoted: 'Promoted'
	},
	skill: {
		title: 'Spread of skill scores by round',
		subtitle:
			'Panel scores from P10 to P90 with their mean (0–100); a narrower spread means more even skills',
		skills: { knowledge: 'Knowledge', practice: 'Practice' },
		columns: {
			skill: 'Skill',
			round: 'Round',
			people: 'People',
			mean: 'Mean',
			sd: 'SD',
			p10: 'P10',
			p90: 'P90'
		}
	},
	rules: {
		tenure: 'Time in post',
		onsite_count: 'On-site services',
		doc_count: 'Documents',
		large_project_count: 'Large projects',
		key_account_count: 'Key accounts',
		hard_problem_count: 'Hard problems',
		csat: 'Satisfaction',
		panel_knowledge: 'Knowledge score',
		panel_practice: 'Practice score',
		panel_attitude: 'Attitude score'
	}
} satisfies typeof zh;
