import type { Args } from '../words.ts';

/** Words of published results: what they are, and what needs rows that are not there. */
export const zh = {
	notice: ({ computed, asOf }: Args<'computed' | 'asOf'>) =>
		`这是发布的结果：${computed} 计算，数据截至 ${asOf}。`,
	noRows: '这里只有汇总后的数，没有任何一行原始数据。',
	notPublished: ({ k }: Args<'k'>) =>
		`没有随本次结果发布：未列入发布范围，或会让人推算出不足 ${k} 人的数。`,
	oneValue: '发布的结果一次只按一个值筛选。',
	otherView: '地址里的筛选没有发布，现在显示的是已发布的范围。',
	noPeriods: '没有发布别的时段。',
	data:
		'这是发布的结果，不能在这里导入文件。' +
		'要看新的月份，请等下一次发布；要分析自己的文件，请打开可导入文件的站点。',
	plan: '方案随结果一起发布，不能在这里修改：改了方案，已发布的数就对不上了。',
	simulator:
		'模拟要逐人重新判定，发布的结果里没有个人的记录，所以这里不能改标准。',
	career: '晋级路径要看个人的记录，发布的结果里没有。',
	baselines: '换一个基线要从原始数据重新计算，发布的结果里没有。',
	changes: {
		title: '与上次发布相比',
		colon: '：',
		lead: ({ day }: Args<'day'>) => `与截至 ${day} 的发布相比：`,
		first: '这是第一次发布；从下次起在这里写出变化。',
		otherPlan: '方案或基线改过，与上次的数不能直接相比。',
		new: '新列入',
		gone: '这次没有列入',
		verdict: ({ from, to }: Args<'from' | 'to'>) => `由“${from}”变为“${to}”`,
		number: ({ from, to }: Args<'from' | 'to'>) =>
			`判定不变，数由 ${from} 变为 ${to}`,
		same: '没有变化',
		none: '没有判定',
		table: '各次发布的判定',
		asOf: '截至'
	}
};
