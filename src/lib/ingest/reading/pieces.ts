import type { CheckCode } from '../sentences/checks.ts';
import { Table, tableToIPC, type Vector } from 'apache-arrow';
import type { ReaderOptions } from './column-readers.ts';
import type { Column } from './columns/column.ts';
import { Cursor } from '../files/cursor.ts';
import { Findings, type RejectedRow } from '../findings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { CellCount } from '../mapping/table-reading.ts';
import type { CheckFinding } from '../model.ts';
import { RecordReader } from '../files/records.ts';
import { type Rejection, type Report, rowCheck } from './row-checks.ts';
import { SheetColumns } from './sheet-columns.ts';
import { recordTexts } from '../files/body.ts';
import { type Sheet, sourceName } from '../files/sheet.ts';
import { clean } from '../vocabulary/clean-text.ts';
import { either } from '../vocabulary/pattern.ts';
import { TicketDerivation, type Timeline } from './ticket-derivation.ts';
import { integers, nulls } from './vectors.ts';

/** Some rows of a file, ready for the engine. */
export interface Piece {
	/** Arrow stream with the staging table's columns; null when no row was kept. */
	stream: Uint8Array | null;
	rejected: RejectedRow[];
	/** How much of the file has been read, 0 to 1. */
	share: number;
}

/** What became of a file's rows before duplicates are looked for. */
export interface ReadSummary {
	read: number;
	kept: number;
	quarantined: number;
	findings: CheckFinding[];
	/** Filled cells of each field, and those that could not be read. */
	cells: Map<string, CellCount>;
}

export interface ReadOptions extends Omit<ReaderOptions, 'capacity'> {
	/** Number of the file within the dataset. */
	source: number;
	/** Columns of the staging table, in order. */
	columns: readonly (readonly [name: string, type: string])[];
	/** What is known of the engineers; null where no roster and no grading is loaded. */
	timeline: Timeline | null;
	/** Rows of one piece. */
	pieceRows?: number;
}

/** Rows of one piece: the engine stores them in groups of just as many, and anything else makes it copy them again. */
export const PIECE = 122_880;
const chineseTotals = '合计|小计|总计|共计|总和|平均|平均值|均值';
const englishTotals = 'total|sub-?total|grand total|average|sum';
const totals = new RegExp(`^(${either(chineseTotals, englishTotals)})[:：]?$`, 'i');

/** Reads a file in pieces; nothing but rows that passed their own checks goes on. */
export function* readPieces(sheet: Sheet, mapping: Mapping, options: ReadOptions): Generator<Piece, ReadSummary> {
	const reading = new Reading(sheet, mapping, options);
	while (reading.next()) yield reading.piece();
	return reading.summary();
}

class Reading {
	readonly #sheet: Sheet;
	readonly #mapping: Mapping;
	readonly #source: number;
	readonly #stageColumns: ReadOptions['columns'];
	readonly #capacity: number;
	readonly #columns: SheetColumns;
	readonly #reader: RecordReader;
	readonly #cursor: Cursor;
	readonly #decoder: TextDecoder;
	readonly #check: ReturnType<typeof rowCheck>;
	readonly #rows: Int32Array;
	readonly #findings = new Findings();
	readonly #counted = new Map<string, CheckFinding>();
	readonly #derivation: TicketDerivation | null;
	readonly #keyHeader: string;
	#rejected: RejectedRow[] = [];
	#pending: { severity: 'nulled' | 'warning'; code: CheckCode; field: string }[] = [];
	#row: number;
	#slot = 0;
	#read = 0;
	#kept = 0;
	#quarantined = 0;

	constructor(sheet: Sheet, mapping: Mapping, options: ReadOptions) {
		this.#sheet = sheet;
		this.#mapping = mapping;
		this.#source = options.source;
		this.#capacity = options.pieceRows ?? PIECE;
		this.#rows = new Int32Array(this.#capacity);
		this.#row = sheet.body.firstRow - 1;
		this.#reader = new RecordReader(sheet.body.bytes, sheet.body.delimiter, sheet.body.offset);
		this.#cursor = new Cursor(sheet.body, this.#reader);
		this.#decoder = new TextDecoder(sheet.body.encoding);
		this.#keyHeader = mapping.columns[mapping.kind === 'tickets' ? 'ticket_id' : 'employee_id']?.header ?? '';
		this.#columns = new SheetColumns(sheet, mapping, { ...options, capacity: this.#capacity });
		this.#stageColumns = options.columns;
		this.#check = rowCheck(mapping.kind, this.#columns.byField);
		this.#derivation =
			mapping.kind === 'tickets'
				? new TicketDerivation(
						this.#columns.byField,
						this.#columns.ratedByDefault,
						mapping,
						options.timeline,
						this.#capacity
					)
				: null;
	}

	/** Fills the next piece; false when the file is at its end and nothing is left to hand over. */
	next(): boolean {
		this.#slot = 0;
		this.#rejected = [];
		while (this.#slot < this.#capacity && this.#rejected.length < this.#capacity && this.#reader.next()) {
			this.#row += 1;
			if (this.#isBlank()) continue;
			if (this.#isNoRow()) continue;
			this.#read += 1;
			this.#record();
		}
		return this.#slot > 0 || this.#rejected.length > 0;
	}

	#isBlank(): boolean {
		const { fields, starts, ends } = this.#reader;
		for (let field = 0; field < fields; field += 1) {
			if (starts[field] === ends[field]) continue;
			this.#cursor.to(field);
			if (this.#cursor.start !== this.#cursor.end) return false;
		}
		return true;
	}

	/** Totals and repeated headers; looked for only where the id is not plainly one. */
	#isNoRow(): boolean {
		const { key } = this.#columns;
		if (!key) return false;
		this.#cursor.to(key.source);
		if (key.isPlain(this.#cursor)) return false;
		const header =
			this.#cursor.start !== this.#cursor.end &&
			clean(this.#cursor.text()).replace(/\s+/g, ' ') === this.#keyHeader;
		let total = false;
		for (let field = 0; field < Math.min(4, this.#reader.fields) && !total; field += 1) {
			this.#cursor.to(field);
			const length = this.#cursor.end - this.#cursor.start;
			total = length > 0 && length < 32 && totals.test(clean(this.#cursor.text()).replace(/\s/g, ''));
		}
		if (!header && !total) return false;
		this.#findings.add(this.#key('warning', header ? 'repeated_header' : 'total_row', null), this.#row, () =>
			this.#cells().filter(Boolean).slice(0, 3).join(' ')
		);
		return true;
	}

	#record(): void {
		this.#pending = [];
		const rejection =
			this.#ragged() ??
			this.#columns.read(this.#cursor, this.#slot, this.#row, this.#report) ??
			this.#check(this.#slot, this.#report);
		if (rejection) {
			this.#reject(rejection);
			return;
		}
		this.#derivation?.row(this.#slot, this.#cursor, this.#report);
		for (const { severity, code, field } of this.#pending) this.#count(severity, code, field);
		this.#rows[this.#slot] = this.#row;
		this.#slot += 1;
		this.#kept += 1;
	}

	readonly #report: Report = (severity, code, field) => {
		this.#pending.push({ severity, code, field });
	};

	#count(severity: 'nulled' | 'warning', code: CheckCode, field: string): void {
		const id = `${severity} ${code} ${field}`;
		let finding = this.#counted.get(id);
		if (!finding) {
			finding = this.#findings.of(this.#key(severity, code, field));
			this.#counted.set(id, finding);
		}
		this.#findings.addTo(finding, this.#row, () => this.#textOf(field));
	}

	#ragged(): Rejection | null {
		for (let field = this.#sheet.headers.length; field < this.#reader.fields; field += 1) {
			this.#cursor.to(field);
			if (this.#cursor.start !== this.#cursor.end) return { code: 'ragged', field: '' };
		}
		return null;
	}

	#textOf(field: string): string {
		const column = this.#columns.byField.get(field);
		if (!column) return '';
		this.#cursor.to(column.source);
		return this.#cursor.text();
	}

	#cells(): string[] {
		return recordTexts(this.#reader, this.#sheet.body.bytes, this.#decoder);
	}

	#reject({ code, field }: Rejection): void {
		this.#quarantined += 1;
		const name = field || null;
		const text = name ? this.#textOf(name) : '';
		this.#findings.add(this.#key('error', code, name), this.#row, () => text);
		this.#rejected.push({ row: this.#row, code, field: name, cells: this.#cells() });
	}

	#key(severity: CheckFinding['severity'], code: CheckCode, field: string | null) {
		const header = field === null ? null : (this.#mapping.columns[field]?.header ?? null);
		return { severity, code, kind: this.#mapping.kind, file: sourceName(this.#sheet), field, header };
	}

	piece(): Piece {
		const { bytes, offset } = this.#sheet.body;
		const share = (this.#reader.offset - offset) / Math.max(bytes.length - offset, 1);
		return { stream: this.#slot > 0 ? this.#stream() : null, rejected: this.#rejected, share };
	}

	#stream(): Uint8Array {
		const length = this.#slot;
		const vectors: Record<string, Vector> = {};
		for (const [name, type] of this.#stageColumns) {
			if (name === 'src') vectors[name] = integers(new Int32Array(length).fill(this.#source));
			else if (name === 'src_row') vectors[name] = integers(this.#rows.slice(0, length));
			else vectors[name] = this.#columnOf(name)?.vector(length) ?? nulls(type, length);
		}
		return tableToIPC(new Table(vectors), 'stream');
	}

	#columnOf(name: string): Column | undefined {
		return (this.#derivation?.columns ?? this.#columns).get(name);
	}

	summary(): ReadSummary {
		this.#columns.tellDates((code, field, count, examples) => {
			this.#findings.addCount(this.#key('warning', code, field), count, examples);
		});
		return {
			read: this.#read,
			kept: this.#kept,
			quarantined: this.#quarantined,
			findings: this.#findings.list(),
			cells: this.#columns.cells(this.#read)
		};
	}
}
