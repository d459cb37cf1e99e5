import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type CriteriaSet,
	evidence,
	gradedLevels,
	type Level,
	type LevelRule,
	publishedCriteria
} from '$lib/programme/criteria.ts';
import { compare, peopleIn, swapAt, swapCells, swapTotal } from './compare.ts';
import { crowd, type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { bindingParts } from '../results/eligible.ts';
import { evaluate, judgedAt, levelIn, MET, outcomeAt } from './evaluate.ts';
import { nearMisses } from '../results/near-misses.ts';
import { moved, type NumericPart, parts, partsIn, ruleOf, thresholdOf } from './rule-parts.ts';
import { countEvidence } from './people.ts';
import { heat, sweep, thresholdsFor } from './sweep.ts';

const graded = gradedLevels(publishedCriteria);

/** The rules again, one engineer and one part at a time, from what was written down and not from columns. */
const slow = {
	months(from: string, to: string): number {
		let count = 0;
		const [year, month, day] = from.split('-').map(Number) as [number, number, number];
		for (;;) {
			const index = year * 12 + month + count;
			const then = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
			if (then > to) return count;
			count += 1;
		}
	},
	tenure(row: HandMade, rule: LevelRule, set: CriteriaSet): number | null {
		const { day = '2026-07-02', hired, level = 0, placed = 0 } = row;
		const sinceHire = hired == null ? null : slow.months(hired, day);
		if (rule.tenure.basis === 'since_hire') return sinceHire;
		if (level == null) return null;
		const placing = set.placement === 'any_level' && (level === 0 || rule.level <= placed);
		const below = rule.level - 1;
		if (below === 0 || placing) return sinceHire;
		if (below > level) return 0;
		const start = below === level ? (row.since ?? hired) : row.reached?.[below - 1];
		return start == null ? null : slow.months(start, day);
	},
	csat({ rate, n }: HandMade, { gate, minN }: NonNullable<LevelRule['csat']>, prior: number): number | null {
		if (rate == null) return null;
		if (gate === 'raw') return rate;
		if (n == null) return null;
		if (gate === 'min_n') return n < minN ? null : rate;
		if (gate === 'shrunken') return (rate * n + prior * minN) / (n + minN);
		const z = 1.959963984540054;
		return (
			(rate + (z * z) / (2 * n) - z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))) /
			(1 + (z * z) / n)
		);
	},
	status(row: HandMade, rule: LevelRule, set: CriteriaSet, prior: number): 'met' | 'unmet' | 'unknown' {
		const answers: (boolean | null)[] = [];
		const ask = (value: number | null | undefined, minimum: number): void => {
			if (minimum > 0) answers.push(value == null ? null : value > minimum - 1e-9);
		};
		ask(slow.tenure(row, rule, set), rule.tenure.months);
		for (const name of evidence) {
			const isCount = (countEvidence as readonly string[]).includes(name);
			const source =
				!isCount || set.countsWindow === 'cumulative'
					? row
					: set.countsWindow === 'since_level'
						? (row.sinceLevel ?? {})
						: (row.lastYear ?? {});
			ask((source as Record<string, number | null | undefined>)[name], rule.minimums[name] ?? 0);
		}
		if (rule.csat) ask(slow.csat(row, rule.csat, prior), rule.csat.rate);
		const { level = 0 } = row;
		if (!set.allowSkip && rule.level > 1) {
			if (level == null) answers.push(null);
			else answers.push(rule.level <= level + 1 || (level === 0 && set.placement === 'any_level'));
		}
		if (answers.includes(false)) return 'unmet';
		if (!answers.includes(null)) return 'met';
		return set.missing === 'fail' ? 'unmet' : 'unknown';
	},
	/** Lowest and highest level that the rules may leave somebody at. */
	level(row: HandMade, set: CriteriaSet, prior: number): [number, number] {
		const at = graded.map((level) => slow.status(row, ruleOf(set, level), set, prior));
		const floor = set.allowDemotion ? 0 : Math.max(0, row.level ?? 0);
		const known = Math.max(0, ...graded.filter((level) => at[level - 1] === 'met'));
		const open = Math.max(0, ...graded.filter((level) => at[level - 1] !== 'unmet'));
		return [Math.max(known, floor), Math.max(open, floor)];
	}
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });
const isoDays = fc
	.date({ min: new Date('2018-01-01'), max: new Date('2026-07-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const counts = fc.record(
	Object.fromEntries(countEvidence.map((name) => [name, fc.nat(name === 'onsite_count' ? 80 : 7)])),
	{ requiredKeys: [] }
);

const engineers: fc.Arbitrary<HandMade> = fc
	.tuple(
		fc.uniqueArray(isoDays, { minLength: 5, maxLength: 5 }),
		maybe(fc.nat(4)),
		fc.nat(4),
		fc.boolean(),
		counts,
		counts,
		counts,
		fc.record({
			panel_knowledge: maybe(fc.integer({ min: 50, max: 100 })),
			panel_practice: maybe(fc.integer({ min: 50, max: 100 }))
		}),
		maybe(fc.integer({ min: 1, max: 40 })),
		fc.nat(10)
	)
	.map(([days, level, first, dated, all, sinceLevel, lastYear, scores, n, dissatisfied]) => {
		const [hired = null, ...later] = dated ? [...days].sort() : [];
		const placed = level ? Math.min(level, Math.max(1, first)) : 0;
		return {
			...all,
			...scores,
			sinceLevel,
			lastYear,
			hired,
			level,
			placed,
			...(level === null || level === 0
				? {}
				: {
						since: later[3] ?? null,
						reached: [1, 2, 3].map((k) =>
							level < k ? null : k <= placed ? (later[0] ?? null) : (later[k - 1] ?? null)
						)
					}),
			rate: n === null ? null : Math.max(0, n - dissatisfied) / n,
			n
		} as HandMade;
	});

const rulesets: fc.Arbitrary<CriteriaSet> = fc
	.record({
		rules: fc.tuple(
			...graded.map((level) =>
				fc.record({
					level: fc.constant(level),
					tenure: fc.record({
						months: fc.constantFrom(0, 6, 12, 24, 36),
						basis: fc.constantFrom('in_level' as const, 'since_hire' as const)
					}),
					minimums: fc.record(
						{
							onsite_count: fc.nat(60),
							doc_count: fc.nat(3),
							large_project_count: fc.nat(5),
							panel_practice: fc.constantFrom(0, 60, 80)
						},
						{ requiredKeys: [] }
					),
					csat: fc.option(
						fc.record({
							rate: fc.constantFrom(0.5, 0.8, 0.85),
							gate: fc.constantFrom(
								'raw' as const,
								'min_n' as const,
								'wilson_lower' as const,
								'shrunken' as const
							),
							minN: fc.constantFrom(5, 20)
						})
					)
				})
			)
		),
		countsWindow: fc.constantFrom('cumulative' as const, 'since_level' as const, 'last_12_months' as const),
		allowSkip: fc.boolean(),
		allowDemotion: fc.boolean(),
		missing: fc.constantFrom('unknown' as const, 'fail' as const),
		placement: fc.constantFrom('any_level' as const, 'one_step' as const)
	})
	.map((set) => ({
		id: 's',
		name: '',
		parentId: null,
		note: '',
		...set,
		rules: set.rules as unknown as LevelRule[]
	}));

const crowds = fc.array(engineers, { minLength: 1, maxLength: 12 });
const names = ['unmet', 'unknown', 'met'] as const;
const numeric = parts.filter((part): part is NumericPart => part !== 'step');

describe('judging everybody by a set of criteria', () => {
	it('agrees with the rules read one by one', () => {
		fc.assert(
			fc.property(crowds, rulesets, (rows, set) => {
				const people = peopleFrom(rows);
				const evaluation = evaluate(people, set);
				for (const [i, row] of rows.entries()) {
					for (const level of graded) {
						expect(names[judgedAt(evaluation, level).status[i] as number]).toBe(
							slow.status(row, ruleOf(set, level), set, people.csatPrior)
						);
					}
					const { atLeast, atMost } = outcomeAt(evaluation, i);
					expect([atLeast, atMost]).toEqual(slow.level(row, set, people.csatPrior));
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('gives the same after any other set in the same buffers', () => {
		const move = fc.tuple(
			fc.constantFrom(...graded),
			fc.constantFrom(...numeric),
			fc.oneof(fc.constant(0), fc.nat(60))
		);
		fc.assert(
			fc.property(crowds, rulesets, rulesets, fc.array(move, { maxLength: 5 }), (rows, first, second, moves) => {
				const people = peopleFrom(rows);
				const used = evaluate(people, first);
				bindingParts(used);
				nearMisses(used);
				let again = evaluate(people, second, used);
				for (const [level, part, value] of moves)
					again = evaluate(
						people,
						moved(again.set, level, part, part === 'csat' ? value / 60 : value),
						again
					);
				again = evaluate(people, { ...again.set, allowDemotion: !again.set.allowDemotion }, again);
				const fresh = evaluate(people, again.set);
				expect(again.code).toEqual(fresh.code);
				expect(again.judged.map(({ unmet, unknown, status }) => [unmet, unknown, status])).toEqual(
					fresh.judged.map(({ unmet, unknown, status }) => [unmet, unknown, status])
				);
				expect([bindingParts(again), nearMisses(again)]).toEqual([bindingParts(fresh), nearMisses(fresh)]);
			}),
			{ numRuns: 200 }
		);
	});

	it('never adds anybody when a minimum is raised', () => {
		fc.assert(
			fc.property(
				crowds,
				rulesets,
				fc.constantFrom(...graded),
				fc.constantFrom(...numeric),
				fc.double({ min: 0.01, max: 40, noNaN: true }),
				(rows, set, level, part, more) => {
					const people = peopleFrom(rows);
					const raised = moved(
						set,
						level,
						part,
						thresholdOf(ruleOf(set, level), part) + (part === 'csat' ? more / 100 : more)
					);
					const [before, after] = [evaluate(people, set), evaluate(people, raised)];
					const comparison = compare(before, after);
					expect(swapAt(comparison, level).in).toBe(0);
					expect(swapTotal(comparison).in).toBe(0);
					for (const i of rows.keys())
						expect(outcomeAt(after, i).atMost).toBeLessThanOrEqual(outcomeAt(before, i).atMost);
				}
			),
			{ numRuns: 200 }
		);
	});

	it('puts everybody into exactly one swap cell, at each level and in all', () => {
		fc.assert(
			fc.property(crowds, rulesets, rulesets, (rows, first, second) => {
				const people = peopleFrom(rows);
				const comparison = compare(evaluate(people, first), evaluate(people, second));
				for (const level of [null, ...graded]) {
					const swap = level === null ? swapTotal(comparison) : swapAt(comparison, level);
					const members = swapCells.map((cell) => peopleIn(comparison, level, cell));
					expect(members.flat().sort((a, b) => a - b)).toEqual([...rows.keys()]);
					expect(members.map(({ length }) => length)).toEqual(swapCells.map((cell) => swap[cell]));
				}
				const flow = new Int32Array(36);
				for (const i of rows.keys()) {
					const [from, to] = [comparison.baseline, comparison.scenario]
						.map((evaluation) => levelIn(outcomeAt(evaluation, i)))
						.map((level) => (level < 0 ? 5 : level)) as [number, number];
					flow[from * 6 + to] = (flow[from * 6 + to] ?? 0) + 1;
				}
				expect(comparison.flow).toEqual(flow);
			}),
			{ numRuns: 100 }
		);
	});

	it('keeps a held level where demotion is not allowed, and takes it where it is', () => {
		const people = peopleFrom([
			{
				hired: '2020-01-01',
				level: 3,
				since: '2025-01-17',
				placed: 3,
				reached: ['2025-01-17', '2025-01-17', '2025-01-17'],
				onsite_count: 30,
				rate: 0.9,
				n: 30
			}
		]);
		expect(levelIn(outcomeAt(evaluate(people, publishedCriteria), 0))).toBe(3);
		expect(
			levelIn(outcomeAt(evaluate(people, { ...publishedCriteria, missing: 'fail', allowDemotion: true }), 0))
		).toBe(1);
	});

	it('says which parts are unmet, and which unknown', () => {
		const people = peopleFrom([{ hired: '2025-12-01', onsite_count: 19, rate: null }]);
		const { unmet, unknown } = judgedAt(evaluate(people, publishedCriteria), 2);
		expect([partsIn(unmet[0] ?? 0), partsIn(unknown[0] ?? 0)]).toEqual([
			['tenure', 'onsite_count'],
			['doc_count', 'csat']
		]);
	});

	it.each([
		['raw', 20, 'met'],
		['min_n', 20, 'unknown'],
		['min_n', 10, 'met'],
		['wilson_lower', 20, 'unmet'],
		['shrunken', 20, 'unmet']
	] as const)('reads 9 of 10 satisfied against 0.85 under %s (%i) as %s', (gate, minN, expected) => {
		const people = peopleFrom([
			{ hired: '2020-01-01', onsite_count: 99, rate: 0.9, n: 10 },
			{ hired: '2020-01-01', onsite_count: 99, rate: 0.7, n: 90 }
		]);
		const set = {
			...publishedCriteria,
			rules: publishedCriteria.rules.map((rule) => ({ ...rule, csat: { rate: 0.85, gate, minN } }))
		};
		expect(names[judgedAt(evaluate(people, set), 1).status[0] as number]).toBe(expected);
	});
});

describe('sweeping thresholds', () => {
	const people = crowd(400, 7);
	const set: CriteriaSet = { ...publishedCriteria, allowSkip: true };
	const eligible = (changed: CriteriaSet, level: Level): number =>
		judgedAt(evaluate(people, changed), level).status.reduce((sum, status) => sum + Number(status === MET), 0);

	it.each([
		[2, 'onsite_count'],
		[1, 'tenure'],
		[3, 'csat'],
		[4, 'panel_practice'],
		[2, 'doc_count']
	] as const)('counts at level %i for every %s as judging anew does', (level, part) => {
		const { thresholds, eligible: counted } = sweep(evaluate(people, set), level, part);
		expect(thresholds.length).toBeGreaterThan(4);
		expect([...counted]).toEqual(
			[...thresholds].map((threshold) => eligible(moved(set, level, part, threshold), level))
		);
	});

	it('does so for two at once', () => {
		const evaluation = evaluate(people, set);
		const rows = { part: 'onsite_count' as const, thresholds: Float64Array.of(0, 30, 50, 90) };
		const columns = { part: 'csat' as const, thresholds: Float64Array.of(0.8, 0.85, 0.9) };
		expect([...heat(evaluation, 2, rows, columns)]).toEqual(
			[...rows.thresholds].flatMap((visits) =>
				[...columns.thresholds].map((rate) =>
					eligible(moved(moved(set, 2, 'onsite_count', visits), 2, 'csat', rate), 2)
				)
			)
		);
	});

	it('covers the range that people show, with the marked values in it', () => {
		const thresholds = thresholdsFor(
			evaluate(peopleFrom([{ onsite_count: 12 }, { onsite_count: 30 }]), set),
			2,
			'onsite_count',
			[50, 7.5]
		);
		expect([
			thresholds[0],
			thresholds.includes(7.5),
			thresholds.includes(50),
			(thresholds.at(-1) ?? 0) >= 50
		]).toEqual([7, true, true, true]);
	});
});
