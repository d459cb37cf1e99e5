import { dataAndScenarios } from './figure-questions/data-and-scenarios.ts';
import { effects } from './figure-questions/effects.ts';
import type { Entry } from './figure-questions/entry.ts';
import { people } from './figure-questions/people.ts';

/** The question that each figure answers, in the order in which a report tells it. */
export const figureQuestions: Readonly<Record<string, Entry>> = {
	...effects,
	...people,
	...dataAndScenarios
};
