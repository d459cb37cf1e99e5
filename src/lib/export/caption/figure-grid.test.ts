import { describe, expect, it } from 'vitest';
import { textWidth } from '$lib/charts/build/text-width.ts';
import { locales } from '$lib/i18n/locale.ts';
import { exampleItems, exampleStamp } from '../../../../tests/support/example-items.ts';
import { all, parseXml, textOf } from '../../../../tests/support/xml.ts';
import { gridFileName } from '../file-name.ts';
import { figureGrid } from './figure-grid.ts';

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

describe.each(locales)('several figures in one picture, %s', (locale) => {
	const items = Object.values(exampleItems(locale));

	it.each([1, 2, 3, 4, 6, 7, items.length])(
		'%i figures: each with its finding, measure, chart and source',
		(count) => {
			const own = items.slice(0, count);
			const svg = parseXml(figureGrid(own, exampleStamp));
			const [, , width = 0, height = 0] = (svg.attributes.viewBox ?? '').split(' ').map(Number);
			const said = squeeze(all(svg, 'text').map(textOf).join(''));
			for (const { figure } of own)
				for (const part of [figure.title, figure.subtitle]) expect(said).toContain(squeeze(part));
			expect(all(svg, 'svg')).toHaveLength(1 + own.filter(({ figure }) => figure.chart && !figure.off).length);
			for (const chart of all(svg, 'svg').slice(1)) {
				const { x, y, width: across, height: tall } = chart.attributes;
				expect(Number(x) + Number(across)).toBeLessThanOrEqual(width);
				expect(Number(y) + Number(tall)).toBeLessThanOrEqual(height);
			}
			for (const line of svg.children.filter(({ name }) => name === 'text')) {
				const size = Number(line.attributes['font-size']);
				expect(Number(line.attributes.x) + textWidth(textOf(line), size)).toBeLessThanOrEqual(width);
				expect(Number(line.attributes.y)).toBeLessThan(height);
			}
		}
	);

	it('says where the data comes from, the version and that they are simulated once', () => {
		const svg = figureGrid(items.slice(0, 4), exampleStamp);
		const texts = all(parseXml(svg), 'text').map(textOf).join('\n');
		for (const once of [
			items[0]?.figure.fingerprint.slice(0, 12) ?? '?',
			'2026-11-23',
			locale === 'zh' ? '模拟数据' : 'simulated data'
		])
			expect(texts.split(once)).toHaveLength(2);
		expect(figureGrid(items.slice(0, 4), exampleStamp)).toBe(svg);
	});

	it('draws no two pictures with the same ids, and boxes that do not lie on each other', () => {
		const svg = figureGrid(items.slice(0, 6), exampleStamp);
		const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const boxes = all(parseXml(svg), 'svg')
			.slice(1)
			.map(({ attributes: { x, y, width, height } }) => [x, y, width, height].map(Number));
		boxes.forEach(([ax = 0, ay = 0, aw = 0, ah = 0], a) => {
			for (const [bx = 0, by = 0, bw = 0, bh = 0] of boxes.slice(a + 1))
				expect(ax + aw <= bx || bx + bw <= ax || ay + ah <= by || by + bh <= ay).toBe(true);
		});
	});

	it('is named by its figures, language and size', () => {
		const name = (count: number) => gridFileName(items.slice(0, count), exampleStamp, 'png', 'grid-2x');
		expect(name(2)).toMatch(new RegExp(`^[\\w-]+\\+[\\w-]+_.*2026-11-23_${locale}_grid-2x\\.png$`));
		expect(name(5)).toContain('5-figures');
	});
});
