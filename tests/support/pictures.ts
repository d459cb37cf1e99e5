import { formatFor } from '$lib/i18n/format.ts';
import { exampleSpecs } from './example-specs.ts';
import { palettes } from '$lib/charts/palette.ts';
import type { RenderOptions } from '$lib/charts/draw/render.ts';
import type { ChartSpec } from '$lib/charts/spec.ts';
import { type SvgText, svgTexts } from './svg-texts.ts';

export const wide: RenderOptions = { width: 640, height: 320, theme: 'light', format: formatFor('zh') };
export const narrow = { ...wide, width: 340, height: 300 };
export const { light } = palettes;

export function example(name: string, locale: 'zh' | 'en' = 'zh'): ChartSpec {
	const spec = exampleSpecs((zh, en) => (locale === 'zh' ? zh : en))[name];
	if (!spec) throw new Error(`no example ${name}`);
	return spec;
}

export const texts = (svg: string): string[] => svgTexts(svg).map(({ text }) => text.replaceAll('\u00A0', ' '));

/** Upright sizes and places of the rectangles of one colour. */
export function rects(svg: string, fill: string): { x: number; y: number; width: number; height: number }[] {
	const found = svg.matchAll(/<path d="M([-\d.]+) ([-\d.]+)l([-\d.]+) 0l0 ([-\d.]+)l[-\d.]+ 0Z" fill="([^"]+)"/g);
	return [...found]
		.filter((match) => match[5] === fill)
		.map(([, x, y, width, height]) => ({
			x: Number(x),
			y: Number(y),
			width: Number(width),
			height: Number(height)
		}));
}

/** Pairs of texts that stand on each other. */
export function collisions(all: readonly SvgText[]): [string, string][] {
	return all.flatMap((a, index) =>
		all.slice(index + 1).flatMap((b): [string, string][] => {
			// The estimate of widths is broad: what really touches overlaps by more than a tenth.
			const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const covered =
				shared > 0.12 * Math.min(a.right - a.left, b.right - b.left) && Math.abs(a.middle - b.middle) < 11;
			return covered ? [[a.text, b.text]] : [];
		})
	);
}
