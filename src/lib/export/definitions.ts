import type { Explanation } from '$lib/figures/figure.ts';
import { wordsOf } from '$lib/metrics/definition.ts';
import { metricOf } from '$lib/metrics/registry.ts';
import type { ReportPart } from './item.ts';

export type Definition = Pick<
	Explanation,
	'id' | 'name' | 'definition' | 'denominator' | 'formula' | 'method' | 'source'
>;

/** The definition of every number in a part, each once: the targets first, then in the order of the figures. */
export function definitionsOf({ locale, cards, items }: Pick<ReportPart, 'locale' | 'cards' | 'items'>): Definition[] {
	const found = new Map<string, Definition>();
	for (const { id } of cards) {
		const { formula, method, source } = metricOf(id);
		found.set(id, { id, ...wordsOf(id, locale), formula, method, source });
	}
	for (const explanation of items.flatMap(({ explanations }) => explanations)) {
		if (!found.has(explanation.id)) found.set(explanation.id, explanation);
	}
	return [...found.values()];
}
