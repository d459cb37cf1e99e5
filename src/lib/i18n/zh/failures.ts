import type { Args } from '../words.ts';

/** What a failure of the program itself means to a person: what stopped, what is left as it was, what to do. */
export const zh = {
	memory:
		'内存不足，没有算完。请关闭其他程序，' +
		'或减少文件与行数（例如按年导出）后重试。',
	program:
		'程序在处理这些数据时出错，没有算出结果；已有的数据没有变。' +
		'请逐个减少文件或换用较早的导出再试，并把文件的表头告诉维护者。',
	storage:
		'浏览器不允许保存或空间不足。请清出磁盘空间，或允许本站保存数据后重试。',
	stopped:
		'读取文件的后台进程停止了，可能是内存不足。' +
		'请关闭其他标签页，或分次导入较少的文件。',
	engineStopped:
		'计算引擎中途停止了，可能是内存不足；正在重新启动，' +
		'已有的数据会恢复。这一步没有完成，请稍后重试。',
	engineNotStarted:
		'计算引擎没有启动，这一步没有完成。请关闭其他标签页、检查网络后重试。',
	missingPart:
		'程序的一部分没有下载到：网络断开，或网站刚更新。' +
		'已有的数据没有变，请刷新后重试。',
	unreadableFile: ({ file }: Args<'file'>) =>
		`读不出“${file}”：它可能已被移动、删除或被别的程序占用，` +
		'或还在云盘里没有下载。请重新选择。',
	notThere: ({ file }: Args<'file'>) =>
		`找不到文件“${file}”。请核对路径和文件名。`,
	notReadable: ({ file }: Args<'file'>) =>
		`文件“${file}”打不开：它是文件夹，或没有读取权限。请换一个文件或修改权限。`,
	notWritable: ({ file }: Args<'file'>) =>
		`无法写入“${file}”。请核对 --out 指定的文件夹、写入权限和磁盘空间。`,
	notJson: ({ file }: Args<'file'>) =>
		`“${file}”不是有效的 JSON。请检查括号、引号和逗号，或重新保存。`,
	badPlan: ({ file, path }: Args<'file' | 'path'>) =>
		`方案文件“${file}”有误${path ? `，在 ${path} 处` : ''}。` +
		'请在方案页重新保存，或对照已公布的方案修改。',
	badScenario: ({ file, path }: Args<'file' | 'path'>) =>
		`标准方案文件“${file}”有误${path ? `，在 ${path} 处` : ''}。` +
		'请在标准模拟页重新导出 JSON；等级数须与方案相同。',
	noNative:
		'没有安装本机的 DuckDB。请运行 npm install @duckdb/node-api，或去掉 --engine native。',
	usage: ({ what }: Args<'what'>) => `参数有误：${what}。正确的写法如下。`
};
