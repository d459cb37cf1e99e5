import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { messyGb18030, messyTickets } from './messy-tickets.ts';
import { type Measure, print } from './medians.ts';

const RUNS = 3;
const MEGABYTE = 2 ** 20;

/** One import in a process of its own, so that the peak is its own: seconds, peak bytes, bytes of the file. */
interface Once {
	seconds: number;
	peak: number;
	size: number;
}

async function workbook(rows: number): Promise<Uint8Array> {
	const [, , ...lines] = messyTickets(rows);
	const header = [
		'工单编号',
		'工单类型',
		'客户编号',
		'产品型号',
		'故障类型',
		'优先级',
		'创建时间',
		'首次响应时间',
		'解决时间',
		'关闭时间',
		'工单状态',
		'工程师工号',
		'服务工程师',
		'是否上门',
		'满意度'
	];
	const cells = lines.map((line) => line.split(',').slice(0, 15));
	return writeXlsx({ sheets: [{ name: '工单', rows: [header, ...cells] }] });
}

/** Runs in the child: makes the file, then imports it. */
async function child(kind: string): Promise<void> {
	const bytes = kind === 'csv' ? messyGb18030(1_000_000) : await workbook(100_000);
	const size = bytes.length;
	const engine = await startNodeEngine();
	const before = process.memoryUsage().rss;
	let peak = before;
	const watch = setInterval(() => {
		peak = Math.max(peak, process.memoryUsage().rss);
	}, 20);
	const started = performance.now();
	const { account } = await loadFiles(
		engine,
		[{ name: kind === 'csv' ? 'tickets.csv' : 'tickets.xlsx', bytes, kind: 'tickets' }],
		{
			today: '2026-12-31',
			mapping: { version: 1, mappings: [] },
			progress: () => {
				peak = Math.max(peak, process.memoryUsage().rss);
			}
		}
	);
	const seconds = (performance.now() - started) / 1000;
	clearInterval(watch);
	peak = Math.max(peak, process.memoryUsage().rss);
	console.error(JSON.stringify(account));
	console.log(JSON.stringify({ seconds, peak: peak - before, size } satisfies Once));
	await engine.close();
}

function once(kind: string): Once {
	const { stdout, status, stderr } = spawnSync('npx', ['tsx', fileURLToPath(import.meta.url), kind], {
		encoding: 'utf8',
		maxBuffer: MEGABYTE
	});
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout) as Once;
}

function measures(kind: string, what: string, budget: number): Measure[] {
	const runs = Array.from({ length: RUNS }, () => once(kind));
	const time: Measure = { what, unit: 's', values: runs.map(({ seconds }) => seconds), budget };
	// A workbook is compressed: its size says nothing of the rows in it.
	return kind === 'xlsx'
		? [time]
		: [
				time,
				{
					what: `${what}: memory added, in sizes of the file`,
					unit: 'x',
					values: runs.map(({ peak, size }) => peak / size),
					budget: 3
				}
			];
}

const [kind] = process.argv.slice(2);
if (kind) await child(kind);
else
	print([
		...measures('csv', '1 M tickets, messy GB18030 CSV to checked tables (Node)', 6),
		...measures('xlsx', '100 k rows of XLSX to checked tables (Node)', 10)
	]);
