import { createGzip } from 'node:zlib';
import { gzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { failureSentence } from './failure.ts';
import { inspect, type SourceFile } from './ingest.ts';
import { problemSentence } from './messages.ts';
import { exportedAt } from './files/header.ts';
import { workbook } from '../../../scripts/fixtures/workbook.ts';
import { parseDuration, parseNumber } from './vocabulary/parse-number.ts';

const today = '2026-07-01';
const file = (name: string, content: string | Uint8Array): SourceFile => ({
	name,
	bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content
});
const read = async (one: SourceFile) => inspect([one], { today });

/** What a person is told of a file that is not read, in both languages. */
async function said(one: SourceFile): Promise<string[]> {
	const [problem] = (await read(one)).problems;
	if (!problem) return [];
	return (['zh', 'en'] as const).map((locale) => problemSentence(problem, locale));
}

/** Zeros as gzip, made without holding them. */
function zeros(megabytes: number): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const gzip = createGzip({ level: 9 });
		const parts: Buffer[] = [];
		gzip.on('data', (part: Buffer) => parts.push(part));
		gzip.on('end', () => {
			resolve(new Uint8Array(Buffer.concat(parts)));
		});
		gzip.on('error', reject);
		const block = Buffer.alloc(1 << 20);
		for (let at = 0; at < megabytes; at += 1) gzip.write(block);
		gzip.end();
	});
}

it('a gzip that fills the memory is refused while it is unpacked, with the true sentence', async () => {
	const [zh, en] = await said(file('tickets.csv.gz', await zeros(100)));
	expect(zh).toContain('解压后太大');
	expect(en).toContain('too large once unpacked');
});

it('a zip that says it is too large is refused unread, as a workbook too', async () => {
	const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(80 << 20), 'a.csv': new Uint8Array(1) }, { level: 9 });
	expect((await said(file('tickets.xlsx', bytes)))[0]).toContain('解压后太大');
});

it('repetitive files of a common size are read', async () => {
	const rows = Array.from({ length: 50_000 }, (_, at) => `T${String(at)},2026-05-01 08:00,2026-05-02 08:00`);
	const bytes = gzipSync(new TextEncoder().encode(['工单编号,创建时间,解决时间', ...rows].join('\n')));
	expect((await read(file('tickets.csv.gz', bytes))).sheets[0]?.kind).toBe('tickets');
});

it('a header of too many columns is one short sentence', async () => {
	const wide = Array.from({ length: 127_000 }, (_, at) => `列${String(at)}`).join(',');
	const [zh = '', en = ''] = await said(file('wide.csv', `${wide}\n1,2,3\n`));
	expect(zh).toContain('127000 列');
	expect(en).toContain('127000 columns');
	expect(Math.max(zh.length, en.length)).toBeLessThan(300);
});

it('JSON records with too many keys are the same sentence', async () => {
	const record = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${String(at)}`, at]));
	expect((await said(file('wide.json', JSON.stringify([record]))))[0]).toContain('5000 列');
});

it('sentences stay short whatever the headers are', async () => {
	const long = `${'甲'.repeat(50_000)},${'乙'.repeat(50_000)}`;
	const many = Array.from({ length: 900 }, (_, at) => `未知${String(at)}`).join(',');
	const both = Array.from({ length: 40 }, (_, at) => '丙'.repeat(50 + at)).join(',');
	for (const header of [long, many, both]) {
		const told = await said(file(`${'长'.repeat(5000)}.csv`, `${header}\n1,2\n`));
		expect(told).toHaveLength(2);
		expect(Math.max(...told.map(({ length }) => length))).toBeLessThan(1200);
	}
});

it('JSON nested beyond all measure is a sentence', async () => {
	const deep = `[{"工单编号":${'['.repeat(200_000)}${']'.repeat(200_000)}}]`;
	expect((await said(file('deep.json', deep)))[0]).toContain('打不开');
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
	'a header named %s is a column like any other',
	async (header) => {
		const { sheets } = await read(
			file('roster.csv', `工号,姓名,入职日期,离职日期,${header}\n1,甲,2020-01-01,,x\n`)
		);
		expect(sheets[0]?.kind).toBe('employees');
		const record = `[{"工号":"1","入职日期":"2020-01-01","离职日期":"","${header}":"x"}]`;
		expect((await read(file('roster.json', record))).sheets[0]?.kind).toBe('employees');
		const without = record.replace(']', ',{"工号":"2","入职日期":"2020-01-01","离职日期":""}]');
		expect((await read(file('roster.json', without))).sheets[0]?.sheet.preview[1]?.[3]).toBe('');
	}
);

it('a day that no calendar has names no export', () => {
	expect(exportedAt('', 'roster_20250230.csv')).toBeNull();
	expect(exportedAt('花名册 截至2025-02-30', 'a.csv')).toBeNull();
	expect(exportedAt('花名册 截至2025-04-31 08:00', 'a.csv')).toBeNull();
	expect(exportedAt('导出时间 2025-04-30 25:00', 'a.csv')).toBeNull();
	expect(exportedAt('花名册 截至2024-02-29', 'a.csv')).toBe('2024-02-29T23:59:59');
});

it('a long cell is text, and no pattern is tried on it', async () => {
	const spaces = `1${' '.repeat(200_000)}x`;
	expect([parseNumber(spaces), parseDuration(spaces, 'h')]).toEqual([undefined, undefined]);
	const rows = Array.from({ length: 20 }, () => `1,2025-06-30,初级,中级,${spaces}`).join('\n');
	const { sheets } = await read(file('grading.csv', `工号,评定日期,当前等级,最终等级,现场服务次数\n${rows}\n`));
	expect(sheets[0]?.kind).toBe('assessments');
});

it('a cell of full-width commas and one of tabs do not become the delimiter', async () => {
	for (const filling of ['，'.repeat(1_000_000), '\t'.repeat(20_000)]) {
		const { sheets, problems } = await read(
			file('tickets.csv', `工单编号,创建时间,解决时间\nT1,2025-01-01 08:00,${filling}\n`)
		);
		expect(problems).toEqual([]);
		expect(sheets[0]?.sheet.headers).toEqual(['工单编号', '创建时间', '解决时间']);
	}
});

it('blank rows all over a sheet are passed in one go', async () => {
	const rows = Array.from({ length: 40_000 }, (_, at) => `T${String(at)},2026-05-01 08:00,2026-05-02 08:00\n`);
	const { sheets, problems } = await read(file('tickets.csv', `工单编号,创建时间,解决时间\n${rows.join('\n')}`));
	expect(problems).toEqual([]);
	expect(sheets[0]?.sheet.notes).toEqual([]);
});

it('whatever fails has a sentence, and never its own words', () => {
	for (const cause of [new RangeError('Maximum call stack'), 'text', null, { toString: null }])
		expect(failureSentence(cause, 'en')).not.toMatch(/call stack|text|null|object/i);
});

it('a cell far below a table does not make a million rows: the gap is passed over and told, the row is read', async () => {
	const rows = [
		['工号', '入职日期'],
		['E1', '2024-01-01'],
		...Array.from({ length: 30_000 }, () => []),
		['E2', '2024-02-01']
	];
	const { sheets } = await read(file('roster.xlsx', workbook([{ name: '表', rows }])));
	const [entry] = sheets;
	expect(entry?.sheet.notes).toContainEqual({ code: 'long_gap', count: 29_000, example: null });
	const text = new TextDecoder().decode(entry?.sheet.body.bytes);
	expect(text).toContain('E2,2024-02-01');
	expect(text.length).toBeLessThan(5_000);
});
