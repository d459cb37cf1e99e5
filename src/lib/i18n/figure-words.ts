import { data } from './figure-words/data.ts';
import { effects } from './figure-words/effects.ts';
import type { Entry } from './figure-words/entry.ts';
import { people } from './figure-words/people.ts';
import { scenarios } from './figure-words/scenarios.ts';
import type { Locale } from './locale.ts';

/** The neutral words of each figure, in the order in which a report tells them. */
export const figureWords: Readonly<Record<string, Entry>> = {
	...effects,
	...people,
	...data,
	...scenarios
};

const namesIn = (locale: Locale): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(figureWords).map(([id, { name }]) => [id, name[locale]])
	);

/** What each figure shows, without saying what came of it: for where there is no finding. */
export const figureNames = {
	zh: namesIn('zh'),
	en: namesIn('en')
} satisfies Record<Locale, unknown>;
