import type { SourceFile, Unwrapped } from './container.ts';
import { unwrap } from './container.ts';
import { columnsWithin, MOST_COLUMNS } from './bounds.ts';
import { type Body, mayHoldMore, recordTexts, rowsBody, textBody } from './body.ts';
import type { Delimiter } from './delimiter.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { exportedAt, findHeader, hits, SEARCHED } from './header.ts';
import { jsonSheet } from './json-table.ts';
import type { TableName } from '../model.ts';
import { arrowSheet, parquetSheet } from './parquet-table.ts';
import { ImportProblem } from '../problem.ts';
import { RecordReader } from './records.ts';
import { type Apart, firstTable } from './set-apart.ts';
import { htmlEncoding, htmlSheet, isHtml } from './html-table.ts';
import { type SheetNote, type TextSheet, workbookSheets } from './workbook.ts';
import { isXmlWorkbook, xmlWorkbookSheets } from './xml-workbook.ts';

/** One table of one file, ready to be read record by record. */
export interface Sheet {
	/** Number under which a worker keeps the bytes, where they are kept by one. */
	id?: number;
	file: string;
	/** Name of the sheet in a workbook of several. */
	sheet: string | null;
	/** The table the person said it is. */
	kind: TableName | null;
	encoding: Encoding | 'xlsx' | 'html' | 'json' | 'parquet' | 'arrow';
	/** Null where the file is not delimited text. */
	delimiter: Delimiter | null;
	title: string;
	exportedAt: string | null;
	/** Which import the file came with, counted from 0: rows of a later one win. */
	drop: number;
	/** What must be told of the sheet: hidden, rows that are hidden, cells that were merged, a table set apart. */
	notes: SheetNote[];
	/** 1-based row of the header's first row, as a spreadsheet numbers it. */
	headerRow: number;
	headers: string[];
	units: string[];
	/** The first rows below the header, as text. */
	preview: string[][];
	body: Body;
}

/** How a sheet is called in the row account and in findings. */
export function sourceName(sheet: Pick<Sheet, 'file' | 'sheet'>): string {
	return sheet.sheet === null ? sheet.file : `${sheet.file} · ${sheet.sheet}`;
}

/** A sheet's rows or text before its header is found. */
interface Source {
	file: Unwrapped;
	sheet: string | null;
	body: Body;
	encoding: Sheet['encoding'];
	delimiter: Delimiter | null;
	/** The rows where they are at hand, and what is to be told of them. */
	rows: TextSheet | null;
	notes?: SheetNote[];
}

/** Reads the head of a body, finds the header and moves the body's start below it; what stands apart comes with it. */
function withHeader(source: Source): { sheet: Sheet; apart: Apart[] } {
	const { file, body, rows: sheetRows } = source;
	const notes = source.notes ?? sheetRows?.notes ?? [];
	const decoder = new TextDecoder(body.encoding);
	const reader = new RecordReader(body.bytes, body.delimiter, body.offset);
	const rows: string[][] = [];
	const starts: number[] = [];
	while (rows.length < SEARCHED * 3 && reader.next()) {
		rows.push(recordTexts(reader, body.bytes, decoder));
		starts.push(reader.recordStart);
	}
	if (!rows.some((row) => row.some((cell) => cell.trim())))
		throw new ImportProblem('empty_file', { file: file.name });
	const header = findHeader(rows.map((row) => row.slice(0, MOST_COLUMNS + 1)));
	if (header.headers.length > MOST_COLUMNS) columnsWithin(file.name, rows[header.row]?.length ?? 0);
	const whole =
		body.delimiter === ',' && sheetRows ? sheetRows.rows : mayHoldMore(body, rows, Math.max(header.row, 0));
	const first = whole ? firstTable(whole, header) : null;
	if (first && first.notes.length > 0) {
		const own = { ...source, body: rowsBody(first), rows: null, notes: [...notes, ...first.notes] };
		return { sheet: withHeader(own).sheet, apart: first.apart };
	}
	const data = rows.slice(header.firstData);
	const short: SheetNote[] =
		header.added === 0
			? []
			: [
					{
						code: header.added === header.headers.length ? 'no_header' : 'header_short',
						count: header.added,
						example: null
					}
				];
	const sheet: Sheet = {
		file: file.name,
		sheet: source.sheet,
		kind: file.kind ?? null,
		encoding: source.encoding,
		delimiter: source.delimiter,
		title: header.title,
		exportedAt: exportedAt(`${header.title} ${source.sheet ?? ''}`, file.name),
		drop: file.drop ?? 0,
		notes: [...notes, ...short],
		headerRow: header.row + body.firstRow,
		headers: header.headers,
		units: header.units,
		preview: data.filter((row) => row.some((cell) => cell.trim())).slice(0, 5),
		body: {
			...body,
			offset: starts[header.firstData] ?? body.bytes.length,
			firstRow: header.firstData + body.firstRow
		}
	};
	return { sheet, apart: [] };
}

/** Known words that a table set apart has in its header at least, to be read as a table of its own. */
const ENOUGH_WORDS = 3;

/** The sheet of a source, and the tables set apart from it, whose values say what they hold. */
function sheetsOf(source: Source): Sheet[] {
	const { sheet, apart } = withHeader(source);
	const { name: own, bytes, format, drop } = source.file;
	const file = { name: own, bytes, format, ...(drop !== undefined && { drop }) };
	const others = apart.flatMap(({ rows, at }, index) => {
		if (!rows.slice(0, SEARCHED).some((row) => hits(row) >= ENOUGH_WORDS)) return [];
		const body = { ...rowsBody({ rows }), firstRow: at + 1 };
		const name = [source.sheet, `#${String(index + 2)}`].filter(Boolean).join(' ');
		return sheetsOf({ ...source, file, sheet: name, body, rows: { sheet: null, rows, notes: [] }, notes: [] });
	});
	return [sheet, ...others];
}

const inText = (bytes: Uint8Array): string => new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);

const tableSheets = (file: Unwrapped, sheet: string | null, encoding: Sheet['encoding'], rows: TextSheet): Sheet[] =>
	sheetsOf({ file, sheet, body: rowsBody(rows), encoding, delimiter: null, rows });

function workbookTables(file: Unwrapped, tables: readonly TextSheet[]): Sheet[] {
	if (tables.length === 0) throw new ImportProblem('empty_file', { file: file.name });
	return tables.flatMap((table) => tableSheets(file, tables.length > 1 ? table.sheet : null, 'xlsx', table));
}

/** How each format becomes sheets: a further one is an entry here, and its signature in `container`. */
const readers: Record<Unwrapped['format'], (file: Unwrapped) => Promise<Sheet[]> | Sheet[]> = {
	text: (file) => {
		// Found once: of a long file it is read whole.
		const detected = detectEncoding(file.bytes);
		const head = new TextDecoder(detected.encoding).decode(file.bytes.subarray(0, 2048));
		if (isXmlWorkbook(head)) {
			const text = new TextDecoder(detected.encoding).decode(file.bytes);
			return workbookTables(file, xmlWorkbookSheets(text));
		}
		if (isHtml(head)) {
			const table = htmlSheet(new TextDecoder(htmlEncoding(head, detected.encoding)).decode(file.bytes));
			if (table.rows.length === 0) throw new ImportProblem('empty_file', { file: file.name });
			return tableSheets(file, null, 'html', table);
		}
		const { body, encoding, delimiter, notes } = textBody(file.bytes, detected);
		return sheetsOf({ file, sheet: null, body, encoding, delimiter, rows: null, notes });
	},
	workbook: async (file) => workbookTables(file, await workbookSheets(file.name, file.bytes)),
	json: (file) => {
		const table = jsonSheet(file.name, inText(file.bytes));
		return tableSheets(file, null, 'json', table);
	},
	parquet: async (file) => {
		const table = await parquetSheet(file.name, file.bytes);
		return tableSheets(file, null, 'parquet', table);
	},
	arrow: (file) => tableSheets(file, null, 'arrow', arrowSheet(file.name, file.bytes))
};

/** The tables of a file. */
export async function openFile(source: SourceFile): Promise<Sheet[]> {
	const sheets: Sheet[] = [];
	for (const file of unwrap(source)) sheets.push(...(await readers[file.format](file)));
	return sheets;
}

const SAMPLE_HEAD = 400;
const SAMPLE_SPOTS = 20;
const SAMPLE_EACH = 20;

/** Rows from the start and from spots all over the body; what was cut in two by a jump is left out. */
export function sampleRows(sheet: Sheet): string[][] {
	const { bytes, delimiter, offset, encoding } = sheet.body;
	const decoder = new TextDecoder(encoding);
	const rows: string[][] = [];
	const take = (from: number, count: number, cut: boolean): number => {
		const reader = new RecordReader(bytes, delimiter, from);
		if (cut) reader.next();
		for (let taken = 0; taken < count && reader.next(); taken += 1) {
			if (!cut || reader.fields === sheet.headers.length) rows.push(recordTexts(reader, bytes, decoder));
		}
		return reader.offset;
	};
	const rest = take(offset, SAMPLE_HEAD, false);
	const stride = (bytes.length - rest) / SAMPLE_SPOTS;
	if (stride < 1) return rows;
	for (let spot = 0; spot < SAMPLE_SPOTS; spot += 1) {
		// A jump must land on a line's start, or a multi-byte character could be cut.
		const line = bytes.indexOf(10, Math.floor(rest + spot * stride));
		if (line >= 0) take(line + 1, SAMPLE_EACH, true);
	}
	return rows;
}

/** The cells of some rows, by row number. */
export function rowsAt(sheet: Sheet, wanted: ReadonlySet<number>): Map<number, string[]> {
	const { bytes, delimiter, offset, encoding, firstRow } = sheet.body;
	const decoder = new TextDecoder(encoding);
	const reader = new RecordReader(bytes, delimiter, offset);
	const found = new Map<number, string[]>();
	for (let row = firstRow; found.size < wanted.size && reader.next(); row += 1) {
		if (wanted.has(row)) found.set(row, recordTexts(reader, bytes, decoder));
	}
	return found;
}
