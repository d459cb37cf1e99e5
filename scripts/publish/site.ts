import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { compress } from '../compress.js';
import { filesIn, root } from '../setup.js';

const BUILD = join(root, 'build');
const SERVER = join(root, '.svelte-kit', 'output', 'server');

/** True where `npm run build` has been run. */
export const siteIsBuilt = (): boolean =>
	existsSync(join(BUILD, 'index.html')) && existsSync(join(SERVER, 'manifest-full.js'));

const slashed = (path: string): string => path.split(sep).join('/');

/**
 * What of the built site a publication needs not: the sample's files and results, the engine and reader of Parquet, and
 * what only serves to import or to work offline.
 */
const isLeftOut = (path: string): boolean =>
	/\.(csv|xlsx|wasm)(\.(br|gz))?$/.test(path) ||
	/^(snapshot\/|offline\.json|service-worker\.js)/.test(path) ||
	/^(.*\/)?index\.html(\.(br|gz))?$/.test(path);

/** Pages of the built site, as addresses. */
const pagesOf = (): string[] =>
	filesIn(BUILD)
		.map((path) => slashed(relative(BUILD, path)))
		.filter((path) => /(^|\/)index\.html$/.test(path))
		.map((path) => `/${path.slice(0, -'index.html'.length)}`);

/** SvelteKit's own renderer of a built site, as its build calls it for every page. */
interface SiteServer {
	init(given: { env: Record<string, string>; read: (file: string) => ReadableStream }): Promise<void>;
	respond(
		request: Request,
		given: {
			getClientAddress: () => string;
			prerendering: { dependencies: Map<string, unknown>; remote_responses: Map<string, unknown> };
			read: (file: string) => Uint8Array;
		}
	): Promise<Response>;
}
const isFunction = (given: unknown): boolean => typeof given === 'function';
const serverModule = z.object({ Server: z.custom<new (manifest: unknown) => SiteServer>(isFunction) });
const internalModule = z.object({
	set_building: z.custom<() => void>(isFunction),
	set_prerendering: z.custom<() => void>(isFunction)
});
const manifestModule = z.object({ manifest: z.unknown() });

async function load<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
	const found: unknown = await import(pathToFileURL(join(SERVER, file)).href);
	return schema.parse(found);
}

/** Where SvelteKit thinks it is while it renders pages into files. */
const ORIGIN = 'http://sveltekit-prerender';

/** Paints every page of the site anew with the results that lie in the folder. */
async function paintPages(folder: string): Promise<void> {
	// Read by the site's own hook, which draws the first charts into the pages.
	process.env.SNAPSHOTS = join(folder, 'snapshot');
	const { set_building, set_prerendering } = await load('internal.js', internalModule);
	set_building();
	set_prerendering();
	const { manifest } = await load('manifest-full.js', manifestModule);
	const { Server } = await load('index.js', serverModule);
	const server = new Server(manifest);
	await server.init({ env: {}, read: () => new ReadableStream() });
	for (const page of pagesOf()) {
		const response = await server.respond(new Request(ORIGIN + page), {
			getClientAddress: () => '',
			prerendering: { dependencies: new Map(), remote_responses: new Map() },
			read: (file) => new Uint8Array(readFileSync(join(folder, file)))
		});
		if (!response.ok) throw new Error(`${page}: ${String(response.status)}`);
		const path = join(folder, page, 'index.html');
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, await response.text());
	}
}

/** Takes the place of a worker that an earlier site left at this address: it serves nothing from a cache and goes. */
const NO_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(registration.unregister()));
`;

/** Writes the site around the results that lie in a folder's `snapshot`. */
export async function writeSite(folder: string): Promise<void> {
	for (const path of filesIn(BUILD)) {
		const name = slashed(relative(BUILD, path));
		if (isLeftOut(name)) continue;
		const to = join(folder, name);
		mkdirSync(dirname(to), { recursive: true });
		cpSync(path, to);
	}
	writeFileSync(join(folder, 'service-worker.js'), NO_WORKER);
	await paintPages(folder);
	await compress(folder, (path) => !existsSync(`${path}.br`));
}
