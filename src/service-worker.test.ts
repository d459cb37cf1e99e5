import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const origin = 'https://host.example';
const at = (address: RequestInfo | URL): string =>
	new URL(address instanceof Request ? address.url : String(address), origin).pathname;

/** The caches of one browser: what is put in stays until it is deleted, whichever version of the site did it. */
class Stored {
	readonly all = new Map<string, Map<string, Response>>();

	open(name: string) {
		const own = this.all.get(name) ?? new Map<string, Response>();
		this.all.set(name, own);
		return Promise.resolve({
			put: (address: RequestInfo, response: Response) => Promise.resolve(void own.set(at(address), response)),
			match: (address: RequestInfo) => Promise.resolve(own.get(at(address))?.clone()),
			keys: () => Promise.resolve([...own.keys()].map((path) => new Request(origin + path))),
			delete: (address: RequestInfo) => Promise.resolve(own.delete(at(address))),
			addAll: async (paths: string[]) => {
				for (const path of paths) {
					const response = await fetch(path);
					if (!response.ok) throw new TypeError(`${path} is not there`);
					own.set(path, response);
				}
			}
		});
	}

	keys() {
		return Promise.resolve([...this.all.keys()]);
	}

	delete(name: string) {
		return Promise.resolve(this.all.delete(name));
	}

	match(address: RequestInfo) {
		const found = [...this.all.values()].map((own) => own.get(at(address))).find(Boolean);
		return Promise.resolve(found?.clone());
	}
}

/** What the host serves now, by path. */
let host: Map<string, string>;
type Listener = (event: { waitUntil: (work: Promise<unknown>) => void } & Record<string, unknown>) => void;

/** The files of a version: a page, a part of its own, one that only a worker asks for, and the engine. */
function publish(version: string, engine: string): Map<string, string> {
	const hashed = [`_app/immutable/${version}.js`, `_app/immutable/workers/${version}-parquet.js`, engine];
	return new Map([
		['/', `page ${version}`],
		['/offline.json', JSON.stringify(hashed)],
		...hashed.map((path): [string, string] => [`/${path}`, `${path} of ${version}`])
	]);
}

/** A visit under a version: its service worker takes over; what it answers from then on. */
async function visit(version: string, engine: string): Promise<(path: string) => Promise<Response>> {
	host = publish(version, engine);
	const listeners = new Map<string, Listener>();
	vi.resetModules();
	vi.doMock('$service-worker', () => ({
		base: '',
		build: [`/_app/immutable/${version}.js`],
		files: [],
		prerendered: ['/'],
		version
	}));
	vi.stubGlobal('addEventListener', (name: string, listener: Listener) => listeners.set(name, listener));
	await import('./service-worker.ts');
	for (const name of ['install', 'activate']) {
		const works: Promise<unknown>[] = [];
		listeners.get(name)?.({ waitUntil: (work) => works.push(work) });
		await Promise.all(works);
	}
	// Engines are kept behind the back of whoever reads already.
	await vi.waitFor(async () => {
		expect(await caches.match(`/${engine}`)).toBeDefined();
	});
	return async (path) => {
		let answer: Promise<Response> | undefined;
		const respondWith = (response: Promise<Response>) => (answer = response);
		listeners.get('fetch')?.({ waitUntil: () => undefined, request: new Request(path), respondWith });
		if (!answer) throw new Error(`${path} is not answered`);
		return answer;
	};
}

beforeEach(() => {
	const Own = Request;
	vi.stubGlobal(
		'Request',
		class extends Own {
			constructor(address: RequestInfo | URL, init?: RequestInit) {
				super(typeof address === 'string' ? new URL(address, origin) : address, init);
			}
		}
	);
	vi.stubGlobal('location', new URL(origin));
	vi.stubGlobal('caches', new Stored());
	vi.stubGlobal('skipWaiting', () => Promise.resolve());
	vi.stubGlobal('clients', { claim: () => Promise.resolve() });
	vi.stubGlobal('fetch', (address: RequestInfo) => {
		const found = host.get(at(address));
		return Promise.resolve(new Response(found ?? '', { status: found === undefined ? 404 : 200 }));
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.doUnmock('$service-worker');
});

const ENGINE = '_app/immutable/engine-1.wasm';

it('a tab of an earlier version gets its own parts though the host has only the new ones', async () => {
	await visit('a', ENGINE);
	const ask = await visit('b', '_app/immutable/engine-2.wasm');
	expect(host.has('/_app/immutable/a.js')).toBe(false);
	for (const part of ['a.js', 'workers/a-parquet.js', 'b.js', 'workers/b-parquet.js'])
		expect(await (await ask(`/_app/immutable/${part}`)).text()).toContain(part);
	expect(await (await ask(`/${ENGINE}`)).text()).toContain('of a');
	expect(await (await ask('/')).text()).toBe('page b');
});

it('of many versions the last three are kept, and an engine as long as one of them names it', async () => {
	await visit('a', ENGINE);
	for (const version of ['b', 'c']) await visit(version, '_app/immutable/engine-2.wasm');
	const ask = await visit('d', '_app/immutable/engine-2.wasm');
	expect((await ask('/_app/immutable/a.js')).status).toBe(404);
	for (const part of ['b.js', 'workers/b-parquet.js', 'c.js', 'd.js'])
		expect((await ask(`/_app/immutable/${part}`)).ok).toBe(true);
	expect((await ask(`/${ENGINE}`)).status).toBe(404);
	expect((await ask('/_app/immutable/engine-2.wasm')).ok).toBe(true);
});

it('without a network pages and parts of the latest version are answered', async () => {
	const ask = await visit('a', ENGINE);
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
	expect(await (await ask('/?region=east')).text()).toBe('page a');
	expect((await ask('/_app/immutable/workers/a-parquet.js')).ok).toBe(true);
});
