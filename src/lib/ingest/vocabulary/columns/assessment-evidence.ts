import type { Column } from './column.ts';

/** Scores and what else a decision rests on: columns of the grading. */
export const assessmentEvidence = {
	self_knowledge: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
			'自评-技术知识',
			'自评技术知识',
			'技术知识自评',
			'技术知识(自评)',
			'self knowledge',
			'self - technical knowledge'
		]
	},
	self_practice: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
			'自评-实践能力',
			'自评实践能力',
			'实践能力自评',
			'实践能力(自评)',
			'self practice',
			'self - practical ability'
		]
	},
	self_attitude: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
			'自评-服务态度',
			'自评服务态度',
			'服务态度自评',
			'服务态度(自评)',
			'self attitude',
			'self - service attitude'
		]
	},
	self_total: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: ['自评总分', '自评得分', '自评分', '自评分数', 'self total', 'self score']
	},
	supervisor_knowledge: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
			'主管-技术知识',
			'主管评技术知识',
			'技术知识(主管)',
			'上级评技术知识',
			'supervisor knowledge',
			'manager - technical knowledge'
		]
	},
	supervisor_practice: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
			'主管-实践能力',
			'主管评实践能力',
			'实践能力(主管)',
			'上级评实践能力',
			'supervisor practice',
			'manager - practical ability'
		]
	},
	supervisor_attitude: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
			'主管-服务态度',
			'主管评服务态度',
			'服务态度(主管)',
			'上级评服务态度',
			'supervisor attitude',
			'manager - service attitude'
		]
	},
	supervisor_total: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		required: { need: 'outcome' },
		aliases: [
			'主管总分',
			'主管评分',
			'主管得分',
			'主管评价得分',
			'上级评分',
			'supervisor total',
			'supervisor score',
			'manager score'
		]
	},
	panel_knowledge: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
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
		]
	},
	panel_practice: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
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
		]
	},
	panel_attitude: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		aliases: [
			'评审-服务态度',
			'服务态度',
			'服务态度得分',
			'服务态度(评审)',
			'panel attitude',
			'service attitude',
			'attitude score'
		]
	},
	panel_total: {
		type: 'DOUBLE',
		reads: { type: 'score' },
		required: { need: 'outcome' },
		aliases: [
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
		]
	},
	onsite_count: {
		type: 'DOUBLE',
		reads: { type: 'count' },
		aliases: [
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
		]
	},
	doc_count: {
		type: 'DOUBLE',
		reads: { type: 'count' },
		aliases: [
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
		]
	},
	large_project_count: {
		type: 'DOUBLE',
		reads: { type: 'count' },
		aliases: [
			'大型项目数',
			'大项目数',
			'重大项目数',
			'大型项目',
			'参与大型项目数',
			'large projects',
			'large project count',
			'major projects'
		]
	},
	key_account_count: {
		type: 'DOUBLE',
		reads: { type: 'count' },
		aliases: [
			'重点客户数',
			'大客户数',
			'关键客户数',
			'key accounts',
			'key account count'
		]
	},
	hard_problem_count: {
		type: 'DOUBLE',
		reads: { type: 'count' },
		aliases: [
			'疑难问题数',
			'疑难问题解决数',
			'独立解决疑难问题数',
			'难题数',
			'hard problems',
			'complex issues solved',
			'hard problem count'
		]
	},
	csat_rate: {
		type: 'DOUBLE',
		reads: { type: 'share' },
		aliases: [
			'客户满意度',
			'满意度',
			'客户满意率',
			'满意率',
			'customer satisfaction',
			'csat',
			'csat %',
			'satisfaction rate'
		]
	},
	csat_n: {
		type: 'DOUBLE',
		reads: { type: 'count' },
		aliases: [
			'评价数',
			'满意度样本数',
			'参评数',
			'有效评价数',
			'rated tickets',
			'csat responses',
			'ratings count'
		]
	}
} satisfies Record<string, Column>;
