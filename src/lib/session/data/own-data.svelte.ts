import { z } from 'zod';
import type { Confirmed } from '$lib/ingest/ingest.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Plan, plan as planSchema } from '$lib/programme/plan.ts';
import { forget, forgetAll, recall, remember } from '../persisted.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { type SourceSet, sourceStore } from './source-store.ts';
import { workspace } from '../workspace.svelte.ts';

/** Set while own files are kept; `early.js` reads it before the first paint. */
const KEY = 'own';
const stored = z.object({ plan: planSchema, snapshot });
const snapshotKey = (page: string): string => `snapshot:${page}`;
const CHANNEL = 'grading-outcomes';

/** The person's own data between visits: kept files, the results last shown, undo, deletion, and other tabs. */
class OwnData {
	/** True while own files are kept in this browser. */
	kept = $state(false);
	canUndo = $state(false);
	/** The browser may delete what is kept when it runs short of room. */
	evictable = $state(false);
	/** Another tab has imported, undone or deleted since this one read its files. */
	elsewhere = $state(false);
	/** The files on show and how they were read; null for the sample. */
	current = $state.raw<Omit<SourceSet, 'savedAt'> | null>(null);
	#channel: BroadcastChannel | null = null;

	/** True where this browser remembers own data, before any of it is read. */
	get expected(): boolean {
		return recall(KEY, z.literal(true)) === true;
	}

	/** Rebuilds the tables from the kept files; false where there are none. */
	async start(): Promise<boolean> {
		const shown = this.recallSnapshot('overview', workspace.plan);
		if (shown) workspace.showSnapshot(shown, true);
		else workspace.showNothing();
		const set = await sourceStore.current();
		if (!set) {
			forget(KEY);
			return false;
		}
		await this.#show(set);
		this.canUndo = true;
		return true;
	}

	/** Keeps what was just imported. */
	async keep(set: Omit<SourceSet, 'savedAt'>): Promise<void> {
		this.current = set;
		this.#forgetSnapshots();
		this.kept = await sourceStore.save(set);
		this.canUndo = this.kept;
		if (this.kept) remember(KEY, true);
		void this.#askToStay();
		this.#tell();
	}

	/** Measures everything up to another day; null for the latest export among the files. */
	async measureTo(day: string | null): Promise<void> {
		const { current } = this;
		if (!current) {
			await workspace.loadSample(day);
			return;
		}
		const { files, mapping } = current;
		const set = { files, mapping, ...(day !== null && { asOf: day }) };
		await sourceStore.measureTo(day);
		this.#forgetSnapshots();
		try {
			await rebuild(set);
		} catch (failure) {
			await sourceStore.measureTo(current.asOf ?? null);
			throw failure;
		}
		this.current = set;
		this.#tell();
	}

	/**
	 * Takes the last import back: the files before it, or the sample. What is kept changes before what is on show, so that a
	 * reload never brings back what was seen to be undone.
	 */
	async undo(): Promise<void> {
		const [previous, undone] = [await sourceStore.previous(), this.current];
		await sourceStore.stepBack();
		this.#forgetSnapshots();
		try {
			if (previous) await this.#show(previous);
			else await this.#sample();
		} catch (failure) {
			if (undone) await sourceStore.save(undone);
			throw failure;
		}
		this.canUndo = false;
		this.#tell();
	}

	/** Deletes files, results, scenarios, report, notes and settings of this browser, and shows the sample. */
	async clear(): Promise<void> {
		await sourceStore.clear();
		forgetAll();
		await this.#sample();
		this.#tell();
	}

	/** Results of a page as they were last shown under this plan. */
	recallSnapshot(page: string, plan: Plan): Snapshot | null {
		const known = recall(snapshotKey(page), stored);
		return known && JSON.stringify(known.plan) === JSON.stringify(plan) ? known.snapshot : null;
	}

	/** Remembers a page's results, so that the next visit can show them before the engine has started. */
	rememberSnapshot(page: string, plan: Plan, shown: Snapshot): void {
		if (this.kept && !shown.dataset.sample) remember(snapshotKey(page), { plan, snapshot: shown });
	}

	async #sample(): Promise<void> {
		forget(KEY);
		this.#forgetSnapshots();
		this.current = null;
		this.kept = false;
		this.canUndo = false;
		await workspace.loadSample();
	}

	async #show(set: SourceSet): Promise<void> {
		const dataset = await rebuild(set);
		this.current = set;
		this.kept = true;
		remember(KEY, true);
		if (dataset) void this.#askToStay();
	}

	async #askToStay(): Promise<void> {
		try {
			this.evictable = !(await navigator.storage.persisted()) && !(await navigator.storage.persist());
		} catch {
			this.evictable = true;
		}
	}

	#forgetSnapshots(): void {
		forgetAll((key) => key.startsWith('snapshot:'));
	}

	/** Hears of other tabs. */
	listen(): void {
		if (this.#channel) return;
		this.#channel = new BroadcastChannel(CHANNEL);
		this.#channel.onmessage = () => {
			this.elsewhere = true;
		};
	}

	#tell(): void {
		this.elsewhere = false;
		this.#channel?.postMessage('changed');
	}
}

/** Reads a kept set again by its mapping; what is on show stays until it has been read whole. */
async function rebuild({ files, mapping, asOf }: Omit<SourceSet, 'savedAt'>): Promise<DatasetInfo> {
	return workspace.importInto(
		async (importer) => {
			const { recalled } = await import('$lib/ingest/mapping/confirm.ts');
			const confirmed: Confirmed[] = recalled(await importer.inspect(files), mapping);
			return confirmed;
		},
		asOf === undefined ? {} : { asOf }
	);
}

export const ownData = new OwnData();
