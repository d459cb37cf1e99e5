import { clean } from '../vocabulary/clean-text.ts';
import { bareNumber, hoursPer, type TimeUnit, timeUnits, withPoint } from '../vocabulary/parse-number.ts';
import { parseInstant } from '../vocabulary/parse-instant.ts';
import type { Sheet } from '../files/sheet.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';

/** A unit is taken from timestamps only where this share of rows agrees: within a tenth, or as a part of the whole. */
const AGREE = 0.6;
const WITHIN = 0.8;
/** Beyond this share of the time that passed a part of it is none. */
const WHOLE = 1.02;

/** What is stated in a row, in the unknown unit, beside the hours between two instants of it. */
interface Pair {
	stated: number;
	hours: number;
}

interface Rows {
	sheet: Sheet;
	rows: readonly (readonly string[])[];
	pivot: string;
}

function pairsOf(
	{ sheet, rows, pivot }: Rows,
	column: ColumnMapping,
	start: ColumnMapping,
	end: ColumnMapping
): Pair[] {
	const instant = ({ header, order, serial, time }: ColumnMapping, row: readonly string[]) => {
		const text = [header, time].map((name) => (name ? (row[sheet.headers.indexOf(name)] ?? '') : '')).join(' ');
		return parseInstant(text, { order: order ?? null, serial: serial ?? false, pivot });
	};
	const at = sheet.headers.indexOf(column.header);
	return rows.flatMap((row) => {
		const text = clean(row[at] ?? '');
		const stated = bareNumber(column.decimal ? withPoint(text) : text);
		const [from, to] = [instant(start, row), instant(end, row)];
		const hours = from && to ? (to.at - from.at) / 3_600_000 : 0;
		return stated !== undefined && stated > 0 && hours > 0 ? [{ stated, hours }] : [];
	});
}

const share = (pairs: readonly Pair[], test: (pair: Pair) => boolean): number =>
	pairs.filter(test).length / Math.max(pairs.length, 1);

/** The unit in which most of what is stated is the time between the two instants; null where none is. */
function equalling(pairs: readonly Pair[]): TimeUnit | null {
	const agreeing = timeUnits.map((unit) => ({
		unit,
		share: share(pairs, ({ stated, hours }) => Math.abs(stated * hoursPer[unit] - hours) <= 0.1 * hours)
	}));
	const [best] = agreeing.sort((a, b) => b.share - a.share);
	return best && best.share >= AGREE ? best.unit : null;
}

/** The unit of a part of the time that passed, where it can't be hours; null where it can, or where nothing fits. */
function partly(pairs: readonly Pair[]): TimeUnit | null {
	const fits = (unit: TimeUnit) =>
		share(pairs, ({ stated, hours }) => stated * hoursPer[unit] <= WHOLE * hours) >= WITHIN;
	return fits('h') ? null : ((['min', 's', 'ms'] as const).find(fits) ?? null);
}

/** Settles the units of lengths of time of which no header says them, by the timestamps beside them. */
export function settleUnits(sheet: Sheet, mapping: Mapping, rows: readonly (readonly string[])[], pivot: string): void {
	const { created_at: start, resolved_at: resolved, closed_at: closed, due_at: due } = mapping.columns;
	const end = resolved ?? closed;
	const settled: [
		field: string,
		end: ColumnMapping | undefined,
		find: (pairs: readonly Pair[]) => TimeUnit | null
	][] = [
		['duration_raw', end, equalling],
		['pending_hours', end, partly],
		['labour_hours', end, partly],
		['sla_hours', due, equalling]
	];
	for (const [field, until, find] of settled) {
		const column = mapping.columns[field];
		if (column?.unitWhy !== 'assumed' || !start || !until) continue;
		const pairs = pairsOf({ sheet, rows, pivot }, column, start, until);
		const unit = pairs.length > 2 ? find(pairs) : null;
		if (unit) Object.assign(column, { unit, unitWhy: 'timestamps' });
	}
}
