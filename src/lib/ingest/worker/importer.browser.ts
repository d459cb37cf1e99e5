import { Life, lifeName, NOT_LOADED, watchLife } from '$lib/engine/worker-life.ts';
import type { Importer } from './protocol.ts';
import { linkedImporter } from './client.ts';

/** An importer in a worker of its own. */
export interface RunningImporter extends Importer {
	/** True until the worker has ended; what it had opened is gone then. */
	readonly alive: () => boolean;
	/** Other work on which an import waits: given up when the worker ends. */
	readonly during: <T>(work: () => Promise<T>) => Promise<T>;
	/** Ends it and gives back the memory of the files it has opened. */
	readonly close: () => void;
}

function stopped(message: string): Error {
	const name = message === NOT_LOADED ? 'PartMissing' : 'WorkerStopped';
	return Object.assign(new Error(message), { name });
}

/** Starts the import in a worker of its own; a worker that ends by itself rejects whatever waits for it. */
export function startImporter(): RunningImporter {
	const name = lifeName('import');
	const worker = new Worker(new URL('./importer.worker.ts', import.meta.url), { type: 'module', name });
	const life = new Life();
	const end = (cause: Error) => {
		stopWatching();
		worker.terminate();
		fail(cause);
		life.end(cause);
	};
	const { fail, ...importer } = linkedImporter(worker, () => {
		end(new DOMException('cancelled', 'AbortError'));
	});
	const stopWatching = watchLife(worker, name, (message) => {
		end(stopped(message));
	});
	return {
		...importer,
		alive: () => !life.over,
		during: (work) => life.during(work),
		close: () => {
			end(new DOMException('closed', 'AbortError'));
		}
	};
}
