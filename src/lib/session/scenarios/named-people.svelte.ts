import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { careerOf, type CareerStep } from '$lib/simulate/judge/career.ts';
import { loadNames, loadPeople } from '$lib/simulate/judge/load-people.ts';
import type { People } from '$lib/simulate/judge/people.ts';
import { workspace } from '../workspace.svelte.ts';

/** An engineer as HR may look one up. */
export interface NamedPerson {
	id: string;
	name: string;
	level: number;
	region: string | null;
	department: string | null;
}

/**
 * Names of people, for this visit only and only after an explicit switch: never stored, never in an address, never
 * exported.
 */
class NamedPeople {
	shown = $state(false);
	list = $state.raw<readonly NamedPerson[]>([]);
	failed = $state(false);
	#people = $state.raw<People | null>(null);

	/** Reads everybody in post with their names; the reader has said that they may be shown. */
	async show(signal?: AbortSignal): Promise<void> {
		try {
			const { engine, plan, dataset } = await workspace.run();
			const people = await loadPeople(engine, { plan, dataset, ...(signal && { signal }) });
			const names = await loadNames(engine, people.ids, signal);
			const group = (of: 'region' | 'department', at: number): string | null =>
				people.groups[of].labels[people.groups[of].codes[at] ?? -1] ?? null;
			this.list = people.ids
				.map((id, at) => ({
					id,
					name: names.get(id) ?? '',
					level: people.level[at] ?? -1,
					region: group('region', at),
					department: group('department', at)
				}))
				.sort((a, b) => new Intl.Collator('zh').compare(a.name, b.name));
			this.#people = people;
			this.shown = true;
			this.failed = false;
		} catch (cause) {
			if (signal?.aborted) return;
			console.warn(cause);
			this.failed = true;
		}
	}

	/** Forgets every name. */
	hide(): void {
		this.shown = false;
		this.list = [];
		this.#people = null;
	}

	/** The levels above the one an engineer holds, rule by rule; null where nobody has this id. */
	career(id: string, set: CriteriaSet): CareerStep[] | null {
		const index = this.#people?.ids.indexOf(id) ?? -1;
		return this.#people && index >= 0 ? careerOf(this.#people, index, set) : null;
	}
}

export const namedPeople = new NamedPeople();
