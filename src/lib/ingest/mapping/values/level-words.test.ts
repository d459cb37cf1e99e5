import { describe, expect, it } from 'vitest';
import { confirmFiles, type SourceFile } from '../../ingest.ts';

const today = '2026-07-01';

/** A grading file with one person a word, and their level before. */
function grading(words: readonly string[]): SourceFile {
	const rows = words.flatMap((word, at) => [`E${String(at)},2025-03-01,${words[at - 1] ?? ''},${word}`]);
	const text = ['工号,评定日期,评定前等级,最终等级', ...rows, ...rows.map((row) => `F${row.slice(1)}`)].join('\n');
	return { name: 'grading.csv', kind: 'assessments', bytes: new TextEncoder().encode(`${text}\n`) };
}

const confirmed = async (words: readonly string[], answers: string[] = []) =>
	(await confirmFiles([grading(words)], { today, choices: { answers } }))[0]?.mapping.columns;

describe('levels that are not the four', () => {
	it.each([
		[['T1', 'T2', 'T3', 'T4', 'T5', 'T6']],
		[['IC1', 'IC2', 'IC3']],
		[['一星', '二星', '三星']],
		[['P5', 'P6', 'P7']],
		[['L1', 'L2', 'L3', 'L4', 'L5']],
		[['一级', '二级', '三级', '四级', '五级']],
		[['Level 1', 'Level 2', 'Level 3']],
		[['初级（一级）', '中级（二级）', '高级（三级）'].map((word) => word.normalize('NFKC'))],
		[['初级', '中级', '高级', '资深', '专家']],
		[['Grade A', 'Grade B', 'Grade C']]
	])('%j are asked for once, lowest first, and none is taken for junior', async (words) => {
		await expect(confirmed(words.toReversed())).rejects.toMatchObject({
			code: 'ambiguous',
			data: {
				headers: ['评定前等级', '最终等级'],
				decisions: [expect.stringContaining(`levels=${words.join(', ')}`) as unknown]
			}
		});
	});

	it('are answered once for every column of levels, in any order and spelling', async () => {
		const columns = await confirmed(['T1', 'T2', 'T3'], ['levels=T3, T2|二档 < T1']);
		const values = { t3: '1', t2: '2', 二档: '2', t1: '3' };
		expect(columns?.['final_level']?.values).toEqual(values);
		expect(columns?.['current_level']?.values).toEqual(values);
	});

	it.each(['T1', 'T1, T1', Array.from({ length: 13 }, (_, at) => `T${String(at)}`).join(', ')])(
		'%s is no answer',
		async (levels) => {
			await expect(confirmed(['T1', 'T2', 'T3'], [`levels=${levels}`])).rejects.toMatchObject({
				code: 'no_such_question'
			});
		}
	);

	it('need no answer where the plan names them, and one where it names others', async () => {
		const read = (levels: string[]) => confirmFiles([grading(['一星', '二星'])], { today, levels });
		expect((await read(['一星', '二星', '三星']))[0]?.mapping.levels).toEqual(['一星', '二星', '三星']);
		await expect(read(['T1', 'T2'])).rejects.toMatchObject({ code: 'ambiguous' });
		await expect(confirmFiles([grading(['初级', '高级'])], { today, levels: ['T1', 'T2'] })).rejects.toMatchObject({
			code: 'ambiguous'
		});
	});
});

it.each([
	[['初级', '中级', '高级', '资深']],
	[['L1', 'L2', 'L3', 'L4']],
	[['1', '2', '3', '4']],
	[['junior', 'senior']]
])('%j are the four, and nothing is asked', async (words) => {
	expect((await confirmed(words))?.['final_level']).not.toHaveProperty('values');
});

it('a roster with levels of its own is read without a question', async () => {
	const text = '工号,入职日期,离职日期,当前等级\nE1,2020-01-01,,T1\nE2,2020-01-01,,T6\n';
	const file: SourceFile = { name: 'roster.csv', kind: 'employees', bytes: new TextEncoder().encode(text) };
	expect(await confirmFiles([file], { today })).toHaveLength(1);
});
