import { clean, headerText } from '../vocabulary/clean-text.ts';
import { fieldOf } from '../vocabulary/fields.ts';
import { knownHeader } from '../vocabulary/match-header.ts';
import { type TableName, tableNames } from '../model.ts';
import { dayAt, parseInstant } from '../vocabulary/parse-instant.ts';
import { either } from '../vocabulary/pattern.ts';

/** Rows of a sheet in which the header is looked for. */
export const SEARCHED = 15;
/** Rows that a header may take. */
const DEEPEST = 3;

/** How many cells of a row are headers of one kind of table, at most over the kinds. */
export function hits(cells: readonly string[]): number {
	const worded = cells.filter((cell) => !looksLikeData(cell));
	return Math.max(
		...tableNames.map(
			(kind) =>
				new Set(
					worded
						.map((cell) => (cell.length < 60 && cell.trim() ? knownHeader(cell, kind)?.field : undefined))
						.filter(Boolean)
				).size
		)
	);
}

/** A time of day with its letters: 2024-03-05T01:00:00Z, 2024/3/5 9:30 PM. */
const clock = /^\d[\d\s./年月日-]{0,20}T?\d{0,2}:[\d:.,]{2,20}\s?(?:Z|[AP]M|[+-]\d{2}:?\d{2})?$/i;

/** Whether a cell holds figures, a date, a time or a percentage rather than words. */
export const looksLikeData = (cell: string): boolean =>
	(/^[\s\d.,:/%年月日-]+$/.test(cell) && /\d/.test(cell)) || clock.test(cell);
const unitWords = either(
	/单位[::].*|次|个|件|项|篇|家|人|分|分值|元|万元|%|百分比|级|天|日|月|年|小时|时|分钟/,
	/h|hrs?|hours?|min(utes)?|days?|months?|cny|yyyy.*|0-100|1-5/
);
const unit = new RegExp(`^[([【]?(${unitWords})[)\\]】]?$`, 'i');

/** A blank group cell belongs to the group on its left wherever the row below goes on. */
function underGroups(groups: readonly string[], names: readonly string[]): string[] {
	let group = '';
	return Array.from({ length: Math.max(groups.length, names.length) }, (_, at) => {
		const above = clean(groups[at] ?? '');
		const below = clean(names[at] ?? '');
		if (above) group = above;
		if (!below) return above;
		return group && group !== below ? `${group}-${below}` : below;
	});
}

export interface Header {
	/** 0-based record of the header's first row, and of the first row of data. */
	row: number;
	firstData: number;
	headers: string[];
	/** Units that stood in a row of their own, by column. */
	units: string[];
	/** Text above the header. */
	title: string;
	/** Columns that have no header because it is shorter than the rows; all where there is none. */
	added: number;
}

/** Where a header stands and what it says. */
interface Found {
	row: number;
	depth: number;
	score: number;
	headers: string[];
}

const filled = (cells: readonly string[] = []): number => cells.filter((cell) => clean(cell)).length;
const holdsData = (cells: readonly string[] = []): boolean => cells.some((cell) => looksLikeData(clean(cell)));

/** Whether rows of figures or dates begin where a header ends. */
function hasDataBelow(rows: readonly (readonly string[])[], { row, depth, headers }: Found): boolean {
	const [first, second] = [rows[row + depth], rows[row + depth + 1]];
	if (headers.some(looksLikeData) || !holdsData(first)) return false;
	return filled(first) * 2 >= filled(headers) && (second === undefined || holdsData(second));
}

/** Rows from a place on, joined into one header; null where they are no header together. */
function joinedRows(rows: readonly (readonly string[])[], row: number, depth: number): string[] | null {
	const parts = rows.slice(row, row + depth);
	if (parts.length < depth || parts.slice(1).some((cells) => holdsData(cells) || filled(cells) === 0)) return null;
	return parts.reduce<string[]>((above, cells) => underGroups(above, cells), []);
}

/** The row, or the rows joined, with the most known headers; a table that has begun is not searched for another. */
function knownRows(rows: readonly (readonly string[])[]): Found | null {
	let best: Found = { row: -1, depth: 1, score: 0, headers: [] };
	for (let row = 0; row < Math.min(SEARCHED, rows.length); row += 1) {
		if (best.score >= 2 && row >= best.row + best.depth && hasDataBelow(rows, best)) break;
		const single = (rows[row] ?? []).map(clean);
		const score = hits(single);
		if (score > best.score) best = { row, depth: 1, score, headers: single };
		for (let depth = 2; score > 0 && depth <= DEEPEST; depth += 1) {
			const joined = joinedRows(rows, row, depth);
			const together = joined ? hits(joined) : 0;
			if (joined && together > Math.max(score, best.score) && together > hits(rows[row + depth - 1] ?? []))
				best = { row, depth, score: together, headers: joined };
		}
	}
	// One known word alone in its row is a title rather than the header of what is wider below it.
	const isTitle =
		best.score === 1 && filled(best.headers) === 1 && rows.slice(best.row + 1).some((r) => filled(r) > 1);
	return best.row < 0 || isTitle ? null : best;
}

/** Where no word is known: the rows right above the first row of figures and dates; none where that is the first. */
function unknownRows(rows: readonly (readonly string[])[]): Found {
	const data = rows.findIndex(
		(cells, at) => filled(cells) > 1 && holdsData(cells) && holdsData(rows[at + 1] ?? cells)
	);
	if (data < 0) {
		const row = Math.max(
			rows.findIndex((cells) => filled(cells) > 1),
			0
		);
		return { row, depth: 1, score: 0, headers: (rows[row] ?? []).map(clean) };
	}
	let row = data;
	while (row > 0 && data - row < DEEPEST && filled(rows[row - 1]) > 1 && !holdsData(rows[row - 1])) row -= 1;
	if (row === data && data > 0 && filled(rows[data - 1]) === 1 && rows[data]?.length === 1) row -= 1;
	const depth = data - row;
	return {
		row: depth === 0 ? data - 1 : row,
		depth: Math.max(depth, 1),
		score: 0,
		headers: depth === 0 ? [] : (joinedRows(rows, row, depth) ?? [])
	};
}

/** How many cells are the dates that the headers above them promise. */
function datesUnder(headers: readonly string[], row: readonly string[]): number {
	return headers.filter((header, at) => {
		const kinds = tableNames.filter((kind: TableName) => {
			const field = header ? knownHeader(header, kind)?.field : undefined;
			return field !== undefined && ['date', 'instant'].includes(fieldOf(kind, field).type);
		});
		const cell = row[at] ?? '';
		return kinds.length > 0 && Boolean(parseInstant(cell, { order: 'dmy', serial: false, pivot: '2099-12-31' }));
	}).length;
}

/** Share of the rows that must be as wide as each other before a header is taken for too short. */
const AS_WIDE = 0.8;

/** Headers as wide as the rows below them: what they lack is numbered, on the side where their dates fit. */
function asWideAs(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const full = rows.filter((row) => filled(row) > 0);
	const width = Math.max(headers.length, ...full.map((row) => row.length));
	const wider = full.filter((row) => row.length === width && filled(row.slice(headers.length)) > 0);
	if (width === headers.length || wider.length < AS_WIDE * full.length) return [...headers];
	const more = Array.from({ length: width - headers.length }, () => '');
	const ahead = [...more, ...headers];
	const sample = wider[0] ?? [];
	return datesUnder(ahead, sample) > datesUnder(headers, sample) ? ahead : [...headers, ...more];
}

/** Finds the header among the first rows. */
export function findHeader(rows: readonly (readonly string[])[]): Header {
	const best = knownRows(rows) ?? unknownRows(rows);
	let firstData = best.row + best.depth;
	let units: string[] = [];
	for (; firstData < rows.length; firstData += 1) {
		const cells = (rows[firstData] ?? []).map(clean);
		const full = cells.filter(Boolean);
		if (full.length > 0 && full.every((cell) => unit.test(cell)))
			units = cells.map((cell) => cell.replace(/[()[\]【】]/g, ''));
		else if (full.length > 2 && hits(cells) * 2 > full.length && !cells.some(looksLikeData)) continue;
		else break;
	}
	const title = rows
		.slice(0, Math.max(best.row, 0))
		.map((cells) => cells.filter((cell) => cell.trim()).join(' '))
		.join(' ')
		.slice(0, LONGEST_TITLE);
	const headers = asWideAs(best.headers, rows.slice(firstData));
	const added = headers.length - best.headers.length;
	return { row: best.row, firstData, headers: named(headers), units, title, added };
}

/** What stands above a header is kept up to this length. */
const LONGEST_TITLE = 500;
/** Longer headers are cut: they stand in sentences, tables and lists of choices. */
const LONGEST_HEADER = 120;

/** Headers with blanks named by their place and repeats numbered, so that each names one column. */
function named(headers: readonly string[]): string[] {
	const seen = new Map<string, number>();
	return headers.map((header, at) => {
		const name = headerText(header.slice(0, LONGEST_HEADER)) || `#${String(at + 1)}`;
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return count === 1 ? name : `${name} (${String(count)})`;
	});
}

const daySpelled = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?/.source;
const clockBehind = /(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.source;
const spelledMoment = new RegExp(daySpelled + clockBehind);
const compactDay = /(?<!\d)(20\d{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const exportWords = '导出|截至|截止|生成|打印|统计|export|as of|generated|printed';
const exportMark = new RegExp(`(?:${exportWords})\\D{0,12}(?<after>.*)`, 'is');

/** The instant at which a title or a file name says the export was made; a bare day means its end. */
export function exportedAt(title: string, file: string): string | null {
	const marked = exportMark.exec(clean(title))?.groups?.after;
	const found = spelledMoment.exec(marked ?? clean(title)) ?? compactDay.exec(file.split('/').pop() ?? '');
	if (!found) return null;
	const [, y = '', m = '', d = '', hour = '0', minute = '00', second = '00'] = found;
	// A day that no calendar has says nothing of when the export was made.
	if (dayAt(Number(y), Number(m), Number(d)) === undefined) return null;
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
	const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
	return found[4] === undefined ? `${day}T23:59:59` : `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
}
