import { unbroken } from '../../../unbroken.ts';
import type { Args } from '../../../words.ts';

/** Titles, columns and notes of the simulator's figures. */
export const figures = {
	mix: {
		title: ({ count }: Args<'count'>) => `${count} 人换了等级`,
		same: '没有人换等级',
		hidden: '两套标准下的等级构成',
		subtitle: ({ n }: Args<'n'>) =>
			'在职工程师按两套标准所处的等级，人；' +
			`n = ${n}；不允许降级时保留现有等级`,
		columns: {
			set: '标准',
			level: '等级',
			people: '人数',
			share: '占比'
		}
	},
	heat: {
		title: ({ level, first, second }: Args<'level' | 'first' | 'second'>) =>
			`${level}：${first}与${second}同时移动`,
		subtitle:
			'其他标准不变，两道门槛各取一值时达到该等级的人数；描边为基准与方案',
		people: '达标人数'
	},
	whatIf: {
		title: '对三项目标的假想影响，不是预测',
		subtitle: ({ goals }: Args<'goals'>) => `相对变化与范围；目标：${goals}`,
		none: '没有影响',
		few: '换等级的人太少，不做假想。',
		series: '假想变化',
		targets: {
			csat: '客户满意度',
			handling: '处理时长',
			attrition: '离职率'
		},
		columns: {
			target: '目标',
			value: '假想变化',
			low: '下限',
			high: '上限',
			goal: '目标值'
		}
	},
	rounds: {
		title: ({ level }: Args<'level'>) => `历次评定时达到${level}标准的人数`,
		subtitle: '按每轮评定当日的记录与在职人员重判',
		columns: {
			set: '标准',
			round: '轮次',
			level: '等级',
			people: '达标人数',
			share: '占比'
		}
	},
	eligible: {
		titleOut: ({
			level,
			before,
			after
		}: Args<'level' | 'before' | 'after'>) =>
			`${level}达标人数从 ${before} 变为 ${after}`,
		titleSame: '各等级达标人数不变',
		titleHidden: '各等级达标人数',
		subtitle: ({ n }: Args<'n'>) =>
			`满足某一等级全部标准的在职工程师，人；n = ${n}，斜纹为模拟`,
		columns: {
			set: '标准',
			level: '等级',
			status: '状态',
			people: '人数',
			share: '占比'
		}
	},
	out: {
		title: ({ out, hit }: Args<'out' | 'hit'>) => `${out} 人换出，${hit}`,
		titleAll: ({ out, hit }: Args<'out' | 'hit'>) => `${out} 人换出，${hit}`,
		titlePlain: ({ out }: Args<'out'>) => `${out} 人换出`,
		none: '没有人换出',
		hidden: '换出与换入，各区域',
		subtitle: '按区域：只在基准下达标（换出）与只在方案下达标（换入）的人数',
		columns: { group: '区域', cell: '去向', people: '人数' },
		out: '换出',
		in: '换入'
	},
	groups: {
		title: ({ grouping, group, lost }: Args<'grouping' | 'group' | 'lost'>) =>
			`${grouping} ${group} 失去的比例比同类其他组大：${lost}`,
		even: '没有哪一组失去的比例超出偶然地大于其他组',
		none: '没有人换出或换入',
		hidden: '各组变动的人太少，不显示',
		subtitle: ({ shown, all }: Args<'shown' | 'all'>) =>
			unbroken`换入减换出占本组人数的比例与区间（按组数调整）；
				变动最大的 ${shown} 组，共 ${all} 组可显示`,
		series: '达标者的净变化',
		columns: {
			grouping: '分组',
			group: '组',
			people: '人数',
			out: '换出',
			in: '换入',
			share: '换出率',
			low: '下限',
			high: '上限',
			change: '净变化',
			p: '与同类其他组之差的 p（Holm）'
		}
	},
	sweep: {
		title: ({
			level,
			part,
			from,
			to
		}: Args<'level' | 'part' | 'from' | 'to'>) =>
			`${level}的${part}：门槛 ${from} 与 ${to} 的位置`,
		titleOne: ({ level, part, from }: Args<'level' | 'part' | 'from'>) =>
			`${level}的${part}：门槛现为 ${from}`,
		subtitle: '其他标准不变，门槛移动时达到该等级的人数',
		columns: { threshold: '门槛', people: '达标人数' },
		y: '人',
		series: '达标人数'
	},
	ratio: {
		title: ({ group, ratio }: Args<'group' | 'ratio'>) =>
			`通过率最低的是${group}，为最高区域的 ${ratio}`,
		hidden: '各区域的通过率',
		subtitle: ({ level }: Args<'level'>) =>
			`各区域${level}达标率，基准（空心）与方案（实心）；` +
			'低于最高区域的 0.80 且 Fisher p < 0.05（Holm）为需调查',
		columns: {
			set: '标准',
			group: '区域',
			people: '能判定人数',
			met: '达标',
			rate: '达标率',
			ratio: '比',
			low: '下限',
			high: '上限',
			p: 'Fisher p（Holm）',
			flag: '判断'
		}
	},
	flow: {
		title: ({ count }: Args<'count'>) => `${count} 人换了等级`,
		same: '没有人换等级',
		hidden: '等级流转',
		subtitle:
			'基准下的等级（左）到方案下的等级（右）；不允许降级时保留现有等级',
		columns: { from: '基准下', to: '方案下', people: '人数' }
	},
	near: {
		title: ({ count }: Args<'count'>) => `${count} 人只差一项、差距很小`,
		hidden: '只差一项的人',
		subtitle:
			'对更高等级只差一项，且差距不超过门槛的 10 % 或一个单位，按缺的那一项',
		columns: {
			set: '标准',
			level: '等级',
			part: '缺的一项',
			people: '人数',
			gap: '平均差距'
		}
	},
	binding: {
		title: ({ level, part }: Args<'level' | 'part'>) =>
			`卡住人最多的是${level}的${part}`,
		hidden: '卡住人的标准',
		subtitle:
			'年限已够、未达更高等级的人中，该项不达标的人数（可与其他项重叠）',
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
};
