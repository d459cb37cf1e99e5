import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { holdLife } from '../worker-life.ts';
import { openEngine } from './download.ts';

holdLife();

const fetched = self.fetch.bind(self);
// The engine asks for its own file only, and takes a wrong type or a page in its place for a reason to wait for ever.
self.fetch = (input, init) => {
	const url = input instanceof Request ? input.url : String(input);
	return url.endsWith('.wasm') ? openEngine(url, {}, fetched) : fetched(input, init);
};

// A file that can't be compiled is a promise that nobody of the engine's looks at: the page hears of it as an error.
self.addEventListener('unhandledrejection', (event) => {
	event.preventDefault();
	reportError(event.reason);
});

void import(/* @vite-ignore */ script).then(() => {
	self.postMessage('ready');
});
