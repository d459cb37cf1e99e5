import type { CheckCode } from '../sentences/checks.ts';
import { clean } from '../vocabulary/clean-text.ts';
import { looksLikeData } from './header.ts';
import type { SheetNote } from './workbook.ts';

type Rows = readonly (readonly string[])[];

const filled = (row: readonly string[]): string[] => row.map(clean).filter(Boolean);

/** Whether a row opens something else than the table above: headers that the table does not have. */
function isAnother(headers: readonly string[], first: readonly string[]): boolean {
	const known = new Set(headers.map(clean));
	const repeated = first.filter((cell) => known.has(cell)).length;
	return !first.some(looksLikeData) && repeated * 2 < Math.max(first.length, headers.filter(Boolean).length);
}

/** For each row the next one from there on with more than one cell; -1 where only remarks follow. */
function nextTabular(counts: Int32Array): Int32Array {
	const next = new Int32Array(counts.length + 1).fill(-1);
	for (let row = counts.length - 1; row >= 0; row -= 1)
		next[row] = (counts[row] ?? 0) > 1 ? row : (next[row + 1] ?? -1);
	return next;
}

/** Whether a row of words of another width, with rows of that width below it, is the header of another table. */
function opensAnother(rows: Rows, at: number, width: number): boolean {
	const [own, next, after] = [rows[at], rows[at + 1], rows[at + 2]].map((row) => filled(row ?? []));
	if (!own || !next || own.length < 2 || own.length === width || own.some(looksLikeData)) return false;
	return next.length === own.length && next.some(looksLikeData) && (!after?.length || after.length === own.length);
}

/** Row at which a second table begins, below a blank row or right below the first; null where none does. */
function below(rows: Rows, headers: readonly string[], firstData: number): number | null {
	const dataLike = rows.slice(firstData, firstData + 50).filter((row) => filled(row).length > 1);
	if (dataLike.filter((row) => row.map(clean).some(looksLikeData)).length < dataLike.length * 0.8) return null;
	const counts = Int32Array.from(rows, (row) => filled(row).length);
	const next = nextTabular(counts);
	const width = counts[firstData] ?? 0;
	for (let row = firstData + 1; row < rows.length - 1; row += 1) {
		if (counts[row] !== 0) {
			if (counts[row] !== width && opensAnother(rows, row, width) && isAnother(headers, filled(rows[row] ?? [])))
				return row;
			continue;
		}
		if (counts[row + 1] === 0) continue;
		const first = rows[next[row + 1] ?? -1];
		if (!first || isAnother(headers, filled(first))) return row;
	}
	return null;
}

/**
 * Column that is empty from the header down and parts the table from what stands to the right of it; null where none
 * is.
 */
function beside(rows: Rows, headerRow: number): number | null {
	const used: boolean[] = [];
	const spans: { first: number; last: number }[] = [];
	for (const row of rows.slice(Math.max(headerRow, 0))) {
		const places = [...row.keys()].filter((column) => clean(row[column] ?? ''));
		for (const column of places) used[column] = true;
		if (places.length > 0) spans.push({ first: places[0] ?? 0, last: places.at(-1) ?? 0 });
	}
	for (let column = 2; column < used.length - 1; column += 1) {
		if (used[column]) continue;
		const right = spans.filter(({ last }) => last > column).length;
		const left = spans.filter(({ first }) => first < column).length;
		if (right > 0 && left > right) return column;
	}
	return null;
}

/** Rows that stand below or beside the first table, with the place of the first of them. */
export interface Apart {
	rows: string[][];
	at: number;
}

/** The first table of a sheet; what stands below or beside it is set apart and told. */
export function firstTable(
	rows: readonly string[][],
	header: { row: number; firstData: number; headers: readonly string[] }
): { rows: string[][]; notes: SheetNote[]; apart: Apart[] } {
	const notes: SheetNote[] = [];
	const others: Apart[] = [];
	let kept = [...rows];
	const note = (code: CheckCode, apart: Rows) => {
		const full = apart.map(filled).filter((row) => row.length > 0);
		notes.push({ code, count: full.length, example: full[0]?.slice(0, 4).join(' ') ?? null });
	};
	const column = beside(kept, header.row);
	if (column !== null) {
		const right = kept.slice(Math.max(header.row, 0)).map((row) => row.slice(column + 1));
		note('table_beside', right);
		others.push({ rows: right, at: Math.max(header.row, 0) });
		kept = kept.map((row) => row.slice(0, column));
	}
	const row = below(kept, header.headers, header.firstData);
	if (row !== null) {
		note('table_below', kept.slice(row));
		others.push({ rows: kept.slice(row), at: row });
		kept = kept.slice(0, row);
	}
	return { rows: kept, notes, apart: others };
}
