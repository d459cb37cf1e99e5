import type { Args } from '../words.ts';

/** Words of the simulator page; those of the rules themselves stand in the simulator's own catalogue. */
export const zh = {
	question: '如果改标准会怎样',
	lead: ({ day }: Args<'day'>) =>
		`静态模拟：按截至 ${day} 的记录重算，` + '假定没有人因标准改变而改变行为。斜纹为模拟。',
	waiting: '正在读入评定记录…',
	failed: '这份数据无法模拟：缺少评定记录或花名册。',
	headline: {
		same: '方案与基准相同，没有人换出或换入',
		up: ({ level, part, from, to }: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}的${part}从 ${from}提到 ${to}`,
		down: ({ level, part, from, to }: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}的${part}从 ${from}降到 ${to}`,
		many: ({ name, count }: Args<'name' | 'count'>) => `${name}（${count} 处改动）`,
		out: ({ count }: Args<'count'>) => `${count} 人不再达标`,
		in: ({ count }: Args<'count'>) => `${count} 人新达标`,
		group: ({ count, group, out }: Args<'count' | 'group' | 'out'>) =>
			count === out ? `都在${group}` : `其中 ${count} 人在${group}`,
		none: '没有人换出或换入',
		small: ({ k }: Args<'k'>) => `换出、换入不足 ${k} 人，不显示`,
		colon: '：',
		comma: '，'
	},
	scenarios: {
		label: '标准方案',
		published: '现行方案',
		add: '新方案',
		first: '方案',
		duplicate: '复制',
		rename: '改名',
		remove: '删除',
		name: '方案名称',
		shown: '并列比较（最多 3 个）',
		baseline: '基准',
		undo: '撤销',
		redo: '重做',
		link: '复制链接',
		linkCopied: '链接已复制；里面只有标准，没有数据。',
		linkShown: '无法写入剪贴板，请从地址栏复制链接。',
		exportJson: '导出 JSON',
		importJson: '导入 JSON',
		find: '反推标准',
		ok: '知道了'
	},
	rules: {
		title: '标准',
		hint: '改动任何一项，就会另存为一个方案；现行方案不变。',
		changed: '已改',
		published: '基准',
		scenario: '方案',
		add: '加一项要求',
		slider: ({ level, part }: Args<'level' | 'part'>) => `${level} · ${part}（滑块）`,
		switches: '原方案没有说清的地方',
		isDefault: '默认',
		own: '另行设定',
		csatGate: '满意率怎样判',
		skip: '能否跳级',
		demotion: '能否降级'
	},
	tiles: {
		fidelity: ({ agree, total }: Args<'agree' | 'total'>) =>
			`基准标准能复现历史评定（${total} 条中 ` + `${agree} 条）；不足 80 % 时不给结论`,
		swap: ({ both, neither, unknown, rest }: Args<'both' | 'neither' | 'unknown' | 'rest'>) =>
			`换出 / 换入；两边都达标 ${both}，` +
			`${rest === '–' ? `都不达标 ${neither}，资料不全 ${unknown}` : `其余 ${rest}`}`,
		ratio: ({ group, before, p }: Args<'group' | 'before' | 'p'>) =>
			`${group}与最高区域的通过率之比（原 ${before}）；Fisher ${p}`,
		ratioHidden: '区域通过率之比',
		cost: ({ range }: Args<'range'>) => `每年津贴与评审人工的变化${range}`,
		promotions: ({ before, range }: Args<'before' | 'range'>) =>
			`按历史通过率预计晋级人数（原 ${before}）；${range}`,
		gate: ({ good }: Args<'good'>) => `满意率门槛误判：真实 80 % 的人仍通过；真实 90 % 的人不通过的为 ${good}`,
		small: '变动人数太少，不显示',
		withheld: '不给结论',
		year: '/年'
	},
	compare: { title: '方案并列', columns: ['方案', '换出', '换入', '区域通过率比', '每年成本变化'] },
	more: { title: '更多：两道门槛一起移动、历次评定、对目标的假想影响', second: '第二道门槛' },
	figures: {
		mix: {
			title: ({ count }: Args<'count'>) => `${count} 人换了等级`,
			same: '没有人换等级',
			hidden: '两套标准下的等级构成',
			subtitle: ({ n }: Args<'n'>) =>
				'在职工程师按两套标准所处的等级，人；' + `n = ${n}；不允许降级时保留现有等级`,
			columns: { set: '标准', level: '等级', people: '人数', share: '占比' }
		},
		heat: {
			title: ({ level, first, second }: Args<'level' | 'first' | 'second'>) =>
				`${level}：${first}与${second}同时移动`,
			subtitle: '其他标准不变，两道门槛各取一值时达到该等级的人数；描边为基准与方案',
			people: '达标人数'
		},
		whatIf: {
			title: '对三项目标的假想影响，不是预测',
			subtitle: ({ goals }: Args<'goals'>) => `相对变化与范围；目标：${goals}`,
			none: '没有影响',
			few: '换等级的人太少，不做假想。',
			series: '假想变化',
			targets: { csat: '客户满意度', handling: '处理时长', attrition: '离职率' },
			columns: { target: '目标', value: '假想变化', low: '下限', high: '上限', goal: '目标值' }
		},
		rounds: {
			title: ({ level }: Args<'level'>) => `历次评定时达到${level}标准的人数`,
			subtitle: '按每轮评定当日的记录与在职人员重判',
			columns: { set: '标准', round: '轮次', level: '等级', people: '达标人数', share: '占比' }
		},
		eligible: {
			titleOut: ({ level, before, after }: Args<'level' | 'before' | 'after'>) =>
				`${level}达标人数从 ${before} 变为 ${after}`,
			titleSame: '各等级达标人数不变',
			titleHidden: '各等级达标人数',
			subtitle: ({ n }: Args<'n'>) => `满足某一等级全部标准的在职工程师，人；n = ${n}，斜纹为模拟`,
			columns: { set: '标准', level: '等级', status: '状态', people: '人数', share: '占比' }
		},
		out: {
			title: ({ count, group, out }: Args<'count' | 'group' | 'out'>) =>
				`${out} 人换出，${count === out ? '都' : `其中 ${count} 人`}在${group}`,
			titlePlain: ({ out }: Args<'out'>) => `${out} 人换出`,
			none: '没有人换出',
			hidden: '换出与换入，各区域',
			subtitle: '按区域：只在基准下达标（换出）与只在方案下达标（换入）的人数',
			columns: { group: '区域', cell: '去向', people: '人数' },
			out: '换出',
			in: '换入'
		},
		sweep: {
			title: ({ level, part, from, to }: Args<'level' | 'part' | 'from' | 'to'>) =>
				`${level}的${part}：门槛 ${from} 与 ${to} 的位置`,
			titleOne: ({ level, part, from }: Args<'level' | 'part' | 'from'>) => `${level}的${part}：门槛现为 ${from}`,
			subtitle: '其他标准不变，门槛移动时达到该等级的人数',
			columns: { threshold: '门槛', people: '达标人数' },
			y: '人',
			series: '达标人数'
		},
		ratio: {
			title: ({ group, ratio }: Args<'group' | 'ratio'>) => `通过率最低的是${group}，为最高区域的 ${ratio}`,
			hidden: '各区域的通过率',
			subtitle: ({ level }: Args<'level'>) =>
				`各区域${level}达标率，基准（空心）与方案（实心）；` +
				'低于最高区域的 0.80 且 Fisher p < 0.05 为需调查',
			columns: {
				set: '标准',
				group: '区域',
				people: '能判定人数',
				met: '达标',
				rate: '达标率',
				ratio: '比',
				low: '下限',
				high: '上限',
				p: 'Fisher p',
				flag: '判断'
			}
		},
		flow: {
			title: ({ count }: Args<'count'>) => `${count} 人换了等级`,
			same: '没有人换等级',
			hidden: '等级流转',
			subtitle: '基准下的等级（左）到方案下的等级（右）；不允许降级时保留现有等级',
			columns: { from: '基准下', to: '方案下', people: '人数' }
		},
		near: {
			title: ({ count }: Args<'count'>) => `${count} 人只差一项、差距很小`,
			hidden: '只差一项的人',
			subtitle: '对更高等级只差一项，且差距不超过门槛的 10 % 或一个单位，按缺的那一项',
			columns: { set: '标准', level: '等级', part: '缺的一项', people: '人数', gap: '平均差距' }
		},
		binding: {
			title: ({ level, part }: Args<'level' | 'part'>) => `卡住人最多的是${level}的${part}`,
			hidden: '卡住人的标准',
			subtitle: '年限已够、未达更高等级的人中，该项不达标的人数（可与其他项重叠）',
			columns: {
				set: '标准',
				level: '等级',
				part: '标准项',
				people: '不达标',
				only: '只差这一项',
				of: '未达标总数',
				share: '只差这项占比'
			}
		},
		fidelity: {
			title: ({ share }: Args<'share'>) => `基准标准复现了 ${share} 的历史评定`,
			subtitle: '按基准标准重判每一次评定，与当时结论对照，条',
			columns: { outcome: '对照', rows: '评定条数', people: '人数' },
			series: '评定条数'
		}
	},
	find: {
		title: '反推：要达到目标，门槛该定多少',
		lead: '只移动勾选的门槛，列出最接近目标、改动最小的几套标准。',
		goals: '目标',
		knobs: '可以移动的门槛',
		shares: '达标者中初/中/高/资深的比例（%）',
		budget: '每年成本增加不超过（元）',
		ratio: '各组通过率不低于最高组的',
		level: '等级',
		grouping: '分组',
		start: '开始',
		close: '关闭',
		use: '采用',
		need: '至少勾选一个目标和一个门槛。',
		columns: ['', '初级', '中级', '高级', '资深', '最低比', '每年成本', '换入', '换出', '改动'],
		found: '反推方案',
		gated: ({ k }: Args<'k'>) => `换入换出向下取整到 ${k} 的倍数。`,
		stopped: '已停止；下面是到此为止最好的几套。'
	}
};
