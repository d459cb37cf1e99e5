import { headerAliases } from '../vocabulary/header-aliases.ts';
import { type TableName, tableNames } from '../model.ts';
import { clean, headerKey, headerText, withoutBracket } from '../vocabulary/clean-text.ts';
import { composed, namesSomethingElse } from '../vocabulary/header-grammar.ts';
import { type FieldType, fieldOf } from '../vocabulary/fields.ts';
import { dayAt } from '../vocabulary/parse-instant.ts';
import { headerUnit } from '../vocabulary/units.ts';

/** Rows of a sheet in which the header is looked for. */
export const SEARCHED = 15;

/** A field that a header may mean, and how surely its wording says so, 0 to 1. */
export interface Candidate {
	field: string;
	confidence: number;
	/** Place in the field's list of spellings. */ rank: number;
}

const lookup = Object.fromEntries(
	tableNames.map((kind) => [
		kind,
		new Map(
			Object.entries(headerAliases[kind]).flatMap(([field, spellings]) =>
				spellings.map((spelling, rank) => [headerKey(spelling), { field, rank }] as const)
			)
		)
	])
) as Record<TableName, Map<string, { field: string; rank: number }>>;

/** Who a group header names, and the fields that may stand under it. */
const raters: [group: RegExp, prefix: string][] = [
	[/自评|自我|self/i, 'self_'],
	[/主管|上级|supervisor|manager/i, 'supervisor_'],
	[/评审|评委|专家|小组|panel|committee/i, 'panel_']
];

/** What a rater gives, as the lower header row calls it. */
const dimensions: [part: RegExp, suffix: string][] = [
	[/知识|knowledge/i, 'knowledge'],
	[/实践|实操|practi/i, 'practice'],
	[/态度|attitude/i, 'attitude'],
	[/等级|级别|level|grade/i, 'level'],
	[/总分|得分|分数|评分|total|score/i, 'total'],
	[/日期|时间|date/i, 'date']
];

/** Trust in a header that fits once its unit is taken off, and the types that have a unit of time. */
const WITHOUT_UNIT = 0.88;
const timed: ReadonlySet<FieldType> = new Set(['duration', 'months', 'instant']);

/** The wordings under which a header is looked up, with the trust each deserves. */
function wordings(header: string): [key: string, confidence: number][] {
	const text = clean(header);
	const { key, bracket } = withoutBracket(text);
	const list: [string, number][] = [
		[headerKey(text), 0.95],
		[key, 0.9]
	];
	const han = text.replace(/[^\u4e00-\u9fff]/g, '');
	const latin = headerKey(text.replace(/[\u4e00-\u9fff]+/g, ' '));
	if (han && latin) list.push([headerKey(han), 0.85], [latin, 0.85]);
	const unit = headerUnit(text);
	if (unit) list.push([headerKey(unit.rest), WITHOUT_UNIT]);
	if (bracket) list.push([headerKey(bracket), 0.7]);
	return list;
}

/** The last part of a two-row header alone, where the group above it does not name another rater. */
function lastPart(header: string, kind: TableName): Candidate | undefined {
	const cut = header.lastIndexOf('-');
	if (cut <= 0) return undefined;
	const found = lookup[kind].get(headerKey(header.slice(cut + 1)));
	const rater = raters.find(([group]) => group.test(header.slice(0, cut)));
	const part =
		kind === 'assessments' && rater
			? dimensions.find(([pattern]) => pattern.test(header.slice(cut + 1)))
			: undefined;
	if (rater && part)
		return { field: `${rater[1]}${part[1]}`.replace('panel_date', 'assess_date'), rank: 0, confidence: 0.85 };
	if (!found || (rater && !found.field.startsWith(rater[1]))) return undefined;
	return { ...found, confidence: 0.85 };
}

/** The field whose known spellings include the header; undefined where none does. */
function known(header: string, kind: TableName): Candidate | undefined {
	for (const [key, confidence] of wordings(header)) {
		const found = key ? lookup[kind].get(key) : undefined;
		// Minutes of a resolution are how long it took, not what was done.
		if (found && confidence === WITHOUT_UNIT && !timed.has(fieldOf(kind, found.field).type)) continue;
		if (found) return { ...found, confidence };
	}
	return lastPart(header, kind) ?? byWords(header, kind);
}

/** The field that the words of a header make up, with or without a unit among them. */
function byWords(header: string, kind: TableName): Candidate | undefined {
	const unit = kind === 'tickets' ? headerUnit(header) : null;
	const field = composed(header, kind) ?? (unit ? composed(unit.rest, kind, true) : undefined);
	if (!field) return undefined;
	// A length of time is no instant: minutes of a resolution are how long it took.
	const asLength = unit && field === 'resolved_at' ? 'duration_raw' : field;
	return { field: asLength, confidence: 0.8, rank: 100 };
}

/** The field of a table that a header means by its wording, best guess only; undefined where none fits. */
export function matchHeader(header: string, kind: TableName): Candidate | undefined {
	return known(header, kind) ?? suggested(header, kind);
}

const bigrams = (text: string): Set<string> =>
	new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, at) => text.slice(at, at + 2)));

const spellings = Object.fromEntries(
	tableNames.map((kind) => [kind, [...lookup[kind]].map(([key, found]) => ({ found, pairs: bigrams(key) }))])
) as Record<TableName, { found: { field: string; rank: number }; pairs: Set<string> }[]>;

/** The nearest spelling where at least eight tenths of its pairs of characters are shared; a suggestion only. */
function suggested(header: string, kind: TableName): Candidate | undefined {
	const mine = bigrams(withoutBracket(header).key);
	if (mine.size < 3 || namesSomethingElse(header) || /\bby$/i.test(header.trim())) return undefined;
	let best: Candidate | undefined;
	let most = 0.8;
	for (const { found, pairs: theirs } of spellings[kind]) {
		const shared = [...mine].filter((pair) => theirs.has(pair)).length;
		const overlap = (2 * shared) / (mine.size + theirs.size);
		if (overlap >= most) [best, most] = [{ ...found, confidence: 0.55 }, overlap];
	}
	return best;
}

/** How many cells of a row are headers of one kind of table, at most over the kinds. */
function hits(cells: readonly string[]): number {
	const worded = cells.filter((cell) => !looksLikeData(cell));
	return Math.max(
		...tableNames.map(
			(kind) =>
				new Set(
					worded
						.map((cell) => (cell.length < 60 && cell.trim() ? known(cell, kind)?.field : undefined))
						.filter(Boolean)
				).size
		)
	);
}

/** Whether a cell holds figures, a date or a percentage rather than words. */
export const looksLikeData = (cell: string): boolean => /^[\s\d.,:/%年月日-]+$/.test(cell) && /\d/.test(cell);
const unit =
	/^[([【]?(单位[::].*|次|个|件|项|篇|家|人|分|分值|元|万元|%|百分比|级|天|日|月|年|小时|时|分钟|h|hrs?|hours?|min(utes)?|days?|months?|cny|yyyy.*|0-100|1-5)[)\]】]?$/i;

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
}

/** Finds the header among the first rows: the row, or the pair of rows joined, with the most known headers. */
export function findHeader(rows: readonly (readonly string[])[]): Header {
	let best = { row: -1, depth: 1, score: 0, headers: [] as string[] };
	for (let row = 0; row < Math.min(SEARCHED, rows.length); row += 1) {
		const single = (rows[row] ?? []).map(clean);
		const score = hits(single);
		if (score > best.score) best = { row, depth: 1, score, headers: single };
		const below = (rows[row + 1] ?? []).map(clean);
		if (score === 0 || row + 1 >= rows.length || below.some(looksLikeData)) continue;
		const joined = underGroups(single, below);
		const together = hits(joined);
		if (together > Math.max(score, best.score) && together > hits(below))
			best = { row, depth: 2, score: together, headers: joined };
	}
	if (best.row < 0) {
		// Nothing known: the first row with as many cells as most others.
		const row = Math.max(
			rows.findIndex((cells) => cells.filter((cell) => cell.trim()).length > 1),
			0
		);
		best = { ...best, row, headers: (rows[row] ?? []).map(clean) };
	}
	let firstData = best.row + best.depth;
	let units: string[] = [];
	for (; firstData < rows.length; firstData += 1) {
		const cells = (rows[firstData] ?? []).map(clean);
		const filled = cells.filter(Boolean);
		if (filled.length > 0 && filled.every((cell) => unit.test(cell)))
			units = cells.map((cell) => cell.replace(/[()[\]【】]/g, ''));
		else if (filled.length > 2 && hits(cells) * 2 > filled.length && !cells.some(looksLikeData)) continue;
		else break;
	}
	const title = rows
		.slice(0, best.row)
		.map((cells) => cells.filter((cell) => cell.trim()).join(' '))
		.join(' ')
		.slice(0, LONGEST_TITLE);
	return { row: best.row, firstData, headers: named(best.headers), units, title };
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

/** The instant at which a title or a file name says the export was made; a bare day means its end. */
export function exportedAt(title: string, file: string): string | null {
	const spelled = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;
	const marked = /(?:导出|截至|截止|生成|打印|统计|export|as of|generated|printed)\D{0,12}(.*)/is.exec(clean(title));
	const found =
		spelled.exec(marked?.[1] ?? clean(title)) ??
		/(?<!\d)(20\d{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(file.split('/').pop() ?? '');
	if (!found) return null;
	const [, y = '', m = '', d = '', hour = '0', minute = '00', second = '00'] = found;
	// A day that no calendar has says nothing of when the export was made.
	if (dayAt(Number(y), Number(m), Number(d)) === undefined) return null;
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
	const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
	return found[4] === undefined ? `${day}T23:59:59` : `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
}
