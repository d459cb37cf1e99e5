import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CriteriaSet, type Level, publishedCriteria } from '$lib/programme/criteria.ts';
import { compare, peopleIn, swapAt, swapCells, swapTotal } from './compare.ts';
import { crowd, peopleFrom } from '../../../../tests/support/crowd.ts';
import { bindingParts } from '../results/eligible.ts';
import { evaluate, judgedAt, levelIn, MET, outcomeAt } from './evaluate.ts';
import { nearMisses } from '../results/near-misses.ts';
import { moved, type NumericPart, parts, partsIn, ruleOf, thresholdOf } from './rule-parts.ts';
import { heat, sweep, thresholdsFor } from './sweep.ts';
import { crowds, graded, rulesets, slow } from '../../../../tests/support/arbitrary-people.ts';

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
