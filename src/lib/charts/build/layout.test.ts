import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endMargins, leastCovered, spread, stripRows } from './layout.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

describe('names at line ends', () => {
	it('stand apart, in order and inside, wherever the lines end', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 10 }),
				(ends) => {
					const placed = spread(ends, 16, 0, 200);
					const order = ends.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
					const sorted = order.map((index) => placed[index] ?? Number.NaN);
					sorted.forEach((y, index) => {
						expect(y).toBeGreaterThanOrEqual(-1e-9);
						expect(y).toBeLessThanOrEqual(200 + 1e-9);
						if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
					});
				}
			)
		);
	});
});

describe('names of uprights', () => {
	const label = (x: number, text: string) => ({ x, text, color: '#000000' });

	it('share a row when there is room', () => {
		expect(stripRows([label(10, '实施'), label(200, '新产品')], 0, 400).rows).toBe(1);
	});

	it('stand above one another when not, the left one on top so that no upright crosses a name', () => {
		const { placed, rows } = stripRows([label(10, '评定实施之日'), label(40, '新产品')], 0, 400);
		expect(rows).toBe(2);
		expect(placed.map(({ text, row }) => [text, row])).toEqual([
			['评定实施之日', 1],
			['新产品', 0]
		]);
	});

	it('end at the edge of the picture', () => {
		const [only] = stripRows([label(395, '未满月')], 0, 400).placed;
		expect((only?.left ?? 0) + textWidth('未满月')).toBeLessThanOrEqual(400);
	});
});

it('a label goes where it covers least', () => {
	const box = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 16 });
	const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
	expect(leastCovered([box(0, 0), box(100, 0)], [box(10, 4)], bounds).index).toBe(1);
	expect(leastCovered([box(180, 0), box(100, 0)], [], bounds).index).toBe(1);
});

it('values at the ends of bars get just the room they need', () => {
	const ends = [
		{ at: 0, width: 50, side: 'left' as const },
		{ at: 0.5, width: 60, side: 'right' as const }
	];
	expect(endMargins(ends, 400)).toEqual({ left: 50, right: 0 });
});

describe('long names', () => {
	it.each([
		['家庭或健康原因需要回到户籍所在地', 120, ['家庭或健康原因需', '要回到户籍所在地']],
		['Family or health, returning home', 120, ['Family or health,', 'returning home']],
		['华东大区（含上海、江苏、浙江）', 100, ['华东大区（含上', '海、江苏、浙江）']],
		['短名', 120, ['短名']]
	])('%s in even lines', (name, width, lines) => {
		expect(wrapText(name, width).split('\n')).toEqual(lines);
	});

	it('never come out wider than their column', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('工', '程', '师', 'a', 'W', ' ', '1', '-'), maxLength: 60 }),
				fc.integer({ min: 30, max: 200 }),
				(name, width) => {
					const lines = wrapText(name, width).split('\n');
					expect(lines.length).toBeLessThanOrEqual(2);
					for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
					expect(textWidth(fitText(name, width))).toBeLessThanOrEqual(Math.max(width, textWidth('…')));
				}
			)
		);
	});
});
