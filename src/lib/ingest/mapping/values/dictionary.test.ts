import { describe, expect, it } from 'vitest';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { z } from 'zod';
import { confirmFiles, load, type SourceFile } from '../../ingest.ts';

const today = '2026-07-01';
const csv = (name: string, text: string): SourceFile => ({
	name,
	bytes: new TextEncoder().encode(text),
	kind: 'tickets'
});

/** What was said of an earlier layout. */
const told = (field: string, header: string, values: Record<string, string>) => ({
	version: 1,
	mappings: [
		{
			kind: 'tickets',
			columns: { ticket_id: { header: 'No' }, created_at: { header: 'Opened' }, [field]: { header, values } }
		}
	]
});

async function read(file: SourceFile, mapping: unknown, column: string): Promise<(string | null)[]> {
	const engine = await startNodeEngine();
	try {
		await load(engine, await confirmFiles([file], { today, mapping }), { today });
		const rows = await engine.query(
			`SELECT ${column}::VARCHAR AS value FROM tickets ORDER BY ticket_id`,
			z.object({ value: z.string().nullable() })
		);
		return rows.map(({ value }) => value);
	} finally {
		await engine.close();
	}
}

describe('what was said of words', () => {
	const file = (header: string, ...words: string[]) =>
		csv(
			'june.csv',
			`工单编号,创建时间,${header}\n${words.map((w, at) => `T${String(at)},2026-05-01 08:00,${w}`).join('\n')}\n`
		);

	it.each([
		['status', 'State', { 搞定: 'resolved' }, '状态', ['搞定', '处理中'], ['resolved', 'open']],
		[
			'record_type',
			'Kind',
			{ 红单: 'complaint', 白单: '' },
			'工单类型',
			['红单', '白单', '维修', '投诉'],
			['complaint', null, 'service', 'complaint']
		],
		[
			'region',
			'Area',
			{ 华东区: '华东大区' },
			'区域',
			['华东区', '华东大区', '华北'],
			['华东大区', '华东大区', '华北']
		]
	] as const)(
		'%s: holds for a later file with other headers',
		async (field, header, values, later, words, expected) => {
			expect(await read(file(later, ...words), told(field, header, values), field)).toEqual(expected);
		}
	);

	it('asks no more for a word that an earlier file has settled', async () => {
		const [confirmed] = await confirmFiles([file('状态', '搞定', '处理中', '已关闭')], {
			today,
			mapping: told('status', 'State', { 搞定: 'resolved' })
		});
		expect(confirmed?.mapping.columns['status']?.values).toEqual({ 搞定: 'resolved' });
	});
});
