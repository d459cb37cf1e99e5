import { version } from '$app/environment';
import { z } from 'zod';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Plan, plan as planSchema } from '$lib/programme/plan.ts';
import type { Damage } from '../kept/kept-format.ts';
import { type Basis, type SourceSet, sourceStore } from '../kept/source-store.ts';
import { forget, forgetAll, recall, remember } from '../persisted.ts';
import { workspace } from '../workspace.svelte.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { TablesToKeep } from './tables-to-keep.ts';
import { otherTabs } from './other-tabs.svelte.ts';

/** Set while own files are kept; `early.js` reads it before the first paint. */
const KEY = 'own';
const stored = z.object({ plan: planSchema, snapshot });
const snapshotKey = (page: string): string => `snapshot:${page}`;

/** What is wrong with what this browser kept, and what is on show in its place. */
export type Trouble =
	| { kind: 'gone' | 'refused' | 'unproven' }
	| {
			kind: 'damaged';
			damage: Damage;
			/** When the set on show was kept; null: the sample is. */ shown: string | null;
	  }
	| { kind: 'failed'; cause: unknown; /** It was the person's own files that could not be read in. */ own: boolean };

/** Why the files on show are not kept, and whether earlier ones are. */
export interface NotKept {
	reason: 'full' | 'refused';
	earlier: boolean;
}

/** Files and how they were read; `savedAt` where an earlier visit has kept them. */
type Shown = Omit<SourceSet, 'savedAt'> & Partial<Pick<SourceSet, 'savedAt'>>;

/** The person's own data between visits: kept files, the results last shown, undo, deletion, and other tabs. */
class OwnData {
	/** True while own files are kept in this browser. */
	kept = $state(false);
	/** Set where the files on show could not be kept. */
	notKept = $state.raw<NotKept | null>(null);
	canUndo = $state(false);
	/** The browser may delete what is kept when it runs short of room. */
	evictable = $state(false);
	trouble = $state.raw<Trouble | null>(null);
	/** The files on show and how they were read; null for the sample. */
	current = $state.raw<Shown | null>(null);
	#basis: Basis | null = null;
	readonly #tables = new TablesToKeep();

	/** True where this browser remembers own data, before any of it is read. */
	get expected(): boolean {
		return recall(KEY, z.literal(true)) === true;
	}

	/** Rebuilds the tables from the kept files; false where there are none that can be read, and `trouble` says why. */
	async start(): Promise<boolean> {
		const { expected } = this;
		if (expected) {
			const shown = this.recallSnapshot('overview', workspace.plan);
			if (shown) workspace.showSnapshot(shown, true);
			else workspace.showNothing();
			// It comes up while the files are read and proven; a start that fails is met where it is waited for.
			workspace.engine.start().catch(() => undefined);
		}
		const found = await sourceStore.current();
		if (found.state === 'refused') {
			if (expected) this.trouble = { kind: 'refused' };
			return false;
		}
		if (found.state === 'none') {
			if (expected) this.trouble = { kind: 'gone' };
			forget(KEY);
			return false;
		}
		this.#basis = found.basis;
		const { damage } = found;
		if (damage) this.#forgetSnapshots();
		this.trouble = damage && {
			kind: 'damaged',
			damage,
			shown: found.state === 'whole' ? found.set.savedAt : null
		};
		if (found.state === 'damaged') return false;
		if (!found.proven) this.trouble ??= { kind: 'unproven' };
		await this.#show(found.set);
		this.canUndo = damage === null;
		return true;
	}

	/** Puts the data on show back into a new engine; false for the sample. */
	async restore(): Promise<boolean> {
		if (!this.current) return false;
		await this.#bring(this.current);
		return true;
	}

	/**
	 * Keeps files and then shows them; where they can't be shown they are not kept. False where another tab has written
	 * since this one read, and nothing was done; `anyway` takes its place.
	 */
	async keep(set: Shown, show: () => Promise<void>, anyway = false): Promise<boolean> {
		this.#tables.stop();
		const saved = await sourceStore.save(set, this.#basis, { anyway });
		if (saved.state === 'elsewhere') return false;
		const before = this.#basis;
		if (saved.state === 'kept') this.#basis = saved.basis;
		try {
			await show();
		} catch (failure) {
			if (saved.state === 'kept') this.#basis = await sourceStore.stepBack(saved.basis).catch(() => saved.basis);
			throw failure;
		}
		this.current = set;
		this.trouble = null;
		this.#forgetSnapshots();
		this.kept = saved.state === 'kept';
		this.canUndo = this.kept;
		this.notKept = saved.state === 'kept' ? null : { reason: saved.state, earlier: Boolean(before?.id) };
		if (this.kept) {
			remember(KEY, true);
			this.#tables.due();
		}
		void this.#askToStay();
		otherTabs.tell();
		return true;
	}

	/** What another tab has kept in the meantime; null where it left nothing. */
	async inTheMeantime(): Promise<{ savedAt: string; files: number } | null> {
		const found = await sourceStore.current();
		return found.state === 'whole' ? { savedAt: found.set.savedAt, files: found.set.files.length } : null;
	}

	/** Measures everything up to another day; null for the latest export among the files. */
	async measureTo(day: string | null): Promise<void> {
		const { current } = this;
		if (!current) {
			await workspace.loadSample(day);
			return;
		}
		this.#tables.stop();
		const { files, mapping, savedAt } = current;
		const set = { files, mapping, ...(savedAt && { savedAt }), ...(day !== null && { asOf: day }) };
		if (this.kept && this.#basis) await sourceStore.measureTo(day, this.#basis);
		this.#forgetSnapshots();
		try {
			await rebuild(set);
			this.#tables.due();
		} catch (failure) {
			if (this.kept && this.#basis) await sourceStore.measureTo(current.asOf ?? null, this.#basis);
			throw failure;
		}
		this.current = set;
		otherTabs.tell();
	}

	/**
	 * Takes the last import back: the files before it, or the sample. What is kept changes before what is on show, so
	 * that a reload never brings back what was seen to be undone.
	 */
	async undo(): Promise<void> {
		this.#tables.stop();
		const [previous, undone] = [await sourceStore.previous(this.#basis), this.current];
		this.#basis = await sourceStore.stepBack(this.#basis);
		this.#forgetSnapshots();
		try {
			if (previous) await this.#show(previous);
			else await this.#sample();
		} catch (failure) {
			if (undone) await this.keep(undone, () => Promise.resolve(), true);
			throw failure;
		}
		this.canUndo = false;
		otherTabs.tell();
	}

	/** Deletes files, results, scenarios, report, notes and settings of this browser, and shows the sample. */
	async clear(): Promise<void> {
		this.#tables.stop();
		await sourceStore.clear();
		this.#basis = null;
		forgetAll();
		await this.#sample();
		otherTabs.tell();
	}

	/** Deletes the kept files alone, which nobody could read. */
	async discard(): Promise<void> {
		this.#tables.stop();
		await sourceStore.clear();
		this.#basis = null;
		this.kept = false;
		this.trouble = null;
		forget(KEY);
		this.#forgetSnapshots();
		otherTabs.tell();
	}

	/** Results of a page as they were last shown under this plan. */
	recallSnapshot(page: string, plan: Plan): Snapshot | null {
		const known = recall(snapshotKey(page), stored);
		return known && JSON.stringify(known.plan) === JSON.stringify(plan) ? known.snapshot : null;
	}

	/** Remembers a page's results, so that the next visit can show them before the engine has started. */
	rememberSnapshot(page: string, plan: Plan, shown: Snapshot): void {
		if (!this.kept || shown.dataset.sample) return;
		remember(snapshotKey(page), { plan, snapshot: shown }, false);
		// The reader has what they came for: now there is time to write.
		if (this.#basis) this.#tables.keepOnce(this.#basis);
	}

	async #sample(): Promise<void> {
		forget(KEY);
		this.#forgetSnapshots();
		this.current = null;
		this.kept = false;
		this.notKept = null;
		this.trouble = null;
		this.canUndo = false;
		await workspace.loadSample();
	}

	async #show(set: SourceSet): Promise<void> {
		await this.#bring(set);
		this.current = set;
		this.kept = true;
		this.notKept = null;
		remember(KEY, true);
		void this.#askToStay();
	}

	/** Puts a kept set on show: by the tables that were made of it where they are whole, else by reading it again. */
	async #bring(set: Shown): Promise<void> {
		if (this.#basis && (await workspace.showPacked(sourceStore.tables(this.#basis, version)))) return;
		await rebuild(set);
		this.#tables.due();
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
}

/**
 * Reads a kept set again by its mapping, as on the day on which it was kept; what is on show stays until it has been
 * read whole.
 */
async function rebuild({ files, mapping, asOf, savedAt }: Shown): Promise<DatasetInfo> {
	const { today } = await import('$lib/ingest/mapping/inspect.ts');
	const on = { today: today(savedAt === undefined ? undefined : new Date(savedAt)) };
	return workspace.importInto(
		async (importer) => {
			const { recalled } = await import('$lib/ingest/mapping/confirm.ts');
			return recalled(await importer.inspect(files, on), mapping);
		},
		{ ...on, ...(asOf !== undefined && { asOf }) }
	);
}

export const ownData = new OwnData();
