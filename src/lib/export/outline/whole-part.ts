import { type FigureEnv, type Results, type Wording, wordingIn } from '$lib/figures/env.ts';
import { exportable } from '$lib/figures/figure.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { figuresByPage } from '$lib/figures/pages.ts';
import { briefOf } from '$lib/figures/report/brief.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import { type Absent, absent, exportItem, type ExportItem, type ReportPart } from '../item.ts';
import { standingOf } from './standing.ts';

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
	const standing = standingOf(results, env);
	const figures = [...items.values()].map(({ figure }) => figure);
	return {
		locale,
		...standing,
		brief: briefOf(standing.headline, { locale, format: env.format, ...standing, results, figures }),
		items: [...items.values()],
		reading: items.get('reading'),
		absent: [...missing.values()]
	};
}
