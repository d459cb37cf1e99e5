import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { rosterOf, runOf } from '../../../../tests/support/roster.ts';
import { rowsOf } from '../../../../tests/support/rows.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

/** Forty who stay, two who left early and twelve who left in 2024, who say one word after another. */
const roster = (header: string, words: readonly string[]): string =>
	rosterOf(
		['工号', '入职日期', '离职日期', header],
		[
			...Array.from({ length: 40 }, (_, i) => [`S${String(i)}`, '2021-03-01', '', '']),
			['E0', '2021-03-01', '2021-08-20', ''],
			['E1', '2021-03-01', '2022-09-05', ''],
			...Array.from({ length: 12 }, (_, i) => [
				`L${String(i)}`,
				'2021-03-01',
				`2024-${String(i + 1).padStart(2, '0')}-10`,
				words[i % words.length] ?? ''
			])
		]
	);

const counts = (row: Record<string, unknown> | undefined) =>
	['voluntary', 'involuntary', 'other', 'unknown'].map((key) => row?.[key]);

describe('who left of their own will', () => {
	it.each([
		['a type', '离职类型', ['主动离职', '辞退', ''], [4, 4, 0, 4]],
		['a reason', '离职原因', ['薪酬太低', '组织调整', ''], [4, 4, 0, 4]],
		['a reason that says nothing', '离职原因', ['回老家', '不胜任', '无'], [4, 4, 0, 4]],
		['a reason that names no category', '离职原因', ['身体原因', '合同到期', '见面谈记录'], [4, 0, 4, 4]]
	])('is unknown of those without %s', async (_, header, words, expected) => {
		const result = await (await runOf(engine, roster(header, words), '2025-01-05')).result('A4');
		expect(counts(rowsOf(result, 'band').find((row) => row.window === 'current'))).toEqual(expected);
		expect(result.numerator).toBe(expected[0]);
		expect(result.missing).toBe(4);
		const years = result.denominator ?? 0;
		const { lowest, highest } = result.notes.find(({ code }) => code === 'unknown_type')?.values ?? {};
		expect([lowest, highest]).toEqual([4 / years, 8 / years]);
	});

	it.each([
		['no such column', '部门', ['一部', '二部', '三部']],
		['a column without an entry', '离职类型', ['']],
		['the word "left" alone', '离职类型', ['离职']],
		['reasons that say nothing', '离职原因', ['无', '-']]
	])('is not computed at all from %s', async (_, header, words) => {
		const run = await runOf(engine, roster(header, words), '2025-01-05');
		const [all, voluntary, regretted] = await Promise.all(['A1', 'A4', 'A5'].map((id) => run.result(id)));
		expect(all?.numerator).toBe(12);
		expect(voluntary).toMatchObject({ value: null, off: { reason: 'no_leave_types' } });
		expect(regretted?.value).toBeNull();
	});
});
