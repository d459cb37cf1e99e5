import type { Column } from './column.ts';

/** Who was assessed when, by whom to which level: columns of the grading. */
export const assessmentDecision = {
	employee_id: {
		type: 'VARCHAR',
		reads: { type: 'key' },
		required: { need: 'person', named: true },
		neverEmpty: true,
		aliases: [
			'工号',
			'员工工号',
			'员工编号',
			'员工编码',
			'人员编号',
			'工程师工号',
			'工程师编号',
			'被评人工号',
			'参评人工号',
			'employee_id',
			'employee id',
			'emp no',
			'engineer id',
			'engineer no',
			'staff id',
			'assessee id'
		]
	},
	name: {
		reads: { type: 'text' },
		aliases: [
			'姓名',
			'员工姓名',
			'工程师姓名',
			'工程师',
			'被评人',
			'参评人',
			'name',
			'engineer',
			'engineer name',
			'assessee'
		]
	},
	round_id: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'评定批次',
			'评定轮次',
			'批次',
			'轮次',
			'期次',
			'评定周期',
			'考核周期',
			'评定期间',
			'年度',
			'round',
			'round id',
			'cycle',
			'review cycle',
			'batch',
			'period',
			'assessment round'
		]
	},
	assess_date: {
		type: 'DATE',
		reads: { type: 'date' },
		required: { need: 'day', named: true },
		aliases: [
			'评定日期',
			'评定时间',
			'评审日期',
			'评审时间',
			'考核日期',
			'assessment date',
			'review date',
			'panel date',
			'assessed on',
			'测评日期',
			'评级日期',
			'assessment month',
			'review month',
			'evaluation date',
			'evaluation month',
			'rating date',
			'grading date',
			'appraisal date'
		]
	},
	self_date: {
		type: 'DATE',
		reads: { type: 'date' },
		aliases: ['自评日期', '自评时间', 'self assessment date', 'self review submitted']
	},
	supervisor_date: {
		type: 'DATE',
		reads: { type: 'date' },
		aliases: [
			'主管评定日期',
			'主管评价日期',
			'上级评价日期',
			'supervisor assessment date',
			'manager review submitted'
		]
	},
	publish_date: {
		type: 'DATE',
		reads: { type: 'date' },
		required: { need: 'day' },
		aliases: [
			'公示日期',
			'公布日期',
			'发布日期',
			'结果公布日期',
			'生效日期',
			'publish date',
			'publication date',
			'published on',
			'effective date'
		]
	},
	feedback_date: {
		type: 'DATE',
		reads: { type: 'date' },
		aliases: ['反馈日期', '面谈日期', '结果反馈日期', 'feedback date', 'debrief date']
	},
	current_level: {
		type: 'INTEGER',
		reads: { type: 'level' },
		aliases: [
			'当前等级',
			'现等级',
			'原等级',
			'评定前等级',
			'现任等级',
			'评前等级',
			'current level',
			'current grade',
			'level before',
			'from level',
			'previous level',
			'原级别',
			'旧等级',
			'old grade',
			'old level'
		]
	},
	target_level: {
		type: 'INTEGER',
		reads: { type: 'level' },
		aliases: [
			'申报等级',
			'申请等级',
			'拟评等级',
			'目标等级',
			'参评等级',
			'target level',
			'applied level',
			'requested grade',
			'level applied for'
		]
	},
	self_level: {
		type: 'INTEGER',
		reads: { type: 'level' },
		aliases: [
			'自评等级',
			'自评结果',
			'自我评定等级',
			'self level',
			'self rating',
			'self grade',
			'self assessment result'
		]
	},
	supervisor_level: {
		type: 'INTEGER',
		reads: { type: 'level' },
		required: { need: 'outcome' },
		aliases: [
			'主管评定等级',
			'主管评等级',
			'上级评定等级',
			'直属主管评定',
			'初评等级',
			'supervisor level',
			'manager rating',
			'supervisor grade',
			'manager grade'
		]
	},
	panel_level: {
		type: 'INTEGER',
		reads: { type: 'level' },
		required: { need: 'outcome' },
		aliases: [
			'评审等级',
			'评审小组等级',
			'评审组等级',
			'评委评定等级',
			'终评等级',
			'复评等级',
			'panel level',
			'panel rating',
			'committee grade',
			'calibrated level',
			'calibrated rating'
		]
	},
	final_level: {
		type: 'INTEGER',
		reads: { type: 'level' },
		required: { need: 'outcome', named: true },
		aliases: [
			'评定等级',
			'最终等级',
			'最终评定等级',
			'评定结果等级',
			'核定等级',
			'定级结果',
			'评后等级',
			'final level',
			'final grade',
			'awarded level',
			'level after',
			'to level',
			'new level',
			'评级结果',
			'现评等级',
			'认定等级',
			'评定后等级'
		]
	},
	result: {
		type: 'VARCHAR',
		reads: { type: 'word', words: 'result' },
		required: { need: 'outcome' },
		aliases: [
			'评定结果',
			'评审结论',
			'评审结果',
			'是否通过',
			'结论',
			'结果',
			'result',
			'decision',
			'outcome',
			'passed',
			'pass/fail'
		]
	},
	fail_reason: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'未通过原因',
			'不通过原因',
			'退回原因',
			'fail reason',
			'reason not passed'
		]
	}
} satisfies Record<string, Column>;
