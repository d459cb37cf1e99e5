import type { NamedMover } from './named-people.svelte.ts';

/** The columns of the list of those who gain or lose. */
export const moverColumns = ['name', 'id', 'level', 'region', 'department', 'move', 'deciding'] as const;
export type MoverColumn = (typeof moverColumns)[number];

/** By which column the list stands in order, and which way. */
export interface MoverOrder {
	by: MoverColumn;
	down: boolean;
}

const { compare } = new Intl.Collator('zh', { numeric: true });

const distance = ({ mover }: NamedMover): number => mover.deciding[0]?.distance ?? Infinity;

function textOf(row: NamedMover, column: Exclude<MoverColumn, 'deciding'>): string {
	if (column === 'level') return String(row.level);
	return (column === 'move' ? row.mover.move : row[column]) ?? '';
}

/** Those whose name, id, region or department holds a text, in the order asked for; of equals by name. */
export function listedMovers(all: readonly NamedMover[], sought: string, { by, down }: MoverOrder): NamedMover[] {
	const text = sought.trim().toLowerCase();
	const order = (a: NamedMover, b: NamedMover): number =>
		by === 'deciding'
			? distance(a) - distance(b)
			: compare(textOf(a, by), textOf(b, by)) || compare(a.name, b.name);
	return all
		.filter((row) =>
			[row.name, row.id, row.region, row.department].some((cell) => cell?.toLowerCase().includes(text))
		)
		.sort((a, b) => (down ? -order(a, b) : order(a, b)));
}
