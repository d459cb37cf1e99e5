import { unbroken } from '$lib/i18n/unbroken.ts';
import type { TableName } from '../model.ts';
import type { ProblemCode, ProblemData } from '../problem.ts';
import { enFields, enKinds, zhFields, zhKinds } from './kinds-and-fields.ts';

type Sentence = (data: ProblemData) => string;

/** Names and lists in a sentence stay readable, whatever stands in the file. */
export const LONGEST_NAME = 60;
export const LONGEST_LINE = 200;
const MOST_NAMED = 30;
const LONGEST_LIST = 400;
const LONGEST_LINES = 700;

export function cut(words: string, most: number): string {
	return words.length > most ? `${words.slice(0, most)}…` : words;
}

/** How many of the words stand before a list grows too long to be read; the first always does. */
function readable(words: readonly string[], most: number): number {
	let length = 0;
	const long = words.findIndex((word) => (length += word.length) > most);
	return long === -1 ? words.length : Math.max(1, long);
}

function joinedBy(value: ProblemData[string] | undefined, between: string, each: number, all: number): string {
	if (typeof value !== 'object') return cut(String(value ?? ''), LONGEST_LINE);
	const words = value.slice(0, MOST_NAMED).map((word) => cut(word, each));
	const named = words.slice(0, readable(words, all));
	return [...named, ...(value.length > named.length ? [`…（${String(value.length)}）`] : [])].join(between);
}

const text = (value: ProblemData[string] | undefined): string => joinedBy(value, '、', LONGEST_NAME, LONGEST_LIST);
const commas = (value: ProblemData[string] | undefined): string =>
	joinedBy(value, ', ', LONGEST_NAME, LONGEST_LIST).replace('…（', '… (').replace(/）$/, ')');
const lines = (value: ProblemData[string] | undefined): string => joinedBy(value, '\n', 400, LONGEST_LINES);

export const zhProblems: Record<ProblemCode, Sentence> = {
	empty_file: ({ file }) => `“${text(file)}”是空文件。请重新导出后再导入。`,
	header_only: ({ file }) => unbroken`“${text(file)}”只有表头，没有数据行。
		请检查导出时的筛选条件。`,
	unknown_kind: ({ file, headers }) =>
		`看不出“${text(file)}”是花名册、评定记录还是工单。它的列是：` +
		`${text(headers)}。请确认选对了文件，或为它指定列的含义。`,
	missing_columns: ({ file, kind, fields, headers, unfit }) =>
		text(unfit)
			? unbroken`“${text(file)}”作为${zhKinds[text(kind) as TableName]}有一列的取值读不出来：
				${text(unfit)}。请核对这一列的写法后重新导出，或指定由哪一列充当。`
			: `“${text(file)}”作为${zhKinds[text(kind) as TableName]}缺少必需的列：` +
				`${(fields as string[]).map((field) => zhFields[field] ?? field).join('、')}。它的列是：` +
				`${text(headers)}。请补上这些列，或指定由哪一列充当。`,
	ambiguous: ({ file, headers, decisions }) =>
		`“${text(file)}”有几列要由您决定含义：${text(headers)}。请在导入页选择；` +
		`在命令行用 --answer "问题=答案" 回答，或提供映射文件：\n${lines(decisions)}`,
	no_such_sheet: ({ name, names }) => unbroken`没有叫“${text(name)}”的文件或工作表。
		现有的是：${text(names)}。`,
	no_such_question: ({ answer, questions }) =>
		`“${text(answer)}”没有回答任何问题。应写成“问题=答案”，` +
		(text(questions) === ''
			? unbroken`或“列名=字段”；
				目前没有待答的问题。`
			: `待答的有：\n${lines(questions)}`),
	unreadable_container: ({ file }) => `“${text(file)}”打不开，文件可能已损坏。请重新导出。`,
	encrypted_workbook: ({ file }) => `“${text(file)}”有密码保护。请在 Excel 中取消密码后另存。`,
	old_workbook: ({ file }) => unbroken`“${text(file)}”是旧版 .xls 格式。
		请在 Excel 或 WPS 中另存为 .xlsx 或 CSV。`,
	too_large: ({ file }) =>
		unbroken`“${text(file)}”解压后太大，没有读入。请确认没有选错文件；
			数据确实很多时，请按年或按部门分次导出。`,
	too_many_columns: ({ file, columns, most }) =>
		`“${text(file)}”的表头有 ${text(columns)} 列，最多可读 ${text(most)} 列。` +
		'请核对分隔符与表头，或只导出需要的列。',
	unsupported_format: ({ file }) =>
		unbroken`“${text(file)}”不是表格文件。
			可导入 CSV、TSV、XLSX、JSON、Parquet 及其 .gz、.zip 压缩包。`,
	no_files: () => '没有可导入的文件。请选择花名册、评定记录和工单的导出文件。',
	levels_differ: ({ one, other }) =>
		unbroken`文件里的等级次序不一致：一处是 ${text(one)}，
			另一处是 ${text(other)}。请为所有文件选同一套等级和次序。`,
	bad_mapping: ({ path }) =>
		unbroken`映射文件有误${text(path) ? `，在 ${text(path)} 处` : ''}。
			请在导入页重新保存列对应，再套用它。`,
	mapping_header_missing: ({ file, header }) =>
		`映射文件提到的列“${text(header)}”不在“${text(file)}”里。请核对列名。`,
	all_quarantined: ({ file, read }) =>
		unbroken`“${text(file)}”的 ${text(read)} 行没有一行可用。
			请检查列的含义是否选对，以及工号和日期的写法。`,
	account_unbalanced: ({ file }) =>
		unbroken`“${text(file)}”的行数对不上，这是程序的错误，
			数据未导入。请把文件的表头告诉维护者。`
};

export const enProblems: Record<ProblemCode, Sentence> = {
	empty_file: ({ file }) => `"${text(file)}" is empty. Export it again.`,
	header_only: ({ file }) => `"${text(file)}" has headers but no rows. Check the filter of the export.`,
	unknown_kind: ({ file, headers }) =>
		`"${text(file)}" does not look like a roster, grading or tickets. Its columns: ${commas(headers)}. ` +
		'Check that it is the right file, or say what its columns mean.',
	missing_columns: ({ file, kind, fields, headers, unfit }) =>
		text(unfit)
			? `The values of a column of "${text(file)}" can't be read as ${enKinds[text(kind) as TableName]} need ` +
				`them: ${commas(unfit)}. Check how they are written and export again, or say which column to take.`
			: `"${text(file)}" lacks columns that ${enKinds[text(kind) as TableName]} need: ` +
				`${(fields as string[]).map((field) => enFields[field] ?? field).join(', ')}. Its columns: ` +
				`${commas(headers)}. Add them, or say which column holds them.`,
	ambiguous: ({ file, headers, decisions }) =>
		`"${text(file)}" has columns whose meaning you must choose: ${commas(headers)}. Choose on the import page; ` +
		`on the command line give --answer "question=value" or a mapping file:\n${lines(decisions)}`,
	no_such_sheet: ({ name, names }) => `No file or sheet is called "${text(name)}". There are: ${commas(names)}.`,
	no_such_question: ({ answer, questions }) =>
		`"${text(answer)}" answers no question. Write "question=value", ` +
		(text(questions) === ''
			? 'or "header=field"; nothing is open at present.'
			: `where the open ones are:\n${lines(questions)}`),
	unreadable_container: ({ file }) => `"${text(file)}" can't be opened; it may be damaged. Export it again.`,
	encrypted_workbook: ({ file }) => `"${text(file)}" is protected by a password. Save a copy without it.`,
	old_workbook: ({ file }) => `"${text(file)}" is an old .xls workbook. Save it as .xlsx or CSV.`,
	too_large: ({ file }) =>
		`"${text(file)}" is too large once unpacked and was not read. Check that it is the right file; ` +
		'if there really is so much, export it by year or by department.',
	too_many_columns: ({ file, columns, most }) =>
		`The header of "${text(file)}" has ${text(columns)} columns; at most ${text(most)} can be read. ` +
		'Check the delimiter and the header, or export only the columns that are needed.',
	unsupported_format: ({ file }) =>
		`"${text(file)}" is no table. CSV, TSV, XLSX, JSON and Parquet can be imported, also in .gz and .zip.`,
	no_files: () => 'There is nothing to import. Choose the exports of the roster, the grading and the tickets.',
	levels_differ: ({ one, other }) =>
		`The files put the levels in different orders: ${text(one)} in one, ${text(other)} in another. ` +
		'Choose one set of levels and one order for all files.',
	bad_mapping: ({ path }) =>
		`The mapping file is wrong${text(path) ? ` at ${text(path)}` : ''}. ` +
		'Save the mapping again on the import page and apply that.',
	mapping_header_missing: ({ file, header }) =>
		`The mapping file names the column "${text(header)}", which "${text(file)}" does not have. Check the headers.`,
	all_quarantined: ({ file, read }) =>
		`Not one of the ${text(read)} rows of "${text(file)}" can be used. ` +
		'Check what the columns mean and how ids and dates are written.',
	account_unbalanced: ({ file }) =>
		`The rows of "${text(file)}" do not add up. This is a fault of the program; nothing was imported.`
};
