import { definitions as en } from '../en/definitions.ts';
import { ownTarget as ownTargetEn } from '../en/own-target.ts';
import type { Locale } from '../locale.ts';
import { definitions as zh } from '../zh/definitions.ts';
import { ownTarget as ownTargetZh } from '../zh/own-target.ts';

/** An entry of the metric dictionary, by its id: one without words does not compile. */
export type DictionaryId = keyof typeof zh;

/** What an entry of the metric dictionary says of itself. */
export interface DefinitionWords {
	name: string;
	/** One sentence. */
	definition: string;
	/** Denominator and exclusions, one sentence. */
	denominator: string;
}

const definitions: Record<Locale, Record<DictionaryId, DefinitionWords>> = {
	zh,
	en
};
const ownTargets: Record<Locale, typeof ownTargetZh> = {
	zh: ownTargetZh,
	en: ownTargetEn
};

/** Whether the dictionary has an entry of this id. */
const isEntry = (id: string): id is DictionaryId => Object.hasOwn(zh, id);

/** What the entry of an id says in a language; throws on an id that the dictionary lacks. */
export function definitionWords(locale: Locale, id: string): DefinitionWords {
	if (!isEntry(id)) throw new RangeError(`no entry ${id} in the dictionary`);
	return definitions[locale][id];
}

/** What a target of the company's own says, whose measure is an entry of the dictionary. */
export function ownTargetWords(locale: Locale, measure: string): DefinitionWords {
	const words = definitionWords(locale, measure);
	const own = ownTargets[locale];
	return {
		...words,
		name: own.name(words),
		definition: own.definition({
			id: measure,
			definition: words.definition
		})
	};
}
