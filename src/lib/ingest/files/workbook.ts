import { readXlsx } from 'hucre/xlsx';
import { ImportProblem } from '../problem.ts';

/** A sheet as rows of text. */
export interface TextSheet {
	sheet: string | null;
	rows: string[][];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A date cell as ISO text; a time of day without date (day 0 of the spreadsheet's calendar) as a clock. */
export function dateText(at: Date): string {
	const rounded = new Date(Math.round(at.getTime() / 1000) * 1000);
	const clock = `${two(rounded.getUTCHours())}:${two(rounded.getUTCMinutes())}:${two(rounded.getUTCSeconds())}`;
	if (rounded.getUTCFullYear() < 1900) return clock;
	const day = `${String(rounded.getUTCFullYear()).padStart(4, '0')}-${two(rounded.getUTCMonth() + 1)}-${two(rounded.getUTCDate())}`;
	return clock === '00:00:00' ? day : `${day} ${clock}`;
}

/** A cell's value as the text that a person would have typed. */
export function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return dateText(value);
	// 0.1 + 0.2 is stored in cells too; fifteen digits are what a spreadsheet shows.
	if (typeof value === 'number')
		return Number.isInteger(value) && Math.abs(value) < 1e21
			? value.toFixed(0)
			: String(Number(value.toPrecision(15)));
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (typeof value === 'bigint') return value.toString();
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The sheets of an XLSX workbook that hold anything, formula cells by their stored values. */
export async function workbookSheets(name: string, bytes: Uint8Array): Promise<TextSheet[]> {
	try {
		const { sheets } = await readXlsx(bytes);
		return sheets
			.map(({ name: sheet, rows }) => ({ sheet, rows: rows.map((row) => Array.from(row, cellText)) }))
			.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
	} catch (cause) {
		throw new ImportProblem('unreadable_container', { file: name }, cause);
	}
}
