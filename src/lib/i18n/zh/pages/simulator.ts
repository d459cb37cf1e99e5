import { doctor } from './simulator/doctor.ts';
import { decision } from './simulator/decision.ts';
import { forecast } from './simulator/forecast.ts';
import { people } from './simulator/people.ts';
import { figures } from './simulator/figures.ts';
import type { Args } from '../../words.ts';

type HitArgs = Args<'group' | 'out' | 'people' | 'share' | 'low' | 'high'>;

/** Words of the simulator page; those of the rules themselves stand in the simulator's own catalogue. */
export const zh = {
	question: '如果改标准会怎样',
	lead: ({ day }: Args<'day'>) =>
		`静态模拟：按截至 ${day} 的记录重算，` +
		'假定没有人因标准改变而改变行为。斜纹为模拟。',
	waiting: '正在读入评定记录…',
	failed: '这份数据无法模拟：缺少评定记录或花名册。',
	headline: {
		same: '方案与基准相同，没有人换出或换入',
		up: ({ level, part, from, to }: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}的${part}从 ${from}提到 ${to}`,
		down: ({
			level,
			part,
			from,
			to
		}: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}的${part}从 ${from}降到 ${to}`,
		many: ({ name, count }: Args<'name' | 'count'>) =>
			`${name}（${count} 处改动）`,
		out: ({ count }: Args<'count'>) => `${count} 人不再达标`,
		in: ({ count }: Args<'count'>) => `${count} 人新达标`,
		allIn: ({ group }: Args<'group'>) => `都在${group}`,
		group: ({ group, out, people, share, low, high }: HitArgs) =>
			`受影响最大的是${group}（${people} 人中 ${out} 人，${share}，区间 ${low} 至 ${high}）`,
		groupShown: ({ group, out, people, share, low, high }: HitArgs) =>
			`在显示的区域中受影响最大的是${group}` +
			`（${people} 人中 ${out} 人，${share}，区间 ${low} 至 ${high}）`,
		chance: '与其他区域的差别可能只是偶然',
		regionsHidden: '各区域人数太少，为保护个人不显示',
		gap: ({
			grouping,
			low,
			high,
			before,
			after
		}: Args<'grouping' | 'low' | 'high' | 'before' | 'after'>) =>
			`${grouping}差距扩大：${high}与${low}的达标率之差由 ${before} 到 ${after}`,
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
		differs: ({ setting, from, to }: Args<'setting' | 'from' | 'to'>) =>
			`${setting}：${from} → ${to}`,
		changes: '与基准的不同',
		reason: '理由：为什么要改（随链接一起带走）',
		note: '作者备注（只存在本机和导出的文件里，不进链接）',
		command: '在命令行上重算（先导出 JSON；改过方案时另导出方案）：',
		find: '反推标准',
		ok: '知道了'
	},
	receipt: {
		title: '这些方案与这里有不同之处',
		version: ({ theirs, mine }: Args<'theirs' | 'mine'>) =>
			`由版本 ${theirs} 生成，这里是版本 ${mine}；数字可能略有不同。`,
		plan: '它们依据的方案设置与这里不同：',
		setting: ({
			setting,
			mine,
			theirs
		}: Args<'setting' | 'mine' | 'theirs'>) =>
			`${setting}：这里 ${mine}，对方 ${theirs}`,
		criteria: '等级标准',
		other: '其他设置',
		differs: ({ setting }: Args<'setting'>) => `${setting}不同`,
		take: '采用对方的方案',
		keep: '保留我的方案'
	},
	rules: {
		title: '标准',
		hint: '改动任何一项，就会另存为一个方案；现行方案不变。',
		stops: ({ k }: Args<'k'>) =>
			`门槛只停在至少 ${k} 人变化、或无人变化的位置。`,
		changed: '已改',
		published: '基准',
		scenario: '方案',
		add: '加一项要求',
		slider: ({ level, part }: Args<'level' | 'part'>) =>
			`${level} · ${part}（滑块）`,
		switches: '原方案没有说清的地方',
		isDefault: '默认',
		skip: '能否跳级',
		demotion: '能否降级'
	},
	tiles: {
		fidelity: ({ agree, total }: Args<'agree' | 'total'>) =>
			`基准标准能复现历史评定（${total} 条中 ` +
			`${agree} 条）；不足 80 % 时不给结论`,
		swap: ({
			both,
			neither,
			unknown,
			rest
		}: Args<'both' | 'neither' | 'unknown' | 'rest'>) =>
			`换出 / 换入；两边都达标 ${both}，` +
			(rest === '–'
				? `都不达标 ${neither}，资料不全 ${unknown}`
				: `其余 ${rest}`),
		ratio: ({ group, before, p }: Args<'group' | 'before' | 'p'>) =>
			`${group}与最高区域的通过率之比（原 ${before}）；Fisher ${p}`,
		ratioHidden: '区域通过率之比',
		cost: ({ range }: Args<'range'>) => `每年津贴与评审人工的变化${range}`,
		promotions: ({ before, range }: Args<'before' | 'range'>) =>
			`按历史通过率预计晋级人数（原 ${before}）；${range}`,
		gate: ({ good }: Args<'good'>) =>
			`满意率门槛误判：真实 80 % 的人仍通过；真实 90 % 的人不通过的为 ${good}`,
		small: '变动人数太少，不显示',
		withheld: '不给结论',
		year: '/年'
	},
	compare: {
		title: '方案并列',
		subtitle: '各方案与同一基准相比；等级构成为人数，其余见表',
		measure: '指标',
		differs: '与基准的不同',
		same: '与基准相同',
		reason: '理由',
		out: '换出',
		in: '换入',
		share: ({ level }: Args<'level'>) => `${level}：人数与占比`,
		promotions: '预计晋级',
		cost: '每年成本变化',
		ratio: '区域通过率比',
		hit: '受影响最大',
		withheld: '不给结论',
		near: ({ name, other, k }: Args<'name' | 'other' | 'k'>) =>
			`“${name}”与“${other}”只差不足 ${k} 人，` +
			'并列会泄露他们，因此有关的数不显示。'
	},
	more: {
		title: '更多：两道门槛一起移动、历次评定、对目标的假想影响',
		second: '第二道门槛'
	},
	decision,
	doctor,
	forecast,
	figures,
	people,
	find: {
		title: '反推：要达到目标，门槛该定多少',
		lead: '只移动勾选的门槛，列出最接近目标、改动最小的几套标准。',
		goals: '目标',
		knobs: '可以移动的门槛',
		shares: '达标者中各级的比例（%，由低到高）',
		budget: '每年成本增加不超过（元）',
		ratio: '各组通过率不低于最高组的',
		floor: '底线：凡可移动的等级，各组通过率不低于最高组的',
		level: '等级',
		grouping: '分组',
		start: '开始',
		close: '关闭',
		use: '采用',
		need: '至少勾选一个目标和一个门槛。',
		columns: ['最低比', '每年成本', '换入', '换出', '改动'],
		found: '反推方案',
		gated: ({ k }: Args<'k'>) => `换入换出向下取整到 ${k} 的倍数。`,
		stopped: '已停止；下面是到此为止最好的几套。'
	}
};
