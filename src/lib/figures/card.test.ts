import { describe, expect, it } from 'vitest';
import type { Verdict } from '$lib/metrics/result.ts';
import { envFor, resultFor, tableFor } from '../../../tests/support/figures.ts';
import { cardOf, headlineOf } from './card.ts';
import { guardrailLine } from './guardrails.ts';
import { briefOf } from './report/brief.ts';

const moved = {
	code: 'moved_before',
	values: { slope: -0.021, months: 24, change: -0.03, low: -0.12, high: 0.07 }
} as const;
const bad = {
	code: 'ill_baseline',
	values: { share: 0.08, windows: 25, change: -0.02, low: -0.09, high: 0.06 }
} as const;
const yielding = (verdict: Verdict, note: typeof moved | typeof bad) =>
	resultFor('I2', { value: -0.25, low: -0.31, high: -0.19, target: -0.2, unit: 'change', verdict, notes: [note] });

const states = [
	{
		verdict: 'already_moving',
		result: yielding('already_moving', moved),
		zh: {
			why: /实施前就已朝这个方向变.*每月变化 −2\.1 %.*−3\.0 %（−12\.0 % 至 \+7\.0 %）/,
			headline: /实施前就已在变/
		},
		en: {
			why: /was moving that way before.*by −2\.1 % a month.*−3\.0 % \(−12\.0 % to \+?7\.0 %\)/,
			headline: /was already moving/
		}
	},
	{
		verdict: 'unusual_baseline',
		result: yielding('unusual_baseline', bad),
		zh: { why: /基线异常地差.*25 个基线中，只有 8\.0 %.*−2\.0 %/, headline: /基线异常/ },
		en: { why: /unusually bad.*Of the 25 baselines.*8\.0 % were as bad.*−2\.0 %/, headline: /unusual baseline/ }
	}
] as const;

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F\u2009]/g, ' ');

describe.each(['zh', 'en'] as const)('a good verdict that yields, in %s', (locale) => {
	it.each(states)('$verdict says the number and the adjusted comparison', ({ verdict, result, ...said }) => {
		const env = envFor(locale);
		const card = cardOf('I2', { I2: result }, env, () => '');
		expect([card.verdict, card.uncertain]).toEqual([verdict, true]);
		expect(plain(card.why)).toMatch(said[locale].why);
		const headline = headlineOf(['I2'], { I2: result }, env);
		expect(headline).toMatch(said[locale].headline);
		const brief = briefOf(headline, { locale, format: env.format, cards: [card], results: {}, figures: [] });
		expect(brief.sure.join(' ')).toMatch(locale === 'zh' ? /走势或基线就可能解释/ : /may explain it/);
		expect(brief.sure.join(' ')).not.toMatch(/有把握的变化|beyond chance/);
		expect(brief.next.join(' ')).toMatch(locale === 'zh' ? /不据此归功于评定/ : /do not credit grading/);
	});
});

describe.each(['zh', 'en'] as const)('guardrails, in %s', (locale) => {
	const env = envFor(locale);
	const met = resultFor('I1', { value: 0.15, low: 0.11, high: 0.2, target: 0.1, unit: 'change', verdict: 'met' });
	const guardrails = (state: string) =>
		resultFor('I12', {
			value: 1,
			tables: {
				guardrails: tableFor(
					{ guardrail: 'dimension', before: 'measure', after: 'measure', state: 'measure' },
					[
						['V8', 0.03, 0.05, state],
						['V6', 56, 69.5, 'guardrail_held'],
						['F9', null, null, 'guardrail_unknown']
					]
				)
			}
		});
	const words = {
		zh: {
			reached: /到了目标值，但重开率在变差/,
			but: /但护栏指标变差：重开率/,
			line: /重开率 3\.0 % → 5\.0 %.*积压没有.*申诉率没有数据/
		},
		en: {
			reached: /reached the target value while reopening got worse/,
			but: /But guardrails got worse: reopening/,
			line: /worse: reopening 3\.0 % → 5\.0 %.*backlog; no data: appeals/
		}
	}[locale];

	it('one that got worse keeps a target from being called met, and is named', () => {
		const results = { I1: met, I12: guardrails('guardrail_worse') };
		expect(headlineOf(['I1'], results, env)).toMatch(words.reached);
		expect(cardOf('I1', results, env, () => '').why).toMatch(words.but);
		expect(plain(guardrailLine(results, env))).toMatch(words.line);
	});

	it('ones that held change nothing, and nothing is said where nothing is known', () => {
		const results = { I1: met, I12: guardrails('guardrail_held') };
		expect(headlineOf(['I1'], results, env)).toBe(headlineOf(['I1'], { I1: met }, env));
		expect(cardOf('I1', results, env, () => '').why).not.toMatch(words.but);
		expect(guardrailLine({ I1: met }, env)).toBe('');
	});

	it.each(['too_few', 'no_change'] as const)('a target that is %s says what this size would show', (verdict) => {
		const result = resultFor('I3', {
			value: -0.1,
			low: -0.4,
			high: 0.3,
			unit: 'change',
			verdict,
			notes: [{ code: 'detectable', values: { change: -0.36 } }]
		});
		const said = locale === 'zh' ? /只有 −36\.0 % 那么大的变化才看得出来/ : /only a change of −36\.0 % would show/;
		expect(plain(cardOf('I3', { I3: result }, env, () => '').why)).toMatch(said);
		expect(plain(cardOf('I3', { I3: { ...result, verdict: 'met' } }, env, () => '').why)).not.toMatch(said);
	});
});

describe.each(['zh', 'en'] as const)('a target of the company’s own, in %s', (locale) => {
	const own = { V9: { change: 0.05, mode: 'points', baseline: null } } as const;
	const entry = {
		path: 'targets.own.V9',
		from: 'null',
		to: JSON.stringify(own.V9),
		reason: '少跑一趟',
		at: '2026-01-05'
	};
	const known = envFor(locale);
	const env = { ...known, plan: { ...known.plan, targets: { ...known.plan.targets, own }, reasons: [entry] } };
	const whole = { n: 900, numerator: 630, denominator: 900, low: 0.6, high: 0.8, window: null };
	const result = resultFor('T-V9', {
		value: 0.08,
		low: 0.06,
		high: 0.1,
		target: 0.05,
		unit: 'points',
		verdict: 'met',
		baseline: { ...whole, value: 0.7 },
		current: { ...whole, value: 0.78 }
	});

	it('has a card that says name, target, from and to, verdict and the reason', () => {
		const card = cardOf('T-V9', { 'T-V9': result }, env, () => '');
		expect(card.title).toBe(locale === 'zh' ? '一次修复率' : 'First-time fix');
		expect(plain(card.target)).toMatch(/\+5 /);
		expect(plain(card.fromTo)).toBe('70.0 % → 78.0 %');
		expect([card.verdict, card.lowerBetter]).toEqual(['met', false]);
		expect(card.why).toContain('少跑一趟');
	});

	it('is counted and named in the headline', () => {
		const headline = headlineOf(['I1', 'I2', 'I3', 'R5', 'T-V9'], { 'T-V9': result }, env);
		expect(headline).toMatch(
			locale === 'zh' ? /^5 项目标：一次修复率已达标/ : /^The 5 targets: first-time fix met/
		);
	});
});
