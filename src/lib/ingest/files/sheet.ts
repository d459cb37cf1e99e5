import type { SourceFile, Unwrapped } from './container.ts';
import { unwrap } from './container.ts';
import { columnsWithin, MOST_COLUMNS } from './bounds.ts';
import { csvBytes, splitText } from './csv-text.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { detectEncoding, type Encoding, toUtf8 } from './encoding.ts';
import { exportedAt, findHeader, SEARCHED } from './header.ts';
import { jsonSheet } from './json-table.ts';
import type { TableName } from '../model.ts';
import { parquetSheet } from './parquet-table.ts';
import { ImportProblem } from '../problem.ts';
import { RecordReader } from './records.ts';
import { firstTable } from './set-apart.ts';
import { htmlCharset, htmlSheet, isHtml } from './html-table.ts';
import { type SheetNote, type TextSheet, workbookSheets } from './workbook.ts';

/** One table of one file, ready to be read record by record. */
export interface Sheet {
	/** Number under which a worker keeps the bytes, where they are kept by one. */
	id?: number;
	file: string;
	/** Name of the sheet in a workbook of several. */
	sheet: string | null;
	/** The table the person said it is. */
	kind: TableName | null;
	encoding: Encoding | 'xlsx' | 'html' | 'json' | 'parquet';
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

/** Delimited bytes and where their data starts. */
export interface Body {
	bytes: Uint8Array;
	encoding: Encoding;
	delimiter: string;
	/** Offset of the first data record. */
	offset: number;
	/** 1-based row number of the first data record. */
	firstRow: number;
}

/** How a sheet is called in the row account and in findings. */
export function sourceName(sheet: Pick<Sheet, 'file' | 'sheet'>): string {
	return sheet.sheet === null ? sheet.file : `${sheet.file} · ${sheet.sheet}`;
}

const HEAD = 1 << 16;

/** The text of one field of the current record. */
export function fieldText(reader: RecordReader, bytes: Uint8Array, decoder: TextDecoder, field: number): string {
	if (field >= reader.fields) return '';
	const [start, end] = [reader.starts[field] as number, reader.ends[field] as number];
	if (start === end) return '';
	const text = decoder.decode(bytes.subarray(start, end));
	return reader.doubled[field] ? text.replaceAll('""', '"') : text;
}

/** All fields of the current record. */
export function recordTexts(reader: RecordReader, bytes: Uint8Array, decoder: TextDecoder): string[] {
	return Array.from({ length: reader.fields }, (_, field) => fieldText(reader, bytes, decoder, field));
}

/** Text bytes as bytes whose delimiters are single bytes: other encodings and wide delimiters are rewritten. */
function textBody(bytes: Uint8Array): { body: Body; encoding: Encoding; delimiter: Delimiter } {
	const { encoding, mark } = detectEncoding(bytes);
	const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
	let content = bytes.subarray(mark);
	let stored: Encoding = encoding;
	if (wide) [content, stored] = [toUtf8(content, encoding), 'utf-8'];
	const delimiter = detectDelimiter(new TextDecoder(stored).decode(content.subarray(0, HEAD)));
	if (delimiter === '，') {
		content = csvBytes(splitText(new TextDecoder(stored).decode(content), delimiter));
		return {
			encoding,
			delimiter,
			body: { bytes: content, encoding: 'utf-8', delimiter: ',', offset: 0, firstRow: 1 }
		};
	}
	// The second byte of a GB18030 character may be a vertical bar.
	if (delimiter === '|' && stored === 'gb18030') [content, stored] = [toUtf8(content, stored), 'utf-8'];
	return { encoding, delimiter, body: { bytes: content, encoding: stored, delimiter, offset: 0, firstRow: 1 } };
}

function rowsBody({ rows }: Pick<TextSheet, 'rows'>): Body {
	return { bytes: csvBytes(rows), encoding: 'utf-8', delimiter: ',', offset: 0, firstRow: 1 };
}

/** All rows of delimited text where a blank line or an empty column may part tables; null where neither is there. */
function mayHoldMore(body: Body, head: readonly string[][], headerRow: number): string[][] | null {
	const own = head.slice(headerRow);
	const gap = own[0]?.some(
		(cell, at) => at > 1 && at < (own[0]?.length ?? 0) - 1 && own.every((row) => !row[at]?.trim())
	);
	if (!gap && !hasBlankLine(body)) return null;
	const decoder = new TextDecoder(body.encoding);
	const reader = new RecordReader(body.bytes, body.delimiter, body.offset);
	const rows: string[][] = [];
	while (reader.next()) rows.push(recordTexts(reader, body.bytes, decoder));
	return rows;
}

/** Whether a line holds nothing but delimiters and more follows. */
function hasBlankLine({ bytes, delimiter, offset }: Body): boolean {
	const separator = delimiter.charCodeAt(0);
	for (let at = bytes.indexOf(10, offset); at >= 0; at = bytes.indexOf(10, at + 1)) {
		let next = at + 1;
		while (bytes[next] === separator || bytes[next] === 13 || bytes[next] === 32) next += 1;
		if (bytes[next] === 10 && bytes.length - next > 4) return true;
	}
	return false;
}

/** Reads the head of a body, finds the header and moves the body's start below it. */
function withHeader(
	file: Unwrapped,
	sheet: string | null,
	body: Body,
	encoding: Sheet['encoding'],
	delimiter: Delimiter | null,
	sheetRows: TextSheet | null
): Sheet {
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
	const whole = body.delimiter === ',' && sheetRows ? sheetRows.rows : mayHoldMore(body, rows, header.row);
	const first = whole ? firstTable(whole, header) : null;
	if (first && first.notes.length > 0) {
		const again = withHeader(file, sheet, rowsBody(first), encoding, delimiter, null);
		return { ...again, notes: [...(sheetRows?.notes ?? []), ...first.notes] };
	}
	const data = rows.slice(header.firstData);
	return {
		file: file.name,
		sheet,
		kind: file.kind ?? null,
		encoding,
		delimiter,
		title: header.title,
		exportedAt: exportedAt(`${header.title} ${sheet ?? ''}`, file.name),
		drop: file.drop ?? 0,
		notes: sheetRows?.notes ?? [],
		headerRow: header.row + 1,
		headers: header.headers,
		units: header.units,
		preview: data.filter((row) => row.some((cell) => cell.trim())).slice(0, 5),
		body: { ...body, offset: starts[header.firstData] ?? body.bytes.length, firstRow: header.firstData + 1 }
	};
}

/** The text of an HTML page by the encoding that it names or shows; null for anything else. */
function htmlText(bytes: Uint8Array): string | null {
	const { encoding } = detectEncoding(bytes);
	const head = new TextDecoder(encoding).decode(bytes.subarray(0, 2048));
	if (!isHtml(head)) return null;
	const named = htmlCharset(head)?.toLowerCase();
	const stored = named !== undefined && /^gb|936/.test(named) ? 'gb18030' : encoding;
	return new TextDecoder(stored).decode(bytes);
}

const inText = (bytes: Uint8Array): string => new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);

/** How each format becomes sheets: a further one is an entry here, and its signature in `container`. */
const readers: Record<Unwrapped['format'], (file: Unwrapped) => Promise<Sheet[]> | Sheet[]> = {
	text: (file) => {
		const page = htmlText(file.bytes);
		if (page === null) {
			const { body, encoding, delimiter } = textBody(file.bytes);
			return [withHeader(file, null, body, encoding, delimiter, null)];
		}
		const table = htmlSheet(page);
		if (table.rows.length === 0) throw new ImportProblem('empty_file', { file: file.name });
		return [withHeader(file, null, rowsBody(table), 'html', null, table)];
	},
	workbook: async (file) => {
		const tables = await workbookSheets(file.name, file.bytes);
		if (tables.length === 0) throw new ImportProblem('empty_file', { file: file.name });
		return tables.map((table) =>
			withHeader(file, tables.length > 1 ? table.sheet : null, rowsBody(table), 'xlsx', null, table)
		);
	},
	json: (file) => {
		const table = jsonSheet(file.name, inText(file.bytes));
		return [withHeader(file, null, rowsBody(table), 'json', null, table)];
	},
	parquet: async (file) => {
		const table = await parquetSheet(file.name, file.bytes);
		return [withHeader(file, null, rowsBody(table), 'parquet', null, table)];
	}
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
