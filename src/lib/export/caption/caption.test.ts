import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '$lib/charts/build/text-width.ts';
import { locales } from '$lib/i18n/locale.ts';
import { all, parseXml, textOf } from '../../../../tests/support/xml.ts';
import { captionedSvg } from './caption.ts';
import { exampleItems, exampleStamp } from '../../../../tests/support/example-items.ts';
import { pngFromSvg } from './png.node.ts';
import { presets } from './presets.ts';
import { factsOf } from '../provenance.ts';
import { wrapLines } from './wrap.ts';

const six = ['line', 'stacked', 'dots', 'curve-survival', 'bars-histogram', 'sankey'];
const cases = locales.flatMap((locale) =>
	Object.entries(exampleItems(locale))
		.filter(([name]) => six.includes(name))
		.map(([name, item]) => ({
			locale,
			name,
			item,
			pictures: Object.values(presets).map((preset) => ({
				preset,
				svg: captionedSvg(item, exampleStamp, preset)
			}))
		}))
);

describe('captioned picture', () => {
	it.each(cases)('$name in $locale carries its meaning in every size', ({ item, pictures }) => {
		for (const { svg: source } of pictures) {
			const svg = parseXml(source);
			const text = all(svg, 'text').map(textOf).join('\n').replaceAll(/\s/g, '');
			for (const part of [
				item.figure.title,
				item.figure.source,
				item.figure.filters,
				'12,480',
				item.figure.fingerprint.slice(0, 12),
				'0.1.0',
				'2026-11-23',
				'Kaplan–Meier',
				'87'
			]) {
				expect(text).toContain(part.replaceAll(/\s/g, ''));
			}
			expect(text).toContain(item.locale === 'zh' ? '模拟数据' : 'simulateddata');
			expect(text).toContain(item.locale === 'zh' ? '1行已隐藏' : '1rowhidden');
			const description = textOf(all(svg, 'desc')[0] ?? svg);
			for (const { text: fact } of factsOf(item, exampleStamp)) expect(description).toContain(fact);
		}
	});

	it.each(cases)('$name in $locale keeps the shape asked for, and every text inside', ({ pictures }) => {
		for (const { preset, svg: source } of pictures) {
			const svg = parseXml(source);
			const { width, height, viewBox = '' } = svg.attributes;
			expect(Number(width)).toBe(preset.width);
			if (preset.grows) expect(Number(height)).toBeGreaterThanOrEqual(preset.height);
			else expect(Number(height)).toBe(preset.height);
			const [, , across = 0, tall = 0] = viewBox.split(' ').map(Number);
			for (const line of svg.children.filter(({ name }) => name === 'text')) {
				const size = Number(line.attributes['font-size']);
				expect(Number(line.attributes.x) + textWidth(textOf(line), size)).toBeLessThanOrEqual(across);
				expect(Number(line.attributes.y)).toBeLessThan(tall);
			}
			const chart = all(svg, 'svg')[1];
			if (chart) expect(Number(chart.attributes.y) + Number(chart.attributes.height)).toBeLessThanOrEqual(tall);
		}
	});

	it('keeps text as text, right also where dominant-baseline is unknown, and nothing that runs', () => {
		const svg = captionedSvg(cases[0]?.item ?? fail(), exampleStamp, presets.slide);
		expect(svg).not.toMatch(/dominant-baseline|<script|<style|<foreignObject|on\w+=/);
		expect(svg).toMatch(/font-family="[^"']*'PingFang SC'/);
	});

	it('says why there is no picture', () => {
		const item = structuredClone(cases[0]?.item ?? fail());
		item.figure.off = '缺少这些列：tickets.csat_score。';
		const svg = parseXml(captionedSvg(item, exampleStamp, presets.half));
		expect(all(svg, 'svg')).toHaveLength(1);
		expect(all(svg, 'text').map(textOf).join('')).toContain('缺少这些列');
	});

	it('becomes a picture of the size and density asked for', async () => {
		const { pictures } = cases[0] ?? fail();
		const png = await pngFromSvg(pictures.find(({ preset }) => preset === presets.half)?.svg ?? '', 2);
		expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
		const view = new DataView(png.buffer, png.byteOffset);
		expect([view.getUint32(16), view.getUint32(20)]).toEqual([1280, 1280]);
	});

	it('is the same bytes twice', () => {
		for (const { item, pictures } of cases.slice(0, 3))
			expect(captionedSvg(item, exampleStamp, presets.slide)).toBe(pictures[0]?.svg);
	});
});

function fail(): never {
	throw new Error('no example');
}

describe('wrapping', () => {
	it.each([
		['closing marks stay on their line', '满意度上升，但是', 12 * 5.2, ['满意度上', '升，但是']],
		['opening marks go with what follows', '平均值（小时）', 12 * 4.2, ['平均值', '（小时）']],
		['words are not broken', 'resolved within 48 h', 80, ['resolved', 'within 48 h']],
		['a word wider than the line is', 'aaaaaaaaaaaa', 12 * 0.61 * 6.5, ['aaaaaa', 'aaaaaa']],
		['no-break spaces hold', 'down −20\u00a0%', 60, ['down', '−20\u00a0%']]
	])('%s', (_, text, width, lines) => {
		expect(wrapLines(text, width, 12)).toEqual(lines);
	});

	it('loses no character and passes no edge', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						'解决',
						'，',
						'（',
						'）',
						'time ',
						'of',
						' ',
						'48\u00a0h',
						'。',
						'aVeryLongWordIndeed'
					),
					{ maxLength: 40 }
				),
				fc.integer({ min: 60, max: 300 }),
				(parts, width) => {
					const text = parts.join('').trim();
					const lines = wrapLines(text, width, 12);
					expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
					// A run of marks may hang together; anything else fits.
					for (const line of lines)
						if (!/[，。（）]{2}/.test(line))
							expect(textWidth(line, 12)).toBeLessThanOrEqual(Math.max(width, 12 * 3));
				}
			)
		);
	});
});
