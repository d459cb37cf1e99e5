import { cardOf, headlineOf } from '$lib/figures/card.ts';
import type { FigureEnv, Results } from '$lib/figures/env.ts';
import { guardrailLine } from '$lib/figures/guardrails.ts';
import { offSentence } from '$lib/figures/off-sentence.ts';
import { judgedIds } from '$lib/programme/targets.ts';
import type { ReportPart } from '../item.ts';

/** How the targets stand: in one sentence, each on a card, and what must not get worse meanwhile. */
export function standingOf(results: Results, env: FigureEnv): Pick<ReportPart, 'headline' | 'guardrails' | 'cards'> {
	const ids = judgedIds(env.plan);
	return {
		headline: headlineOf(ids, results, env),
		guardrails: guardrailLine(results, env),
		cards: ids.map((id) => cardOf(id, results, env, offSentence(env.locale)))
	};
}
