import { describe, expect, it } from 'vitest';
import { type CriteriaSet, publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { compare } from '$lib/simulate/judge/compare.ts';
import { evaluate } from '$lib/simulate/judge/evaluate.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { noForecast } from '$lib/simulate/forecast/forecast-result.ts';
import { costResult } from '$lib/simulate/results/cost.ts';
import { eligibleResult } from '$lib/simulate/results/eligible.ts';
import { withHardestHit } from '$lib/simulate/results/hardest-hit.ts';
import { promotionsResult } from '$lib/simulate/results/promotions.ts';
import { selectionResult } from '$lib/simulate/results/selection.ts';
import { resultOf } from '$lib/simulate/results/simulation.ts';
import { flowResult, swapResult } from '$lib/simulate/results/swap.ts';
import { comparedResults } from '$lib/simulate/scenarios/side-by-side.ts';
import { type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { many } from '../../../../tests/support/simulated-people.ts';
import { envFor } from '../../../../tests/support/figures.ts';
import { decisionPart } from './decision-part.ts';

const among = (count: number, visits: number, region: string): HandMade[] =>
	many(count, { onsite_count: visits, region });
const people = peopleFrom([
	...among(12, 55, '西部'),
	...among(8, 65, '西部'),
	...among(3, 75, '东部'),
	...among(10, 95, '东部'),
	...among(30, 130, '东部'),
	...among(20, 130, '西部')
]);
const scenario = (visits: number): CriteriaSet => ({
	...moved(publishedCriteria, 2, 'onsite_count', visits),
	id: `s${String(visits)}`,
	name: `${String(visits)} visits`,
	reason: 'visits are written down up to the threshold only',
	note: 'talked over with the regions'
});
const base = { plan: publishedPlan, dataset: { asOf: '2026-07-02T08:00:00' } };
const sixty = scenario(60);

function part(locale: 'zh' | 'en', share = 0.93) {
	const fidelity = resultOf('S1', base, { value: share, sql: '', n: 300, numerator: 300 * share, denominator: 300 });
	const given = { ...base, fidelity };
	const simulation = { ...given, comparison: compare(evaluate(people, publishedCriteria), evaluate(people, sixty)) };
	const focus = { level: 2, part: 'onsite_count' } as const;
	const others = [sixty, scenario(70), scenario(80)];
	return decisionPart(
		{
			view: { baseline: publishedCriteria, scenario: sixty, focus },
			results: {
				S1: fidelity,
				S2: eligibleResult(simulation),
				S3: withHardestHit(swapResult(simulation, { grouping: 'region', level: 2 })),
				S4: flowResult(simulation),
				S7: selectionResult(simulation, { level: 2, grouping: 'region' }),
				S8: costResult(simulation),
				S9: promotionsResult(simulation, [null, null, null, null])
			},
			groups: null,
			forecast: { back_test: noForecast(base, 'back_test'), projection: noForecast(base, 'projection') },
			compared: comparedResults(people, { baseline: publishedCriteria, scenarios: others, focus }, given, [])
		},
		envFor(locale)
	);
}

const textOf = (told: ReturnType<typeof part>['opening']): string =>
	(told ?? []).flatMap(({ heading, lines }) => [heading, ...lines]).join('\n');

describe.each(['zh', 'en'] as const)('a decision paper in %s', (locale) => {
	it('says what is proposed and why, how far it can be trusted before what it comes to, and what it cannot tell', () => {
		const made = part(locale);
		const text = textOf(made.opening);
		expect(text).toContain(sixty.reason);
		expect(text).toContain(sixty.note);
		expect(text).toMatch(/50 (次|visits) → 60 (次|visits)/);
		const [trust, effect] = [text.search(/先看可信度|First: how far/), text.search(/12/)];
		expect(trust).toBeGreaterThan(0);
		expect(trust).toBeLessThan(effect);
		expect(made.headline).toMatch(/12/);
		expect(made.items[0]?.figure.id).toBe('replay-fidelity');
		expect(textOf(made.closing)).toMatch(/说明不了|cannot tell/);
		expect(made.absent.length).toBeGreaterThan(0);
		expect(`${text}${textOf(made.closing)}`).not.toMatch(/undefined|NaN|\{/);
	});

	it('gives no number where history is not repeated well enough', () => {
		const text = textOf(part(locale, 0.7).opening);
		expect(text).toMatch(/不给结论|no conclusion is given/);
		expect(text).not.toMatch(/12/);
	});

	it('puts others beside it, but not one that fewer than k people tell from an earlier one', () => {
		const figure = part(locale).items.find((item) => item.figure.id === 'simulated-compare')?.figure;
		const out = figure?.table.rows.find(([label]) => label === '换出' || label === 'Out');
		// At 60 visits 12 drop out and at 70 20; at 80 only 3 more do.
		expect(out?.slice(1)).toEqual(['12', '20', '–']);
		expect(figure?.notes.join()).toMatch(/80 visits.*70 visits/);
	});
});
