import { Worker } from 'node:worker_threads';
import { linkedImporter } from '$lib/ingest/worker/client.ts';
import type { Importer } from '$lib/ingest/worker/protocol.ts';

export interface FuzzImporter extends Importer {
	/** Gives up on the worker: whatever waits for it is rejected. */
	fail: (cause: Error) => void;
	close: () => Promise<number>;
}

/** The importer in a worker, as the browser runs it, with a bound on the memory of its objects. */
export function startWorkerImporter(heapMegabytes = 1024): FuzzImporter {
	const script = JSON.stringify(new URL('./importer.worker.ts', import.meta.url).href);
	// A worker of Node reads TypeScript only where it registers its reader itself.
	const worker = new Worker(
		`import('tsx/esm/api').then(({ register }) => { register(); return import(${script}); })`,
		{
			eval: true,
			resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
		}
	);
	const importer = linkedImporter({
		postMessage: (message) => {
			worker.postMessage(message);
		},
		addEventListener: (_, listener) => {
			worker.on('message', (data: unknown) => {
				listener(new MessageEvent('message', { data }));
			});
		}
	});
	worker.on('error', (cause) => {
		importer.fail(
			Object.assign(new Error(cause instanceof Error ? cause.message : 'stopped'), { name: 'WorkerStopped' })
		);
	});
	return { ...importer, close: () => worker.terminate() };
}
