import type { Args } from '../../../words.ts';

/** Words of the projection over the next rounds and of its check on past ones. */
export const forecast = {
	title: '往后几轮：等级与成本（假想）',
	rounds: '推演几轮（每年两轮）',
	waiting: '正在推演…',
	left: '已离开',
	today: '今天',
	backTest: {
		title: ({ held, all, share }: Args<'held' | 'all' | 'share'>) =>
			`用同样的方法回推过去：${all} 个人数里有 ${held} 个（${share}）落在 80% 区间内`,
		narrow: ({ held, all, share }: Args<'held' | 'all' | 'share'>) =>
			`回推过去时，${all} 个人数里只有 ${held} 个（${share}）落在 80% 区间内：` +
			'下面的区间偏窄，不可据以承诺',
		name: '过去各轮的回推检验',
		subtitle: ({ shown }: Args<'shown'>) =>
			'站在过去每一轮、只用当时已知的记录推演其后各轮，与实际对照，人；' +
			`图中为推一轮的 ${shown} 个，其余见表`,
		projected: '推演与 80% 区间',
		actual: '实际',
		inside: { yes: '在区间内', no: '在区间外' },
		columns: {
			from: '从哪一轮推',
			to: '推到哪一轮',
			place: '等级',
			actual: '实际',
			value: '推演',
			low: '下限',
			high: '上限',
			inside: '对照'
		}
	},
	levels: {
		title: ({
			day,
			level,
			before,
			after
		}: Args<'day' | 'level' | 'before' | 'after'>) =>
			`到 ${day}，${level}按基准约 ${before} 人，按方案约 ${after} 人（假想）`,
		same: ({ day, level, before }: Args<'day' | 'level' | 'before'>) =>
			`到 ${day}，${level}约 ${before} 人，方案与基准看不出差别（假想）`,
		name: '往后各轮的等级构成',
		range: ({ value, low, high }: Args<'value' | 'low' | 'high'>) =>
			`${value}（${low} 至 ${high}）`,
		subtitle: ({ n }: Args<'n'>) =>
			`今天在职的 ${n} 人在每轮结果生效之日的等级，人；` +
			'今后新入职者不计；横线为 80% 区间，' +
			'假定依据按现在的速度积累、晋级与离职照过去各轮',
		columns: {
			set: '标准',
			day: '生效日',
			place: '等级',
			people: '人数',
			low: '下限',
			high: '上限'
		}
	},
	cost: {
		title: ({ day, change }: Args<'day' | 'change'>) =>
			`到 ${day}，方案每年的成本比基准${change}（假想）`,
		same: ({ day, total }: Args<'day' | 'total'>) =>
			`到 ${day}，每年成本约 ${total}，方案与基准看不出差别（假想）`,
		hidden: '往后各轮的每年成本',
		more: ({ value, low, high }: Args<'value' | 'low' | 'high'>) =>
			`变化 ${value}（${low} 至 ${high}）`,
		name: '往后各轮的每年成本',
		subtitle:
			'每轮生效后的年成本，元：今天在职者的等级津贴，' +
			'加两轮的直接成本与评审人工（按方案所填单价）；横线为 80% 区间',
		columns: {
			set: '标准',
			day: '生效日',
			allowance: '等级津贴',
			allowanceLow: '津贴下限',
			allowanceHigh: '津贴上限',
			total: '合计',
			totalLow: '合计下限',
			totalHigh: '合计上限'
		}
	}
};
