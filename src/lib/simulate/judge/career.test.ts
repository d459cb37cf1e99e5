import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { dayAfterMonths, dayNumber, isoDay, wholeMonths } from './day-numbers.ts';
import { careerOf } from './career.ts';
import { crowd, peopleFrom } from '../../../../tests/support/crowd.ts';
import { evaluate, judgedAt } from './evaluate.ts';
import { ruleOf } from './rule-parts.ts';

const person = {
	hired: '2023-05-31',
	level: 1,
	placed: 1,
	since: '2025-09-15',
	reached: ['2025-09-15'],
	onsite_count: 44,
	lastYear: { onsite_count: 24 },
	doc_count: null,
	rate: 0.8,
	n: 20
};

describe('the way to the next level', () => {
	it('lists what is met, unmet and unknown, and how much is missing', () => {
		const [next, later, last] = careerOf(peopleFrom([person]), 0, publishedCriteria);
		expect(next).toMatchObject({
			level: 2,
			state: 'unmet',
			blocked: false,
			earliest: '2026-09-15',
			ratingsNeeded: 7
		});
		expect(next?.parts).toEqual([
			{ part: 'tenure', state: 'unmet', value: 9, threshold: 12, gap: 3, by: '2026-09-15' },
			{ part: 'onsite_count', state: 'unmet', value: 44, threshold: 50, gap: 6, by: '2026-10-02' },
			{ part: 'doc_count', state: 'unknown', value: null, threshold: 1, gap: null, by: null },
			{
				part: 'csat',
				state: 'unmet',
				value: 0.8,
				threshold: 0.85,
				gap: expect.closeTo(0.05, 12) as number,
				// 7 ratings at 20 a year: 4.2 months.
				by: '2026-11-07'
			}
		]);
		expect([later, last]).toMatchObject([
			{ level: 3, blocked: true, earliest: null },
			{ level: 4, blocked: true, earliest: null }
		]);
	});

	it('is open today where tenure is served, and shows every level on request', () => {
		const [next] = careerOf(
			peopleFrom([{ ...person, since: '2024-01-31', onsite_count: 60, doc_count: 1, rate: 0.9 }]),
			0,
			publishedCriteria
		);
		expect(next).toMatchObject({ state: 'met', earliest: '2026-07-02', ratingsNeeded: null });
		expect(careerOf(peopleFrom([person]), 0, publishedCriteria, { all: true }).map(({ level }) => level)).toEqual([
			1, 2, 3, 4
		]);
	});

	it('is judged as the simulator judges everybody, and the missing ratings are the fewest that do', () => {
		const people = crowd(60, 3);
		const set = {
			...publishedCriteria,
			rules: publishedCriteria.rules.map((rule) => ({
				...rule,
				csat: { rate: 0.85, gate: 'shrunken' as const, minN: 10 }
			}))
		};
		const evaluation = evaluate(people, set);
		for (let i = 0; i < people.size; i++) {
			for (const { level, state, ratingsNeeded } of careerOf(people, i, set, { all: true })) {
				expect(['unmet', 'unknown', 'met'].indexOf(state)).toBe(judgedAt(evaluation, level).status[i]);
				const [rate, n] = [people.csatRate[i] ?? NaN, people.csatN[i] ?? NaN];
				const after = (more: number): number => (rate * n + more + people.csatPrior * 10) / (n + more + 10);
				if (ratingsNeeded !== null)
					expect([
						after(ratingsNeeded) >= 0.85 - 1e-9,
						after(ratingsNeeded - 1) >= 0.85 - 1e-9,
						ruleOf(set, level).csat !== null
					]).toEqual([true, false, true]);
			}
		}
	});
});

describe('whole months', () => {
	it.each([
		['2025-01-31', '2025-02-28', 0],
		['2025-01-31', '2025-03-01', 1],
		['2024-02-29', '2025-02-28', 11],
		['2024-02-29', '2025-03-01', 12],
		['2025-06-15', '2025-06-15', 0]
	])('from %s to %s: %i', (from, to, months) => {
		expect(wholeMonths(dayNumber(from), dayNumber(to))).toBe(months);
	});

	it('are complete on the earliest day and not the day before', () => {
		fc.assert(
			fc.property(fc.integer({ min: 10_000, max: 25_000 }), fc.integer({ min: 1, max: 80 }), (from, months) => {
				const day = dayAfterMonths(from, months);
				expect([wholeMonths(from, day) >= months, wholeMonths(from, day - 1) >= months]).toEqual([true, false]);
				expect(dayNumber(isoDay(day))).toBe(day);
			})
		);
	});
});
