import { z } from 'zod';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { name } from '$lib/engine/sql.ts';
import {
	answer,
	confirm,
	discard,
	ImportProblem,
	type InspectedSheet,
	type Inspection,
	loadFiles
} from '$lib/ingest/ingest.ts';
import { type RowAccount, type TableName, tableNames } from '$lib/ingest/model.ts';
import { columns } from '$lib/ingest/vocabulary/columns/tables.ts';
import { bases, type FuzzFile, onShow } from './bases.ts';
import { accountFaults, type Found, refusalFaults } from './faults.ts';
import { type FuzzImporter, startWorkerImporter } from './worker-importer.ts';

const TODAY = '2026-07-01';
/** Milliseconds: a worker that is silent for so long is ended, however busy the machine is. */
const SILENT = 600_000;

/** One of each kind of container, none of them damaged. */
const sound = bases.filter(({ name: file }) =>
	/^(tickets\.(parquet|csv\.gz)|roster(-1904)?\.(parquet|xlsx))$/.test(file)
);

async function shownRows(engine: Engine): Promise<string> {
	// Every value as text: an ENUM does not leave the engine.
	const rows = (kind: TableName) => {
		const texts = Object.keys(columns[kind]).map((column) => `${name(column)}::VARCHAR AS ${name(column)}`);
		return engine.query(`SELECT ${texts.join(', ')} FROM ${kind} ORDER BY 1, 2`, z.unknown());
	};
	return JSON.stringify(await Promise.all(tableNames.map(rows)));
}

/** A sheet as a person in a hurry leaves it: every question that must be answered gets the last of its answers. */
function hurried(entry: InspectedSheet): InspectedSheet {
	let { mapping } = entry;
	for (const decision of entry.decisions) {
		const value = decision.options.at(-1);
		if (mapping && decision.blocking && value !== undefined)
			mapping = answer(mapping, decision, value, entry.profiles, entry.sheet.units);
	}
	const open = entry.decisions.filter(({ blocking, options }) => blocking && options.length === 0);
	return { ...entry, mapping, decisions: open };
}

const answered = (inspection: Inspection): Inspection => ({ ...inspection, sheets: inspection.sheets.map(hurried) });

/** One company on show, and a worker that reads file after file beside it. */
export class Bench {
	readonly #engine: Engine;
	readonly #importer: FuzzImporter;
	#before = '';
	/** Whether the engine was asked anything since its rows were compared. */
	#touched = false;
	#sound = '';

	private constructor(engine: Engine, importer: FuzzImporter) {
		this.#engine = engine;
		this.#importer = importer;
	}

	static async start(): Promise<Bench> {
		const engine = await startNodeEngine();
		await loadFiles(engine, onShow, { today: TODAY });
		const bench = new Bench(engine, startWorkerImporter());
		bench.#before = await shownRows(engine);
		// The first calls load the worker's code, which is no file's fault.
		bench.#sound = await bench.#soundAccounts();
		return bench;
	}

	async close(): Promise<void> {
		await this.#importer.close();
		await this.#engine.close();
	}

	/** Rows that a file gives, put away again. */
	async #account(file: FuzzFile, judge: (cause: unknown) => void): Promise<RowAccount[]> {
		const inspection = await this.#importer.inspect([{ ...file, bytes: file.bytes.slice() }], { today: TODAY });
		for (const { code, data } of inspection.problems) judge(new ImportProblem(code, data));
		const confirmed = confirm(answered(inspection));
		this.#touched = true;
		const prepared = await this.#importer.prepare(this.#engine, confirmed, { today: TODAY });
		await discard(this.#engine, prepared);
		return prepared.info.account;
	}

	async #soundAccounts(): Promise<string> {
		const accounts: unknown[] = [];
		for (const file of sound) accounts.push(await this.#account(file, refusalFaults));
		return JSON.stringify(accounts);
	}

	/** Reads one file as far as it goes: what was wrong, and whether it was read. */
	async read(file: FuzzFile): Promise<{ read: boolean; faults: Found[] }> {
		const faults: Found[] = [];
		let read = false;
		const silent = setTimeout(() => {
			this.#importer.fail(Object.assign(new Error(`silent for ${String(SILENT)} ms`), { name: 'WorkerStopped' }));
		}, SILENT);
		try {
			const account = await this.#account(file, (cause) => faults.push(...refusalFaults(cause)));
			faults.push(...accountFaults(account));
			read = true;
		} catch (cause) {
			faults.push(...refusalFaults(cause));
		} finally {
			clearTimeout(silent);
		}
		if (this.#touched && (await shownRows(this.#engine)) !== this.#before)
			faults.push({ what: 'changed data', detail: '' });
		this.#touched = false;
		return { read, faults };
	}

	/** Whether files that are whole are read as they were at first: a damaged one may have spoiled their reader. */
	async spoiled(): Promise<Found[]> {
		const now = await this.#soundAccounts().catch((cause: unknown) => String(cause));
		return now === this.#sound ? [] : [{ what: 'spoiled', detail: now.slice(0, 300) }];
	}
}
