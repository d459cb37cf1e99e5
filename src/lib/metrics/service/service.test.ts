import { describe, expect, it } from 'vitest';
import { instant } from '../../../../tests/support/tickets.ts';
import { many, pasted, run, ticket, openServiceDesk } from '../../../../tests/support/service-desk.ts';

openServiceDesk();

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
		// Of five engineers each, so that every month may be shown.
		const tickets = [
			many(5, { created_at: '2025-11-30 00:00', resolved_at: '2025-12-02 00:00' }),
			many(5, { created_at: '2025-11-10 00:00', status: 'open' }),
			many(5, { created_at: '2025-11-05 00:00', resolved_at: '2025-11-06 00:00' }),
			many(5, { created_at: '2025-11-05 00:00', status: 'draft' }),
			many(5, { created_at: '2025-11-05 00:00', status: 'closed' })
		].flat();
		const context = await run(tickets);
		const [backlog, flow] = [await context.result('V6'), await context.result('V17')];
		expect(backlog.value).toBe(5);
		expect(backlog.tables.byMonth?.rows.slice(-2)).toEqual([
			['2025-11-01', 10, 11, 21, 5, 0, 0, 5, 0],
			['2025-12-01', 5, 52, 52, 0, 0, 0, 0, 5]
		]);
		expect(await pasted(backlog)).toBe(5);
		expect(flow.value).toBe(10);
		expect(flow.tables.byMonth?.rows.slice(-2)).toEqual([
			['2025-11-01', 20, 5, 15],
			['2025-12-01', 0, 5, -5]
		]);
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
