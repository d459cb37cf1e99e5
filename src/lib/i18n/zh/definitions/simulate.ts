import { unbroken } from '../../unbroken.ts';

/** Who is counted where an entry names nobody else. */
const engineers = '当日在职、在统计范围内的工程师；资料不全而无法判定者单列。';

/** The entries of simulator in the metric dictionary. */
export const simulate = {
	S1: {
		name: '复现率',
		definition: unbroken`按所选标准重判历次评定，与当时的结论
				（通过或未通过）一致的比例；不一致的分为标准更严与标准更松。`,
		denominator:
			'有明确结论且各项依据齐全的评定；缓评、缺考与依据不全者单列。'
	},
	S2: {
		name: '达标人数',
		definition: unbroken`满足某一等级全部标准的工程师人数，
				按等级列示；并列出各等级的关键短板。`,
		denominator: engineers
	},
	S3: {
		name: '换入换出',
		definition: unbroken`与基准标准相比，两边都达标、只在方案下达标、
				只在基准下达标、两边都不达标的人数。`,
		denominator: engineers
	},
	S4: {
		name: '等级流转',
		definition: unbroken`每位工程师按基准标准所在等级与按方案所在等级的对照；
				不允许降级时保留现有等级。`,
		denominator: engineers
	},
	S5: {
		name: '临界人数',
		definition:
			'对更高等级只差一项、且差距不超过门槛的 10% 或一个单位的人数。',
		denominator: engineers
	},
	S6: {
		name: '门槛敏感曲线',
		definition: '其他标准不变，一个门槛在实际取值范围内移动时的达标人数。',
		denominator: engineers
	},
	S7: {
		name: '方案下的通过率比',
		definition:
			'各组达标率与最高组之比；低于 0.80 且 Fisher 检验 ' +
			'p < 0.05（以 Holm 法按组数调整）为需调查，仅低于 0.80 为关注。',
		denominator: '能够判定的工程师；少于 k 人或不足 2% 的组不参与比较。'
	},
	S8: {
		name: '成本变化',
		definition: '方案与基准相比，每年等级津贴与评审人工的变化。',
		denominator: engineers
	},
	S9: {
		name: '预计晋级',
		definition: unbroken`达到更高等级标准的人数乘以评审组该等级的历史通过率；
				方案新增的人没有历史，按 0.5 至 1.0 计。`,
		denominator: engineers
	},
	S10: {
		name: '误判率',
		definition: unbroken`满意度门槛在每人实际评价数下的误判：
				真实满意率 0.80 却通过，与真实满意率 0.90 却不通过的概率。`,
		denominator: '有评价数、且门槛在该评价数下给出结论的工程师。'
	},
	what_if: {
		name: '对目标的假想影响',
		definition:
			'假如换了等级的人变得与现在该等级的人一样，满意度、处理时长与离职' +
			'率各会变化多少；区间从“毫无影响”到“完全如此”。',
		denominator: engineers
	},
	back_test: {
		name: '推演的回推检验',
		definition: unbroken`站在过去每一轮，
				只用当时已知的记录推演其后各轮的等级人数，
				实际人数落在 80% 区间内的比例；只可能有一种结果的人数不计。`,
		denominator:
			'其前至少有一轮可学的每一轮，到其后每一轮，各等级与已离开的人数。'
	},
	projection: {
		name: '往后各轮的等级与成本',
		definition: unbroken`今天在职者在往后每轮（每年两轮）之后的等级与每年成本：
				依据按最近 12 个月的速度积累，
				达标与未达标者的晋级、各等级的离职照过去各轮，近的轮次权重加倍，
				轮次之间的起伏按过去逐轮预测的误差，走势逐轮减半；
				今后新入职者不计。假想，不是预测。`,
		denominator: '今天在职、在统计范围内、等级已知的工程师。'
	}
};
