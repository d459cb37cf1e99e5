/** Verdicts of I6 as the reader sees them; none of them claims more than the interval carries. */
export const zh = {
	too_early: '为时尚早',
	too_few: '人数或样本太少，无法判断',
	worse: '变差了',
	met: '达到目标',
	reached_uncertain: '达到目标值，尚不能确定',
	within_noise: '数字到了，仍在波动范围内',
	improved_below: '有改善，未到目标',
	no_change: '看不出变化'
};

export const en = {
	too_early: 'Too early to tell',
	too_few: 'Too few to tell',
	worse: 'Worse',
	met: 'Target met',
	reached_uncertain: 'Target value reached, not yet certain',
	within_noise: 'Reached on paper, within noise',
	improved_below: 'Improved, below target',
	no_change: 'No detectable change'
} satisfies typeof zh;
