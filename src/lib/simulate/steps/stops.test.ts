import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { crowd } from '../../../../tests/support/crowd.ts';
import { evaluate, judgedAt, MET } from '../judge/evaluate.ts';
import { moved, ruleOf, thresholdOf } from '../judge/rule-parts.ts';
import { stopsOf, stopTowards } from './stops.ts';

const K = 5;
const people = crowd(260, 4);
const parts = ['onsite_count', 'csat', 'tenure', 'doc_count', 'panel_practice'] as const;
const reached = (set: typeof publishedCriteria, level: number): number =>
	judgedAt(evaluate(people, set), level).status.reduce((sum, status) => sum + Number(status === MET), 0);

it('stops where nobody or at least k people come to reach the level, wherever the threshold stands', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...parts),
			fc.constantFrom(1, 2, 3),
			fc.nat(90),
			fc.nat(3),
			(part, level, own, documents) => {
				const start = moved(publishedCriteria, level, 'doc_count', documents);
				const here = moved(start, level, part, part === 'csat' ? own / 100 : own);
				const others = part === 'doc_count' ? publishedCriteria : start;
				const published = thresholdOf(ruleOf(publishedCriteria, level), part);
				const stops = stopsOf(evaluate(people, here), publishedCriteria, { level, part }, K);
				expect(stops[0]).toBe(published);
				expect(stops).toEqual(stopsOf(evaluate(people, others), publishedCriteria, { level, part }, K));
				const counts = stops.map((stop) => reached(moved(here, level, part, stop), level));
				for (const one of counts)
					for (const other of counts) expect(one === other || Math.abs(one - other) >= K).toBe(true);
			}
		),
		{ numRuns: 40 }
	);
});

it.each([
	['to the nearest stop', 50, 58, 60],
	['to the next one on, however short the move', 50, 51, 60],
	['back', 60, 52, 50],
	['nowhere beyond the last', 70, 90, 70]
] as const)('moves %s', (_, from, wanted, expected) => {
	expect(stopTowards([50, 60, 70], from, wanted)).toBe(expected);
});
