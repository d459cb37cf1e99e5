import { getContext, setContext } from 'svelte';
import { type FigureEnv, type Results, wordingIn } from '$lib/figures/env.ts';
import type { BuildFigures, Figure } from '$lib/figures/figure.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import type { Locale } from '$lib/i18n/locale.ts';

const KEY = Symbol('figures of the page');

/** The page's figures as they would be in a language; null while there is nothing on show. */
export type FigureSource = (id: string, locale: Locale) => Figure | null;

/** Lets the figures of this page be exported in either language. */
export function provideFigures(build: () => BuildFigures, results: () => Results, env: () => FigureEnv | null): void {
	setContext<FigureSource>(KEY, (id, locale) => {
		const own = env();
		if (!own) return null;
		return (
			build()(results(), { ...own, ...wordingIn(locale, own.plan) }, offSentence(locale)).find(
				(figure) => figure.id === id
			) ?? null
		);
	});
}

/** The source of the page's figures; null on pages that show theirs in one language. */
export function figureSource(): FigureSource | null {
	return getContext<FigureSource | undefined>(KEY) ?? null;
}
