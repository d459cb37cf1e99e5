import type { Locale } from '$lib/i18n/locale.ts';
import * as measures from '$lib/i18n/measures.ts';
import * as overview from '$lib/i18n/pages/overview.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { measureOf } from '$lib/programme/targets.ts';

/** A target's name as its card has it: a published one's, else that of the measure behind it. */
export function targetName(id: string, { locale }: { locale: Locale }): string {
	return wordFor(overview[locale].cards, id) ?? wordFor(measures[locale], measureOf(id)) ?? id;
}
