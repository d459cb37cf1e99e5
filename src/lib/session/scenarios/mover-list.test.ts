import { describe, expect, it } from 'vitest';
import { listedMovers, moverColumns, type MoverOrder } from './mover-list.ts';
import type { NamedMover } from './named-people.svelte.ts';

function mover(id: string, region: string | null, distance: number | null, move: 'in' | 'out' = 'out'): NamedMover {
	const deciding = [{ part: 'onsite_count' as const, value: 60, threshold: 100, distance }];
	const person = { id, name: `王${id}`, level: id.length, region, department: null };
	return { ...person, mover: { index: 0, move, from: 2, to: 1, level: 2, deciding } };
}

const all = [mover('E10', '西南', 40), mover('E9', '华东', null, 'in'), mover('E1', null, 5)];
const ids = (sought: string, order: MoverOrder): string[] => listedMovers(all, sought, order).map(({ id }) => id);

describe('the list of those who gain or lose', () => {
	it.each([
		['id', ['E1', 'E9', 'E10']],
		['name', ['E1', 'E9', 'E10']],
		['level', ['E1', 'E9', 'E10']],
		['region', ['E1', 'E9', 'E10']],
		['department', ['E1', 'E9', 'E10']],
		['move', ['E9', 'E1', 'E10']],
		// Who is nearest comes first; of whom it is not known, last.
		['deciding', ['E1', 'E10', 'E9']]
	] as const)('stands in order by %s, and turned round', (by, expected) => {
		expect(ids('', { by, down: false })).toEqual(expected);
		expect(ids('', { by, down: true })).toEqual([...expected].reverse());
	});

	it('can be ordered by every column', () => {
		for (const by of moverColumns) expect(ids('', { by, down: false })).toHaveLength(3);
	});

	it('is narrowed by part of a name, id or region, whatever the case', () => {
		const order = { by: 'id', down: false } as const;
		expect([ids('王e1', order), ids(' e9 ', order), ids('西', order), ids('x', order)]).toEqual([
			['E1', 'E10'],
			['E9'],
			['E10'],
			[]
		]);
	});
});
