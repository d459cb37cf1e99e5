import type { CheckCode } from '../sentences/checks.ts';
import { Clock } from './clock-column.ts';
import { columnReader, defaultRatingReader, type ReaderOptions } from './column-readers.ts';
import type { Column, Outcome } from './columns/column.ts';
import { IdColumn } from './columns/id-column.ts';
import { InstantColumn } from './columns/instant-column.ts';
import { BooleanColumn } from './columns/number-columns.ts';
import { type AddFinding, DateTally, tellZones } from './date-tally.ts';
import type { Rejection, Report } from './row-checks.ts';
import type { Cursor } from '../files/cursor.ts';
import type { Sheet } from '../files/sheet.ts';
import type { ColumnMapping, Mapping } from '../mapping/mapping.ts';
import type { CellCount } from '../mapping/table-reading.ts';
import type { Field } from '../vocabulary/columns/column.ts';
import { fieldOf } from '../vocabulary/fields.ts';

/** A column with what its findings need. */
interface Entry {
	name: string;
	field: Field;
	column: Column;
	clock: Clock | null;
	blank: number;
	bad: number;
	dates: DateTally | null;
}

/** Fields without which a row is left out, where their text can't be read. */
const indispensable: ReadonlySet<string> = new Set([
	'ticket_id',
	'created_at',
	'hire_date',
	'employee_id',
	'leave_date'
]);

/** What is told of a cell that can't be read. */
function codeOf(outcome: Outcome, field: Field): CheckCode {
	if (outcome === 'scientific') return 'id_scientific';
	if (outcome === 'bound') return 'bound_not_count';
	switch (field.type) {
		case 'date':
		case 'instant':
		case 'band':
			return 'unreadable_date';
		case 'level':
			return 'unreadable_level';
		case 'word':
		case 'boolean':
		case 'met':
		case 'rating':
			return 'unknown_word';
		case 'duration':
		case 'months':
			return 'unreadable_duration';
		case 'key':
		case 'id':
		case 'text':
		case 'person':
			return 'unreadable_text';
		default:
			return 'unreadable_number';
	}
}

/** The columns of a file that a mapping names, filled record by record, and what their cells tell. */
export class SheetColumns {
	/** Columns by field. */
	readonly byField: ReadonlyMap<string, Column>;
	/** The column that names the row. */
	readonly key: IdColumn | null;
	/** Whether a rating was given by the system, where there are ratings. */
	readonly ratedByDefault: BooleanColumn | null;
	readonly #mapping: Mapping;
	/** In the order in which they are read. */
	readonly #entries: Entry[] = [];
	/** What a column says beside its own field. */
	readonly #extras = new Map<string, Column>();

	constructor(sheet: Pick<Sheet, 'headers'>, mapping: Mapping, options: ReaderOptions) {
		this.#mapping = mapping;
		const reader = { ...options, ownLevels: mapping.levels !== undefined };
		for (const [name, column] of Object.entries(mapping.columns)) this.#add(name, column, sheet.headers, reader);
		this.byField = new Map(this.#entries.map(({ name, column }) => [name, column]));
		const key = this.#entries.find(({ field }) => field.type === 'key')?.column;
		this.key = key instanceof IdColumn ? key : null;
		const rated = this.#extras.get('rated_by_default');
		this.ratedByDefault = rated instanceof BooleanColumn ? rated : null;
	}

	#add(name: string, mapping: ColumnMapping, headers: readonly string[], reader: ReaderOptions): void {
		const source = headers.indexOf(mapping.header);
		const field = fieldOf(this.#mapping.kind, name);
		const column = source < 0 ? null : columnReader(field, source, mapping, reader);
		if (!column) return;
		const instants = column instanceof InstantColumn ? column : null;
		this.#entries.push({
			name,
			field,
			column,
			blank: 0,
			bad: 0,
			dates: instants && new DateTally(),
			clock: instants && mapping.time ? new Clock(headers.indexOf(mapping.time), instants) : null
		});
		if (name === 'csat_raw')
			this.#extras.set('rated_by_default', defaultRatingReader(source, mapping, reader.capacity));
		if (name === 'leave_type') {
			const words = columnReader({ type: 'text' }, source, { header: mapping.header }, reader);
			if (words) this.#extras.set('leave_type_text', words);
		}
	}

	/** Reads the cursor's record into a slot; tells of emptied fields, and why the record is left out where it is. */
	read(cursor: Cursor, slot: number, row: number, report: Report): Rejection | null {
		for (const entry of this.#entries) {
			const { column } = entry;
			cursor.to(column.source);
			const outcome = column.read(cursor, slot);
			if (outcome === 'value') {
				if (entry.dates && column instanceof InstantColumn)
					entry.dates.add(column.style, row, () => cursor.text());
				entry.clock?.add(cursor, slot);
			}
			if (outcome === 'blank') entry.blank += 1;
			if (outcome === 'value' || outcome === 'blank') continue;
			entry.bad += 1;
			const code = codeOf(outcome, entry.field);
			if (outcome === 'bound' || indispensable.has(entry.name)) return { code, field: entry.name };
			report('nulled', code, entry.name);
		}
		for (const column of this.#extras.values()) {
			cursor.to(column.source);
			column.read(cursor, slot);
		}
		return null;
	}

	/** The column of a field, or of what is read beside it. */
	get(name: string): Column | undefined {
		return this.byField.get(name) ?? this.#extras.get(name);
	}

	/** Tells what the spellings of all dates taken together show. */
	tellDates(add: AddFinding): void {
		const tallies = new Map(this.#entries.flatMap(({ name, dates }) => (dates ? [[name, dates] as const] : [])));
		for (const [field, tally] of tallies) tally.tell(field, this.#mapping.columns[field]?.swapped ?? false, add);
		tellZones(tallies, add);
	}

	/** Filled cells of each field among so many records, and those that could not be read. */
	cells(records: number): Map<string, CellCount> {
		return new Map(
			this.#entries.map(({ name, blank, bad }) => [name, { filled: records - blank, unreadable: bad }])
		);
	}
}
