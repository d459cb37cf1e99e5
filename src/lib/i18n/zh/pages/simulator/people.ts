import { unbroken } from '../../../unbroken.ts';
import type { Args } from '../../../words.ts';

/** Words of the list of those who gain or lose, and of the conversation sheet; for HR alone. */
export const people = {
	title: '谁受影响',
	show: '本次访问显示姓名',
	hide: '隐藏姓名',
	hidden: unbroken`名单仅供人力资源使用：只在本次访问显示，
		不保存、不进链接、不进快照、不进任何报告。`,
	failed: '名单没有读出来；请再试一次。',
	none: '没有人换出或换入。',
	noMatch: '没有符合的人。',
	search: '按姓名、工号、区域或部门查找',
	count: ({ shown, all }: Args<'shown' | 'all'>) =>
		`共 ${all} 人，显示 ${shown} 人`,
	columns: {
		name: '姓名',
		id: '工号',
		level: '等级',
		region: '区域',
		department: '部门',
		move: '变动',
		deciding: '决定的条件与差距',
		sheet: '面谈单'
	},
	moves: { out: '换出', in: '换入' },
	deciding: ({
		part,
		value,
		threshold,
		distance
	}: Args<'part' | 'value' | 'threshold' | 'distance'>) =>
		`${part}：现有 ${value}，要求 ${threshold}，差 ${distance}`,
	unknown: ({ part }: Args<'part'>) => `${part}：没有依据`,
	open: '打开',
	sheet: {
		title: ({ name, id }: Args<'name' | 'id'>) =>
			`晋级面谈单：${name}（${id}）`,
		criteria: ({ name, day }: Args<'name' | 'day'>) =>
			`依据标准“${name}”，截至 ${day} 的记录`,
		published: '现行方案',
		level: ({ level, state }: Args<'level' | 'state'>) =>
			`${level}：${state}`,
		met: '已达到',
		missing: '还差',
		unknown: '没有依据',
		part: ({
			part,
			value,
			threshold
		}: Args<'part' | 'value' | 'threshold'>) =>
			`${part}：现有 ${value}，要求 ${threshold}`,
		gap: ({ gap }: Args<'gap'>) => `差 ${gap}`,
		by: ({ day }: Args<'day'>) => `按最近 12 个月的进度，约 ${day} 达到`,
		byTenure: ({ day }: Args<'day'>) => `${day} 年限届满`,
		noPace: '最近 12 个月没有可据以推算的进度',
		blocked: '需先取得中间的等级',
		caution: '按今天的进度推算，不是承诺；是否通过由评审决定。',
		language: '语言',
		print: '打印',
		close: '关闭'
	}
};
