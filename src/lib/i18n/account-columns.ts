/** Columns of the row account: what became of the rows of each file. */
export const zh = {
	file: '文件',
	kind: '种类',
	read: '读到',
	loaded: '已载入',
	duplicates: '重复',
	quarantined: '隔离'
};

export const en = {
	file: 'File',
	kind: 'Kind',
	read: 'Read',
	loaded: 'Loaded',
	duplicates: 'Duplicates',
	quarantined: 'Quarantined'
} satisfies typeof zh;
