/** Words of the import and data quality page. */
export const zh = {
	question: '数据可靠吗',
	lead: '拖入花名册、等级评定和工单三种导出文件，读到的每一行都有去处。文件只在本浏览器中读取：断开网络也照常工作。',
	drop: '把文件拖到这里，或',
	pick: '选择文件',
	formats: 'CSV、XLSX、JSON、Parquet，或它们的 .gz / .zip；可一次放入多个',
	sample: '使用示例数据',
	reading: '正在读取文件',
	loading: '正在导入',
	review: '确认每一列是什么',
	reviewLead: '以下是按表头与内容给出的建议，请核对后导入。',
	file: '文件', encoding: '编码', headerRow: '表头在第 {row} 行', kind: '这是', notRead: '不读取', column: '列', samples: '示例值', meaning: '含义', confidence: '把握',
	unclear: '需要您选择',
	missing: '缺少必需的列：{fields}。请在表中指定，或换一个文件。',
	openDecisions: '还有 {count} 处需要您决定，才能导入。',
	doImport: '导入',
	decisions: {
		field: '“{header}”是哪一项？', order: '“{header}”的日期，日和月谁在前？', direction: '“{header}”的一级是最低还是最高？',
		word: '“{header}”里的“{word}”是什么意思？', top: '“{header}”的满分是多少？', recordType: '这份工单没有类型列，全部是：'
	} as Record<string, string>,
	options: {
		dmy: '日/月/年', mdy: '月/日/年', ymd: '年/月/日', lowest: '一级最低', highest: '一级最高', complaint: '投诉', service: '服务', inquiry: '咨询', '': '不读取',
		upheld: '维持原判', overturned: '申诉成立', '5': '5 分', '10': '10 分', '100': '100 分', '4': '资深', '3': '高级'
	} as Record<string, string>,
	kept: '原来的数据没有变。',
	imported: '已导入。',
	account: '行数核对',
	columns: { file: '文件', kind: '种类', read: '读到', loaded: '已载入', duplicates: '重复', quarantined: '隔离' },
	balanced: '读到 = 已载入 + 重复 + 隔离',
	findings: '检查结果',
	noFindings: '没有发现问题。',
	severity: { error: '行被隔离', nulled: '字段置空', warning: '提醒' } as Record<string, string>,
	example: ({ row, header, value }: Record<string, string>) => `第 ${row ?? ''} 行${header ? ` · ${header}` : ''}：${value ?? ''}`,
	download: '下载被隔离的行（CSV）',
	reason: '原因',
	off: '未启用的指标',
	offLead: '缺少的列一旦导入，这些指标就会启用。',
	saveMapping: '保存列对应（JSON）',
	useMapping: '套用列对应（JSON）',
	asOf: '数据截至 {day}'
};

export const en = {
	question: 'Is the data sound?',
	lead: 'Drop the exports of roster, grading and tickets here; every row that is read is accounted for. Files are read in this browser only: it works with the network unplugged.',
	drop: 'Drop files here, or',
	pick: 'Choose files',
	formats: 'CSV, XLSX, JSON, Parquet, or .gz / .zip of these; several at once',
	sample: 'Use the sample',
	reading: 'Reading the files',
	loading: 'Importing',
	review: 'Confirm what each column is',
	reviewLead: 'Proposed from headers and values; check, then import.',
	file: 'File', encoding: 'Encoding', headerRow: 'header in row {row}', kind: 'This is the', notRead: 'not read', column: 'Column', samples: 'Samples', meaning: 'Meaning', confidence: 'Confidence',
	unclear: 'please choose',
	missing: 'Required columns are missing: {fields}. Point them out in the table or take another file.',
	openDecisions: '{count} questions are open before this can be imported.',
	doImport: 'Import',
	decisions: {
		field: 'What is “{header}”?', order: 'Does the day or the month come first in “{header}”?', direction: 'Is level one the lowest or the highest in “{header}”?',
		word: 'What does “{word}” mean in “{header}”?', top: 'What is the best score of “{header}”?', recordType: 'These tickets have no type column; all of them are:'
	} as Record<string, string>,
	options: {
		dmy: 'day/month/year', mdy: 'month/day/year', ymd: 'year/month/day', lowest: 'level one is lowest', highest: 'level one is highest', complaint: 'complaints', service: 'service', inquiry: 'inquiries', '': 'not read',
		upheld: 'original decision stands', overturned: 'appeal succeeded', '5': '5 points', '10': '10 points', '100': '100 points', '4': 'principal', '3': 'senior'
	} as Record<string, string>,
	kept: 'The earlier data stays as it was.',
	imported: 'Imported.',
	account: 'Row account',
	columns: { file: 'File', kind: 'Kind', read: 'Read', loaded: 'Loaded', duplicates: 'Duplicates', quarantined: 'Quarantined' },
	balanced: 'read = loaded + duplicates + quarantined',
	findings: 'What the checks found',
	noFindings: 'Nothing was found.',
	severity: { error: 'row quarantined', nulled: 'field emptied', warning: 'note' } as Record<string, string>,
	example: ({ row, header, value }: Record<string, string>) => `row ${row ?? ''}${header ? ` · ${header}` : ''}: ${value ?? ''}`,
	download: 'Download the quarantined rows (CSV)',
	reason: 'reason',
	off: 'Metrics that are off',
	offLead: 'Each switches on when the missing column is imported.',
	saveMapping: 'Save the mapping (JSON)',
	useMapping: 'Apply a mapping (JSON)',
	asOf: 'Data as of {day}'
} satisfies typeof zh;
