import type { Args } from '../words.ts';

/** Words for what could not be computed. */
export const zh = {
	title: ({ reason }: Args<'reason'>) => `未计算：${reason}`
};
