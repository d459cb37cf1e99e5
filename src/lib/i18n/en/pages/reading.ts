import { counted } from '../../plural.ts';
import type { zh } from '../../zh/pages/reading.ts';

export const en = {
	title: ({ files, used, unused }) =>
		`How ${counted(files, 'file was', 'files were')} read: columns used as fields ${used}, ` +
		`not used ${unused}`,
	leftOut: ({ count }) => `, ${counted(count, 'file', 'files')} left out`,
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
	several: ({ file, count }) => `${file} and others, ${count} in all`,
	layout: ({ row, encoding, delimiter }) =>
		`row ${row}, ${encoding}${delimiter ? `, separated by ${delimiter}` : ''}`,
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
	} as Record<string, string>,
	fits: ({ fits, total }) => `${fits} / ${total}`,
	notRead: 'not used',
	noted: 'also in the file',
	fileLeftOut: 'left out',
	unit: ({ unit }) => `unit: ${unit}`,
	units: {
		h: 'hours',
		min: 'minutes',
		d: 'days',
		s: 'seconds',
		months: 'months',
		years: 'years'
	},
	spelling: ({ spelling }) => `spelled ${spelling}`,
	orders: {
		dmy: 'day before month',
		mdy: 'month before day',
		ymd: 'year first'
	},
	zone: ({ zone }) => `zone: ${zone}`,
	words: ({ yes, no }) => `yes: ${yes}; no: ${no}`,
	decimal: 'decimal comma',
	time: ({ header }) => `time of day from “${header}”`,
	because: ({ what, why }) => `${what} (${why})`,
	example: ({ value }) => `for example “${value}”`,
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
	mayBe: ({ field, reason }) => `${reason} (may be ${field})`,
	seen: 'An example of a column stands only where its values could not be read'
} satisfies typeof zh;
