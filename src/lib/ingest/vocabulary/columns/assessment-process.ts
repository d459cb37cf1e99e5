import type { Column } from './column.ts';

/** Tenure, who decided and appeals: columns of the grading. */
export const assessmentProcess = {
	months_in_company: {
		type: 'DOUBLE',
		reads: { type: 'months' },
		aliases: [
			'司龄',
			'司龄(月)',
			'入职月数',
			'工作年限',
			'tenure',
			'tenure months',
			'months of service',
			'years of service'
		]
	},
	months_in_level: {
		type: 'DOUBLE',
		reads: { type: 'months' },
		aliases: [
			'现等级年限',
			'任职年限',
			'任现等级时间',
			'本级任职月数',
			'time in level',
			'months in level',
			'time in grade',
			'years in grade'
		]
	},
	supervisor_id: {
		type: 'VARCHAR',
		reads: { type: 'id' },
		aliases: [
			'主管工号',
			'评价主管工号',
			'上级工号',
			'评价人工号',
			'supervisor id',
			'manager id',
			'rater id'
		]
	},
	supervisor_name: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'主管',
			'评价主管',
			'直属主管',
			'评价人',
			'supervisor',
			'manager',
			'rater'
		]
	},
	panel_id: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'评审组',
			'评审小组',
			'评委',
			'评审专家',
			'评审委员',
			'panel',
			'panel id',
			'panel members',
			'committee',
			'assessors'
		]
	},
	appeal_flag: {
		type: 'BOOLEAN',
		reads: { type: 'boolean' },
		aliases: ['是否申诉', '申诉', '申诉情况', 'appeal', 'appealed', 'appeal flag']
	},
	appeal_date: {
		type: 'DATE',
		reads: { type: 'date' },
		aliases: ['申诉日期', '申诉时间', 'appeal date', 'appealed on']
	},
	appeal_result: {
		type: 'VARCHAR',
		reads: { type: 'word', words: 'appeal_result' },
		aliases: [
			'申诉结果',
			'申诉处理结果',
			'申诉结论',
			'复核结果',
			'appeal result',
			'appeal outcome',
			'appeal decision'
		]
	},
	appeal_close_date: {
		type: 'DATE',
		reads: { type: 'date' },
		aliases: [
			'申诉办结日期',
			'申诉处理日期',
			'复核日期',
			'appeal closed',
			'appeal decided on'
		]
	},
	level_after_appeal: {
		type: 'INTEGER',
		reads: { type: 'level' },
		required: { need: 'outcome' },
		aliases: ['申诉后等级', '复核等级', 'level after appeal', 'revised level']
	},
	round_no: { type: 'INTEGER' },
	target_inferred: { type: 'BOOLEAN' },
	department: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: ['部门', '所属部门', '区域', '团队', 'department', 'team', 'region']
	},
	region: { type: 'VARCHAR' },
	hire_date: { type: 'DATE' }
} satisfies Record<string, Column>;
