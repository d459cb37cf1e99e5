import { unbroken } from '../../unbroken.ts';
import type { Args } from '../../words.ts';

/** What is said of a company's brand file: name, logo, colours, fonts, footer. */
export const zh = {
	page: {
		label: '品牌文件（.json；标志另存的，和 SVG 或 PNG 一起选），也可拖到这里：',
		drop: '删除品牌文件',
		kept: '只保存在这个浏览器里。',
		logo: ({ company }: Args<'company'>) => `${company}的标志`
	},
	refused: ({ file, why }: Args<'file' | 'why'>) =>
		`品牌文件“${file}”不能使用：${why}`,
	faults: {
		not_json: '内容不是 JSON。请按说明书里的样例写。',
		too_large: '文件太大。请把标志缩小到 500 KB 以内。',
		no_file: '没有选 .json 文件。请把品牌文件和标志一起选。'
	},
	field: ({ path, wanted }: Args<'path' | 'wanted'>) =>
		`“${path}”写得不对，应为${wanted}。`,
	wanted: {
		company: '公司名，80 字以内，或分别写 zh 和 en',
		author: '作者，80 字以内',
		logo: 'SVG 文本、data: 地址或放在一起的文件名',
		colors: '{ "main": "#RRGGBB", "second": "#RRGGBB" }，六位十六进制',
		fonts: '{ "latin": 字体名, "chinese": 字体名 }，只写名字',
		footer: '页脚，120 字以内，或分别写 zh 和 en',
		classification: '密级，40 字以内，或分别写 zh 和 en',
		unknown: unbroken`company、author、logo、colors、fonts、footer、
			classification 之一`
	},
	logos: {
		not_there: '找不到标志文件。请放在品牌文件旁边，网页上请和它一起选。',
		not_picture: '标志既不是 SVG 也不是 PNG。请另存为其中一种。',
		too_large:
			'标志太大。SVG 不超过 300 KB，PNG 不超过 500 KB、边长 3000 像素。',
		broken: '标志文件是坏的，画不出来。请重新导出。',
		empty: '标志里没有可画的图形。文字请先转成轮廓。',
		shape: '标志没有尺寸，或长宽相差超过 12 倍。请写明 viewBox。'
	},
	taken: ({ company }: Args<'company'>) => `报告使用“${company}”的品牌。`,
	dropped: ({ names }: Args<'names'>) =>
		`标志里这些元素没有采用：${names}。文字请先转成轮廓，图片请另存为 PNG。`,
	low: {
		main: ({ color, ratio, needed }: Args<'color' | 'ratio' | 'needed'>) =>
			unbroken`主色 ${color} 与白底的对比度是 ${ratio}:1，文字需要 ${needed}:1，
				因此标题和链接仍用默认的蓝色。请选深一些的颜色。`,
		second: ({ color, ratio, needed }: Args<'color' | 'ratio' | 'needed'>) =>
			unbroken`辅色 ${color} 与白底的对比度是 ${ratio}:1，线条需要 ${needed}:1，
				因此线条改用主色。请选深一些的颜色。`
	},
	fontsNotIn: unbroken`PDF 不能按名字换字体，仍用内嵌的 Noto Sans SC；
		其他格式由打开的电脑提供所写的字体。`,
	colorsNotIn: unbroken`图里的颜色有含义（蓝为实际、橙为警示、绿为目标），
		不换成品牌色；单张图片和 CSV 不带品牌。`,
	notOnTemplate: unbroken`幻灯片用了公司模板，标志、颜色和字体以模板为准；
		密级写在每页来源前。`,
	author: '作者'
};
