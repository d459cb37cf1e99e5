import type { Page } from '@playwright/test';
import { origin } from '../support/origin.js';
import { csvFile } from '../support/picked.ts';
import { importFiles } from './importing.ts';
import { openLive, test as site, thinSample } from './site.ts';

const header = '工单编号,工单类型,创建时间,解决时间,工程师工号,客户评价';

/** Tickets of one month as a ticket system exports them. */
function month(of: string, tickets: number): string {
	const rows = Array.from({ length: tickets }, (_, at) => {
		const day = String(1 + (at % 27)).padStart(2, '0');
		const number = `GD${of.replace('-', '')}${String(at).padStart(6, '0')}`;
		return `${number},${at % 3 === 0 ? '投诉' : '维修'},${of}-${day} 09:00,${of}-28 10:30,E${String(at % 12)},满意`;
	});
	return `${header}\n${rows.join('\n')}\n`;
}

export const monthFile = (of: string, tickets = 60) => csvFile(`tickets-${of}.csv`, month(of, tickets));

export async function importFirst(page: Page): Promise<void> {
	await openLive(page, 'data/');
	await importFiles(page, monthFile('2026-04'));
}

declare global {
	interface Window {
		workersSeen: { name: string; worker: Worker }[];
		/** The call at which a worker ends, once. */
		endAt: string | null;
	}
}

/** Remembers every worker that the page starts, so that a test can end one without a word, as a system does. */
export async function seeWorkers(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.workersSeen = [];
		window.endAt = null;
		const Own = window.Worker;
		window.Worker = class extends Own {
			constructor(url: string | URL, options?: WorkerOptions) {
				super(url, options);
				window.workersSeen.push({ name: options?.name ?? '', worker: this });
			}

			override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
				super.postMessage(message, Array.isArray(options) ? { transfer: options } : options);
				if (window.endAt === null || !JSON.stringify(message).includes(`"method":"${window.endAt}"`)) return;
				window.endAt = null;
				this.terminate();
			}
		};
	});
}

/** How many workers of a role the page has started. */
export const workersOf = (page: Page, role: 'engine' | 'import') =>
	page.evaluate((start) => window.workersSeen.filter(({ name }) => name.startsWith(start)).length, role);

/** Ends a worker at the moment at which it is asked for something, before it can answer. */
export const endWhenAsked = (page: Page, method: string) =>
	page.evaluate((asked) => {
		window.endAt = asked;
	}, method);

/** Ends the latest worker of a role, once it runs. */
export async function kill(page: Page, role: 'engine' | 'import'): Promise<void> {
	await page.waitForFunction(async (start) => {
		const name = window.workersSeen.filter((one) => one.name.startsWith(start)).at(-1)?.name;
		const { held = [] } = await navigator.locks.query();
		return held.some((lock) => lock.name === name);
	}, role);
	await page.evaluate((start) => {
		window.workersSeen
			.filter(({ name }) => name.startsWith(start))
			.at(-1)
			?.worker.terminate();
	}, role);
}

/** Changes what the browser's private storage holds of the latest set: a file of it, or the pointer beside. */
export async function spoil(page: Page, file: string, text: string | null): Promise<void> {
	await page.evaluate(
		async ([name, content]) => {
			const root = await navigator.storage.getDirectory();
			let folder = await root.getDirectoryHandle('sources');
			if (name !== 'current.json')
				for await (const [id, handle] of folder.entries())
					if (handle.kind === 'directory') folder = await folder.getDirectoryHandle(id);
			if (content === null) {
				await folder.removeEntry(name);
				return;
			}
			const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
			await stream.write(content);
			await stream.close();
		},
		[file, text] as const
	);
}

/** What an import has left in a browser: files by their path in its private storage, and settings. */
interface Left {
	files: [path: string, text: string][];
	settings: [key: string, value: string][];
}

const readLeft = (page: Page): Promise<Left> =>
	page.evaluate(async () => {
		const files: Left['files'] = [];
		const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
			for await (const [name, handle] of folder.entries())
				if (handle.kind === 'directory') await read(await folder.getDirectoryHandle(name), `${path}${name}/`);
				// Tables are made again from the files; as text they would be broken.
				else if (!name.startsWith('tables-'))
					files.push([`${path}${name}`, await (await (await folder.getFileHandle(name)).getFile()).text()]);
		};
		await read(await navigator.storage.getDirectory(), '');
		return { files, settings: Object.entries(localStorage) };
	});

/** Puts into a new browser what an import has left in another one; no page of the site is open then. */
async function leave(page: Page, left: Left): Promise<void> {
	await page.goto('offline.json');
	await page.evaluate(async ({ files, settings }) => {
		for (const [key, value] of settings) localStorage.setItem(key, value);
		for (const [path, text] of files) {
			const names = path.split('/');
			const file = names.pop() ?? '';
			let folder = await navigator.storage.getDirectory();
			for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
			const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
			await stream.write(text);
			await stream.close();
		}
	}, left);
}

/** A page in a browser that has kept the files of `importFirst`: imported once, and left to each test anew. */
export const test = site.extend<{ returning: Page }, { left: Left }>({
	left: [
		async ({ browser }, use) => {
			const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN', serviceWorkers: 'block' });
			await thinSample(context);
			const page = await context.newPage();
			await importFirst(page);
			const left = await readLeft(page);
			await context.close();
			await use(left);
		},
		{ scope: 'worker' }
	],
	returning: async ({ page, left }, use) => {
		await leave(page, left);
		await use(page);
	}
});
