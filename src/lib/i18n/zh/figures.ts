import { data } from './figures/data.ts';
import { effects } from './figures/effects.ts';
import { people } from './figures/people.ts';
import { scenarios } from './figures/scenarios.ts';

/** What each figure shows, without saying what came of it, and the question that it answers. */
export const figures = { ...effects, ...people, ...data, ...scenarios };
