type V = Record<string, string>;

/** Words for what could not be computed. */
export const zh = {
	title: ({ reason }: V) => `未计算：${reason ?? ''}`
};

export const en = {
	title: ({ reason }: V) => `Not computed: ${reason ?? ''}`
} satisfies typeof zh;
