import type { Args } from '../words.ts';

/** The programme as a document, and the names of its settings. */
export const zh = {
	question: '方案是什么，可以改什么',
	lead: '售后工程师技术等级评定方案。每个数值都可以在这里改；' + '与公布的方案不同之处会标出，并立即用于每一页。',
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
		background:
			'售后工程师的技术水平参差不齐，投诉平均要 48 小时才能处理完，' +
			'人员流动也高。方案给每位工程师评定技术等级，' +
			'让客户得到与问题相称的服务，让工程师看得见自己的下一步。',
		goals:
			'四项目标都与实施前的 12 个月相比，默认按相对变化计算：客户满意度提高 ' +
			'10 %，投诉处理时长缩短 20 %，离职率降低 15 %，经济效益不低于 30 %。',
		scope: '全体正式售后工程师。实习、兼职、派遣与返聘人员不参评；' + '调离售后的人不算离职。',
		path:
			'初级 → 中级 → 高级 → 资深，每次一级。公布的方案有两处没有说清：' +
			'高级要求 5 个还是 1 个大型项目，“在岗”从任现级算还是从入职算。' +
			'默认值已标出，请方案负责人确认。',
		cycle: '每年两轮，上下半年各一轮。结果在公布日生效。',
		responsible:
			'人力资源部组织并保存记录；主管初评并在公布后两周内反馈；' + '评审小组独立评审；申诉由未参加评审的人复核。',
		cost:
			'公布的直接成本为每轮 5 000 元、每年两轮。是否值得要看全部成本：' +
			'评审人员的工时、等级津贴、培训和工具也计入；一种效益只计一次，' +
			'客户等待的时间不当作工时计价。',
		windows:
			'默认基线是实施前 12 个完整月，当前期是最近 12 个完整月。' +
			'基线一经确定即锁定：改动要说明理由，理由会随数字一起打印。',
		measurement: '这些口径决定每个数字怎么算。默认值是对未定问题的保守回答。',
		criteria: '各级的现行门槛。想看改动会影响谁，请用“标准模拟”。'
	},
	dimensions: { title: '维度', knowledge: '技术知识', practice: '实践能力', attitude: '服务态度' },
	levelTable: [
		['初级', '掌握产品基础知识与常见故障', '入职满 6 个月，现场服务 20 次', '客户满意度 85 %'],
		['中级', '能独立诊断，写过技术文档', '在岗满 12 个月，现场服务 50 次，文档 1 篇', '客户满意度 85 %'],
		['高级', '精通多条产品线，能带人', '在岗满 24 个月，大型项目 5 个', '客户满意度 85 %'],
		['资深', '能解决疑难问题，沉淀方法', '在岗满 36 个月，独立解决疑难 1 个，重点客户 1 个', '客户满意度 85 %']
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
	invalid: '这个值不被方案接受：{what}。方案没有改变。',
	invalidFile: '这个文件不是方案 JSON：{what}。方案没有改变。',
	locked: '基线 {window} 已锁定 · 校验 {hash}',
	moved: ({ setting, from, to, reason }: Args<'setting' | 'from' | 'to' | 'reason'>) =>
		`“${setting}”由 ${from} 改为 ${to}，理由：${reason}`,
	baselineFact: ({ window, hash }: Args<'window' | 'hash'>) => `${window} · 校验 ${hash}`,
	noReasons: '目标与基线没有改动过。',
	units: { none: '', hours: '小时', days: '天', months: '个月', people: '人', cny: '元', share: '%' },
	settings: {
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

export const en = {
	question: 'What is the programme, and what can be changed?',
	lead:
		'The grading programme for after-sales engineers. Every value can be changed here; ' +
		'what differs from the published plan is marked and reaches every page at once.',
	sections: {
		background: 'Background',
		goals: 'Goals',
		scope: 'Scope',
		levels: 'Four levels',
		steps: 'Four steps of assessment',
		path: 'Career path',
		cycle: 'Cycle and frequency',
		responsible: 'Who is responsible',
		cost: 'Cost and expected benefit',
		windows: 'Windows compared',
		measurement: 'How it is measured',
		criteria: 'Criteria of the levels',
		reasons: 'Record of changes'
	},
	text: {
		background:
			'The skills of after-sales engineers are uneven, a complaint takes 48 hours on average, ' +
			'and people leave. The programme grades every engineer, so that customers get service ' +
			'to match the problem and engineers see their next step.',
		goals:
			'Four targets, each against the 12 months before the start and read as relative change ' +
			'unless said otherwise: satisfaction up 10 %, complaint handling time down 20 %, ' +
			'attrition down 15 %, an economic benefit of at least 30 %.',
		scope:
			'All regular after-sales engineers. Interns, part-time, contingent and re-hired retired staff ' +
			'are not graded; people who move to another department do not count as leavers.',
		path:
			'Junior → intermediate → senior → principal, one level at a time. The published plan leaves two ' +
			'things open: whether senior asks for 5 large projects or 1, and whether “in post” counts from ' +
			'entering the level or from hiring. The defaults are marked; the owner of the plan should confirm them.',
		cycle: 'Two rounds a year, one in each half. Results take effect on the day of publication.',
		responsible:
			'HR organises and keeps the records; supervisors give the first grade and feedback within two weeks ' +
			'of publication; the panel judges independently; appeals go to people who were not on the panel.',
		cost:
			'The published direct cost is CNY 5,000 a round, two rounds a year. Whether it pays depends on ' +
			'the full cost: assessors’ hours, level allowances, training and tools count too; ' +
			'a benefit counts once, and the time a customer waits is not priced as labour.',
		windows:
			'By default the baseline is the 12 complete months before the start and the ' +
			'current window the latest 12. A baseline is locked once set: moving it asks ' +
			'for a reason, which is printed with the numbers.',
		measurement: 'These decide how each number is computed. The defaults are cautious answers to open questions.',
		criteria: 'The thresholds in force. To see whom a change would touch, use the criteria simulator.'
	},
	dimensions: { title: 'Dimension', knowledge: 'Knowledge', practice: 'Practice', attitude: 'Attitude' },
	levelTable: [
		[
			'Junior',
			'Knows the products’ basics and common faults',
			'6 months since hiring, 20 on-site services',
			'Satisfaction 85 %'
		],
		[
			'Intermediate',
			'Diagnoses alone, has written documentation',
			'12 months in post, 50 on-site services, 1 document',
			'Satisfaction 85 %'
		],
		[
			'Senior',
			'Masters several product lines, guides others',
			'24 months in post, 5 large projects',
			'Satisfaction 85 %'
		],
		[
			'Principal',
			'Solves hard problems and turns them into method',
			'36 months in post, 1 hard problem solved alone, 1 key account',
			'Satisfaction 85 %'
		]
	],
	steps: [
		['Self-assessment', 'The engineer rates the three dimensions and hands in evidence.'],
		['Supervisor', 'The direct supervisor grades from tickets and work seen on site.'],
		['Panel', 'The panel judges independently, with an interview where needed.'],
		['Publication and feedback', 'Results are published, talked through within two weeks, and may be appealed.']
	],
	changed: 'changed',
	published: 'published',
	reset: 'Reset',
	reason: 'Reason',
	reasonHint: 'Moving a target or a baseline needs a reason of at least three characters',
	apply: 'Change',
	auto: 'automatic',
	noMonths: 'none',
	low: 'low',
	base: 'base',
	high: 'high',
	start: 'Start',
	end: 'End (excluded)',
	none: 'Exactly as published.',
	count: 'Values that differ from the published plan: {count}',
	exportJson: 'Export JSON',
	importJson: 'Import JSON',
	print: 'Print',
	resetAll: 'Reset all',
	invalid: 'The plan does not accept this value: {what}. Nothing has changed.',
	invalidFile: 'This file is not a plan in JSON: {what}. Nothing has changed.',
	locked: 'Baseline {window} is locked · check {hash}',
	moved: ({ setting, from, to, reason }: Args<'setting' | 'from' | 'to' | 'reason'>) =>
		`“${setting}” was moved from ${from} to ${to}; reason: ${reason}`,
	baselineFact: ({ window, hash }: Args<'window' | 'hash'>) => `${window} · check ${hash}`,
	noReasons: 'No target and no baseline has been moved.',
	units: {
		none: '',
		hours: 'hours',
		days: 'days',
		months: 'months',
		people: 'people',
		cny: 'CNY',
		share: '%'
	},
	settings: {
		csatChange: 'Satisfaction target',
		csatMode: 'Satisfaction read as',
		handlingChange: 'Handling time target',
		statedHours: 'Baseline stated in the plan',
		attritionChange: 'Attrition target',
		attritionLeavers: 'Leavers counted',
		benefitMinimum: 'Least benefit',
		benefitMeasure: 'Benefit means',
		programmeStart: 'Start of the programme',
		baseline: 'Baseline window',
		current: 'Current window',
		clock: 'Clock',
		tau: 'Horizon of restricted means',
		satisfiedFrom: 'Satisfied from score',
		reopenDays: 'Days to watch for reopening',
		fixDays: 'Days to watch a first fix',
		feedbackDays: 'Days for feedback',
		k: 'Fewest people shown',
		regrettedFrom: 'Regretted from level',
		leftOutMonths: 'Months left out',
		floorMonths: 'Fewest months',
		floorLeavers: 'Fewest leavers',
		floorEngineers: 'Fewest engineers',
		floorRatings: 'Fewest ratings',
		floorPower: 'Least power',
		juniorMonths: 'Junior · months since hiring',
		juniorOnsite: 'Junior · on-site services',
		intermediateMonths: 'Intermediate · months in post',
		inPost: '“In post” counts from',
		intermediateOnsite: 'Intermediate · on-site services',
		documents: 'Intermediate · documents',
		seniorMonths: 'Senior · months in post',
		largeProjects: 'Senior · large projects (elsewhere the plan says 1)',
		principalMonths: 'Principal · months in post',
		hardProblems: 'Principal · hard problems',
		keyAccounts: 'Principal · key accounts',
		countsWindow: 'Counts run over',
		missing: 'Missing evidence',
		round: 'Direct cost of a round',
		roundsPerYear: 'Rounds a year',
		assessorHours: 'Assessor hours per person and round',
		assessorRate: 'Price of an assessor hour',
		replacementShare: 'Replacement cost as share of salary',
		annualSalary: 'Yearly salary (where the roster has none)',
		labourRate: 'Price of a labour hour',
		allowance1: 'Junior allowance a month',
		allowance2: 'Intermediate allowance a month',
		allowance3: 'Senior allowance a month',
		allowance4: 'Principal allowance a month',
		training: 'Training',
		tool: 'Tools',
		attribution: 'Share credited to the programme'
	},
	options: {
		relative: 'relative change',
		points: 'percentage points',
		all: 'all leavers',
		voluntary: 'voluntary leavers',
		roi: 'return on investment',
		bcr: 'benefit–cost ratio',
		saving: 'cost saving',
		calendar: 'calendar hours',
		working: 'working hours',
		net: 'less holds',
		in_level: 'entering the level',
		since_hire: 'hiring',
		cumulative: 'the whole career',
		since_level: 'the time in level',
		last_12_months: 'the last 12 months',
		unknown: 'counts as unknown',
		fail: 'counts as unmet'
	}
} satisfies typeof zh;
