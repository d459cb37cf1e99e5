import type { Args } from '../words.ts';

/** What the command line says of a publication. */
export const zh = {
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
