/** Verdicts of I6 as the reader sees them; none of them claims more than the interval carries. */
export const zh = {
	too_early: '为时尚早',
	too_few: '人数或样本太少，无法判断',
	worse: '变差了',
	met: '达到目标',
	reached_uncertain: '达到目标值，尚不能确定',
	within_noise: '数字到了，仍在波动范围内',
	improved_below: '有改善，未到目标',
	no_change: '看不出变化',
	already_moving: '有变化，但实施前就已在变',
	unusual_baseline: '有变化，但基线异常'
};
