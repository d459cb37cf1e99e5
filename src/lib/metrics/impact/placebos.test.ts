import { describe, expect, it } from 'vitest';
import { publishedPlan } from '$lib/programme/plan.ts';
import { engine, pasted, windows as years, openDesk } from '../../../../tests/support/desk.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { instant, type Row } from '../../../../tests/support/tickets.ts';
import { createRun } from '../registry.ts';
import type { Result } from '../result.ts';
import { noFilters } from '../run/context.ts';

openDesk();

const windows = { programmeStart: '2025-01-01', ...years };

interface Month {
	hours: number;
	tickets: number;
	onsite: number;
}

/** Tickets of 24 months and the year before: a month's mean hours, how many there are, and the share on site. */
function tickets(monthOf: (i: number) => Month): Row[] {
	return Array.from({ length: 36 }, (_, i) => {
		const day = `${String(2023 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}-02`;
		const { hours, tickets: count, onsite } = monthOf(i);
		return Array.from({ length: count }, (__, n): Row => ({
			ticket_id: `T${String(i)}-${String(n)}`,
			created_at: instant(day, 8),
			resolved_at: instant(day, 8 + hours),
			status: 'closed',
			engineer_id: `E${String(n % 12)}`,
			category: '维修',
			is_onsite: n < onsite * count
		}));
	}).flat();
}

async function told(rows: Row[], id: string): Promise<Result> {
	const dataset = await handMade(engine, { tickets: rows }, '2026-01-02T00:00:00');
	const plan = { ...publishedPlan, ...windows };
	return (await createRun({ engine, dataset, plan, filters: noFilters })).result(id);
}

// Months are never quite alike, and not by chance: the same wiggle every time.
const wiggle = (i: number): number => ((i * 7) % 5) - 2;

describe('a placebo in time', () => {
	it('the start stands out where times fall with it', async () => {
		const found = await told(
			tickets((i) => ({ hours: (i >= 24 ? 20 : 40) + 0.2 * wiggle(i), tickets: 24, onsite: 0.5 })),
			'I13'
		);
		expect(found.value).toBe(0);
		expect(found.notes[0]?.code).toBe('start_stands_out');
		expect(await pasted(found)).toBe(0);
		expect(found.tables.I2?.rows.at(-1)?.[2]).toBe(true);
	});

	it('it does not where they had been falling all along', async () => {
		const found = await told(
			tickets((i) => ({ hours: 20 + 40 * 0.95 ** i, tickets: 24, onsite: 0.5 })),
			'I13'
		);
		expect(found.value).toBeGreaterThan(0);
		expect(found.notes[0]?.code).toBe('start_does_not_stand_out');
		expect(await pasted(found)).toBe(found.value);
	});
});

describe('a placebo in outcome', () => {
	const moved = ({ tables }: Result): Record<string, boolean> =>
		Object.fromEntries((tables.outcomes?.rows ?? []).map((row) => [String(row[0]), row[6] === true]));

	it('volume and mix that stay as they were are told so', async () => {
		const found = await told(
			tickets((i) => ({ hours: 30, tickets: 40 + wiggle(i), onsite: 0.5 + 0.02 * wiggle(i + 1) })),
			'I14'
		);
		expect(moved(found)).toMatchObject({ volume: false, onsite_share: false });
		expect(found.value).toBe(0);
	});

	it('a fall in tickets and another share on site are seen, though grading brought neither', async () => {
		const found = await told(
			tickets((i) => ({
				hours: 30,
				tickets: (i >= 24 ? 25 : 50) + wiggle(i),
				onsite: (i >= 24 ? 0.8 : 0.4) + 0.02 * wiggle(i + 1)
			})),
			'I14'
		);
		expect(moved(found)).toMatchObject({ volume: true, onsite_share: true });
		expect(found.value).toBe(2);
		expect(await pasted(found)).toBe(2);
		expect(found.notes[0]?.code).toBe('placebos_moved');
	});
});
