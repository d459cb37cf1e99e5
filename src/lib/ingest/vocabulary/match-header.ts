import { recordOf } from '$lib/programme/records.ts';
import { headerAliases } from './columns/tables.ts';
import { type TableName, tableNames } from '../model.ts';
import { clean, headerKey, withoutBracket } from './clean-text.ts';
import { composed, namesSomethingElse } from './header-grammar.ts';
import type { FieldType } from './columns/column.ts';
import { fieldOf } from './fields.ts';
import { headerUnit } from './units.ts';

/** A field that a header may mean, and how surely its wording says so, 0 to 1. */
export interface Candidate {
	field: string;
	confidence: number;
	/** Place in the field's list of spellings. */
	rank: number;
}

const lookup = recordOf(
	tableNames,
	(kind) =>
		new Map(
			Object.entries(headerAliases[kind]).flatMap(([field, spellings]) =>
				spellings.map((spelling, rank) => [headerKey(spelling), { field, rank }] as const)
			)
		)
);

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

type Wording = [key: string, confidence: number];

/** Of the latest texts: the cells of a wide sheet's first rows are each asked for once a kind, and again joined. */
const worded = new Map<string, readonly Wording[]>();
const MOST_WORDED = 10_000;
/** Characters; what is longer is no header, and not worth its memory. */
const LONGEST_WORDED = 200;

/** The wordings under which a header is looked up, with the trust each deserves. */
function wordings(header: string): readonly Wording[] {
	const known = worded.get(header);
	if (known) return known;
	if (worded.size >= MOST_WORDED) worded.clear();
	const found = wordingsOf(header);
	if (header.length <= LONGEST_WORDED) worded.set(header, found);
	return found;
}

function wordingsOf(header: string): readonly Wording[] {
	const text = clean(header);
	const { key, bracket } = withoutBracket(text);
	const list: Wording[] = [
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
export function knownHeader(header: string, kind: TableName): Candidate | undefined {
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
	return knownHeader(header, kind) ?? suggested(header, kind);
}

const bigrams = (text: string): Set<string> =>
	new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, at) => text.slice(at, at + 2)));

const spellings = recordOf(tableNames, (kind) =>
	[...lookup[kind]].map(([key, found]) => ({ found, pairs: bigrams(key) }))
);

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
