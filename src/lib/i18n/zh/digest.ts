import { unbroken } from '../unbroken.ts';
import type { Args } from '../words.ts';

/** Words of the monthly message. */
export const zh = {
	title: ({ day }: Args<'day'>) => `评级成效 · 截至 ${day}`,
	first: '没有上次的记录可比；从下次起会写出变化。',
	since: ({ day }: Args<'day'>) => `与上次（截至 ${day}）相比：`,
	sameData: '数据与上次相同，没有新的结论。',
	otherPlan: '方案或基线改过，与上次的数不能直接相比。',
	changed: ({ name, from, to }: Args<'name' | 'from' | 'to'>) =>
		`${name}：由“${from}”变为“${to}”`,
	moved: ({ name, from, to }: Args<'name' | 'from' | 'to'>) =>
		`${name}：判定不变，数由 ${from} 变为 ${to}`,
	appeared: ({ name, to }: Args<'name' | 'to'>) => `${name}：新列入，${to}`,
	gone: ({ name }: Args<'name'>) => `${name}：这次没有列入`,
	same: ({ names }: Args<'names'>) => `没有变化：${names}。`,
	none: '没有判定',
	now: '现在：',
	data: ({ fingerprint }: Args<'fingerprint'>) => `数据指纹 ${fingerprint}`,
	watched: ({ names }: Args<'names'>) => `要留意的情况出现了：${names}。`,
	blind: ({ id }: Args<'id'>) =>
		`${id} 这次没有算出来，无法判断是否出现要留意的情况。`,
	notSent: ({ host, why }: Args<'host' | 'why'>) =>
		unbroken`没有送达 ${host}：${why}。请核对机器人地址、
			密钥和网络后再运行；本次没有记为已通知。`,
	sent: ({ host }: Args<'host'>) => `已送达 ${host}。`,
	badState: ({ file }: Args<'file'>) =>
		`“${file}”不是本程序写的记录，没有使用。请换一个文件名，或删去它重新开始。`,
	badNotes: ({ file, path }: Args<'file' | 'path'>) =>
		`备注文件“${file}”有误${path === '' ? '' : `，在 ${path} 处`}。` +
		'它是一组 {"day":"2026-03-01","text":"不超过 60 字"}。',
	noAddress: ({ name }: Args<'name'>) =>
		`环境变量 ${name} 里没有机器人地址。请先设置它。`,
	insecure: '机器人地址必须是 https；只有本机可以用 http。',
	refusedBy: ({ code }: Args<'code'>) => `对方答复 ${code}`,
	noAnswer: '连不上或没有答复',
	separator: '；'
};
