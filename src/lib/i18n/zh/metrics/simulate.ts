import { unbroken } from '../../unbroken.ts';
import type { Args } from '../../words.ts';
/**
 * Words and sentences of the criteria simulator and the career path; `{gap}` is filled, rule parts and codes are
 * keys.
 */
export const zh = {
	question: '如果换一套标准，会怎样',
	parts: {
		tenure: '任职时间',
		onsite_count: '现场服务',
		doc_count: '技术文档',
		large_project_count: '大型项目',
		key_account_count: '重点客户',
		hard_problem_count: '独立解决疑难问题',
		panel_knowledge: '知识得分',
		panel_practice: '实践得分',
		panel_attitude: '态度得分',
		csat: '客户满意率',
		step: '不得跳级'
	},
	partUnits: {
		tenure: '个月',
		onsite_count: '次',
		doc_count: '篇',
		large_project_count: '个',
		key_account_count: '个',
		hard_problem_count: '个',
		panel_knowledge: '分',
		panel_practice: '分',
		panel_attitude: '分',
		csat: '',
		step: ''
	},
	skip: { yes: '允许跳级', no: '不得跳级' },
	demotion: { yes: '允许降级', no: '不降级，保留现有等级' },
	sets: { baseline: '基准', scenario: '方案', published: '现行方案' },
	statuses: {
		met: '达标',
		unmet: '未达标',
		unknown: '无法判定',
		unmet_or_unknown: '未达标或无法判定'
	},
	cells: {
		both: '两边都达标',
		in: '换入',
		out: '换出',
		neither: '两边都不达标',
		unknown: '依据不全',
		neither_or_unknown: '两边都不达标或依据不全',
		rest: '其他人'
	},
	bands: {
		down2: '降两级及以上',
		down1: '降一级',
		same: '不变',
		up1: '升一级',
		up2: '升两级及以上',
		unknown: '无法判定',
		unmet_or_unknown: '未达标或无法判定'
	},
	open: '无法判定',
	groupings: {
		region: '区域',
		department: '部门',
		supervisor: '主管',
		gender: '性别',
		age_band: '年龄段',
		tenure: '工龄（月）'
	},
	unknownGroup: '未注明',
	flags: {
		fine: '未见差异',
		watch: '关注',
		investigate: '需调查',
		too_small: '人数太少，不比较',
		reference: '最高组'
	},
	outcomes: {
		agree_pass: '一致：通过',
		agree_fail: '一致：未通过',
		stricter: '标准比实际更严',
		looser: '标准比实际更松',
		unknown: '依据不全',
		deferred: '缓评',
		absent: '缺考',
		no_result: '没有结论',
		no_target: '没有申报等级'
	},
	items: { allowance: '等级津贴', assessors: '评审人工', total: '合计' },
	targets: {
		csat: '客户满意度',
		handling: '投诉处理时长',
		attrition: '离职率'
	},
	questions: {
		senior_large_projects: {
			text: '高级要几个大型项目？方案的维度表写 5 个，晋级路径写 1 个。',
			answers: { 5: '5 个', 1: '1 个' }
		},
		in_post: {
			text: '“在岗 1 年”从哪天算起？',
			answers: { in_level: '从任下一级起', since_hire: '从入职起' }
		},
		countsWindow: {
			text: '次数从哪天累计？',
			answers: {
				cumulative: '入职以来',
				since_level: '任现级以来',
				last_12_months: '最近 12 个月'
			}
		},
		placement: {
			text: '未定级的人第一次怎样定级？',
			answers: {
				any_level: '可评任意等级，年限从入职算',
				one_step: '只能从最低一级开始'
			}
		},
		missing: {
			text: '缺少依据怎么算？',
			answers: { unknown: '无法判定', fail: '不达标' }
		},
		csat_gate: {
			text: '评价不多时，满意率怎样判？',
			answers: {
				raw: '原始比例',
				min_n: '评价数不够则无法判定',
				wilson_lower: '威尔逊区间下限',
				shrunken: '向全体均值收缩'
			}
		}
	},
	ownAnswer: '另行设定',
	notes: {
		static_behaviour:
			'静态模拟：按现有记录重算，假定没有人因标准改变而改变行为。',
		headline_withheld:
			'现行标准只复现了历史评定的 {share}，不足 {floor}，' +
			'因此不给结论；原因见复现率。',
		no_fidelity: '没有可对照的历史评定，因此不给结论。',
		small_change: '变动不足 {k} 人，不显示。',
		between_steps:
			'与相差一步的方案对照，会看出不足 {k} 人的变化，因此不显示；' +
			'请把门槛移到滑块可停的位置。',
		steps_of_k: '曲线只画相差不少于 {k} 人的点。',
		rounded_to_k: '人数向下取整到 {k} 的倍数。',
		no_allowances: '方案里没有填写等级津贴，只计评审人工。',
		no_panel_history: '部分等级没有评审历史，按 0.5 至 1.0 计。',
		lowest_group: '与最高组差距最大的是{group}，Fisher 检验 {p}。',
		hardest_hit: unbroken`受影响最大的是{group}：{share}（区间 {low} 至 {high}），
				与其他组相比 {p}（按组数调整）。`,
		gap_widens: unbroken`{high}与{low}的达标率之差由 {before} 扩大到 {after}，
				超出偶然（按比较的组数调整）。`,
		gate_errors:
			'真实满意率 {poor} 的人有 {passesPoor} 的概率通过，' +
			'真实满意率 {good} 的人有 {failsGood} 的概率不通过。',
		projection_assumption:
			'假想，不是预测：假定依据按现在的速度积累，晋级与离职照过去各轮，' +
			'没有人因标准改变而改变行为。',
		projection_checked:
			'用同样的方法回推过去，{cells} 个人数里有 {share} 落在区间内；' +
			'区间本应包含 80%。',
		what_if_assumption:
			'假想，不是预测：假定换了等级的人变得与现在该等级的人一样。' +
			'没有证据支持这一点，所以区间包含“毫无影响”。'
	},
	reasons: {
		too_few_rounds:
			'推演至少要有三轮历史评定：一轮用来学，一轮从它推起，一轮用来对照。',
		no_past_decisions: '没有结论明确且依据齐全的历史评定，无法检验标准。',
		nobody_to_judge: '当日没有在统计范围内的在职工程师。',
		fewer_than_two_groups: '人数足够、可以比较的组不足两个。',
		no_csat_gate: '这一等级没有满意度要求。',
		no_ratings_for_gate: '没有人的评价数够门槛给出结论。'
	},
	refusals: {
		not_json: '这不是 JSON 文件。',
		not_scenarios: '这个文件不是标准方案。',
		newer_version: '这个文件由更新的版本导出（格式 {at}），请先更新页面。',
		bad_rules: '文件里有不合规的标准（{at}），没有导入。',
		link_shape: '链接里没有标准方案。',
		link_newer: '这个链接由更新的版本生成（格式 {at}），请先更新页面。',
		link_damaged:
			'链接不完整或被改动过，没有打开。请向对方再要一次完整链接。',
		link_rules: '链接里的标准不合规，没有打开。'
	},
	elsewhere: '这些方案是在另一份数据上做的；下面的人数按当前数据重算。',
	names: {
		show: '本次显示姓名',
		warning: '姓名只在本次访问显示，不进入链接和导出。'
	},
	solveOne: {
		found: ({
			level,
			part,
			threshold,
			people,
			target
		}: Args<'level' | 'part' | 'threshold' | 'people' | 'target'>) =>
			`${level} 级的${part}定为 ${threshold} 时有 ${people} 人达标，最接近 ${target} 人。`,
		none: ({ level, part, target }: Args<'level' | 'part' | 'target'>) =>
			unbroken`${level} 级的${part}在这个范围内没有可以显示的点，
				找不到接近 ${target} 人的门槛。请放宽范围。`,
		holds: ({ grouping, min, ratio }: Args<'grouping' | 'min' | 'ratio'>) =>
			`各${grouping}的通过率与最高者之比最低为 ${ratio}，不低于 ${min}。`,
		nobodyCompared: ({ grouping }: Args<'grouping'>) =>
			`${grouping}中人数足够、可以比较的不足两组，底线无从检验。`,
		noneHolds: ({ grouping, min }: Args<'grouping' | 'min'>) =>
			`（要求各${grouping}的通过率与最高者之比不低于 ${min}。）`
	},
	solve: {
		shares: '等级比例 {shares}',
		budget: '每年成本变化不超过 {max}',
		ratio: '{level}：各{grouping}与最高组之比不低于 {min}',
		running: '已试 {done} / {total} 套标准',
		none: '这些门槛怎么调都做不到；下面是最接近的几套。',
		kept: '目标都能满足。',
		broken: '没有一套守得住各组的底线；下面是最接近的几套。',
		cancel: '停止'
	},
	career: {
		question: '离下一级还差什么',
		gap: '还差 {gap}',
		met: '已达到',
		unknown: '没有依据',
		earliest: '按任职时间最早 {day}',
		blocked: '须先取得前一等级',
		ratings: '再有 {count} 个满意评价即可过线'
	}
};
