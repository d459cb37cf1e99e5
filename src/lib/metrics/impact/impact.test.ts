import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import * as impactWords from '$lib/i18n/metrics/impact.ts';
import * as retentionWords from '$lib/i18n/metrics/retention.ts';
import * as serviceWords from '$lib/i18n/metrics/service.ts';
import * as reasons from '$lib/i18n/metrics/reasons.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { ratioOfCells, scaled } from '$lib/stats/crossed/influence-cells.ts';
import { intervalOf, logIntervalOf, spreadOfChange } from '$lib/stats/crossed/spread.ts';
import { rateRatio } from '$lib/stats/counts/rates.ts';
import { groupTimes, kaplanMeier, restrictedMean } from '$lib/stats/survival/survival.ts';
import { numbering, sumCells } from '../../../../tests/support/crossed-cells.ts';
import { type HandMade, handMade } from '../../../../tests/support/dataset.ts';
import { hoursBetween, instant, randomTickets, type Row } from '../../../../tests/support/tickets.ts';
import { type Filters, type MetricContext, noFilters } from '../run/context.ts';
import { impact } from './family.ts';
import { computeAll, createRun } from '../registry.ts';
import { service } from '../service/family.ts';
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

interface Setting {
	plan?: Partial<Plan>;
	filters?: Partial<Filters>;
}

async function run(data: HandMade, { plan = {}, filters = {} }: Setting = {}): Promise<MetricContext> {
	const dataset = await handMade(engine, data, AS_OF);
	return createRun({
		engine,
		dataset,
		filters: { ...noFilters, ...filters },
		plan: { ...publishedPlan, ...windows, ...plan }
	});
}

async function pasted(result: Result): Promise<number | null | undefined> {
	return (await engine.query(result.sql, z.object({ value: z.number().nullable() })))[0]?.value;
}

/** Ratings by engineer: `good` satisfied of `n` in a month. */
function rated(month: string, good: number, n: number, engineers: number): Row[] {
	return Array.from({ length: engineers * n }, (_, i) => ({
		ticket_id: `${month}-${String(i)}`,
		created_at: `${month}-02 08:00`,
		resolved_at: `${month}-03 08:00`,
		csat_rated_at: `${month}-05 09:00`,
		csat_score: i % n < good ? 4 : 3,
		engineer_id: `E${String(Math.floor(i / n))}`,
		status: 'closed'
	}));
}

describe('change in satisfaction', () => {
	it('is 80 % to 88 %: +10 % and +8 points', async () => {
		const context = await run({ tickets: [...rated('2024-06', 16, 20, 12), ...rated('2025-06', 22, 25, 12)] });
		const result = await context.result('I1');
		expect(result.baseline?.value).toBe(0.8);
		expect(result.current?.value).toBe(0.88);
		expect(result.value).toBeCloseTo(0.1, 12);
		expect(result.unit).toBe('change');
		expect(result.target).toBe(0.1);
		expect(result.notes.find(({ code }) => code === 'in_points')?.values.change).toBeCloseTo(0.08, 12);
		expect(await pasted(result)).toBe(result.value);
		const points = await run(
			{ tickets: [...rated('2024-06', 16, 20, 12), ...rated('2025-06', 22, 25, 12)] },
			{
				plan: { targets: { ...publishedPlan.targets, csat: { change: 0.1, mode: 'points' } } }
			}
		);
		const other = await points.result('I1');
		expect(other.value).toBeCloseTo(0.08, 12);
		expect(other.unit).toBe('points');
		expect(await pasted(other)).toBe(other.value);
	});

	it('refuses a verdict on a target above 100 %', async () => {
		const result = await (
			await run({ tickets: [...rated('2024-06', 19, 20, 12), ...rated('2025-06', 19, 20, 12)] })
		).result('I1');
		expect(result.notes.map(({ code }) => code)).toContain('target_impossible');
		expect(result.verdict).toBeNull();
	});

	it.each([1, 2])(
		'agrees with a recomputation from the rows, engineers, months and teams paired (seed %i)',
		async (seed) => {
			const tickets = randomTickets(seed, 1500, AS_OF);
			const context = await run({ tickets });
			const [change, share] = [await context.result('I1'), await context.result('V10')];
			const shared = { engineers: numbering(), teams: numbering() };
			const sums = (year: number) => {
				const chosen = tickets.filter(
					(t) =>
						t.csat_score !== null &&
						!t.csat_default &&
						t.status !== 'cancelled' &&
						String(t.csat_rated_at).startsWith(String(year))
				);
				const cells = sumCells(chosen, 'csat_rated_at', year, (t) => Number(Number(t.csat_score) >= 4), shared);
				return { ...ratioOfCells(cells), n: chosen.length };
			};
			const [before, after] = [sums(2024), sums(2025)];
			const ratio = after.value / before.value;
			const relative = spreadOfChange(
				scaled(after.cells, 1 / after.value),
				scaled(before.cells, -1 / before.value)
			);
			const interval = logIntervalOf(ratio, relative);
			expect(change.value).toBeCloseTo(ratio - 1, 12);
			expect(change.low).toBeCloseTo(interval.low - 1, 10);
			expect(change.high).toBeCloseTo(interval.high - 1, 10);
			const points = intervalOf(
				after.value - before.value,
				spreadOfChange(after.cells, scaled(before.cells, -1))
			);
			expect(change.notes.find(({ code }) => code === 'in_points')?.values.low).toBeCloseTo(points.low, 10);
			expect(share.value).toBeCloseTo(after.value, 12);
			expect(share.n).toBe(after.n);
			expect(await pasted(change)).toBeCloseTo(change.value ?? NaN, 14);
			expect(await pasted(share)).toBe(share.value);
		}
	);
});

describe('change in attrition', () => {
	const staff = (count: number, leavers: number, year: string, from: number): Row[] =>
		Array.from({ length: count }, (_, i) => ({
			employee_id: `E${String(from + i)}`,
			spell_no: 1,
			hire_date: `${year}-01-01`,
			leave_date: i < leavers ? `${year}-07-02` : `${String(Number(year) + 1)}-01-01`,
			is_transfer: i >= leavers,
			region: '东'
		}));

	it('has the exact conditional interval of the rate ratio and is too few to tell at 20 leavers', async () => {
		const context = await run({ employees: [...staff(60, 24, '2024', 0), ...staff(60, 20, '2025', 100)] });
		const [result, rate] = [await context.result('I3'), await context.result('A1')];
		const of = (e: Result['baseline']) => ({ events: e?.numerator ?? NaN, exposure: e?.denominator ?? NaN });
		const ratio = rateRatio(of(rate.current), of(rate.baseline));
		expect(result.value).toBeCloseTo(ratio.value - 1, 12);
		expect([result.low, result.high]).toEqual([ratio.low - 1, ratio.high - 1]);
		expect(result.verdict).toBe('too_few');
		expect(await pasted(result)).toBe(result.value);
	});

	it('is off with the reason of the rate itself', async () => {
		const result = await (await run({ employees: [] })).result('I3');
		expect(result.value).toBeNull();
		expect(result.off?.reason).toBe('missing_columns');
	});
});

describe('comparisons without two windows', () => {
	it.each([
		['without a programme start', { baseline: null, programmeStart: null }, 'no_programme_start'],
		['with a start before the tickets', { baseline: null, programmeStart: '2020-01-01' }, 'no_baseline'],
		[
			'with overlapping windows',
			{ baseline: { name: 'b', start: '2024-06-01', end: '2025-06-01' } },
			'windows_overlap'
		]
	] as const)('%s they are off', async (_, plan, reason) => {
		const context = await run({ tickets: randomTickets(5, 200, AS_OF) }, { plan });
		for (const id of ['I1', 'I2', 'I4']) {
			const result = await context.result(id);
			expect(result.value).toBeNull();
			expect(result.off?.reason).toBe(reason);
		}
	});

	it.each([
		['no tickets at all', []],
		['one window empty', rated('2025-06', 3, 4, 12)],
		[
			'nothing resolved',
			rated('2025-06', 3, 4, 12).map((t) => ({
				...t,
				resolved_at: null,
				csat_score: null,
				csat_rated_at: null,
				status: 'open'
			}))
		]
	])('with %s nothing is zero, NaN or an exception', async (_, tickets) => {
		const context = await run({ tickets });
		for (const id of ['I1', 'I2', 'I4']) {
			const result = await context.result(id);
			expect(result.value).toBeNull();
			expect(result.off).not.toBeNull();
			expect(JSON.stringify(result)).not.toContain('NaN');
		}
	});
});

describe('the four targets together', () => {
	const staff = (year: string, leavers: number, from: number): Row[] =>
		Array.from({ length: 400 }, (_, i) => ({
			employee_id: `P${String(from + i)}`,
			spell_no: 1,
			hire_date: `${year}-01-01`,
			leave_date: i < leavers ? `${year}-07-02` : `${String(Number(year) + 1)}-01-01`,
			is_transfer: i >= leavers
		}));

	it('show progress, verdicts, detectable changes and probabilities of their own', async () => {
		const context = await run({
			tickets: randomTickets(8, 1500, AS_OF),
			employees: [...staff('2024', 200, 0), ...staff('2025', 100, 1000)]
		});
		const [progress, verdict, detectable, probability, attrition] = await Promise.all(
			['I5', 'I6', 'I7', 'I8', 'I3'].map((id) => context.result(id))
		);
		const row = (result: Result | undefined, table: string, target: string) => {
			const data = result?.tables[table];
			const cells = data?.rows.find(([id]) => id === target) ?? [];
			return Object.fromEntries((data?.columns ?? []).map(({ key }, i) => [key, cells[i]]));
		};
		expect(attrition?.verdict).toBe('met');
		expect(row(progress, 'targets', 'I3').progress).toBeCloseTo((attrition?.value ?? NaN) / -0.15, 12);
		expect(row(verdict, 'targets', 'I3').verdict).toBe('met');
		expect(row(detectable, 'targets', 'I3').detectable).toBeCloseTo(
			Math.exp(-2.801585218 * Math.sqrt(1 / 200 + 1 / 100)) - 1,
			8
		);
		expect(row(probability, 'targets', 'I3').probability).toBe(1);
		expect(verdict?.denominator).toBe(3);
		expect(verdict?.verdict).not.toBe('met');
		for (const result of [progress, verdict, detectable, probability]) {
			expect(result?.value).not.toBeNull();
			expect(result && (await pasted(result))).toBeCloseTo(result?.value ?? NaN, 12);
		}
	});
});

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

describe('codes', () => {
	it('each have a sentence in both languages', async () => {
		const catalogue = (language: 'zh' | 'en'): Record<string, unknown> => ({
			...reasons[language],
			...retentionWords[language],
			...serviceWords[language],
			...impactWords[language]
		});
		const headings = (language: 'zh' | 'en'): Record<string, string> => ({
			...retentionWords.columns[language],
			...serviceWords.columns[language],
			...impactWords.columns[language]
		});
		const context = await run(
			{ tickets: [...randomTickets(9, 400, AS_OF), ...rated('2025-06', 1, 2, 3)] },
			{ plan: { programmeStart: '2025-01-01' } }
		);
		const results = await computeAll(
			context,
			[...impact, ...service].map(({ id }) => id)
		);
		for (const language of ['zh', 'en'] as const) {
			const [known, columns] = [catalogue(language), headings(language)];
			for (const { notes, excluded, off, tables, method } of results) {
				const codes = [
					...notes.map(({ code }) => code),
					...Object.keys(excluded),
					...(off ? [off.reason] : [])
				];
				for (const code of codes) expect([code, typeof known[code]]).not.toEqual([code, 'undefined']);
				if (!['none', 'garwood'].includes(method))
					expect([method, typeof known[method]]).toEqual([method, 'string']);
				for (const { code, values } of notes) {
					const sentence = known[code];
					expect(
						typeof sentence === 'function' ? (sentence as (v: typeof values) => string)(values) : sentence
					).not.toMatch(/undefined|NaN|^$/);
				}
				for (const table of Object.values(tables))
					for (const { key } of table.columns) expect([key, columns[key]]).not.toEqual([key, undefined]);
			}
		}
	});
});
