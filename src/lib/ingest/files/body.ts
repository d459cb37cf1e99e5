import type { CheckCode } from '../sentences/checks.ts';
import { csvBytes, splitText } from './csv-text.ts';
import { type Delimiter, detectDialect, isPlain, type TextDialect, unruled, unwrapped } from './delimiter.ts';
import { type Detected, type Encoding, toUtf8 } from './encoding.ts';
import { RecordReader } from './records.ts';
import type { SheetNote, TextSheet } from './workbook.ts';
import { at } from '$lib/stats/numeric/at.ts';

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

const HEAD = 1 << 16;

/** The text of one field of the current record. */
export function fieldText(reader: RecordReader, bytes: Uint8Array, decoder: TextDecoder, field: number): string {
	if (field >= reader.fields) return '';
	const [start, end] = [at(reader.starts, field), at(reader.ends, field)];
	if (start === end) return '';
	const text = decoder.decode(bytes.subarray(start, end));
	return reader.doubled[field] ? text.replaceAll('""', '"') : text;
}

/** All fields of the current record. */
export function recordTexts(reader: RecordReader, bytes: Uint8Array, decoder: TextDecoder): string[] {
	return Array.from({ length: reader.fields }, (_, field) => fieldText(reader, bytes, decoder, field));
}

/** What must be told of a text that is not written as most are. */
function notesOf({ quote, escaped, wrapped, ruled }: TextDialect): SheetNote[] {
	const told: [holds: boolean, code: CheckCode, example: string][] = [
		[quote[0] !== '"', 'own_quotes', quote.join(' ')],
		[escaped, 'backslashes', '\\'],
		[wrapped, 'wrapped_lines', '"…"'],
		[ruled, 'drawn_lines', '---']
	];
	return told.flatMap(([holds, code, example]) => (holds ? [{ code, count: 1, example }] : []));
}

/** Text bytes as bytes whose delimiters are single bytes: other encodings and wide delimiters are rewritten. */
export function textBody(
	bytes: Uint8Array,
	{ encoding, mark }: Detected
): {
	body: Body;
	encoding: Encoding;
	delimiter: Delimiter;
	notes: SheetNote[];
} {
	const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
	let content = bytes.subarray(mark);
	let stored: Encoding = encoding;
	if (wide) [content, stored] = [toUtf8(content, encoding), 'utf-8'];
	const dialect = detectDialect(new TextDecoder(stored).decode(content.subarray(0, HEAD)));
	const { delimiter } = dialect;
	if (!isPlain(dialect)) {
		const whole = new TextDecoder(stored).decode(content);
		const lines = dialect.wrapped ? unwrapped(whole) : whole;
		content = csvBytes(splitText(dialect.ruled ? unruled(lines) : lines, dialect));
		return {
			encoding,
			delimiter,
			notes: notesOf(dialect),
			body: { bytes: content, encoding: 'utf-8', delimiter: ',', offset: 0, firstRow: 1 }
		};
	}
	// The second byte of a GB18030 character may be a bar, a caret or a tilde.
	if (/[|^~]/.test(delimiter) && stored === 'gb18030') [content, stored] = [toUtf8(content, stored), 'utf-8'];
	const body = { bytes: content, encoding: stored, delimiter, offset: 0, firstRow: 1 };
	return { encoding, delimiter, body, notes: [] };
}

export function rowsBody({ rows }: Pick<TextSheet, 'rows'>): Body {
	return { bytes: csvBytes(rows), encoding: 'utf-8', delimiter: ',', offset: 0, firstRow: 1 };
}

/** Up to this size a text is looked through for tables that no blank line parts. */
const SMALL = 1 << 20;

/** All rows of delimited text where a blank line or an empty column may part tables; null where neither is there. */
export function mayHoldMore(body: Body, head: readonly string[][], headerRow: number): string[][] | null {
	const own = head.slice(headerRow);
	const gap = own[0]?.some(
		(cell, at) => at > 1 && at < (own[0]?.length ?? 0) - 1 && own.every((row) => !row[at]?.trim())
	);
	if (!gap && body.bytes.length > SMALL && !hasBlankLine(body)) return null;
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
