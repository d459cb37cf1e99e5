import type { ReportPart } from '$lib/export/item.ts';
import type { FigureEnv, Results } from '$lib/figures/env.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { workspace } from '$lib/session/workspace.svelte.ts';

/** What ready reports are made from: every result of the data on show, computed once it is asked for. */
export class ReadyReport {
	/** In which languages; none where the reader chose the figures. */
	readonly #wanted: () => { locales: readonly Locale[]; env: FigureEnv | null };
	#results = $state.raw<Results | null>(null);
	parts = $state.raw<readonly ReportPart[]>([]);
	done = $state(0);
	total = $state(0);
	failed = $state(false);

	constructor(wanted: () => { locales: readonly Locale[]; env: FigureEnv | null }) {
		this.#wanted = wanted;
		const needed = $derived(wanted().locales.length > 0 && workspace.answers);
		$effect(() => {
			if (!needed) return;
			void workspace.revision;
			const abort = new AbortController();
			void this.#compute(abort.signal);
			return () => {
				abort.abort();
			};
		});
		$effect(() => {
			const results = this.#results;
			const { locales, env } = this.#wanted();
			const abort = new AbortController();
			if (results && env && locales.length > 0) void this.#phrase(results, locales, env, abort.signal);
			return () => {
				abort.abort();
			};
		});
	}

	async #compute(signal: AbortSignal): Promise<void> {
		this.#results = null;
		this.parts = [];
		this.failed = false;
		try {
			this.#results = await workspace.computeEverything(signal, (done, total) => {
				this.done = done;
				this.total = total;
			});
		} catch (cause) {
			if (signal.aborted) return;
			console.error(cause);
			this.failed = true;
		}
	}

	async #phrase(results: Results, locales: readonly Locale[], env: FigureEnv, signal: AbortSignal): Promise<void> {
		const { wholePart } = await import('$lib/export/outline/whole-part.ts');
		const parts = await Promise.all(locales.map((locale) => wholePart(locale, results, env)));
		if (!signal.aborted) this.parts = parts;
	}
}
