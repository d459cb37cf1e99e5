import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CriteriaSet, publishedCriteria } from '$lib/programme/criteria.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { crowds, rulesets } from '../../../../tests/support/arbitrary-people.ts';
import { crowd, type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { wholeMonths } from '../judge/day-numbers.ts';
import { evaluate, judgedAt } from '../judge/evaluate.ts';
import { countEvidence, countsWindows, type People } from '../judge/people.ts';
import { moved, ruleOf } from '../judge/rule-parts.ts';
import { bandOf } from './back-test.ts';
import { type Chances, drawnFuture, type Future, likeliest } from './chances.ts';
import { classesOf } from './classes.ts';
import { drawn, expected } from './project.ts';
import { readinessOf } from './readiness.ts';
import { type RoundDays, Scripts } from './scripts.ts';

const DAYS_A_YEAR = 365.25;

/** Everybody some days later, evidence gone on as it went: the columns themselves, for the judge of today. */
function later(people: People, days: number): People {
	const day = people.day.map((from) => from + days);
	const month = DAYS_A_YEAR / 12;
	const since = (from: number, recorded: number, i: number): number => {
		if (from === Infinity) return 0;
		return Number.isNaN(from) ? recorded + days / month : wholeMonths(from, at(day, i));
	};
	const pace = (name: (typeof countEvidence)[number], i: number): number => {
		const year = at(people.counts.last_12_months[name], i);
		if (!Number.isNaN(year)) return year / DAYS_A_YEAR;
		const served = at(people.day, i) - at(people.hired, i);
		return served > 0 ? at(people.counts.cumulative[name], i) / served || 0 : 0;
	};
	const counts = Object.fromEntries(
		countsWindows.map((window) => [
			window,
			Object.fromEntries(
				countEvidence.map((name) => [
					name,
					people.counts[window][name].map((value, i) =>
						window === 'last_12_months' ? value : value + pace(name, i) * days
					)
				])
			)
		])
	) as People['counts'];
	const inLevel = (placement: 'any_level' | 'one_step') =>
		people.monthsInLevel[placement].map((months, level) =>
			months.map((recorded, i) => since(at(at(people.enteredBelow[placement], level), i), recorded, i))
		);
	return {
		...people,
		day,
		counts,
		monthsSinceHire: people.monthsSinceHire.map((recorded, i) => since(at(people.hired, i), recorded, i)),
		monthsInLevel: { any_level: inLevel('any_level'), one_step: inLevel('one_step') }
	};
}

const names = ['unmet', 'unknown', 'met'] as const;

describe('when a rule comes to be met', () => {
	it('is as the judge of today would say on that day, for everybody and every level that may be aimed at', () => {
		fc.assert(
			fc.property(crowds, rulesets, fc.integer({ min: 0, max: 900 }), (rows, set, days) => {
				const people = peopleFrom(rows);
				const evaluation = evaluate(later(people, days), { ...set, allowSkip: true });
				for (const rule of set.rules) {
					const readiness = readinessOf(people, set, rule);
					for (let i = 0; i < people.size; i++) {
						if (at(people.level, i) < 0) continue;
						const { day, open } = readiness.here(i);
						const ready = day <= at(people.day, i) + days;
						const status = !ready ? 'unmet' : open ? 'unknown' : 'met';
						expect(status).toBe(names[at(judgedAt(evaluation, rule.level).status, i)]);
					}
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('starts anew with a level entered on the way', () => {
		const people = peopleFrom([
			{ hired: '2024-01-01', level: 0, onsite_count: 40, doc_count: 2, rate: 0.9, n: 30 }
		]);
		const readiness = readinessOf(people, publishedCriteria, ruleOf(publishedCriteria, 2));
		const entered = at(people.day, 0) + 100;
		// 12 months in the level below; 10 visits more at 40 in two and a half years take less.
		expect(readiness.after(0, entered, true).day).toBe(entered + 365);
		expect(readiness.after(0, entered, false).day).toBe(Infinity);
	});
});

const rounds = (people: People, count: number): RoundDays[] =>
	Array.from({ length: count }, (_, round) => {
		const day = at(people.day, 0) + 90 + round * 182;
		return { day, effect: day + 10 };
	});

const chances: Chances = {
	rise: {
		unmet: [12, 3, 2, 1, 1].map((a) => ({ a, b: 60 })),
		unknown: [6, 3, 2, 1, 1].map((a) => ({ a, b: 30 })),
		met: [20, 18, 9, 6, 1].map((a) => ({ a, b: 10 }))
	},
	asSaid: { a: 20, b: 4 },
	reached: [
		[0, 10, 12, 4, 1],
		[0, 0, 9, 1, 0],
		[0, 0, 0, 5, 0],
		[0, 0, 0, 0, 3],
		[0, 0, 0, 0, 0]
	],
	leave: [6, 5, 3, 2, 2].map((shape) => ({ shape, years: 40 })),
	step: { rise: 0.4, leave: 0.2, drift: 0.1 },
	alike: 0.05
};

/** One person's chances of every level after the last round, told step by step for this one alone. */
function slowly(people: People, set: CriteriaSet, days: readonly RoundDays[], i: number, future: Future): number[] {
	const scripts = new Scripts(people, set, days);
	const script = scripts.of(i, at(people.level, i));
	const levels = set.rules.length;
	const end = Array.from({ length: levels + 2 }, () => 0);
	const go = (level: number, since: number, round: number, chance: number): void => {
		if (chance === 0) return;
		const now = days[round];
		if (!now) {
			end[level] = at(end, level) + chance;
			return;
		}
		const before = days[round - 1]?.effect ?? at(people.day, 0);
		const leaves = future.leave(level, round, (now.effect - before) / DAYS_A_YEAR);
		end[levels + 1] = at(end, levels + 1) + chance * leaves;
		const stays = chance * (1 - leaves);
		const { status, target } = scripts.said(script, level, since, round);
		if (level === levels) {
			go(level, since, round + 1, stays);
			return;
		}
		const rises = future.rise(status, level, round);
		const asSaid = status === 'met' ? future.asSaid : 0;
		go(level, since, round + 1, stays * (1 - rises));
		go(target, round, round + 1, stays * rises * asSaid);
		for (const [to, share] of future.reached(level, round).entries())
			go(to, round, round + 1, stays * rises * (1 - asSaid) * share);
	};
	go(at(people.level, i), -1, 0, 1);
	return end;
}

describe('everybody over the next rounds', () => {
	const people = crowd(60, 5);
	const days = rounds(people, 3);
	const course = { from: at(people.day, 0), rounds: days, levels: 4 };
	const future = likeliest(chances);

	it('is expected where each person alone, step by step, is', async () => {
		const classes = await classesOf(people, [publishedCriteria], days);
		const [whole] = expected(classes, course, future);
		const sums = Array.from({ length: 6 }, () => 0);
		for (let i = 0; i < people.size; i++)
			for (const [place, chance] of slowly(people, publishedCriteria, days, i, future).entries())
				sums[place] = at(sums, place) + chance;
		for (const [place, sum] of sums.entries()) expect(whole?.after[2]?.[place]).toBeCloseTo(sum, 9);
	});

	it('is drawn around what is expected, nobody lost, and alike where two sets say the same', async () => {
		const classes = await classesOf(people, [publishedCriteria, { ...publishedCriteria, id: 'same' }], days);
		const sure: Chances = { ...chances, step: { rise: 0, leave: 0, drift: 0.1 }, alike: 1e-6 };
		const many = { rise: 1e6, leave: 1e6 };
		const grown: Chances = {
			...sure,
			rise: {
				unmet: sure.rise.unmet.map(({ a, b }) => ({ a: a * many.rise, b: b * many.rise })),
				unknown: sure.rise.unknown.map(({ a, b }) => ({ a: a * many.rise, b: b * many.rise })),
				met: sure.rise.met.map(({ a, b }) => ({ a: a * many.rise, b: b * many.rise }))
			},
			asSaid: { a: 20e6, b: 4e6 },
			reached: sure.reached.map((own) => own.map((one) => one * many.rise)),
			leave: sure.leave.map(({ shape, years }) => ({ shape: shape * many.leave, years: years * many.leave }))
		};
		const futures = await drawn(classes, course, grown, { draws: 600 });
		const [whole] = expected(classes, course, likeliest(grown));
		for (const draw of futures) {
			const [first, second] = draw;
			expect(first).toEqual(second);
			for (const after of first?.after ?? []) expect(after.reduce((sum, n) => sum + n, 0)).toBe(people.size);
		}
		for (const place of [0, 1, 2, 3, 4, 5]) {
			const { value } = bandOf(futures.map(([first]) => first?.after[2]?.[place] ?? NaN));
			// Of a count of at most 60 the mean of 600 draws lies within a third of one person.
			expect(Math.abs(value - (whole?.after[2]?.[place] ?? NaN))).toBeLessThan(0.6);
		}
	});

	it('gives the same for the same question, and other chances where rounds wander', async () => {
		const classes = await classesOf(people, [publishedCriteria], days);
		const draw = () => drawn(classes, course, chances, { draws: 50 });
		expect(await draw()).toEqual(await draw());
		const wide = await drawn(
			classes,
			course,
			{ ...chances, step: { rise: 2, leave: 0, drift: 0 } },
			{ draws: 400 }
		);
		const narrow = await drawn(
			classes,
			course,
			{ ...chances, step: { rise: 0, leave: 0, drift: 0 } },
			{ draws: 400 }
		);
		const width = (futures: typeof wide): number => {
			const { low, high } = bandOf(futures.map(([first]) => first?.after[2]?.[0] ?? NaN));
			return high - low;
		};
		expect(width(wide)).toBeGreaterThan(width(narrow));
	});

	it('moves only those of whom a scenario says something else', async () => {
		const stricter = moved(publishedCriteria, 2, 'onsite_count', 120);
		const classes = await classesOf(people, [publishedCriteria, stricter], days);
		const [before, after] = expected(classes, course, future);
		expect(after?.forward.at(-1)).toBeLessThan(before?.forward.at(-1) ?? 0);
	});

	it('lets those fall who meet no rule from the level held up, only where demotion is allowed', async () => {
		const held: HandMade = {
			hired: '2022-01-01',
			level: 2,
			since: '2024-06-01',
			reached: ['2023-01-01', '2024-06-01']
		};
		// The rate of satisfaction stays: neither level 2 nor 3 is ever met again, level 1 asks for less.
		const rows = Array.from({ length: 40 }, () => ({ ...held, onsite_count: 60, doc_count: 2, rate: 0.8, n: 30 }));
		const own = peopleFrom(rows);
		const lenient = {
			...publishedCriteria,
			rules: publishedCriteria.rules.map((rule) =>
				rule.level === 1 ? { ...rule, csat: { rate: 0.7, gate: 'raw' as const, minN: 20 } } : rule
			)
		};
		const [kept, fallen] = expected(
			await classesOf(own, [lenient, { ...lenient, allowDemotion: true }], days),
			course,
			likeliest({ ...chances, leave: chances.leave.map(() => ({ shape: 0, years: 1 })) })
		);
		expect(kept?.after[0]?.[2]).toBeGreaterThan(30);
		expect(fallen?.after[0]).toEqual([0, 40, 0, 0, 0, 0]);
	});

	it('reads a chance off the round that it is asked of', () => {
		let seed = 0.1;
		const next = () => (seed = (seed * 997 + 0.123) % 1);
		const one = drawnFuture(chances, 2, next);
		expect(one.rise('met', 1, 0)).not.toBe(one.rise('met', 1, 1));
		expect(one.rise('met', 1, 0)).toBe(one.rise('met', 1, 0));
	});
});
