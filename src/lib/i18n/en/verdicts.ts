import type { zh } from '../zh/verdicts.ts';

export const en = {
	too_early: 'Too early to tell',
	too_few: 'Too few to tell',
	worse: 'Worse',
	met: 'Target met',
	reached_uncertain: 'Target value reached, not yet certain',
	within_noise: 'Reached on paper, within noise',
	improved_below: 'Improved, below target',
	no_change: 'No detectable change',
	already_moving: 'Moved, but it was already moving',
	unusual_baseline: 'Moved, but from an unusual baseline'
} satisfies typeof zh;
