import { describe, expect, it } from 'vitest';
import { offSentence } from '../off-sentence.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';
import { cardOf, headlineOf } from '../card.ts';
import { roiFigures } from './figures.ts';
import type { Result } from '$lib/metrics/result.ts';

const strip = tableFor(
	{ attribution: 'measure', benefit: 'measure', roi: 'measure', low: 'measure', high: 'measure' },
	[
		[1, 40_000, 1, 0.5, 1.5],
		[0.5, 20_000, 0, -0.2, 0.3]
	]
);
const benefits = tableFor(
	{
		mechanism: 'dimension',
		state: 'dimension',
		amount: 'measure',
		low: 'measure',
		high: 'measure',
		reason: 'measure'
	},
	[
		['attrition', 'monetised', 40_000, -5_000, 60_000, null],
		['satisfaction', 'not_monetised', null, null, null, 'no_customer_value']
	]
);
const R5 = (own: Partial<Result> = {}) =>
	resultFor('R5', {
		value: 1,
		low: 0.5,
		high: 1.5,
		target: 0.3,
		unit: 'share',
		tables: { attribution: strip, benefits },
		...own
	});
const R6 = resultFor('R6', {
	value: 0.8,
	target: 0.3,
	notes: [{ code: 'break_even', values: { leavers: 4.6, zero: 3.5 } }],
	tables: {
		draws: tableFor({ from: 'dimension', to: 'dimension', probability: 'measure' }, [
			[-0.2, 0.3, 0.2],
			[0.3, 0.8, 0.3],
			[0.8, 1.3, 0.5]
		]),
		breakEven: tableFor({ basis: 'dimension', goal: 'dimension', benefit: 'measure', leavers: 'measure' }, [
			['loaded', 'zero', 80_000, 3.5],
			['loaded', 'target', 110_000, 4.6]
		])
	}
});
const R1 = resultFor('R1', {
	value: 88_000,
	numerator: 15_000,
	n: 204,
	tables: {
		costs: tableFor({ item: 'dimension', kind: 'dimension', amount: 'measure', low: 'measure', high: 'measure' }, [
			['rounds', 'direct', 15_000, 15_000, 15_000],
			['staff', 'loaded', 73_000, 36_000, 130_000],
			['tool', 'loaded', 0, 0, 0]
		])
	}
});
const R7 = resultFor('R7', {
	value: 1,
	tables: {
		tornado: tableFor(
			{
				input: 'dimension',
				low: 'measure',
				base: 'measure',
				high: 'measure',
				roi_low: 'measure',
				roi_high: 'measure'
			},
			[
				['avoided', -10, 7, 25, -2, 7],
				['salary', 90_000, 120_000, 160_000, 0.5, 1.5]
			]
		)
	}
});
const A10 = resultFor('A10', { value: 7.6, low: -10.4, high: 25.9, n: 200 });
const all = { R1, R5: R5(), R6, R7, A10 };

const figures = (results: Record<string, Result | undefined>, locale: 'zh' | 'en' = 'en') =>
	roiFigures(results, envFor(locale), offSentence(locale));
const one = (id: string, results: Record<string, Result | undefined>) =>
	figures(results).find((figure) => figure.id === id);

describe('the return', () => {
	it.each([
		['improved', { low: 0.5, high: 1.5 }, /above the target/],
		['worsened', { low: -2, high: -0.1 }, /below 0/],
		['unclear', { low: -3, high: 12 }, /not certain/],
		['unclear', { low: 0.1, high: 0.9 }, /not certain/]
	] as const)('is %s where its interval is %o', (mood, interval, title) => {
		const figure = one('return-strip', { R5: R5(interval) });
		expect(figure?.mood).toBe(mood);
		expect(figure?.title).toMatch(title);
	});

	it('is not above its target where what carries it is not certain, and is not seen where nothing carries it', () => {
		const held = one('return-strip', {
			R5: R5({
				verdict: 'reached_uncertain',
				notes: [{ code: 'held_back', values: { mechanism: 'attrition', verdict: 'reached_uncertain' } }]
			})
		});
		expect([held?.mood, held?.title]).toEqual(['unclear', expect.stringMatching(/not certain/)]);
		const nothing = R5({
			value: -1,
			low: -1,
			high: -1,
			verdict: 'too_few',
			notes: [{ code: 'nothing_carries', values: {} }]
		});
		const figure = one('return-strip', { R5: nothing });
		expect([figure?.mood, figure?.title]).toEqual([
			'unclear',
			expect.stringMatching(/No benefit can be told from noise/)
		]);
		const card = cardOf('R5', { R5: nothing }, envFor('en'), () => '');
		expect([card.headline, card.verdict, card.why]).toEqual([
			'No benefit seen',
			'too_few',
			expect.stringMatching(/the benefit that counts is 0/)
		]);
	});

	it('says why it is off, and draws nothing', () => {
		const figure = one('return-strip', {
			R5: R5({ value: null, off: { reason: 'no_monetised_benefit', needs: [] }, tables: {} })
		});
		expect(figure?.off).toMatch(/No benefit can be put in money/);
		expect(figure?.chart).toBeNull();
	});
});

describe("the overview's headline", () => {
	it('leaves out no target that it counts', () => {
		const said = headlineOf(
			['I1', 'I2', 'I3', 'R5'],
			{ I2: resultFor('I2', { value: -0.3, verdict: 'met' }) },
			envFor('en')
		);
		expect(said).toBe(
			'The four targets: complaint handling time met its target; no verdict on ' +
				'customer satisfaction, attrition, and economic benefit'
		);
	});
});

describe('cost, benefit and break-even', () => {
	it('divides fully loaded cost into its parts and names what is at 0', () => {
		const figure = one('cost-tree', all);
		expect(figure?.chart).toMatchObject({
			kind: 'stacked',
			values: [
				[15_000, 15_000],
				[0, 73_000]
			]
		});
		expect(figure?.notes.join(' ')).toMatch(/At 0: tools/);
	});

	it('draws no benefit without a price and gives the reason', () => {
		const figure = one('benefit-tree', all);
		expect(figure?.chart).toMatchObject({ categories: ['attrition benefit'] });
		expect(figure?.title).toMatch(/satisfaction benefit has no price/);
		expect(figure?.table.rows[1]).toContain('the plan gives a satisfied customer no value');
	});

	it('says what is needed beside what is estimated, and does not call it enough', () => {
		const figure = one('break-even', all);
		expect(figure?.mood).toBe('unclear');
		expect(figure?.title).toMatch(/4\.6 fewer leavers; 7\.6 fewer are estimated, but it may be −10\.4 to 25\.9/);
	});

	it('draws the target where its bar begins', () => {
		expect(one('return-odds', all)?.chart).toMatchObject({
			thresholds: [{ before: 1, label: expect.stringContaining('30') }]
		});
	});
});

describe.each(['zh', 'en'] as const)('sentences in %s', (locale) => {
	it.each([
		['with results', all],
		['with none', {}]
	])('are whole %s', (_, results) => {
		for (const { title, subtitle, notes, off } of figures(results, locale)) {
			expect([title, subtitle, ...notes, off ?? ''].join(' ')).not.toMatch(/undefined|NaN|\{|Infinity/);
			expect(title).not.toBe('');
		}
	});
});
