import type { Locale } from './locale.ts';
import { unbroken } from './unbroken.ts';
import type { Args } from './words.ts';

type DamageArgs = Args<'file'>;

/** Words of what this browser keeps: what was found wrong with it, and what was done. */
export const zh = {
	damage: {
		pointer: () => '本浏览器保存数据的目录已损坏。',
		manifest: () => '本浏览器保存的文件清单已损坏或被改动。',
		newer: () => '本浏览器保存的数据来自本站较新的版本，这一版读不了。',
		missing: ({ file }: DamageArgs) => `本浏览器保存的“${file}”不见了。`,
		cut: ({ file }: DamageArgs) =>
			`本浏览器保存的“${file}”不完整，后半部分丢失。`,
		changed: ({ file }: DamageArgs) =>
			`本浏览器保存的“${file}”与导入时不一样。`,
		unreadable: ({ file }: DamageArgs) => `本浏览器保存的“${file}”读不出来。`
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

export const en = {
	damage: {
		pointer: () => 'The list of what this browser keeps is damaged.',
		manifest: () =>
			'The list of files that this browser keeps is damaged or was changed.',
		newer: () =>
			'What this browser keeps was written by a later version of this site, which this one can not read.',
		missing: ({ file }: DamageArgs) =>
			`“${file}”, which this browser kept, is gone.`,
		cut: ({ file }: DamageArgs) =>
			`“${file}”, which this browser kept, is cut short.`,
		changed: ({ file }: DamageArgs) =>
			`“${file}”, which this browser kept, is not what was imported.`,
		unreadable: ({ file }: DamageArgs) =>
			`“${file}”, which this browser kept, can not be read.`
	},
	earlierShown: ({ day }: Args<'day'>) =>
		`What is shown are the data kept before it (${day}). Import the latest files again.`,
	sampleShown:
		'It was not read. What is shown is the sample company and not your data: import the original files again.',
	gone:
		'This browser kept data of yours and no longer does: it may have cleared them. What is shown is the sample ' +
		'company; import the original files again.',
	refused:
		'This browser does not let the page read what it kept. What is shown is the sample company; allow this site ' +
		'to keep data and reload.',
	failed: 'The files that you keep here are whole, yet they could not be read in.',
	failedNext: 'What is shown is the sample company and not your data.',
	unproven:
		'These files were kept by an earlier version of this site without a checksum: nothing proves that they are ' +
		'whole. Look at the row account below.',
	download: 'Download the kept files',
	nothing: 'Not one of the kept files can be read.',
	remove: 'Delete the kept files',
	removeSure:
		'This deletes every file that this browser keeps. It can not be undone.',
	removeYes: 'Delete the files',
	retry: 'Try again',
	full: 'This browser has no room: the files of this import were not kept. Free disk space and import again.',
	notAllowed:
		'This browser keeps no files: those of this import were not kept.',
	thenEarlier: 'After a reload the data kept earlier are shown.',
	thenAgain: 'Import again after a reload.',
	settings:
		'This browser has no room for settings or does not keep any: changes of plan, scenarios, notes and report ' +
		'last until this page is closed.',
	deaf: 'This browser can not tell tabs of one another: an import in another tab is not announced here.',
	changedElsewhere:
		'Another tab has changed the kept data since; this step was not done. Reload first.',
	contested: ({ day, files }) =>
		`Another tab imported files on ${day} (${files} in all), which this tab does not hold. ` +
		'If you import all the same they are replaced; “Undo the last import” brings them back.',
	contestedGone:
		'Another tab has deleted or undone the kept data. If you import all the same, the files of this tab count.',
	importAnyway: 'Import all the same',
	reloadInstead: 'Do not import, reload'
} satisfies typeof zh;

export const keptMessages = { zh, en } satisfies Record<Locale, unknown>;
