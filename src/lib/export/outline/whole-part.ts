import { cardOf, headlineOf } from '$lib/figures/card.ts';
import { type FigureEnv, type Results, type Wording, wordingIn } from '$lib/figures/env.ts';
import { exportable } from '$lib/figures/figure.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { figuresByPage } from '$lib/figures/pages.ts';
import { guardrailLine } from '$lib/figures/guardrails.ts';
import { briefOf } from '$lib/figures/report/brief.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { judgedIds } from '$lib/programme/targets.ts';
import { type Absent, absent, exportItem, type ExportItem, type ReportPart } from '../item.ts';

/** Everything that the results can show, in a language: what a ready report chooses from. */
export async function wholePart(
	locale: Locale,
	results: Results,
	given: Omit<FigureEnv, keyof Wording>
): Promise<ReportPart> {
	const env: FigureEnv = { ...given, ...wordingIn(locale, given.plan) };
	const off = offSentence(locale);
	// A figure that two pages show is in the report once, where it comes first.
	const items = new Map<string, ExportItem>();
	const missing = new Map<string, Absent>();
	for (const build of Object.values(figuresByPage)) {
		for (const figure of (await build())(results, env, off)) {
			if (figure.off !== null) missing.set(figure.id, absent(figure, locale));
			else if (exportable(figure) && !items.has(figure.id))
				items.set(figure.id, exportItem(figure, results, env));
		}
	}
	const headline = headlineOf(judgedIds(env.plan), results, env);
	const guardrails = guardrailLine(results, env);
	const cards = judgedIds(env.plan).map((id) => cardOf(id, results, env, off));
	const figures = [...items.values()].map(({ figure }) => figure);
	return {
		locale,
		headline,
		guardrails,
		cards,
		brief: briefOf(headline, { locale, format: env.format, cards, results, figures, guardrails }),
		items: [...items.values()],
		reading: items.get('reading'),
		absent: [...missing.values()]
	};
}
