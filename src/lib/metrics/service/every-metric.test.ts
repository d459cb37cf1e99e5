import { describe, expect, it } from 'vitest';
import { hoursBetween, instant, randomTickets } from '../../../../tests/support/tickets.ts';
import { computeAll } from '../registry.ts';
import { service } from './family.ts';
import { AS_OF, many, pasted, run, ticket, openServiceDesk } from '../../../../tests/support/service-desk.ts';

openServiceDesk();

const ids = service.map(({ id }) => id);

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
