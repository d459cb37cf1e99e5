/** Header spellings of a grading: scores, counts, tenure, raters and appeals. */
export const assessmentEvidence = {
	self_knowledge: [
		'自评-技术知识',
		'自评技术知识',
		'技术知识自评',
		'技术知识(自评)',
		'self knowledge',
		'self - technical knowledge'
	],
	self_practice: [
		'自评-实践能力',
		'自评实践能力',
		'实践能力自评',
		'实践能力(自评)',
		'self practice',
		'self - practical ability'
	],
	self_attitude: [
		'自评-服务态度',
		'自评服务态度',
		'服务态度自评',
		'服务态度(自评)',
		'self attitude',
		'self - service attitude'
	],
	self_total: [
		'自评总分',
		'自评得分',
		'自评分',
		'自评分数',
		'self total',
		'self score'
	],
	supervisor_knowledge: [
		'主管-技术知识',
		'主管评技术知识',
		'技术知识(主管)',
		'上级评技术知识',
		'supervisor knowledge',
		'manager - technical knowledge'
	],
	supervisor_practice: [
		'主管-实践能力',
		'主管评实践能力',
		'实践能力(主管)',
		'上级评实践能力',
		'supervisor practice',
		'manager - practical ability'
	],
	supervisor_attitude: [
		'主管-服务态度',
		'主管评服务态度',
		'服务态度(主管)',
		'上级评服务态度',
		'supervisor attitude',
		'manager - service attitude'
	],
	supervisor_total: [
		'主管总分',
		'主管评分',
		'主管得分',
		'主管评价得分',
		'上级评分',
		'supervisor total',
		'supervisor score',
		'manager score'
	],
	panel_knowledge: [
		'评审-技术知识',
		'技术知识',
		'技术知识得分',
		'理论得分',
		'理论成绩',
		'笔试成绩',
		'技术知识(评审)',
		'panel knowledge',
		'technical knowledge',
		'knowledge score',
		'theory score'
	],
	panel_practice: [
		'评审-实践能力',
		'实践能力',
		'实践能力得分',
		'实操得分',
		'实操成绩',
		'实践能力(评审)',
		'panel practice',
		'practical ability',
		'practice score',
		'hands-on score'
	],
	panel_attitude: [
		'评审-服务态度',
		'服务态度',
		'服务态度得分',
		'服务态度(评审)',
		'panel attitude',
		'service attitude',
		'attitude score'
	],
	panel_total: [
		'评审总分',
		'评审得分',
		'综合得分',
		'总分',
		'总成绩',
		'评审组评分',
		'panel total',
		'panel score',
		'overall score',
		'total score',
		'final score'
	],
	onsite_count: [
		'现场服务次数',
		'上门服务次数',
		'现场服务数',
		'上门次数',
		'现场次数',
		'服务次数',
		'累计现场服务次数',
		'on-site services',
		'onsite count',
		'onsite visits',
		'field visits',
		'service visits'
	],
	doc_count: [
		'技术文档数',
		'技术文档',
		'技术文档数量',
		'案例数',
		'知识库文章数',
		'文档篇数',
		'technical documents',
		'documents',
		'doc count',
		'kb articles'
	],
	large_project_count: [
		'大型项目数',
		'大项目数',
		'重大项目数',
		'大型项目',
		'参与大型项目数',
		'large projects',
		'large project count',
		'major projects'
	],
	key_account_count: [
		'重点客户数',
		'大客户数',
		'关键客户数',
		'key accounts',
		'key account count'
	],
	hard_problem_count: [
		'疑难问题数',
		'疑难问题解决数',
		'独立解决疑难问题数',
		'难题数',
		'hard problems',
		'complex issues solved',
		'hard problem count'
	],
	csat_rate: [
		'客户满意度',
		'满意度',
		'客户满意率',
		'满意率',
		'customer satisfaction',
		'csat',
		'csat %',
		'satisfaction rate'
	],
	csat_n: [
		'评价数',
		'满意度样本数',
		'参评数',
		'有效评价数',
		'rated tickets',
		'csat responses',
		'ratings count'
	],
	months_in_company: [
		'司龄',
		'司龄(月)',
		'入职月数',
		'工作年限',
		'tenure',
		'tenure months',
		'months of service',
		'years of service'
	],
	months_in_level: [
		'现等级年限',
		'任职年限',
		'任现等级时间',
		'本级任职月数',
		'time in level',
		'months in level',
		'time in grade',
		'years in grade'
	],
	supervisor_id: [
		'主管工号',
		'评价主管工号',
		'上级工号',
		'评价人工号',
		'supervisor id',
		'manager id',
		'rater id'
	],
	supervisor_name: [
		'主管',
		'评价主管',
		'直属主管',
		'评价人',
		'supervisor',
		'manager',
		'rater'
	],
	panel_id: [
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
	],
	appeal_flag: [
		'是否申诉',
		'申诉',
		'申诉情况',
		'appeal',
		'appealed',
		'appeal flag'
	],
	appeal_date: ['申诉日期', '申诉时间', 'appeal date', 'appealed on'],
	appeal_result: [
		'申诉结果',
		'申诉处理结果',
		'申诉结论',
		'复核结果',
		'appeal result',
		'appeal outcome',
		'appeal decision'
	],
	appeal_close_date: [
		'申诉办结日期',
		'申诉处理日期',
		'复核日期',
		'appeal closed',
		'appeal decided on'
	],
	level_after_appeal: [
		'申诉后等级',
		'复核等级',
		'level after appeal',
		'revised level'
	],
	department: [
		'部门',
		'所属部门',
		'区域',
		'团队',
		'department',
		'team',
		'region'
	]
} satisfies Record<string, readonly string[]>;
