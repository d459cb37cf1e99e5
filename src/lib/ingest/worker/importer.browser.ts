import type { Importer } from './protocol.ts';
import { linkedImporter } from './client.ts';

/** Starts the import in a worker of its own; `close` ends it and gives back the memory of the files it has opened. */
export function startImporter(): Importer & { close: () => void } {
	const worker = new Worker(new URL('./importer.worker.ts', import.meta.url), { type: 'module' });
	const { fail, ...importer } = linkedImporter(worker);
	worker.addEventListener('error', (event) => {
		fail(Object.assign(new Error(event.message || 'the import worker stopped'), { name: 'WorkerStopped' }));
	});
	return {
		...importer,
		close: () => {
			worker.terminate();
			fail(new DOMException('closed', 'AbortError'));
		}
	};
}
