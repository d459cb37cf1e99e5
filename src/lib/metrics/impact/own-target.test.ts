import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as measures from '$lib/i18n/measures.ts';
import { type OwnTarget, publishedPlan } from '$lib/programme/plan.ts';
import { engine, windows as years, openDesk } from '../../../../tests/support/desk.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { instant, randomTickets, type Row } from '../../../../tests/support/tickets.ts';
import { createRun, computeAll, targetables } from '../registry.ts';
import type { Result } from '../result.ts';
import { noFilters } from '../run/context.ts';
import { changeBetween } from './own-target.ts';

openDesk();

const AS_OF = '2026-02-15T00:00:00';
const windows = { programmeStart: '2025-01-01', ...years };

/** On-site tickets of 12 engineers, of each year's so many in a hundred fixed by one visit. */
function visits(fixed: { before: number; after: number }): Row[] {
	return Array.from({ length: 24 }, (_, month) =>
		Array.from({ length: 120 }, (__, i): Row => {
			const day = `${month < 12 ? '2024' : '2025'}-${String((month % 12) + 1).padStart(2, '0')}-02`;
			const share = month < 12 ? fixed.before : fixed.after;
			// Spread over engineers and months alike, so that only chance is left.
			return {
				ticket_id: `T${String(month)}-${String(i)}`,
				created_at: instant(day, 8),
				resolved_at: instant(day, 30),
				status: 'closed',
				engineer_id: `E${String(i % 12)}`,
				is_onsite: true,
				visit_count: (i * 37 + month * 11) % 100 < 100 * share ? 1 : 2
			};
		})
	).flat();
}

async function told(tickets: Row[], own: Record<string, OwnTarget>, ids: string[]): Promise<Result[]> {
	const dataset = await handMade(engine, { tickets }, AS_OF);
	const plan = { ...publishedPlan, ...windows, targets: { ...publishedPlan.targets, own } };
	return computeAll(await createRun({ engine, dataset, plan, filters: noFilters }), ids);
}

const points = (change: number): OwnTarget => ({ change, mode: 'points', baseline: null });

describe('first-time fix as a target of +5 points', () => {
	it.each([
		['far beyond', 0.6, 0.8, 'met'],
		['no change', 0.7, 0.7, 'no_change'],
		['a fall', 0.8, 0.6, 'worse']
	])('%s: the card says so', async (_, before, after, verdict) => {
		const [result] = await told(visits({ before, after }), { V9: points(0.05) }, ['T-V9']);
		expect(result?.verdict).toBe(verdict);
		expect(result?.unit).toBe('points');
		expect(result?.value).toBeCloseTo((result?.current?.value ?? 0) - (result?.baseline?.value ?? 0), 12);
		expect(result?.low).toBeLessThan(result?.value ?? NaN);
		expect(result?.high).toBeGreaterThan(result?.value ?? NaN);
	});

	it('is among all results where the plan names it, and nowhere else', async () => {
		const ids = async (own: Record<string, OwnTarget>) => {
			const dataset = await handMade(engine, { tickets: visits({ before: 0.6, after: 0.7 }) }, AS_OF);
			const plan = { ...publishedPlan, ...windows, targets: { ...publishedPlan.targets, own } };
			const all = await computeAll(await createRun({ engine, dataset, plan, filters: noFilters }));
			return all.map(({ id }) => id).filter((id) => id.startsWith('T-'));
		};
		expect(await ids({ V9: points(0.05) })).toEqual(['T-V9']);
		expect(await ids({})).toEqual([]);
	});

	it('a baseline of its own is what it is compared with, and said', async () => {
		const tickets = visits({ before: 0.6, after: 0.8 });
		const half = { name: 'h', start: '2024-01-01', end: '2024-07-01' };
		const [whole, own] = await Promise.all([
			told(tickets, { V9: points(0.05) }, ['T-V9']),
			told(tickets, { V9: { ...points(0.05), baseline: half } }, ['T-V9'])
		]);
		expect(own[0]?.baseline?.n).toBe(720);
		expect(whole[0]?.baseline?.n).toBe(1440);
		expect(own[0]?.notes.map(({ code }) => code)).toContain('own_baseline');
	});

	it('what cannot be judged says why, and has no verdict', async () => {
		const tickets = visits({ before: 0.97, after: 0.97 });
		const [wrong] = await told(tickets, { V9: points(-0.05) }, ['T-V9']);
		expect(wrong).toMatchObject({ value: null, verdict: null, off: { reason: 'target_wrong_way' } });
		const [above] = await told(tickets, { V9: points(0.05) }, ['T-V9']);
		expect(above?.verdict).toBeNull();
		expect(above?.notes.map(({ code }) => code)).toContain('target_out_of_reach');
		const [none] = await told(tickets, {}, ['T-V9']);
		expect(none?.off?.reason).toBe('no_own_target');
	});
});

it('every measure that can be a target has a name in both languages and tells something or why not', async () => {
	const own = Object.fromEntries(
		targetables.map(({ id, better }) => [
			id,
			{ change: better === 'higher' ? 0.01 : -0.1, mode: 'relative' as const, baseline: null }
		])
	);
	for (const { id } of targetables) {
		expect(measures.zh, id).toHaveProperty(id);
		expect(measures.en, id).toHaveProperty(id);
	}
	const results = await told(
		randomTickets(3, 3000, AS_OF),
		own,
		targetables.map(({ id }) => `T-${id}`)
	);
	for (const { id, value, off, verdict } of results) expect([id, value !== null ? verdict : off]).not.toContain(null);
	const known = results.filter(({ value }) => value !== null).map(({ id }) => id);
	expect(known).toEqual(expect.arrayContaining(['T-V1', 'T-V3', 'T-V4', 'T-V8', 'T-V10', 'T-V14', 'T-V16']));
});

const estimate = fc.record({
	value: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
	half: fc.double({ min: 0.01, max: 0.04, noNaN: true })
});
const asEstimate = ({ value, half }: { value: number; half: number }) => ({
	value,
	low: value - half,
	high: value + half,
	n: 100,
	numerator: null,
	denominator: null,
	window: null
});

it('a change and its way back are each other’s mirror, and the interval holds the change', () => {
	fc.assert(
		fc.property(estimate, estimate, (a, b) => {
			const [there, back] = [
				changeBetween(asEstimate(a), asEstimate(b), 'relative'),
				changeBetween(asEstimate(b), asEstimate(a), 'relative')
			];
			expect(Math.log1p(there.low ?? NaN)).toBeCloseTo(-Math.log1p(back.high ?? NaN), 9);
			expect(there.low).toBeLessThanOrEqual(there.value ?? NaN);
			expect(there.high).toBeGreaterThanOrEqual(there.value ?? NaN);
		})
	);
});
