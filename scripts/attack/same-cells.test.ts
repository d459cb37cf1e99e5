import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { ExportItem, Report } from '$lib/export/item.ts';
import { reportHtml } from '$lib/export/page/html.ts';
import { reportPptx } from '$lib/export/slides/deck.ts';
import { figureCsv } from '$lib/export/workbook/csv.ts';
import { figureXlsx } from '$lib/export/workbook/workbook.ts';
import * as words from '$lib/i18n/export.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { computeAll, createRun } from '$lib/metrics/registry.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import { type Filters, noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { snapshot } from '$lib/session/data/snapshot.ts';
import { handMade } from '../../tests/support/dataset.ts';
import { noPicture } from '../../tests/support/example-items.ts';
import { openPackage } from '../../tests/support/office-package.ts';
import { reportOf } from '../command/report.ts';
import { AS_OF, randomCompany, valuesOf } from './company.ts';

let engine: Engine;
let dataset: DatasetInfo;
beforeAll(async () => {
	engine = await startNodeEngine();
	const data = randomCompany(11, { people: 150, teams: 7 });
	dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
}, 120_000);
afterAll(() => engine.close());

const mark = words.zh.suppressedCell;
/** Of each row of a table, which of its cells say that they are hidden. */
type Hidden = boolean[][];
const marked = (rows: readonly (readonly unknown[])[]): Hidden => rows.map((row) => row.map((cell) => cell === mark));

/** What the page's table says is hidden: the empty cells of the rows that the gate emptied. */
function onPage({ figure: { table } }: ExportItem): Hidden {
	const emptied = new Set(table.suppressed);
	return table.rows.map((row, r) => table.columns.map((_, c) => (row[c] ?? null) === null && emptied.has(r)));
}

const size = ({ figure: { table } }: ExportItem): [number, number] => [table.rows.length, table.columns.length];

function inCsv(item: ExportItem, { stamp }: Report): Hidden {
	const [rows, columns] = size(item);
	const lines = figureCsv(item, stamp)
		.split('\r\n')
		.slice(1, 1 + rows);
	return marked(
		lines.map((line) =>
			(line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).slice(0, columns).map((cell) => cell.replace(/,$/, ''))
		)
	);
}

/** The row of a sheet below which a figure's numbers stand. */
const HEADER = 4;

async function inWorkbook(item: ExportItem, { stamp }: Report): Promise<Hidden> {
	const [rows, columns] = size(item);
	const read = await readWorkbook(new Blob([new Uint8Array(await figureXlsx([item], stamp, noPicture))]));
	const body = (read[0]?.data ?? []).slice(HEADER + 1, HEADER + 1 + rows);
	return marked(body.map((row) => row.slice(0, columns)));
}

function inHtml(item: ExportItem, page: string): Hidden {
	const [, block = ''] = page.split(`data-figure="${item.figure.id}"`);
	const body = /<tbody>(.*?)<\/tbody>/s.exec(block)?.[1] ?? '';
	return marked(
		[...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
			[...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell)
		)
	);
}

/** Names of hidden rows that a slide's chart gives a number for all the same. */
async function toldOnSlide(item: ExportItem, report: Report): Promise<unknown[]> {
	const [part] = report.parts;
	if (!part) return ['no part'];
	const slides = openPackage(await reportPptx({ ...report, parts: [{ ...part, items: [item] }] }, noPicture));
	const sheets = slides.names.filter((name) => name.endsWith('.xlsx'));
	const { rows, suppressed } = item.figure.table;
	const hidden = suppressed.map((row) => String(rows[row]?.[0]));
	const told: unknown[] = [];
	for (const name of sheets) {
		const [sheet] = await readWorkbook(new Blob([new Uint8Array(slides.bytes(name))]));
		for (const row of sheet?.data ?? [])
			if (hidden.includes(String(row[0])) && row.slice(1).some((cell) => typeof cell === 'number'))
				told.push(row[0]);
	}
	return told;
}

/** Rows of a result's table whose numbers `--json` gives. */
const numbersIn = ({ columns, rows, suppressed }: DataTable): number =>
	suppressed.filter((row) => columns.some(({ role }, c) => role !== 'dimension' && rows[row]?.[c] !== null)).length;

const ids = ['I3', 'A1', 'A6', 'A8', 'V1', 'V3', 'V10', 'V12', 'I1', 'I4'];

it.each([
	{ regions: ['R1'] },
	{ regions: ['R2'] },
	{ regions: ['R1', 'R3'] },
	{ levels: [0] },
	{ levels: [2] },
	{ departments: ['D1'] },
	{ products: ['P1'] },
	{ categories: ['K2'] },
	{ recordTypes: ['complaint'] },
	{ regions: ['R1'], levels: [0] }
] satisfies Partial<Filters>[])(
	'hides the same cells on the page and in every export: %o',
	async (chosen) => {
		const filters: Filters = { ...noFilters, ...chosen };
		const run = await createRun({ engine, dataset, plan: publishedPlan, filters });
		const computed = await computeAll(run, ids);
		const told = { locales: ['zh'] as const, date: '2026-07-02' };
		const report = await reportOf(run, computed, told);
		// What `--json` prints and what a snapshot keeps is read again as either is.
		const printed = JSON.parse(
			JSON.stringify({
				dataset,
				windows: run.windows,
				results: Object.fromEntries(computed.map((one) => [one.id, one]))
			})
		);
		const kept: Result[] = Object.values(snapshot.parse(printed).results);
		for (const one of kept) for (const table of Object.values(one.tables)) expect(numbersIn(table)).toBe(0);
		const fromSnapshot = (await reportOf(run, kept, told)).parts[0]?.items ?? [];
		const items = report.parts[0]?.items ?? [];
		expect(items.length).toBeGreaterThan(0);
		const page = await reportHtml(report);
		for (const [index, item] of items.entries()) {
			const expected = onPage(item);
			const { id } = item.figure;
			expect([id, inCsv(item, report)]).toEqual([id, expected]);
			expect([id, await inWorkbook(item, report)]).toEqual([id, expected]);
			expect([id, inHtml(item, page)]).toEqual([id, expected]);
			expect([id, fromSnapshot[index] && onPage(fromSnapshot[index])]).toEqual([id, expected]);
			if (item.figure.table.suppressed.length > 0)
				expect([id, await toldOnSlide(item, report)]).toEqual([id, []]);
		}
	},
	240_000
);
