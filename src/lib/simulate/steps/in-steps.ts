import { noteOf } from '$lib/metrics/note.ts';
import { cellsToHide } from '$lib/metrics/privacy/suppression.ts';
import { additive, grouped, subsets } from '$lib/metrics/privacy/tables.ts';
import type { Cell, DataTable, Result } from '$lib/metrics/result.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { type CountedLine, mayShow } from './between.ts';
import { isSwap } from '../judge/joint.ts';
import { countsIn, headlineKey, jointKey, type Results, rowKey } from './counts.ts';

/** Rows that add up although they are not all of a table's. */
const sumsBeside: Readonly<Record<string, readonly string[]>> = { 'S3 groups': ['group'], 'S7 groups': ['group'] };

/** Entries whose tables are parts of what their headline says. */
const inParts: ReadonlySet<string> = new Set(['S8', 'what_if']);

/** Notes that hold for whatever is shown; others tell numbers. */
const plain: ReadonlySet<string> = new Set([
	'static_behaviour',
	'headline_withheld',
	'no_fidelity',
	'steps_of_k',
	'small_change',
	'what_if_assumption',
	'no_allowances',
	'no_panel_history'
]);

const placeOf = ({ columns }: DataTable, key: string): number => columns.findIndex((column) => column.key === key);
const ofScenario = (table: DataTable, row: readonly Cell[]): boolean => {
	const place = placeOf(table, 'set');
	return place < 0 || row[place] === 'scenario';
};

/** The cell that each row is: two hidden ones that may stand together are one, which the others must not give back. */
function cellsOf(table: DataTable, hidden: ReadonlySet<number>): number[] {
	const first = new Map<string, number>();
	return table.rows.map((row, index) => {
		const name = hidden.has(index) ? jointKey('', '', table, row) : null;
		if (name === null) return index;
		const cell = first.get(name) ?? index;
		first.set(name, cell);
		return cell;
	});
}

/** Hidden rows of a table with those by which the others and their total would give them back. */
function withOthers(table: DataTable, hidden: ReadonlySet<number>, sums: readonly string[] | undefined, k: number) {
	if (hidden.size === 0) return hidden;
	const cells = cellsOf(table, hidden);
	const summed: DataTable = sums ? { ...table, additive: [...sums] } : table;
	const equations = subsets(additive(summed)).flatMap((dimensions) => {
		const kept = table.columns.flatMap(({ role }, place) =>
			role === 'dimension' && !dimensions.includes(place) ? [place] : []
		);
		return [...grouped(table, kept).values()].map((rows) => ({
			cells: [...new Set(rows.map((row) => at(cells, row)))],
			whole: null
		}));
	});
	const people = table.columns.findIndex(({ role }) => role === 'people');
	const counts = table.rows.map(() => 0);
	for (const [index, row] of table.rows.entries()) {
		const count = typeof row[people] === 'number' ? Number(row[people]) : k;
		counts[at(cells, index)] = at(counts, at(cells, index)) + count;
	}
	const together = table.rows.map((_, row) => [row]);
	const primary = new Set([...hidden, ...table.suppressed].map((row) => at(cells, row)));
	const all = cellsToHide(counts, primary, equations, k, together);
	return new Set(cells.flatMap((cell, row) => (all.has(cell) ? [row] : [])));
}

function emptied(table: DataTable, hidden: ReadonlySet<number>): DataTable {
	const suppressed = [...new Set([...table.suppressed, ...hidden])].sort((a, b) => a - b);
	const rows = table.rows.map((row, index) =>
		hidden.has(index)
			? row.map((cell, place) => (at(table.columns, place).role === 'dimension' ? cell : null))
			: row
	);
	return { ...table, rows, suppressed };
}

/** Levels and groups of which something is hidden: whatever else tells of them would give it back. */
interface Linked {
	levels: Set<Cell>;
	groups: Set<Cell>;
	/** Whether it is hidden how many are swapped in all: the groups of a grouping add up to that. */
	swaps: boolean;
}

function linkedTo(results: Results, hidden: ReadonlyMap<string, ReadonlySet<number>>): Linked {
	const linked: Linked = { levels: new Set(), groups: new Set(), swaps: false };
	for (const [key, rows] of hidden) {
		const [id = '', name = ''] = key.split(' ');
		const table = results[id]?.tables[name];
		if (!table) continue;
		const [level, group] = [placeOf(table, 'level'), placeOf(table, 'group')];
		for (const row of rows) {
			const cells = at(table.rows, row);
			if (key === 'S3 total' && isSwap(cells[placeOf(table, 'cell')])) linked.swaps = true;
			if (name === 'byLevel' && level >= 0) linked.levels.add(cells[level] ?? null);
			if (group >= 0 && placeOf(table, 'grouping') < 0) linked.groups.add(cells[group] ?? null);
		}
	}
	return linked;
}

function isLinked(
	id: string,
	name: string,
	table: DataTable,
	row: readonly Cell[],
	{ levels, groups, swaps }: Linked
): boolean {
	const [level, group] = [placeOf(table, 'level'), placeOf(table, 'group')];
	if (name === 'byLevel' && level >= 0 && levels.has(row[level] ?? null) && ofScenario(table, row))
		return id !== 'S9';
	if (swaps && (name === 'byGroup' || (id === 'S7' && name === 'groups'))) return ofScenario(table, row);
	const regions = placeOf(table, 'grouping') < 0;
	return regions && group >= 0 && groups.has(row[group] ?? null) && ofScenario(table, row);
}

/** Rows by result and table that the steps hide, until nothing more follows from what is hidden. */
function hiddenRows(results: Results, hides: (key: string) => boolean, k: number): Map<string, ReadonlySet<number>> {
	const tables = Object.entries(results).flatMap(([id, { tables: own }]) =>
		Object.entries(own).map(([name, table]) => ({ id, name, table, key: `${id} ${name}` }))
	);
	const hidden = new Map<string, ReadonlySet<number>>();
	for (const { id, name, table, key } of tables)
		hidden.set(key, new Set(table.rows.flatMap((row, at) => (hides(rowKey(id, name, table, row)) ? [at] : []))));
	for (let before = -1, now = 0; before !== now;) {
		before = now;
		const linked = linkedTo(results, hidden);
		for (const { id, name, table, key } of tables) {
			const own = new Set(hidden.get(key));
			for (const [index, row] of table.rows.entries()) if (isLinked(id, name, table, row, linked)) own.add(index);
			const whole = key === 'S4 flow' && own.size > 0;
			const rows = whole ? new Set(table.rows.keys()) : withOthers(table, own, sumsBeside[key], k);
			hidden.set(key, rows);
		}
		now = [...hidden.values()].reduce((sum, { size }) => sum + size, 0);
	}
	return hidden;
}

/** True of what shows nothing as it is. */
const isBare = ({ value, numerator, tables }: Result): boolean =>
	value === null &&
	numerator === null &&
	Object.values(tables).every(({ rows, suppressed }) => rows.length === suppressed.length);

function withoutHeadline(result: Result, k: number): Result {
	const { current } = result;
	const nothing = { value: null, numerator: null, low: null, high: null };
	const notes = result.notes.filter(({ code }) => plain.has(code));
	return {
		...result,
		...nothing,
		missing: 0,
		suppressed: true,
		current: current && { ...current, ...nothing },
		notes: [...notes, noteOf('between_steps', { k })]
	};
}

/** The groups that S7's headline is the ratio of. */
function ratioHidden({ S7 }: Results, hidden: ReadonlyMap<string, ReadonlySet<number>>): 'all' | 'headline' | null {
	const table = S7?.tables.groups;
	const rows = [...(hidden.get('S7 groups') ?? [])].map((row) => table?.rows[row] ?? []);
	if (!table || rows.length === 0) return null;
	const [flag, group] = [placeOf(table, 'flag'), placeOf(table, 'group')];
	if (rows.some((row) => row[flag] === 'reference')) return 'all';
	const lowest = S7.notes.find(({ code }) => code === 'lowest_group')?.values.group;
	return rows.some((row) => (row[group] ?? '') === lowest) ? 'headline' : null;
}

/**
 * Results of a scenario without what would tell, beside a scenario a step away, of fewer than k people: rows and
 * headlines by which the two differ by so few, and those that give these back.
 */
export function inSteps(results: Results, lines: readonly CountedLine[], k: number): Record<string, Result> {
	if (lines.length === 0) return { ...results };
	const counts = countsIn(results);
	const known = new Map<string, boolean>();
	// A part is shown only where it could be shown together with the other: both give that back.
	const hides = (key: string): boolean => {
		const { partOf = null } = counts.get(key) ?? {};
		const found =
			known.get(key) ??
			(lines.some((line) => !mayShow(key, line, k)) ||
				(partOf !== null && Boolean(counts.get(partOf)?.people) && hides(partOf)));
		known.set(key, found);
		return found;
	};
	const hidden = hiddenRows(results, (key) => Boolean(counts.get(key)?.people) && hides(key), k);
	const ratio = ratioHidden(results, hidden);
	return Object.fromEntries(
		Object.entries(results).map(([id, result]) => {
			const tables = Object.fromEntries(
				Object.entries(result.tables).map(([name, table]) => {
					const own = hidden.get(`${id} ${name}`) ?? new Set<number>();
					const all = id === 'S7' && ratio === 'all';
					const rows = all ? table.rows.flatMap((row, at) => (ofScenario(table, row) ? [at] : [])) : own;
					return [name, emptied(table, new Set(rows))];
				})
			);
			const few =
				result.off === null &&
				!result.suppressed &&
				!isBare(result) &&
				(hides(headlineKey(id)) || (id === 'S7' && ratio !== null));
			const shown = few && inParts.has(id) ? Object.fromEntries(Object.entries(tables).map(wholly)) : tables;
			const told = [...hidden].some(([key, rows]) => key.startsWith(`${id} `) && rows.size > 0);
			const left = told
				? result.notes.filter(({ code }) => plain.has(code) || code === 'lowest_group')
				: result.notes;
			const stepped = { ...result, notes: left, tables: shown };
			return [id, few ? withoutHeadline(stepped, k) : stepped];
		})
	);
}

const wholly = ([name, table]: [string, DataTable]): [string, DataTable] => [
	name,
	emptied(table, new Set(table.rows.keys()))
];
