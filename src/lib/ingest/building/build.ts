import { publishedCriteria } from '$lib/programme/criteria.ts';
import type { Engine, Progress } from '$lib/engine/engine.ts';
import { beyondClock } from './clock.ts';
import { asOfInstant, exportMoments, namedExport } from './as-of.ts';
import type { ScoreFactors } from './assessments-sql.ts';
import { type Build, viewOver } from './checked-tables.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import { crossChecks } from './cross-checks.ts';
import { datasetFlags, filterValues, presentColumns } from './dataset-info.ts';
import { dedupe } from './dedupe.ts';
import { fingerprint } from './fingerprint.ts';
import { onOneLadder } from '../mapping/ladder.ts';
import { columnsOf, today } from '../mapping/inspect.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { proposeColumns } from '../mapping/propose.ts';
import { type CellCount, tableReading } from '../mapping/table-reading.ts';
import type { TableReading } from '../reading/reading.ts';
import type { LoadOptions, Work } from './options.ts';
import { type DatasetInfo, datasetInfo, type TableName, tableNames } from '../model.ts';
import { buildPeople, scoreFactors } from './people-tables.ts';
import { ImportProblem } from '../problem.ts';
import { quarantineTable } from './quarantine.ts';
import { readPieces } from '../reading/pieces.ts';
import type { Sheet } from '../files/sheet.ts';
import { Ledger } from './rows/ledger.ts';
import { bringLeavers, rejectFuture } from './rows/roster-rows.ts';
import { inOrder, ranked } from './rows/source-order.ts';
import { StagedRows } from './rows/staged-rows.ts';
import type { Timeline } from '../reading/ticket-derivation.ts';
import { leftOutOf, tellReading, tellUnread } from './told-findings.ts';
import { readTimeline } from './timeline.ts';

/** Share of the whole import that reading takes. */
const READING = 0.85;

/** One import on its way: reads, removes duplicates, derives, describes. */
export class Loading {
	readonly files: readonly string[];
	readonly sheets: readonly Sheet[];
	/** Columns of each checked table; none for a kind of which there is no file. */
	readonly stored: Record<TableName, ReadonlySet<string>> = {
		employees: new Set(),
		assessments: new Set(),
		tickets: new Set()
	};
	readonly #engine: Engine;
	readonly #tables: Build;
	readonly #sources: readonly Confirmed[];
	readonly #options: LoadOptions;
	readonly #signal: AbortSignal | undefined;
	readonly #work: Work;
	readonly #ledger: Ledger;
	readonly #rows: StagedRows;
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
		this.#options = options;
		this.#signal = options.signal;
		this.#work = { engine, tables, sources: this.#sources, signal: options.signal };
		this.#ledger = new Ledger(this.#work);
		this.#rows = new StagedRows(this.#work);
		this.files = this.#ledger.files;
		this.sheets = this.#ledger.sheets;
		this.#today = options.today ?? today();
		this.#fingerprint = fingerprint(this.#sources, options.asOf ?? '');
		this.#total = this.sheets.reduce((sum, { body }) => sum + body.bytes.length, 1);
	}

	async run(): Promise<DatasetInfo> {
		await this.#engine.run(quarantineTable(this.#tables.table('quarantine')), this.#signal);
		await this.#rows.prepare();
		const named = this.sheets.map((sheet) => namedExport(sheet, this.#today));
		const latest = named.every((moment) => moment !== null) ? named.sort().at(-1) : undefined;
		const known = this.#options.asOf ? asOfInstant(this.#options.asOf) : latest;
		await this.#readKind('employees');
		await this.#readKind('assessments');
		this.#factors = await scoreFactors(this.#engine, this.#tables, this.#rows.has('assessments'), this.#signal);
		if (known) await this.#rejectFuture(known);
		await this.#buildPeople(known ?? `${this.#today}T23:59:59`);
		if (this.#rows.has('employees') ?? this.#rows.has('assessments')) {
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

	async #readKind(kind: TableName): Promise<void> {
		for (const [at, source] of this.#sources.entries()) {
			if (source.mapping.kind !== kind) continue;
			const size = source.sheet.body.bytes.length;
			await this.#readOne(source, at, (share) => {
				this.#step(((this.#done + share * size) / this.#total) * READING);
			});
			this.#done += size;
		}
		if (!this.#rows.has(kind)) return;
		const used = this.#rows.used(kind).map(([column]) => column);
		if (kind === 'tickets') {
			await this.#rows.finishTickets();
			this.stored.tickets = await viewOver(this.#engine, this.#tables, 'tickets', this.#signal);
		}
		await this.#heedClock(kind);
		for (const [src, moment] of await exportMoments(
			this.#engine,
			this.#tables,
			kind,
			{
				sheets: this.sheets,
				alone: tableNames.every((other) => other === kind || !this.#rows.has(other)),
				now: this.#today
			},
			this.#signal
		))
			this.#moments.set(src, moment);
		if (kind === 'employees') await bringLeavers(this.#work, this.#ledger, used);
		const removed = await dedupe(
			this.#engine,
			this.#tables,
			kind,
			used,
			ranked(this.#sources, this.#moments),
			this.#ledger.findings,
			this.#signal
		);
		for (const [src, n] of removed) this.#ledger.addDuplicates(src, n);
	}

	/** A clock that is behind the rows is named, and not taken out on them. */
	async #heedClock(kind: TableName): Promise<void> {
		const asked = { stage: this.#tables.stage(kind), kind, today: this.#today };
		const beyond = await beyondClock(this.#engine, asked, this.#signal);
		if (!beyond) return;
		this.#today = beyond.day;
		const at = this.#sources.findIndex(({ mapping }) => mapping.kind === kind);
		const header = this.#sources[at]?.mapping.columns[beyond.column]?.header ?? '';
		this.#ledger.findings.addCount(
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

	/** Reads one file; while the engine takes one piece in, the next is read. */
	async #readOne({ sheet, mapping }: Confirmed, at: number, progress: Progress): Promise<void> {
		const pivot = (this.#options.asOf ?? sheet.exportedAt ?? this.#today).slice(0, 10);
		const { kind } = mapping;
		const pieces = readPieces(sheet, mapping, {
			source: at,
			pivot,
			salt: this.#fingerprint,
			columns: this.#rows.used(kind),
			timeline: kind === 'tickets' ? this.#timeline : null
		});
		let inserted = Promise.resolve();
		for (;;) {
			const step = pieces.next();
			await inserted;
			if (step.done) {
				const { read, quarantined, findings, cells } = step.value;
				this.#readings[at] = this.#readingOf(sheet, mapping, cells);
				Object.assign(this.#ledger.account[at] ?? {}, { read, quarantined });
				for (const { count, examples, ...key } of findings)
					this.#ledger.findings.addCount(key, count, examples);
				break;
			}
			const { stream, rejected, share } = step.value;
			await this.#ledger.quarantine(at, kind, rejected);
			progress(share);
			if (stream) inserted = this.#engine.insertArrow(this.#tables.rows(kind), stream, this.#signal);
			// A failure is met at the next await; until then it must not count as unhandled.
			inserted.catch(() => undefined);
		}
		if (this.#ledger.account[at]?.read === 0)
			throw new ImportProblem('header_only', { file: this.files[at] ?? '' });
	}

	#readingOf(sheet: Sheet, mapping: Mapping, cells: ReadonlyMap<string, CellCount>): TableReading {
		const columns = columnsOf(sheet, this.#today);
		return tableReading(sheet, mapping, proposeColumns(columns, mapping.kind, false), cells);
	}

	async #rejectFuture(asOf: string): Promise<void> {
		if (this.#rows.has('employees')?.has('hire_date')) await rejectFuture(this.#work, this.#ledger, asOf);
	}

	async #buildPeople(asOf: string): Promise<void> {
		const has = { employees: this.#rows.has('employees'), assessments: this.#rows.has('assessments') };
		const stored = await buildPeople(
			this.#engine,
			this.#tables,
			{ has, factors: this.#factors, asOf, highest: this.#levels?.length ?? publishedCriteria.rules.length },
			this.#signal
		);
		if (has.employees) this.stored.employees = stored.employees;
		if (has.assessments) this.stored.assessments = stored.assessments;
	}

	/** Names of the company's own levels, where it has some. */
	get #levels(): readonly string[] | undefined {
		return this.#sources.find(({ mapping }) => mapping.levels)?.mapping.levels;
	}

	async #describe(asOf: string): Promise<DatasetInfo> {
		const [engine, tables, stored, signal] = [this.#engine, this.#tables, this.stored, this.#signal];
		if (!this.#rows.has('tickets')) await viewOver(engine, tables, 'tickets', signal);
		await this.#ledger.balance();
		tellUnread(this.#ledger, this.#factors);
		tellReading(this.#ledger);
		await crossChecks(
			engine,
			tables,
			stored,
			this.files,
			(kind, field, src) => this.#ledger.header(kind, field, src),
			asOf,
			this.#ledger.findings,
			signal
		);
		this.#step(0.92);
		const info = {
			asOf,
			fingerprint: this.#fingerprint,
			sample: this.#options.sample ?? false,
			account: this.#ledger.account,
			findings: this.#ledger.findings.list(),
			...(this.#levels && { levels: [...this.#levels] }),
			reading: { tables: this.#readings, leftOut: leftOutOf(this.#sources) },
			present: await presentColumns(engine, tables.checked, stored, signal),
			flags: await datasetFlags(engine, tables.view, stored, asOf, signal),
			values: await filterValues(engine, tables.checked, stored, signal)
		};
		await this.#rows.drop();
		return datasetInfo.parse(info);
	}
}
