import type { zh } from '../zh/off.ts';

export const en = {
	title: ({ reason }) => `Not computed: ${reason}`
} satisfies typeof zh;
