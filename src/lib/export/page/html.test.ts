import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../../tests/support/example-items.ts';
import { reportHtml } from './html.ts';

const html = await reportHtml(exampleReport(['zh', 'en'], ['line', 'stacked', 'sankey']));

describe('one-file page', () => {
	it('fetches nothing, and runs nothing but what turns slides, by its hash', () => {
		const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
		const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
		expect(policy).toContain("default-src 'none'");
		expect(scripts).toHaveLength(1);
		const hash = createHash('sha256')
			.update(scripts[0] ?? '')
			.digest('base64');
		expect(policy).toContain(`script-src 'sha256-${hash}';`);
		const rest = html.replace(scripts[0] ?? '', '').replace('<script></script>', '');
		expect(rest).not.toMatch(/<script|javascript:|<link|<iframe|@import|src=|\son\w+=/i);
		const addresses = [...html.matchAll(/https?:\/\/[^\s"'<>)]+/g)]
			.map(([address]) => address)
			.filter((address) => !/^http:\/\/www\.w3\.org\//.test(address));
		expect(addresses).toEqual([]);
	});

	it('holds every figure as a picture with its table, in both languages', () => {
		expect(html.match(/<figure /g)).toHaveLength(6);
		expect(html.match(/<figure .*?<svg /gs)).toHaveLength(6);
		expect(html).toMatch(/<main lang="zh-CN">[\s\S]*<main lang="en">/);
		expect(html).toContain(
			'<td class="num">41.3\u00a0h</td><td class="num">87.5\u00a0%</td><td class="num">−12.5\u00a0%</td>'
		);
		expect(html).toContain('<td class="num">已隐藏</td>');
		expect(html).toContain('模拟数据');
	});

	it('opens with contents whose links all lead somewhere, under the questions', () => {
		const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
		const links = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
		expect(links.length).toBeGreaterThanOrEqual(8);
		expect(links.filter((id) => !ids.has(id))).toEqual([]);
		expect(html.indexOf('<nav ')).toBeLessThan(html.indexOf('<figure '));
	});

	it('gives no id twice', () => {
		const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('writes text from files as text', async () => {
		const report = exampleReport(['zh'], ['stacked']);
		const figure = report.parts[0]?.items[0]?.figure;
		if (!figure) throw new Error('no example');
		figure.title = '<img src=x onerror=alert(1)>';
		figure.source = '"><script>alert(1)</script>';
		figure.table.rows[0] = ['<b>', '2026-05-01', 1, 1, 1, 1];
		const evil = await reportHtml(report);
		expect(evil).not.toMatch(/<img|<script>alert|<b>\s*<\/td/);
		expect(evil).toContain('&lt;img src=x onerror=alert(1)&gt;');
	});
});
