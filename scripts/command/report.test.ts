import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { figuresByPage } from '$lib/figures/pages.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import type { Result } from '$lib/metrics/result.ts';
import { noFlags, noValues } from '../../tests/support/dataset.ts';
import { resultFor, tableFor } from '../../tests/support/figures.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import { unpack } from '$lib/export/zip.ts';
import { writeReport } from './report.ts';

const dataset: DatasetInfo = {
	asOf: '2026-07-02T00:00:00',
	fingerprint: 'abcdef0123456789',
	sample: true,
	findings: [],
	reading: { tables: [], leftOut: [] },
	account: [{ file: 'tickets.csv', kind: 'tickets', read: 3, loaded: 3, duplicates: 0, quarantined: 0 }],
	present: { employees: [], assessments: [], tickets: [] },
	flags: noFlags,
	values: noValues
};
const run = {
	dataset,
	plan: publishedPlan,
	filters: noFilters,
	windows: {
		programmeStart: '2025-01-01',
		baseline: null,
		current: { start: '2025-07-01', end: '2026-07-01' },
		data: { start: '2023-07-01', end: '2026-07-01' }
	}
} as unknown as MetricContext;

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const months = tableFor({ month: 'dimension', created: 'measure' }, [
	['2026-05-01', 40],
	['2026-06-01', 44]
]);
const windows = tableFor({ window: 'dimension', created: 'measure' }, [['current', 42]]);
const computed = [resultFor('V17', { value: 1, n: 84, tables: { byMonth: months, windows } })];
const write = (name: string, results: readonly Result[] = computed) =>
	writeReport(run, results, {
		out: join(folder, name),
		formats: ['svg', 'csv', 'xlsx', 'pptx', 'html'],
		locales: ['zh', 'en'],
		date: '2026-07-02'
	});

describe('report of the command line', () => {
	it('knows the figures of every page', () => {
		expect(Object.keys(figuresByPage).sort()).toEqual(Object.keys(pageMetrics).sort());
	});

	it('writes the same bytes twice, and a manifest with the hash of each file', async () => {
		const names = await write('a');
		await write('b');
		expect(readdirSync(join(folder, 'a')).sort()).toEqual([...names].sort());
		for (const name of names)
			expect(readFileSync(join(folder, 'a', name)).equals(readFileSync(join(folder, 'b', name))), name).toBe(
				true
			);
		const manifest = JSON.parse(readFileSync(join(folder, 'a', 'manifest.json'), 'utf8')) as {
			files: { name: string; bytes: number; sha256: string }[];
			fingerprint: string;
			sample: boolean;
		};
		expect(manifest).toMatchObject({ fingerprint: dataset.fingerprint, sample: true });
		expect(manifest.files.map(({ name }) => name)).toEqual(names.filter((name) => name !== 'manifest.json'));
		for (const { name, bytes, sha256 } of manifest.files) {
			const content = readFileSync(join(folder, 'a', name));
			expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')]);
		}
	});

	it('names files in page order, in both languages, without anything of this machine in them', async () => {
		const names = await write('c');
		expect(names[0]).toBe('ticket-volume_2025-07_2026-06_n84_2026-07-02_zh.svg');
		expect(names.filter((name) => name.endsWith('_en.svg')).length).toBe(
			names.filter((name) => name.endsWith('_zh.svg')).length
		);
		expect(names).toContain('grading-outcomes_2026-07-02.pptx');
		const page = readFileSync(join(folder, 'c', 'grading-outcomes_2026-07-02.html'), 'utf8');
		expect(page).not.toContain(folder);
		expect(page).toContain('模拟数据');
	});

	it('draws nothing that could not be computed, and says at the end what that is and why', async () => {
		const lacking = [
			...computed,
			resultFor('V6', { off: { reason: 'missing_columns', needs: ['tickets.resolved_at'] } })
		];
		const names = await write('d', lacking);
		expect(names.filter((name) => name.endsWith('_zh.svg'))).toHaveLength(1);
		expect(names.filter((name) => /\.(csv)$/.test(name))).toHaveLength(2);
		const page = readFileSync(join(folder, 'd', 'grading-outcomes_2026-07-02.html'), 'utf8');
		expect(page.match(/data-figure="[^"]+"/g)).toEqual([
			'data-figure="ticket-volume"',
			'data-figure="ticket-volume"'
		]);
		expect(page).toContain('<h2>未能计算的图</h2>');
		expect(page).toContain('<li>月末未结工单：文件中没有这些列：工单的解决时间。');
		expect(page).toContain('<li>Tickets open at month end: The files lack these columns: resolved (tickets).');
		const slides = Object.entries(unpack(readFileSync(join(folder, 'd', 'grading-outcomes_2026-07-02.pptx'))))
			.filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
			.map(([, part]) => strFromU8(part));
		expect(slides.filter((slide) => slide.includes('月末未结工单'))).toHaveLength(1);
		expect(slides.some((slide) => slide.includes('未能计算的图'))).toBe(true);
	});

	it('with nothing computed is still a report that says so', async () => {
		const names = await write('e', []);
		expect(names.filter((name) => /\.(svg|csv)$/.test(name))).toEqual([]);
		expect(names).toContain('grading-outcomes_2026-07-02.xlsx');
	});
});
