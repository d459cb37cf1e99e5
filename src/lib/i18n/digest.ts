import type { Locale } from './locale.ts';
import { unbroken } from './unbroken.ts';
import type { Args } from './words.ts';

/** Words of the monthly message. */
const zh = {
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

const en = {
	title: ({ day }) => `Grading outcomes · as of ${day}`,
	first: 'There is no earlier record to compare with; changes are told from the next run on.',
	since: ({ day }) => `Compared with the last run (as of ${day}):`,
	sameData:
		'The data are those of the last run; nothing new follows from them.',
	otherPlan:
		'The plan or the baseline changed; the numbers cannot be compared with those of the last run.',
	changed: ({ name, from, to }) => `${name}: from "${from}" to "${to}"`,
	moved: ({ name, from, to }) => `${name}: same verdict, from ${from} to ${to}`,
	appeared: ({ name, to }) => `${name}: new here, ${to}`,
	gone: ({ name }) => `${name}: no longer listed`,
	same: ({ names }) => `No change: ${names}.`,
	none: 'no verdict',
	now: 'Now:',
	data: ({ fingerprint }) => `data fingerprint ${fingerprint}`,
	watched: ({ names }) => `What was watched for has come: ${names}.`,
	blind: ({ id }) =>
		`${id} could not be computed this time, so that nobody can say whether it came.`,
	notSent: ({ host, why }) =>
		`Not delivered to ${host}: ${why}. Check the robot's address, the secret and the network and run again; ` +
		'this run is not recorded as told.',
	sent: ({ host }) => `Delivered to ${host}.`,
	badState: ({ file }) =>
		`"${file}" is no record that this program wrote and is not used. ` +
		'Name another file, or delete it to begin anew.',
	badNotes: ({ file, path }) =>
		`The notes "${file}" are wrong${path === '' ? '' : ` at ${path}`}. ` +
		'They are a list of {"day":"2026-03-01","text":"at most 60 characters"}.',
	noAddress: ({ name }) =>
		`The environment variable ${name} holds no address of a robot. Set it first.`,
	insecure:
		"A robot's address must be https; only this machine may be asked by http.",
	refusedBy: ({ code }) => `it answered ${code}`,
	noAnswer: 'it cannot be reached or does not answer',
	separator: '; '
} satisfies typeof zh;

export const digestWords = { zh, en } satisfies Record<Locale, unknown>;
