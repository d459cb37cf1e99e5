/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Engines and fonts are kept apart: 60 MB that a new version of the pages need not fetch again. */
const isLarge = (path: string): boolean => /\.(wasm|ttf)$/.test(path);
const isHashed = (path: string): boolean => path.startsWith(`${base}/_app/immutable/`);
const SHELL = 'shell-';
const shell = `${SHELL}${version}`;
const large = 'engine';
/** Shells of earlier versions that stay for tabs which are still open. */
const EARLIER = 2;
/** What the build wrote down of its files, with those that only a worker asks for. */
const LIST = `${base}/offline.json`;

/** Hashed files of a version; a build without a list has those that SvelteKit knows of. */
async function hashedFiles(answer: Response | undefined): Promise<string[]> {
	if (!answer?.ok) return build;
	const names: unknown = await answer.json();
	const listed = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
	return [...new Set([...build, ...listed.map((name) => `${base}/${name}`)])];
}

async function install(): Promise<void> {
	const cache = await caches.open(shell);
	const list = await fetch(LIST, { cache: 'no-cache' }).catch(() => undefined);
	if (list?.ok) await cache.put(LIST, list.clone());
	const hashed = (await hashedFiles(list)).filter((path) => !isLarge(path));
	// A file may stand both among the static and the prerendered ones; the cache refuses a list that names one twice.
	await cache.addAll([...new Set([...hashed, ...files, ...prerendered])]);
	await worker.skipWaiting();
}

/** Drops shells that no open tab can need, and large files that no shell names. */
async function prune(): Promise<void> {
	const shells = (await caches.keys()).filter((name) => name.startsWith(SHELL) && name !== shell);
	for (const name of shells.slice(0, Math.max(0, shells.length - EARLIER))) await caches.delete(name);
	const named = new Set<string>();
	for (const name of (await caches.keys()).filter((other) => other.startsWith(SHELL)))
		for (const path of await hashedFiles(await (await caches.open(name)).match(LIST))) named.add(path);
	const cache = await caches.open(large);
	for (const request of await cache.keys())
		if (!named.has(new URL(request.url).pathname.replace(/\.gz$/, ''))) await cache.delete(request);
}

/** The first visit has fetched the engine before this worker stood between; the browser's own cache has it still. */
async function keepLarge(): Promise<void> {
	const paths = (await hashedFiles(await (await caches.open(shell)).match(LIST))).filter(isLarge);
	// One after the other, the engines first: nobody waits for a font yet.
	for (const path of paths.sort((a, b) => Number(b.endsWith('.wasm')) - Number(a.endsWith('.wasm')))) {
		const whole = await cacheFirst(new Request(path, { cache: 'force-cache' }), large).catch(() => null);
		if (whole && !whole.ok && path.endsWith('.wasm'))
			await cacheFirst(new Request(`${path}.gz`, { cache: 'force-cache' }), large).catch(() => null);
	}
}

worker.addEventListener('install', (event) => {
	event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(prune().then(() => worker.clients.claim()));
	void keepLarge();
});

/** Hashed files never change: any version's cache answers, the network only where none can. */
async function cacheFirst(request: Request, name: string): Promise<Response> {
	const known = await caches.match(request, { ignoreVary: true });
	if (known) return known;
	const response = await fetch(request);
	if (response.ok) await (await caches.open(name)).put(request, response.clone());
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
		// The engine, asked for past the caches, lies in one of its own.
		const answer = known ?? (isHashed(pathname) ? await caches.match(page, { ignoreVary: true }) : undefined);
		if (answer) return answer;
		throw cause;
	}
}

worker.addEventListener('fetch', (event) => {
	const { method, cache } = event.request;
	const { origin, pathname } = new URL(event.request.url);
	if (method !== 'GET' || origin !== worker.location.origin) return;
	// Who asks past the caches has found what they hold to be broken.
	if (!isHashed(pathname) || cache === 'reload') event.respondWith(networkFirst(event.request));
	else event.respondWith(cacheFirst(event.request, isLarge(pathname.replace(/\.gz$/, '')) ? large : shell));
});
