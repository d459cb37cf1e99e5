import { unbroken } from '../../unbroken.ts';

/** The entries of data quality in the metric dictionary. */
export const quality = {
	Q1: {
		name: '行数核对',
		definition: unbroken`每个文件读入的行 = 载入 + 重复 + 隔离，
			必须相等；数值为载入行占读入行的份额。`,
		denominator: '读入的数据行；标题、单位与合计行不算。'
	},
	Q2: {
		name: '完整率',
		definition:
			'指标所需各列中非空值的份额，按列和按使用它的指标列出；空值从不算 0。',
		denominator: '已载入的行 × 所需的列。'
	},
	Q3: {
		name: '关联率',
		definition:
			'写有工程师的工单和评定记录中，该工程师在花名册里的份额；重名者不猜。',
		denominator: '写有工程师编号或姓名的行；未写者算缺失。'
	},
	Q4: {
		name: '时序错误',
		definition:
			'违反先后顺序的处数，按规则列出：导入时已处理的，以及载入后仍存在的。',
		denominator: '已载入的行；一行可违反几条规则。'
	},
	Q5: {
		name: '覆盖月份',
		definition: unbroken`数据起止之间有记录的完整月份的份额；
			逐月列出各文件的行数，标出缺口和未满的最后一月。`,
		denominator: unbroken`数据中的完整月份；以工单为准，
			没有工单则以离职或入职为准。未满的最后一月默认不计。`
	},
	Q6: {
		name: '口径漂移',
		definition:
			'工单某类取值的月份额较上月跳动超过 3 个稳健标准差且不少于 ' +
			'5 个百分点的月份数，多为系统切换或量表改动。',
		denominator: '至少 30 张工单的完整月份；草稿与取消除外，评分只看已评。'
	}
};
