import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor, type Format } from '$lib/i18n/format.ts';
import { escapeHtml } from './escape-html.ts';
import { exampleSpecs } from '../../../../tests/support/example-specs.ts';
import { optionOf } from '../kinds/option.ts';
import type { ChartSpec } from '../spec.ts';

const zh = exampleSpecs((text) => text);

/** What a reader sees of the tooltip at a place. */
function tooltip(
	spec: ChartSpec | undefined,
	at: { dataIndex?: number; axisValue?: number; seriesId?: string },
	format: Format = formatFor('zh')
): string {
	if (!spec) throw new Error('no such example');
	const { tooltip: options } = optionOf(spec, 'light', format);
	if (!options || Array.isArray(options) || typeof options.formatter !== 'function') throw new Error('no formatter');
	const html = options.formatter([at] as never, '');
	return String(html);
}

const read = (html: string): string =>
	html
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll('\u00A0', ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();

describe('tooltips say', () => {
	it.each([
		['line', { dataIndex: 12 }, '2024-07 处理时长 47 h 评定实施'],
		[
			'line-names',
			{ dataIndex: 0 },
			'2025-07 全部工程师 79.0 % (76.0 % – 81.5 %) 去年同期 77.0 % 若按方案甲 80.2 % 环比 –'
		],
		['line-names', { dataIndex: 2 }, '2025-09 全部工程师 – 去年同期 78.0 % 若按方案甲 – 环比 +1.0'],
		[
			'stacked',
			{ dataIndex: 0 },
			'实施前 未定级 49 · 29.9 % 初级 64 · 39.0 % 中级 33 · 20.1 % 高级 15 · 9.1 % 资深 3 · 1.8 %'
		],
		['bars', { dataIndex: 4 }, '其他 最近 12 个月 – 实施前 12 个月 2'],
		[
			'dots',
			{ dataIndex: 3 },
			'西部 最近 12 个月 82.0 % (78.0 % – 86.0 %) · n = 410 实施前 80.0 % (75.5 % – 84.5 %) · n = 380'
		],
		[
			'curve-survival',
			{ axisValue: 50 },
			'自建单起的小时数 50 h 最近 12 个月 36.5 % (33.0 % – 40.0 %) 实施前 46.4 % (42.9 % – 49.9 %)'
		],
		['points-funnel', { dataIndex: 6 }, '主管 7 被评人数 17 通过率 29.0 %'],
		['matrix', { dataIndex: 4 }, '21 自评 中级 评审组 初级'],
		['matrix', { dataIndex: 3 }, '– 自评 初级 评审组 资深'],
		['tornado', { dataIndex: 1 }, '少走一人省下的费用 3 万元 21.0 % 8 万元 107.0 %'],
		['sankey', { dataIndex: 1, seriesId: 'links' }, '未定级 → 初级 9'],
		['sankey', { dataIndex: 1, seriesId: 'nodes' }, '初级 2025-01 70']
	])('%s %o', (name, at, words) => {
		expect(read(tooltip(zh[name], at))).toBe(words);
	});
});

describe('text from files', () => {
	const evil = '<img src=x onerror="alert(1)">&\'';

	it.each(Object.keys(zh))('is shown as text, never run: %s', (name) => {
		const spec = exampleSpecs((text) => `${evil}${text}`)[name];
		for (const at of [
			{ dataIndex: 0, seriesId: 'nodes' },
			{ dataIndex: 0, axisValue: 0, seriesId: 'links' }
		]) {
			const html = tooltip(spec, at);
			expect(html).not.toContain('<img');
			expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
		}
	});

	it('comes back whole from the escaped form', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const escaped = escapeHtml(text);
				expect(escaped).not.toMatch(/[<>"']/);
				expect(
					escaped
						.replaceAll('&lt;', '<')
						.replaceAll('&gt;', '>')
						.replaceAll('&quot;', '"')
						.replaceAll('&#39;', "'")
						.replaceAll('&amp;', '&')
				).toBe(text);
			})
		);
	});
});
