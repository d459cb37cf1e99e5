import { describe, expect, it } from 'vitest';
import type { Estimate, Result } from '$lib/metrics/result.ts';
import { offSentence } from '../off-sentence.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';
import { retentionFigures } from './figures.ts';

const at = (value: number, low: number, high: number, own: Partial<Estimate> = {}): Estimate => ({
	value,
	low,
	high,
	n: 200,
	numerator: 30,
	denominator: 150,
	window: null,
	...own
});
const [before, now] = [at(0.23, 0.16, 0.31), at(0.19, 0.13, 0.26)];
const A1 = resultFor('A1', { value: 0.19, baseline: before, current: now });
const I3 = (low: number, high: number) => resultFor('I3', { value: (low + high) / 2, low, high });
const A6 = resultFor('A6', {
	value: 0.19,
	n: 200,
	tables: {
		rolling: tableFor(
			{
				month: 'dimension',
				people: 'people',
				leavers: 'events',
				rate: 'measure',
				low: 'measure',
				high: 'measure'
			},
			[
				['2024-12-01', 200, 40, 0.23, 0.16, 0.31],
				['2025-01-01', 200, 34, 0.19, 0.13, 0.26]
			]
		)
	}
});
const band = (unknown: number) =>
	tableFor({ window: 'dimension', voluntary: 'events', unknown: 'events', lowest: 'measure', highest: 'measure' }, [
		['baseline', 30, 0, 0.2, 0.2],
		['current', 25, unknown, 0.16, 0.2]
	]);
const reasons = tableFor({ reason: 'dimension', leavers: 'people', share: 'measure' }, [
	['other', 12, 0.4],
	['pay', 9, 0.3],
	['unknown', 9, 0.3]
]);
const A4 = (unknown = 0, notes: Result['notes'] = []) =>
	resultFor('A4', {
		value: 0.16,
		n: 200,
		baseline: before,
		current: now,
		notes,
		tables: { band: band(unknown), reasons, reasonsBaseline: reasons }
	});
const A7 = (low: number, high: number, suppressed: number[] = []) =>
	resultFor('A7', {
		value: 0.82,
		n: 60,
		current: at(0.82, 0.7, 0.9, { denominator: 24, n: 60 }),
		baseline: at(0.8, 0.7, 0.87),
		notes: [{ code: 'stayed_difference', values: { value: (low + high) / 2, low, high } }],
		tables: {
			curves: tableFor(
				{
					cohort: 'dimension',
					day: 'dimension',
					people: 'people',
					stayed: 'measure',
					low: 'measure',
					high: 'measure'
				},
				[
					['before', 0, 60, 1, 1, 1],
					['after', 0, 60, 1, 1, 1],
					['after', 365, null, null, null, null]
				],
				[2]
			),
			marks: tableFor(
				{ cohort: 'dimension', mark: 'dimension', eligible: 'people', value: 'measure' },
				[['after', 365, suppressed.length > 0 ? null : 24, suppressed.length > 0 ? null : 0.82]],
				suppressed
			)
		}
	});
const A9 = resultFor('A9', {
	value: 0.004,
	low: -0.08,
	high: 0.09,
	n: 300,
	tables: {
		curves: tableFor(
			{
				outcome: 'dimension',
				day: 'dimension',
				people: 'people',
				stayed: 'measure',
				low: 'measure',
				high: 'measure'
			},
			[
				['pass', 0, 150, 1, 1, 1],
				['fail', 0, 140, 1, 1, 1]
			]
		),
		groups: tableFor({ outcome: 'dimension', people: 'people', left: 'measure' }, [
			['pass', 150, 0.091],
			['fail', 140, 0.095]
		])
	}
});
const off = resultFor('A5', { off: { reason: 'missing_columns', needs: ['employees.leave_type'] } });
const all = { A1, A4: A4(), A5: off, A6, A7: A7(-0.1, 0.15), A9, I3: I3(-0.5, 0.3) };

const figures = (results: Record<string, Result | undefined>, locale: 'zh' | 'en' = 'en') =>
	retentionFigures(results, envFor(locale), offSentence(locale));
const one = (id: string, results: Record<string, Result | undefined>) =>
	figures(results).find((figure) => figure.id === id);

describe('the rolling rate', () => {
	it.each([
		['improved', I3(-0.5, -0.1), /^Attrition is below/],
		['worsened', I3(0.1, 0.5), /^Attrition is above/],
		['unclear', I3(-0.5, 0.3), /^No clear change/]
	] as const)('is %s by the interval of the change, not by the two numbers', (mood, change, title) => {
		const figure = one('attrition-rolling', { ...all, I3: change });
		expect(figure).toMatchObject({ mood });
		expect(figure?.title).toMatch(title);
	});

	it('marks where grading begins', () => {
		expect(one('attrition-rolling', all)?.chart).toMatchObject({
			marks: [{ x: '2025-01', role: 'programme' }],
			rules: [{ value: 0.23 }]
		});
	});

	it('compares with nothing where there is no baseline', () => {
		expect(one('attrition-rolling', { A1: { ...A1, baseline: null }, A6 })?.title).toMatch(
			/no baseline to compare/
		);
	});
});

describe('kinds of leaving', () => {
	const change = (low: number, high: number) => [
		{ code: 'voluntary_change' as const, values: { change: low, low, high } }
	];

	it.each([
		['improved', -0.5, -0.1],
		['worsened', 0.1, 0.6],
		['unclear', -0.5, 0.2]
	] as const)('are %s', (mood, low, high) => {
		expect(one('attrition-kinds', { A1, A4: A4(0, change(low, high)) })?.mood).toBe(mood);
	});

	it('shows the upper bound only where types are unknown', () => {
		expect(one('attrition-kinds', { A1, A4: A4(0) })?.chart).toMatchObject({
			categories: ['All leavers', 'Voluntary']
		});
		expect(one('attrition-kinds', { A1, A4: A4(6) })?.chart).toMatchObject({
			categories: ['All leavers', 'Voluntary', 'Voluntary + unknown type']
		});
	});
});

describe('new hires', () => {
	it.each([
		['improved', 0.02, 0.2],
		['worsened', -0.2, -0.02],
		['unclear', -0.1, 0.15]
	] as const)('are %s', (mood, low, high) => {
		expect(one('new-hire-survival', { A7: A7(low, high) })?.mood).toBe(mood);
	});

	it('ends a curve where too few people are left, and says so of a row', () => {
		const figure = one('new-hire-survival', { A7: A7(-0.1, 0.1, [0]) });
		expect(figure?.chart).toMatchObject({ series: [{ points: [{ x: 0 }] }, { points: [{ x: 0 }] }] });
		expect(figure?.table.suppressed).toEqual([0]);
		expect(figure?.notes.join(' ')).toMatch(/fewer than 5 people/);
	});
});

describe('reasons', () => {
	it('never leaves out the unknown ones, and does not call "other" a reason', () => {
		const figure = one('leave-reasons', all);
		expect(figure?.title).toMatch(/pay, 30/);
		expect(figure?.notes.join(' ')).toMatch(/Reason unknown: 30/);
		expect(figure?.chart).toMatchObject({ categories: ['other', 'pay', 'unknown'] });
	});
});

describe('without numbers', () => {
	const refused = resultFor('A6', { suppressed: true, notes: [{ code: 'filter_remainder', values: {} }] });
	it.each([
		['not computed', undefined, /Not computed/],
		[
			'without leavers',
			resultFor('A6', { off: { reason: 'roster_only_current', needs: ['employees.leave_date'] } }),
			/current staff only/
		],
		['under a refused filter', refused, /subtraction would expose/]
	])('says why it is blank %s', (_, A6, sentence) => {
		const figure = one('attrition-rolling', { A6 });
		expect(figure?.off).toMatch(sentence);
		expect(figure?.chart).toBeNull();
	});
});

describe.each(['zh', 'en'] as const)('sentences in %s', (locale) => {
	it.each([
		['with results', all],
		['with none', {}]
	])('are whole %s, and columns have names of their own', (_, results) => {
		for (const { title, subtitle, notes, off: why, table } of figures(results, locale)) {
			expect([title, subtitle, ...notes, why ?? ''].join(' ')).not.toMatch(/undefined|NaN|\{|Infinity/);
			expect(title).not.toBe('');
			expect(new Set(table.columns.map(({ label }) => label)).size).toBe(table.columns.length);
		}
	});
});
