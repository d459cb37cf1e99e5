import { z } from 'zod';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { name } from '$lib/engine/sql.ts';
import { failureSentence } from '$lib/ingest/failure.ts';
import { confirm, discard, ImportProblem, loadFiles, problemSentence } from '$lib/ingest/ingest.ts';
import { columns, type TableName, tableNames } from '$lib/ingest/model.ts';
import { fixtures, wrapped } from '../fixtures/fixtures.ts';
import { stream } from '../sample/rng.ts';
import { type FuzzFile, mutated } from './mutate.ts';
import { type FuzzImporter, startWorkerImporter } from './worker-importer.ts';

/** What a file must not do; `file` finds it again under the same seed. */
export interface Fault {
	file: number;
	name: string;
	what: 'raw exception' | 'raw sentence' | 'too slow' | 'unbalanced' | 'changed data' | 'memory';
	detail: string;
}

export interface FuzzReport {
	files: number;
	read: number;
	refused: number;
	slowest: number;
	/** Highest memory over that at the start, in megabytes. */
	memory: number;
	faults: Fault[];
}

export interface FuzzOptions {
	files: number;
	seed: number;
	/** Number of the first file. */
	first: number;
	told?: (done: number, faults: readonly Fault[]) => void;
}

const LIMIT = 5_000;
const MEMORY = 700;
const LONGEST_SENTENCE = 1_200;
const TODAY = '2026-07-01';
/** Engines do not give memory back: one for so many files. */
const FRESH_AFTER = 400;

/** Files that are changed: every fixture but those that are large for their size's sake. */
function seeds(): FuzzFile[] {
	const single = fixtures()
		.flatMap(({ files }) => files)
		.filter(({ bytes }) => bytes.length < 60_000);
	return [...single, ...Object.values(wrapped())];
}

const onShow = fixtures().find(({ id }) => id === '03')?.files ?? [];

async function shownRows(engine: Engine): Promise<string> {
	// Every value as text: an ENUM does not leave the engine.
	const rows = (kind: TableName) => {
		const texts = Object.keys(columns[kind]).map((column) => `${name(column)}::VARCHAR AS ${name(column)}`);
		return engine.query(`SELECT ${texts.join(', ')} FROM ${kind} ORDER BY 1, 2`, z.unknown());
	};
	return JSON.stringify(await Promise.all(tableNames.map(rows)));
}

const raw = /undefined|\[object|NaN|Error:|\bat .*:\d+|SELECT |null\b|Maximum call/;

function sentenceFault(cause: ImportProblem): string | null {
	const sentences = [problemSentence(cause, 'zh'), problemSentence(cause, 'en')];
	const long = sentences.find((sentence) => sentence.length > LONGEST_SENTENCE);
	if (long) return `${cause.code}: ${String(long.length)} characters`;
	const quoted = JSON.stringify(cause.data);
	const leaked = sentences.find((sentence) => raw.test(sentence) && !raw.test(quoted));
	return leaked ? `${cause.code}: ${leaked.slice(0, 200)}` : null;
}

/** One company on show, and a worker that reads file after file beside it. */
class Bench {
	readonly #engine: Engine;
	readonly #importer: FuzzImporter;
	readonly #before: string;

	private constructor(engine: Engine, importer: FuzzImporter, before: string) {
		this.#engine = engine;
		this.#importer = importer;
		this.#before = before;
	}

	static async start(): Promise<Bench> {
		const engine = await startNodeEngine();
		await loadFiles(engine, onShow, { today: TODAY });
		const importer = startWorkerImporter();
		// The first call loads the worker's code, which is no file's fault.
		await importer.inspect(onShow, { today: TODAY });
		return new Bench(engine, importer, await shownRows(engine));
	}

	async close(): Promise<void> {
		await this.#importer.close();
		await this.#engine.close();
	}

	/** Reads one file as far as it goes: what was wrong, and whether it was read. */
	async read(file: FuzzFile): Promise<{ read: boolean; faults: Omit<Fault, 'file' | 'name'>[] }> {
		const faults: Omit<Fault, 'file' | 'name'>[] = [];
		let read = false;
		try {
			const inspection = await this.#importer.inspect([{ ...file, bytes: file.bytes.slice() }], { today: TODAY });
			for (const { code, data } of inspection.problems) this.#judge(new ImportProblem(code, data), faults);
			const prepared = await this.#importer.prepare(this.#engine, confirm(inspection), { today: TODAY });
			read = true;
			for (const row of prepared.info.account)
				if (row.read !== row.loaded + row.duplicates + row.quarantined)
					faults.push({ what: 'unbalanced', detail: JSON.stringify(row) });
			await discard(this.#engine, prepared);
		} catch (cause) {
			this.#judge(cause, faults);
		}
		if ((await shownRows(this.#engine)) !== this.#before) faults.push({ what: 'changed data', detail: '' });
		return { read, faults };
	}

	#judge(cause: unknown, faults: Omit<Fault, 'file' | 'name'>[]): void {
		if (!(cause instanceof ImportProblem)) {
			const detail = cause instanceof Error ? `${cause.name} ${cause.message}` : 'thrown';
			faults.push({ what: 'raw exception', detail: `${detail.slice(0, 600)} | ${failureSentence(cause, 'en')}` });
			return;
		}
		const fault = cause.code === 'account_unbalanced' ? null : sentenceFault(cause);
		if (cause.code === 'account_unbalanced') faults.push({ what: 'unbalanced', detail: cause.message });
		if (fault) faults.push({ what: 'raw sentence', detail: fault });
	}
}

/** The file of a number under a seed. */
export function fuzzFile(seed: number, number: number): FuzzFile {
	const random = stream(seed, `fuzz ${String(number)}`);
	return mutated(random.pick(seeds()), random);
}

/** Reads changed files one after the other; the same ones for the same seed. */
export async function fuzz({ files, seed, first, told }: FuzzOptions): Promise<FuzzReport> {
	const start = process.memoryUsage().rss;
	const report: FuzzReport = { files, read: 0, refused: 0, slowest: 0, memory: 0, faults: [] };
	let bench = await Bench.start();
	try {
		for (let number = first; number < first + files; number += 1) {
			if ((number - first) % FRESH_AFTER === FRESH_AFTER - 1) {
				await bench.close();
				bench = await Bench.start();
			}
			const file = fuzzFile(seed, number);
			const began = performance.now();
			let { read, faults } = await bench.read(file);
			let took = performance.now() - began;
			if (took > LIMIT) {
				// A busy machine is no fault of the file: what counts is the better of two.
				const again = performance.now();
				({ read, faults } = await bench.read(file));
				took = Math.min(took, performance.now() - again);
			}
			if (took > LIMIT) faults.push({ what: 'too slow', detail: `${took.toFixed(0)} ms` });
			const memory = (process.memoryUsage().rss - start) / 2 ** 20;
			report.memory = Math.max(report.memory, memory);
			report.slowest = Math.max(report.slowest, took);
			report[read ? 'read' : 'refused'] += 1;
			report.faults.push(...faults.map((fault) => ({ file: number, name: file.name, ...fault })));
			told?.(number - first + 1, report.faults);
		}
	} finally {
		await bench.close();
	}
	if (report.memory > MEMORY)
		report.faults.push({ file: first, name: '', what: 'memory', detail: `${report.memory.toFixed(0)} MB` });
	return report;
}
