import type { Cell, DataTable, Estimate, Result, Told } from '../result.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { type EventsBehind, maskBaseline, maskEvents, tellsOfFew, withoutFewBeside } from './few-events.ts';
import { cellsToHide, type Equation, isSmall } from './suppression.ts';
import { additive, grouped, placesOf, subsets } from './tables.ts';
import { noteOf } from '../note.ts';

/** What the gate must know beside the result. */
export interface Behind {
	/** Distinct persons behind the headline; null where it does not count people. */
	people: number | null;
	/**
	 * True where the reader's filter leaves a remainder of fewer than k people, so that subtraction would give it back.
	 */
	refused: boolean;
	/** True of a row that tells of a group or a month that may not be shown, by its dimensions and table. */
	hides?: Told['hides'];
	/** What is known of the events among these people; none are masked where it is not given. */
	events?: EventsBehind;
}

/**
 * The small-cell gate: the only place where cells of fewer than k people, and those that give them back, are emptied,
 * before anything reaches a figure, a table, the command line or an export.
 */
export function gate(result: Result, k: number, { people, refused, hides, events }: Behind): Result {
	if (people !== null && (refused || isSmall(people, k))) return emptied(result, refused);
	const tables = refused
		? mapTables(result.tables, (table, name) =>
				hideRows(table, (row) => countsPeople(table) || hiddenByView(table, at(table.rows, row), name, hides))
			)
		: gateTables(result.tables, k, people, hides);
	if (people === null) return { ...result, tables };
	const gated = { ...gateWindows(result, k), tables };
	if (!events) return gated;
	const whole = events.narrowed ? withoutFewBeside(gated, k) : gated;
	if (tellsOfFew(whole, k, events))
		return { ...emptied(whole, false), notes: [noteOf('few_events', { most: k - 1 })] };
	return {
		...maskBaseline(whole, k, events),
		tables: mapTables(tables, (table, name) => maskEvents(table, name, k, events))
	};
}

/** A result that the reader's filters leave too few people behind: none of its numbers is worked out. */
export const refusedView = (result: Result): Result => emptied(result, true);

/** One table by itself. */
export function gateTable(table: DataTable, k: number): DataTable {
	const gated = gateTables({ table }, k, null).table;
	if (!gated) throw new RangeError('a table left the gate without coming out');
	return gated;
}

const nothing = { value: null, low: null, high: null, numerator: null, denominator: null } as const;

/** Everything that could tell of the few people behind the number. */
function emptied(result: Result, refused: boolean): Result {
	return {
		...result,
		...nothing,
		n: 0,
		missing: 0,
		excluded: {},
		baseline: null,
		current: null,
		verdict: null,
		// A SELECT may carry what the statistics gave as its inputs.
		sql: '',
		suppressed: true,
		notes: refused ? [noteOf('filter_remainder')] : [],
		tables: mapTables(result.tables, (table) => hideRows(table, () => true))
	};
}

/** A window of few people loses its numbers, and so does a change that would give them back. */
function gateWindows(result: Result, k: number): Result {
	const { baseline, current } = result;
	const small = (estimate: Estimate | null) => estimate !== null && isSmall(estimate.n, k);
	if (!small(baseline) && !small(current)) return result;
	const blank = (estimate: Estimate | null) =>
		estimate && small(estimate) ? { ...estimate, ...nothing, n: 0 } : estimate;
	const windows = { baseline: blank(baseline), current: blank(current) };
	const telling = small(current) || result.value !== current?.value;
	return telling
		? { ...result, ...nothing, n: 0, verdict: null, sql: '', suppressed: true, ...windows }
		: { ...result, ...windows };
}

function mapTables(tables: Result['tables'], change: (table: DataTable, name: string) => DataTable): Result['tables'] {
	return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, change(table, name)]));
}

const peopleColumns = ({ columns }: DataTable): number[] =>
	columns.flatMap(({ role }, index) => (role === 'people' ? [index] : []));
const countsPeople = (table: DataTable): boolean => peopleColumns(table).length > 0;

function hideRows(table: DataTable, hides: (row: number) => boolean): DataTable {
	const suppressed = table.rows.flatMap((_, index) => (hides(index) ? [index] : []));
	const hidden = new Set(suppressed);
	const rows = table.rows.map((row, index) =>
		hidden.has(index) ? row.map((value, c) => (at(table.columns, c).role === 'dimension' ? value : null)) : row
	);
	return { ...table, rows, suppressed };
}

/** Every count of people in a set of tables, and how they add up. */
interface Cells {
	counts: number[];
	/** Cells of the same row, hidden together. */
	together: number[][];
	equations: Equation[];
	primary: Set<number>;
	/** The cell at a table's row and column; null where the row counts nobody there. */
	find(table: string, row: number, column: number): number | null;
}

const isCell = (cell: number | null): cell is number => cell !== null;
const sumOf = (own: readonly number[], { counts }: Cells): number =>
	own.reduce((sum, cell) => sum + at(counts, cell), 0);
const dimensionsKey = (keys: readonly string[]): string => JSON.stringify([...keys].sort());

/** True of a row whose values the view's decision hides. */
function hiddenByView(table: DataTable, row: readonly Cell[], name: string, hides: Behind['hides']): boolean {
	if (!hides) return false;
	const places = placesOf(table, row);
	return places.length > 0 && hides(places, name);
}

function collect(tables: [string, DataTable][], k: number, hides: Behind['hides']): Cells {
	const places = new Map<string, number>();
	const cells: Cells = {
		counts: [],
		together: [],
		equations: [],
		primary: new Set(),
		find: (table, row, column) => places.get(`${table} ${String(row)} ${String(column)}`) ?? null
	};
	for (const [name, table] of tables) {
		for (const [index, row] of table.rows.entries()) {
			const hidden = hiddenByView(table, row, name, hides);
			const own = peopleColumns(table).flatMap((column) => {
				const count = at(row, column);
				if (typeof count !== 'number') return [];
				const cell = cells.counts.push(count) - 1;
				places.set(`${name} ${String(index)} ${String(column)}`, cell);
				if (isSmall(count, k) || hidden) cells.primary.add(cell);
				return [cell];
			});
			for (const cell of own) cells.together[cell] = own;
		}
	}
	return cells;
}

const dimensionKeys = ({ columns }: DataTable): string[] =>
	columns.filter(({ role }) => role === 'dimension').map(({ key }) => key);

/** How the rows of a coarser table add up from those of a finer one, or null where they don't. */
function refinement(
	coarse: [string, DataTable],
	fine: [string, DataTable],
	key: string,
	cells: Cells
): Equation[] | null {
	const keys = dimensionKeys(coarse[1]);
	if (keys.length >= dimensionKeys(fine[1]).length || !keys.every((d) => dimensionKeys(fine[1]).includes(d)))
		return null;
	const place = (table: DataTable, name: string) => table.columns.findIndex((found) => found.key === name);
	const [from, to] = [place(fine[1], key), place(coarse[1], key)];
	const groups = grouped(
		fine[1],
		keys.map((d) => place(fine[1], d))
	);
	const equations: Equation[] = [];
	for (const [index, row] of coarse[1].rows.entries()) {
		const whole = cells.find(coarse[0], index, to);
		const parts = (groups.get(JSON.stringify(keys.map((d) => at(row, place(coarse[1], d))))) ?? []).map((part) =>
			cells.find(fine[0], part, from)
		);
		const counted = parts.filter(isCell);
		if (whole === null || counted.length < parts.length) continue;
		if (sumOf(counted, cells) !== at(cells.counts, whole)) return null;
		equations.push({ cells: counted, whole });
	}
	return equations;
}

/** Totals within one table along every combination of its additive dimensions. */
function totals(
	name: string,
	table: DataTable,
	column: number,
	k: number,
	people: number | null,
	cells: Cells,
	refined: ReadonlySet<string>
): void {
	const dimensions = table.columns.flatMap(({ role }, index) => (role === 'dimension' ? [index] : []));
	for (const summed of subsets(additive(table))) {
		const kept = dimensions.filter((d) => !summed.includes(d));
		for (const rows of grouped(table, kept).values()) {
			const own = rows.map((row) => cells.find(name, row, column)).filter(isCell);
			const sum = sumOf(own, cells);
			if (isSmall(sum, k)) {
				// So few in all that an empty cell would tell where they are not.
				for (const cell of own) cells.primary.add(cell);
				continue;
			}
			// Where a coarser table of the same result says this total, that table decides whether it is known.
			if (kept.length > 0 && refined.has(dimensionsKey(kept.map((d) => at(table.columns, d).key)))) continue;
			const equation: Equation = { cells: own, whole: null };
			const residual = people === null || kept.length > 0 ? 0 : people - sum;
			cells.equations.push(isSmall(residual, k) ? withResidual(equation, residual, cells) : equation);
		}
	}
}

/** People of the headline whom no row counts form a hidden cell of their own. */
function withResidual(equation: Equation, residual: number, cells: Cells): Equation {
	const cell = cells.counts.push(residual) - 1;
	cells.together[cell] = [cell];
	cells.primary.add(cell);
	return { cells: [...equation.cells, cell], whole: null };
}

function gateTables(
	tables: Result['tables'],
	k: number,
	people: number | null,
	hides?: Behind['hides']
): Result['tables'] {
	const counting = Object.entries(tables).filter(([, table]) => countsPeople(table));
	const cells = collect(counting, k, hides);
	for (const fine of counting) {
		for (const column of peopleColumns(fine[1])) {
			const { key } = at(fine[1].columns, column);
			const refined = new Set<string>();
			for (const coarse of counting) {
				if (coarse === fine || !coarse[1].columns.some((found) => found.key === key && found.role === 'people'))
					continue;
				const equations = refinement(coarse, fine, key, cells);
				if (!equations) continue;
				cells.equations.push(...equations);
				refined.add(dimensionsKey(dimensionKeys(coarse[1])));
			}
			totals(fine[0], fine[1], column, k, people, cells, refined);
		}
	}
	const hidden = cellsToHide(cells.counts, cells.primary, cells.equations, k, cells.together);
	return mapTables(tables, (table, name) =>
		hideRows(
			table,
			(row) =>
				hiddenByView(table, at(table.rows, row), name, hides) ||
				peopleColumns(table).some((column) => {
					const cell = cells.find(name, row, column);
					return cell !== null && hidden.has(cell);
				})
		)
	);
}
