import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { instant, type Row } from '../../../../tests/support/tickets.ts';
import { noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

/** Tickets a day apart, resolved within a day, with what the columns under test hold. */
const tickets = (count: number, own: (i: number) => Row): Row[] =>
	Array.from({ length: count }, (_, i) => ({
		ticket_id: `T${String(i)}`,
		created_at: instant('2025-03-01', 24 * i),
		resolved_at: instant('2025-03-01', 24 * i + 5),
		status: 'closed',
		engineer_id: `E${String(i % 12)}`,
		is_onsite: i % 3 > 0,
		...own(i)
	}));

async function resultOf(id: string, rows: Row[]) {
	const dataset = await handMade(engine, { tickets: rows }, '2026-01-02T00:00:00');
	const plan = {
		...publishedPlan,
		current: { name: 'c', start: '2025-01-01', end: '2026-01-01' },
		baseline: { name: 'b', start: '2024-01-01', end: '2025-01-01' }
	};
	return (await createRun({ engine, dataset, plan, filters: noFilters })).result(id);
}

describe('a column that never varies', () => {
	it.each([
		['V9', 'tickets.visit_count', () => ({ visit_count: 1 })],
		['V9', 'tickets.first_fix', () => ({ first_fix: true })],
		['V8', 'tickets.reopen_count', () => ({ reopen_count: 0 })],
		['V7', 'tickets.sla_met', () => ({ sla_met: true })]
	] as [string, string, (i: number) => Row][])('carries no %s from %s alone', async (id, column, own) => {
		expect(await resultOf(id, tickets(90, own))).toMatchObject({
			value: null,
			off: { reason: 'no_variation', needs: [column] }
		});
	});

	it.each([
		['V9', (i: number) => ({ visit_count: i % 7 === 1 ? 2 : 1 })],
		['V8', (i: number) => ({ reopen_count: i % 9 === 0 ? 1 : 0 })],
		['V7', (i: number) => ({ sla_met: i % 5 > 0 })]
	] as [string, (i: number) => Row][])('that does vary carries %s', async (id, own) => {
		const { value, off } = await resultOf(id, tickets(90, own));
		expect([off, Number(value) > 0 && Number(value) < 1]).toEqual([null, true]);
	});

	it('of a few tickets may be true', async () => {
		expect(
			await resultOf(
				'V8',
				tickets(20, () => ({ reopen_count: 0 }))
			)
		).toMatchObject({ value: 0, off: null });
	});

	it.each([
		['V7', 'sla_never_varies', () => ({ sla_hours: 48 })],
		['V10', 'ratings_never_vary', () => ({ csat_score: 5 })],
		['V9', 'onsite_never_varies', (i: number) => ({ is_onsite: true, visit_count: 1 + (i % 2) })]
	] as [string, string, (i: number) => Row][])('that may be so leaves %s and is told', async (id, code, own) => {
		const { value, notes } = await resultOf(id, tickets(90, own));
		expect(value).not.toBeNull();
		expect(notes.map((note) => note.code)).toContain(code);
	});
});
