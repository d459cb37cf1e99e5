import type { Field } from '../vocabulary/columns/column.ts';
import { fields, required } from '../vocabulary/columns/tables.ts';
import { fieldOf } from '../vocabulary/fields.ts';
import { fit, isScoreNotRate } from './field-fit.ts';
import { matchHeader } from '../vocabulary/match-header.ts';
import type { TableName } from '../model.ts';
import type { Profile } from './profile.ts';
import { headerKey, withoutBracket } from '../vocabulary/clean-text.ts';
import { namesSomethingElse } from '../vocabulary/header-grammar.ts';
import { headerUnit } from '../vocabulary/units.ts';
import { either, whole } from '../vocabulary/pattern.ts';
import { clockPairs } from './clock-pairs.ts';

/** A column of a file as it is inspected. */
export interface InspectedColumn {
	header: string;
	profile: Profile;
}

/** Why a column with a known header is not read. */
export type ColumnNote = 'sensitive' | 'score_not_rate' | 'taken' | 'values_unfit' | 'other_meaning' | null;

/** What one column is proposed to be. */
export interface ColumnProposal {
	header: string;
	/** Up to five values, most frequent first. */
	samples: string[];
	field: string | null;
	/** 0 to 1. */
	confidence: number;
	/** Other fields that the header may mean. */
	others: string[];
	/** True where a person must choose between `others`. */
	unclear: boolean;
	note: ColumnNote;
}

/** Fields that the same header may mean; the values decide. */
const alternates: Record<TableName, Record<string, readonly string[]>> = {
	employees: { leave_type: ['leave_reason'] },
	assessments: {
		result: ['final_level'],
		final_level: ['result'],
		self_level: ['self_total'],
		supervisor_level: ['supervisor_total'],
		panel_level: ['panel_total', 'result'],
		appeal_flag: ['appeal_result'],
		appeal_result: ['level_after_appeal']
	},
	tickets: { resolved_at: ['duration_raw'], duration_raw: ['resolved_at'], visit_count: ['is_onsite'] }
};

/** Headers too bare to mean one thing, with what they may mean. */
const bare: Record<TableName, Record<string, readonly string[]>> = {
	employees: { 等级: ['level_at_export'], level: ['level_at_export'] },
	assessments: {
		等级: ['current_level', 'target_level', 'final_level'],
		level: ['current_level', 'target_level', 'final_level']
	},
	tickets: { 等级: ['priority'], level: ['priority'] }
};

const instantOrLengthWords = whole(
	/(处理|完成|解决|办结|完结|工单)*时间/,
	/(full)?(resolution|completion|resolve)time|timeto(resolution|resolve)/
);

/** Whether a header holds either an instant or a length of time. */
function instantOrLength(header: string): boolean {
	const key = withoutBracket(headerUnit(header)?.rest ?? header).key;
	return instantOrLengthWords.test(key);
}

const GOOD = 0.8;

const namesLevels = /等级|级别|职级|层级|星级|档|level|grade|band|tier/i;

/** How well a column suits a field: numbers beyond the four levels are levels only where the header says so. */
function suits({ header, profile }: InspectedColumn, field: Field): number {
	const scores = field.type === 'level' && profile.numbers > 0.9 && profile.high > 4 && !namesLevels.test(header);
	return scores ? 0 : fit(field, profile);
}

function proposal(column: InspectedColumn, rest: Partial<ColumnProposal>): ColumnProposal {
	return {
		header: column.header,
		samples: column.profile.samples,
		field: null,
		confidence: 0,
		others: [],
		unclear: false,
		note: null,
		...rest
	};
}

/** What a column may be by its header, checked against its values. */
function byHeader(column: InspectedColumn, kind: TableName): ColumnProposal & { rank: number } {
	const { header, profile } = column;
	const key = headerKey(header);
	const choices = Object.hasOwn(bare[kind], key) ? bare[kind][key] : undefined;
	if (choices) {
		const only = choices.length === 1 ? choices[0] : undefined;
		const fits = only !== undefined && suits(column, fieldOf(kind, only)) >= GOOD;
		return {
			...proposal(column, {
				field: fits ? only : null,
				confidence: fits ? 0.7 : 0,
				others: [...choices],
				// With one possible answer there is nothing to ask: what does not suit is not read, and told.
				unclear: !fits && only === undefined,
				note: fits || only === undefined ? null : 'values_unfit'
			}),
			rank: 0
		};
	}
	const match = matchHeader(header, kind);
	if (!match) return { ...proposal(column, {}), rank: 0 };
	const others = (alternates[kind][match.field] ?? []).filter(
		(field) => (field !== 'duration_raw' && field !== 'resolved_at') || instantOrLength(header)
	);
	const suiting = [match.field, ...others]
		.map((field) => ({ field, fits: suits(column, fieldOf(kind, field)) }))
		.sort((a, b) => b.fits - a.fits);
	const best = suiting[0] ?? { field: match.field, fits: 0 };
	const field = (suiting.find((entry) => entry.field === match.field)?.fits ?? 0) >= GOOD ? match.field : best.field;
	const fits =
		field === match.field
			? Math.max(...suiting.filter((entry) => entry.field === field).map((entry) => entry.fits))
			: best.fits;
	const runnerUp = Math.max(0, ...suiting.filter((entry) => entry.field !== field).map((entry) => entry.fits));
	if (others.length > 0 && fits < GOOD && (fits < 0.5 || runnerUp > 0.2)) {
		return { ...proposal(column, { others: [match.field, ...others], unclear: true }), rank: match.rank };
	}
	if (fieldOf(kind, field).type === 'share' && isScoreNotRate(profile)) {
		return { ...proposal(column, { others: [field], note: 'score_not_rate' }), rank: match.rank };
	}
	if (fits < 0.3) return { ...proposal(column, { others: [field], note: 'values_unfit' }), rank: match.rank };
	const confidence = match.confidence * (fits >= GOOD ? 1 : fits);
	return {
		...proposal(column, { field, confidence, others: others.filter((other) => other !== field) }),
		rank: match.rank
	};
}

/** One column per field: the surest wins, then the better spelling, then the one further left. */
function oneEach(proposals: (ColumnProposal & { rank: number; distinct: boolean })[]): ColumnProposal[] {
	const keyed = proposals.filter(({ field }) => field === 'ticket_id');
	// Of two ids the one that never repeats names the row.
	const weak = keyed.some(({ distinct }) => distinct) ? keyed.filter(({ distinct }) => !distinct) : [];
	const order = [...proposals.keys()].sort((a, b) => {
		const [left, right] = [proposals[a], proposals[b]];
		const [later, earlier] = [left, right].map((entry) => Number(entry !== undefined && weak.includes(entry)));
		return (
			(later ?? 0) - (earlier ?? 0) ||
			(right?.confidence ?? 0) - (left?.confidence ?? 0) ||
			(left?.rank ?? 0) - (right?.rank ?? 0) ||
			a - b
		);
	});
	const taken = new Set<string>();
	const result: ColumnProposal[] = proposals.map(({ rank: _, distinct: __, ...rest }) => rest);
	for (const index of order) {
		const entry = result[index];
		if (!entry?.field) continue;
		if (taken.has(entry.field)) {
			const free = entry.others.find((other) => !taken.has(other));
			result[index] = {
				...entry,
				field: null,
				confidence: 0,
				others: [entry.field],
				note: 'taken',
				unclear: free !== undefined && entry.unclear
			};
		} else taken.add(entry.field);
	}
	return result;
}

const instantWords = either(
	/#?\d*|时间|日期|时间戳|工单日期|工单时间/,
	/date|time|datetime|timestamp|day|when|at|on|ticketdate/
);
const anyInstant = new RegExp(`^(${instantWords})+$`);

/** A header that says no more than that its column holds an instant. */
function namesAnyInstant(header: string): boolean {
	return anyInstant.test(headerKey(header));
}

/** Share of repeated values from which a column hardly names the rows. */
const MANY = 0.02;

const idLike = /(编号|单号|流水号|序号|号|(\b|_)u?id|guid|key|code|\bno\.?|number|id)$/i;

/** Fills what must be there from the values alone: an id that never repeats, instants in their order. */
function byValues(columns: readonly InspectedColumn[], proposals: ColumnProposal[], kind: TableName): void {
	const has = (field: string) => proposals.some((entry) => entry.field === field);
	const set = (at: number, field: string) => {
		const entry = proposals[at];
		if (entry) proposals[at] = { ...entry, field, confidence: 0.5, note: null, unclear: false };
	};
	const open = (at: number) => {
		const entry = proposals[at];
		return entry?.field === null && entry.note !== 'taken' && entry.note !== 'other_meaning';
	};
	const key = kind === 'tickets' ? 'ticket_id' : 'employee_id';
	const keyAt = proposals.findIndex(({ field }) => field === 'ticket_id');
	const repeats = kind === 'tickets' && (columns[keyAt]?.profile.repeats ?? 0) > MANY;
	const better = columns.findIndex(
		({ header, profile }, index) => open(index) && profile.distinct && idLike.test(header.trim())
	);
	if (repeats && better >= 0) {
		const old = proposals[keyAt];
		if (old) proposals[keyAt] = { ...old, field: null, confidence: 0, others: [key], note: 'taken' };
	}
	if (!has(key) && kind === 'tickets') {
		const at = columns.findIndex(
			({ header, profile }, index) => open(index) && profile.distinct && idLike.test(header.trim())
		);
		if (at >= 0) set(at, key);
	}
	if (kind !== 'tickets' || has('created_at')) return;
	const instants = columns
		.map(({ profile }, index) => ({ index, profile }))
		.filter(
			({ index, profile }) =>
				open(index) &&
				profile.instants >= 0.95 &&
				profile.filled > 0 &&
				profile.clocks < 0.5 &&
				profile.weakInstants < 0.5 &&
				!namesSomethingElse(columns[index]?.header ?? '') &&
				namesAnyInstant(columns[index]?.header ?? '')
		)
		.sort((a, b) => a.profile.first - b.profile.first);
	const [first, ...later] = instants;
	if (!first) return;
	set(first.index, 'created_at');
	const last = later.at(-1);
	if (last && !has('resolved_at') && !has('closed_at')) set(last.index, 'resolved_at');
}

/** Whether a field is read only on request. */
function isSensitive(field: Field): boolean {
	return field.sensitive === true;
}

/** Proposes a field for each column of a file of this kind. */
export function proposeColumns(
	columns: readonly InspectedColumn[],
	kind: TableName,
	sensitive: boolean
): ColumnProposal[] {
	const clocks = clockPairs(columns);
	const proposals = oneEach(
		columns.map((column, at) => ({
			...(clocks.has(at) ? { ...proposal(column, { note: 'other_meaning' }), rank: 0 } : byHeader(column, kind)),
			distinct: column.profile.distinct
		}))
	);
	byValues(columns, proposals, kind);
	return proposals.map((entry) => {
		const field = entry.field === null ? undefined : fields[kind][entry.field];
		if (!field || entry.field === null) return entry;
		if (isSensitive(field) && !sensitive)
			return { ...entry, field: null, others: [entry.field], note: 'sensitive' };
		return entry;
	});
}

/** Groups of required fields of which a file has none. */
export function missingFields(kind: TableName, mapped: readonly string[]): string[] {
	return required[kind]
		.filter((group) => !group.some((field) => mapped.includes(field)))
		.map((group) => group[0] ?? '');
}

/** Fields that only one kind of table has speak for it more than those that all have. */
const shared = new Set(['employee_id', 'name', 'department', 'region', 'supervisor_id', 'supervisor_name', 'status']);

/** How much speaks for a file being of this kind. */
export function kindScore(kind: TableName, proposals: readonly ColumnProposal[]): number {
	const mapped = proposals.filter((entry) => entry.field !== null);
	const score = mapped.reduce(
		(sum, { field, confidence }) => sum + confidence * (shared.has(field ?? '') ? 0.5 : 1),
		0
	);
	const missing = missingFields(kind, [
		...mapped.map(({ field }) => field ?? ''),
		...proposals.filter(({ unclear }) => unclear).flatMap(({ others }) => others)
	]);
	// A list of who left needs no more than who and when, and other lists say the rest.
	const fields = new Set(mapped.map(({ field }) => field));
	const leavers =
		kind === 'employees' && fields.has('leave_date') && (fields.has('employee_id') || fields.has('name'));
	return score - (leavers ? 0 : 2 * missing.length);
}
