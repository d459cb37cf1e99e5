import { counted } from '../plural.ts';

type V = Record<string, string>;

/** Words that tell how the files were read. */
export const zh = {
	title: ({ files, used, unused }: V) =>
		`${files ?? ''} 份文件怎样读：${used ?? ''} 列读成了字段，${unused ?? ''} 列没有用到`,
	leftOut: ({ count }: V) => `，${count ?? ''} 份没有读`,
	subtitle:
		'每一列读成了什么、按什么写法读、读出了多少个值、凭什么；' +
		'相同表头的文件合为一行',
	columns: {
		file: '文件',
		layout: '表头与编码',
		header: '列',
		field: '读成',
		how: '怎样读',
		fits: '读出的值',
		why: '凭什么'
	},
	several: ({ file, count }: V) => `${file ?? ''} 等 ${count ?? ''} 份`,
	layout: ({ row, encoding, delimiter }: V) =>
		`第 ${row ?? ''} 行，${encoding ?? ''}${delimiter ? `，以${delimiter}分隔` : ''}`,
	delimiters: {
		',': '逗号',
		';': '分号',
		'\t': '制表符',
		'|': '竖线',
		'，': '全角逗号',
		'；': '全角分号',
		'、': '顿号',
		' ': '空格',
		'  ': '多个空格',
		'\u0001': '控制字符 1',
		'\u001f': '控制字符 31'
	} as V,
	fits: ({ fits, total }: V) => `${fits ?? ''} / ${total ?? ''}`,
	notRead: '没有用到',
	noted: '文件里还有',
	fileLeftOut: '没有读',
	unit: ({ unit }: V) => `单位：${unit ?? ''}`,
	units: {
		h: '小时',
		min: '分钟',
		d: '天',
		s: '秒',
		months: '月',
		years: '年'
	} as V,
	spelling: ({ spelling }: V) => `写法：${spelling ?? ''}`,
	orders: { dmy: '日在月前', mdy: '月在日前', ymd: '年在最前' } as V,
	zone: ({ zone }: V) => `时区：${zone ?? ''}`,
	words: ({ yes, no }: V) => `是：${yes ?? ''}；否：${no ?? ''}`,
	decimal: '小数点写作逗号',
	time: ({ header }: V) => `时刻取自“${header ?? ''}”`,
	because: ({ what, why }: V) => `${what ?? ''}（${why ?? ''}）`,
	example: ({ value }: V) => `例如“${value ?? ''}”`,
	why: {
		header: '表头',
		near_header: '表头相近',
		values: '值',
		other_column: '同一文件的其他列',
		unit_row: '表头下的单位行',
		timestamps: '旁边的时间',
		assumed: '没有写明，按通常的读',
		told: '您的指定'
	} as V,
	reasons: {
		unknown: '表头不认识',
		sensitive: '敏感，没有要求就不读',
		score_not_rate: '是评分，不是比率',
		taken: '另一列已经读成它',
		values_unfit: '值不像',
		other_meaning: '表头说的是别的事',
		not_chosen: '没有选'
	} as V,
	mayBe: ({ field, reason }: V) => `${reason ?? ''}（可能是${field ?? ''}）`,
	seen: '列的示例值只在值读不出时写出'
};

export const en = {
	title: ({ files, used, unused }: V) =>
		`How ${counted(files, 'file was', 'files were')} read: columns used as fields ${used ?? ''}, ` +
		`not used ${unused ?? ''}`,
	leftOut: ({ count }: V) => `, ${counted(count, 'file', 'files')} left out`,
	subtitle:
		'What each column was read as, by which spelling, how many values could be read, and on what evidence; ' +
		'files with the same headers share a row',
	columns: {
		file: 'File',
		layout: 'Header and encoding',
		header: 'Column',
		field: 'Read as',
		how: 'How',
		fits: 'Values read',
		why: 'Evidence'
	},
	several: ({ file, count }: V) =>
		`${file ?? ''} and others, ${count ?? ''} in all`,
	layout: ({ row, encoding, delimiter }: V) =>
		`row ${row ?? ''}, ${encoding ?? ''}${delimiter ? `, separated by ${delimiter}` : ''}`,
	delimiters: {
		',': 'commas',
		';': 'semicolons',
		'\t': 'tabs',
		'|': 'bars',
		'，': 'full-width commas',
		'；': 'full-width semicolons',
		'、': 'enumeration commas',
		' ': 'blanks',
		'  ': 'several blanks',
		'\u0001': 'control character 1',
		'\u001f': 'control character 31'
	} as V,
	fits: ({ fits, total }: V) => `${fits ?? ''} / ${total ?? ''}`,
	notRead: 'not used',
	noted: 'also in the file',
	fileLeftOut: 'left out',
	unit: ({ unit }: V) => `unit: ${unit ?? ''}`,
	units: {
		h: 'hours',
		min: 'minutes',
		d: 'days',
		s: 'seconds',
		months: 'months',
		years: 'years'
	},
	spelling: ({ spelling }: V) => `spelled ${spelling ?? ''}`,
	orders: {
		dmy: 'day before month',
		mdy: 'month before day',
		ymd: 'year first'
	},
	zone: ({ zone }: V) => `zone: ${zone ?? ''}`,
	words: ({ yes, no }: V) => `yes: ${yes ?? ''}; no: ${no ?? ''}`,
	decimal: 'decimal comma',
	time: ({ header }: V) => `time of day from “${header ?? ''}”`,
	because: ({ what, why }: V) => `${what ?? ''} (${why ?? ''})`,
	example: ({ value }: V) => `for example “${value ?? ''}”`,
	why: {
		header: 'header',
		near_header: 'similar header',
		values: 'values',
		other_column: 'other columns of the file',
		unit_row: 'row of units below the header',
		timestamps: 'the times beside it',
		assumed: 'not stated, the usual is taken',
		told: 'you said so'
	},
	reasons: {
		unknown: 'unknown header',
		sensitive: 'sensitive, read only on request',
		score_not_rate: 'holds scores, not rates',
		taken: 'another column is read as it',
		values_unfit: 'values do not fit',
		other_meaning: 'the header names something else',
		not_chosen: 'not chosen'
	},
	mayBe: ({ field, reason }: V) => `${reason ?? ''} (may be ${field ?? ''})`,
	seen: 'An example of a column stands only where its values could not be read'
} satisfies typeof zh;
