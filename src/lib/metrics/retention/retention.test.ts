import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import { handMade, type HandMade } from '../../../../tests/support/dataset.ts';
import { type MetricContext, noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';
import type { Result } from '../result.ts';
import { mergeSmall } from '../privacy/merge-small.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

type Row = Record<string, string | boolean | number | null>;

const settings: Plan = {
	...publishedPlan,
	programmeStart: '2025-01-01',
	baseline: { name: 'b', start: '2024-01-01', end: '2025-01-01' },
	current: { name: 'c', start: '2025-01-01', end: '2026-01-01' }
};

async function run(data: HandMade, plan: Partial<Plan> = {}, more: Partial<DatasetInfo> = {}): Promise<MetricContext> {
	const dataset = await handMade(engine, data, '2026-01-01T00:00:00', more);
	return createRun({ engine, dataset, plan: { ...settings, ...plan }, filters: noFilters });
}

async function pasted(result: Result): Promise<number | null> {
	const [row] = await engine.query(result.sql, z.object({ value: z.number().nullable() }));
	return row?.value ?? null;
}

/** Rows of a table as objects. */
function rows(result: Result, name: string): Record<string, unknown>[] {
	const table = result.tables[name];
	return (table?.rows ?? []).map((row) =>
		Object.fromEntries(row.map((cell, c) => [table?.columns[c]?.key ?? '', cell]))
	);
}

const person = (id: string, more: Row = {}): Row => ({
	employee_id: id,
	spell_no: 1,
	hire_date: '2020-01-01',
	leave_date: null,
	...more
});
const people = (prefix: string, count: number, more: Row = {}): Row[] =>
	Array.from({ length: count }, (_, i) => person(`${prefix}${String(i)}`, more));

describe('formulas in use', () => {
	it('reconciles 40 at the start, 6 hires, 12 leavers and 34 at the end', async () => {
		const context = await run({
			employees: [
				...people('S', 28),
				...people('L', 12, { leave_date: '2025-07-01' }),
				...people('H', 6, { hire_date: '2025-04-01' })
			]
		});
		const result = await context.result('A2');
		const found = Object.fromEntries(rows(result, 'formulas').map((row) => [row.formula, row.value]));
		expect(found.average).toBeCloseTo(0.3243, 4);
		expect(found.start).toBeCloseTo(0.3, 12);
		expect(found.leavers_and_end).toBeCloseTo(0.2609, 4);
		expect(found.start_and_hires).toBeCloseTo(0.2609, 4);
		expect(found.monthly_average).toBeCloseTo(12 / ((3 * 40 + 43 + 2 * 46 + 40 + 5 * 34) / 12), 12);
		expect(found.person_years).toBe((await context.result('A1')).value);
		expect(result.value).toBe(found.average);
		expect(await pasted(result)).toBe(result.value);
		expect(rows(result, 'headcount').map((row) => row.count)).toEqual([40, 6, -12, -0, 34]);
	});

	it('closes its account where people are transferred', async () => {
		const result = await (
			await run({
				employees: [
					...people('S', 28),
					...people('T', 5, { leave_date: '2025-03-01', is_transfer: true }),
					...people('L', 6, { leave_date: '2025-12-31' })
				]
			})
		).result('A2');
		const [start, hires, leavers, movers, end] = rows(result, 'headcount').map((row) => Number(row.count));
		expect((start ?? 0) + (hires ?? 0) + (leavers ?? 0) + (movers ?? 0)).toBe(end);
		expect(movers).toBe(-5);
	});
});

describe('voluntary leavers', () => {
	const data = {
		employees: [
			...people('S', 40),
			...people('V', 8, { leave_date: '2025-07-01', leave_type: 'voluntary', leave_reason_cat: 'pay' }),
			...people('I', 3, { leave_date: '2025-07-01', leave_type: 'involuntary', leave_reason_cat: 'performance' }),
			...people('H', 2, { leave_date: '2025-07-01', leave_type: 'voluntary', leave_reason_cat: 'health' }),
			...people('U', 5, { leave_date: '2025-07-01', leave_type: 'unknown' })
		]
	};

	it('gives the band that unknown types leave open', async () => {
		const result = await (await run(data)).result('A4');
		const years = (40 * 365 + 18 * 181) / 365.25;
		expect(result.value).toBeCloseTo(10 / years, 10);
		expect(await pasted(result)).toBe(result.value);
		expect(result.missing).toBe(5);
		expect(rows(result, 'band').find((row) => row.window === 'current')).toMatchObject({
			voluntary: 10,
			involuntary: 3,
			other: 0,
			unknown: 5
		});
		const note = result.notes.find(({ code }) => code === 'unknown_type');
		expect(note?.values.count).toBe(5);
		expect(note?.values.highest).toBeCloseTo(15 / years, 10);
	});

	it('merges reasons of fewer than five people, so that nobody stands out', async () => {
		const table = rows(await (await run(data)).result('A4'), 'reasons');
		expect(table.map((row) => [row.reason, row.leavers])).toEqual([
			['pay', 8],
			['few', 5],
			['unknown', 5]
		]);
		expect(table.at(-1)?.cumulative).toBe(1);
	});

	it.each([
		[[9, 7, 2, 2], [9, 7, -4], 4],
		[[9, 7, 2, 2], [9, -11], 5],
		[[3], [-3], 5],
		[[9, 8], [9, 8], 5],
		[[6, 1], [-7], 5],
		[[], [], 5]
	])('%j becomes %j', (counts, shown, k) => {
		expect(
			mergeSmall(
				counts,
				k,
				(n) => n,
				(some) => -some.reduce((a, b) => a + b, 0)
			)
		).toEqual(shown);
	});
});

describe('levels', () => {
	const promoted = (id: string, day: string, level = 1): Row[] => [
		{ employee_id: id, spell_no: 1, level: 0, valid_from: '2020-01-01', valid_to: day },
		{ employee_id: id, spell_no: 1, level, valid_from: day, valid_to: null }
	];

	it("credits nobody's level with the time they waited for it", async () => {
		// Ten wait half the year for their grade; ten never get one and leave at mid-year.
		const graded = people('G', 10);
		const data = {
			employees: [
				...graded,
				...people('U', 10, { leave_date: '2025-07-02' }),
				...people('L', 10, { leave_date: '2025-10-01' })
			],
			level_history: [...graded, ...people('L', 10)].flatMap(({ employee_id }) =>
				promoted(String(employee_id), '2025-07-02')
			),
			assessments: [{ employee_id: 'G0', round_id: 'R', final_level: 1, publish_date: '2025-07-02' }]
		};
		const context = await run(data);
		const result = await context.result('A8');
		const [none, junior] = rows(result, 'byLevel');
		expect(none).toMatchObject({ level: 0, people: 30, leavers: 10 });
		expect(Number(none?.years)).toBeCloseTo((30 * 182) / 365.25, 9);
		expect(junior).toMatchObject({ level: 1, people: 20, leavers: 10 });
		expect(Number(junior?.years)).toBeCloseTo((10 * 183 + 10 * 91) / 365.25, 9);
		expect(result.value).toBeCloseTo(10 / (10 * 183 + 10 * 91) / (10 / (30 * 182)), 9);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect((await context.result('A1')).denominator).toBeCloseTo(Number(none?.years) + Number(junior?.years), 9);
	});

	it('counts regretted leavers over the years at the core levels', async () => {
		const seniors = [...people('P', 12), ...people('Q', 6, { leave_date: '2025-07-01', leave_type: 'voluntary' })];
		const data = {
			employees: [
				...seniors,
				...people('J', 9),
				...people('F', 2, { leave_date: '2025-07-01', leave_type: 'voluntary', regretted: true }),
				...people('X', 3, { leave_date: '2025-07-01', leave_type: 'involuntary', regretted: true })
			],
			level_history: seniors.flatMap(({ employee_id }) => promoted(String(employee_id), '2023-01-01', 3)),
			assessments: [{ employee_id: 'P0', round_id: 'R', final_level: 3, publish_date: '2023-01-01' }]
		};
		const result = await (await run(data)).result('A5');
		expect(result.numerator).toBe(8);
		expect(result.value).toBeCloseTo(8 / ((12 * 365 + 6 * 181) / 365.25), 10);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect(result.notes).toContainEqual({ code: 'regretted_below', values: { count: 2, level: 3 } });
	});
});

describe('rolling twelve months', () => {
	it('hides the first eleven months and charts monthly counts', async () => {
		const leavers = Array.from({ length: 24 }, (_, m) =>
			person(`L${String(m)}`, {
				hire_date: '2024-01-01',
				leave_date: `${String(2024 + Math.floor(m / 12))}-${String((m % 12) + 1).padStart(2, '0')}-15`
			})
		);
		const result = await (
			await run({ employees: [...people('S', 50, { hire_date: '2024-01-01' }), ...leavers] })
		).result('A6');
		const points = rows(result, 'rolling');
		expect(points[0]?.month).toBe('2024-12-01');
		expect(points).toHaveLength(13);
		expect(points.every((row) => row.leavers === 12)).toBe(true);
		expect(points.at(-1)?.rate).toBe(result.value);
		expect(await pasted(result)).toBe(result.value);
		const counts = rows(result, 'counts');
		expect(counts).toHaveLength(24);
		expect(counts.every((row) => row.mean === 1 && row.leavers === 1 && row.rule === null)).toBe(true);
	});

	it('is off before a full year is on record', async () => {
		const result = await (
			await run(
				{ employees: [...people('S', 20), ...people('L', 3, { leave_date: '2025-07-15' })] },
				{ baseline: null, current: { name: 'c', start: '2025-07-01', end: '2026-01-01' } },
				{
					flags: {
						rosterOnlyCurrent: false,
						leftTruncatedFrom: '2025-07-01',
						closeAsResolved: 0,
						constantLagHours: null,
						dayPrecision: false
					}
				}
			)
		).result('A6');
		expect([result.value, result.off?.reason]).toEqual([null, 'too_few_months']);
	});
});

/** Kaplan–Meier straight from the definition: for each time with an event, who was still followed. */
function kaplanMeier(subjects: readonly { days: number; event: boolean; entry: number }[], at: number): number {
	const times = [...new Set(subjects.filter(({ event, days }) => event && days <= at).map(({ days }) => days))];
	return times.reduce((s, t) => {
		const n = subjects.filter(({ days, entry }) => entry < t && days >= t).length;
		const d = subjects.filter(({ days, event }) => event && days === t).length;
		return s * (1 - d / n);
	}, 1);
}

describe('new hires and decisions', () => {
	it('follows cohorts from the hire date and leaves young ones out', async () => {
		const hired = (prefix: string, day: string, count: number, more: Row = {}) =>
			people(prefix, count, { hire_date: day, ...more });
		const result = await (
			await run({
				employees: [
					...hired('A', '2025-01-01', 10),
					...hired('B', '2025-01-01', 5, { leave_date: '2025-04-01' }),
					...hired('Y', '2025-12-01', 8),
					...hired('O', '2023-06-01', 6),
					...hired('P', '2023-06-01', 6, { leave_date: '2023-07-01' })
				]
			})
		).result('A7');
		expect(result.value).toBeCloseTo(1 - 5 / 15, 12);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect(result.denominator).toBe(15);
		expect(result.baseline?.value).toBeCloseTo(0.5, 12);
		const marks = rows(result, 'marks').filter((row) => row.cohort === 'after');
		expect(marks.map((row) => [row.mark, row.eligible])).toEqual([
			[90, 15],
			[180, 15],
			[365, 15]
		]);
		expect(marks[0]?.value).toBeCloseTo(1 - 5 / 15, 12);
		expect(rows(result, 'curves')[0]).toMatchObject({ day: 0, stayed: 1 });
	});

	it('gives a mark that nobody has left by the exact interval of those followed to it, and says so', async () => {
		const hired = (prefix: string, day: string, count: number, more: Row = {}) =>
			people(prefix, count, { hire_date: day, ...more });
		const result = await (
			await run({
				employees: [
					...hired('A', '2025-01-01', 12),
					...hired('Y', '2025-08-01', 9),
					...hired('O', '2023-06-01', 10),
					...hired('P', '2023-06-01', 4, { leave_date: '2023-07-01' })
				]
			})
		).result('A7');
		expect([result.value, result.high]).toEqual([1, 1]);
		expect(result.low).toBeCloseTo(0.025 ** (1 / 12), 12);
		const after = rows(result, 'marks').filter((row) => row.cohort === 'after');
		expect(after.map(({ low }) => Number(low))).toEqual(
			[21, 12, 12].map((n) => expect.closeTo(0.025 ** (1 / n), 12) as number)
		);
		expect(result.notes).toContainEqual({ code: 'exact_at_edge', values: {} });
		const change = result.notes.find(({ code }) => code === 'stayed_difference')?.values;
		expect(Number(change?.high) - Number(change?.value)).toBeGreaterThan(0);
	});

	it('reports no year-long retention of people hired last month', async () => {
		const result = await (
			await run({
				employees: [
					...people('Y', 8, { hire_date: '2025-12-01' }),
					...people('L', 5, { hire_date: '2021-01-01', leave_date: '2024-06-01' })
				]
			})
		).result('A7');
		expect([result.value, result.off?.reason]).toEqual([null, 'cohort_too_young']);
	});

	it('compares exits after a pass and after a fail', async () => {
		const decided = (prefix: string, count: number, outcome: string, more: Row = {}) => ({
			employees: people(prefix, count, more),
			assessments: people(prefix, count).map(
				({ employee_id }) =>
					({ employee_id, round_id: 'R', publish_date: '2025-03-01', result: outcome }) as Row
			)
		});
		const parts = [
			decided('P', 20, 'pass'),
			decided('Q', 1, 'pass', { leave_date: '2025-05-01' }),
			decided('F', 15, 'fail'),
			decided('G', 5, 'fail', { leave_date: '2025-05-01' }),
			decided('Z', 6, 'fail', { leave_date: '2025-11-01' }),
			decided('D', 2, 'deferred')
		];
		const data = {
			employees: parts.flatMap((part) => part.employees),
			assessments: parts.flatMap((part) => part.assessments)
		};
		const result = await (await run(data)).result('A9');
		expect(result.value).toBeCloseTo(5 / 26 - 1 / 21, 12);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect(result.excluded).toEqual({ deferred: 2 });
		expect(rows(result, 'groups').map((row) => [row.outcome, row.people, row.leavers])).toEqual([
			['pass', 21, 1],
			['fail', 26, 5]
		]);
		const p = Number(result.notes.find(({ code }) => code === 'log_rank')?.values.p);
		expect(p).toBeGreaterThan(0.1);
		expect(p).toBeLessThan(0.2);
	});
});

describe('on random rosters', () => {
	const EPOCH = Date.UTC(2019, 0, 1);
	const day = (n: number): string => new Date(EPOCH + n * 86_400_000).toISOString().slice(0, 10);
	const number = (iso: unknown): number => (Date.parse(String(iso)) - EPOCH) / 86_400_000;
	const today = number('2026-01-01');

	interface Made {
		employees: Row[];
		level_history: Row[];
		assessments: Row[];
	}

	function make(seed: number): Made {
		const random = mulberry32(seed);
		const pick = (n: number): number => Math.floor(random() * n);
		const made: Made = { employees: [], level_history: [], assessments: [] };
		for (let i = 0; i < 250; i += 1) {
			const [id, hired] = [`E${String(i)}`, pick(2500)];
			const left = random() < 0.5 ? hired + 1 + pick(1500) : null;
			made.employees.push(
				person(id, {
					hire_date: day(hired),
					leave_date: left === null ? null : day(left),
					is_transfer: left !== null && random() < 0.15,
					leave_type: left === null ? null : (['voluntary', 'involuntary', 'unknown'][pick(3)] ?? null),
					regretted: left === null ? null : random() < 0.3
				})
			);
			let [at, level] = [hired, 0];
			while (at < today && level < 5) {
				made.level_history.push({ employee_id: id, spell_no: 1, level, valid_from: day(at), valid_to: null });
				at += 100 + pick(700);
				level += 1;
				if (at < today)
					made.assessments.push({
						employee_id: id,
						round_id: `R${String(at)}`,
						publish_date: day(at),
						result: random() < 0.6 ? 'pass' : 'fail',
						final_level: level
					});
			}
		}
		return made;
	}

	it.each([11, 12])('agrees with counting by hand (seed %i)', async (seed) => {
		const made = make(seed);
		const context = await run({ ...made });
		const spells = made.employees
			.map((row) => {
				const left = row.leave_date === null ? Infinity : number(row.leave_date);
				return {
					leave_type: row.leave_type,
					regretted: row.regretted,
					id: String(row.employee_id),
					hired: number(row.hire_date),
					left,
					exit: Math.min(left, today),
					leaver: left <= today && row.is_transfer !== true
				};
			})
			.filter(({ hired }) => hired <= today);
		const [start, end] = [number('2025-01-01'), number('2026-01-01')];
		const inWindow = ({ leaver, left }: { leaver: boolean; left: number }) => leaver && left >= start && left < end;
		const steps = (id: string) =>
			made.level_history
				.filter((row) => row.employee_id === id)
				.map((row) => ({ level: Number(row.level), from: number(row.valid_from) }));

		const headcount = (d: number) =>
			spells.filter(({ hired, left }) => hired < d && !(left <= today && left < d)).length;
		const a2 = await context.result('A2');
		expect(a2.value).toBeCloseTo(spells.filter(inWindow).length / ((headcount(start) + headcount(end)) / 2), 12);

		const byLevel = [0, 1, 2, 3, 4].map(() => ({ days: 0, leavers: 0, voluntary: 0, flagged: 0 }));
		for (const spell of spells) {
			const own = steps(spell.id);
			const levelOn = (d: number) => byLevel[own.filter(({ from }) => from <= d).at(-1)?.level ?? 0];
			for (let d = Math.max(spell.hired, start); d < Math.min(spell.exit, end); d += 1)
				(levelOn(d) ?? { days: 0 }).days += 1;
			const last = inWindow(spell) ? levelOn(spell.left - 1) : undefined;
			if (!last) continue;
			last.leavers += 1;
			if (spell.leave_type === 'voluntary') last.voluntary += 1;
			if (spell.leave_type === 'voluntary' && spell.regretted === true) last.flagged += 1;
		}
		const a8 = rows(await context.result('A8'), 'byLevel');
		for (const [level, expected] of byLevel.entries()) {
			const found = a8.find((row) => row.level === level);
			if (found?.people === null) continue;
			expect(found?.leavers).toBe(expected.leavers);
			expect(Number(found?.years) * 365.25).toBeCloseTo(expected.days, 6);
		}
		const senior = byLevel.slice(3);
		const a5 = await context.result('A5');
		expect(a5.numerator).toBe(
			senior.reduce((sum, { voluntary }) => sum + voluntary, 0) +
				byLevel.slice(0, 3).reduce((sum, { flagged }) => sum + flagged, 0)
		);
		expect((a5.denominator ?? 0) * 365.25).toBeCloseTo(
			senior.reduce((sum, { days }) => sum + days, 0),
			6
		);

		const hires = spells
			.filter(({ hired }) => hired >= number('2025-01-01'))
			.map(({ hired, exit, leaver }) => ({ days: exit - hired, event: leaver, entry: -1 }));
		const a7 = await context.result('A7');
		if (a7.value !== null) expect(a7.value).toBeCloseTo(kaplanMeier(hires, 365), 12);
		const earlier = spells
			.filter(({ hired }) => hired >= number('2022-01-01') && hired < number('2025-01-01'))
			.map(({ hired, exit, leaver }) => ({ days: exit - hired, event: leaver, entry: -1 }));
		expect(a7.baseline?.value).toBeCloseTo(kaplanMeier(earlier, 365), 12);

		const decisions = made.assessments.map((row) => ({
			id: String(row.employee_id),
			at: number(row.publish_date),
			pass: row.result === 'pass'
		}));
		const followed = decisions.flatMap(({ id, at, pass }) => {
			const spell = spells.find((each) => each.id === id && each.exit > at);
			if (!spell) return [];
			const next = Math.min(
				...decisions.filter((other) => other.id === id && other.at > at).map((other) => other.at)
			);
			const days = Math.min(spell.exit, next, at + 183) - at;
			return [{ pass, days, event: spell.leaver && spell.exit <= next && spell.exit - at <= 183, entry: -1 }];
		});
		const gone = (pass: boolean) =>
			1 -
			kaplanMeier(
				followed.filter((each) => each.pass === pass),
				183
			);
		const a9 = await context.result('A9');
		expect(a9.value).toBeCloseTo(gone(false) - gone(true), 12);
		for (const id of ['A2', 'A4', 'A5', 'A6', 'A8', 'A9']) {
			const result = await context.result(id);
			expect(await pasted(result), id).toBeCloseTo(result.value ?? NaN, 12);
		}
	});
});

describe('with little to go on', () => {
	it.each([
		['no rows at all', {}],
		[
			'nobody employed in the window',
			{ employees: [person('A', { leave_date: '2021-01-01', leave_type: 'voluntary' })] }
		],
		['one person', { employees: [person('A', { leave_date: '2025-03-01', leave_type: 'voluntary' }), person('B')] }]
	] as [string, HandMade][])('%s: no value, a reason, no exception', async (_, data) => {
		const context = await run(data);
		for (const id of ['A1', 'A2', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10']) {
			const result = await context.result(id);
			expect(result.value, id).toBeNull();
			expect(result.off !== null || result.suppressed, id).toBe(true);
			expect([result.low, result.high], id).toEqual([null, null]);
		}
	});
});
