import type { Decision } from './decision.ts';
import { fieldOf } from '../vocabulary/fields.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';
import { readLadder, withLadder } from './ladder.ts';
import { levelDecisions } from './values/level-words.ts';
import { headerFingerprint } from './mapping.ts';
import type { TableName } from '../model.ts';
import type { DateOrder } from '../vocabulary/parse-instant.ts';
import type { ColumnProposal, InspectedColumn } from './propose.ts';
import type { Profile } from './profile.ts';
import type { Sheet } from '../files/sheet.ts';
import { headerKey, wordKey } from '../vocabulary/clean-text.ts';
import { headerUnit } from '../vocabulary/units.ts';
import { clockPairs } from './clock-pairs.ts';
import { ratingScale, scaleDecisions } from './values/rating-scale.ts';
import { countedFromEitherEnd, parseLevel, parseWord } from '../vocabulary/words.ts';

export type { Decision } from './decision.ts';

const none: ReadonlyMap<string, string> = new Map();

const late = /超时|超期|逾期|违约|违反|延误|breach|violat|overdue|\blate\b|missed|failed/i;

/** Whether yes in a column with this header means no in the model: left is not employed, a breach is not attained. */
function isNegated(header: string, field: string): boolean {
	if (field === 'status')
		return headerKey(header) === '是否离职' || /^(has|is)?(left|terminated|resigned)$/.test(headerKey(header));
	return field === 'sla_met' && late.test(header) && !/未|不|没|\bnot?\b|un-?breach|without/i.test(header);
}

/** What a length of service is counted in by its header or unit row; months where neither says it. */
function serviceUnit(header: string, unitRow: string): 'months' | 'years' | 'd' {
	const text = `${header} ${unitRow}`;
	if (/月|months?|\bmon\b/i.test(text)) return 'months';
	if (/天|\bdays?\b|日数/i.test(text.replaceAll('_', ' '))) return 'd';
	return /年|years?|\byrs?\b/i.test(text.replaceAll('_', ' ')) ? 'years' : 'months';
}

/**
 * The unit of bare lengths of time by header or unit row; hours where neither says it, or where no number is bare.
 */
function durationUnit(header: string, unitRow: string, bare: boolean): Pick<ColumnMapping, 'unit' | 'unitWhy'> {
	const named = headerUnit(header) ?? (/工时$/.test(header) ? { unit: 'h' as const } : null);
	if (named) return { unit: named.unit, unitWhy: 'header' };
	const below = unitRow ? headerUnit(`_${unitRow}`) : null;
	if (below) return { unit: below.unit, unitWhy: 'unit_row' };
	return { unit: 'h', unitWhy: bare ? 'assumed' : 'values' };
}

/** How a column is read as this field, as far as its header and values say. */
export function columnMapping(column: InspectedColumn, field: string, kind: TableName, unitRow: string): ColumnMapping {
	const { header, profile } = column;
	const { type } = fieldOf(kind, field);
	const mapping: ColumnMapping = { header };
	if (type === 'duration') Object.assign(mapping, durationUnit(header, unitRow, profile.numbers > 0));
	if (profile.comma) mapping.decimal = ',';
	if (type === 'key' && profile.rounded > 0.95 && profile.filled > 2) mapping.repeats = 'all';
	if (type === 'months') mapping.unit = serviceUnit(header, unitRow);
	if (type === 'share') mapping.percent = profile.high > 1;
	if (type === 'date' || type === 'instant' || type === 'band') {
		if (profile.serial) mapping.serial = true;
		if (profile.swapped) mapping.swapped = true;
		if (profile.orders.length === 1) Object.assign(mapping, { order: profile.orders[0], orderWhy: 'values' });
	}
	if (type === 'rating') Object.assign(mapping, ratingScale(header, profile));
	if (isNegated(header, field)) mapping.negate = true;
	// As a type "left" says nothing; beside other types it is how people write resignation.
	if (field === 'leave_type' && profile.words.length > 0 && profile.words.every((word) => wordKey(word) === '离职'))
		mapping.values = { 离职: '' };
	return mapping;
}

function fieldDecisions(proposals: readonly ColumnProposal[]): Decision[] {
	return proposals
		.filter((entry) => entry.unclear)
		.map(({ header, others }) => ({
			code: 'field',
			header,
			word: null,
			options: [...others, ''],
			proposal: null,
			blocking: true
		}));
}

function valueDecisions(header: string, field: string, kind: TableName, profile: Profile): Decision[] {
	const spec = fieldOf(kind, field);
	if (profile.swapped && (spec.type === 'date' || spec.type === 'instant')) {
		const options = ['swap', 'keep'];
		return [{ code: 'swapped', header, word: null, options, proposal: 'swap', blocking: false }];
	}
	if (field === 'appeal_result' && profile.words.some((word) => wordKey(word) === 'upheld')) {
		return [
			{ code: 'word', header, word: 'upheld', options: ['upheld', 'overturned'], proposal: null, blocking: true }
		];
	}
	if (spec.type === 'rating') return scaleDecisions(header, profile);
	if (spec.type !== 'word' || !spec.words) return [];
	const list = spec.words;
	return profile.words
		.filter((word) => parseWord(list, word, none) === undefined)
		.map((word) => ({ code: 'word', header, word, options: [], proposal: '', blocking: false }));
}

/** What must be said about the levels of a table, once for all of its columns that hold some. */
function levelsOf({ kind, columns: mapped }: Mapping, columns: readonly InspectedColumn[]): Decision[] {
	const headers = Object.entries(mapped).flatMap(([field, { header }]) =>
		fieldOf(kind, field).type === 'level' ? [header] : []
	);
	const found = columns.filter(({ header }) => headers.includes(header));
	return levelDecisions(found, kind === 'assessments');
}

/** Settles day and month order: by a column's own values, else as other columns of the same file have it. */
function orderDecisions(mapping: Mapping, columns: readonly InspectedColumn[]): Decision[] {
	const dated = Object.values(mapping.columns)
		.map((column) => ({
			column,
			profile: columns.find(({ header }) => header === column.header)?.profile
		}))
		.map(({ column, profile }) => ({
			column,
			orders: profile?.orders ?? [],
			mixed: profile?.mixedOrders ?? false
		}))
		.filter(({ orders }) => orders.length > 0);
	const settled = new Set(dated.filter(({ orders }) => orders.length === 1).map(({ orders }) => orders[0]));
	const decisions: Decision[] = [];
	for (const { column, orders, mixed } of dated.filter(({ orders }) => orders.length > 1)) {
		const [only] = settled;
		if (settled.size === 1 && only && !mixed && orders.includes(only)) {
			column.order = only;
			column.orderWhy = 'other_column';
			decisions.push({
				code: 'order',
				header: column.header,
				word: null,
				options: orders,
				proposal: only,
				blocking: false
			});
		} else
			decisions.push({
				code: 'order',
				header: column.header,
				word: null,
				options: orders,
				proposal: null,
				blocking: true
			});
	}
	return decisions;
}

/** A column of clock times that belongs to a column of dates is its time. */
function addTimes(mapping: Mapping, columns: readonly InspectedColumn[]): void {
	for (const [clock, date] of clockPairs(columns)) {
		const entry = Object.values(mapping.columns).find(({ header }) => header === columns[date]?.header);
		const time = columns[clock];
		if (entry && time) entry.time = time.header;
	}
}

/** The proposed mapping of a file, and what a person must or may decide about it. */
export function proposeMapping(
	kind: TableName,
	columns: readonly InspectedColumn[],
	proposals: readonly ColumnProposal[],
	units: readonly string[]
): { mapping: Mapping; decisions: Decision[] } {
	const mapping: Mapping = { kind, fingerprint: headerFingerprint(columns.map(({ header }) => header)), columns: {} };
	const decisions = fieldDecisions(proposals);
	for (const [at, { field, header }] of proposals.entries()) {
		const column = columns[at];
		if (field === null || !column) continue;
		mapping.columns[field] = columnMapping(column, field, kind, units[at] ?? '');
		decisions.push(...valueDecisions(header, field, kind, column.profile));
	}
	decisions.push(...levelsOf(mapping, columns));
	addTimes(mapping, columns);
	decisions.push(...orderDecisions(mapping, columns));
	if (kind === 'tickets' && !mapping.columns['record_type']) {
		decisions.push({
			code: 'recordType',
			header: null,
			word: null,
			options: ['complaint', 'service', 'inquiry'],
			proposal: null,
			blocking: false
		});
	}
	return { mapping, decisions };
}

/** What bare numbers of lengths of time are, where nothing says it; a stop where the times of tickets rest on it. */
export function unitDecisions(mapping: Mapping, columns: readonly InspectedColumn[]): Decision[] {
	const ended = Boolean(mapping.columns['resolved_at'] ?? mapping.columns['closed_at']);
	return Object.entries(mapping.columns).flatMap(([field, column]): Decision[] => {
		const profile = columns.find(({ header }) => header === column.header)?.profile;
		if (column.unitWhy !== 'assumed' || !profile || profile.numbers < 0.1) return [];
		const blocking = field === 'duration_raw' && !ended;
		const proposal = blocking ? null : (column.unit ?? 'h');
		return [
			{ code: 'unit', header: column.header, word: null, options: ['h', 'min', 'd', 's'], proposal, blocking }
		];
	});
}

/**
 * Asked where more than 2 % of the rows contradict another row of the same id: are they news of one ticket, or
 * several?
 */
export function keyDecision(mapping: Mapping, sheet: Sheet, rows: readonly (readonly string[])[]): Decision[] {
	const key = mapping.columns['ticket_id'];
	if (!key || key.repeats) return [];
	const at = sheet.headers.indexOf(key.header);
	const filled = [...new Set(rows.filter((row) => row[at]?.trim()).map((row) => row.join('\u001f')))];
	const ids = new Set(filled.map((row) => row.split('\u001f')[at]));
	const conflicts = filled.length - ids.size;
	if (conflicts < 3 || conflicts <= 0.02 * filled.length) return [];
	return [
		{ code: 'key', header: key.header, word: null, options: ['newest', 'all'], proposal: null, blocking: true }
	];
}

/** Values that a level counted from the top stands for. */
function countedFromTop(words: readonly string[]): Record<string, string> {
	const counted = words.filter((word) => countedFromEitherEnd.test(wordKey(word)));
	return Object.fromEntries(counted.map((word) => [wordKey(word), String(5 - (parseLevel(word, none) ?? 5))]));
}

/** The columns for which a word of this field means the same: all of the levels, else the field's own. */
function sharing({ kind, columns }: Mapping, field: string): ColumnMapping[] {
	const isLevel = fieldOf(kind, field).type === 'level';
	return Object.entries(columns).flatMap(([own, column]) =>
		own === field || (isLevel && fieldOf(kind, own).type === 'level') ? [column] : []
	);
}

/** A mapping with one decision answered. */
export function answer(
	mapping: Mapping,
	decision: Decision,
	value: string,
	columns: readonly InspectedColumn[],
	units: readonly string[] = []
): Mapping {
	const next: Mapping = structuredClone(mapping);
	if (decision.code === 'recordType') {
		return { ...next, recordType: value as Mapping['recordType'] };
	}
	if (decision.code === 'levels') {
		const ladder = readLadder(value);
		return ladder ? withLadder(next, ladder) : next;
	}
	const at = columns.findIndex(({ header }) => header === decision.header);
	const column = columns[at];
	if (!column) return next;
	const [field] = Object.entries(next.columns).find(([, entry]) => entry.header === decision.header) ?? [];
	if (decision.code === 'field') {
		if (field) Reflect.deleteProperty(next.columns, field);
		if (value) next.columns[value] = columnMapping(column, value, mapping.kind, units[at] ?? '');
		return next;
	}
	const entry = field ? next.columns[field] : undefined;
	if (!entry || !field) return next;
	if (decision.code === 'swapped') entry.swapped = value === 'swap';
	else if (decision.code === 'order') Object.assign(entry, { order: value as DateOrder, orderWhy: 'told' });
	else if (decision.code === 'key') entry.repeats = value as ColumnMapping['repeats'];
	else if (decision.code === 'unit') Object.assign(entry, { unit: value as ColumnMapping['unit'], unitWhy: 'told' });
	else if (decision.code === 'word' || decision.code === 'merge') {
		for (const shared of sharing(next, field))
			shared.values = { ...shared.values, [wordKey(decision.word ?? '')]: value };
	} else if (decision.code === 'direction') {
		if (value === 'highest') entry.values = { ...entry.values, ...countedFromTop(column.profile.words) };
	} else if (value) entry.top = Number(value);
	else Reflect.deleteProperty(next.columns, field);
	return next;
}
