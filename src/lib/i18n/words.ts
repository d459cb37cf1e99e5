/** What fills a sentence: each gap by its name, already written in the reader's language. */
export type Args<Gap extends string> = Readonly<Record<Gap, string>>;

/** What writes the numbers of a language. */
export interface WritesNumbers {
	number(value: number, digits?: number): string;
	count(value: number): string;
	compact(value: number): string;
}

/** The word for a code that came with the data; nothing where the catalogue has none. */
export function wordFor(
	words: Readonly<Record<string, string>>,
	code: string
): string | undefined {
	return Object.hasOwn(words, code) ? words[code] : undefined;
}
