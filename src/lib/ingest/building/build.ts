import { z } from 'zod';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import type { Engine, Progress } from '$lib/engine/engine.ts';
import { date, name } from '$lib/engine/sql.ts';
import { beyondClock } from './clock.ts';
import { asOfInstant, exportMoments, namedExport } from './as-of.ts';
import type { ScoreFactors } from './assessments-sql.ts';
import { type Build, emptyTable } from './checked-tables.ts';
import { compact } from './enum-columns.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import { crossChecks } from './cross-checks.ts';
import { datasetFlags, filterValues, presentColumns } from './dataset-info.ts';
import { dedupe } from './dedupe.ts';
import { Findings } from '../findings.ts';
import { fingerprint } from './fingerprint.ts';
import { isLeaverList } from '../mapping/joined-lists.ts';
import { onOneLadder } from '../mapping/ladder.ts';
import { joinLeavers } from './join-leavers.ts';
import { columnsOf, today } from '../mapping/inspect.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { proposeColumns } from '../mapping/propose.ts';
import { type CellCount, tableReading } from '../mapping/table-reading.ts';
import type { TableReading } from '../reading/reading.ts';
import type { LoadOptions } from './options.ts';
import { type DatasetInfo, datasetInfo, type RowAccount, type TableName, tableNames } from '../model.ts';
import { buildPeople, scoreFactors, viewOver } from './people-tables.ts';
import { ImportProblem } from '../problem.ts';
import { addToQuarantine, quarantineTable } from './quarantine.ts';
import { readPieces } from '../reading/pieces.ts';
import { stageColumns, usedColumns } from '../reading/stage-columns.ts';
import { rowsAt, type Sheet, sourceName } from '../files/sheet.ts';
import type { Timeline } from '../reading/ticket-derivation.ts';
import { leftOutOf, tellReading, tellUnread } from './told-findings.ts';
import { readTimeline } from './timeline.ts';

/** Share of the whole import that reading takes. */
const READING = 0.85;

const position = z.object({ src: z.number(), src_row: z.number(), value: z.string() });
const counted = z.object({ src: z.number(), n: z.number() });

/**
 * In the order of the imports, within one by export time and name, so that the order of picking files changes
 * nothing.
 */
function inOrder(confirmed: readonly Confirmed[]): Confirmed[] {
	const place = ({ sheet }: Confirmed) => `${sheet.exportedAt ?? ''}\u001f${sheet.file}\u001f${sheet.sheet ?? ''}`;
	return [...confirmed].sort((a, b) => a.sheet.drop - b.sheet.drop || (place(a) < place(b) ? -1 : 1));
}

/** One import on its way: reads, removes duplicates, derives, describes. */
export class Loading {
	readonly files: string[];
	readonly sheets: Sheet[];
	/** Columns of each checked table; none for a kind of which there is no file. */
	readonly stored: Record<TableName, ReadonlySet<string>> = {
		employees: new Set(),
		assessments: new Set(),
		tickets: new Set()
	};
	readonly #engine: Engine;
	readonly #tables: Build;
	readonly #sources: Confirmed[];
	readonly #options: LoadOptions;
	readonly #signal: AbortSignal | undefined;
	readonly #findings = new Findings();
	readonly #account: RowAccount[];
	readonly #readings: TableReading[] = [];
	readonly #fingerprint: string;
	/** The computer's day, or a later one that the rows prove. */
	#today: string;
	readonly #total: number;
	#done = 0;
	#factors: ScoreFactors = {};
	#timeline: Timeline | null = null;
	/** When each file was exported, as far as that is known. */
	readonly #moments = new Map<number, string>();

	constructor(engine: Engine, tables: Build, confirmed: readonly Confirmed[], options: LoadOptions) {
		if (confirmed.length === 0) throw new ImportProblem('no_files');
		this.#engine = engine;
		this.#tables = tables;
		this.#sources = inOrder(onOneLadder(confirmed));
		this.sheets = this.#sources.map(({ sheet }) => sheet);
		this.files = this.sheets.map(sourceName);
		this.#options = options;
		this.#signal = options.signal;
		this.#today = options.today ?? today();
		this.#account = this.#sources.map(({ mapping: { kind } }, at) => ({
			file: this.files[at] ?? '',
			kind,
			read: 0,
			loaded: 0,
			duplicates: 0,
			quarantined: 0
		}));
		this.#fingerprint = fingerprint(this.#sources, options.asOf ?? '');
		this.#total = this.sheets.reduce((sum, { body }) => sum + body.bytes.length, 1);
	}

	async run(): Promise<DatasetInfo> {
		await this.#prepare();
		const named = this.sheets.map((sheet) => namedExport(sheet, this.#today));
		const latest = named.every((moment) => moment !== null) ? named.sort().at(-1) : undefined;
		const known = this.#options.asOf ? asOfInstant(this.#options.asOf) : latest;
		await this.#readKind('employees');
		await this.#readKind('assessments');
		this.#factors = await scoreFactors(this.#engine, this.#tables, this.#has('assessments'), this.#signal);
		if (known) await this.#rejectFuture(known);
		await this.#buildPeople(known ?? `${this.#today}T23:59:59`);
		if (this.#has('employees') ?? this.#has('assessments')) {
			this.#timeline = await readTimeline(
				this.#engine,
				this.#tables.view('employees'),
				this.#tables.table('level_history'),
				this.#signal
			);
		}
		await this.#readKind('tickets');
		this.#step(READING);
		const asOf = known ?? [...this.#moments.values()].sort().at(-1) ?? `${this.#today}T23:59:59`;
		if (!known) {
			await this.#rejectFuture(asOf);
			await this.#buildPeople(asOf);
		}
		return this.#describe(asOf);
	}

	#step(share: number): void {
		this.#signal?.throwIfAborted();
		this.#options.progress?.(share);
	}

	#run(sql: string): Promise<void> {
		return this.#engine.run(sql, this.#signal);
	}

	/** Fields that the files of a kind fill; null where there is no such file. */
	#has(kind: TableName): ReadonlySet<string> | null {
		const mine = this.#sources.filter(({ mapping }) => mapping.kind === kind);
		return mine.length > 0 ? new Set(mine.flatMap(({ mapping }) => Object.keys(mapping.columns))) : null;
	}

	#usedColumns(kind: TableName): [name: string, type: string][] {
		return usedColumns(
			kind,
			this.#sources.map(({ mapping }) => mapping)
		);
	}

	/** Tables for the rows as they are read, and views that add the columns that no file fills. */
	async #prepare(): Promise<void> {
		await this.#run(quarantineTable(this.#tables.table('quarantine')));
		for (const kind of tableNames) {
			const used = this.#has(kind) || kind !== 'tickets' ? this.#usedColumns(kind) : [];
			const rows = name(this.#tables.rows(kind));
			if (used.length === 0) await this.#run(emptyTable(kind, this.#tables.rows(kind)));
			else
				await this.#run(
					`CREATE TABLE ${rows} (${used.map(([column, type]) => `${name(column)} ${type}`).join(', ')})`
				);
			await this.#stage(kind, used.length === 0 ? null : new Set(used.map(([column]) => column)));
		}
	}

	/** A view of the rows with every column; `there` are those that they have, null where all. */
	async #stage(kind: TableName, there: ReadonlySet<string> | null): Promise<void> {
		const list = stageColumns(kind).map(([column, type]) =>
			(there?.has(column) ?? true) ? name(column) : `NULL::${type} AS ${name(column)}`
		);
		await this.#run(
			`CREATE OR REPLACE VIEW ${name(this.#tables.stage(kind))} AS SELECT rowid AS id, ` +
				`${list.join(', ')} FROM ${name(this.#tables.rows(kind))}`
		);
	}

	/** Tickets are many and are grouped again and again; a view keeps the types it was made with, hence both anew. */
	async #finishTickets(used: readonly string[]): Promise<void> {
		await compact(this.#engine, this.#tables.checked('tickets'), used, this.#signal);
		await this.#stage('tickets', new Set(used));
		this.stored.tickets = await viewOver(this.#engine, this.#tables, 'tickets', this.#signal);
	}

	async #readKind(kind: TableName): Promise<void> {
		for (const [at, source] of this.#sources.entries()) {
			if (source.mapping.kind !== kind) continue;
			const size = source.sheet.body.bytes.length;
			await this.#readOne(source, at, (share) => {
				this.#step(((this.#done + share * size) / this.#total) * READING);
			});
			this.#done += size;
		}
		if (!this.#has(kind)) return;
		const used = this.#usedColumns(kind).map(([column]) => column);
		if (kind === 'tickets') await this.#finishTickets(used);
		await this.#heedClock(kind);
		for (const [src, moment] of await exportMoments(
			this.#engine,
			this.#tables,
			kind,
			{
				sheets: this.sheets,
				alone: tableNames.every((other) => other === kind || !this.#has(other)),
				now: this.#today
			},
			this.#signal
		))
			this.#moments.set(src, moment);
		if (kind === 'employees') await this.#joinLeavers(used);
		const removed = await dedupe(
			this.#engine,
			this.#tables,
			kind,
			used,
			this.#ranked(),
			this.#findings,
			this.#signal
		);
		for (const [src, n] of removed) {
			const account = this.#account[src];
			if (account) account.duplicates += n;
		}
	}

	/** A clock that is behind the rows is named, and not taken out on them. */
	async #heedClock(kind: TableName): Promise<void> {
		const asked = { stage: this.#tables.stage(kind), kind, today: this.#today };
		const beyond = await beyondClock(this.#engine, asked, this.#signal);
		if (!beyond) return;
		this.#today = beyond.day;
		const at = this.#sources.findIndex(({ mapping }) => mapping.kind === kind);
		const header = this.#sources[at]?.mapping.columns[beyond.column]?.header ?? '';
		this.#findings.addCount(
			{
				severity: 'warning',
				code: 'clock_behind',
				kind,
				file: this.files[at] ?? '',
				field: beyond.column,
				header
			},
			beyond.count
		);
	}

	/** Lists of leavers without hire dates are brought to the roster; who is not on it is left out and told. */
	async #joinLeavers(used: readonly string[]): Promise<void> {
		if (!this.#sources.some(({ mapping }) => isLeaverList(mapping))) return;
		const rows = await joinLeavers(this.#engine, this.#tables, used, this.#signal);
		for (const { src, src_row: row, value } of rows.filter(({ joined }) => joined)) {
			const account = this.#account[src];
			if (account) account.duplicates += 1;
			const key = {
				severity: 'warning',
				code: 'leaver_joined',
				kind: 'employees',
				field: null,
				header: null
			} as const;
			this.#findings.add({ ...key, file: this.files[src] ?? '' }, row, () => value ?? '');
		}
		const lost = rows.filter(({ joined }) => !joined).map((one) => ({ ...one, value: one.value ?? '' }));
		for (const at of new Set(lost.map(({ src }) => src)))
			await this.#rejectRows(
				at,
				lost.filter(({ src }) => src === at),
				'leaver_not_listed',
				'employee_id'
			);
	}

	/** Files by whose rows count where keys meet: of a later import, within one of a later export. */
	#ranked(): { file: string; rank: number; keepsAll: boolean }[] {
		// A list of those employed says nothing of who left: a list that does counts before it.
		const tellsLeavers = (at: number) => this.#sources[at]?.mapping.columns['leave_date'] !== undefined;
		const places = this.sheets.map(
			({ drop }, at) =>
				`${String(drop).padStart(6, '0')} ${String(Number(tellsLeavers(at)))} ${this.#moments.get(at) ?? ''}`
		);
		const steps = [...new Set(places)].sort();
		return this.files.map((file, at) => ({
			file,
			rank: steps.indexOf(places[at] ?? ''),
			keepsAll: this.#sources[at]?.mapping.columns['ticket_id']?.repeats === 'all'
		}));
	}

	/** Reads one file; while the engine takes one piece in, the next is read. */
	async #readOne({ sheet, mapping }: Confirmed, at: number, progress: Progress): Promise<void> {
		const pivot = (this.#options.asOf ?? sheet.exportedAt ?? this.#today).slice(0, 10);
		const { kind } = mapping;
		const pieces = readPieces(sheet, mapping, {
			source: at,
			pivot,
			salt: this.#fingerprint,
			columns: this.#usedColumns(kind),
			timeline: kind === 'tickets' ? this.#timeline : null
		});
		let inserted = Promise.resolve();
		for (;;) {
			const step = pieces.next();
			await inserted;
			if (step.done) {
				const { read, quarantined, findings, cells } = step.value;
				this.#readings[at] = this.#readingOf(sheet, mapping, cells);
				Object.assign(this.#account[at] ?? {}, { read, quarantined });
				for (const { count, examples, ...key } of findings) this.#findings.addCount(key, count, examples);
				break;
			}
			const { stream, rejected, share } = step.value;
			await addToQuarantine(
				this.#engine,
				this.#tables.table('quarantine'),
				this.files[at] ?? '',
				kind,
				rejected,
				this.#signal
			);
			progress(share);
			if (stream) inserted = this.#engine.insertArrow(this.#tables.rows(kind), stream, this.#signal);
			// A failure is met at the next await; until then it must not count as unhandled.
			inserted.catch(() => undefined);
		}
		if (this.#account[at]?.read === 0) throw new ImportProblem('header_only', { file: this.files[at] ?? '' });
	}

	#readingOf(sheet: Sheet, mapping: Mapping, cells: ReadonlyMap<string, CellCount>): TableReading {
		const columns = columnsOf(sheet, this.#today);
		return tableReading(sheet, mapping, proposeColumns(columns, mapping.kind, false), cells);
	}

	/** People who are hired after the export was made are not on the roster yet. */
	async #rejectFuture(asOf: string): Promise<void> {
		if (!this.#has('employees')?.has('hire_date')) return;
		const rows = name(this.#tables.rows('employees'));
		const future = `hire_date > ${date(asOf.slice(0, 10))}`;
		const found = await this.#engine.query(
			`SELECT src, src_row, strftime(hire_date, '%Y-%m-%d') ` +
				`AS value FROM ${rows} WHERE ${future} ORDER BY src, src_row`,
			position,
			this.#signal
		);
		if (found.length === 0) return;
		await this.#run(`DELETE FROM ${rows} WHERE ${future}`);
		for (const at of new Set(found.map(({ src }) => src)))
			await this.#rejectRows(
				at,
				found.filter(({ src }) => src === at),
				'hire_after_as_of',
				'hire_date'
			);
	}

	async #rejectRows(
		at: number,
		found: readonly z.output<typeof position>[],
		code: 'hire_after_as_of' | 'leaver_not_listed',
		field: 'hire_date' | 'employee_id'
	): Promise<void> {
		const kind = 'employees';
		const file = this.files[at] ?? '';
		const sheet = this.sheets[at];
		const cells = sheet ? rowsAt(sheet, new Set(found.map((row) => row.src_row))) : new Map<number, string[]>();
		for (const { src_row: row, value } of found) {
			this.#findings.add(
				{ severity: 'error', code, kind, file, field, header: this.#header(kind, field, at) },
				row,
				() => value
			);
		}
		const account = this.#account[at];
		if (account) account.quarantined += found.length;
		await addToQuarantine(
			this.#engine,
			this.#tables.table('quarantine'),
			file,
			kind,
			found.map(({ src_row: row }) => ({ row, code, field, cells: cells.get(row) ?? [] })),
			this.#signal
		);
	}

	#header(kind: TableName, field: string | null, src: number): string | null {
		const mapping = this.#sources[src]?.mapping;
		return field !== null && mapping?.kind === kind ? (mapping.columns[field]?.header ?? null) : null;
	}

	async #buildPeople(asOf: string): Promise<void> {
		const has = { employees: this.#has('employees'), assessments: this.#has('assessments') };
		const stored = await buildPeople(
			this.#engine,
			this.#tables,
			{ has, factors: this.#factors, asOf, highest: this.#levels?.length ?? publishedCriteria.rules.length },
			this.#signal
		);
		if (has.employees) this.stored.employees = stored.employees;
		if (has.assessments) this.stored.assessments = stored.assessments;
		if (!has.employees && !has.assessments) return;
	}

	/** Names of the company's own levels, where it has some. */
	get #levels(): readonly string[] | undefined {
		return this.#sources.find(({ mapping }) => mapping.levels)?.mapping.levels;
	}

	/** What is known beside the rows: columns not used, what was assumed, what was left out. */
	#tell(): void {
		const { files } = this;
		const loaded = this.#account.map((account) => account.loaded);
		const header = (kind: TableName, field: string | null, src: number) => this.#header(kind, field, src);
		const given = { sources: this.#sources, files, loaded, header, findings: this.#findings };
		tellUnread(given, this.#factors);
		tellReading(given);
	}

	async #describe(asOf: string): Promise<DatasetInfo> {
		const [engine, tables, stored, signal] = [this.#engine, this.#tables, this.stored, this.#signal];
		if (!this.#has('tickets')) await viewOver(engine, tables, 'tickets', signal);
		await this.#balance();
		this.#tell();
		await crossChecks(
			engine,
			tables,
			stored,
			this.files,
			(kind, field, src) => this.#header(kind, field, src),
			asOf,
			this.#findings,
			signal
		);
		this.#step(0.92);
		const info = {
			asOf,
			fingerprint: this.#fingerprint,
			sample: this.#options.sample ?? false,
			account: this.#account,
			findings: this.#findings.list(),
			...(this.#levels && { levels: [...this.#levels] }),
			reading: { tables: this.#readings, leftOut: leftOutOf(this.#sources) },
			present: await presentColumns(engine, tables.checked, stored, signal),
			flags: await datasetFlags(engine, tables.view, stored, asOf, signal),
			values: await filterValues(engine, tables.checked, stored, signal)
		};
		for (const kind of tableNames) {
			await this.#run(`DROP VIEW ${name(tables.stage(kind))}`);
			if (kind !== 'tickets') await this.#run(`DROP TABLE ${name(tables.rows(kind))}`);
		}
		return datasetInfo.parse(info);
	}

	/**
	 * Counts what is really there: an account that does not balance is a fault of this program and stops the import.
	 */
	async #balance(): Promise<void> {
		for (const kind of tableNames) {
			const rows = await this.#engine.query(
				'SELECT src::INTEGER AS src, count(*)::INTEGER AS n FROM ' +
					`${name(this.#tables.checked(kind))} GROUP BY src`,
				counted,
				this.#signal
			);
			for (const { src, n } of rows) {
				const account = this.#account[src];
				if (account) account.loaded += n;
			}
		}
		const wrong = this.#account.find(
			({ read, loaded, duplicates, quarantined }) => read !== loaded + duplicates + quarantined
		);
		if (wrong) throw new ImportProblem('account_unbalanced', { ...wrong });
		const useless = this.#account.find(({ loaded, duplicates }) => loaded + duplicates === 0);
		if (!useless) return;
		const codes = new Set(
			this.#findings
				.list()
				.filter(({ severity, file }) => severity === 'error' && file === useless.file)
				.map(({ code }) => code)
		);
		throw new ImportProblem('all_quarantined', { file: useless.file, read: useless.read, codes: [...codes] });
	}
}
