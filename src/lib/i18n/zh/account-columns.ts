/** Columns of the row account: what became of the rows of each file. */
export const zh = {
	file: '文件',
	kind: '种类',
	read: '读到',
	loaded: '已载入',
	duplicates: '重复',
	quarantined: '隔离'
};
