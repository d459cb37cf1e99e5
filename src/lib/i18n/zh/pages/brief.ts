import type { Args } from '../../words.ts';

/** A report in a minute: what happened, whether it is sure, what it costs, what to decide. */
export const zh = {
	questions: {
		happened: '发生了什么',
		sure: '有多大把握',
		cost: '花了多少、值不值',
		next: '接下来怎么办'
	},
	certain: ({ names }: Args<'names'>) => `有把握的变化：${names}。`,
	unsettled: ({ names }: Args<'names'>) =>
		`还不能下结论：${names}；数字的变动可能只是偶然。`,
	yielded: ({ names }: Args<'names'>) =>
		`${names}：有变化，但实施前的走势或基线就可能解释它。`,
	nothingCertain: '没有一项变化可以排除偶然。',
	detectable: ({ name, change }: Args<'name' | 'change'>) =>
		`以现有数据，${name}要变化 ${change} 以上才看得出来。`,
	beforeAfter: '前后比较本身不能证明是评定起的作用。',
	sentence: ({ text }: Args<'text'>) => `${text}。`,
	next: {
		met: ({ names }: Args<'names'>) =>
			`${names}：已达标，保持做法，下一期看能否守住。`,
		below: ({ names }: Args<'names'>) =>
			`${names}：在改善、未到目标，找出差距在哪里；目标不改。`,
		worse: ({ names }: Args<'names'>) =>
			`${names}：变差了，先查原因，再决定是否照旧推进。`,
		unsettled: ({ names }: Args<'names'>) =>
			`${names}：暂不据此加码或叫停，再积累一期数据后重看。`,
		yielded: ({ names }: Args<'names'>) =>
			`${names}：先看实施前的走势和其他基线，不据此归功于评定。`,
		value: '经济效益：先商定离职的替换成本和可归因的比例，再谈扩大投入。',
		fairness: ({ text }: Args<'text'>) =>
			`公正性：${text}；先复核，再动标准。`,
		data: ({ text }: Args<'text'>) => `数据：${text}；补齐后再下结论。`,
		none: '目标都还算不出来：先补齐数据。'
	},
	join: '、'
};
