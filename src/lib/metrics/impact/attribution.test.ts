import { describe, expect, it } from 'vitest';
import { publishedPlan } from '$lib/programme/plan.ts';
import { groupTimes, kaplanMeier } from '$lib/stats/survival/survival.ts';
import { restrictedMean } from '$lib/stats/survival/restricted-mean.ts';
import { hoursBetween, instant, type Row } from '../../../../tests/support/tickets.ts';
import { AS_OF, pasted, run, openDesk } from '../../../../tests/support/impact-desk.ts';

openDesk();

/** Tickets of four teams, resolved after `hours`, four a month each. */
function steady(hours: (team: number, month: string) => number): Row[] {
	const months = Array.from(
		{ length: 24 },
		(_, i) => `${String(2024 + Math.floor(i / 12))}-${String(1 + (i % 12)).padStart(2, '0')}`
	);
	return months.flatMap((month) =>
		[0, 1, 2, 3].flatMap((team) =>
			[3, 9, 15, 21].map((day, i) => ({
				ticket_id: `${month}-${String(team)}-${String(i)}`,
				record_type: 'service',
				department: `队${String(team)}`,
				engineer_id: `E${String(team)}-${String(i)}`,
				status: 'closed',
				created_at: instant(`${month}-01`, 24 * day),
				resolved_at: instant(`${month}-01`, 24 * day + hours(team, month))
			}))
		)
	);
}

describe('interrupted time series', () => {
	it('finds a step of six hours on a rising trend', async () => {
		const at = (month: string) => (Number(month.slice(0, 4)) - 2024) * 12 + Number(month.slice(5)) - 1;
		const tickets = steady((_, month) => 40 + 0.5 * at(month) - (month >= '2025-01' ? 6 : 0));
		const result = await (await run({ tickets }, { plan: { programmeStart: '2025-01-01' } })).result('I10');
		expect(result.value).toBeCloseTo(-6, 8);
		// A year before the start can't tell a season from a step: the number stands without an interval.
		expect([result.low, result.high]).toEqual([null, null]);
		expect(result.notes.map(({ code }) => code)).not.toContain('slope_change');
		expect(result.sql).toContain('SELECT month, value FROM means');
	});

	it('carries no line beyond the months that it was fitted to, where they hold one season only', async () => {
		const result = await (
			await run(
				{ tickets: steady((_, month) => (month >= '2025-01' ? 20 : 30)) },
				{ plan: { programmeStart: '2025-01-01' } }
			)
		).result('I10');
		expect(result.notes.find(({ code }) => code === 'not_extended')?.values).toEqual({ months: 12, needs: 24 });
		const at = (name: string, key: string) => {
			const table = result.tables[name];
			return table?.rows.map((row) => row[table.columns.findIndex((found) => found.key === key)]) ?? [];
		};
		for (const one of ['I2', 'I4'].filter((id) => id in result.tables)) {
			expect(at(one, 'fitted').every((value) => value !== null)).toBe(true);
			expect(new Set(at(one, 'counterfactual'))).toEqual(new Set([null]));
		}
		for (const key of ['mean_effect_low', 'level_low', 'level_p', 'slope_high'])
			expect(new Set(at('estimates', key)), key).toEqual(new Set([null]));
	});

	it.each([
		['two months on a side', '2025-11-01', 'too_few_months_on_a_side'],
		['no start', null, 'no_programme_start']
	])('is refused with %s', async (_, programmeStart, reason) => {
		const result = await (await run({ tickets: steady(() => 24) }, { plan: { programmeStart } })).result('I10');
		expect(result.value).toBeNull();
		expect(result.off?.reason).toBe(reason);
	});
});

describe('control chart', () => {
	it('calls a lasting fall an improvement under limits from before', async () => {
		const tickets = steady((team, month) => (month >= '2025-01' ? 20 : 40) + team + (Number(month.slice(5)) % 3));
		const result = await (await run({ tickets }, { plan: { programmeStart: '2025-01-01' } })).result('I9');
		expect(result.tables.states?.rows.map(([series, variation]) => [series, variation])).toContainEqual([
			'I4',
			'improvement'
		]);
		expect(await pasted(result)).toBe(result.value);
	});

	it('a month that is left out keeps its value and has no say in the limits', async () => {
		const tickets = steady((team, month) => (month === '2025-04' ? 400 : 30) + team + (Number(month.slice(5)) % 3));
		const states = async (transitionMonths: string[]) => {
			const plan = {
				programmeStart: '2025-01-01',
				measurement: { ...publishedPlan.measurement, transitionMonths }
			};
			const result = await (await run({ tickets }, { plan })).result('I9');
			const table = result.tables.I4;
			const rows = table?.rows.map((row) =>
				Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i] ?? null]))
			);
			return { rows: rows ?? [], notes: result.notes.map(({ code, values }) => [code, values.months]) };
		};
		const [whole, without] = [await states([]), await states(['2025-04-01'])];
		const at = ({ rows }: typeof whole, month: string) => rows.find((row) => row.month === month);
		expect(Number(at(whole, '2025-06-01')?.high)).toBeGreaterThan(60);
		expect(Number(at(without, '2025-06-01')?.high)).toBeLessThan(40);
		expect(at(without, '2025-04-01')).toMatchObject({
			value: at(whole, '2025-04-01')?.value,
			mean: null,
			high: null,
			variation: null
		});
		expect(without.rows.length).toBe(whole.rows.length);
		expect(without.notes).toContainEqual(['months_left_out', '2025-04']);
	});
});

describe('difference in differences', () => {
	const decisions = (teams: number[], day: string): Row[] =>
		teams.map((team) => ({
			employee_id: `E${String(team)}`,
			round_id: day,
			publish_date: day,
			department: `队${String(team)}`,
			result: 'pass',
			final_level: 1
		}));

	it('credits only what the graded teams gained beyond the others', async () => {
		const tickets = steady(
			(team, month) => (team < 2 && month >= '2025-01' ? 20 : 40) * (month >= '2025-01' ? 0.9 : 1)
		);
		const context = await run(
			{ tickets, assessments: [...decisions([0, 1], '2025-01-15'), ...decisions([2, 3], '2025-09-15')] },
			{ plan: { programmeStart: '2025-01-01' } }
		);
		const result = await context.result('I11');
		expect(result.value).toBeCloseTo(-0.5, 12);
		expect(await pasted(result)).toBeCloseTo(-0.5, 12);
		expect(result.tables.ladder?.rows.map(([rung, feasible]) => [rung, feasible])).toEqual([
			['before_after', true],
			['spc', true],
			['its', false],
			['did', true],
			['staggered', false]
		]);
	});

	it('censors tickets still open, as every other handling time does, instead of leaving them out', async () => {
		const done = steady((team, month) => (team < 2 && month >= '2025-01' ? 20 : 40)).map((t, i) =>
			i % 5 === 0
				? {
						...t,
						resolved_at: instant(
							String(t.created_at).slice(0, 10),
							Number(String(t.created_at).slice(11, 13)) + 200
						)
					}
				: t
		);
		const open = [0, 1].flatMap((team) =>
			Array.from({ length: 60 }, (_, i): Row => ({
				ticket_id: `O${String(team)}${String(i)}`,
				created_at: `2025-12-31 ${String(i % 24).padStart(2, '0')}:00`,
				resolved_at: null,
				status: 'open',
				department: `队${String(team)}`,
				engineer_id: `E${String(team)}`,
				record_type: 'service'
			}))
		);
		// A first ticket on the first day makes the first month a whole one, and both spans a year.
		const first: Row = {
			...done[0],
			ticket_id: 'first',
			created_at: '2024-01-01 00:00',
			resolved_at: '2024-01-02 16:00'
		};
		const tickets = [first, ...done, ...open];
		const context = await run(
			{ tickets, assessments: decisions([0, 1], '2025-01-15') },
			{ plan: { programmeStart: '2025-01-01', measurement: { ...publishedPlan.measurement, tau: 150 } } }
		);
		const mean = (teams: number[], from: string, to: string) => {
			const each = teams.map((team) => {
				const own = tickets.filter(
					(t) =>
						t.department === `队${String(team)}` &&
						String(t.created_at) >= from &&
						String(t.created_at) < to
				);
				const curve = kaplanMeier(
					groupTimes(
						own.map((t) => hoursBetween(String(t.created_at), String(t.resolved_at ?? AS_OF))),
						own.map((t) => (t.resolved_at ? 1 : 0))
					)
				);
				return { n: own.length, y: own.length * restrictedMean(curve, 150).value };
			});
			return each.reduce((sum, { y }) => sum + y, 0) / each.reduce((sum, { n }) => sum + n, 0);
		};
		const moved = (teams: number[]) => mean(teams, '2025-01', '2026-01') / mean(teams, '2024-01', '2025-01');
		const result = await context.result('I11');
		expect(result.value).toBeCloseTo(moved([0, 1]) / moved([2, 3]) - 1, 9);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
	});

	it('refuses where everybody was graded at once, and still shows the ladder', async () => {
		const context = await run(
			{ tickets: steady(() => 24), assessments: decisions([0, 1, 2, 3], '2025-01-15') },
			{ plan: { programmeStart: '2025-01-01' } }
		);
		const result = await context.result('I11');
		expect(result.off?.reason).toBe('no_ungraded_teams');
		expect(result.tables.ladder?.rows.find(([rung]) => rung === 'did')?.[2]).toBe('no_ungraded_teams');
	});
});
