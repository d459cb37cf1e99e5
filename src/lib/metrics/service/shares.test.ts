import { describe, expect, it } from 'vitest';
import { many, pasted, run, ticket, openServiceDesk } from '../../../../tests/support/service-desk.ts';

openServiceDesk();

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
