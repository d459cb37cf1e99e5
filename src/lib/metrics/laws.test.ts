import { z } from 'zod';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dropKept } from '$lib/engine/kept.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import * as quality from '$lib/i18n/metrics/quality.ts';
import * as retention from '$lib/i18n/metrics/retention.ts';
import * as roi from '$lib/i18n/metrics/roi.ts';
import { sampleFiles } from '../../../scripts/sample-files.ts';
import { noFilters } from './run/context.ts';
import { computeAll, createRun, metrics } from './registry.ts';
import type { Result, Span } from './result.ts';

/** The sample company with one ticket in fifteen: every metric has something to chew on, in a second or two. */
function company() {
	return sampleFiles().map((file) => {
		if (!file.name.startsWith('tickets')) return file;
		const lines = new TextDecoder().decode(file.bytes).split('\n');
		return { ...file, bytes: new TextEncoder().encode(lines.filter((_, i) => i === 0 || i % 15 === 1).join('\n')) };
	});
}

/** Those that describe the company; family Q describes the files, where every row counts. */
const described = new Set<string>(metrics.filter(({ family }) => family !== 'Q').map(({ id }) => id));

async function results(
	engine: Engine,
	dataset: DatasetInfo,
	more: { ids?: string[]; period?: Span; tau?: number; regions?: string[] } = {}
): Promise<Map<string, Result>> {
	const measurement = {
		...publishedPlan.measurement,
		...(more.tau ? { tau: more.tau } : {}),
		// The laws are those of numbers, whether or not so short a period may be shown.
		...(more.period ? { k: 1 } : {})
	};
	const run = await createRun({
		engine,
		dataset,
		plan: { ...publishedPlan, measurement },
		filters: { ...noFilters, period: more.period ?? null, regions: more.regions ?? [] }
	});
	return new Map((await computeAll(run, more.ids)).map((result) => [result.id, result]));
}

/** Numbers and data of a result, without what is said about left-out rows and the SQL. */
const numbersOf = ({ excluded: _, missing: __, sql: ___, notes: ____, ...numbers }: Result) => numbers;

/** Both alike, numbers to twelve digits: sums in another order differ in the last ones. */
function alike(a: unknown, b: unknown): boolean {
	if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
	const [x, y] = [Object.entries(a), b as Record<string, unknown>];
	return x.length === Object.keys(b).length && x.every(([key, value]) => alike(value, y[key]));
}

const unlike = (before: Map<string, Result>, after: Map<string, Result>): string[] =>
	[...before]
		.filter(([id, result]) => described.has(id) && !alike(numbersOf(result), numbersOf(after.get(id) as Result)))
		.map(([id]) => id);

let engine: Engine;
let dataset: DatasetInfo;
let whole: Map<string, Result>;

/** A machine that does other work beside takes its time. */
const PATIENCE = 240_000;

const tables = ['employees', 'assessments', 'tickets', 'level_history'];

/** Other rows are other data: what was worked out from the earlier ones is forgotten, as an import does. */
async function change(statement: string): Promise<void> {
	await engine.run(statement);
	await dropKept(engine);
}

beforeAll(async () => {
	engine = await startNodeEngine();
	dataset = await loadFiles(engine, company(), { sample: true });
	for (const table of tables) {
		await engine.run(`CREATE TABLE whole_${table} AS SELECT * FROM ${table}`);
		await engine.run(`DROP VIEW ${table}`);
		await engine.run(`CREATE TABLE ${table} AS SELECT * FROM whole_${table}`);
	}
	whole = await results(engine, dataset);
}, PATIENCE);
afterEach(async () => {
	for (const table of tables) await change(`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM whole_${table}`);
}, PATIENCE);
afterAll(() => engine.close());

describe('laws of every metric', () => {
	it(
		'neither rows that are none of its business nor the order of rows change anything',
		async () => {
			await change(
				`INSERT INTO tickets
				SELECT * REPLACE ('X' || ticket_id AS ticket_id, 'cancelled' AS status)
				FROM whole_tickets
				WHERE ticket_id LIKE '%7'`
			);
			await change(
				`INSERT INTO tickets
				SELECT * REPLACE ('Y' || ticket_id AS ticket_id, 'draft' AS status, NULL AS resolved_at)
				FROM whole_tickets
				WHERE ticket_id LIKE '%3'`
			);
			await change(
				`INSERT INTO employees
				SELECT * REPLACE ('X' || employee_id AS employee_id, 'contingent' AS employment_type)
				FROM whole_employees
				WHERE employee_id LIKE '%5'`
			);
			for (const table of tables)
				await change(
					`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM ${table} ORDER BY hash(${table}::VARCHAR)`
				);
			expect(unlike(whole, await results(engine, dataset))).toEqual([]);
		},
		PATIENCE
	);

	it(
		'a dataset too large to keep anything beside it gives the same',
		async () => {
			const account = dataset.account.map((row) =>
				row.kind === 'tickets' ? { ...row, loaded: 10_000_000 } : row
			);
			await dropKept(engine);
			expect(unlike(whole, await results(engine, { ...dataset, account }))).toEqual([]);
			expect(
				await engine.query(
					`SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'kept%'`,
					z.unknown()
				)
			).toEqual([]);
		},
		PATIENCE
	);

	it('nothing that is not a number gets out', () => {
		for (const [id, result] of whole) {
			const found = JSON.stringify(result, (_, value: unknown) =>
				typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value
			);
			expect(found, id).not.toContain('not a number');
			expect(
				result.value !== null ||
					result.off !== null ||
					result.suppressed ||
					result.verdict !== null ||
					result.notes.length > 0,
				id
			).toBe(true);
		}
	});

	/** Simulated or fitted in TypeScript; their SQL gives the inputs. */
	const beyondSql = ['R6', 'I10'];

	it.each(['all', 'one region'])(
		'every value comes again from its SQL alone: %s',
		async (scope) => {
			const found =
				scope === 'all'
					? whole
					: await results(engine, dataset, { regions: dataset.values.regions.slice(0, 1) });
			const shown = [...found.values()].filter(({ id, value }) => value !== null && !beyondSql.includes(id));
			expect(shown.length).toBeGreaterThan(scope === 'all' ? 60 : 45);
			const wrong: string[] = [];
			for (const { id, sql, value } of shown) {
				const [row] = await engine.query(sql, z.object({ value: z.number() })).catch(() => []);
				if (!alike(row?.value, value)) wrong.push(`${id}: ${String(value)} is not ${String(row?.value)}`);
			}
			expect(wrong).toEqual([]);
		},
		PATIENCE
	);
});

describe('words', () => {
	it.each([
		['A', retention.zh],
		['R', roi.zh],
		['Q', quality.zh]
	] as [string, Record<string, unknown>][])('family %s has one for every code that it uses', (family, words) => {
		// Columns, files' own checks and ids of metrics are told elsewhere.
		const elsewhere = new Set(['field', 'code', 'metric', 'kind', 'table', 'off']);
		const used = metrics
			.filter((metric) => metric.family === family)
			.flatMap(({ id }) => {
				const { notes = [], excluded = {}, tables: data = {} } = whole.get(id) ?? {};
				const cells = Object.values(data).flatMap(({ columns, rows }) =>
					columns.flatMap(({ kind, key }, c) =>
						kind === 'code' && !elsewhere.has(key) ? rows.map((row) => row[c]) : []
					)
				);
				return [...notes.map(({ code }) => code), ...Object.keys(excluded), ...cells].filter(
					(code) => code !== null && code !== undefined
				);
			});
		expect(used.length).toBeGreaterThan(10);
		expect([...new Set(used)].filter((code) => !(String(code) in words))).toEqual([]);
	});
});

describe('laws of times', () => {
	it(
		'twice the hours are twice the mean, the median and the restricted mean over twice the horizon',
		async () => {
			await change(
				`DELETE
				FROM tickets
				WHERE resolved_at IS NULL OR created_at > DATE '2026-01-01' OR resolved_at > created_at + to_days(60)`
			);
			const period = { start: '2025-01-01', end: '2026-01-01' };
			const ids = ['V1', 'V2', 'V3', 'I2', 'I4'];
			const before = await results(engine, dataset, { ids, period, tau: 400 });
			await change(
				`UPDATE tickets SET resolved_at = created_at + 2 * (resolved_at - created_at), hours = 2 * hours`
			);
			const after = await results(engine, dataset, { ids, period, tau: 800 });
			const value = (found: Map<string, Result>, id: string) => found.get(id)?.value ?? NaN;
			for (const id of ['V2', 'V3']) expect(value(after, id) / value(before, id), id).toBeCloseTo(2, 9);
			for (const id of ['I2', 'I4']) expect(value(after, id), id).toBeCloseTo(value(before, id), 9);
		},
		PATIENCE
	);
});

describe('laws of windows', () => {
	const year = { start: '2025-07-01', end: '2026-07-01' };
	const halves = [
		{ start: '2025-07-01', end: '2026-01-01' },
		{ start: '2026-01-01', end: '2026-07-01' }
	];
	/** Metrics whose numerator and denominator count events and exposure by date. */
	const additive = ['A1', 'A4', 'A5', 'G4', 'V7', 'V10', 'V12', 'V14'];

	it(
		'halves pool to the whole, and a pooled value is the quotient of pooled parts',
		async () => {
			const [all, ...parts] = await Promise.all(
				[year, ...halves].map((period) => results(engine, dataset, { ids: additive, period }))
			);
			for (const id of additive) {
				const sum = (key: 'numerator' | 'denominator') =>
					parts.reduce((total, part) => total + (part.get(id)?.[key] ?? NaN), 0);
				expect(sum('numerator'), id).toBeCloseTo(all?.get(id)?.numerator ?? NaN, 8);
				expect(sum('denominator'), id).toBeCloseTo(all?.get(id)?.denominator ?? NaN, 8);
				expect(((all?.get(id)?.value ?? NaN) * sum('denominator')) / sum('numerator'), id).toBeCloseTo(
					id === 'V14' ? 100 : 1,
					8
				);
			}
		},
		PATIENCE
	);
});

describe('laws of clocks', () => {
	const home = process.env.TZ;
	afterEach(() => {
		process.env.TZ = home;
	});

	it.each([
		['UTC', 0],
		['America/Los_Angeles', 480]
	])(
		'gives the same numbers in %s',
		async (zone, offset) => {
			process.env.TZ = zone;
			expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset);
			const own = await startNodeEngine();
			expect(await loadFiles(own, company(), { sample: true })).toEqual(dataset);
			const there = await results(own, dataset);
			await own.close();
			expect(
				[...whole]
					.filter(([id, result]) => JSON.stringify(result) !== JSON.stringify(there.get(id)))
					.map(([id]) => id)
			).toEqual([]);
		},
		PATIENCE
	);
});
