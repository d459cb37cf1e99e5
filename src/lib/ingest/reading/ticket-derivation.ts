import { BooleanColumn, NumberColumn } from './columns/number-columns.ts';
import type { Column } from './columns/column.ts';
import { IdColumn } from './columns/id-column.ts';
import { InstantColumn } from './columns/instant-column.ts';
import { TextColumn } from './columns/text-column.ts';
import type { Cursor } from '../files/cursor.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { Memo } from './parse-memo.ts';
import { nameKey, numbersIn } from '../vocabulary/name-key.ts';
import { parseId } from '../vocabulary/parse-id.ts';
import type { Report } from './row-checks.ts';

/** An engineer from an instant on: level and team, until the next step. */
export interface Step {
	/** Local milliseconds since 1970. */
	from: number;
	level: number | null;
	department: string | null;
	region: string | null;
	/** End of the last working day of this spell; Infinity while employed. */
	employedUntil: number;
}

/** What tickets need to know of the engineers; plain data, so that it can go to a worker. */
export interface Timeline {
	/** Steps in order, by employee id; an engineer who is on the roster has an entry. */
	steps: Map<string, Step[]>;
	onRoster: Set<string>;
	/** Id of each name that exactly one person has. */
	idOfName: Map<string, string>;
}

const HOUR = 3_600_000;

/** Model columns that a ticket file with these mappings fills, in the order of the model; `roster` if there is one. */
export function ticketColumns(
	mappings: readonly Mapping[],
	roster: boolean,
	all: readonly (readonly [string, string])[]
): [string, string][] {
	const mapped = new Set(mappings.flatMap(({ columns }) => Object.keys(columns)));
	const used = new Set(['src', 'src_row', ...mapped, 'day_precision', 'resolved_from_close', 'closed_without_time']);
	const when = (condition: boolean, ...names: string[]) => {
		if (condition) for (const name of names) used.add(name);
	};
	when(mapped.has('csat_raw'), 'csat_score', 'csat_satisfied', 'csat_default');
	when(mapped.has('customer_name'), 'customer_id');
	when(tellsEnd(mapped), 'resolved_at', 'status', 'hours');
	when(
		mappings.some(({ recordType }) => recordType),
		'record_type'
	);
	when(
		roster && (mapped.has('engineer_id') || mapped.has('engineer_name')),
		'engineer_id',
		'department',
		'region',
		'level',
		'engineer_known'
	);
	return all.filter(([name]) => used.has(name)).map(([name, type]) => [name, type]);
}

function tellsEnd(mapped: ReadonlySet<string>): boolean {
	return ['resolved_at', 'closed_at', 'duration_raw'].some((field) => mapped.has(field));
}

/** Ids by the key of a name; a key that two people share has none. */
function keysOf(idOfName: ReadonlyMap<string, string>): Map<string, string> {
	const keys = new Map<string, string>();
	for (const [name, id] of idOfName) {
		const key = nameKey(name);
		keys.set(key, (keys.get(key) ?? id) === id ? id : '');
	}
	return keys;
}

const nothing = (): null => null;

/** Completes tickets row by row with what follows from other fields and from the roster. */
export class TicketDerivation {
	/** Columns by their name in the model. */
	readonly columns: Map<string, Column>;
	readonly #mapping: Mapping;
	readonly #timeline: Timeline | null;
	readonly #tellsEnd: boolean;
	/** Whether a column says when tickets were resolved or closed. */
	readonly #dated: boolean;
	readonly #ratedByDefault: BooleanColumn | null;
	readonly #created: InstantColumn;
	readonly #resolved: InstantColumn;
	readonly #closed: InstantColumn | null;
	readonly #duration: NumberColumn | null;
	readonly #status: TextColumn;
	readonly #engineer: IdColumn;
	readonly #engineerName: TextColumn | null;
	readonly #department: TextColumn;
	readonly #region: TextColumn;
	readonly #recordType: TextColumn;
	readonly #customer: TextColumn | null;
	readonly #customerName: TextColumn | null;
	readonly #score: NumberColumn | null;
	readonly #satisfied: BooleanColumn;
	readonly #byDefault: BooleanColumn;
	readonly #level: NumberColumn;
	readonly #known: BooleanColumn;
	readonly #hours: NumberColumn;
	readonly #dayPrecision: BooleanColumn;
	readonly #fromClose: BooleanColumn;
	readonly #withoutTime: BooleanColumn;
	readonly #person: Memo<string | null>;
	readonly #named = new Map<string, string>();
	#keys: Map<string, string> | null = null;

	constructor(
		read: ReadonlyMap<string, Column>,
		ratedByDefault: BooleanColumn | null,
		mapping: Mapping,
		timeline: Timeline | null,
		capacity: number
	) {
		const instants = (field: string) => {
			const column = read.get(field);
			return column instanceof InstantColumn ? column : null;
		};
		const texts = (field: string) => {
			const column = read.get(field);
			return column instanceof TextColumn ? column : null;
		};
		const numbers = (field: string) => {
			const column = read.get(field);
			return column instanceof NumberColumn ? column : null;
		};
		const yesNo = () => new BooleanColumn(-1, capacity, nothing);
		const blankInstants = () => new InstantColumn(-1, capacity, { order: null, serial: false, pivot: '' }, false);
		this.#mapping = mapping;
		this.#timeline = timeline;
		this.#dated = ['resolved_at', 'closed_at'].some((field) => field in mapping.columns);
		this.#tellsEnd = tellsEnd(new Set(Object.keys(mapping.columns)));
		this.#ratedByDefault = ratedByDefault;
		this.#created = instants('created_at') ?? blankInstants();
		this.#resolved = instants('resolved_at') ?? blankInstants();
		this.#closed = instants('closed_at');
		this.#duration = numbers('duration_raw');
		this.#status = texts('status') ?? new TextColumn(-1, capacity, nothing);
		const engineer = read.get('engineer_id');
		this.#engineer = engineer instanceof IdColumn ? engineer : new IdColumn(-1, capacity, parseId);
		this.#engineerName = texts('engineer_name');
		this.#department = new TextColumn(-1, capacity, nothing);
		this.#region = texts('region') ?? new TextColumn(-1, capacity, nothing);
		this.#recordType = texts('record_type') ?? new TextColumn(-1, capacity, nothing);
		this.#customerName = texts('customer_name');
		this.#customer = texts('customer_id') ?? this.#customerName;
		this.#score = numbers('csat_raw');
		this.#satisfied = yesNo();
		const byDefault = read.get('csat_default');
		this.#byDefault = byDefault instanceof BooleanColumn ? byDefault : yesNo();
		this.#level = new NumberColumn(-1, capacity, () => 'blank', NaN, 'integer');
		this.#known = yesNo();
		this.#hours = new NumberColumn(-1, capacity, () => 'blank', NaN, 'double');
		this.#dayPrecision = yesNo();
		this.#fromClose = yesNo();
		this.#withoutTime = yesNo();
		this.#person = new Memo((text) => {
			const found = parseId(text);
			return typeof found === 'string' ? null : found.id;
		});
		this.columns = new Map<string, Column>([
			...read,
			['resolved_at', this.#resolved],
			['status', this.#status],
			['engineer_id', this.#engineer],
			['department', this.#department],
			['region', this.#region],
			['record_type', this.#recordType],
			...(this.#customer ? [['customer_id', this.#customer] as const] : []),
			...(this.#score ? [['csat_score', this.#score] as const] : []),
			['csat_satisfied', this.#satisfied],
			['csat_default', this.#byDefault],
			['level', this.#level],
			['engineer_known', this.#known],
			['hours', this.#hours],
			['day_precision', this.#dayPrecision],
			['resolved_from_close', this.#fromClose],
			['closed_without_time', this.#withoutTime]
		]);
	}

	/** Completes the row in a slot; its own fields have been read and checked. */
	row(slot: number, cursor: Cursor, report: Report): void {
		const created = this.#created.values[slot] as number;
		const dayOnly = this.#created.dayOnly[slot] === 1;
		this.#dayPrecision.values[slot] = dayOnly ? 1 : 0;
		if (dayOnly) report('warning', 'day_precision', 'created_at');
		this.#end(slot, created, report);
		this.#rating(slot, report);
		this.#credit(slot, created, cursor, report);
		if (this.#recordType.source < 0) this.#recordType.put(slot, null);
		if (this.#mapping.recordType && this.#recordType.isNull(slot))
			this.#recordType.put(slot, this.#mapping.recordType);
		if (this.#customerName && this.#customer !== this.#customerName && this.#customer?.isNull(slot)) {
			this.#customer.put(slot, this.#customerName.word(slot));
		}
	}

	/**
	 * When it was resolved: the resolution, else the closing, else the stated duration, unless the status denies it.
	 * Beside a column of ends a ticket without one is open, and what is stated is its age.
	 */
	#end(slot: number, created: number, report: Report): void {
		const { values } = this.#resolved;
		if (this.#resolved.source < 0) values[slot] = NaN;
		if (this.#status.source < 0) this.#status.put(slot, null);
		const status = this.#status.word(slot);
		const done = status === 'resolved' || status === 'closed';
		this.#fromClose.values[slot] = 0;
		if (values[slot] !== values[slot] && (status === null || done)) {
			const closed = this.#closed?.values[slot] ?? NaN;
			const duration = this.#duration?.values[slot] ?? NaN;
			if (closed === closed) {
				values[slot] = closed;
				this.#fromClose.values[slot] = 1;
				report('warning', 'resolved_from_close', 'closed_at');
			} else if (done || !this.#dated) values[slot] = Math.round(created + duration * HOUR);
		}
		const end = values[slot] as number;
		const hours = (end - created) / HOUR;
		this.#hours.values[slot] = hours;
		const stated = this.#duration?.values[slot] ?? NaN;
		if (Math.abs(stated - hours) > 0.05 * Math.max(hours, 0.2))
			report('warning', 'duration_differs', 'duration_raw');
		const withoutTime = done && end !== end && this.#tellsEnd;
		this.#withoutTime.values[slot] = withoutTime ? 1 : 0;
		if (withoutTime)
			report('warning', 'closed_without_time', this.#mapping.columns['resolved_at'] ? 'resolved_at' : 'status');
		if (status === null && this.#tellsEnd) this.#status.put(slot, end === end ? 'resolved' : 'open');
	}

	#rating(slot: number, report: Report): void {
		if (!this.#score) return;
		const score = this.#score.values[slot] as number;
		this.#satisfied.values[slot] = score === score ? Number(score >= 4) : -1;
		if (this.#byDefault.source < 0) this.#byDefault.values[slot] = -1;
		if (this.#byDefault.isNull(slot)) this.#byDefault.values[slot] = this.#ratedByDefault?.values[slot] ?? -1;
		if (this.#byDefault.values[slot] === 1) report('warning', 'rated_by_default', 'csat_raw');
	}

	/** Who handled it, and that person's level and team at the time. */
	#credit(slot: number, created: number, cursor: Cursor, report: Report): void {
		const timeline = this.#timeline;
		if (!timeline) return;
		const id = this.#engineerId(slot, cursor, timeline, report);
		const known = id !== null && timeline.onRoster.has(id);
		this.#known.values[slot] = id === null || timeline.onRoster.size === 0 ? -1 : Number(known);
		if (id !== null && !known && timeline.onRoster.size > 0) report('warning', 'engineer_unknown', 'engineer_id');
		const steps = id === null ? undefined : timeline.steps.get(id);
		let step: Step | undefined;
		for (let at = (steps?.length ?? 0) - 1; at >= 0 && !step; at -= 1) {
			const earlier = steps?.[at];
			if (earlier && earlier.from <= created) step = earlier;
		}
		this.#level.values[slot] = step?.level ?? NaN;
		this.#department.put(slot, step?.department ?? null);
		if (this.#region.source < 0) this.#region.put(slot, null);
		if (this.#region.isNull(slot)) this.#region.put(slot, step?.region ?? null);
		if (known && (!step || created >= step.employedUntil))
			report('warning', 'ticket_outside_employment', 'created_at');
	}

	/** The one engineer whom a name means: as it stands, by the number beside it, or without blanks and number. */
	#idOf(name: string, timeline: Timeline): string | undefined {
		const known = timeline.idOfName.get(name) ?? this.#named.get(name);
		if (known !== undefined) return known || undefined;
		this.#keys ??= keysOf(timeline.idOfName);
		const id =
			numbersIn(name).find((number) => timeline.onRoster.has(number)) ?? this.#keys.get(nameKey(name)) ?? '';
		this.#named.set(name, id);
		return id || undefined;
	}

	#engineerId(slot: number, cursor: Cursor, timeline: Timeline, report: Report): string | null {
		if (this.#engineer.source >= 0 && !this.#engineer.isNull(slot)) {
			cursor.to(this.#engineer.source);
			return this.#person.get(cursor);
		}
		const name = this.#engineerName?.word(slot) ?? null;
		const id = name === null ? undefined : this.#idOf(name, timeline);
		this.#engineer.put(slot, id ?? null);
		if (name !== null && id === undefined && timeline.onRoster.size > 0)
			report('warning', 'name_not_matched', 'engineer_name');
		return id ?? null;
	}
}
