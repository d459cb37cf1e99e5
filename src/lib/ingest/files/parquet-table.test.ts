import { Dictionary, Int32, makeData, makeVector, Null, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { Compression } from 'parquet-wasm';
import { expect, it } from 'vitest';
import { parquetFrom, parquetOf } from '../../../../scripts/fixtures/parquet.ts';
import { problemSentence } from '../messages.ts';
import { ImportProblem } from '../problem.ts';
import { arrowSheet, parquetSheet } from './parquet-table.ts';

/** What a person is told where a file is refused. */
async function refusal(read: () => unknown): Promise<string> {
	try {
		await read();
	} catch (cause) {
		if (cause instanceof ImportProblem) return problemSentence(cause, 'zh');
		throw cause;
	}
	return 'read';
}

it('rows beyond the first reading are read too, each once and in their order', async () => {
	const rows = Array.from({ length: 70_000 }, (_, at) => [`T${String(at)}`, '2026-05-01 08:00']);
	const sheet = await parquetSheet('tickets.parquet', parquetOf([['工单编号', '创建时间'], ...rows]));
	expect(sheet.rows.slice(1)).toEqual(rows);
});

it.each([
	['as a word of a dictionary', new Dictionary(new Utf8(), new Int32())],
	['as a text', new Utf8()]
])(
	'a long word that stands in every row of a small file, %s, is refused before it fills the memory',
	async (_, type) => {
		const words = Array.from({ length: 1_000 }, () => 'x'.repeat(70_000));
		const bytes = parquetFrom(new Table({ 工单编号: vectorFromArray(words, type) }), Compression.ZSTD);
		expect(bytes.length).toBeLessThan(1_000_000);
		expect(await refusal(() => parquetSheet('tickets.parquet', bytes))).toContain('解压后太大');
	}
);

it('rows of nothing, which take no bytes, are counted as well', async () => {
	const nothing = makeVector(makeData({ type: new Null(), length: 200_000_000 }));
	const bytes = tableToIPC(new Table({ 工单编号: nothing }), 'stream');
	expect(bytes.length).toBeLessThan(1_000);
	expect(await refusal(() => arrowSheet('tickets.arrow', bytes))).toContain('解压后太大');
});

it('more columns than a table has are one sentence', async () => {
	const bytes = parquetOf([Array.from({ length: 1_500 }, (_, at) => `列${String(at)}`)]);
	expect(await refusal(() => parquetSheet('tickets.parquet', bytes))).toContain('1500');
});
