import { clean } from '../vocabulary/clean-text.ts';
import { looksLikeData } from './header.ts';
import type { SheetNote } from './workbook.ts';

type Rows = readonly (readonly string[])[];

const filled = (row: readonly string[]): string[] => row.map(clean).filter(Boolean);

/** Whether what follows a blank row is something else than the table above: another header, or nothing but remarks. */
function isAnother(headers: readonly string[], rest: Rows): boolean {
	const rows = rest.map(filled).filter((row) => row.length > 0);
	const first = rows.find((row) => row.length > 1);
	if (!first) return rows.length > 0;
	const known = new Set(headers.map(clean));
	const repeated = first.filter((cell) => known.has(cell)).length;
	return !first.some(looksLikeData) && repeated * 2 < Math.max(first.length, headers.filter(Boolean).length);
}

/** Row at which a second table begins below a blank row, and the row after the last of the first; null where none does. */
function below(rows: Rows, headers: readonly string[], firstData: number): number | null {
	const dataLike = rows.slice(firstData, firstData + 50).filter((row) => filled(row).length > 1);
	if (dataLike.filter((row) => row.map(clean).some(looksLikeData)).length < dataLike.length * 0.8) return null;
	for (let row = firstData + 1; row < rows.length; row += 1) {
		const blank = filled(rows[row] ?? []).length === 0;
		const goesOn = filled(rows[row + 1] ?? []).length > 0;
		if (blank && goesOn && isAnother(headers, rows.slice(row + 1))) return row;
	}
	return null;
}

/** Column that is empty from the header down and parts the table from what stands to the right of it; null where none is. */
function beside(rows: Rows, headerRow: number): number | null {
	const own = rows.slice(headerRow);
	const width = Math.max(0, ...own.map((row) => row.length));
	for (let column = 2; column < width - 1; column += 1) {
		if (own.some((row) => clean(row[column] ?? ''))) continue;
		const right = own.filter((row) => filled(row.slice(column + 1)).length > 0);
		const left = own.filter((row) => filled(row.slice(0, column)).length > 0);
		if (right.length > 0 && left.length > right.length) return column;
	}
	return null;
}

/** The first table of a sheet; what stands below or beside it is set apart and told. */
export function firstTable(
	rows: readonly string[][],
	header: { row: number; firstData: number; headers: readonly string[] }
): { rows: string[][]; notes: SheetNote[] } {
	const notes: SheetNote[] = [];
	let kept = [...rows];
	const note = (code: string, apart: Rows) => {
		const full = apart.map(filled).filter((row) => row.length > 0);
		notes.push({ code, count: full.length, example: full[0]?.slice(0, 4).join(' ') ?? null });
	};
	const column = beside(kept, header.row);
	if (column !== null) {
		note(
			'table_beside',
			kept.slice(header.row).map((row) => row.slice(column + 1))
		);
		kept = kept.map((row) => row.slice(0, column));
	}
	const row = below(kept, header.headers, header.firstData);
	if (row !== null) {
		note('table_below', kept.slice(row));
		kept = kept.slice(0, row);
	}
	return { rows: kept, notes };
}
