import type { Explanation } from '$lib/figures/figure.ts';
import { metricTitle } from '$lib/figures/words/metric-title.ts';
import { codeText } from '$lib/i18n/metrics/reasons.ts';
import { sourceIn } from '$lib/i18n/sources.ts';
import { wordFor } from '$lib/i18n/words.ts';
import { wordsOf as dictionaryWords } from '$lib/metrics/definition.ts';
import { metricOf } from '$lib/metrics/registry.ts';
import { type ReportPart, wordsOf } from './item.ts';

/** How a number is defined, ready to be printed: no key of ours is left in it. */
export interface Definition extends Pick<Explanation, 'definition' | 'denominator' | 'formula' | 'method' | 'source'> {
	title: string;
	/** Formula, method and source in one line. */
	technical: string;
}

type Keyed = Pick<Explanation, 'id' | 'name' | 'definition' | 'denominator' | 'formula' | 'method' | 'source'>;

function printed({ locale }: Pick<ReportPart, 'locale'>, keyed: Keyed): Definition {
	const { id, definition, denominator, formula } = keyed;
	const method = wordFor(wordsOf({ locale }).m.methods, keyed.method) ?? codeText(locale, id, keyed.method) ?? '';
	const source = sourceIn(keyed.source, locale);
	const technical = [formula, method, source].filter(Boolean).join(' · ');
	return { title: metricTitle(keyed), definition, denominator, formula, method, source, technical };
}

/** The definition of every number in a part, each once: the targets first, then in the order of the figures. */
export function definitionsOf(part: Pick<ReportPart, 'locale' | 'cards' | 'items'>): Definition[] {
	const { locale, cards, items } = part;
	const found = new Map<string, Keyed>();
	for (const { id } of cards) {
		const { formula, method, source } = metricOf(id);
		found.set(id, { id, ...dictionaryWords(id, locale), formula, method, source });
	}
	for (const explanation of items.flatMap(({ explanations }) => explanations)) {
		if (!found.has(explanation.id)) found.set(explanation.id, explanation);
	}
	return [...found.values()].map((keyed) => printed(part, keyed));
}
