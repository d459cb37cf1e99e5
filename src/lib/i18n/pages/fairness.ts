import type { Args } from '../words.ts';
import { counted } from '../plural.ts';

/** Words of the fairness page. */
export const zh = {
	question: '评得公正吗',
	lead: '同一个人，不同的人来评，结果是否一致；哪些差异超出了偶然。' + '区域与班组按名称排列，不做排名。',
	pairs: { self_supervisor: '自评与主管', supervisor_panel: '主管与评审', self_panel: '自评与评审' },
	agreement: {
		title: ({ share, kappa }: Args<'share' | 'kappa'>) => `主管与评审定级一致 ${share}，加权 κ ${kappa}`,
		subtitle: '完全一致的比例（实心）与相差不超过一级的比例（空心），横线为 95 % 区间',
		exact: '完全一致',
		adjacent: '相差一级以内',
		columns: {
			pair: '双方',
			cases: '人次',
			share: '一致率',
			low: '下限',
			high: '上限',
			adjacentShare: '相差一级以内'
		}
	},
	funnel: {
		title: ({ count, total }: Args<'count' | 'total'>) => `${total} 位主管中 ${count} 位的宽严超出偶然范围`,
		subtitle: '主管评分减评审评分的平均；虚线为 95 % 与 99.8 % 界限。编号不对应工号',
		x: '评定人次',
		y: '主管 − 评审（分）',
		overall: '总体',
		p95: '95 %',
		p998: '99.8 %',
		supervisor: '主管',
		columns: { supervisor: '主管', n: '人次', mean: '平均差', shrunk: '收缩后', low: '下限', high: '上限' }
	},
	selection: {
		titleFlag: ({ count }: Args<'count'>) => `${count} 个分组的通过率比低于 0.80，需要调查`,
		titleOk: '没有分组的通过率比需要调查',
		subtitle: '各组通过率 ÷ 最高组；低于 0.80 且 Fisher p < 0.05 为需调查',
		four: '0.80',
		series: '通过率比',
		columns: {
			grouping: '分组',
			name: '名称',
			cases: '人次',
			rate: '通过率',
			ratio: '比',
			low: '下限',
			high: '上限',
			p: 'Fisher p',
			flag: '判断'
		},
		groupings: { region: '区域', department: '班组', gender: '性别', supervisor: '主管' }
	},
	process: {
		title: ({ published, appeals, days }: Args<'published' | 'appeals' | 'days'>) =>
			`公布 ${published} 份结果，申诉 ${appeals} 起；` + `自评到公布中位 ${days} 天`,
		subtitle: '走完每一步的评定份数；括号内为距上一步的中位天数，申诉距公布',
		series: '评定',
		after: ({ days }: Args<'days'>) => `（+${days} 天）`,
		steps: {
			self: '自评',
			supervisor: '主管评定',
			panel: '评审',
			published: '公布',
			feedback: '反馈',
			appeal: '申诉',
			appeal_closed: '申诉办结'
		},
		columns: { step: '步骤', cases: '份数', days: '距上一步（天，中位）' }
	},
	bias: {
		title: ({ bias }: Args<'bias'>) => `主管评分比评审平均高 ${bias} 分`,
		titleLow: ({ bias }: Args<'bias'>) => `主管评分比评审平均低 ${bias} 分`,
		subtitle: '两次评分之差的平均与 95 % 一致性界限（Bland–Altman）',
		series: '平均差与一致性界限',
		none: '没有差别',
		columns: {
			pair: '双方',
			cases: '人次',
			bias: '平均差',
			low: '下限',
			high: '上限',
			lowerLimit: '一致性下限',
			upperLimit: '一致性上限',
			slope: '斜率'
		}
	},
	appeals: {
		title: ({ share }: Args<'share'>) => `申诉率 ${share}`,
		subtitle: '申诉 ÷ 已公布的决定，按结果；横线为 95 % 区间',
		results: { pass: '通过者', fail: '未通过者' },
		series: '申诉率',
		columns: { result: '结果', cases: '决定', hits: '申诉', share: '申诉率', low: '下限', high: '上限' }
	},
	bunching: {
		title: '门槛两侧的人数',
		subtitle: '刚过与刚不到门槛的人次；两侧都不足 30 时不作检验',
		below: '刚不到',
		above: '刚达到',
		columns: {
			target_level: '等级',
			evidence: '标准',
			threshold: '门槛',
			below: '刚不到',
			above: '刚达到',
			expected: '预期占比',
			p: 'p'
		},
		evidence: { onsite_count: '现场服务', csat_rate: '满意度' }
	}
};

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
		subtitle: 'Share in exact agreement and within one level; lines are 95 % intervals',
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
			`${count} of ${counted(total, 'supervisor grades', 'supervisors grade')} ` + 'outside what chance explains',
		subtitle: 'Mean of supervisor less panel score; lines are 95 % and 99.8 % limits. Numbers are not employee ids',
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
		subtitle: 'Pass rate over the highest group’s; below 0.80 with Fisher p < 0.05 is to be investigated',
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
			p: 'Fisher p',
			flag: 'Reading'
		},
		groupings: { region: 'Region', department: 'Team', gender: 'Gender', supervisor: 'Supervisor' }
	},
	process: {
		title: ({ published, appeals, days }: Args<'published' | 'appeals' | 'days'>) =>
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
		columns: { step: 'Step', cases: 'Assessments', days: 'Days since the step before (median)' }
	},
	bias: {
		title: ({ bias }: Args<'bias'>) =>
			`Supervisors score ${counted(bias, 'point', 'points')} above the panel on average`,
		titleLow: ({ bias }: Args<'bias'>) =>
			`Supervisors score ${counted(bias, 'point', 'points')} below the panel on average`,
		subtitle: 'Mean difference of two scores with 95 % limits of agreement (Bland–Altman)',
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
		subtitle: 'Appeals over published decisions by result; lines are 95 % intervals',
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
		subtitle: 'Cases just short of and just past a threshold; not tested with fewer than 30 on a side',
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
		evidence: { onsite_count: 'On-site services', csat_rate: 'Satisfaction' }
	}
} satisfies typeof zh;
