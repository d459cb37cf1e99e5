import { version } from '$app/environment';
import { type Basis, sourceStore } from '../kept/source-store.ts';
import { workspace } from '../workspace.svelte.ts';

/** Tables on show, written beside the files that they were made of when nothing else is to be done. */
export class TablesToKeep {
	#due = false;
	#writing = new AbortController();

	/** Tables that are not kept yet are on show. */
	due(): void {
		this.stop();
		this.#due = true;
	}

	/** Gives up what is being written, and what was to be: other data come. */
	stop(): void {
		this.#due = false;
		this.#writing.abort();
		this.#writing = new AbortController();
	}

	/** Writes what is on show, once. A help for the next visit: where it can't be kept the files are read again. */
	keepOnce(basis: Basis): void {
		if (!this.#due) return;
		this.#due = false;
		const { signal } = this.#writing;
		const fill = (write: (bytes: Uint8Array) => Promise<void>) =>
			workspace.packShown(async (bytes) => {
				signal.throwIfAborted();
				await write(bytes);
			});
		sourceStore.keepTables(basis, version, fill).catch(() => undefined);
	}
}
