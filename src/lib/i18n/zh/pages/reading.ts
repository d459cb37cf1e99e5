import type { Args } from '../../words.ts';

/** Words that tell how the files were read. */
export const zh = {
	title: ({ files, used, unused }: Args<'files' | 'used' | 'unused'>) =>
		`${files} 份文件怎样读：${used} 列读成了字段，${unused} 列没有用到`,
	leftOut: ({ count }: Args<'count'>) => `，${count} 份没有读`,
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
	several: ({ file, count }: Args<'file' | 'count'>) =>
		`${file} 等 ${count} 份`,
	layout: ({
		row,
		encoding,
		delimiter
	}: Args<'row' | 'encoding' | 'delimiter'>) =>
		`第 ${row} 行，${encoding}${delimiter ? `，以${delimiter}分隔` : ''}`,
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
	} as Record<string, string>,
	fits: ({ fits, total }: Args<'fits' | 'total'>) => `${fits} / ${total}`,
	notRead: '没有用到',
	noted: '文件里还有',
	fileLeftOut: '没有读',
	unit: ({ unit }: Args<'unit'>) => `单位：${unit}`,
	units: {
		h: '小时',
		min: '分钟',
		d: '天',
		s: '秒',
		months: '月',
		years: '年'
	} as Record<string, string>,
	spelling: ({ spelling }: Args<'spelling'>) => `写法：${spelling}`,
	orders: { dmy: '日在月前', mdy: '月在日前', ymd: '年在最前' } as Record<
		string,
		string
	>,
	zone: ({ zone }: Args<'zone'>) => `时区：${zone}`,
	words: ({ yes, no }: Args<'yes' | 'no'>) => `是：${yes}；否：${no}`,
	decimal: '小数点写作逗号',
	time: ({ header }: Args<'header'>) => `时刻取自“${header}”`,
	because: ({ what, why }: Args<'what' | 'why'>) => `${what}（${why}）`,
	example: ({ value }: Args<'value'>) => `例如“${value}”`,
	why: {
		header: '表头',
		near_header: '表头相近',
		values: '值',
		other_column: '同一文件的其他列',
		unit_row: '表头下的单位行',
		timestamps: '旁边的时间',
		assumed: '没有写明，按通常的读',
		told: '您的指定'
	} as Record<string, string>,
	reasons: {
		unknown: '表头不认识',
		sensitive: '敏感，没有要求就不读',
		score_not_rate: '是评分，不是比率',
		taken: '另一列已经读成它',
		values_unfit: '值不像',
		other_meaning: '表头说的是别的事',
		not_chosen: '没有选'
	} as Record<string, string>,
	mayBe: ({ field, reason }: Args<'field' | 'reason'>) =>
		`${reason}（可能是${field}）`,
	seen: '列的示例值只在值读不出时写出'
};
