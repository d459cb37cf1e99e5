import { z } from 'zod';
import { digestWords } from '$lib/i18n/digest.ts';
import { formatFor } from '$lib/i18n/format.ts';
import type { Locale } from '$lib/i18n/locale.ts';
import * as verdictWords from '$lib/i18n/verdicts.ts';
import { verdicts } from '$lib/metrics/result.ts';
import * as words from '$lib/i18n/export.ts';
import { isSample, type ReportPart } from '../item.ts';
import { shortPrint } from '../provenance.ts';

const measure = z.strictObject({
	id: z.string(),
	value: z.number().nullable(),
	verdict: z.enum(verdicts).nullable()
});

/** What is remembered of a run: gated numbers and verdicts of its targets, nothing else. */
export const runState = z.strictObject({
	version: z.literal(1),
	asOf: z.string(),
	fingerprint: z.string(),
	/** Changes when the plan or the baseline does. */
	plan: z.string(),
	measures: z.array(measure)
});
export type RunState = z.output<typeof runState>;

/** What changed since the last run, in one language. */
export interface Digest {
	locale: Locale;
	title: string;
	/** The simulated data's warning; empty otherwise. */
	warning: string;
	headline: string;
	guardrails: string;
	/** What the changes are compared with. */
	since: string;
	changes: string[];
	/** Where each target stands now. */
	now: string[];
	foot: string;
}

/** What to remember of a run. */
export function stateOf(
	{ cards }: Pick<ReportPart, 'cards'>,
	{ asOf, fingerprint, plan }: Pick<RunState, 'asOf' | 'fingerprint' | 'plan'>
): RunState {
	return {
		version: 1,
		asOf: asOf.slice(0, 10),
		fingerprint,
		plan,
		measures: cards.map(({ id, value, verdict }) => ({ id, value, verdict }))
	};
}

interface Compared {
	changes: string[];
	same: string[];
}

/** Each target against the last run; numbers count as moved where they differ as written. */
function compare({ cards, locale }: ReportPart, before: RunState): Compared {
	const m = digestWords[locale];
	const format = formatFor(locale);
	const said = (verdict: RunState['measures'][number]['verdict']): string =>
		verdict === null ? m.none : verdictWords[locale][verdict];
	const changes: string[] = [];
	const same: string[] = [];
	for (const { id, title, value, verdict } of cards) {
		const last = before.measures.find((one) => one.id === id);
		const [from, to] = [last?.value ?? null, value].map((one) => (one === null ? m.none : format.change(one)));
		if (!last) changes.push(m.appeared({ name: title, to: said(verdict) }));
		else if (last.verdict !== verdict)
			changes.push(m.changed({ name: title, from: said(last.verdict), to: said(verdict) }));
		else if (from !== to) changes.push(m.moved({ name: title, from: from ?? '', to: to ?? '' }));
		else same.push(title);
	}
	const gone = before.measures.filter(({ id }) => !cards.some((card) => card.id === id));
	return { changes: [...changes, ...gone.map(({ id }) => m.gone({ name: id }))], same };
}

/** Tells a run against the last one; without a last one it says so. */
export function digestOf(part: ReportPart, now: RunState, before: RunState | null): Digest {
	const { locale, cards, headline, guardrails = '' } = part;
	const m = digestWords[locale];
	const format = formatFor(locale);
	const common = {
		locale,
		title: m.title({ day: now.asOf }),
		warning: isSample(part) ? words[locale].simulatedData : '',
		headline,
		guardrails,
		now: cards.map(({ title, headline: change, fromTo, verdict }) => {
			const numbers = fromTo === '' ? change : `${change} (${fromTo})`;
			const said = verdict === null ? m.none : verdictWords[locale][verdict];
			return `${title}${words[locale].colon}${numbers}${m.separator}${said}`;
		}),
		foot: m.data({ fingerprint: shortPrint(now.fingerprint) })
	};
	if (!before) return { ...common, since: m.first, changes: [] };
	if (before.plan !== now.plan) return { ...common, since: m.otherPlan, changes: [] };
	if (before.fingerprint === now.fingerprint) return { ...common, since: m.sameData, changes: [] };
	const { changes, same } = compare(part, before);
	return {
		...common,
		since: m.since({ day: before.asOf }),
		changes: [...changes, ...(same.length > 0 ? [m.same({ names: format.items(same) })] : [])]
	};
}
