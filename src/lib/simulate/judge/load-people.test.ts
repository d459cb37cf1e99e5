import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { compare, peopleIn, swapAt } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { loadNames, type LoadOptions, loadPeople } from './load-people.ts';
import { moved } from './rule-parts.ts';
import {
	assessed,
	by,
	employee,
	engine,
	held,
	put,
	rating,
	ticket,
	openDesk
} from '../../../../tests/support/people-desk.ts';

openDesk();

describe('engineers on a day', () => {
	it('are those employed then, once each, narrowed by the reader', async () => {
		const options = await put({
			employees: [
				employee('A'),
				employee('B', { region: '华南' }),
				employee('gone', { leave_date: '2026-06-30', status: 'left' }),
				employee('later', { hire_date: '2026-07-20' }),
				employee('leaving', { leave_date: '2026-08-01' }),
				employee('intern', { employment_type: 'intern' }),
				employee('never', { is_non_starter: true })
			]
		});
		const ids = async (more: Partial<LoadOptions>) => (await loadPeople(engine, { ...options, ...more })).ids;
		expect(await ids({})).toEqual(['A', 'B', 'leaving']);
		expect(await ids({ filters: { ...noFilters, regions: ['华南'] } })).toEqual(['B']);
		expect(await ids({ asOf: '2026-06-29' })).toEqual(['A', 'B', 'gone', 'leaving']);
	});

	it('hold the level of that day, with tenure from the calendar', async () => {
		const options = await put({
			employees: [employee('placed'), employee('climbed'), employee('new')],
			level_history: [
				held('placed', 0, '2022-03-10', '2025-01-17'),
				held('placed', 2, '2025-01-17'),
				held('climbed', 0, '2022-03-10', '2024-01-31'),
				held('climbed', 1, '2024-01-31', '2025-07-25'),
				held('climbed', 2, '2025-07-25'),
				held('new', 0, '2022-03-10')
			]
		});
		const at = await by(options);
		expect(at('placed')).toMatchObject({ level: 2, hire: 51, inLevel: [51, 51, 17, 0], stepwise: [51, 17, 17, 0] });
		expect(at('climbed')).toMatchObject({ level: 2, inLevel: [51, 29, 11, 0] });
		expect(at('new')).toMatchObject({ level: 0, inLevel: [51, 51, 51, 51], stepwise: [51, 0, 0, 0] });
		expect((await by({ ...options, asOf: '2025-06-30' }))('climbed')).toMatchObject({
			level: 1,
			inLevel: [39, 16, 0, 0]
		});
	});

	it('show the counts of the latest assessment, since the level and over a year', async () => {
		const at = await by(
			await put({
				employees: [employee('A'), employee('young', { hire_date: '2025-10-01' }), employee('unseen')],
				level_history: [held('A', 0, '2022-03-10', '2025-01-17'), held('A', 1, '2025-01-17')],
				assessments: [
					assessed('A', '2025-01-13', { publish_date: '2025-01-17', onsite_count: 30, doc_count: 1 }),
					assessed('A', '2026-01-13', { onsite_count: 52, doc_count: 4 }),
					assessed('A', '2026-07-20', { onsite_count: 99 }),
					assessed('young', '2026-01-13', { onsite_count: 8, doc_count: 1, hire_date: '2025-10-01' })
				],
				tickets: [
					ticket('old', 'A', '2025-06-01', { is_onsite: true, visit_count: 3 }),
					ticket('1', 'A', '2025-09-01', { is_onsite: true, visit_count: 2 }),
					ticket('2', 'A', '2026-03-01', { is_onsite: true }),
					ticket('3', 'A', '2026-03-02', { is_onsite: false }),
					ticket('4', 'A', '2026-03-03', { is_onsite: true, status: 'cancelled' })
				]
			})
		);
		expect(at('A')).toMatchObject({ visits: 52, sinceLevel: 22, lastYear: 3, docsLastYear: NaN });
		expect(at('young')).toMatchObject({ visits: 8, sinceLevel: 8, lastYear: 0, docsLastYear: 1 });
		expect(at('unseen')).toMatchObject({ visits: NaN, sinceLevel: NaN, lastYear: 0 });
	});

	it('can be topped up with what tickets show since', async () => {
		const options = await put({
			employees: [employee('A'), employee('fresh', { hire_date: '2026-01-05' }), employee('unseen')],
			assessments: [assessed('A', '2026-01-13', { onsite_count: 52 })],
			tickets: [
				ticket('0', 'A', '2025-12-01', { is_onsite: true }),
				ticket('1', 'A', '2026-02-01', { is_onsite: true, visit_count: 2 }),
				ticket('2', 'fresh', '2026-02-01', { is_onsite: true }),
				ticket('3', 'unseen', '2026-02-01', { is_onsite: true })
			]
		});
		const at = await by({ ...options, topUp: true });
		expect([at('A').visits, at('fresh').visits, at('unseen').visits]).toEqual([54, 1, NaN]);
	});

	it('are satisfied by their ratings of a year, else by the assessment; the other way round on request', async () => {
		const options = await put({
			employees: [employee('A'), employee('B')],
			assessments: [
				assessed('A', '2026-01-13', { csat_rate: 0.5, csat_n: 30 }),
				assessed('B', '2026-01-13', { csat_rate: 0.75, csat_n: 12 })
			],
			tickets: [
				rating('1', 'A', '2026-01-01', 5),
				rating('2', 'A', '2026-02-01', 3),
				rating('3', 'A', '2026-02-02', 4),
				rating('4', 'A', '2026-02-03', 4),
				rating('late', 'A', '2025-07-01', 1),
				rating('praise', 'A', '2026-02-04', 5, { csat_default: true }),
				rating('void', 'A', '2026-02-05', 1, { status: 'draft' })
			]
		});
		const [tickets, assessments] = [await by(options), await by({ ...options, csat: 'assessments' })];
		expect([tickets('A'), tickets('B')]).toMatchObject([
			{ rate: 0.75, n: 4 },
			{ rate: 0.75, n: 12 }
		]);
		expect([assessments('A'), assessments('B')]).toMatchObject([
			{ rate: 0.5, n: 30 },
			{ rate: 0.75, n: 12 }
		]);
	});

	it('stand without names, which are asked for apart', async () => {
		const options = await put({ employees: [employee('A', { name: '张三' }), employee('B')] });
		expect(JSON.stringify(await loadPeople(engine, options))).not.toContain('张三');
		expect([...(await loadNames(engine, ['A', 'B']))]).toEqual([['A', '张三']]);
	});
});

describe('a changed threshold', () => {
	it('moves exactly those whom a query names', async () => {
		const employees = Array.from({ length: 60 }, (_, i) =>
			employee(`E${String(i).padStart(2, '0')}`, {
				region: i % 3 === 0 ? '西部' : '华东',
				hire_date: i % 7 === 0 ? '2026-03-01' : '2022-03-10'
			})
		);
		const options = await put({
			employees,
			level_history: employees.flatMap(({ employee_id }, i) =>
				i % 5 === 0
					? [
							held(String(employee_id), 0, '2022-03-10', '2024-01-17'),
							held(String(employee_id), 1, '2024-01-17')
						]
					: []
			),
			assessments: employees.flatMap(({ employee_id, hire_date }, i) =>
				i % 11 === 0
					? []
					: [
							assessed(String(employee_id), '2026-05-10', {
								hire_date: hire_date ?? null,
								onsite_count: i % 13 === 0 ? null : 40 + ((i * 7) % 30),
								doc_count: i % 4,
								csat_rate: 0.8 + (i % 5) * 0.03,
								csat_n: 25
							})
						]
			)
		});
		const people = await loadPeople(engine, options);
		const comparison = compare(
			evaluate(people, publishedCriteria),
			evaluate(people, moved(publishedCriteria, 2, 'onsite_count', 60))
		);
		const named = await engine.query(
			`SELECT e.employee_id FROM employees e JOIN assessments a USING (employee_id)
			LEFT JOIN (SELECT employee_id, max(valid_from) AS since
			FROM level_history
			WHERE level = 1
			GROUP BY employee_id) h USING (employee_id)
			WHERE onsite_count >= 50 AND onsite_count < 60 AND doc_count >= 1 AND csat_rate >= 0.85 - 1e-9
				AND coalesce(h.since, e.hire_date) + INTERVAL 12 MONTH <= DATE '2026-07-02' ORDER BY 1`,
			z.object({ employee_id: z.string() })
		);
		expect(named.length).toBeGreaterThan(3);
		expect(peopleIn(comparison, 2, 'out').map((i) => people.ids[i])).toEqual(
			named.map(({ employee_id }) => employee_id)
		);
		expect(swapAt(comparison, 1)).toMatchObject({ in: 0, out: 0 });
	});
});
