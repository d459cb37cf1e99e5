import type { ExportItem, ReportPart } from '$lib/export/item.ts';
import { cardOf, headlineOf } from '$lib/figures/card.ts';
import { guardrailLine } from '$lib/figures/guardrails.ts';
import { type FigureEnv, type Results, wordingIn } from '$lib/figures/env.ts';
import { exportable } from '$lib/figures/figure.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { type Locale, otherLocale } from '$lib/i18n/locale.ts';
import { judgedIds } from '$lib/programme/targets.ts';
import type { BasketEntry } from '$lib/session/report/basket-schema.ts';

/**
 * The figures of the basket in a language, each in the other one where its page could give no more; without any that
 * was put there with nothing in it.
 */
export function itemsIn(entries: readonly BasketEntry[], locale: Locale): ExportItem[] {
	return entries
		.flatMap((entry) => entry[locale] ?? entry[otherLocale(locale)] ?? [])
		.filter(({ figure }) => exportable(figure));
}

/** A report's part in a language: the verdicts on the data at hand, and the figures as they were seen. */
export function reportPart(
	locale: Locale,
	entries: readonly BasketEntry[],
	results: Results,
	env: FigureEnv | null
): ReportPart {
	const own = env && { ...env, ...wordingIn(locale, env.plan) };
	return {
		locale,
		headline: own ? headlineOf(judgedIds(own.plan), results, own) : '',
		guardrails: own ? guardrailLine(results, own) : '',
		cards: own ? judgedIds(own.plan).map((id) => cardOf(id, results, own, offSentence(locale))) : [],
		items: itemsIn(entries, locale),
		absent: []
	};
}
