import { counted } from './plural.ts';
import type { Args } from './words.ts';

/** Words of published results: what they are, and what needs rows that are not there. */
const zh = {
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

const en = {
	notice: ({ computed = '', asOf = '' }) =>
		`These are published results: computed on ${computed}, data as of ${asOf}.`,
	noRows: 'They are summed numbers only; not one row of the data is here.',
	notPublished: ({ k = '' }) =>
		'Not published with these results: it was not asked for, ' +
		`or it would give away a number of fewer than ${k} people.`,
	oneValue: 'Published results are narrowed by one value at a time.',
	otherView:
		'The filters in the address are not published; what is shown is what was published.',
	noPeriods: 'No other periods are published.',
	data:
		'These are published results; files cannot be imported here. A new month comes with the next publication. ' +
		'To look into files of your own, open a site that reads files.',
	plan:
		'The plan is published with the results and cannot be changed here: ' +
		'the published numbers would no longer follow from it.',
	simulator:
		'A simulation judges everybody again; ' +
		'published results hold no records of people, so criteria cannot be changed here.',
	career: 'A career path needs the records of a person, which published results do not hold.',
	baselines:
		'Another baseline has to be computed from the rows, which published results do not hold.',
	changes: {
		title: 'Since the last publication',
		colon: ': ',
		lead: ({ day = '' }) => `Against the publication as of ${day}:`,
		first: 'This is the first publication; changes are told here from the next one on.',
		otherPlan:
			'The plan or the baseline changed; the numbers cannot be compared with those of the last publication.',
		new: 'new here',
		gone: 'no longer listed',
		verdict: ({ from = '', to = '' }) => `from "${from}" to "${to}"`,
		number: ({ from = '', to = '' }) => `same verdict, from ${from} to ${to}`,
		same: 'no change',
		none: 'no verdict',
		table: 'Verdicts of each publication',
		asOf: 'As of'
	}
} satisfies typeof zh;

export const publicationWords = { zh, en };

/** What the command line says of a publication. */
const publishZh = {
	notBuilt:
		'还没有可发布的站点。请先在项目文件夹里运行 npm run build，再运行一次。',
	foreign: ({ folder }: Args<'folder'>) =>
		`“${folder}”里有别的文件，不是先前的发布，没有动它。请换一个空文件夹。`,
	badHistory: ({ file }: Args<'file'>) =>
		`“${file}”不是先前发布的记录，没有使用，也没有发布。` +
		'请恢复它，或把它移走后重新开始。',
	named: ({ count }: Args<'count'>) =>
		`没有发布：结果里有 ${count} 个词与数据里的工号、姓名、客户或工单号相同。` +
		'请核对是否有班组、产品或类别以人名命名，或用 --cuts 不发布那一项筛选。',
	step: ({ done, total }: Args<'done' | 'total'>) =>
		`已算完 ${done}/${total} 个范围`,
	written: ({ folder, views }: Args<'folder' | 'views'>) =>
		`已发布到“${folder}”：${views} 个范围。`,
	withheld: ({ count }: Args<'count'>) =>
		`放在一起会让人推算出少数人，因此另外隐藏了 ${count} 个结果（见 audit.json）。`
};

const publishEn = {
	notBuilt:
		'There is no site to publish yet. Run npm run build in the project folder first, then run this again.',
	foreign: ({ folder = '' }) =>
		`"${folder}" holds other files and is no earlier publication; nothing was touched. Name an empty folder.`,
	badHistory: ({ file = '' }) =>
		`"${file}" is no record of earlier publications; it was not used and nothing was published. ` +
		'Restore it, or move it away to begin anew.',
	named: ({ count = '' }) =>
		`Nothing was published: ${counted(count, 'word of the results is', 'words of the results are')} ` +
		'also ids or names of people, customers or tickets ' +
		'in the data. See whether a team, product or category ' +
		'is named after a person, or leave that filter out with --cuts.',
	step: ({ done = '', total = '' }) => `${done} of ${total} views computed`,
	written: ({ folder = '', views = '' }) =>
		`Published in "${folder}": ${counted(views, 'view', 'views')}.`,
	withheld: ({ count = '' }) =>
		'Together they would have given few people away: ' +
		`${counted(count, 'result more is', 'results more are')} withheld (see audit.json).`
} satisfies typeof publishZh;

export const publishMessages = { zh: publishZh, en: publishEn };
