import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { reasonText } from '$lib/i18n/metrics/reasons.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade, type HandMade } from '../../../../tests/support/dataset.ts';
import { randomCompany } from '../../../../tests/support/grading-company.ts';
import { randomTickets } from '../../../../tests/support/tickets.ts';
import { type Filters, noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';
import { result as resultSchema } from '../result.ts';

const AS_OF = '2026-07-15T00:00:00';
let engine: Engine;

beforeAll(async () => {
	engine = await startNodeEngine();
}, 60_000);

afterAll(() => engine.close());

async function results(data: HandMade, filters: Partial<Filters> = {}) {
	const run = await createRun({
		engine,
		plan: publishedPlan,
		dataset: await handMade(engine, data, AS_OF),
		filters: { ...noFilters, ...filters }
	});
	const found = [];
	for (const { id } of run.metrics.filter(({ family }) => family === 'G' || family === 'F'))
		found.push(await run.result(id));
	return found;
}

const company = randomCompany(7, 60);
const hollow = company.assessments.map(({ employee_id, round_id, round_no, assess_date }) => ({
	employee_id,
	round_id,
	round_no,
	assess_date,
	final_level: 1
}));
const everyone = company.employees.map((e) => ({ ...e, leave_date: '2024-06-01', status: 'left' }));

describe('grading and fairness', () => {
	it.each<[string, HandMade, Partial<Filters>?]>([
		['without any row', {}],
		['with a roster alone', { employees: company.employees }],
		['with assessments alone', { assessments: company.assessments, rounds: company.rounds }],
		['with tickets alone', { tickets: randomTickets(3, 50, AS_OF) }],
		['with assessments that say nothing', { ...company, assessments: hollow }],
		['when everybody has left', { ...company, employees: everyone }],
		['in a period without a round', { ...company }, { period: { start: '2025-03-01', end: '2025-06-01' } }],
		['in a region of nobody', { ...company }, { regions: ['没有'] }]
	])('%s give no number, or a finite one, and a reason in words', async (_, data, filters = {}) => {
		for (const result of await results(data, filters)) {
			expect(() => resultSchema.parse(result), result.id).not.toThrow();
			const excused =
				result.off !== null ||
				result.suppressed ||
				result.notes.some(({ code }) => code === 'median_not_reached');
			if (result.value === null) expect(excused, `${result.id} ${JSON.stringify(result.notes)}`).toBe(true);
			else expect(Number.isFinite(result.value), result.id).toBe(true);
			if (result.off)
				for (const locale of ['zh', 'en'] as const)
					expect(
						reasonText(locale, result.id, result.off.reason),
						`${result.id} ${result.off.reason}`
					).toBeTruthy();
			const cells = Object.values(result.tables).flatMap(({ rows }) => rows.flat());
			expect(
				cells.every((cell) => typeof cell !== 'number' || Number.isFinite(cell)),
				result.id
			).toBe(true);
		}
	});

	it('say which columns would switch them on', async () => {
		const found = await results({ employees: company.employees, assessments: hollow, rounds: company.rounds });
		const needs = (id: string) => found.find((result) => result.id === id)?.off;
		expect(needs('G4')).toEqual({ reason: 'missing_columns', needs: ['assessments.result'] });
		expect(needs('F1')).toEqual({
			reason: 'missing_columns',
			needs: ['assessments.supervisor_level', 'assessments.panel_level']
		});
		expect(needs('F6')?.needs).toContain('assessments.supervisor_id');
	});

	it('never show a cell of fewer than five people, nor a supervisor by name or id', async () => {
		for (const result of await results({ ...company })) {
			for (const [name, table] of Object.entries(result.tables)) {
				const people = table.columns.flatMap(({ role }, i) => (role === 'people' ? [i] : []));
				for (const row of table.rows) {
					for (const i of people)
						expect(
							Number(row[i]) === 0 || row[i] === null || Number(row[i]) >= 5,
							`${result.id} ${name}`
						).toBe(true);
					expect(
						row.some((cell) => typeof cell === 'string' && /^(S\d|E\d{4})$/.test(cell)),
						`${result.id} ${name}`
					).toBe(false);
				}
			}
		}
	});

	it('say nothing under a filter that leaves a few people out', async () => {
		const rest = company.employees.map((e, i) => ({
			...e,
			employment_type: 'regular',
			region: i < 3 ? '华南' : '华东'
		}));
		const assessments = company.assessments.map((a) => ({
			...a,
			region: rest.find((e) => e.employee_id === a.employee_id)?.region ?? null
		}));
		for (const result of await results({ ...company, employees: rest, assessments }, { regions: ['华东'] })) {
			expect(result.off !== null || result.suppressed, result.id).toBe(true);
			expect(result.value, result.id).toBeNull();
			expect(
				Object.values(result.tables)
					.flatMap(({ columns, rows }) =>
						rows.flatMap((row) => row.filter((_, i) => columns[i]?.role !== 'dimension'))
					)
					.every((cell) => cell === null)
			).toBe(true);
		}
	});
});

describe('G15 grade validity', () => {
	it('correlates level with adjusted time, engineer by engineer', async () => {
		const tickets = randomTickets(5, 1_500, AS_OF);
		const employees = Array.from({ length: 14 }, (_, i) => ({
			employee_id: `E${String(i)}`,
			spell_no: 1,
			hire_date: '2023-01-01',
			region: '东'
		}));
		const plan = {
			...publishedPlan,
			baseline: { name: '', start: '2024-01-01', end: '2025-01-01' },
			current: { name: '', start: '2025-01-01', end: '2026-01-01' },
			measurement: { ...publishedPlan.measurement, k: 3 }
		};
		const dataset = await handMade(engine, { employees, tickets }, AS_OF);
		const g15 = await (await createRun({ engine, plan, dataset, filters: noFilters })).result('G15');
		// Eleven engineers hold a level of 1 to 4: numbers 5 and 10 and 0 are ungraded.
		expect(g15.n).toBe(11);
		// Two hold level 4, too few to show, and one more level would give them back.
		const people = g15.tables.byLevel?.rows
			.filter((row) => row[0] === 'case_mix_time')
			.map((row) => [row[1], row[2]]);
		expect(people).toEqual([
			[1, null],
			[2, 3],
			[3, 3],
			[4, null]
		]);
		expect((await engine.columns(g15.sql)).get('value')?.[0]).toBeCloseTo(g15.value ?? NaN, 10);
		expect(g15.tables.trend?.rows[0]?.[2]).toBeCloseTo(g15.value ?? NaN, 10);
	});
});
