import { MOST_COLUMNS } from './bounds.ts';
import { cellText, unescaped } from './markup.ts';
import type { TextSheet } from './workbook.ts';

/** Rows that a workbook may leave out in front of one; more stand for nothing that a table has. */
const MOST_LEFT_OUT = 1000;

/** Whether text is a workbook in one XML file, as spreadsheets wrote it in 2003 and many systems name `.xls`. */
export function isXmlWorkbook(head: string): boolean {
	return (
		/^\s*<(?:\?xml|\w*:?Workbook)\b/i.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')
	);
}

/** A number that an element's tag names; undefined where it names none. */
function numberOf(tag: string, name: string): number | undefined {
	const found = new RegExp(`\\b${name}\\s*=\\s*["'](\\d{1,7})["']`, 'i').exec(tag)?.[1];
	return found === undefined ? undefined : Number(found);
}

/** A cell's text: a day before the calendar's first stands for a time of day alone. */
function valueOf(inner: string): string {
	const data = /<(?:\w+:)?Data\b([^>]*)>(.*?)<\/(?:\w+:)?Data\s*>/is.exec(inner);
	const text = cellText(data?.[2] ?? '');
	if (!/Type\s*=\s*["']DateTime["']/i.test(data?.[1] ?? '')) return text;
	return text.replace(/^1899-12-3\dT/, '').replace(/\.0+$/, '');
}

function rowOf(inner: string): string[] {
	const row: string[] = [];
	let column = 0;
	const cells = inner.matchAll(/<(?:\w+:)?Cell\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?Cell\s*>)/gis);
	for (const [, tag = '', content = ''] of cells) {
		column = Math.min((numberOf(tag, 'Index') ?? column + 1) - 1, MOST_COLUMNS);
		const wide = Math.min((numberOf(tag, 'MergeAcross') ?? 0) + 1, MOST_COLUMNS);
		const text = valueOf(content);
		for (let beside = 0; beside < wide; beside += 1) row[column + beside] = text;
		column += wide;
	}
	return Array.from(row, (cell) => cell ?? '');
}

function rowsOf(table: string): string[][] {
	const rows: string[][] = [];
	const found = table.matchAll(/<(?:\w+:)?Row\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?Row\s*>)/gis);
	for (const [, tag = '', inner = ''] of found) {
		const at = (numberOf(tag, 'Index') ?? rows.length + 1) - 1;
		const leftOut = Math.min(at - rows.length, MOST_LEFT_OUT);
		for (let blank = 0; blank < leftOut; blank += 1) rows.push([]);
		rows.push(rowOf(inner));
	}
	return rows;
}

/** The sheets of such a workbook that hold anything. */
export function xmlWorkbookSheets(text: string): TextSheet[] {
	const sheets = text.split(/<(?=(?:\w+:)?Worksheet\b)/i).slice(1);
	return sheets
		.map((sheet) => {
			const tag = /^[^>]*>/.exec(sheet)?.[0] ?? '';
			const name = /\bName\s*=\s*"([^"]*)"/i.exec(tag)?.[1];
			return { sheet: name === undefined ? null : unescaped(name), rows: rowsOf(sheet), notes: [] };
		})
		.filter(({ rows }) => rows.some((row) => row.some(Boolean)));
}
