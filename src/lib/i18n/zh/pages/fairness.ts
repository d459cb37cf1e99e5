import type { Args } from '../../words.ts';

/** Words of the fairness page. */
export const zh = {
	question: '评得公正吗',
	lead:
		'同一个人，不同的人来评，结果是否一致；哪些差异超出了偶然。' +
		'区域与班组按名称排列，不做排名。',
	pairs: {
		self_supervisor: '自评与主管',
		supervisor_panel: '主管与评审',
		self_panel: '自评与评审'
	},
	agreement: {
		title: ({ share, kappa }: Args<'share' | 'kappa'>) =>
			`主管与评审定级一致 ${share}，加权 κ ${kappa}`,
		subtitle:
			'完全一致的比例（实心）与相差不超过一级的比例（空心），横线为 95 % 区间',
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
		title: ({ count, total }: Args<'count' | 'total'>) =>
			`${total} 位主管中 ${count} 位的宽严超出偶然范围`,
		subtitle:
			'主管评分减评审评分的平均；虚线为 95 % 与 99.8 % 界限。编号不对应工号',
		x: '评定人次',
		y: '主管 − 评审（分）',
		overall: '总体',
		p95: '95 %',
		p998: '99.8 %',
		supervisor: '主管',
		columns: {
			supervisor: '主管',
			n: '人次',
			mean: '平均差',
			shrunk: '收缩后',
			low: '下限',
			high: '上限'
		}
	},
	selection: {
		titleFlag: ({ count }: Args<'count'>) =>
			`${count} 个分组的通过率比低于 0.80，需要调查`,
		titleOk: '没有分组的通过率比需要调查',
		subtitle:
			'各组通过率 ÷ 最高组；低于 0.80 且 Fisher p < 0.05（Holm）为需调查',
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
			p: 'Fisher p（Holm）',
			flag: '判断'
		},
		groupings: {
			region: '区域',
			department: '班组',
			gender: '性别',
			supervisor: '主管'
		}
	},
	process: {
		title: ({
			published,
			appeals,
			days
		}: Args<'published' | 'appeals' | 'days'>) =>
			`公布 ${published} 份结果，申诉 ${appeals} 起；` +
			`自评到公布中位 ${days} 天`,
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
		columns: {
			result: '结果',
			cases: '决定',
			hits: '申诉',
			share: '申诉率',
			low: '下限',
			high: '上限'
		}
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
