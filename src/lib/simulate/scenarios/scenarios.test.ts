import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CriteriaSet, publishedCriteria } from '$lib/programme/criteria.ts';
import { moved } from '../judge/rule-parts.ts';
import { questions } from './questions.ts';
import {
	copyOf,
	noScenarios,
	PUBLISHED,
	reduce,
	scenarioDocument,
	type ScenarioAction,
	type ScenarioState,
	setOf
} from './scenarios.ts';

const a = copyOf(publishedCriteria, 'a', '方案甲');
const run = (...actions: ScenarioAction[]): ScenarioState => actions.reduce(reduce, noScenarios);
const add = (set: CriteriaSet): ScenarioAction => ({ kind: 'add', set });
const visits = (set: CriteriaSet, minimum: number): CriteriaSet => moved(set, 2, 'onsite_count', minimum);
const names = ({ document }: ScenarioState): string[] => document.sets.map(({ id, name }) => `${id}:${name}`);

describe('scenarios', () => {
	it('are named, duplicated with their parent, renamed and removed', () => {
		const state = run(
			add(a),
			{ kind: 'duplicate', id: 'a', newId: 'b', name: '方案乙' },
			{ kind: 'rename', id: 'a', name: '旧方案' }
		);
		expect(names(state)).toEqual(['a:旧方案', 'b:方案乙']);
		expect(state.document.sets[1]?.parentId).toBe('a');
		expect(names(reduce(state, { kind: 'remove', id: 'a' }))).toEqual(['b:方案乙']);
	});

	it('show at most three at a time, the newest first', () => {
		const state = run(...['a', 'b', 'c', 'd'].map((id) => add(copyOf(publishedCriteria, id, id))));
		expect(state.document.shown).toEqual(['d', 'c', 'b']);
		expect(reduce(state, { kind: 'show', ids: ['a', 'gone', 'd'] }).document.shown).toEqual(['a', 'd']);
	});

	it('may serve as the baseline, which falls back to the published criteria when its set goes', () => {
		const state = run(add(a), { kind: 'baseline', id: 'a' });
		expect(setOf(state.document, state.document.baseline, publishedCriteria)).toBe(state.document.sets[0]);
		const gone = reduce(state, { kind: 'remove', id: 'a' });
		expect(gone.document.baseline).toBe(PUBLISHED);
		expect(setOf(gone.document, gone.document.baseline, publishedCriteria)).toBe(publishedCriteria);
	});

	it('undo one drag of a slider as one step, and redo it', () => {
		const drag = [51, 55, 60].map((minimum): ScenarioAction => ({
			kind: 'edit',
			set: visits(a, minimum),
			gesture: 'drag 1'
		}));
		const state = run(add(a), ...drag, { kind: 'edit', set: visits(a, 70), gesture: 'drag 2' });
		const minimum = ({ document }: ScenarioState) => document.sets[0]?.rules[1]?.minimums.onsite_count;
		const once = reduce(state, { kind: 'undo' });
		const twice = reduce(once, { kind: 'undo' });
		expect([state, once, twice, reduce(twice, { kind: 'redo' })].map(minimum)).toEqual([70, 60, 50, 60]);
	});

	it('forget what was undone once something else is done', () => {
		const state = reduce(reduce(run(add(a), { kind: 'rename', id: 'a', name: 'x' }), { kind: 'undo' }), {
			kind: 'rename',
			id: 'a',
			name: 'y'
		});
		expect(reduce(state, { kind: 'redo' })).toBe(state);
	});

	it('never overwrite each other when they are loaded', () => {
		const state = run(add(a), {
			kind: 'load',
			sets: [a, { ...a, id: 'z', parentId: 'a' }, { ...a, id: PUBLISHED }]
		});
		expect(state.document.sets.map(({ id, parentId }) => [id, parentId])).toEqual([
			['a', PUBLISHED],
			['a-2', `${PUBLISHED}-2`],
			['z', 'a-2'],
			[`${PUBLISHED}-2`, `${PUBLISHED}-2`]
		]);
	});

	it('come back exactly by undoing everything, stay storable, and never change a snapshot', () => {
		const ids = fc.constantFrom('a', 'b', 'c');
		const actions: fc.Arbitrary<ScenarioAction> = fc.oneof(
			ids.map((id): ScenarioAction => add(copyOf(publishedCriteria, id, id))),
			ids.map((id): ScenarioAction => ({ kind: 'remove', id })),
			fc.tuple(ids, ids).map(([id, newId]): ScenarioAction => ({ kind: 'duplicate', id, newId, name: newId })),
			ids.map((id): ScenarioAction => ({ kind: 'baseline', id })),
			fc.tuple(ids, fc.nat(90)).map(([id, minimum]): ScenarioAction => ({
				kind: 'edit',
				set: { ...visits(publishedCriteria, minimum), id }
			})),
			fc.array(ids, { maxLength: 5 }).map((shown): ScenarioAction => ({ kind: 'show', ids: shown }))
		);
		fc.assert(
			fc.property(fc.array(actions, { maxLength: 20 }), (steps) => {
				const states = steps.reduce<ScenarioState[]>(
					(all, step) => [...all, reduce(all.at(-1) ?? noScenarios, step)],
					[noScenarios]
				);
				const snapshots = states.map((state) => JSON.stringify(state.document));
				let state = states.at(-1) ?? noScenarios;
				expect(() => scenarioDocument.parse(state.document)).not.toThrow();
				while (state.past.length > 0) state = reduce(state, { kind: 'undo' });
				expect(state.document).toEqual(noScenarios.document);
				while (state.future.length > 0) state = reduce(state, { kind: 'redo' });
				expect(state.document).toEqual(states.at(-1)?.document);
				expect(states.map(({ document }) => JSON.stringify(document))).toEqual(snapshots);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('the plan’s open questions', () => {
	it.each(questions.map((question) => [question.code, question] as const))(
		'%s is answered as published by default, and can be answered otherwise',
		(_, question) => {
			expect(question.read(publishedCriteria)).toBe(question.answers[0]);
			for (const answer of question.answers)
				expect(question.read(question.write(publishedCriteria, answer))).toBe(answer);
		}
	);

	it('leaves an answer of one’s own standing', () => {
		const own = moved(publishedCriteria, 3, 'large_project_count', 3);
		expect(questions.find(({ code }) => code === 'senior_large_projects')?.read(own)).toBeNull();
	});
});
