import { describe, expect, it } from 'vitest';
import { formatFor } from '$lib/i18n/format.ts';
import { locales } from '$lib/i18n/locale.ts';
import { exampleSpecs } from '../../../../tests/support/example-specs.ts';
import { init, optionOf, redrawing } from './library.ts';
import { palettes } from '../palette.ts';
import { type RenderOptions, renderSvg } from './render.ts';
import type { BarsSpec, ChartSpec, LineSpec } from '../spec.ts';
import { svgTexts } from '../../../../tests/support/svg-texts.ts';
import { collisions, example, light, narrow, rects, texts, wide } from '../../../../tests/support/pictures.ts';

const names = Object.keys(exampleSpecs((zh) => zh));
const every = names.flatMap((name) =>
	locales.flatMap((locale) => [wide, narrow].map((size) => ({ name, locale, size })))
);

describe('every picture', () => {
	it.each(every.map(({ name, locale, size }) => [name, locale, size.width, size] as const))(
		'%s in %s at %d px is whole and legible',
		(name, locale, _, size) => {
			const svg = renderSvg(example(name, locale), { ...size, theme: 'dark', format: formatFor(locale) });
			expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
			const all = svgTexts(svg);
			expect(all.length).toBeGreaterThan(4);
			for (const { text, left, right, middle } of all) {
				expect([
					text,
					left >= -1 && right <= size.width + 1 && middle >= 6 && middle <= size.height - 5
				]).toEqual([text, true]);
			}
			expect(collisions(all)).toEqual([]);
		}
	);

	it.each(names)('%s drawn over any other picture is the picture drawn afresh', (name) => {
		const size = { width: wide.width, height: wide.height };
		const plain = (svg: string): string =>
			svg
				.replace(/ ecmeta_series_index="\d+"/g, '')
				.replace(/zr\d+-[\w-]+/g, '')
				.replace(/ class="[^"]*"/g, '')
				.replace(/<style\s*>[\s\S]*?<\/style>/g, '');
		// Marks that stay keep their place in the list, and series their number; where they stand and how they look
		// is the same.
		const drawn = (...specs: ChartSpec[]): string[] => {
			const chart = init(null, 'light', { renderer: 'svg', ssr: true, ...size });
			try {
				for (const spec of specs) {
					chart.setOption(optionOf(spec, 'light', wide.format, size), redrawing);
					chart.renderToSVGString();
				}
				// What answers the pointer is taken over like the marks.
				return [
					...plain(chart.renderToSVGString()).split('\n').sort(),
					JSON.stringify(chart.getOption().tooltip)
				];
			} finally {
				chart.dispose();
			}
		};
		const fresh = drawn(example(name));
		for (const other of names) expect(drawn(example(other), example(name)), other).toEqual(fresh);
	});

	it.each(names)('%s can be drawn from nothing', (name) => {
		const empty = JSON.parse(JSON.stringify(example(name)), (_, value: unknown) =>
			Array.isArray(value) ? [] : value
		) as ChartSpec;
		expect(renderSvg(empty, wide)).not.toMatch(/NaN|undefined|Infinity/);
	});

	it.each(names)('%s is drawn in the colours of its theme', (name) => {
		expect(renderSvg(example(name), { ...wide, theme: 'light' })).not.toContain(palettes.dark.ink2);
		expect(renderSvg(example(name), { ...wide, theme: 'dark' })).toContain(palettes.dark.ink2);
		expect(renderSvg(example(name), { ...wide, theme: 'report' })).toContain('fill="#ffffff"');
	});
});

describe('line', () => {
	const spec = example('line') as LineSpec;
	const svg = renderSvg(spec, wide);

	it('names its rules, marks and months', () => {
		expect(texts(svg)).toEqual(
			expect.arrayContaining([
				'方案口径基线 48 h',
				'目标 38.4 h',
				'评定实施',
				'新产品上市',
				'未满月',
				'2024-07',
				'60 h',
				'0'
			])
		);
	});

	it('draws the target dashed green and limits as bands beneath the programme', () => {
		expect(svg).toMatch(new RegExp(`stroke="${light.target}" stroke-width="1.5" stroke-dasharray="5,4"`));
		expect(rects(svg, light.band)).toHaveLength(2 + 1);
	});

	it('shows one dot a month, flagged ones full, and the unfinished month apart', () => {
		const finished = spec.series[0]?.values.length ?? 0;
		const hollow = [...svg.matchAll(/<circle[^>]*fill="#ffffff"/g)].length;
		const full = [...svg.matchAll(new RegExp(`<circle[^>]*fill="${light.accent}"`, 'g'))].length;
		expect([hollow, full]).toEqual([finished - 4, 3]);
		expect(svg).toContain(`fill="${light.concern}"`);
	});

	it('starts the programme between two months', () => {
		const line = new RegExp(
			`<path d="M([\\d.]+) [\\d.]+L\\1 [\\d.]+"[^>]*stroke="${light.ink2}"[^>]*stroke-dasharray="2,3"`
		).exec(svg);
		const months = svgTexts(svg).filter(({ text }) => text === '2024-07');
		const slot = (640 - 2 - Number(/<path d="M([\d.]+)/.exec(svg)?.[1])) / 36;
		const [label] = months;
		expect(((label?.left ?? 0) + (label?.right ?? 0)) / 2 - Number(line?.[1])).toBeCloseTo(slot / 2, 0);
	});

	it('names lines at their ends where there is room, else in a legend', () => {
		const at = (options: RenderOptions) =>
			svgTexts(renderSvg(example('line-names'), options)).find(({ text }) => text === '去年同期');
		expect(at(wide)?.left).toBeGreaterThan(500);
		expect(at(narrow)?.middle).toBeLessThan(20);
	});

	it('leaves a gap where a month is missing', () => {
		const lines = renderSvg(example('line-names'), wide).matchAll(
			new RegExp(`<polyline[^>]*stroke="${light.accent}"([^>]*)>`, 'g')
		);
		expect([...lines].map((match) => match[1]?.includes('dasharray'))).toEqual([true, true, false, false]);
	});
});

describe('bars', () => {
	const drawn = (spec: BarsSpec, color = light.accent) => rects(renderSvg(spec, wide), color);
	const histogram = example('bars-histogram') as BarsSpec;

	it('stand on zero, whatever the axis would like, and are as long as their values', () => {
		const bars = drawn({
			...histogram,
			y: { ...histogram.y, zero: false },
			concern: [],
			series: [{ name: '', role: 'actual', values: [100, 104, null, 90, 98, 99, 101, 50] }]
		});
		const [first, ...rest] = bars;
		expect(bars).toHaveLength(7);
		for (const { y, height } of rest) expect(y + height).toBeCloseTo((first?.y ?? 0) + (first?.height ?? 0), 0);
		expect((first?.height ?? 0) / (rest.at(-1)?.height ?? 1)).toBeCloseTo(2, 1);
		const zero = svgTexts(renderSvg({ ...histogram, y: { ...histogram.y, zero: false } }, wide)).find(
			({ text }) => text === '0'
		);
		expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(zero?.middle ?? Number.NaN, 0);
	});

	it('lie on zero as well, with their values and a dash for what is unknown', () => {
		const svg = renderSvg(example('bars'), wide);
		const bars = [...rects(svg, light.accent), ...rects(svg, light.previous)].filter(({ height }) => height > 11);
		expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
		expect(texts(svg)).toEqual(expect.arrayContaining(['14', '17', '–']));
	});

	it('single out a concern in its colour and mark the threshold', () => {
		expect(drawn(histogram, light.concern)).toHaveLength(1);
		expect(texts(renderSvg(histogram, wide))).toContain('及格线 80');
	});
});

describe('parts and roles', () => {
	it('one part a level and bar, shares adding up to the whole, the sign on the first', () => {
		const svg = renderSvg(example('stacked'), wide);
		const widths = light.levels.map((fill) =>
			rects(svg, fill)
				.filter(({ height }) => height > 11)
				.map(({ width }) => width)
		);
		expect(widths.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
		const totals = [0, 1, 2, 3, 4].map((bar) => widths.reduce((sum, row) => sum + (row[bar] ?? 0), 0));
		for (const total of totals) expect(total).toBeCloseTo(totals[0] ?? 0, 0);
		expect(texts(svg)).toEqual(expect.arrayContaining(['30 %', '39', '未定级', 'n = 164']));
	});

	it('simulated is hatched, measured is not', () => {
		expect(renderSvg(example('stacked-simulated'), wide)).toContain('<pattern');
		expect(renderSvg(example('stacked'), wide)).not.toContain('<pattern');
	});

	it('dots have intervals, earlier ones are hollow grey, concerns vermilion', () => {
		const svg = renderSvg(example('dots'), wide);
		expect([
			...svg.matchAll(new RegExp(`<circle[^>]*fill="#ffffff" stroke="${light.previous}"`, 'g'))
		]).toHaveLength(4 + 1);
		expect([...svg.matchAll(new RegExp(`<circle[^>]*fill="${light.concern}"`, 'g'))]).toHaveLength(1);
		expect([...svg.matchAll(/stroke-width="2" stroke-opacity="0.55"/g)]).toHaveLength(8);
	});

	it('flows: one ribbon a link, nodes in the order of levels', () => {
		const spec = example('sankey');
		const svg = renderSvg(spec, wide);
		expect([...svg.matchAll(/<path d="M[-\d. ]+C/g)].length).toBeGreaterThanOrEqual(
			spec.kind === 'sankey' ? spec.links.length : Infinity
		);
		const nodes = svgTexts(svg).filter(({ text, right }) => right < 120 && text.includes(' '));
		expect([...nodes].sort((a, b) => a.middle - b.middle).map(({ text }) => text.split(' ')[0])).toEqual([
			'未定级',
			'初级',
			'中级',
			'高级',
			'资深'
		]);
	});

	it('curves: a step curve has only level and upright stretches', () => {
		const svg = renderSvg(example('curve-survival'), wide);
		const curve =
			new RegExp(`<polyline points="([^"]*)"[^>]*stroke="${light.accent}"`)
				.exec(svg)?.[1]
				?.split(' ')
				.map(Number) ?? [];
		expect(curve).toHaveLength(2 * 41);
		for (let at = 2; at < curve.length; at += 2)
			expect(curve[at] === curve[at - 2] || curve[at + 1] === curve[at - 1]).toBe(true);
		expect(texts(svg)).toEqual(expect.arrayContaining(['48 小时', '最近 12 个月', '100 %', '200 h']));
	});
});

describe('the file', () => {
	it('is the same bytes every time, in any order', () => {
		const once = names.map((name) => renderSvg(example(name), wide));
		const again = [...names]
			.reverse()
			.map((name) => renderSvg(example(name), wide))
			.reverse();
		expect(again).toEqual(once);
	});

	it('can stand beside others in one document', () => {
		const ids = ['a', 'b'].map((idPrefix) =>
			[
				...renderSvg(example('stacked-simulated'), { ...wide, idPrefix, x: 10, y: 20 }).matchAll(
					/ id="([^"]+)"/g
				)
			].map((match) => match[1])
		);
		expect(ids[0]?.length).toBeGreaterThan(0);
		expect(ids[0]?.filter((id) => ids[1]?.includes(id))).toEqual([]);
		expect(renderSvg(example('stacked'), { ...wide, x: 10, y: 20 })).toMatch(
			/^<svg [^>]*x="10" y="20" viewBox="0 0 640 320"/
		);
	});

	it('carries its words, escaped, and reads right where baselines and paint order are ignored', () => {
		const svg = renderSvg(example('line'), { ...wide, title: '处理 <时长> & "目标"', description: '来源' });
		expect(svg).toContain('<title>处理 &lt;时长&gt; &amp; &quot;目标&quot;</title><desc>来源</desc>');
		expect(svg).not.toMatch(/dominant-baseline|paint-order|<style|ecmeta/);
	});

	it('keeps names from files as text', () => {
		const spec = exampleSpecs((zh) => `<b>${zh}&`)['bars'];
		if (!spec) throw new Error('no example');
		const svg = renderSvg(spec, wide);
		expect(svg).not.toContain('<b>');
		expect(texts(svg).some((text) => text.startsWith('<b>'))).toBe(true);
	});
});
