import { describe, expect, it } from 'vitest';
import * as impactWords from '$lib/i18n/metrics/impact.ts';
import * as retentionWords from '$lib/i18n/metrics/retention.ts';
import * as serviceWords from '$lib/i18n/metrics/service.ts';
import * as reasons from '$lib/i18n/metrics/reasons.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { ratioOfCells, scaled } from '$lib/stats/crossed/influence-cells.ts';
import { intervalOf, logIntervalOf, spreadOfChange } from '$lib/stats/crossed/spread.ts';
import { rateRatio } from '$lib/stats/counts/rates.ts';
import { numbering, sumCells } from '../../../../tests/support/crossed-cells.ts';
import { randomTickets, type Row } from '../../../../tests/support/tickets.ts';
import { impact } from './family.ts';
import { computeAll } from '../registry.ts';
import { service } from '../service/family.ts';
import type { Result } from '../result.ts';
import { AS_OF, pasted, rated, run, openDesk } from '../../../../tests/support/impact-desk.ts';

openDesk();

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

describe('codes', () => {
	it('each have a sentence in both languages', async () => {
		const catalogue = (language: 'zh' | 'en'): Record<string, unknown> => ({
			...reasons[language],
			...retentionWords[language],
			...serviceWords[language],
			...impactWords[language]
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
			const known = catalogue(language);
			for (const { notes, excluded, off, method } of results) {
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
			}
		}
	});
});
