import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { EngineLost, EngineStartError } from '../engine-error.ts';
import { type Progress, startStatements } from '../engine.ts';
import { Life, lifeName, NOT_LOADED, watchLife } from '../worker-life.ts';
import { download } from './download.ts';

/** Without a limit of our own a failed start would hang for ever. */
const START_LIMIT = 60_000;

/** A database in a worker, how long it lives, and its end. */
export interface Running {
	database: AsyncDuckDB;
	life: Life;
	terminate: () => void;
}

/** Set when a file proved broken: what the browser has kept of it is not asked again. */
let mistrusted = false;

const isCorrupt = (message: string): boolean => /CompileError|LinkError|magic|no bytes of WebAssembly/i.test(message);

async function forgetFile(): Promise<void> {
	mistrusted = true;
	if (!('caches' in globalThis)) return;
	for (const name of await caches.keys()) await (await caches.open(name)).delete(new URL(wasmUrl, location.href));
}

async function connected(worker: Worker): Promise<AsyncDuckDB> {
	await new Promise<void>((resolve) => {
		worker.addEventListener(
			'message',
			() => {
				resolve();
			},
			{ once: true }
		);
	});
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	await database.instantiate(wasmUrl);
	await database.open({ path: ':memory:' });
	const connection = await database.connect();
	for (const statement of startStatements) await connection.query(statement);
	await connection.close();
	return database;
}

/** Starts DuckDB in a worker of this origin; throws an `EngineStartError`, and the worker is then gone. */
export async function startWorker(progress: Progress, limit = START_LIMIT): Promise<Running> {
	await download(wasmUrl, progress, mistrusted ? { cache: 'reload' } : {});
	const life = new Life();
	const name = lifeName('engine');
	const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name });
	const stopWatching = watchLife(worker, name, (message) => {
		life.end(new EngineLost(message));
		worker.terminate();
	});
	const timer = setTimeout(() => {
		life.end(new EngineStartError('timeout', undefined));
	}, limit);
	const terminate = () => {
		stopWatching();
		life.end(new EngineLost('closed'));
		worker.terminate();
	};
	try {
		const database = await life.during(() => connected(worker));
		mistrusted = false;
		return { database, life, terminate };
	} catch (cause) {
		terminate();
		if (cause instanceof EngineStartError) throw cause;
		const message = cause instanceof Error ? cause.message : '';
		if (isCorrupt(message)) {
			await forgetFile();
			throw new EngineStartError('corrupt', cause);
		}
		throw new EngineStartError(message.includes(NOT_LOADED) ? 'download' : 'worker', cause);
	} finally {
		clearTimeout(timer);
	}
}
