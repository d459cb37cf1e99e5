import {
	Bool,
	Float64,
	Int32,
	type Table,
	Table as ArrowTable,
	TimestampMillisecond,
	Utf8,
	tableToIPC,
	vectorFromArray
} from 'apache-arrow';
import * as parquet from 'parquet-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { computeAll, createRun } from '$lib/metrics/registry.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { exportedCompany } from '../../../tests/support/published-company.ts';
import { loadFiles } from './ingest.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const company = exportedCompany({ tickets: 400 }).files;
// With seconds, as typed instants have them: findings quote a cell as it stands.
const files = { ...company, tickets: company.tickets.replaceAll(/(\d\d:\d\d)(?=,)/g, '$1:00') };
const [header = [], ...rows] = files.tickets
	.trim()
	.split('\n')
	.map((line) => line.split(','));
const columnOf = (name: string): string[] => rows.map((row) => row[header.indexOf(name)] ?? '');
const instant = (text: string): number | null => (text === '' ? null : Date.parse(`${text.replace(' ', 'T')}Z`));

/** The rows as a warehouse types them: instants and numbers, nulls where a cell is empty. */
function typed(): Table {
	return new ArrowTable(
		Object.fromEntries(
			header.map((name) => {
				const cells = columnOf(name);
				if (name.endsWith('时间'))
					return [name, vectorFromArray(cells.map(instant), new TimestampMillisecond())];
				if (name === '满意度评分')
					return [
						name,
						vectorFromArray(
							cells.map((cell) => (cell === '' ? null : Number(cell))),
							new Float64()
						)
					];
				return [
					name,
					vectorFromArray(
						cells.map((cell) => (cell === '' ? null : cell)),
						new Utf8()
					)
				];
			})
		)
	);
}

const asText = (): Table =>
	new ArrowTable(Object.fromEntries(header.map((name) => [name, vectorFromArray(columnOf(name), new Utf8())])));
const inParquet = (table: Table): Uint8Array =>
	parquet.writeParquet(parquet.Table.fromIPCStream(tableToIPC(table, 'stream')));

interface Told {
	account: unknown;
	findings: unknown;
	rows: unknown;
	results: unknown;
}

async function told(bytes: Uint8Array): Promise<Told> {
	const other = (kind: 'employees' | 'assessments') => ({
		name: `${kind}.csv`,
		kind,
		bytes: new TextEncoder().encode(files[kind])
	});
	const tickets = { name: 'tickets', kind: 'tickets' as const, bytes };
	const dataset = await loadFiles(engine, [other('employees'), other('assessments'), tickets], {
		today: '2026-01-05'
	});
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
	const { account, findings } = dataset;
	const stored = await engine.query('SELECT COLUMNS(*)::VARCHAR FROM tickets ORDER BY tickets.src_row', z.unknown());
	return {
		account,
		findings,
		rows: stored,
		results: await computeAll(run, ['I1', 'I2', 'I4', 'V1', 'V2', 'V10', 'Q2'])
	};
}

describe('the same tickets', () => {
	let csv: Told;
	beforeAll(async () => {
		csv = await told(new TextEncoder().encode(files.tickets));
	});

	it.each([
		['Parquet of texts', () => inParquet(asText())],
		['Parquet of instants and numbers', () => inParquet(typed())],
		['an Arrow file', () => tableToIPC(typed(), 'file')],
		['an Arrow stream', () => tableToIPC(typed(), 'stream')]
	])('are the same rows, findings and results in %s as in CSV', async (_, bytes) => {
		const own = await told(bytes());
		expect(own.account).toEqual(csv.account);
		expect(own.findings).toEqual(csv.findings);
		expect(own.rows).toEqual(csv.rows);
		expect(own.results).toEqual(csv.results);
	});
});

it('keeps the clock of midnight where other instants of the column have one', async () => {
	const at = (hour: number) => Date.UTC(2025, 2, 3, hour);
	const table = new ArrowTable({
		工单编号: vectorFromArray(['A1', 'A2', 'A3'], new Utf8()),
		创建时间: vectorFromArray([at(0), at(5), at(9)], new TimestampMillisecond()),
		是否上门: vectorFromArray([true, false, true], new Bool()),
		上门次数: vectorFromArray([1, 2, 1], new Int32())
	});
	await loadFiles(engine, [{ name: 'tickets', kind: 'tickets', bytes: inParquet(table) }], { today: '2025-04-01' });
	expect(await engine.query('SELECT day_precision FROM tickets ORDER BY ticket_id', z.unknown())).toEqual(
		Array.from({ length: 3 }, () => ({ day_precision: false }))
	);
});

it('a damaged Arrow file is named in a sentence', async () => {
	const bytes = tableToIPC(asText(), 'file').slice(0, 200);
	await expect(loadFiles(engine, [{ name: 'tickets.arrow', bytes }])).rejects.toMatchObject({
		code: 'unreadable_container'
	});
});
