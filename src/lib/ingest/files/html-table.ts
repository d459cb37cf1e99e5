import { MOST_COLUMNS } from './bounds.ts';
import type { Encoding } from './encoding.ts';
import { cellText } from './markup.ts';
import type { TextSheet } from './workbook.ts';

function spanOf(tag: string, name: string): number {
	const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(tag);
	return Math.min(MOST_COLUMNS, Math.max(1, Number(found?.[1] ?? 1)));
}

/** Rows of one table; a cell over several rows or columns fills them all. */
function tableRows(table: string): string[][] {
	const rows: string[][] = [];
	const trs = table.match(/<tr\b[^>]*>.*?(?=<tr\b|<\/tr\s*>|<\/table\s*>|$)/gis) ?? [];
	for (const [at, tr] of trs.entries()) {
		const row = (rows[at] ??= []);
		let column = 0;
		for (const [, tag = '', inner = ''] of tr.matchAll(
			/<(t[dh]\b[^>]*)>(.*?)(?=<t[dh]\b|<\/t[dh]\s*>|<\/tr\s*>|$)/gis
		)) {
			while (row[column] !== undefined) column += 1;
			const text = cellText(inner);
			const [down, right] = [spanOf(tag, 'rowspan'), spanOf(tag, 'colspan')];
			for (let below = 0; below < down && at + below < trs.length; below += 1) {
				const target = (rows[at + below] ??= []);
				for (let beside = 0; beside < right; beside += 1) target[column + beside] = text;
			}
			column += right;
		}
	}
	return rows.map((row) => Array.from(row, (cell: string | undefined) => cell ?? ''));
}

/** The encoding of a page: the Chinese one that its head names, else the one that it shows. */
export function htmlEncoding(head: string, shown: Encoding): Encoding {
	const named = /<meta\b[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
	return named !== undefined && /^gb|936/.test(named) ? 'gb18030' : shown;
}

/** Whether text is a page with a table, as many systems name `.xls`. */
export function isHtml(head: string): boolean {
	return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style|div)\b/is.test(
		head
	);
}

/** The largest table of an HTML page. */
export function htmlSheet(text: string): TextSheet {
	const tables = text.match(/<table\b.*?<\/table\s*>/gis) ?? text.match(/<table\b.*/gis) ?? [];
	const all = tables.map(tableRows).sort((a, b) => b.length - a.length);
	return { sheet: null, rows: all[0] ?? [], notes: [{ code: 'html_page', count: tables.length, example: null }] };
}
