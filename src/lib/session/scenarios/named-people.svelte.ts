import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { careerOf, type CareerStep } from '$lib/simulate/judge/career.ts';
import { loadNames, loadPeople } from '$lib/simulate/judge/load-people.ts';
import type { Mover } from '$lib/simulate/judge/movers.ts';
import type { People } from '$lib/simulate/judge/people.ts';
import { workspace } from '../workspace.svelte.ts';

const byText = new Intl.Collator('zh').compare;

/** An engineer as HR may look one up. */
export interface NamedPerson {
	id: string;
	name: string;
	level: number;
	region: string | null;
	department: string | null;
}

/** Somebody who gains or loses under a scenario, by name. */
export interface NamedMover extends NamedPerson {
	mover: Mover;
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
				.sort((a, b) => byText(a.name, b.name));
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

	/** The same people with their names; nobody while names are not shown. */
	named(found: readonly { id: string; mover: Mover }[]): NamedMover[] {
		const known = new Map(this.list.map((person) => [person.id, person]));
		return found.flatMap(({ id, mover }) => {
			const person = known.get(id);
			return person ? [{ ...person, mover }] : [];
		});
	}

	/** People whose name or id holds a text, in the order of names. */
	matching(text: string): readonly NamedPerson[] {
		const wanted = text.trim().toLowerCase();
		if (wanted === '') return [];
		return this.list.filter(({ id, name }) =>
			[name, id, `${name} ${id}`].some((own) => own.toLowerCase().includes(wanted))
		);
	}

	/** The levels above the one an engineer holds, rule by rule; null where nobody has this id. */
	career(id: string, set: CriteriaSet): CareerStep[] | null {
		const index = this.#people?.ids.indexOf(id) ?? -1;
		return this.#people && index >= 0 ? careerOf(this.#people, index, set) : null;
	}
}

export const namedPeople = new NamedPeople();
