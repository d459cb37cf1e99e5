import { z } from 'zod';
import { type CriteriaSet, criteriaSet } from '$lib/programme/criteria.ts';

/** The id under which the plan's own criteria stand; they can't be edited. */
export const PUBLISHED = 'published';
/** At most this many scenarios are compared side by side. */
export const MOST_SHOWN = 3;

/** Named scenarios, which are compared, and against what; plain data, stored as it is. */
export const scenarioDocument = z.object({
	sets: z.array(criteriaSet).max(200),
	/** Ids of the scenarios on screen, the one being edited first. */
	shown: z.array(z.string()).max(MOST_SHOWN),
	/** Id of the baseline: `published` or one of the sets. */
	baseline: z.string()
});
export type ScenarioDocument = z.output<typeof scenarioDocument>;

/** A document with its history; every state is a snapshot that never changes. */
export interface ScenarioState {
	document: ScenarioDocument;
	past: readonly ScenarioDocument[];
	future: readonly ScenarioDocument[];
	/** The gesture that made the last step, such as one drag of a slider: further edits of it join that step. */
	gesture: string | null;
}

export type ScenarioAction =
	| { kind: 'add'; set: CriteriaSet }
	| { kind: 'duplicate'; id: string; newId: string; name: string }
	| { kind: 'rename'; id: string; name: string }
	| { kind: 'edit'; set: CriteriaSet; gesture?: string }
	| { kind: 'remove'; id: string }
	| { kind: 'show'; ids: readonly string[] }
	| { kind: 'baseline'; id: string }
	| { kind: 'load'; sets: readonly CriteriaSet[] }
	| { kind: 'undo' }
	| { kind: 'redo' };

export const noScenarios: ScenarioState = {
	document: { sets: [], shown: [], baseline: PUBLISHED },
	past: [],
	future: [],
	gesture: null
};

const MOST_STEPS = 200;

/** A copy of a set under another id and name. */
export function copyOf(set: CriteriaSet, id: string, name: string): CriteriaSet {
	return { ...set, id, name, parentId: set.id };
}

/** The set of an id; the plan's own criteria stand in for `published` and for one that is gone. */
export function setOf({ sets }: ScenarioDocument, id: string, published: CriteriaSet): CriteriaSet {
	return sets.find((set) => set.id === id) ?? published;
}

/** The part of a document that is for a number of levels. */
export function fitting(document: ScenarioDocument, levels: number): ScenarioDocument {
	const sets = document.sets.filter(({ rules }) => rules.length === levels);
	if (sets.length === document.sets.length) return document;
	const known = (id: string): boolean => sets.some((set) => set.id === id);
	return {
		sets,
		shown: document.shown.filter(known),
		baseline: known(document.baseline) ? document.baseline : PUBLISHED
	};
}

const freeId = (id: string, taken: ReadonlySet<string>): string => {
	let [free, count] = [id, 1];
	while (taken.has(free) || free === PUBLISHED) free = `${id.slice(0, 56)}-${String(++count)}`;
	return free;
};

/** Sets with ids that no other uses; parents inside the list follow along. */
function withFreeIds(sets: readonly CriteriaSet[], taken: readonly string[]): CriteriaSet[] {
	const used = new Set(taken);
	const renamed = new Map<string, string>();
	for (const { id } of sets) {
		const free = freeId(id, used);
		used.add(free);
		renamed.set(id, free);
	}
	return sets.map((set) => ({
		...set,
		id: renamed.get(set.id) ?? set.id,
		parentId: set.parentId === null ? null : (renamed.get(set.parentId) ?? set.parentId)
	}));
}

const front = (shown: readonly string[], ...ids: string[]): string[] =>
	[...new Set([...ids, ...shown])].slice(0, MOST_SHOWN);

function without(document: ScenarioDocument, id: string): ScenarioDocument {
	return {
		sets: document.sets.filter((set) => set.id !== id),
		shown: document.shown.filter((shown) => shown !== id),
		baseline: document.baseline === id ? PUBLISHED : document.baseline
	};
}

function load(document: ScenarioDocument, sets: readonly CriteriaSet[]): ScenarioDocument {
	const added = withFreeIds(
		sets,
		document.sets.map(({ id }) => id)
	);
	return {
		...document,
		sets: [...document.sets, ...added],
		shown: front(document.shown, ...added.map(({ id }) => id))
	};
}

/** The document after an action; the same object where nothing changes. */
function changed(
	document: ScenarioDocument,
	action: Exclude<ScenarioAction, { kind: 'undo' | 'redo' }>
): ScenarioDocument {
	const has = (id: string): boolean => document.sets.some((set) => set.id === id);
	const replaced = (id: string, change: (set: CriteriaSet) => CriteriaSet): ScenarioDocument => ({
		...document,
		sets: document.sets.map((set) => (set.id === id ? change(set) : set))
	});
	switch (action.kind) {
		case 'add':
		case 'load':
			return load(document, action.kind === 'add' ? [action.set] : action.sets);
		case 'duplicate': {
			const source = document.sets.find((set) => set.id === action.id);
			return source ? load(document, [copyOf(source, action.newId, action.name)]) : document;
		}
		case 'rename':
			return has(action.id) ? replaced(action.id, (set) => ({ ...set, name: action.name })) : document;
		case 'edit':
			return has(action.set.id) ? replaced(action.set.id, () => action.set) : document;
		case 'remove':
			return has(action.id) ? without(document, action.id) : document;
		case 'show':
			return { ...document, shown: front([], ...action.ids.filter(has)) };
		case 'baseline':
			return action.id === PUBLISHED || has(action.id) ? { ...document, baseline: action.id } : document;
	}
}

function step(from: 'past' | 'future', state: ScenarioState): ScenarioState {
	const [next, ...rest] = state[from];
	if (!next) return state;
	const to = from === 'past' ? 'future' : 'past';
	return {
		document: next,
		[from]: rest,
		[to]: [state.document, ...state[to]],
		gesture: null
	} as unknown as ScenarioState;
}

/** The state after an action; the past keeps the latest step first. */
export function reduce(state: ScenarioState, action: ScenarioAction): ScenarioState {
	if (action.kind === 'undo') return step('past', state);
	if (action.kind === 'redo') return step('future', state);
	const document = changed(state.document, action);
	if (document === state.document) return state;
	const gesture = action.kind === 'edit' ? (action.gesture ?? null) : null;
	if (gesture !== null && gesture === state.gesture) return { ...state, document, future: [] };
	return { document, past: [state.document, ...state.past].slice(0, MOST_STEPS), future: [], gesture };
}
