import { vi } from 'vitest';

type Node = Map<string, Node> | Uint8Array;

function contentOf(entries: Map<string, Node>, name: string): Uint8Array<ArrayBuffer> {
	const node = entries.get(name);
	return node instanceof Uint8Array ? new Uint8Array(node) : new Uint8Array();
}

/** The browser's private storage in memory: folders and files by path, and what it refuses. */
export class PrivateStorage {
	readonly root: Map<string, Node> = new Map<string, Node>();
	/** Bytes that fit; more is refused as browsers refuse it. */
	room = Infinity;
	/** Refuses everything, as a browser does that keeps nothing. */
	refuses = false;

	/** Puts this storage in the place of the browser's until the stubs are taken back. */
	install(): void {
		let turn: Promise<unknown> = Promise.resolve();
		vi.stubGlobal('navigator', {
			storage: {
				getDirectory: () =>
					this.refuses
						? Promise.reject(new DOMException('off', 'SecurityError'))
						: Promise.resolve(this.#folder(this.root))
			},
			locks: {
				request: (_name: string, _options: unknown, work: () => Promise<unknown>) => {
					const next = turn.then(work);
					turn = next.catch(() => undefined);
					return next;
				}
			}
		});
	}

	/** Names of all files, with folders before them. */
	files(within: Map<string, Node> = this.root, prefix = ''): string[] {
		return [...within].flatMap(([name, node]) =>
			node instanceof Map ? this.files(node, `${prefix}${name}/`) : [`${prefix}${name}`]
		);
	}

	#parent(path: string): [Map<string, Node>, string] {
		const parts = path.split('/');
		const name = parts.pop() ?? '';
		let at = this.root;
		for (const part of parts) {
			const next = at.get(part);
			if (!(next instanceof Map)) throw new Error(`no folder ${part}`);
			at = next;
		}
		return [at, name];
	}

	read(path: string): Uint8Array {
		const [folder, name] = this.#parent(path);
		const node = folder.get(name);
		if (!(node instanceof Uint8Array)) throw new Error(`no file ${path}`);
		return node;
	}

	/** Changes a file behind the program's back; null takes it away. */
	change(path: string, bytes: Uint8Array | string | null): void {
		const [folder, name] = this.#parent(path);
		if (bytes === null) folder.delete(name);
		else folder.set(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
	}

	get #used(): number {
		return this.files().reduce((sum, path) => sum + this.read(path).length, 0);
	}

	#folder(entries: Map<string, Node>): object {
		const missing = () => Promise.reject(new DOMException('nothing there', 'NotFoundError'));
		return {
			kind: 'directory',
			getDirectoryHandle: (name: string, { create = false } = {}) => {
				const known = entries.get(name);
				if (known instanceof Map) return Promise.resolve(this.#folder(known));
				if (!create) return missing();
				const made = new Map<string, Node>();
				entries.set(name, made);
				return Promise.resolve(this.#folder(made));
			},
			getFileHandle: (name: string, { create = false } = {}) => {
				if (!entries.has(name) && !create) return missing();
				if (!entries.has(name)) entries.set(name, new Uint8Array());
				return Promise.resolve(this.#file(entries, name));
			},
			removeEntry: (name: string) => (entries.delete(name) ? Promise.resolve() : missing()),
			entries: async function* () {
				await Promise.resolve();
				for (const [name, node] of [...entries])
					yield [name, { kind: node instanceof Map ? 'directory' : 'file' }];
			}
		};
	}

	#file(entries: Map<string, Node>, name: string): object {
		let written: Uint8Array = new Uint8Array();
		return {
			kind: 'file',
			getFile: () => Promise.resolve(new File([contentOf(entries, name)], name)),
			createWritable: () =>
				Promise.resolve({
					write: (content: string | Uint8Array) => {
						const part = typeof content === 'string' ? new TextEncoder().encode(content) : content;
						written = Uint8Array.from([...written, ...part]);
						return this.#used + written.length > this.room
							? Promise.reject(new DOMException('full', 'QuotaExceededError'))
							: Promise.resolve();
					},
					abort: () => Promise.resolve(),
					close: () => {
						entries.set(name, written);
						return Promise.resolve();
					}
				})
		};
	}
}
