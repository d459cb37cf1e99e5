import {
	definitionWords,
	type DefinitionWords,
	type DictionaryId,
	ownTargetWords
} from '$lib/i18n/metrics/definitions.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { measureOf, type OwnTargetId } from '$lib/programme/targets.ts';
import type { Unit } from './result.ts';

export const families = ['I', 'G', 'F', 'V', 'A', 'R', 'Q'] as const;
export type Family = (typeof families)[number];

/** What one entry of the metric dictionary means; `i18n/metrics/definitions.ts` says it in words. */
export interface Definition {
	id: DictionaryId | OwnTargetId;
	family: Family;
	/** Formula in plain notation. */
	formula: string;
	unit: Unit;
	/** Which way is good; `none` for descriptive entries. */
	better: 'higher' | 'lower' | 'none';
	/** Interval method code, `none` for descriptive entries. */
	method: string;
	/** `table.column` that must hold values; a missing one switches the metric off and is named. */
	needs: readonly string[];
	/** True where cells count people, so that the small-cell gate applies to the headline too. */
	people: boolean;
	/** Published source of the method or formula. */
	source: string;
}

/** What a metric, or a target of the company's own, says of itself in a language. */
export function wordsOf(id: string, locale: Locale): DefinitionWords {
	const measure = measureOf(id);
	return measure === id ? definitionWords(locale, id) : ownTargetWords(locale, measure);
}
