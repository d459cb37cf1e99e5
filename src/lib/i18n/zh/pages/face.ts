import { unbroken } from '../../unbroken.ts';
import type { Args } from '../../words.ts';

/** What is said of a company's own template and brand file. */
export const zh = {
	page: {
		summary: '公司模板、品牌与命令行',
		template: '公司自己的幻灯片模板（.pptx、.potx），也可拖到这里：',
		drop: '改用默认样式',
		command: '在命令行里重复现在看到的内容（文件按导入时的名字）：',
		copy: '复制命令',
		copied: '命令已复制'
	},
	faults: {
		not_slides: '不是幻灯片文件。请选 .pptx 或 .potx。',
		protected:
			'有密码保护，读不了。请在 PowerPoint 或 WPS 里去掉密码，另存为 .pptx。',
		macros: '带有宏或控件，不能使用。请另存为不含宏的 .pptx 或 .potx。',
		linked: '引用了文件以外的内容，不能使用。请断开链接或把图片嵌入后再存。',
		embedded: '嵌有其他程序的对象，不能使用。请删去嵌入的对象后再存。',
		oversize: unbroken`太大，不能使用。请压缩母版里的图片（整个文件不超过 64 MB，
				单个部件不超过 32 MB）。`,
		no_layouts: '没有母版版式，不能使用。请在幻灯片母版里至少留一个版式。'
	},
	refused: ({ file, why, part }: Args<'file' | 'why' | 'part'>) =>
		`模板“${file}”${why}${part === '' ? '' : `（在 ${part}）`}`,
	lacks: {
		title_layout: '没有封面版式，封面用了普通版式',
		content_layout: '没有带内容占位符的版式，图放在标题下的空处',
		footer: '版式上没有页脚，密级和来源用小字写在页面底部',
		number: '版式上没有页码，幻灯片不带页码',
		accent: '主题的强调色 1 与底色太接近，图里保留本站的颜色'
	},
	lacking: ({ file, lacks }: Args<'file' | 'lacks'>) =>
		`模板“${file}”可以使用。缺少的：${lacks}。`,
	taken: ({ file }: Args<'file'>) =>
		`幻灯片将使用模板“${file}”的母版、版式和颜色。`,
	separator: '；'
};
