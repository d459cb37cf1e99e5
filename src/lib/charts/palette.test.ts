import { describe, expect, it } from 'vitest';
import { contrast, inkOn, mix, palettes } from './palette.ts';

describe.each(Object.entries(palettes))('%s', (_, palette) => {
	const grounds = [palette.surface, palette.paper];

	it.each(['ink', 'ink2', 'ink3', 'accent', 'concern', 'target'] as const)('text in %s can be read', (name) => {
		for (const ground of grounds) expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(['accent', 'concern', 'target', 'previous', 'ink3'] as const)('a mark in %s can be seen', (name) => {
		for (const ground of grounds) expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(3);
	});

	it('every level can be seen as a line, and told from its neighbours', () => {
		palette.levelLines.forEach((color, level) => {
			for (const ground of grounds) expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
			const next = palette.levelLines[level + 1];
			if (next) expect(contrast(color, next)).toBeGreaterThanOrEqual(1.2);
		});
	});

	it('numbers on levels can be read', () => {
		palette.levels.forEach((fill, level) => {
			expect(contrast(fill, palette.onLevels[level] ?? '')).toBeGreaterThanOrEqual(4.5);
			expect(contrast(fill, inkOn(fill, palette))).toBeGreaterThanOrEqual(4.5);
		});
	});

	it('numbers on every shade of a grid can be read', () => {
		for (let share = 0; share <= 1; share += 0.05) {
			const fill = mix(palette.band, palette.levels[3], share);
			expect(contrast(fill, inkOn(fill, palette))).toBeGreaterThanOrEqual(4.5);
		}
	});
});

it('contrast is that of the guideline', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#0072b2', '#ffffff')).toBeCloseTo(5.19, 2);
	expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
