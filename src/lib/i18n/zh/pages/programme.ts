import { unbroken } from '../../unbroken.ts';
import type { Args } from '../../words.ts';

/** The programme as a document, and the names of its settings. */
export const zh = {
	question: '方案是什么，可以改什么',
	lead:
		'售后工程师技术等级评定方案。每个数值都可以在这里改；' +
		'与公布的方案不同之处会标出，并立即用于每一页。',
	sections: {
		background: '背景',
		goals: '目标',
		scope: '适用范围',
		levels: '四个等级',
		steps: '评定四步',
		path: '晋级路径',
		cycle: '周期与频率',
		responsible: '职责',
		cost: '成本与预期效益',
		windows: '比较的期间',
		measurement: '计量口径',
		criteria: '等级标准',
		reasons: '改动记录'
	},
	text: {
		background: ({ hours }: Args<'hours'>) =>
			`售后工程师的技术水平参差不齐，投诉平均要 ${hours} 小时才能处理完，` +
			'人员流动也高。方案给每位工程师评定技术等级，' +
			'让客户得到与问题相称的服务，让工程师看得见自己的下一步。',
		goals: ({
			csat,
			handling,
			attrition,
			benefit
		}: Args<'csat' | 'handling' | 'attrition' | 'benefit'>) =>
			unbroken`四项目标都与实施前的 12 个月相比：客户满意度 ${csat}，
				投诉处理时长 ${handling}，离职率 ${attrition}，
				经济效益不低于 ${benefit}。以 % 写的是相对变化，以点写的是差值。`,
		scope:
			'全体正式售后工程师。实习、兼职、派遣与返聘人员不参评；' +
			'调离售后的人不算离职。',
		path:
			'初级 → 中级 → 高级 → 资深，每次一级。公布的方案有两处没有说清：' +
			'高级要求 5 个还是 1 个大型项目，“在岗”从任现级算还是从入职算。' +
			'默认值已标出，请方案负责人确认。',
		cycle: ({ rounds }: Args<'rounds'>) =>
			`每年 ${rounds} 轮。结果在公布日生效。`,
		responsible:
			'人力资源部组织并保存记录；主管初评并在公布后两周内反馈；' +
			'评审小组独立评审；申诉由未参加评审的人复核。',
		cost: ({ round, rounds }: Args<'round' | 'rounds'>) =>
			`公布的直接成本为每轮 ${round} 元、每年 ${rounds} 轮。是否值得要看全部成本：` +
			'评审人员的工时、等级津贴、培训和工具也计入；一种效益只计一次，' +
			'客户等待的时间不当作工时计价。',
		windows:
			'默认基线是实施前 12 个完整月，当前期是最近 12 个完整月。' +
			'基线一经确定即锁定：改动要说明理由，理由会随数字一起打印。',
		measurement: '这些口径决定每个数字怎么算。默认值是对未定问题的保守回答。',
		criteria: '各级的现行门槛。想看改动会影响谁，请用“标准模拟”。'
	},
	dimensions: {
		title: '维度',
		knowledge: '技术知识',
		practice: '实践能力',
		attitude: '服务态度'
	},
	levelTable: [
		[
			'初级',
			'掌握产品基础知识与常见故障',
			'入职满 6 个月，现场服务 20 次',
			'客户满意度 85 %'
		],
		[
			'中级',
			'能独立诊断，写过技术文档',
			'在岗满 12 个月，现场服务 50 次，文档 1 篇',
			'客户满意度 85 %'
		],
		[
			'高级',
			'精通多条产品线，能带人',
			'在岗满 24 个月，大型项目 5 个',
			'客户满意度 85 %'
		],
		[
			'资深',
			'能解决疑难问题，沉淀方法',
			'在岗满 36 个月，独立解决疑难 1 个，重点客户 1 个',
			'客户满意度 85 %'
		]
	],
	steps: [
		['自评', '工程师对照标准自评三个维度并提交证据。'],
		['主管评定', '直属主管依据工单与现场表现初评。'],
		['评审', '评审小组独立评审，必要时答辩。'],
		['公布与反馈', '公布结果，两周内面谈反馈；有异议可申诉。']
	],
	changed: '已改',
	published: '公布值',
	reset: '恢复',
	reason: '理由',
	reasonHint: '改动目标或基线需要理由，至少三个字',
	apply: '改动',
	auto: '自动',
	noMonths: '无',
	low: '低',
	base: '中',
	high: '高',
	start: '开始',
	end: '结束（不含）',
	none: '与公布的方案完全一致。',
	count: '与公布的方案有 {count} 处不同',
	exportJson: '导出 JSON',
	importJson: '导入 JSON',
	print: '打印',
	resetAll: '全部恢复',
	invalid:
		'这个值不被方案接受，方案没有改变。' +
		'请核对取值范围和前后顺序（例如低值不高于高值，开始不晚于结束）。',
	invalidFile: '这个文件不是可用的方案 JSON，请看：{what}。方案没有改变。',
	locked: '基线 {window} 已锁定 · 校验 {hash}',
	moved: ({
		setting,
		from,
		to,
		reason
	}: Args<'setting' | 'from' | 'to' | 'reason'>) =>
		`“${setting}”由 ${from} 改为 ${to}，理由：${reason}`,
	baselineFact: ({ window, hash }: Args<'window' | 'hash'>) =>
		`${window} · 校验 ${hash}`,
	noReasons: '目标与基线没有改动过。',
	ownTargets: {
		title: '自定目标',
		lead:
			'指标字典里有好坏方向的比率、占比和时长，都可以定为目标：' +
			'与公布的目标用同样的规则判定，在概览上各有一张卡片。',
		of: ({ name }: Args<'name'>) => `自定目标 · ${name}`,
		none: '无',
		measure: '指标',
		byHow: '改变多少',
		higher: '提高',
		lower: '降低',
		baseline: '自己的基线（可不填）',
		add: '添加目标',
		remove: '移除',
		removeOf: ({ name }: Args<'name'>) => `移除“${name}”的目标`,
		empty: '还没有自定目标。'
	},
	units: {
		none: '',
		hours: '小时',
		days: '天',
		months: '个月',
		people: '人',
		cny: '元',
		share: '%'
	},
	ownLevels: '公司自己的等级（由低到高）',
	ownPath: unbroken`{levels}，每次一级。各级的条件由公司填写；
			没有填写的不作要求，也不判断是否达标。`,
	settings: {
		levelMonths: '{level} · 年限（月）',
		levelOnsite: '{level} · 现场服务',
		levelAllowance: '{level}月津贴',
		csatChange: '满意度目标',
		csatMode: '满意度按',
		handlingChange: '处理时长目标',
		statedHours: '方案所述基线时长',
		attritionChange: '离职率目标',
		attritionLeavers: '离职口径',
		benefitMinimum: '效益下限',
		benefitMeasure: '效益指',
		programmeStart: '实施日',
		baseline: '基线期',
		current: '当前期',
		fiscalYearFrom: '财年从几月起',
		clock: '时钟',
		tau: '截尾时长',
		satisfiedFrom: '满意从几分起',
		reopenDays: '重开观察期',
		fixDays: '一次修复观察期',
		feedbackDays: '反馈期限',
		k: '最小显示人数',
		regrettedFrom: '核心人才从几级起',
		leftOutMonths: '不计月份',
		floorMonths: '最少月数',
		floorLeavers: '最少离职人数',
		floorEngineers: '最少工程师数',
		floorRatings: '最少评价数',
		floorPower: '最低检出力',
		juniorMonths: '初级 · 入职月数',
		juniorOnsite: '初级 · 现场服务',
		intermediateMonths: '中级 · 在岗月数',
		inPost: '“在岗”从何算起',
		intermediateOnsite: '中级 · 现场服务',
		documents: '中级 · 技术文档',
		seniorMonths: '高级 · 在岗月数',
		largeProjects: '高级 · 大型项目（方案另一处写 1）',
		principalMonths: '资深 · 在岗月数',
		hardProblems: '资深 · 疑难问题',
		keyAccounts: '资深 · 重点客户',
		countsWindow: '次数的计算期',
		missing: '缺少证据时',
		round: '每轮直接成本',
		roundsPerYear: '每年轮数',
		assessorHours: '每人每轮评审工时',
		assessorRate: '评审工时单价',
		replacementShare: '替换成本占年薪',
		annualSalary: '年薪（花名册没有时）',
		labourRate: '工时单价',
		allowance1: '初级月津贴',
		allowance2: '中级月津贴',
		allowance3: '高级月津贴',
		allowance4: '资深月津贴',
		training: '培训费',
		tool: '工具费',
		attribution: '归因比例'
	},
	options: {
		relative: '相对变化',
		points: '百分点',
		all: '全部离职',
		voluntary: '仅主动离职',
		roi: '投资回报率',
		bcr: '效益成本比',
		saving: '成本节约率',
		calendar: '自然时间',
		working: '工作时间',
		net: '扣除挂起',
		in_level: '任现级',
		since_hire: '入职',
		cumulative: '累计',
		since_level: '任现级以来',
		last_12_months: '最近 12 个月',
		unknown: '记为资料不全',
		fail: '记为未达到'
	}
};
