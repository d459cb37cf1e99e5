import { unbroken } from '../unbroken.ts';
import type { Args } from '../words.ts';

/** Words of what this browser keeps: what was found wrong with it, and what was done. */
export const zh = {
	damage: {
		pointer: () => '本浏览器保存数据的目录已损坏。',
		manifest: () => '本浏览器保存的文件清单已损坏或被改动。',
		newer: () => '本浏览器保存的数据来自本站较新的版本，这一版读不了。',
		missing: ({ file }: Args<'file'>) => `本浏览器保存的“${file}”不见了。`,
		cut: ({ file }: Args<'file'>) =>
			`本浏览器保存的“${file}”不完整，后半部分丢失。`,
		changed: ({ file }: Args<'file'>) =>
			`本浏览器保存的“${file}”与导入时不一样。`,
		unreadable: ({ file }: Args<'file'>) =>
			`本浏览器保存的“${file}”读不出来。`
	},
	earlierShown: ({ day }: Args<'day'>) =>
		`现在显示的是在它之前（${day}）保存的数据。请重新导入最近的文件。`,
	sampleShown:
		'没有读取它，现在显示的是示例公司，不是您的数据。请重新导入原文件。',
	gone: unbroken`本浏览器曾保存您的数据，现在没有了：可能被浏览器清除。
		现在显示的是示例公司，请重新导入原文件。`,
	refused: unbroken`本浏览器现在不允许读取保存的数据。
			现在显示的是示例公司；允许本站保存数据后刷新。`,
	failed: '您保存的文件完好，但没有读成。',
	failedNext: '现在显示的是示例公司，不是您的数据。',
	unproven: unbroken`这些文件由本站较早的版本保存，当时没有留校验码，
			无法核对是否完整；请核对下面的行数。`,
	download: '下载保存的文件',
	nothing: '保存的文件一份也读不出来。',
	remove: '删除保存的文件',
	removeSure: '将删除本浏览器保存的全部文件，不能恢复。',
	removeYes: '确定删除文件',
	retry: '重试',
	full: unbroken`本浏览器的存储空间不够，这次导入的文件没有保存。
		请清出磁盘空间后重新导入。`,
	notAllowed: '本浏览器不允许保存文件，这次导入的文件没有保存。',
	thenEarlier: '刷新后显示的是此前保存的数据。',
	thenAgain: '刷新后需要重新导入。',
	settings: unbroken`本浏览器没有保存设置的空间或不允许保存：
			方案、方案比较、备注和报告的改动只在本页关闭前有效。`,
	deaf: '本浏览器不能在标签页之间通知：别的标签页导入后，这里不会提示。',
	changedElsewhere:
		'另一个标签页在此期间改动了保存的数据，这一步没有做。请先刷新。',
	contested: ({ day, files }: Args<'day' | 'files'>) =>
		`另一个标签页在 ${day} 导入了 ${files} 份文件，本页没有包含它们。` +
		'仍要导入的话，那一次会被换下，可用“撤销上次导入”找回。',
	contestedGone: unbroken`另一个标签页在此期间删除或撤销了保存的数据。
			仍要导入，就以本页的文件为准。`,
	importAnyway: '仍要导入',
	reloadInstead: '不导入，刷新'
};
