import type { Args } from '../../words.ts';

/** Words of the grading page. */
export const zh = {
	question: '等级结构是怎样的',
	lead:
		'谁在哪一级、怎样晋级、卡在哪一条标准上。' +
		'人数不足的格子不显示，也不能由其他数字推算出来。',
	none: '未填',
	flow: {
		title: '当前期内等级的流动',
		subtitle: '左为期初等级，右为期末等级；每人计一次。人数不足的流动不显示',
		stages: ['期初', '期末'],
		left: '离职',
		transferred: '调离',
		hired: '新入职',
		columns: { origin: '期初', outcome: '期末', people: '人数' }
	},
	binding: {
		title: ({ rule, share }: Args<'rule' | 'share'>) =>
			`未达标的人中，${share} 只差“${rule}”一条`,
		none: '没有单独卡人的标准',
		subtitle:
			'任职时间已够而未达标者中，仅此一条未达到的比例；横线为 95 % 区间',
		columns: {
			rule: '标准',
			cases: '未达标',
			hits: '只差这一条',
			share: '占比',
			low: '下限',
			high: '上限'
		}
	},
	attain: {
		title: '各项标准的达标率',
		subtitle: '达到 ÷ 有资料者，按申报等级；资料不全的不算未达到',
		columns: {
			target_level: '申报等级',
			rule: '标准',
			cases: '有资料',
			hits: '达到',
			share: '达标率',
			low: '下限',
			high: '上限'
		}
	},
	pass: {
		title: ({ round, share }: Args<'round' | 'share'>) =>
			`最近一轮（${round}）的通过率为 ${share}`,
		subtitle: '通过 ÷（通过 + 未通过）；缓评与缺考不计。横线为 95 % 区间',
		series: '通过率',
		columns: {
			round: '轮次',
			cases: '人次',
			hits: '通过',
			share: '通过率',
			low: '下限',
			high: '上限'
		}
	},
	time: {
		title: '在一级停留多久才晋级',
		subtitle: '进入该级后未晋级的比例；仍在该级者按删失，离开者为竞争事件',
		x: '进入该级后月数',
		y: '仍在该级',
		columns: {
			level: '等级',
			t: '月数',
			waiting: '仍在观察',
			share: '已晋级',
			low: '下限',
			high: '上限'
		},
		promoted: '已晋级'
	},
	skill: {
		title: '技能分数的高低差距，各轮',
		subtitle: '评审分 P10 至 P90 与平均分（0–100）；差距缩小表示水平更整齐',
		skills: { knowledge: '技术知识', practice: '实践能力' },
		columns: {
			skill: '维度',
			round: '轮次',
			people: '人数',
			mean: '平均',
			sd: '标准差',
			p10: 'P10',
			p90: 'P90'
		}
	},
	rules: {
		tenure: '任职时间',
		onsite_count: '现场服务',
		doc_count: '技术文档',
		large_project_count: '大型项目',
		key_account_count: '重点客户',
		hard_problem_count: '疑难问题',
		csat: '客户满意度',
		panel_knowledge: '技术知识分',
		panel_practice: '实践能力分',
		panel_attitude: '服务态度分'
	}
};
