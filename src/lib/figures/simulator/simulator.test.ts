import { describe, expect, it } from 'vitest';
import { formatFor } from '$lib/i18n/format.ts';
import { type Locale, locales } from '$lib/i18n/locale.ts';
import { messages } from '$lib/i18n/messages.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { type CriteriaSet, publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { compare } from '$lib/simulate/judge/compare.ts';
import { type HandMade, peopleFrom } from '../../../../tests/support/crowd.ts';
import { junior } from '../../../../tests/support/simulated-people.ts';
import { eligibleResult } from '$lib/simulate/results/eligible.ts';
import { evaluate } from '$lib/simulate/judge/evaluate.ts';
import { nearResult } from '$lib/simulate/results/near-misses.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { resultOf } from '$lib/simulate/results/simulation.ts';
import { widenedGap } from '$lib/simulate/results/gap.ts';
import { withHardestHit } from '$lib/simulate/results/hardest-hit.ts';
import { selectionResult } from '$lib/simulate/results/selection.ts';
import { flowResult, swapResult } from '$lib/simulate/results/swap.ts';
import { sweepResult } from '$lib/simulate/results/sweep-result.ts';
import type { FigureEnv, Results } from '../env.ts';
import { offSentence } from '../off-sentence.ts';
import { simulatorFigures } from './figures.ts';
import { simulatorHeadline, type SimulatorView } from './simulator-words.ts';

const dataset = { asOf: '2026-07-02T08:00:00', account: [], fingerprint: 'f', sample: false } as unknown as DatasetInfo;
const envOf = (locale: Locale): FigureEnv => ({
	locale,
	messages: messages[locale],
	format: formatFor(locale),
	dataset,
	plan: publishedPlan,
	filters: noFilters,
	annotations: [],
	windows: { programmeStart: null, baseline: null, current: null, data: { start: '2025-01-01', end: '2026-07-01' } }
});
const engineer: HandMade = { ...junior, onsite_count: 80 };
const many = (count: number, more: HandMade): HandMade[] =>
	Array.from({ length: count }, () => ({ ...engineer, ...more }));

function simulated(rows: HandMade[], scenario: CriteriaSet, share = 0.9): { results: Results; view: SimulatorView } {
	const people = peopleFrom(rows);
	const base = { plan: publishedPlan, dataset };
	const fidelity = resultOf('S1', base, { value: share, sql: '', n: 400, numerator: 400 * share, denominator: 400 });
	const simulation = {
		...base,
		fidelity,
		comparison: compare(evaluate(people, publishedCriteria), evaluate(people, scenario))
	};
	const swap = withHardestHit(swapResult(simulation));
	return {
		view: { baseline: publishedCriteria, scenario, focus: { level: 2, part: 'onsite_count' } },
		results: {
			S1: fidelity,
			S2: eligibleResult(simulation),
			S3: {
				...swap,
				notes: [...swap.notes, ...widenedGap(simulation.comparison, 2, publishedPlan.measurement.k)]
			},
			S4: flowResult(simulation),
			S5: nearResult(simulation),
			S6: sweepResult(simulation, 2, 'onsite_count'),
			S7: selectionResult(simulation, { level: 2, grouping: 'region' })
		}
	};
}

const scenario = (visits: number): CriteriaSet => ({
	...moved(publishedCriteria, 2, 'onsite_count', visits),
	id: 'a',
	name: '方案 A'
});
const company = [
	...many(7, { onsite_count: 55, region: '西部' }),
	...many(20, { region: '西部' }),
	...many(5, { onsite_count: 55 }),
	...many(30, {})
];
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const headline = (rows: HandMade[], set: CriteriaSet, locale: Locale = 'zh', share = 0.9): string => {
	const { results, view } = simulated(rows, set, share);
	return simulatorHeadline(results, view, envOf(locale));
};

describe('the heading', () => {
	it.each<[string, HandMade[], CriteriaSet, Locale, string]>([
		[
			'says who drops out and where most',
			company,
			scenario(60),
			'zh',
			'中级的现场服务从 50 次提到 60 次：12 人不再达标，受影响最大的是西部（27 人中 7 人，26 %，区间 12 % 至 47 %），与其他区域的差别可能只是偶然'
		],
		[
			'says so in English',
			company,
			scenario(60),
			'en',
			'Intermediate, On-site visits raised from 50 visits to 60 visits: 12 no longer qualify, hardest hit is 西部 (7 of its 27, 26 %, interval 12 % to 47 %), the difference to other regions may be chance'
		],
		[
			'names the group that loses the largest share, not the largest group',
			[
				...many(8, { onsite_count: 55 }),
				...many(80, {}),
				...many(6, { onsite_count: 55, region: '西部' }),
				...many(9, { region: '西部' })
			],
			scenario(60),
			'zh',
			'中级的现场服务从 50 次提到 60 次：14 人不再达标，受影响最大的是西部（15 人中 6 人，40 %，区间 18 % 至 67 %）'
		],
		[
			'counts those who come in',
			[...company, ...many(6, { onsite_count: 45 })],
			scenario(40),
			'zh',
			'中级的现场服务从 50 次降到 40 次：6 人新达标'
		],
		[
			'hides fewer than k',
			[...many(3, { onsite_count: 55 }), ...many(40, {})],
			scenario(60),
			'zh',
			'中级的现场服务从 50 次提到 60 次：换出、换入不足 5 人，不显示'
		],
		[
			'says that nobody moves',
			many(40, {}),
			scenario(60),
			'zh',
			'中级的现场服务从 50 次提到 60 次：没有人换出或换入'
		],
		[
			'counts several changes under the name',
			company,
			moved(scenario(60), 2, 'doc_count', 2),
			'zh',
			'方案 A（2 处改动）：12 人不再达标，受影响最大的是西部（27 人中 7 人，26 %，区间 12 % 至 47 %），与其他区域的差别可能只是偶然'
		],
		[
			'knows an unchanged scenario',
			company,
			{ ...publishedCriteria, id: 'a' },
			'zh',
			'方案与基准相同，没有人换出或换入'
		],
		['asks the question where there is no scenario', company, publishedCriteria, 'zh', '如果改标准会怎样']
	])('%s', (_, rows, set, locale, sentence) => {
		expect(plain(headline(rows, set, locale))).toBe(sentence);
	});

	it('is withheld where the criteria do not reproduce history', () => {
		expect(headline(company, scenario(60), 'zh', 0.7)).toMatch(/只复现了历史评定的 70.%，不足 80.%，因此不给结论/);
	});
});

describe('the figures', () => {
	it.each(locales)('are written out in full (%s), with results, with too few and with none', (locale) => {
		const env = envOf(locale);
		const few = simulated([...many(3, { onsite_count: 55 }), ...many(40, {})], scenario(60));
		for (const { results, view } of [simulated(company, scenario(60)), few, { ...few, results: {} }]) {
			const figures = simulatorFigures(view)(results, env, offSentence(locale));
			expect(figures).toHaveLength(9);
			const said = figures.flatMap(({ title, subtitle, notes, off, table }) => [
				title,
				subtitle,
				...notes,
				off ?? '',
				...table.columns.map(({ label }) => label)
			]);
			expect(said.filter((text) => /undefined|NaN|\{/.test(text))).toEqual([]);
		}
	});

	it('draw what is simulated hatched and mark both thresholds', () => {
		const { results, view } = simulated(company, scenario(60));
		const figures = new Map(
			simulatorFigures(view)(results, envOf('zh'), offSentence('zh')).map((figure) => [figure.id, figure])
		);
		const eligible = figures.get('simulated-eligible');
		expect(eligible?.title).toBe('中级达标人数从 62 变为 50');
		expect(eligible?.chart).toMatchObject({
			series: [{ role: 'previous' }, { role: 'simulated', values: [expect.anything(), 50, 0, 0] }]
		});
		expect(figures.get('simulated-sweep')?.chart).toMatchObject({
			dots: [
				{ x: 50, y: 62 },
				{ x: 60, y: 50 }
			]
		});
		expect(plain(figures.get('simulated-swap')?.title ?? '')).toBe(
			'12 人换出，受影响最大的是西部（27 人中 7 人，26 %，区间 12 % 至 47 %），与其他区域的差别可能只是偶然'
		);
		expect([...figures.values()].filter(({ simulated: hatched }) => !hatched).map(({ id }) => id)).toEqual([
			'replay-fidelity'
		]);
	});

	it('say in place of the picture why it is missing', () => {
		const { results, view } = simulated(many(3, {}), scenario(60));
		expect(
			simulatorFigures(view)(results, envOf('zh'), offSentence('zh')).find(({ id }) => id === 'simulated-swap')
				?.off
		).toBe('人数过少，为保护个人不显示。');
	});
});
