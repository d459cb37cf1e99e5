import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteDictionary } from './byte-dictionary.ts';
import { csvBytes, plainDialect, splitText } from './csv-text.ts';
import { detectDelimiter } from './delimiter.ts';
import { detectEncoding, toUtf8 } from './encoding.ts';
import { RecordReader } from './records.ts';
import { recordTexts } from './body.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function records(text: string, delimiter = ','): string[][] {
	const bytes = utf8(text);
	const reader = new RecordReader(bytes, delimiter, 0);
	const rows: string[][] = [];
	while (reader.next()) rows.push(recordTexts(reader, bytes, new TextDecoder()));
	return rows;
}

describe('records', () => {
	it.each([
		[
			'line breaks of every kind',
			'a,b\r\nc,d\ne,f\rg,h',
			[
				['a', 'b'],
				['c', 'd'],
				['e', 'f'],
				['g', 'h']
			]
		],
		[
			'quoted delimiters and line breaks',
			'"a,1","b\r\n2"\nc,d\n',
			[
				['a,1', 'b\r\n2'],
				['c', 'd']
			]
		],
		['doubled quotes', '"say ""hi""",x\n', [['say "hi"', 'x']]],
		[
			'an inch mark inside a field',
			'24" screen,5\nx,y\n',
			[
				['24" screen', '5'],
				['x', 'y']
			]
		],
		[
			'a quote that is never closed',
			'"broken,1\nx,2\n',
			[
				['"broken', '1'],
				['x', '2']
			]
		],
		['text after a closing quote', '"a"b,1\n', [['"a"b', '1']]],
		['ragged rows', 'a\nb,c,d\n', [['a'], ['b', 'c', 'd']]],
		['blank lines', 'a,b\n\nc,d', [['a', 'b'], [''], ['c', 'd']]],
		[
			'a last field that is empty',
			'a,\nb,',
			[
				['a', ''],
				['b', '']
			]
		]
	])('keeps %s apart', (_, text, expected) => {
		expect(records(text)).toEqual(expected);
	});

	it('reads back whatever was written as CSV', () => {
		const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0'));
		const table = fc.array(
			fc.array(fc.oneof(cell, fc.constantFrom('"', ',', '\n', '\r\n', '""', ' ')), {
				minLength: 2,
				maxLength: 5
			}),
			{ minLength: 1, maxLength: 8 }
		);
		fc.assert(
			fc.property(table, (rows) => {
				// A field is quoted only where it must be; blanks around a quote are the reader's to drop.
				const back = records(new TextDecoder().decode(csvBytes(rows)));
				expect(back).toEqual(rows);
			})
		);
	});

	it('never loops and never loses a byte count on arbitrary bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				const reader = new RecordReader(bytes, ',', 0);
				let last = 0;
				while (reader.next()) {
					expect(reader.offset).toBeGreaterThan(last);
					last = reader.offset;
				}
				expect(last).toBe(bytes.length);
			})
		);
	});
});

describe('encoding', () => {
	it.each([
		['utf-8', utf8('工号,姓名')],
		['gb18030', Uint8Array.of(0xb9, 0xa4, 0xba, 0xc5)],
		['windows-1252', Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0xff)],
		['utf-16le', Uint8Array.of(0xff, 0xfe, 0x61, 0)],
		['utf-16be', Uint8Array.of(0xfe, 0xff, 0, 0x61)],
		['utf-16le', Uint8Array.from(Array.from('employee id,name', (char) => [char.charCodeAt(0), 0]).flat())]
	])('is %s', (encoding, bytes) => {
		expect(detectEncoding(bytes).encoding).toBe(encoding);
	});

	it('rewrites across the seams of its steps', () => {
		const text = '工号𠮷,'.repeat(200_000);
		expect(new TextDecoder().decode(toUtf8(utf8(text), 'utf-8'))).toBe(text);
	});
});

describe('delimiter', () => {
	it.each([
		[',', 'a,b,c\n1,2,3\n'],
		[';', 'a;b;c\n1,5;2;3\n2,5;3;4\n'],
		['\t', 'a\tb\n1\t2,5\n'],
		['，', '工号，姓名\n1，王\n'],
		['|', 'a|b|c\n1|2|3\n'],
		[',', '导出的工单；共三条\na,b,c\n1,2,3\n4,5,"x;y;z"\n'],
		[',', '工号\n1\n2\n']
	])('%j splits %j', (delimiter, text) => {
		expect(detectDelimiter(text)).toBe(delimiter);
	});

	it('splits text by a wide comma, quotes included', () => {
		expect(splitText('工号，"姓，名"\r\n1，王\n', { ...plainDialect, delimiter: '，' })).toEqual([
			['工号', '姓，名'],
			['1', '王']
		]);
	});
});

it('numbers distinct byte strings like a map does', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 2000 }), (words) => {
			const dictionary = new ByteDictionary();
			const known = new Map<string, number>();
			for (const word of words) {
				const expected = known.get(word) ?? known.size;
				known.set(word, expected);
				const bytes = utf8(`x${word}y`);
				expect(dictionary.indexOf(bytes, 1, bytes.length - 1)).toBe(expected);
			}
		}),
		{ numRuns: 30 }
	);
});
