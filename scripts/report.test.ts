import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { figuresByPage } from '$lib/figures/pages.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { pageMetrics } from '$lib/session/pages.ts';
import { writeReport } from './report.ts';

const dataset: DatasetInfo = {
	asOf: '2026-07-02T00:00:00',
	fingerprint: 'abcdef0123456789',
	sample: true,
	findings: [],
	account: [{ file: 'tickets.csv', kind: 'tickets', read: 3, loaded: 3, duplicates: 0, quarantined: 0 }],
	present: { employees: [], assessments: [], tickets: [] },
	flags: {
		rosterOnlyCurrent: false,
		leftTruncatedFrom: null,
		closeAsResolved: 0,
		constantLagHours: null,
		dayPrecision: false
	},
	values: { regions: [], departments: [], products: [], categories: [], recordTypes: [], rounds: [] }
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

const write = (name: string) =>
	writeReport(run, [], {
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
		expect(names[0]).toBe('resolution-by-month_2025-07_2026-06_n0_2026-07-02_zh.svg');
		expect(names.filter((name) => name.endsWith('_en.svg')).length).toBe(
			names.filter((name) => name.endsWith('_zh.svg')).length
		);
		expect(names).toContain('grading-outcomes_2026-07-02.pptx');
		const page = readFileSync(join(folder, 'c', 'grading-outcomes_2026-07-02.html'), 'utf8');
		expect(page).not.toContain(folder);
		expect(page).toContain('尚未计算');
		expect(page).toContain('模拟数据');
	});
});
