import type { Args } from '../../../words.ts';

/** Words of the fidelity doctor: which answers to the plan's open questions repeat more past decisions. */
export const doctor = {
	title: '为什么标准没有复现过去的评定',
	now: ({ share, repeated, total }: Args<'share' | 'repeated' | 'total'>) =>
		`现行标准复现了历史评定的 ${share}（${total} 条中 ${repeated} 条）。` +
		'方案有几处没有说清；下面逐一换一种答法重判，看哪种更接近过去的做法。',
	running: '正在逐一试其他答法…',
	tried: ({ count }: Args<'count'>) =>
		`共试 ${count} 种答法（单独与两两组合），区间已按次数放宽。`,
	answer: ({ question, answer }: Args<'question' | 'answer'>) =>
		`${question.replace(/？$/, '')}：${answer}`,
	gain: ({ share, gain, low, high }: Args<'share' | 'gain' | 'low' | 'high'>) =>
		`复现 ${share}，${gain}（区间 ${low} 至 ${high}）`,
	noise: '可能只是偶然',
	hidden: '涉及的人太少，不显示',
	take: '采用这个答法',
	none: '没有哪种答法能复现更多；不一致的原因不在这几个问题上。',
	unsure: '有的答法复现得多一点，但差别可能只是偶然，因此不建议改。',
	reason: ({
		before,
		after,
		gain,
		low,
		high
	}: Args<'before' | 'after' | 'gain' | 'low' | 'high'>) =>
		`按历史评定校准：复现率由 ${before} 升到 ${after}，${gain}（区间 ${low} 至 ${high}）`,
	left: '仍不一致的评定有什么共同点',
	traits: {
		level: '申报等级',
		round: '轮次',
		region: '区域',
		supervisor: '主管'
	},
	differing: ({
		trait,
		group,
		share,
		all,
		p
	}: Args<'trait' | 'group' | 'share' | 'all' | 'p'>) =>
		`${trait} ${group}：${share} 不一致（全体 ${all}，${p}）`,
	even: '按等级、轮次、区域、主管看，没有哪一组明显更多。',
	adjusted: 'p 值以 Holm 法按组数调整；人数太少的组不显示。'
};
