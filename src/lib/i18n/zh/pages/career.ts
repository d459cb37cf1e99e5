import type { Args } from '../../words.ts';

/** Words of the career path page. */
export const zh = {
	question: '这位工程师离下一级还差什么',
	lead:
		'仅供人力资源使用。姓名只在本次访问中显示：' +
		'不保存、不进链接、不进任何导出。',
	show: '本次访问显示姓名',
	hide: '隐藏姓名',
	hidden: '默认不显示任何个人。打开后可按姓名或工号查一位在职工程师。',
	failed: '这份数据没有花名册或评定记录，无法查看个人路径。',
	find: '姓名或工号',
	none: '没有这位在职工程师。',
	several: ({ count }: Args<'count'>) => `有 ${count} 位符合，请选一位：`,
	top: '已是最高等级。',
	held: ({
		level,
		region,
		department
	}: Args<'level' | 'region' | 'department'>) =>
		`现为${level} · ${[region, department].filter(Boolean).join(' · ')}`,
	states: { met: '已达到', unmet: '未达到', unknown: '依据不全' },
	blocked: '需先取得中间的等级。',
	earliest: ({ day }: Args<'day'>) => `按年限最早 ${day}`,
	ratings: ({ count }: Args<'count'>) =>
		`再有 ${count} 个满意评价可过满意率门槛`,
	columns: {
		part: '标准',
		value: '现有',
		threshold: '要求',
		gap: '还差',
		state: '结论'
	}
};
