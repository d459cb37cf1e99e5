import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { encodeGb18030 } from '../../../scripts/sample/gb18030.ts';
import { confirm } from './mapping/confirm.ts';
import { csvBytes } from './files/csv-text.ts';
import { headerAliases } from './vocabulary/columns/tables.ts';
import { ImportProblem, inspect, load } from './ingest.ts';
import { type TableName, tableNames } from './model.ts';
import { readPieces } from './reading/pieces.ts';
import { usedColumns } from './reading/stage-columns.ts';

let engine: Engine;

beforeAll(async () => {
	engine = await startNodeEngine();
}, 60_000);

afterAll(() => engine.close());

const needed: Record<TableName, string[]> = {
	employees: ['工号', '入职日期', '离职日期'],
	assessments: ['工号', '评定日期', '最终等级'],
	tickets: ['工单编号', '创建时间', '解决时间']
};

const cells = [
	'2024-03-05',
	'2024/3/5 14:30',
	'2024年3月5日 下午2:30',
	'03/04/2024',
	'20240305',
	'45356',
	'1900-01-01',
	'0000-00-00',
	'2031-01-01',
	'00101',
	"'00102",
	'1.23E+11',
	'T1',
	'T2',
	'T3',
	'初级',
	'中级',
	'L3',
	'专家',
	'通过',
	'未通过',
	'是',
	'否',
	'√',
	'满意',
	'★★★',
	'默认好评',
	'85%',
	'0.85',
	'4.5',
	'1,234',
	'约50',
	'≥50',
	'2天3小时',
	'27:30:00',
	'合计',
	'',
	'-',
	'N/A',
	'=cmd()',
	'a"b',
	'a,b',
	'a\nb',
	'王伟',
	'　',
	'\u200b',
	'𠮷'
];

const any = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...cells) }, fc.string({ maxLength: 6 }));

/** Mostly what a column should hold, now and then anything. */
const mostly = (...good: string[]) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...good) }, any);
const id = mostly('T1', 'T2', 'T3', 'T4', '00101', "'00102");
const date = mostly('2024-03-05', '2024/3/6 14:30', '2024年3月7日 下午2:30', '20240308', '2024-03-05T01:00:00Z');
const third: Record<TableName, fc.Arbitrary<string>> = {
	employees: mostly('', '2025-01-01'),
	assessments: mostly('初级', '中级', 'L3'),
	tickets: mostly('', '2024-03-09 10:00', '2024/3/10')
};

interface File {
	kind: TableName;
	headers: string[];
	rows: string[][];
	bytes: Uint8Array;
}

/** A file of one kind with the headers that it must have, some that it may have, and cells of every sort. */
const file: fc.Arbitrary<File> = fc.constantFrom(...tableNames).chain((kind) => {
	const optional = Object.values(headerAliases[kind])
		.map(([first = '']) => first)
		.filter((header) => !needed[kind].includes(header));
	return fc
		.record({
			more: fc.uniqueArray(fc.constantFrom(...optional), { maxLength: 6 }),
			rows: fc.array(
				fc
					.tuple(id, date, third[kind], fc.array(any, { maxLength: 7 }))
					.map(([a, b, c, rest]) => [a, b, c, ...rest]),
				{ maxLength: 12 }
			),
			newline: fc.constantFrom('\n', '\r\n'),
			gb: fc.boolean()
		})
		.map(({ more, rows, newline, gb }) => {
			const headers = [...needed[kind], ...more];
			const text = new TextDecoder().decode(csvBytes([headers, ...rows])).replaceAll('\n', newline);
			const plain = Array.from(text).every(
				(char) =>
					(char.codePointAt(0) ?? 0) < 0x10000 && !/[\u0080-\u2fff\ud800-\udfff\uf000-\uffff]/.test(char)
			);
			return { kind, headers, rows, bytes: gb && plain ? encodeGb18030(text) : new TextEncoder().encode(text) };
		});
});

const filled = (row: string[]): boolean => row.some((cell) => cell.replace(/[ \t]/g, '') !== '');

async function confirmed({ kind, bytes }: File) {
	try {
		return confirm(await inspect([{ name: 'file.csv', bytes, kind }], { today: '2026-07-01' }));
	} catch (cause) {
		// A file may well be ambiguous or useless; it must say so.
		if (cause instanceof ImportProblem) return null;
		throw cause;
	}
}

/** What is found by how dates are spelled. */
const bySpelling = new Set(['mixed_date_spellings', 'month_only', 'mixed_zones', 'zone_on_others_only']);

describe('any file', () => {
	it('is read without a fault, and every row is kept, quarantined or counted as no row', async () => {
		let read = 0;
		await fc.assert(
			fc.asyncProperty(file, async (given) => {
				for (const { sheet, mapping } of (await confirmed(given)) ?? []) {
					const columns = usedColumns(mapping.kind, [mapping]);
					const pieces = readPieces(sheet, mapping, {
						source: 0,
						pivot: '2026-07-01',
						salt: '',
						columns,
						timeline: null,
						pieceRows: 4
					});
					const rejected: number[] = [];
					let step = pieces.next();
					for (; !step.done; step = pieces.next())
						rejected.push(...step.value.rejected.map(({ row }) => row));
					const { read: n, kept, quarantined, findings } = step.value;
					const none = findings
						.filter(({ code }) => code === 'total_row' || code === 'repeated_header')
						.reduce((sum, { count }) => sum + count, 0);
					expect(n).toBe(kept + quarantined);
					expect(rejected).toHaveLength(quarantined);
					// A line break inside a broken quote may split a row, but nothing that holds a cell is lost.
					if (sheet.body.firstRow === 2) expect(n + none).toBe(given.rows.filter(filled).length);
					for (const { code, count, examples } of findings) {
						const shown = Math.min(count, 3);
						// Dates are counted by spelling, and one of each spelling is shown, the usual one too.
						if (bySpelling.has(code)) expect(examples.length).toBeGreaterThan(0);
						else expect(examples).toHaveLength(shown);
					}
					read += n;
				}
			}),
			{ numRuns: 100 }
		);
		expect(read).toBeGreaterThan(100);
	});

	it('ends in tables that hold exactly the rows that the account names, each from the file', async () => {
		await fc.assert(
			fc.asyncProperty(file, async (given) => {
				const sources = await confirmed(given);
				if (!sources) return;
				const info = await load(engine, sources, { today: '2026-07-01' }).catch((cause: unknown) => {
					if (cause instanceof ImportProblem && cause.code !== 'account_unbalanced') return null;
					throw cause;
				});
				if (!info) return;
				for (const { kind, read, loaded, duplicates, quarantined } of info.account) {
					expect(read).toBe(loaded + duplicates + quarantined);
					const rows = await engine.query(
						`SELECT src_row, src_file FROM ${kind}`,
						z.object({ src_row: z.number(), src_file: z.literal('file.csv') })
					);
					expect(rows).toHaveLength(loaded);
					expect(new Set(rows.map((row) => row.src_row)).size).toBe(loaded);
					expect(await engine.query('SELECT src_row FROM quarantine', z.unknown())).toHaveLength(quarantined);
				}
			}),
			{ numRuns: 12 }
		);
	});
});
