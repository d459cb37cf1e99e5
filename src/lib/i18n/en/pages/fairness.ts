import type { Args } from '../../words.ts';
import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/fairness.ts';

export const en = {
	question: 'Is grading fair?',
	lead:
		'Whether different people grade the same person alike, and which differences exceed chance. ' +
		'Regions and teams stand in order of name; there is no ranking.',
	pairs: {
		self_supervisor: 'Self and supervisor',
		supervisor_panel: 'Supervisor and panel',
		self_panel: 'Self and panel'
	},
	agreement: {
		title: ({ share, kappa }: Args<'share' | 'kappa'>) =>
			`Supervisor and panel agree on ${share} of levels, weighted κ ${kappa}`,
		subtitle:
			'Share in exact agreement and within one level; lines are 95 % intervals',
		exact: 'Exact',
		adjacent: 'Within one level',
		columns: {
			pair: 'Pair',
			cases: 'Cases',
			share: 'Exact',
			low: 'Low',
			high: 'High',
			adjacentShare: 'Within one level'
		}
	},
	funnel: {
		title: ({ count, total }: Args<'count' | 'total'>) =>
			`${count} of ${counted(total, 'supervisor grades', 'supervisors grade')} ` +
			'outside what chance explains',
		subtitle:
			'Mean of supervisor less panel score; lines are 95 % and 99.8 % limits. Numbers are not employee ids',
		x: 'Cases graded',
		y: 'Supervisor − panel (points)',
		overall: 'Overall',
		p95: '95 %',
		p998: '99.8 %',
		supervisor: 'Supervisor',
		columns: {
			supervisor: 'Supervisor',
			n: 'Cases',
			mean: 'Mean difference',
			shrunk: 'Shrunken',
			low: 'Low',
			high: 'High'
		}
	},
	selection: {
		titleFlag: ({ count }: Args<'count'>) =>
			`${counted(count, 'group has', 'groups have')} a selection ratio below 0.80 that calls for a look`,
		titleOk: 'No group’s selection ratio calls for a look',
		subtitle:
			'Pass rate over the highest group’s; below 0.80 with Fisher p < 0.05 (Holm) is to be investigated',
		four: '0.80',
		series: 'Selection ratio',
		columns: {
			grouping: 'Grouping',
			name: 'Name',
			cases: 'Cases',
			rate: 'Pass rate',
			ratio: 'Ratio',
			low: 'Low',
			high: 'High',
			p: 'Fisher p (Holm)',
			flag: 'Reading'
		},
		groupings: {
			region: 'Region',
			department: 'Team',
			gender: 'Gender',
			supervisor: 'Supervisor'
		}
	},
	process: {
		title: ({
			published,
			appeals,
			days
		}: Args<'published' | 'appeals' | 'days'>) =>
			`${counted(published, 'result', 'results')} published, ${counted(appeals, 'appeal', 'appeals')}; ` +
			`a median of ${counted(days, 'day', 'days')} from self-assessment to publication`,
		subtitle:
			'Assessments that took each step; in brackets the median days ' +
			'since the step before, of appeals since publication',
		series: 'assessments',
		after: ({ days }: Args<'days'>) => ` (+${days} d)`,
		steps: {
			self: 'Self-assessment',
			supervisor: 'Supervisor',
			panel: 'Panel',
			published: 'Published',
			feedback: 'Feedback',
			appeal: 'Appealed',
			appeal_closed: 'Appeal decided'
		},
		columns: {
			step: 'Step',
			cases: 'Assessments',
			days: 'Days since the step before (median)'
		}
	},
	bias: {
		title: ({ bias }: Args<'bias'>) =>
			`Supervisors score ${counted(bias, 'point', 'points')} above the panel on average`,
		titleLow: ({ bias }: Args<'bias'>) =>
			`Supervisors score ${counted(bias, 'point', 'points')} below the panel on average`,
		subtitle:
			'Mean difference of two scores with 95 % limits of agreement (Bland–Altman)',
		series: 'Mean difference and limits of agreement',
		none: 'no difference',
		columns: {
			pair: 'Pair',
			cases: 'Cases',
			bias: 'Mean difference',
			low: 'Low',
			high: 'High',
			lowerLimit: 'Lower limit',
			upperLimit: 'Upper limit',
			slope: 'Slope'
		}
	},
	appeals: {
		title: ({ share }: Args<'share'>) => `${share} of decisions are appealed`,
		subtitle:
			'Appeals over published decisions by result; lines are 95 % intervals',
		results: { pass: 'Passed', fail: 'Not passed' },
		series: 'Appeal rate',
		columns: {
			result: 'Result',
			cases: 'Decisions',
			hits: 'Appeals',
			share: 'Appeal rate',
			low: 'Low',
			high: 'High'
		}
	},
	bunching: {
		title: 'People on either side of a threshold',
		subtitle:
			'Cases just short of and just past a threshold; not tested with fewer than 30 on a side',
		below: 'Just short',
		above: 'Just past',
		columns: {
			target_level: 'Level',
			evidence: 'Criterion',
			threshold: 'Threshold',
			below: 'Just short',
			above: 'Just past',
			expected: 'Expected share',
			p: 'p'
		},
		evidence: {
			onsite_count: 'On-site services',
			csat_rate: 'Satisfaction'
		}
	}
} satisfies typeof zh;
