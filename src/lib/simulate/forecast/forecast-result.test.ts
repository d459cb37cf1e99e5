import { describe, expect, it } from 'vitest';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { junior } from '../../../../tests/support/simulated-people.ts';
import { isoDay } from '../judge/day-numbers.ts';
import { moved } from '../judge/rule-parts.ts';
import type { Moment } from './chances.ts';
import { forecast, learn } from './forecast.ts';
import { backTestResult, projectionResult } from './forecast-result.ts';

const K = publishedPlan.measurement.k;
const TODAY = '2026-07-02';
const engineer: HandMade = { ...junior, onsite_count: 80, lastYear: { onsite_count: 0 } };
const days = ['2025-01-10', '2025-07-10', '2026-01-10', '2026-06-10'];
/** The first `risen` of 80 hold level 2. */
const company = (day: string, risen: number, near: number): HandMade[] =>
	Array.from({ length: 80 }, (_, i) => ({
		...engineer,
		id: `E${String(i)}`,
		day,
		...(i < risen ? { level: 2, since: '2024-06-01', reached: ['2024-01-17', '2024-06-01'] } : {}),
		...(i >= 80 - near ? { onsite_count: i % 10 === 9 ? 58 : 55 } : {})
	}));
const moments = (near: number): Moment[] =>
	days.map((day, round) => {
		const people = peopleFrom(company(day, 10 * round, near));
		const [from] = [at(people.day, 0)];
		return { round: day, days: { day: from - 7, effect: from }, people };
	});

async function project(near: number, visits = 60): Promise<{ projection: Result; check: Result }> {
	const now = peopleFrom(company(TODAY, 30, near));
	const past = { moments: moments(near), now, today: at(now.day, 0) };
	const learnt = await learn(past, publishedCriteria);
	if (!learnt) throw new Error('four rounds are enough');
	const scenario = { ...moved(publishedCriteria, 2, 'onsite_count', visits), id: 'a', name: 'A' };
	const given = await forecast(learnt, { baseline: publishedCriteria, scenario }, { ahead: 2, k: K });
	const base = { plan: publishedPlan, dataset: { asOf: `${TODAY}T08:00:00` }, fidelity: null };
	return { projection: projectionResult(given, base), check: backTestResult(learnt.checked, base) };
}

const cells = ({ columns, rows }: DataTable, set: string, key: string): unknown[] => {
	const [side, place] = ['set', key].map((name) => columns.findIndex((column) => column.key === name));
	return rows.filter((row) => row[side ?? -1] === set).map((row) => row[place ?? -1]);
};
const tableAt = ({ tables }: Result, name: string): DataTable => {
	const table = tables[name];
	if (!table) throw new Error(`no table ${name}`);
	return table;
};

describe('the next rounds as a result', () => {
	it('show levels and cost under both sets where many are concerned, everybody accounted for', async () => {
		const { projection, check } = await project(30);
		const levels = tableAt(projection, 'levels');
		expect(cells(levels, 'scenario', 'people').slice(0, 6)).toEqual([0, 50, 30, 0, 0, 0]);
		expect(cells(levels, 'baseline', 'day').at(-1)).toBe(isoDay(at(peopleFrom([{ day: '2027-06-10' }]).day, 0)));
		expect(cells(tableAt(projection, 'cost'), 'scenario', 'total').every((cost) => typeof cost === 'number')).toBe(
			true
		);
		const [before, after] = ['baseline', 'scenario'].map((set) => Number(cells(levels, set, 'people')[8]));
		expect(after).toBeLessThan(before ?? 0);
		const { columns, rows } = tableAt(check, 'counts');
		const said = rows.map((row) => row[columns.findIndex(({ key }) => key === 'inside')]);
		const [held, hidden] = ['yes', null].map((word) => said.filter((one) => one === word).length);
		expect(check.denominator).toBe(rows.length);
		expect(check.numerator).toBeGreaterThanOrEqual(held ?? 0);
		expect(check.numerator).toBeLessThanOrEqual((held ?? 0) + (hidden ?? 0));
	});

	it('hide the scenario, its cost and the difference where fewer than k are concerned', async () => {
		const { projection } = await project(3);
		const levels = tableAt(projection, 'levels');
		expect(
			cells(levels, 'scenario', 'people')
				.slice(6)
				.every((people) => people === null)
		).toBe(true);
		expect(cells(tableAt(projection, 'cost'), 'scenario', 'total').every((cost) => cost === null)).toBe(true);
		expect(tableAt(projection, 'difference').suppressed.length).toBe(2);
		expect(projection.notes.map(({ code }) => code)).toContain('small_change');
	});

	it('hide the scenario where one a step away, which is told, differs by fewer than k', async () => {
		// Of the thirty below 60 visits three have 58: at 57 these three alone would tell the two scenarios apart.
		const coming = async (visits: number) => {
			const { projection } = await project(30, visits);
			const people = (set: string) => cells(tableAt(projection, 'levels'), set, 'people').slice(6);
			const [before, after] = ['baseline', 'scenario'].map((set) => people(set).some((count) => count !== null));
			return { before, after, notes: projection.notes.map(({ code }) => code) };
		};
		const told = await coming(60);
		expect(told).toMatchObject({ before: true, after: true });
		expect(told.notes).not.toContain('between_steps');
		const between = await coming(57);
		expect(between).toMatchObject({ before: true, after: false });
		expect(between.notes).toContain('between_steps');
	});

	it('learn nothing from fewer than three rounds', async () => {
		const now = peopleFrom(company(TODAY, 30, 0));
		expect(await learn({ moments: moments(0).slice(0, 2), now, today: 0 }, publishedCriteria)).toBeNull();
	});
});
