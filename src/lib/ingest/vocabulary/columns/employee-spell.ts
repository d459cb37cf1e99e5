import type { Column } from './column.ts';

/** How a spell of employment begins and ends, and what is kept of the person: columns of the roster. */
export const employeeSpell = {
	hire_date: {
		type: 'DATE',
		reads: { type: 'date' },
		required: { need: 'hired', named: true },
		neverEmpty: true,
		aliases: [
			'入职日期',
			'入职时间',
			'入司日期',
			'入司时间',
			'到岗日期',
			'报到日期',
			'加入公司日期',
			'hire date',
			'hired date',
			'hire_date',
			'join date',
			'joining date',
			'start date',
			'date joined',
			'onboard date',
			'entrytime',
			'date of hire',
			'DOJ',
			'hire dt',
			'参加工作时间',
			'入厂日期',
			'original hire date'
		]
	},
	regular_date: {
		type: 'DATE',
		reads: { type: 'date' },
		aliases: [
			'转正日期',
			'转正时间',
			'实际转正日期',
			'regularization date',
			'confirmation date',
			'probation end date',
			'probation_end_date'
		]
	},
	leave_date: {
		type: 'DATE',
		reads: { type: 'date', open: true },
		required: { need: 'left', named: true },
		aliases: [
			'离职日期',
			'离职时间',
			'最后工作日',
			'最后工作日期',
			'实际离职日期',
			'离司日期',
			'leave date',
			'leave_date',
			'last day',
			'last working day',
			'last_working_date',
			'termination date',
			'term date',
			'exit date',
			'separation date',
			'end date',
			'dimissiontime',
			'lastdate',
			'resign date',
			'resignation date',
			'date of termination',
			'离职生效日期',
			'离职生效日',
			'离职日',
			'effective leave date',
			'LWD',
			'退出日期',
			'date of leaving',
			'解除合同日期'
		]
	},
	leave_apply_date: {
		type: 'DATE',
		reads: { type: 'date' },
		aliases: [
			'申请离职日期',
			'离职申请日期',
			'提出离职日期',
			'辞职申请日期',
			'applydate',
			'notice date',
			'resignation submitted date'
		]
	},
	leave_type: {
		type: 'VARCHAR',
		reads: { type: 'word', words: 'leave_type' },
		aliases: [
			'离职类型',
			'离职类别',
			'离职性质',
			'离职方式',
			'leave type',
			'leavetype',
			'termination type',
			'exit type',
			'turnover type',
			'separation type',
			'voluntary/involuntary',
			'dimission_type_name',
			'主动/被动离职',
			'主动或被动离职'
		]
	},
	leave_reason: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'离职原因',
			'离职原因分类',
			'主要离职原因',
			'离职原因说明',
			'离职缘由',
			'leave reason',
			'leave_reason',
			'termination reason',
			'reason for leaving',
			'exit reason',
			'resignation_reason',
			'reason',
			'term reason',
			'离职原因备注',
			'离职具体原因'
		]
	},
	leave_reason_cat: { type: 'VARCHAR' },
	leave_destination: {
		reads: { type: 'ignored' },
		aliases: ['离职去向', '去向', 'leavegoto', 'destination']
	},
	regretted: {
		type: 'BOOLEAN',
		reads: { type: 'boolean' },
		aliases: [
			'是否关键人才',
			'是否遗憾离职',
			'遗憾离职',
			'关键岗位',
			'regretted',
			'regrettable',
			'regret loss',
			'key talent'
		]
	},
	annual_salary: {
		type: 'DOUBLE',
		reads: { type: 'money', sensitive: true },
		aliases: [
			'年薪',
			'年度薪酬',
			'税前年薪',
			'annual salary',
			'base annual pay',
			'total annual pay'
		]
	},
	monthly_salary: {
		reads: { type: 'monthly', sensitive: true },
		aliases: [
			'月薪',
			'基本工资',
			'月基本工资',
			'monthly salary',
			'base pay',
			'base salary'
		]
	},
	gender: {
		type: 'VARCHAR',
		reads: { type: 'text', sensitive: true },
		aliases: ['性别', 'gender', 'sex']
	},
	birth_band: { type: 'VARCHAR' },
	birth_date: {
		reads: { type: 'band', sensitive: true },
		aliases: [
			'出生日期',
			'出生年月',
			'生日',
			'date of birth',
			'dob',
			'birthday',
			'birth_date'
		]
	},
	level_at_export: {
		type: 'INTEGER',
		reads: { type: 'level' },
		aliases: [
			'技术等级',
			'工程师等级',
			'当前技术等级',
			'现等级',
			'职级',
			'engineer level',
			'technical level',
			'current grade',
			'grade',
			'job level'
		]
	},
	spell_no: { type: 'INTEGER' },
	is_transfer: { type: 'BOOLEAN' },
	is_non_starter: { type: 'BOOLEAN' }
} satisfies Record<string, Column>;
