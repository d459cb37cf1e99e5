import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { hoursBetween, instant, randomTickets, type Row } from '../../../../tests/support/tickets.ts';
import { type Filters, type MetricContext, noFilters } from '../run/context.ts';
import { computeAll, createRun } from '../registry.ts';
import { service } from './family.ts';
import type { Result } from '../result.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const AS_OF = '2026-01-02T00:00:00';
const windows = {
	baseline: { name: 'b', start: '2024-01-01', end: '2025-01-01' },
	current: { name: 'c', start: '2025-01-01', end: '2026-01-01' }
};
const ids = service.map(({ id }) => id);

interface Setting {
	measurement?: Partial<Plan['measurement']>;
	filters?: Partial<Filters>;
	plan?: Partial<Plan>;
}

async function run(
	tickets: Row[],
	{ measurement = {}, filters = {}, plan = {} }: Setting = {}
): Promise<MetricContext> {
	const dataset = await handMade(engine, { tickets }, AS_OF);
	return createRun({
		engine,
		dataset,
		filters: { ...noFilters, ...filters },
		plan: { ...publishedPlan, ...windows, ...plan, measurement: { ...publishedPlan.measurement, ...measurement } }
	});
}

async function pasted(result: Result): Promise<number | null | undefined> {
	return (await engine.query(result.sql, z.object({ value: z.number().nullable() })))[0]?.value;
}

let next = 0;
const ticket = (more: Row): Row => ({
	ticket_id: `T${String(next++)}`,
	engineer_id: `E${String(next % 12)}`,
	created_at: '2025-03-03 09:00',
	status: 'closed',
	...more
});
const many = (count: number, more: Row): Row[] => Array.from({ length: count }, () => ticket(more));

describe('mean of closed tickets', () => {
	it('counts by day of resolution and leaves open ones out', async () => {
		const context = await run([
			ticket({ created_at: '2024-12-31 00:00', resolved_at: '2025-01-02 00:00' }),
			ticket({ resolved_at: '2025-03-04 09:00' }),
			ticket({ status: 'open' }),
			ticket({ status: 'cancelled', resolved_at: '2025-03-10 09:00' })
		]);
		const result = await context.result('V1');
		expect(result.value).toBe(36);
		expect(result.n).toBe(2);
		expect(await pasted(result)).toBe(36);
	});

	it('is as exact as the files: half minutes are not rounded away', async () => {
		const context = await run(many(4, { resolved_at: '2025-03-01 02:07:30', created_at: '2025-03-01 00:00:00' }));
		expect((await context.result('V1')).value).toBe(2.125);
	});
});

describe('satisfaction', () => {
	it('takes ratings by rating date, without defaults, 3 is not satisfied', async () => {
		const context = await run([
			...many(6, { created_at: '2024-12-30 09:00', csat_score: 5, csat_rated_at: '2025-01-02 09:00' }),
			...many(4, { csat_score: 3, csat_rated_at: '2025-03-05 09:00' }),
			...many(5, { csat_score: 5, csat_rated_at: '2025-03-05 09:00', csat_default: true }),
			...many(2, { csat_score: 1, csat_rated_at: '2025-03-05 09:00', status: 'cancelled' }),
			ticket({ resolved_at: '2025-03-04 09:00' })
		]);
		const [good, bad] = [await context.result('V10'), await context.result('V12')];
		expect(good.value).toBe(0.6);
		expect(good.n).toBe(10);
		expect(good.excluded).toEqual({ default_rating: 5, draft: 0, cancelled: 2 });
		expect(good.missing).toBe(1);
		expect(bad.value).toBe(0);
		expect(bad.high).toBeGreaterThan(0.1);
		const lenient = await run([...many(4, { csat_score: 3, csat_rated_at: '2025-03-05 09:00' })], {
			measurement: { satisfiedFrom: 3 }
		});
		expect((await lenient.result('V10')).value).toBe(1);
	});

	it('gives no interval below ten engineers and says so', async () => {
		const result = await (
			await run(many(40, { csat_score: 5, csat_rated_at: '2025-03-05 09:00', engineer_id: 'E1' }))
		).result('V10');
		expect(result.value).toBe(1);
		expect(result.low).toBeNull();
		expect(result.notes).toContainEqual({ code: 'too_few_engineers', values: { engineers: 1, floor: 10 } });
	});

	it('shows counts only where a month has fewer than ten ratings', async () => {
		const result = await (
			await run([
				...many(9, { csat_score: 5, csat_rated_at: '2025-03-05 09:00' }),
				...many(10, { csat_score: 5, csat_rated_at: '2025-04-05 09:00' })
			])
		).result('V10');
		const months = result.tables.byMonth?.rows.filter(
			([month]) => month === '2025-03-01' || month === '2025-04-01'
		);
		expect(months).toEqual([
			['2025-03-01', 9, 9, null],
			['2025-04-01', 10, 10, 1]
		]);
	});

	it('bounds satisfaction by those who did not answer', async () => {
		const result = await (
			await run([
				...many(8, { csat_sent_at: '2025-03-05 09:00', csat_score: 5, csat_rated_at: '2025-03-06 09:00' }),
				...many(2, { csat_sent_at: '2025-03-05 09:00', csat_score: 2, csat_rated_at: '2025-03-06 09:00' }),
				...many(10, { csat_sent_at: '2025-03-05 09:00' })
			])
		).result('V11');
		expect(result.value).toBe(0.5);
		expect(result.notes).toContainEqual({ code: 'satisfaction_bounds', values: { worst: 0.4, best: 0.9 } });
	});
});

describe('working hours', () => {
	it.each([
		['over a weekend', '2025-03-07 17:00', '2025-03-10 10:00', 2],
		['over a public holiday', '2025-09-30 17:00', '2025-10-09 10:00', 2],
		['on a Sunday worked in exchange', '2025-09-28 09:00', '2025-09-28 12:00', 3],
		['through the night', '2025-03-04 20:00', '2025-03-05 08:00', 0],
		['created at a weekend', '2025-03-08 12:00', '2025-03-10 18:00', 9]
	])('%s', async (_, created_at, resolved_at, hours) => {
		const result = await (await run([ticket({ created_at, resolved_at })])).result('V5');
		expect(result.value).toBe(hours);
	});

	it('stands beside calendar hours and hours net of holds', async () => {
		const result = await (
			await run([ticket({ created_at: '2025-03-07 17:00', resolved_at: '2025-03-10 10:00', pending_hours: 60 })])
		).result('V5');
		expect(result.tables.clocks?.rows.map((row) => [row[0], row[2]])).toEqual([
			['calendar', 65],
			['working', 2],
			['net', 5]
		]);
	});
});

describe('backlog and flow', () => {
	it('counts what is open at each month end, and its age', async () => {
		const tickets = [
			ticket({ created_at: '2025-11-30 00:00', resolved_at: '2025-12-02 00:00' }),
			ticket({ created_at: '2025-11-10 00:00', status: 'open' }),
			ticket({ created_at: '2025-11-05 00:00', resolved_at: '2025-11-06 00:00' }),
			ticket({ created_at: '2025-11-05 00:00', status: 'draft' }),
			ticket({ created_at: '2025-11-05 00:00', status: 'closed' })
		];
		const context = await run(tickets, { measurement: { k: 1 } });
		const [backlog, flow] = [await context.result('V6'), await context.result('V17')];
		expect(backlog.value).toBe(1);
		expect(backlog.tables.byMonth?.rows.slice(-2)).toEqual([
			['2025-11-01', 2, 11, expect.closeTo(19, 12), 1, 0, 0, 1, 0],
			['2025-12-01', 1, 52, 52, 0, 0, 0, 0, 1]
		]);
		expect(await pasted(backlog)).toBe(1);
		expect(flow.value).toBe(2);
		expect(flow.tables.byMonth?.rows.slice(-2)).toEqual([
			['2025-11-01', 4, 1, 3],
			['2025-12-01', 0, 1, -1]
		]);
	});
});

describe('service level, reopening, first fix, repeats', () => {
	it('counts a ticket open past due as a breach and one not yet due not at all', async () => {
		const result = await (
			await run([
				...many(7, { due_at: '2025-03-06 09:00', resolved_at: '2025-03-06 09:00' }),
				...many(2, { due_at: '2025-03-06 09:00', resolved_at: '2025-03-06 10:00' }),
				ticket({ due_at: '2025-03-06 09:00', status: 'open' }),
				ticket({ due_at: '2026-03-06 09:00', status: 'open' }),
				ticket({ due_at: '2025-03-06 09:00', status: 'closed' })
			])
		).result('V7');
		expect([result.numerator, result.denominator]).toEqual([7, 10]);
		expect(result.excluded).toEqual({ no_time: 1 });
		expect(await pasted(result)).toBe(0.7);
	});

	it('takes due times from service hours, and the flag only without either', async () => {
		const timed = await (await run(many(10, { sla_hours: 24, resolved_at: '2025-03-04 08:00' }))).result('V7');
		expect(timed.value).toBe(1);
		const flagged = await (
			await run([
				...many(6, { sla_met: true, resolved_at: '2025-03-04 08:00' }),
				...many(4, { sla_met: false, resolved_at: '2025-03-04 08:00' })
			])
		).result('V7');
		expect(flagged.value).toBe(0.6);
		expect(flagged.notes.map(({ code }) => code)).toContain('sla_by_flag');
	});

	it('waits a fortnight before it calls a ticket not reopened', async () => {
		const result = await (
			await run([
				...many(8, { resolved_at: '2025-03-04 09:00', reopen_count: 0 }),
				ticket({ resolved_at: '2025-03-04 09:00', reopen_count: 2 }),
				ticket({ first_resolved_at: '2025-03-04 09:00', resolved_at: '2025-03-09 09:00' }),
				ticket({ created_at: '2025-12-20 09:00', resolved_at: '2025-12-22 09:00', reopen_count: 0 }),
				ticket({ resolved_at: '2025-03-04 09:00' })
			])
		).result('V8');
		expect([result.numerator, result.denominator]).toEqual([2, 10]);
		expect(result.excluded).toEqual({ immature: 1 });
		expect(result.missing).toBe(1);
	});

	it('does not call it fixed when the same customer and product come back within 30 days', async () => {
		const onsite = {
			is_onsite: true,
			visit_count: 1,
			resolved_at: '2025-03-04 09:00',
			product: 'P',
			category: '维修'
		};
		const result = await (
			await run([
				...Array.from({ length: 7 }, (_, i) => ticket({ ...onsite, customer_id: `C${String(i)}` })),
				ticket({ ...onsite, customer_id: 'C7', visit_count: 2 }),
				ticket({ ...onsite, customer_id: 'C8', reopen_count: 1 }),
				ticket({ ...onsite, customer_id: 'C9' }),
				ticket({
					customer_id: 'C9',
					product: 'P',
					category: '维修',
					created_at: '2025-04-03 08:00',
					status: 'open'
				}),
				ticket({
					customer_id: 'C0',
					product: 'P',
					category: '维修',
					created_at: '2025-04-03 10:00',
					status: 'open'
				}),
				ticket({
					customer_id: 'C1',
					product: 'P',
					category: '咨询',
					created_at: '2025-03-20 10:00',
					status: 'open'
				}),
				ticket({ ...onsite, customer_id: 'C10', visit_count: null }),
				ticket({
					...onsite,
					customer_id: 'C11',
					created_at: '2025-12-20 09:00',
					resolved_at: '2025-12-21 09:00'
				})
			])
		).result('V9');
		expect([result.numerator, result.denominator]).toEqual([7, 10]);
		expect(result.excluded).toEqual({ immature: 1 });
		expect(result.missing).toBe(1);
		expect(await pasted(result)).toBe(0.7);
	});

	it('counts complaints that come back, and complaints per hundred visits', async () => {
		const complaint = { record_type: 'complaint', product: 'P', resolved_at: '2025-03-04 09:00' };
		const context = await run([
			...Array.from({ length: 9 }, (_, i) => ticket({ ...complaint, customer_id: `C${String(i)}` })),
			ticket({
				...complaint,
				customer_id: 'C0',
				created_at: '2025-03-20 09:00',
				resolved_at: '2025-06-01 09:00'
			}),
			ticket({
				...complaint,
				customer_id: 'C1',
				is_valid: false,
				created_at: '2025-06-20 09:00',
				resolved_at: '2025-06-21 09:00'
			}),
			...many(30, { record_type: 'service', is_onsite: true, visit_count: 2, resolved_at: '2025-03-04 09:00' }),
			...many(30, { record_type: 'service', is_onsite: true, resolved_at: '2025-03-04 09:00' }),
			...many(30, { record_type: 'service', is_onsite: false })
		]);
		const [repeat, rate] = [await context.result('V15'), await context.result('V14')];
		expect([repeat.numerator, repeat.denominator]).toEqual([1, 11]);
		expect([rate.numerator, rate.denominator, rate.value]).toEqual([10, 90, (10 / 90) * 100]);
		expect(rate.excluded).toEqual({ invalid_complaint: 1 });
		expect(await pasted(rate)).toBeCloseTo(rate.value ?? NaN, 12);
	});
});

describe('case mix', () => {
	it('is 1 when only the mix changes, and 0.5 when everything takes half as long', async () => {
		const of = (day: string, category: string, hours: number, count: number) =>
			many(count, { category, created_at: `${day} 00:00`, resolved_at: instant(day, hours) });
		const same = await run([
			...of('2024-03-04', '安装', 4, 20),
			...of('2024-03-04', '维修', 40, 20),
			...of('2025-03-04', '安装', 4, 10),
			...of('2025-03-04', '维修', 40, 50)
		]);
		expect((await same.result('V13')).value).toBeCloseTo(1, 12);
		const faster = await run([
			...of('2024-03-04', '安装', 4, 20),
			...of('2024-03-04', '维修', 40, 20),
			...of('2025-03-04', '安装', 2, 10),
			...of('2025-03-04', '维修', 20, 50)
		]);
		const result = await faster.result('V13');
		expect(result.value).toBeCloseTo(0.5, 12);
		expect(await pasted(result)).toBeCloseTo(0.5, 12);
	});

	it('merges a kind of work with fewer than ten tickets in the baseline upward', async () => {
		const of = (day: string, product: string, hours: number, count: number) =>
			many(count, { category: '维修', product, created_at: `${day} 00:00`, resolved_at: instant(day, hours) });
		const result = await (
			await run([
				...of('2024-03-04', 'P', 10, 30),
				...of('2024-03-04', 'Q', 100, 2),
				...of('2025-03-04', 'Q', 10, 20)
			])
		).result('V13');
		expect(result.value).toBeCloseTo(10 / Math.exp((30 * Math.log(10) + 2 * Math.log(100)) / 32), 12);
	});
});

describe('case mix without a baseline', () => {
	it('is off where nothing of the baseline was resolved', async () => {
		const result = await (
			await run([
				...many(20, { created_at: '2024-03-04 00:00', status: 'open' }),
				...many(20, { created_at: '2025-03-04 00:00', resolved_at: instant('2025-03-04', 4) })
			])
		).result('V13');
		expect([result.value, result.off?.reason]).toEqual([null, 'no_cases']);
	});
});

describe('first response', () => {
	it('is a median with the unanswered censored and the unrecorded left out', async () => {
		const result = await (
			await run([
				ticket({ responded_at: '2025-03-03 10:00', status: 'open' }),
				ticket({ responded_at: '2025-03-03 12:00' }),
				ticket({ responded_at: '2025-03-03 15:00' }),
				ticket({ status: 'open' }),
				ticket({ resolved_at: '2025-03-04 09:00' })
			])
		).result('V16');
		expect(result.value).toBe((3 + 6) / 2);
		expect(result.n).toBe(4);
		expect(result.excluded.no_time).toBe(1);
	});
});

describe('every service metric', () => {
	it.each([
		['no tickets', []],
		[
			'tickets of the baseline only',
			many(30, {
				created_at: '2024-03-03 09:00',
				resolved_at: '2024-03-04 09:00',
				csat_score: 5,
				csat_rated_at: '2024-03-05 09:00',
				due_at: '2024-03-05 09:00',
				is_onsite: true,
				visit_count: 1,
				reopen_count: 0,
				customer_id: 'C',
				product: 'P',
				record_type: 'complaint',
				responded_at: '2024-03-03 10:00'
			})
		]
	])('is off or null with a reason on %s', async (_, tickets) => {
		for (const result of await computeAll(await run(tickets), ids)) {
			if (['V6', 'V17'].includes(result.id) && result.value !== null) continue;
			expect([result.id, result.value]).toEqual([result.id, null]);
			expect([result.id, result.off]).not.toEqual([result.id, null]);
			expect(JSON.stringify(result)).not.toContain('NaN');
		}
	});

	it('has neither zero nor a complete time where everything is open', async () => {
		const context = await run([
			...many(30, { created_at: '2025-12-20 09:00', status: 'open' }),
			ticket({ resolved_at: '2025-03-04 09:00' })
		]);
		const [median, within] = [await context.result('V2'), await context.result('V4')];
		expect(median.value).toBeNull();
		expect(median.notes.map(({ code }) => code)).toContain('p50_not_reached');
		expect(within.value).toBeCloseTo(1 / 31, 12);
	});

	it('gives with its SELECT the value that it shows, and ordered finite intervals', async () => {
		const context = await run(randomTickets(3, 1200, AS_OF));
		for (const result of await computeAll(context, ids)) {
			expect([result.id, await pasted(result)]).toEqual([result.id, expect.closeTo(result.value ?? NaN, 10)]);
			if (result.low !== null && result.high !== null && result.value !== null) {
				expect(result.low).toBeLessThanOrEqual(result.value);
				expect(result.high).toBeGreaterThanOrEqual(result.value);
			}
			expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
		}
	});

	it('is moved by nothing that lies outside its windows', async () => {
		const tickets = randomTickets(4, 300, AS_OF);
		const old = many(20, {
			created_at: '2020-03-03 09:00',
			resolved_at: '2020-03-09 09:00',
			csat_score: 1,
			csat_rated_at: '2020-03-10 09:00'
		});
		const [without, beside] = [
			await computeAll(await run(tickets), ['V1', 'V3', 'V4', 'V10']),
			await computeAll(await run([...tickets, ...old]), ['V1', 'V3', 'V4', 'V10'])
		];
		expect(beside.map(({ value, low }) => [value, low])).toEqual(without.map(({ value, low }) => [value, low]));
	});

	it('scales with its hours', async () => {
		const tickets = randomTickets(6, 300, AS_OF).filter(
			(t) => t.resolved_at !== null && String(t.created_at) < '2025-09-01'
		);
		const slower = tickets.map((t) => ({
			...t,
			resolved_at: instant(
				String(t.created_at).slice(0, 10),
				Number(String(t.created_at).slice(11, 13)) +
					Number(String(t.created_at).slice(14)) / 60 +
					2 * hoursBetween(String(t.created_at), String(t.resolved_at))
			)
		}));
		const [once, twice] = [
			await (await run(tickets)).result('V3'),
			await (await run(slower, { measurement: { tau: 1440 } })).result('V3')
		];
		expect(twice.value).toBeCloseTo(2 * (once.value ?? NaN), 8);
	});
});
