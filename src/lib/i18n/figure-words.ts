import { figures as en } from './en/figures.ts';
import { entries, type Entry } from './figure-words/entries.ts';
import type { Locale } from './locale.ts';
import { figures as zh } from './zh/figures.ts';

/** What a figure shows, without saying what came of it, and the question that it answers. */
interface FigureWords {
	name: string;
	question: string;
}

/** Every figure by its id, in the order in which a report tells them. */
export const figureEntries: Readonly<Record<string, Entry>> = entries;

/** A figure without words, or words without a figure, do not compile. */
const words: Record<Locale, Record<keyof typeof entries, FigureWords>> = {
	zh,
	en
};

/** The words of a figure in a language; nothing for one that the catalogues lack. */
export const figureWords = (
	locale: Locale,
	id: string
): FigureWords | undefined =>
	Object.entries(words[locale]).find(([own]) => own === id)?.[1];

/** What a figure shows, for where there is no finding. */
export const figureName = (locale: Locale, id: string): string | undefined =>
	figureWords(locale, id)?.name;
