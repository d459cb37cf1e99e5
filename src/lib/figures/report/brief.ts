import { formatFor } from '$lib/i18n/format.ts';
import * as words from '$lib/i18n/pages/brief.ts';
import { figureName } from '$lib/i18n/figure-words.ts';
import type { Format } from '$lib/i18n/format.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import type { Card } from '../card.ts';
import type { Results } from '../env.ts';
import type { Figure } from '../figure.ts';

/** What a manager reads in a minute; each part a few plain sentences that the numbers chose. */
export interface Brief {
	happened: string[];
	sure: string[];
	cost: string[];
	next: string[];
}

/** The four questions in their order. */
export const briefParts = ['happened', 'sure', 'cost', 'next'] as const satisfies readonly (keyof Brief)[];

type Standing = 'met' | 'below' | 'worse' | 'yielded' | 'unsettled';

/** Where a target stands; every verdict that claims no certainty counts as unsettled. */
function standingOf({ verdict }: Card): Standing {
	if (verdict === 'met' || verdict === 'worse') return verdict;
	if (verdict === 'already_moving' || verdict === 'unusual_baseline') return 'yielded';
	return verdict === 'improved_below' ? 'below' : 'unsettled';
}

interface Told {
	locale: Locale;
	format: Format;
	cards: readonly Card[];
	results: Results;
	/** Figures whose findings may be quoted; those that are off say nothing. */
	figures: readonly Figure[];
	/** The guardrails in one line. */
	guardrails?: string;
}

const VALUE = 'R5';

/** Names of the targets that stand so; the first in lower case where they stand within an English sentence. */
function namesIn(
	{ cards, locale }: Told,
	wanted: (standing: Standing) => boolean,
	{ which = (): boolean => true, inside = false }: { which?: (card: Card) => boolean; inside?: boolean } = {}
): string {
	return cards
		.filter((card) => card.verdict !== null && which(card) && wanted(standingOf(card)))
		.map(({ title }, index) => (inside || index > 0 ? formatFor(locale).within(title) : title))
		.join(words[locale].join);
}

/** The finding of a figure as a sentence, where it was computed; a bare name is no finding. */
function finding({ figures, locale }: Told, id: string): string[] {
	const found = figures.find((figure) => figure.id === id);
	return found && found.off === null && found.title !== figureName(locale, id)
		? [words[locale].sentence({ text: found.title })]
		: [];
}

function sureOf(told: Told): string[] {
	const m = words[told.locale];
	const { cards, results, format } = told;
	const certain = namesIn(told, (standing) => standing !== 'unsettled' && standing !== 'yielded', { inside: true });
	const unsettled = namesIn(told, (standing) => standing === 'unsettled', { inside: true });
	const yielded = namesIn(told, (standing) => standing === 'yielded', { inside: true });
	const weakest = cards.find(
		({ id }) => id === results.I7?.notes.find(({ code }) => code === 'hardest_target')?.values.target
	);
	const change = results.I7?.value ?? null;
	const causes = ['interrupted-series', 'difference-in-differences'].flatMap((id) => finding(told, id));
	return [
		certain === '' ? m.nothingCertain : m.certain({ names: certain }),
		...(yielded === '' ? [] : [m.yielded({ names: yielded })]),
		...(unsettled === '' ? [] : [m.unsettled({ names: unsettled })]),
		...(weakest && change !== null
			? [
					m.detectable({
						name: formatFor(told.locale).within(weakest.title),
						change: format.percent(Math.abs(change), 0)
					})
				]
			: []),
		...(causes.length > 0 ? causes : [m.beforeAfter])
	];
}

function nextOf(told: Told): string[] {
	const m = words[told.locale].next;
	const steps = (['worse', 'below', 'met', 'yielded', 'unsettled'] as const).flatMap((standing) => {
		const names = namesIn(told, (own) => own === standing, {
			which: ({ id }) => id !== VALUE || standing !== 'unsettled'
		});
		return names === '' ? [] : [m[standing]({ names })];
	});
	const value = told.cards.find(({ id }) => id === VALUE);
	const unfair = told.figures.filter(
		({ id, mood, off }) => id === 'selection-ratio' && mood === 'worsened' && off === null
	);
	if (told.cards.every(({ verdict }) => verdict === null)) return [m.none];
	return [
		...steps,
		...(value?.verdict && standingOf(value) === 'unsettled' ? [m.value] : []),
		...unfair.map(({ title }) => m.fairness({ text: title }))
	];
}

/** Tells the report in a minute from the targets' verdicts and the findings of its figures. */
export function briefOf(headline: string, told: Told): Brief {
	const cost = ['cost-tree', 'return-strip', 'return-odds'].flatMap((id) => finding(told, id));
	const value = told.cards.find(({ id }) => id === VALUE);
	return {
		happened: [
			headline === '' ? '' : words[told.locale].sentence({ text: headline }),
			told.guardrails ?? '',
			...told.cards
				.filter(({ value: change, fromTo }) => change !== null && fromTo !== '')
				.map(({ title, headline: change, fromTo }) =>
					words[told.locale].sentence({ text: `${title} ${change} (${fromTo})` })
				)
		].filter(Boolean),
		sure: sureOf(told),
		cost: cost.length > 0 ? cost : value?.why ? [value.why] : [],
		next: nextOf(told)
	};
}
