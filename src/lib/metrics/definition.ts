import type { Locale } from '$lib/i18n/locale.ts';
import type { Unit } from './result.ts';

export const families = ['I', 'G', 'F', 'V', 'A', 'R', 'Q'] as const;
export type Family = (typeof families)[number];

/** A text in every language. */
export type Bilingual = Record<Locale, string>;

/** What one entry of the metric dictionary means. */
export interface Definition {
	id: string;
	family: Family;
	name: Bilingual;
	/** One sentence. */
	definition: Bilingual;
	/** Formula in plain notation. */
	formula: string;
	/** Denominator and exclusions, one sentence. */
	denominator: Bilingual;
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
