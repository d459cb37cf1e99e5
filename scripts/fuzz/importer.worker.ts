import { parentPort } from 'node:worker_threads';
import { prepare } from '$lib/ingest/building/import.ts';
import { inspect } from '$lib/ingest/mapping/inspect.ts';
import type { Port } from '$lib/ingest/worker/protocol.ts';
import { serveImporter } from '$lib/ingest/worker/server.ts';

if (!parentPort) throw new Error('this runs as a worker');
const port = parentPort;
const asPort: Port = {
	postMessage: (message, transfer) => {
		port.postMessage(
			message,
			transfer.filter((one) => one instanceof ArrayBuffer)
		);
	},
	addEventListener: (_, listener) => {
		port.on('message', (data: unknown) => {
			listener(new MessageEvent('message', { data }));
		});
	}
};
serveImporter(asPort, { inspect, prepare });
