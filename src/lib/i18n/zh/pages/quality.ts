import * as account from '../../account-columns.ts';
import type { Args } from '../../words.ts';

/** Words of the data quality figures. */
export const zh = {
	account: {
		title: ({
			read,
			loaded,
			duplicates,
			quarantined
		}: Args<'read' | 'loaded' | 'duplicates' | 'quarantined'>) =>
			`读到的 ${read} 行都有去处：载入 ${loaded}，` +
			`重复 ${duplicates}，隔离 ${quarantined}`,
		unbalanced: ({ rows }: Args<'rows'>) => `有 ${rows} 行去向不明`,
		subtitle: '每个文件的行数占比；读到 = 已载入 + 重复 + 隔离',
		loaded: '已载入',
		duplicates: '重复',
		quarantined: '隔离',
		columns: {
			...account.zh,
			unexplained: '去向不明'
		}
	},
	off: {
		title: ({ count, total }: Args<'count' | 'total'>) =>
			`${total} 个指标中有 ${count} 个因缺列而未启用`,
		none: '没有指标因缺列而停用',
		subtitle: '导入含有右侧各列的文件后即启用',
		metric: '未启用的指标',
		columns: '缺少的列'
	},
	completeness: {
		title: ({ share, field, least }: Args<'share' | 'field' | 'least'>) =>
			`指标所需的单元格中 ${share} 有值，最少的是“${field}”（${least}）`,
		full: '用到的列全部填满',
		subtitle:
			'只部分填写的列，非空值占行数的比例，最少的在前；' +
			'只在申诉、离职等情形下填写的列本来就少',
		series: '有值的比例',
		columns: {
			table: '表',
			field: '列',
			rows: '行数',
			filled: '有值',
			share: '比例',
			state: '状态'
		}
	},
	links: {
		title: ({ share }: Args<'share'>) =>
			`${share} 的记录能在花名册中找到本人`,
		subtitle: '写明工程师（或参评人）的记录中，工号在花名册里的比例',
		series: '关联率',
		columns: {
			kind: '种类',
			rows: '行数',
			named: '写明本人',
			linked: '在花名册中',
			share: '比例'
		}
	},
	chronology: {
		title: ({ count, rule }: Args<'count' | 'rule'>) =>
			`时间先后有误共 ${count} 处，最多的是“${rule}”`,
		none: '没有发现时间先后有误的记录',
		subtitle: '按规则计数；导入时已处理的与载入后仍在的',
		series: '处',
		columns: {
			rule: '规则',
			kind: '种类',
			where: '在哪一步',
			count: '处',
			rows: '行数',
			share: '比例'
		}
	},
	coverage: {
		title: ({ covered, total }: Args<'covered' | 'total'>) =>
			`${total} 个完整月份中 ${covered} 个有记录`,
		subtitle: '每月的记录数；最后未满的一个月不参与比较',
		partial: '未满月',
		gap: '缺口',
		columns: {
			month: '月份',
			state: '状态',
			people: '在职',
			hires: '入职',
			leavers: '离职',
			tickets: '工单',
			resolved: '解决',
			ratings: '评价',
			assessments: '评定'
		}
	},
	drift: {
		title: ({ count, month }: Args<'count' | 'month'>) =>
			`有 ${count} 处占比突变，最大的在 ${month}：口径可能变了`,
		none: '没有发现口径突变',
		subtitle:
			'分类、状态、评分各取值的月占比；跳动超过 3 ' +
			'个稳健标准差并超出抽样误差的标出',
		empty: '空',
		columns: {
			month: '月份',
			field: '列',
			value: '取值',
			before: '上月',
			share: '本月',
			sds: '稳健标准差'
		}
	}
};
