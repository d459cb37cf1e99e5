import type { Column } from './column.ts';

/** Who worked on a ticket and how it came out: columns of the tickets. */
export const ticketOutcome = {
	engineer_id: {
		type: 'VARCHAR',
		reads: { type: 'id' },
		aliases: [
			'工程师工号',
			'服务工程师工号',
			'处理人工号',
			'责任人工号',
			'负责人工号',
			'engineer id',
			'technician id',
			'assignee id',
			'owner id',
			'agent id',
			'handler_code'
		]
	},
	engineer_name: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'服务工程师',
			'工程师',
			'处理人',
			'维修人员',
			'责任人',
			'负责人',
			'受理人',
			'处理工程师',
			'engineer',
			'technician',
			'assignee',
			'assigned to',
			'owner',
			'agent',
			'resource',
			'维修工程师',
			'派工人员'
		]
	},
	is_onsite: {
		type: 'BOOLEAN',
		reads: { type: 'boolean' },
		aliases: [
			'是否上门',
			'是否现场',
			'服务方式',
			'处理方式',
			'解决方式',
			'on-site',
			'onsite',
			'service mode',
			'resolution method',
			'is onsite'
		]
	},
	visit_count: {
		type: 'DOUBLE',
		reads: { type: 'count' },
		aliases: [
			'上门次数',
			'服务次数',
			'到场次数',
			'维修轮次',
			'派工次数',
			'visits',
			'visit count',
			'trips',
			'number of visits',
			'bookings'
		]
	},
	reopen_count: {
		type: 'DOUBLE',
		reads: { type: 'count', flag: true },
		aliases: [
			'重开次数',
			'重新打开次数',
			'重启次数',
			'返工次数',
			'返修次数',
			'驳回次数',
			'reopen count',
			'reopens',
			'reopened count',
			'reopen_count',
			'二次上门',
			'复修',
			'二次维修'
		]
	},
	first_fix: {
		type: 'BOOLEAN',
		reads: { type: 'boolean' },
		aliases: [
			'是否一次修复',
			'一次修复',
			'首次修复',
			'是否一次解决',
			'一次解决',
			'first time fix',
			'first-time fix',
			'ftf',
			'is fixed first time',
			'fcr'
		]
	},
	is_valid: {
		type: 'BOOLEAN',
		reads: { type: 'boolean' },
		aliases: [
			'是否有效投诉',
			'投诉是否成立',
			'是否成立',
			'有效投诉',
			'valid complaint',
			'is valid',
			'justified',
			'substantiated'
		]
	},
	is_escalated: {
		type: 'BOOLEAN',
		reads: { type: 'boolean' },
		aliases: ['是否升级', '升级', 'escalated', 'is escalated']
	},
	csat_score: { type: 'DOUBLE' },
	csat_satisfied: { type: 'BOOLEAN' },
	csat_sent_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'评价邀请时间',
			'回访时间',
			'回访日期',
			'survey sent',
			'survey sent at',
			'csat sent at'
		]
	},
	csat_rated_at: {
		type: 'TIMESTAMP',
		reads: { type: 'instant' },
		aliases: [
			'评价时间',
			'评价日期',
			'客户评价时间',
			'rated at',
			'csat date',
			'survey response date'
		]
	},
	csat_raw: {
		reads: { type: 'rating' },
		aliases: [
			'满意度',
			'客户满意度',
			'评价',
			'客户评价',
			'满意度评价',
			'评价等级',
			'评价结果',
			'评分',
			'星级',
			'回访结果',
			'satisfaction',
			'satisfaction score',
			'csat',
			'csat score',
			'rating',
			'customer rating',
			'survey score',
			'satisfaction rating',
			'customer satisfaction',
			'customer satisfaction score',
			'satisfaction level',
			'overall satisfaction',
			'satisfied',
			'is satisfied',
			'customer satisfied',
			'survey result',
			'survey rating',
			'feedback rating',
			'customer feedback',
			'是否满意',
			'客户是否满意',
			'服务评价',
			'服务满意度',
			'评价分数',
			'评价星级',
			'满意度评分',
			'满意度得分',
			'满意程度',
			'用户评价',
			'用户满意度',
			'回访满意度',
			'评价分',
			'rating average value',
			'rating last value',
			'average rating',
			'服务评分',
			'评价得分'
		]
	},
	csat_default: {
		type: 'BOOLEAN',
		reads: { type: 'boolean' },
		aliases: [
			'是否系统默认评价',
			'默认好评',
			'是否默认评价',
			'评价来源',
			'default rating',
			'auto rated',
			'is default rating'
		]
	},
	csat_attitude: {
		type: 'DOUBLE',
		reads: { type: 'rating' },
		aliases: ['服务态度评分', '服务态度', 'service_attitude', 'attitude rating']
	},
	csat_skill: {
		type: 'DOUBLE',
		reads: { type: 'rating' },
		aliases: ['技术能力评分', '技术能力', 'technical_capability', 'skill rating']
	},
	csat_speed: {
		type: 'DOUBLE',
		reads: { type: 'rating' },
		aliases: ['响应速度评分', '响应速度', 'response_speed', 'speed rating']
	},
	cause: {
		reads: { type: 'ignored' },
		aliases: [
			'原因分析',
			'故障原因',
			'根本原因',
			'cause',
			'root cause',
			'cause_analysis'
		]
	},
	solution: {
		reads: { type: 'ignored' },
		aliases: [
			'解决方案',
			'处理结果',
			'处理措施',
			'处理意见',
			'solution',
			'resolution',
			'action taken'
		]
	},
	region: {
		type: 'VARCHAR',
		reads: { type: 'text' },
		aliases: [
			'区域',
			'大区',
			'服务区域',
			'省份',
			'办事处',
			'点位',
			'region',
			'area',
			'site',
			'province',
			'borough',
			'territory'
		]
	},
	department: { type: 'VARCHAR' },
	level: { type: 'INTEGER' },
	engineer_known: { type: 'BOOLEAN' },
	hours: { type: 'DOUBLE' },
	day_precision: { type: 'BOOLEAN' },
	resolved_from_close: { type: 'BOOLEAN' },
	closed_without_time: { type: 'BOOLEAN' }
} satisfies Record<string, Column>;
