import { z } from 'zod';
import type { Engine, Progress } from '$lib/engine/engine.ts';
import { date, name } from '$lib/engine/sql.ts';
import { asOfInstant, findAsOf } from './as-of.ts';
import { assessmentsSql, scoreColumns, scoreFactor, type ScoreFactors, scoreRanges } from './assessments-sql.ts';
import { build, type Build, emptyTable, publicView, shownParts } from './checked-tables.ts';
import type { Confirmed } from './confirm.ts';
import { crossChecks } from './cross-checks.ts';
import { datasetFlags, filterValues, presentColumns } from './dataset-info.ts';
import { dedupe } from './dedupe.ts';
import { levelHistorySql, roundsSql } from './derived-sql.ts';
import { employeesSql, reasonTexts } from './employees-sql.ts';
import { Findings } from './findings.ts';
import { fingerprint } from './fingerprint.ts';
import { today } from './inspect.ts';
import { columns, type DatasetInfo, datasetInfo, type RowAccount, type TableName, tableNames } from './model.ts';
import { ImportProblem } from './problem.ts';
import { addToQuarantine, headersTable, quarantineTable } from './quarantine.ts';
import { type Piece, type ReadOptions, readPieces, type ReadSummary, stageColumns, usedColumns } from './read-pieces.ts';
import { rowsAt, type Sheet, sourceName } from './sheet.ts';
import { ticketsSql } from './tickets-sql.ts';
import { reasonCategory } from './words.ts';
import type { Mapping } from './mapping.ts';

export interface LoadOptions {
	/** ISO day or local instant up to which everything is measured; default from the files. */
	asOf?: string;
	/** Marks the simulated sample company. */
	sample?: boolean;
	signal?: AbortSignal;
	progress?: Progress;
	/** ISO day, for dates that can't lie in the future. */
	today?: string;
	/** How a file is read in pieces; a page hands this to a worker. */
	read?: (sheet: Sheet, mapping: Mapping, options: ReadOptions) => AsyncIterable<Piece, ReadSummary> | Iterable<Piece, ReadSummary>;
}

/** Builds of each engine: the number of the next one, and the one on show. */
const builds = new WeakMap<Engine, { next: number; shown: Build | null }>();

/** Share of the whole import that reading takes. */
const READING = 0.75;

/**
 * Reads confirmed files into the checked tables and puts them on show.
 *
 * Until the last step the earlier dataset stays as it was; a failure or a cancel leaves it so.
 */
export async function load(engine: Engine, confirmed: readonly Confirmed[], options: LoadOptions = {}): Promise<DatasetInfo> {
	const state = builds.get(engine) ?? { next: 1, shown: null };
	builds.set(engine, state);
	const tables = build(state.next);
	state.next += 1;
	try {
		const loading = new Loading(engine, tables, confirmed, options);
		const info = await loading.run();
		await loading.show();
		if (state.shown) await dropBuild(engine, state.shown);
		state.shown = tables;
		options.progress?.(1);
		return info;
	} catch (cause) {
		await dropBuild(engine, tables);
		throw cause;
	}
}

async function dropBuild(engine: Engine, tables: Build): Promise<void> {
	for (const kind of tableNames) {
		await engine.run(`DROP VIEW IF EXISTS ${name(tables.table(`view_${kind}`))}`);
		await engine.run(`DROP VIEW IF EXISTS ${name(tables.stage(kind))}`);
		await engine.run(`DROP TABLE IF EXISTS ${name(tables.rows(kind))}`);
		await engine.run(`DROP TABLE IF EXISTS ${name(tables.checked(kind))}`);
	}
	for (const part of [...shownParts, 'losers']) await engine.run(`DROP TABLE IF EXISTS ${name(tables.table(part))}`);
}

const columnName = z.object({ column_name: z.string() });
const position = z.object({ src: z.number(), src_row: z.number(), value: z.string() });
const counted = z.object({ src: z.number(), n: z.number() });

/** Later exports come later, so that they win where keys meet. */
function inOrder(confirmed: readonly Confirmed[]): Confirmed[] {
	return [...confirmed].sort((a, b) => {
		const [left, right] = [a, b].map(({ sheet }) => `${sheet.exportedAt ?? ''}\u001f${sheet.file}\u001f${sheet.sheet ?? ''}`);
		return (left ?? '') < (right ?? '') ? -1 : 1;
	});
}

class Loading {
	readonly #engine: Engine;
	readonly #tables: Build;
	readonly #sources: Confirmed[];
	readonly #files: string[];
	readonly #options: LoadOptions;
	readonly #findings = new Findings();
	readonly #account: RowAccount[];
	readonly #fingerprint: string;
	readonly #today: string;
	readonly #stored: Record<TableName, ReadonlySet<string>> = { employees: new Set(), assessments: new Set(), tickets: new Set() };

	constructor(engine: Engine, tables: Build, confirmed: readonly Confirmed[], options: LoadOptions) {
		this.#engine = engine;
		this.#tables = tables;
		this.#sources = inOrder(confirmed);
		this.#files = this.#sources.map(({ sheet }) => sourceName(sheet));
		this.#options = options;
		this.#today = options.today ?? today();
		this.#account = this.#sources.map(({ mapping }, at) => (
			{ file: this.#files[at] ?? '', kind: mapping.kind, read: 0, loaded: 0, duplicates: 0, quarantined: 0 }));
		this.#fingerprint = fingerprint(this.#sources, options.asOf ?? '');
	}

	async run(): Promise<DatasetInfo> {
		if (this.#sources.length === 0) throw new ImportProblem('no_files');
		await this.#readAll();
		const asOf = this.#options.asOf ? asOfInstant(this.#options.asOf)
			: await findAsOf(this.#engine, this.#tables, this.#sources.map(({ sheet }) => sheet), this.#today, this.#options.signal);
		await this.#rejectFuture(asOf);
		await this.#removeDuplicates();
		this.#step(0.8);
		await this.#derive(asOf);
		this.#step(0.92);
		return this.#describe(asOf);
	}

	#step(share: number): void {
		this.#options.signal?.throwIfAborted();
		this.#options.progress?.(share);
	}

	#run(sql: string): Promise<void> {
		return this.#engine.run(sql, this.#options.signal);
	}

	#usedColumns(kind: TableName): [name: string, type: string][] {
		return usedColumns(kind, this.#sources.map(({ mapping }) => mapping));
	}

	#has(kind: TableName): ReadonlySet<string> {
		return new Set(this.#sources.filter(({ mapping }) => mapping.kind === kind)
			.flatMap(({ mapping }) => [...Object.keys(mapping.columns), ...(mapping.recordType ? ['record_type'] : [])]));
	}

	async #readAll(): Promise<void> {
		for (const kind of tableNames) {
			const used = this.#usedColumns(kind);
			await this.#run(`CREATE TABLE ${name(this.#tables.rows(kind))} (${used.map(([column, type]) => `${name(column)} ${type}`).join(', ')})`);
			const there = new Set(used.map(([column]) => column));
			const list = stageColumns(kind).map(([column, type]) => (there.has(column) ? name(column) : `NULL::${type} AS ${name(column)}`));
			await this.#run(`CREATE VIEW ${name(this.#tables.stage(kind))} AS SELECT rowid AS id, ${list.join(', ')} FROM ${name(this.#tables.rows(kind))}`);
		}
		await this.#run(quarantineTable(this.#tables.table('quarantine')));
		const total = this.#sources.reduce((sum, { sheet }) => sum + sheet.body.bytes.length, 1);
		let before = 0;
		for (const [at, source] of this.#sources.entries()) {
			const size = source.sheet.body.bytes.length;
			await this.#readOne(source, at, (share) => {
				this.#step(((before + share * size) / total) * READING);
			});
			before += size;
		}
	}

	async #readOne({ sheet, mapping }: Confirmed, at: number, progress: Progress): Promise<void> {
		const { signal, read = readPieces } = this.#options;
		const pivot = (this.#options.asOf ?? sheet.exportedAt ?? this.#today).slice(0, 10);
		const iterable = read(sheet, mapping, { source: at, pivot, salt: this.#fingerprint, columns: this.#usedColumns(mapping.kind) });
		const pieces = Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]();
		const { kind } = mapping;
		for (;;) {
			const step = await pieces.next();
			if (step.done) {
				this.#account[at] = { file: this.#files[at] ?? '', kind, read: step.value.read, loaded: 0, duplicates: 0, quarantined: step.value.quarantined };
				for (const { count, examples, ...key } of step.value.findings) this.#findings.addCount(key, count, examples);
				break;
			}
			if (step.value.stream) await this.#engine.insertArrow(this.#tables.rows(kind), step.value.stream, signal);
			await addToQuarantine(this.#engine, this.#tables.table('quarantine'), this.#files[at] ?? '', kind, step.value.rejected, signal);
			progress(step.value.share);
		}
		if ((this.#account[at]?.read ?? 0) === 0) throw new ImportProblem('header_only', { file: this.#files[at] ?? '' });
		if (mapping.recordType) {
			await this.#run(`UPDATE ${name(this.#tables.rows(kind))} SET record_type = '${mapping.recordType}' WHERE src = ${String(at)} AND record_type IS NULL`);
		}
	}

	/** People who are hired after the export was made are not on the roster yet. */
	async #rejectFuture(asOf: string): Promise<void> {
		if (!this.#has('employees').has('hire_date')) return;
		const stage = name(this.#tables.rows('employees'));
		const future = `hire_date > ${date(asOf.slice(0, 10))}`;
		const rows = await this.#engine.query(`SELECT src, src_row, strftime(hire_date, '%Y-%m-%d') AS value FROM ${stage} WHERE ${future} ORDER BY src, src_row`, position, this.#options.signal);
		if (rows.length === 0) return;
		await this.#run(`DELETE FROM ${name(this.#tables.rows('employees'))} WHERE ${future}`);
		for (const [at, { sheet }] of this.#sources.entries()) {
			const mine = rows.filter(({ src }) => src === at);
			const cells = rowsAt(sheet, new Set(mine.map((row) => row.src_row)));
			const code = 'hire_after_as_of';
			for (const { src_row: row, value } of mine) {
				this.#findings.add({ severity: 'error', code, kind: 'employees', file: this.#files[at] ?? '', field: 'hire_date', header: this.#header('employees', 'hire_date', at) }, row, () => value);
			}
			const account = this.#account[at];
			if (account) account.quarantined += mine.length;
			await addToQuarantine(this.#engine, this.#tables.table('quarantine'), this.#files[at] ?? '', 'employees',
				mine.map(({ src_row: row }) => ({ row, code, field: 'hire_date', cells: cells.get(row) ?? [] })), this.#options.signal);
		}
	}

	#header(kind: TableName, field: string | null, src: number): string | null {
		const mapping = this.#sources[src]?.mapping;
		return field !== null && mapping?.kind === kind ? mapping.columns[field]?.header ?? null : null;
	}

	async #removeDuplicates(): Promise<void> {
		for (const kind of tableNames) {
			if (!this.#sources.some(({ mapping }) => mapping.kind === kind)) continue;
			const removed = await dedupe(this.#engine, this.#tables, kind, this.#files, this.#findings, this.#options.signal);
			for (const [src, n] of removed) {
				const account = this.#account[src];
				if (account) account.duplicates += n;
			}
		}
	}

	async #derive(asOf: string): Promise<void> {
		const { checked, stage, table } = this.#tables;
		const view = (kind: TableName) => table(`view_${kind}`);
		const employees = this.#has('employees');
		await this.#build('employees', async () => {
			const reasons = await this.#engine.query(reasonTexts(stage('employees')), z.object({ reason: z.string() }), this.#options.signal);
			return employeesSql(stage('employees'), checked('employees'), asOf.slice(0, 10),
				reasons.map(({ reason }) => [reason, reasonCategory(reason)] as const), employees);
		});
		await this.#build('assessments', async () => assessmentsSql(
			stage('assessments'), view('employees'), checked('assessments'), await this.#scoreFactors(), this.#has('assessments')));
		await this.#run(levelHistorySql(view('employees'), view('assessments'), table('level_history')));
		await this.#run(roundsSql(view('assessments'), table('rounds')));
		await this.#build('tickets', async () => ticketsSql(
			stage('tickets'), view('employees'), table('level_history'), checked('tickets'), this.#has('tickets')));
	}

	async #build(kind: TableName, sql: () => Promise<string>): Promise<void> {
		const target = this.#tables.checked(kind);
		const there = this.#sources.some(({ mapping }) => mapping.kind === kind);
		await this.#run(there ? await sql() : emptyTable(kind, target));
		const stored = await this.#engine.query(`SELECT column_name FROM (DESCRIBE ${name(target)})`, columnName, this.#options.signal);
		const has = new Set(stored.map((row) => row.column_name));
		if (there) this.#stored[kind] = has;
		const absent = Object.entries(columns[kind]).map(([column, type]) => (has.has(column) ? name(column) : `NULL::${type} AS ${name(column)}`));
		await this.#run(`CREATE VIEW ${name(this.#tables.table(`view_${kind}`))} AS SELECT ${absent.join(', ')}, src, src_row FROM ${name(target)}`);
	}

	async #scoreFactors(): Promise<ScoreFactors> {
		const factors: Record<string, Map<number, number | null>> = {};
		const range = z.object({ column_name: z.string(), src: z.number(), high: z.number(), low_share: z.number() });
		for (const row of await this.#engine.query(scoreRanges(this.#tables.stage('assessments')), range, this.#options.signal)) {
			const factor = scoreFactor(row.high, row.low_share);
			(factors[row.column_name] ??= new Map()).set(row.src, factor);
			if (factor === null) {
				this.#findings.addCount({ severity: 'nulled', code: 'mixed_scales', kind: 'assessments', file: this.#files[row.src] ?? '', field: row.column_name, header: this.#header('assessments', row.column_name, row.src) },
					this.#account[row.src]?.read ?? 1);
			}
		}
		return factors;
	}

	async #describe(asOf: string): Promise<DatasetInfo> {
		const { signal } = this.#options;
		await this.#balance();
		await crossChecks(this.#engine, this.#tables, this.#stored, this.#files, (kind, field, src) => this.#header(kind, field, src), asOf, this.#findings, signal);
		const info = {
			asOf,
			fingerprint: this.#fingerprint,
			sample: this.#options.sample ?? false,
			account: this.#account,
			findings: this.#findings.list(),
			present: await presentColumns(this.#engine, this.#tables.checked, this.#stored, signal),
			flags: await datasetFlags(this.#engine, (kind) => this.#tables.table(`view_${kind}`), this.#tables.stage, this.#stored, asOf, signal),
			values: await filterValues(this.#engine, this.#tables.checked, this.#stored, signal)
		};
		for (const kind of tableNames) {
			await this.#run(`DROP VIEW ${name(this.#tables.stage(kind))}`);
			await this.#run(`DROP TABLE ${name(this.#tables.rows(kind))}`);
		}
		return datasetInfo.parse(info);
	}

	/** Counts what is really there: an account that does not balance is a fault of this program and stops the import. */
	async #balance(): Promise<void> {
		for (const kind of tableNames) {
			const rows = await this.#engine.query(`SELECT src::INTEGER AS src, count(*)::INTEGER AS n FROM ${name(this.#tables.checked(kind))} GROUP BY src`, counted, this.#options.signal);
			for (const { src, n } of rows) {
				const account = this.#account[src];
				if (account) account.loaded += n;
			}
		}
		const wrong = this.#account.find(({ read, loaded, duplicates, quarantined }) => read !== loaded + duplicates + quarantined);
		if (wrong) throw new ImportProblem('account_unbalanced', { ...wrong });
		const useless = this.#account.find(({ loaded, duplicates }) => loaded + duplicates === 0);
		if (useless) throw new ImportProblem('all_quarantined', { file: useless.file, read: useless.read, codes: [...new Set(this.#findings.list().filter(({ severity }) => severity === 'error').map(({ code }) => code))] });
	}

	/** Points the public names at this build. */
	async show(): Promise<void> {
		for (const kind of tableNames) {
			await this.#engine.run(publicView(kind, this.#tables.checked(kind), this.#stored[kind], this.#files));
		}
		for (const part of shownParts) {
			await this.#engine.run(`CREATE OR REPLACE VIEW ${part} AS SELECT * FROM ${name(this.#tables.table(part))}`);
		}
		await this.#engine.run('DROP TABLE IF EXISTS source_headers');
		await this.#engine.run(headersTable('source_headers', this.#sources.map(({ sheet }, at) => ({ file: this.#files[at] ?? '', headers: sheet.headers }))));
	}
}

export { scoreColumns };
