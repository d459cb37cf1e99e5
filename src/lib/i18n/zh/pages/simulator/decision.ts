import type { Args } from '../../../words.ts';

/** Words of the decision paper. */
export const decision = {
	button: '决策文件',
	format: '格式',
	language: '语言',
	making: '正在生成决策文件…',
	failed: '决策文件没有生成，请再试一次。',
	title: ({ name }: Args<'name'>) => `评级标准决策文件：${name}`,
	proposal: '提议什么',
	name: ({ name }: Args<'name'>) => `方案：${name}`,
	reason: ({ reason }: Args<'reason'>) => `理由：${reason}`,
	noReason: '理由：作者没有填写。',
	note: ({ note }: Args<'note'>) => `作者备注：${note}`,
	differs: '与现行标准的不同',
	same: '与现行标准没有不同。',
	baseline: ({ name }: Args<'name'>) =>
		`本文人数与“${name}”相比，不是与现行标准相比。`,
	trust: '先看可信度',
	fidelity: ({
		agree,
		all,
		share,
		low,
		high
	}: Args<'agree' | 'all' | 'share' | 'low' | 'high'>) =>
		`基准标准重判 ${all} 次历史评定，${agree} 次与当时结论一致：` +
		`${share}（95% 区间 ${low} 至 ${high}）。`,
	noFidelity: '没有可对照的历史评定，本文不能作为决定的依据。',
	below: ({ floor }: Args<'floor'>) =>
		`不足 ${floor}，因此本文不给结论；请先在方案页核对口径。`,
	effect: '人数、晋级与成本',
	hidden: ({ k }: Args<'k'>) => `变动不足 ${k} 人，为保护个人不显示。`,
	moves: ({ out, in: come }: Args<'out' | 'in'>) =>
		`不再达标 ${out} 人，新达标 ${come} 人。`,
	ratio: ({
		group,
		before,
		after,
		p
	}: Args<'group' | 'before' | 'after' | 'p'>) =>
		`区域通过率之比最低的是${group}：${after}（原 ${before}），Fisher ${p}。`,
	cost: ({ value, range }: Args<'value' | 'range'>) =>
		`每年津贴与评审人工变化 ${value}${range}。`,
	promotions: ({ before, after, range }: Args<'before' | 'after' | 'range'>) =>
		`按评审组的历史通过率，预计晋级 ${after} 人${range}；基准为 ${before} 人。`,
	range: ({ low, high }: Args<'low' | 'high'>) => `（${low} 至 ${high}）`,
	comingHidden: ({ k }: Args<'k'>) =>
		`往后各轮：方案与基准相差不足 ${k} 人，或因此会泄露，不显示。`,
	beside: ({ name }: Args<'name'>) => `并列：${name}`,
	line: ({ label, text }: Args<'label' | 'text'>) => `${label}：${text}`,
	semicolon: '；',
	cannot: '本文说明不了的',
	cannots: {
		behaviour: '标准改了，人的做法也会改：本文假定没有人因此改变行为。',
		cause:
			'达标人数的变化不等于能力的变化，' +
			'也不说明新标准选出的人干得更好。',
		missing: ({ count }: Args<'count'>) =>
			`依据不全、无法判定的有 ${count} 人，可能落在任何一边。`,
		people: ({ k }: Args<'k'>) =>
			`不足 ${k} 人的变动不显示，也不写任何人的姓名；` +
			'逐人名单由人力资源在页面上当面使用。',
		projection: '往后各轮是假想：今后新入职的人不计，晋级与离职照过去各轮。',
		fairness: '各组之间的差别可能来自所派的活儿不同；是否公平，要由人来判断。'
	}
};
