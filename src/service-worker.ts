/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** The engine is kept apart: 34 MB that a new version of the pages need not fetch again. */
const engineFiles = build.filter((path) => path.endsWith('.wasm'));
const shell = `shell-${version}`;
const engine = 'engine';
/** A file may stand both among the static and the prerendered ones; the cache refuses a list that names one twice. */
/** Fonts of exported documents, 26 MB, are fetched when a document is first asked for and kept from then on. */
const onDemand = /\.(wasm|ttf)$/;
const precached = [...new Set([...build.filter((path) => !onDemand.test(path)), ...files, ...prerendered])];

worker.addEventListener('install', (event) => {
	event.waitUntil(
		caches
			.open(shell)
			.then((cache) => cache.addAll(precached))
			.then(() => worker.skipWaiting())
	);
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(prune().then(() => worker.clients.claim()));
	// The first visit has fetched the engine before this worker stood between; the browser's own cache has it still.
	void keepEngine();
});

async function keepEngine(): Promise<void> {
	await Promise.allSettled(
		engineFiles.map((path) => cacheFirst(new Request(path, { cache: 'force-cache' }), engine))
	);
}

/** Drops the shells of earlier versions and engines that the build no longer names. */
async function prune(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name !== shell && name !== engine).map((name) => caches.delete(name)));
	const cache = await caches.open(engine);
	const kept = await cache.keys();
	await Promise.all(
		kept.filter(({ url }) => !build.includes(new URL(url).pathname)).map((request) => cache.delete(request))
	);
}

/** Hashed files never change: the cache answers, the network only where it can't. */
async function cacheFirst(request: Request, name: string): Promise<Response> {
	const cache = await caches.open(name);
	const known = await cache.match(request, { ignoreVary: true });
	if (known) return known;
	const response = await fetch(request);
	if (response.ok) await cache.put(request, response.clone());
	return response;
}

/** Pages come from the network while there is one, so that a new version shows at once. */
async function networkFirst(request: Request): Promise<Response> {
	const cache = await caches.open(shell);
	const { origin, pathname } = new URL(request.url);
	// Filters in the address change nothing in the file.
	const page = origin + pathname;
	try {
		const response = await fetch(request);
		if (response.ok && !response.redirected) await cache.put(page, response.clone());
		return response;
	} catch (cause) {
		const known = await cache.match(page, { ignoreVary: true });
		if (known) return known;
		throw cause;
	}
}

worker.addEventListener('fetch', (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (build.includes(url.pathname) && onDemand.test(url.pathname))
		event.respondWith(cacheFirst(event.request, engine));
	else if (build.includes(url.pathname)) event.respondWith(cacheFirst(event.request, shell));
	else event.respondWith(networkFirst(event.request));
});
