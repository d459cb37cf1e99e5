import type { Inspection, SourceFile } from '$lib/ingest/ingest.ts';
import type { RunningImporter } from '$lib/ingest/worker/importer.browser.ts';
import type { Draft } from './review.ts';

/** Files as they were opened in a worker, and opened again in a new one where that has ended. */
export class OpenedFiles {
	files: SourceFile[] = [];
	#importer: RunningImporter | null = null;

	/** Opens files in a worker of their own; what was opened before is given back. */
	async open(files: SourceFile[], signal: AbortSignal): Promise<Inspection> {
		this.close();
		this.files = files;
		const { startImporter } = await import('$lib/ingest/worker/importer.browser.ts');
		signal.throwIfAborted();
		this.#importer = startImporter();
		return this.#importer.inspect(files, { signal });
	}

	/** The importer that holds the drafts' sheets, and the drafts as it numbers them; `again` where it is a new one. */
	async ready(
		drafts: Draft[],
		signal: AbortSignal
	): Promise<{ importer: RunningImporter; drafts: Draft[]; again: boolean }> {
		if (this.#importer?.alive()) return { importer: this.#importer, drafts, again: false };
		const { sheets } = await this.open(this.files, signal);
		if (!this.#importer) throw new DOMException('closed', 'AbortError');
		const renumbered = drafts.flatMap((draft) => {
			const { sheet } = draft.entry;
			const again = sheets.find((other) => other.sheet.file === sheet.file && other.sheet.sheet === sheet.sheet);
			return again?.sheet.id === undefined
				? []
				: [{ ...draft, entry: { ...draft.entry, sheet: { ...sheet, id: again.sheet.id } } }];
		});
		return { importer: this.#importer, drafts: renumbered, again: true };
	}

	/** Ends the worker and gives back the memory of what it had opened. */
	close(): void {
		this.#importer?.close();
		this.#importer = null;
	}
}
