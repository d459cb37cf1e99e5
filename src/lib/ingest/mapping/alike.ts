import type { Sheet } from '../files/sheet.ts';
import type { TableName } from '../model.ts';
import type { Decision } from './decisions.ts';
import { headerFingerprint, type Mapping } from './mapping.ts';
import type { InspectedColumn } from './propose.ts';

/** A sheet as it is inspected, as far as its layout goes. */
interface Layout {
	sheet: Sheet;
	kind: TableName | null;
	profiles: InspectedColumn[];
	mapping: Mapping | null;
	decisions: Decision[];
}

/** Puts together what has the same headers and holds the same kind of table, in the order of the first of each. */
export function alike<T>(items: readonly T[], sheetOf: (item: T) => Pick<Layout, 'sheet' | 'kind'>): T[][] {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const { sheet, kind } = sheetOf(item);
		const key = `${kind ?? `?${sheet.file}${sheet.sheet ?? ''}`} ${headerFingerprint(sheet.headers)}`;
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return [...groups.values()];
}

type Order = 'dmy' | 'mdy' | 'ymd';

/** Orders of day and month that a header has in the sheets that settle it, and those that all others leave open. */
function ordersOf(group: readonly Layout[], header: string): { settled: Set<Order>; open: Order[] } {
	const lists = group.flatMap(({ profiles }) =>
		profiles.filter((column) => column.header === header).map(({ profile }) => profile.orders)
	);
	const settled = new Set(lists.flatMap((orders) => (orders.length === 1 ? orders : [])));
	const undecided = lists.filter((orders) => orders.length > 1);
	const open = (undecided[0] ?? []).filter((order) => undecided.every((orders) => orders.includes(order)));
	return { settled, open };
}

/** The one order in which every sheet of a layout can be read; null where there are several or none. */
function commonOrder(group: readonly Layout[], header: string): Order | null {
	const { settled, open } = ordersOf(group, header);
	const possible = settled.size > 0 ? open.filter((order) => settled.has(order)) : open;
	const [only] = possible;
	return settled.size <= 1 && possible.length === 1 && only ? only : null;
}

function withOrder<T extends Layout>(entry: T, header: string, order: Order): T {
	const { mapping } = entry;
	if (!mapping) return entry;
	return {
		...entry,
		mapping: {
			...mapping,
			columns: Object.fromEntries(
				Object.entries(mapping.columns).map(([field, column]) => [
					field,
					column.header === header ? { ...column, order } : column
				])
			)
		},
		decisions: entry.decisions.map((decision) =>
			decision.code === 'order' && decision.header === header
				? { ...decision, proposal: order, blocking: false }
				: decision
		)
	};
}

/**
 * Settles what one file leaves open by the others of the same layout.
 *
 * An export of the first twelve days of a month says nothing of the order of day and month; the next month's does.
 */
export function settledTogether<T extends Layout>(sheets: readonly T[]): T[] {
	const settled = new Map<T, T>();
	for (const group of alike(sheets, (entry) => entry).filter(({ length }) => length > 1)) {
		for (const entry of group) {
			const headers = entry.decisions
				.filter(({ code, blocking }) => code === 'order' && blocking)
				.map(({ header }) => header ?? '');
			const next = headers.reduce<T>((current, header) => {
				const order = commonOrder(group, header);
				return order ? withOrder(current, header, order) : current;
			}, entry);
			settled.set(entry, next);
		}
	}
	return sheets.map((entry) => settled.get(entry) ?? entry);
}
