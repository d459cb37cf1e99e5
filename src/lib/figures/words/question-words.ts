import type { Locale } from '$lib/i18n/locale.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';

/** An open question of the plan's criteria as it is asked, with its answers by code. */
interface QuestionWords {
	text: string;
	answers: Readonly<Record<string, string>>;
}

/** The words of an open question; undefined where the catalogue has none. */
export function questionWords(code: string, locale: Locale): QuestionWords | undefined {
	const all: Readonly<Record<string, QuestionWords | undefined>> = simulate[locale].questions;
	return all[code];
}
