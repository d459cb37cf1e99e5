import { exampleSpecs } from './example-specs.ts';
import type { Figure } from '$lib/figures/figure.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import type { ExportItem, Report, Stamp } from '../../src/lib/export/item.ts';

/** Figures with invented numbers for the tests: every kind of chart, traps in the texts, a hidden row. */
type Pick = (zh: string, en: string) => string;

export const exampleStamp: Stamp = { date: '2026-11-23', version: '0.1.0' };

const finding: Record<string, [zh: string, en: string]> = {
	line: [
		'解决时长在实施后低于原均值，但尚未达到 −20 % 的目标',
		'Resolution time fell below its earlier mean, short of the −20 % target'
	],
	stacked: ['中级及以上从 31 % 变为 58 %', 'Intermediate and above went from 31 % to 58 %'],
	dots: ['西部的客户满意度看不出变化', 'No detectable change in satisfaction in the West'],
	'curve-survival': ['48 小时内解决的占比从 54 % 升到 64 %', 'Resolved within 48 h rose from 54 % to 64 %'],
	sankey: ['按方案甲，升级的人多于降级的人', 'Under scenario A more engineers rise than fall'],
	'bars-histogram': ['分数在及格线 80 之上堆积', 'Scores pile up just above the pass mark of 80']
};

function table(t: Pick): Figure['table'] {
	return {
		columns: [
			{ label: t('班组', 'Team'), unit: 'none', kind: 'text' },
			{ label: t('月份', 'Month'), unit: 'none', kind: 'month' },
			{ label: t('平均解决时长', 'Mean resolution time'), unit: 'hours', kind: 'number' },
			{ label: t('好评占比', 'Satisfied'), unit: 'share', kind: 'number' },
			{ label: t('变化', 'Change'), unit: 'change', kind: 'number' },
			{ label: t('人数', 'People'), unit: 'people', kind: 'number' }
		],
		rows: [
			[t('华东一组', 'East 1'), '2026-05-01', 41.25, 0.875, -0.125, 12],
			['=1+1', '2026-05-01', 39.5, 0.9, 0.02, 9],
			[t('含"引号", 逗号', 'with "quotes", comma'), '2026-06-01', null, 0.8123456789, -5e-7, 7],
			['@SUM(A1)', '2026-06-01', null, null, null, null]
		],
		suppressed: [3]
	};
}

/** One figure per kind of chart. */
export function exampleItems(locale: Locale): Record<string, ExportItem> {
	const t: Pick = (zh, en) => (locale === 'zh' ? zh : en);
	return Object.fromEntries(
		Object.entries(exampleSpecs(t)).map(([name, chart]) => {
			const [zh, en] = finding[name] ?? [`图 ${name} 的结论 <b>&`, `Finding of ${name} <b>&`];
			const figure: Figure = {
				id: name,
				title: t(zh, en),
				mood: 'unclear',
				chart,
				subtitle: t(
					'平均解决时长（小时，截尾 30 天，未结按删失），按创建月 · n = 12,480',
					'Mean resolution time (hours, restricted at 30 days, ' +
						'open tickets censored) by month of creation · n = 12,480'
				),
				notes: [
					t('2026-06 未满月，不参与比较。', 'June 2026 is incomplete and not compared.'),
					t('纵轴从 0 开始。', 'The axis starts at 0.')
				],
				source: `tickets.csv · ${t('截至', 'as of')} 2026-06-30`,
				filters: name === 'dots' ? t('区域 西部', 'Region West') : '',
				n: 12_480,
				off: null,
				table: table(t),
				metrics: ['I4'],
				simulated: name === 'sankey',
				asOf: '2026-06-30T00:00:00',
				period: t('2025-07 至 2026-06', '2025-07 to 2026-06'),
				baseline: '',
				fingerprint: '4f1d2c3b5a69788796a5b4c3d2e1f000',
				sample: true
			};
			const item: ExportItem = {
				locale,
				figure,
				k: 5,
				explanations: [
					{
						id: 'I4',
						name: t('平均解决时长', 'Mean resolution time'),
						definition: t(
							'建单到解决的平均小时数，截尾于 τ。',
							'Mean hours from creation to resolution, restricted at τ.'
						),
						denominator: t(
							'窗口内创建的工单；未结按删失。',
							'Tickets created in the window; open ones censored.'
						),
						formula: 'RMST(τ) = ∫₀^τ S(t) dt',
						method: 'km_loglog',
						source: 'Kaplan & Meier 1958',
						n: 12_480,
						missing: 31,
						excluded: [{ label: 'open_censored', count: 87 }],
						sql: 'SELECT 1 AS value'
					}
				]
			};
			return [name, item];
		})
	);
}

/** A report of some of them. */
export function exampleReport(locales: readonly Locale[], names: readonly string[]): Report {
	return {
		stamp: exampleStamp,
		parts: locales.map((locale) => {
			const t: Pick = (zh, en) => (locale === 'zh' ? zh : en);
			const items = exampleItems(locale);
			const card = (id: string, title: string, headline: string, verdict: 'no_change' | 'improved_below') => ({
				id,
				title,
				target: t('目标 −20 %', 'target −20 %'),
				lowerBetter: true,
				headline,
				fromTo: '46.2 h → 40.1 h',
				verdict,
				why: t(
					'95 % 区间 −18 % 至 −8 %，没有到目标。',
					'95 % interval −18 % to −8 %: it does not reach the target.'
				),
				value: -0.132,
				low: -0.18,
				high: -0.08,
				targetValue: -0.2,
				intervalLabel: '',
				uncertain: false,
				trend: { months: [], values: [], programmeStart: null }
			});
			return {
				locale,
				headline: t(
					'四项目标：投诉处理时长有改善但未到目标；离职率看不出变化',
					'The four targets: complaint handling time improved but fell short; ' +
						'no detectable change in attrition'
				),
				cards: [
					card('I2', t('投诉处理时长', 'Complaint handling time'), '−13.2 %', 'improved_below'),
					card('I3', t('离职率', 'Attrition'), '−4.1 %', 'no_change')
				],
				items: names.flatMap((name) => items[name] ?? []),
				absent: []
			};
		})
	};
}

/** Stands for a rasterizer where the picture does not matter: one white point. */
export const noPicture = (): Promise<Uint8Array> =>
	Promise.resolve(
		Uint8Array.from(
			atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4//8/AwAI/AL+p5qgoAAAAABJRU5ErkJggg=='),
			(character) => character.charCodeAt(0)
		)
	);
