import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { commit, loadFiles } from '../ingest.ts';
import { type DatasetInfo, tableNames } from '../model.ts';
import { shownParts } from '../building/checked-tables.ts';
import { openPacked } from './packed-format.ts';
import { pack, unpack } from './packed-tables.ts';

let imported: Engine;
let again: Engine;

beforeAll(async () => {
	[imported, again] = [await startNodeEngine(), await startNodeEngine()];
}, 60_000);

afterAll(async () => {
	await imported.close();
	await again.close();
});

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const sample = () =>
	['roster.csv', 'grading.xlsx', 'tickets.csv'].map((name) => ({
		name,
		bytes: new Uint8Array(readFileSync(new URL(`../../../../data/${name}`, import.meta.url)))
	}));

const companies = {
	'the sample company': sample,
	'tickets alone, with duplicates and rows set aside': () => [
		file(
			'tickets.csv',
			'工单编号,创建时间,解决时间,产品型号\n' +
				'T1,2026-05-01 08:00,2026-05-02 08:00,X"1\nT2,2026-05-03 08:00,,\n' +
				"T2,2026-05-03 08:00,,\nT3,待定,,Y\nT4,2026-05-04 08:00,2026-05-04 09:30,'Z\n"
		)
	],
	'a roster alone': () => [
		file('roster.csv', '工号,姓名,入职日期,离职日期\n00101,甲,2020-01-01,\n00102,乙,2021-01-01,\n')
	]
};

async function packed(info: DatasetInfo): Promise<Uint8Array[]> {
	const written: Uint8Array[] = [];
	await pack(imported, info, (bytes) => {
		written.push(bytes);
		return Promise.resolve();
	});
	return written;
}

const blob = (parts: readonly Uint8Array[]): Blob => new Blob(parts.map((bytes) => new Uint8Array(bytes)));

/** Every row of a table on show in its stored order, and the type of each column. */
async function rowsOf(engine: Engine, table: string): Promise<unknown> {
	const types = await engine.query(
		`SELECT column_name, column_type FROM (DESCRIBE ${table})`,
		z.object({ column_name: z.string(), column_type: z.string() })
	);
	const list = types.map(({ column_name: column }) => `"${column}"::VARCHAR AS "${column}"`);
	return [types, await engine.columns(`SELECT ${list.join(', ')} FROM ${table}`)];
}

describe.each(Object.entries(companies))('%s', (_, files) => {
	let info: DatasetInfo;
	let written: Uint8Array[];

	beforeAll(async () => {
		info = await loadFiles(imported, files(), { today: '2026-07-02', mapping: { version: 1, mappings: [] } });
		written = await packed(info);
	}, 60_000);

	it('comes out of its packed tables as it came out of the import, row by row and type by type', async () => {
		expect(await commit(again, await unpack(again, await openPacked(blob(written))))).toEqual(info);
		for (const table of [...tableNames, ...shownParts, 'source_headers'])
			expect(await rowsOf(again, table), table).toEqual(await rowsOf(imported, table));
	});

	it('is not believed where a byte is another, or where it is cut', async () => {
		const bytes = new Uint8Array(await blob(written).arrayBuffer());
		const before = await rowsOf(again, 'tickets');
		const open = async (changed: Uint8Array) => unpack(again, await openPacked(blob([changed])));
		for (const at of [0, 1, 2, 3, 4].map((fifth) => Math.floor(((bytes.length - 1) * fifth) / 4))) {
			const changed = bytes.slice();
			changed[at] = (changed[at] ?? 0) ^ 1;
			await expect(open(changed), String(at)).rejects.toThrow();
		}
		await expect(open(bytes.slice(0, -1))).rejects.toThrow();
		await expect(open(bytes.slice(1))).rejects.toThrow();
		await expect(open(new Uint8Array())).rejects.toThrow();
		expect(await rowsOf(again, 'tickets')).toEqual(before);
	});
});
