import { describe, expect, it } from 'vitest';
import { type Evidence, ladderOf } from './evidence-ladder.ts';
import { armsOf, wavesOf } from './team-starts.ts';

const everything: Evidence = {
	compared: true,
	monthsBefore: 24,
	monthsAfter: 18,
	graded: 4,
	others: 4,
	waves: 3,
	armMonths: 6
};

describe('ladder of evidence', () => {
	it.each([
		['all of it', {}, 'staggered', {}],
		[
			'everybody graded at once',
			{ others: 0, waves: 0 },
			'its',
			{ did: 'no_ungraded_teams', staggered: 'too_few_waves' }
		],
		[
			'a year of months, three of them after',
			{ monthsBefore: 9, monthsAfter: 3, graded: 0, others: 0, waves: 0 },
			'spc',
			{ its: 'too_few_months_on_a_side', did: 'no_ungraded_teams', staggered: 'too_few_waves' }
		],
		[
			'eight months',
			{ monthsBefore: 4, monthsAfter: 4, waves: 0, armMonths: 4 },
			'before_after',
			{ spc: 'too_few_months', its: 'two_years_for_a_season', did: 'arms_too_short', staggered: 'too_few_waves' }
		],
		[
			'two years with all graded at once, a month short',
			{ monthsBefore: 23, others: 0, waves: 0 },
			'spc',
			{ its: 'two_years_for_a_season', did: 'no_ungraded_teams', staggered: 'too_few_waves' }
		],
		[
			'nothing',
			{ compared: false, monthsBefore: 0, monthsAfter: 2, graded: 0, others: 0, waves: 0 },
			undefined,
			{
				before_after: 'no_two_windows',
				spc: 'too_few_months',
				its: 'too_few_months',
				did: 'no_ungraded_teams',
				staggered: 'too_few_waves'
			}
		]
	] as const)('of %s', (_, change, highest, refused) => {
		const ladder = ladderOf({ ...everything, ...change });
		expect(ladder.find((rung) => rung.highest)?.rung).toBe(highest);
		expect(
			Object.fromEntries(ladder.filter(({ feasible }) => !feasible).map(({ rung, reason }) => [rung, reason]))
		).toEqual(refused);
	});
});

describe('arms of a roll-out', () => {
	const data = { start: '2023-07-01', end: '2026-07-01' };
	const teams = (...starts: (string | null)[]) => starts.map((start, i) => ({ team: `T${String(i)}`, start }));

	it('sets those graded first against those graded half a year later, over equal spans', () => {
		const arms = armsOf(teams('2025-01-01', '2025-02-01', '2025-04-01', '2025-07-01', '2025-09-01', null), data);
		expect(arms).toEqual({
			graded: ['T0', 'T1'],
			others: ['T3', 'T4', 'T5'],
			months: 6,
			before: { start: '2024-07-01', end: '2025-01-01' },
			after: { start: '2025-01-01', end: '2025-07-01' }
		});
	});

	it('has nobody to compare with where all begin together, and no arms where nobody does', () => {
		expect(armsOf(teams('2025-01-01', '2025-01-01'), data)?.others).toEqual([]);
		expect(armsOf(teams(null, null), data)).toBeNull();
	});

	it('counts waves that have two ungraded teams beside them for half a year', () => {
		expect(wavesOf(teams('2025-01-01', '2025-01-01', '2025-07-01', '2025-07-01', null, null), data)).toBe(2);
		expect(
			wavesOf(teams('2025-01-01', '2025-01-01', '2025-04-01', '2025-04-01', '2025-07-01', '2025-07-01'), data)
		).toBe(1);
	});
});
