import { clean } from '../vocabulary/clean-text.ts';
import { bareNumber, hoursPer, type TimeUnit, withPoint } from '../vocabulary/parse-number.ts';
import { parseInstant } from '../vocabulary/parse-instant.ts';
import type { Sheet } from '../files/sheet.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';

/** A unit is taken from timestamps only where this share of the rows agrees within a tenth. */
const AGREE = 0.6;

/** What bare numbers of a length of time are, by the timestamps of the same rows; null where these do not tell. */
function unitByTimestamps(
	sheet: Sheet,
	mapping: Mapping,
	column: ColumnMapping,
	rows: readonly (readonly string[])[],
	pivot: string
): TimeUnit | null {
	const end = mapping.columns['resolved_at'] ?? mapping.columns['closed_at'];
	const start = mapping.columns['created_at'];
	if (!start || !end) return null;
	const instant = ({ header, order, serial, time }: ColumnMapping, row: readonly string[]) => {
		const text = [header, time].map((name) => (name ? (row[sheet.headers.indexOf(name)] ?? '') : '')).join(' ');
		return parseInstant(text, { order: order ?? null, serial: serial ?? false, pivot });
	};
	const at = sheet.headers.indexOf(column.header);
	const pairs = rows.flatMap((row) => {
		const text = clean(row[at] ?? '');
		const stated = bareNumber(column.decimal ? withPoint(text) : text);
		const [from, to] = [instant(start, row), instant(end, row)];
		const hours = from && to ? (to.at - from.at) / 3_600_000 : 0;
		return stated !== undefined && stated > 0 && hours > 0 ? [{ stated, hours }] : [];
	});
	const units: TimeUnit[] = ['h', 'min', 'd', 's', 'ms'];
	const agreeing = units.map((unit) => {
		const near = pairs.filter(({ stated, hours }) => Math.abs(stated * hoursPer[unit] - hours) <= 0.1 * hours);
		return { unit, share: near.length / Math.max(pairs.length, 1) };
	});
	const [best] = agreeing.sort((a, b) => b.share - a.share);
	return best && pairs.length > 2 && best.share >= AGREE ? best.unit : null;
}

/** Settles the unit of lengths of time of which no header says it, by the timestamps beside them. */
export function settleUnits(sheet: Sheet, mapping: Mapping, rows: readonly (readonly string[])[], pivot: string): void {
	const column = mapping.columns['duration_raw'];
	if (column?.unitWhy !== 'assumed') return;
	const unit = unitByTimestamps(sheet, mapping, column, rows, pivot);
	if (unit) Object.assign(column, { unit, unitWhy: 'timestamps' });
}
