import type { CheckCode } from '../sentences/checks.ts';
import { type Sheet as Worksheet, readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { ImportProblem } from '../problem.ts';

/** A remark on a sheet, with how often and one example. */
export interface SheetNote {
	code: CheckCode;
	count: number;
	example: string | null;
}

/** A sheet as rows of text. */
export interface TextSheet {
	sheet: string | null;
	rows: string[][];
	notes: SheetNote[];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A date cell as ISO text; a time of day without date (day 0 of the spreadsheet's calendar) as a clock. */
export function dateText(at: Date): string {
	const rounded = new Date(Math.round(at.getTime() / 1000) * 1000);
	const clock = `${two(rounded.getUTCHours())}:${two(rounded.getUTCMinutes())}:${two(rounded.getUTCSeconds())}`;
	if (rounded.getUTCFullYear() < 1900) return clock;
	const year = String(rounded.getUTCFullYear()).padStart(4, '0');
	const day = `${year}-${two(rounded.getUTCMonth() + 1)}-${two(rounded.getUTCDate())}`;
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

/** A length of time counted in days of a spreadsheet, as hours, minutes and seconds. */
function elapsedText(days: number): string {
	const seconds = Math.round(days * 86_400);
	return `${String(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}

/** Formats such as `[h]:mm` show elapsed time, which is no date however long it is. */
const elapsed = /\[(h+|m+|s+)\]/i;
/** Day 0 of spreadsheets; from day 60 on they count a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 31);

function daysOf(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	if (!(value instanceof Date)) return undefined;
	const days = (value.getTime() - EPOCH) / 86_400_000;
	return days < 60 ? days : days + 1;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** More empty rows than this one after the other are no table's. */
const GAP = 1000;

/** Rows without the long gaps between them, and how many empty ones were left out. */
function withoutGaps(rows: string[][]): { rows: string[][]; notes: SheetNote[] } {
	let [empty, skipped] = [0, 0];
	const kept = rows.filter((row) => {
		empty = row.every(isEmpty) ? empty + 1 : 0;
		if (empty > GAP) skipped += 1;
		return empty <= GAP;
	});
	return { rows: kept, notes: skipped > 0 ? [{ code: 'long_gap', count: skipped, example: null }] : [] };
}

/** Text rows of a worksheet: merged cells fill their area, elapsed times are lengths. */
function textRows(worksheet: Worksheet): string[][] {
	// A cell far down makes a million empty rows before it, of which nothing is made.
	let empty = 0;
	const rows = worksheet.rows.map((row) => {
		empty = row.every(isEmpty) ? empty + 1 : 0;
		return empty > GAP ? [] : Array.from(row, cellText);
	});
	for (const [place, { value, style }] of worksheet.cells ?? []) {
		if (!style?.numFmt || !elapsed.test(style.numFmt)) continue;
		const [row = 0, column = 0] = place.split(',').map(Number);
		const days = daysOf(worksheet.rows[row]?.[column] ?? value);
		const target = rows[row];
		if (days !== undefined && days >= 0 && target) target[column] = elapsedText(days);
	}
	return rows;
}

/**
 * The value of a merged area stands in each of its rows; over columns it is repeated only where there is more than
 * one row.
 */
function fillMerged(worksheet: Worksheet, rows: string[][]): SheetNote[] {
	const filled = (worksheet.merges ?? []).filter(({ startRow, endRow }) => endRow > startRow);
	const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
	let example: string | null = null;
	for (const { startRow, startCol, endRow, endCol } of filled) {
		const text = rows[startRow]?.[startCol] ?? '';
		if (!text) continue;
		example ??= text;
		for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
			const target = rows[row];
			for (let column = startCol; target && column <= Math.min(endCol, widest); column += 1)
				target[column] ||= text;
		}
	}
	return filled.length > 0 ? [{ code: 'merged_cells', count: filled.length, example }] : [];
}

function hiddenNotes({ hidden, veryHidden, rowDefs, name }: Worksheet): SheetNote[] {
	const rows = [...(rowDefs ?? [])].filter(([, row]) => row.hidden);
	const notes: SheetNote[] = [];
	if (hidden || veryHidden) notes.push({ code: 'hidden_sheet', count: 1, example: name });
	if (rows.length > 0)
		notes.push({ code: 'hidden_rows', count: rows.length, example: String((rows[0]?.[0] ?? 0) + 1) });
	return notes;
}

/** Whether a workbook has a format of elapsed time; only then are its styles worth the time to read them. */
function showsElapsed(bytes: Uint8Array): boolean {
	const { 'xl/styles.xml': styles } = unzipSync(bytes, { filter: ({ name }) => name === 'xl/styles.xml' });
	return styles !== undefined && elapsed.test(strFromU8(styles));
}

/** The sheets of an XLSX workbook that hold anything, formula cells by their stored values. */
export async function workbookSheets(name: string, bytes: Uint8Array): Promise<TextSheet[]> {
	try {
		const { sheets } = await readXlsx(bytes, { readStyles: showsElapsed(bytes) });
		return sheets
			.map((worksheet) => {
				const filled = textRows(worksheet);
				const merged = fillMerged(worksheet, filled);
				const { rows, notes: gaps } = withoutGaps(filled);
				return { sheet: worksheet.name, rows, notes: [...merged, ...hiddenNotes(worksheet), ...gaps] };
			})
			.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
	} catch (cause) {
		throw new ImportProblem('unreadable_container', { file: name }, cause);
	}
}
