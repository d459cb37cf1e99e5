import { describe, expect, it } from 'vitest';
import { offSentence } from '../off-sentence.ts';
import { qualityFigures } from './figures.ts';
import { envFor, resultFor, tableFor } from '../../../../tests/support/figures.ts';

const fields = tableFor(
	{ table: 'dimension', field: 'dimension', rows: 'measure', filled: 'measure', share: 'measure', state: 'measure' },
	[
		['tickets', 'created_at', 100, 100, 1, 'filled'],
		['tickets', 'resolved_at', 100, 40, 0.4, 'partly'],
		['tickets', 'visit_count', 100, 0, 0, 'absent'],
		['tickets', 'csat_score', 100, 90, 0.9, 'partly']
	]
);
const metrics = tableFor({ metric: 'dimension', share: 'measure', off: 'measure' }, [
	['V7', 1, 0],
	['V9', 0, 1],
	['A1', 0, 1]
]);

function figures(locale: 'zh' | 'en', own: Parameters<typeof qualityFigures>[0] = {}) {
	const results = {
		Q1: resultFor('Q1', {
			value: 103,
			n: 103,
			tables: {
				account: tableFor(
					{
						file: 'dimension',
						kind: 'dimension',
						read: 'measure',
						loaded: 'measure',
						duplicates: 'measure',
						quarantined: 'measure',
						unexplained: 'measure'
					},
					[
						['a.csv', 'tickets', 63, 60, 2, 1, 0],
						['b.csv', 'tickets', 40, 40, 0, 0, 0]
					]
				)
			}
		}),
		Q2: resultFor('Q2', { value: 0.575, n: 400, tables: { fields, metrics } }),
		Q6: resultFor('Q6', {
			value: 0,
			n: 14,
			tables: {
				jumps: tableFor(
					{ month: 'dimension', field: 'dimension', value: 'dimension', before: 'measure', share: 'measure' },
					[]
				)
			}
		}),
		...own
	};
	const all = qualityFigures(results, envFor(locale), offSentence(locale));
	return (id: string) => all.find((figure) => figure.id === id);
}

describe('figures of data quality', () => {
	it('says what became of every row, and which rows are lost where the account is not balanced', () => {
		expect(figures('zh')('row-account')?.title).toBe('读到的 103 行都有去处：载入 100，重复 2，隔离 1');
		expect(figures('en')('row-account')?.title).toBe(
			'All 103 rows are accounted for: 100 loaded, 2 duplicates, 1 quarantined'
		);
		const lost = {
			Q1: resultFor('Q1', {
				n: 5,
				tables: {
					account: tableFor(
						{ file: 'dimension', read: 'measure', loaded: 'measure', unexplained: 'measure' },
						[['a.csv', 5, 3, 2]]
					)
				}
			})
		};
		expect(figures('en', lost)('row-account')?.title).toBe('2 rows are unaccounted for');
	});

	it('lists each metric that is off with exactly the columns that are missing', () => {
		expect(figures('zh')('metrics-off')).toMatchObject({
			title: '3 个指标中有 2 个因缺列而未启用',
			chart: null,
			table: {
				rows: [
					['V9 一次修复率', '工单 · 是否上门'],
					['A1 离职率', '花名册 · 入职日期、花名册 · 离职日期']
				]
			}
		});
		expect(figures('en')('metrics-off')?.table.rows[0]).toEqual(['V9 First-time fix', 'tickets · on site']);
	});

	it('draws the columns that are filled in part, least first', () => {
		expect(figures('zh')('completeness')?.chart).toMatchObject({
			kind: 'bars',
			categories: ['工单 · 解决时间', '工单 · 满意度评分'],
			series: [{ values: [0.4, 0.9] }]
		});
	});

	it('puts a search that found nothing last, as one sentence', () => {
		const all = qualityFigures(
			{
				Q6:
					figures('zh') &&
					resultFor('Q6', { value: 0, n: 14, tables: { jumps: tableFor({ month: 'dimension' }, []) } }),
				Q2: resultFor('Q2', { n: 1, tables: { fields, metrics } })
			},
			envFor('zh'),
			offSentence('zh')
		);
		expect(all.at(-1)).toMatchObject({ id: 'definition-drift', title: '没有发现口径突变', chart: null, off: null });
	});

	it('marks the month in which a share jumps', () => {
		const jumps = tableFor(
			{ month: 'dimension', field: 'dimension', value: 'dimension', before: 'measure', share: 'measure' },
			[['2026-03-01', 'category', '新类别', 0, 0.5]]
		);
		const series = tableFor({ month: 'dimension', field: 'dimension', value: 'dimension', share: 'measure' }, [
			['2026-02-01', 'category', '新类别', 0],
			['2026-03-01', 'category', '新类别', 0.5]
		]);
		expect(
			figures('zh', { Q6: resultFor('Q6', { value: 1, n: 14, tables: { jumps, series } }) })('definition-drift')
		).toMatchObject({
			title: '有 1 处占比突变，最大的在 2026-03：口径可能变了',
			chart: {
				x: ['2026-02', '2026-03'],
				series: [{ name: '类别 · 新类别', values: [0, 0.5], flags: [{ index: 1, kind: 'concern' }] }]
			}
		});
	});
});
