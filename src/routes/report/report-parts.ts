import type { ExportItem, ReportPart } from '$lib/export/item.ts';
import { standingOf } from '$lib/export/outline/standing.ts';
import { type FigureEnv, type Results, wordingIn } from '$lib/figures/env.ts';
import { exportable } from '$lib/figures/figure.ts';
import { type Locale, otherLocale } from '$lib/i18n/locale.ts';
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
		...(own ? standingOf(results, own) : { headline: '', guardrails: '', cards: [] }),
		items: itemsIn(entries, locale),
		absent: []
	};
}
