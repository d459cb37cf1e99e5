import * as page from '$lib/i18n/pages/simulator.ts';
import { wordFor } from '$lib/i18n/words.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { Wording } from '../env.ts';
import { numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { questionWords } from '../question-words.ts';

/** One set of answers in words, the numbers it comes to, and whether it repeats more beyond noise. */
export interface TrialLine {
	/** `code:answer`, once or twice: what tells this set from the others. */
	key: string;
	answers: string[];
	/** What it repeats; null where the gate hides it. */
	says: string | null;
	sure: boolean;
}

function answerWords(key: string, { locale }: Wording): string {
	const [code = '', answer = ''] = key.split(':');
	const entry = questionWords(code, locale);
	return page[locale].doctor.answer({
		question: entry?.text ?? code,
		answer: (entry && wordFor(entry.answers, answer)) ?? answer
	});
}

const signed = (value: number, { format }: Wording): string =>
	value > 0 ? `+${format.points(value)}` : format.points(value);

/** The answers that repeat more past decisions, most first. */
export function trialLines(result: Result | null, env: Wording): TrialLine[] {
	const table = tableOf(result ?? undefined, 'trials');
	const [first, second] = [textsOf(table, 'first'), textsOf(table, 'second')];
	const [share, gain, low, high] = ['share', 'gain', 'low', 'high'].map((key) => numbersOf(table, key));
	return first.map((key, row) => {
		const keys = [key, second[row] ?? ''].filter((one) => one !== '');
		const [repeated = null, change = null, from = null, to = null] = [share, gain, low, high].map(
			(column) => column?.[row] ?? null
		);
		const known = repeated !== null && change !== null && from !== null && to !== null;
		return {
			key: keys.join(' '),
			answers: keys.map((one) => answerWords(one, env)),
			says: known
				? page[env.locale].doctor.gain({
						share: env.format.percent(repeated),
						gain: signed(change, env),
						low: signed(from, env),
						high: signed(to, env)
					})
				: null,
			sure: known && from > 0
		};
	});
}

/** Why answers were taken, as it is kept with the plan and printed. */
export function takenReason(result: Result, key: string, env: Wording): string | null {
	const table = tableOf(result, 'trials');
	const row = trialLines(result, env).findIndex((line) => line.key === key);
	const [share, gain, low, high] = ['share', 'gain', 'low', 'high'].map(
		(name) => numbersOf(table, name)[row] ?? null
	);
	if (result.value === null || share == null || gain == null || low == null || high == null) return null;
	return page[env.locale].doctor.reason({
		before: env.format.percent(result.value),
		after: env.format.percent(share),
		gain: signed(gain, env),
		low: signed(low, env),
		high: signed(high, env)
	});
}

const MOST = 4;

/** The groups in which decisions that are still not repeated are more frequent than elsewhere, beyond noise. */
export function differingLines(result: Result | null, remaining: number, env: Wording): string[] {
	const words = page[env.locale].doctor;
	const table = tableOf(result ?? undefined, 'differing');
	const [traits, groups] = [textsOf(table, 'trait'), textsOf(table, 'group')];
	const [share, p] = [numbersOf(table, 'share'), numbersOf(table, 'p')];
	return traits
		.map((trait, row) => ({ trait, group: groups[row] ?? '', share: share[row] ?? null, p: p[row] ?? null }))
		.flatMap((row) => (row.share !== null && row.p !== null ? [{ ...row, share: row.share, p: row.p }] : []))
		.filter((row) => row.p < 0.05 && row.share > remaining)
		.sort((a, b) => a.p - b.p)
		.slice(0, MOST)
		.map(({ trait, group, share: own, p: chance }) =>
			words.differing({
				trait: wordFor(words.traits, trait) ?? trait,
				group: trait === 'level' ? (env.messages.shell.levels[Number(group)] ?? group) : group,
				share: env.format.percent(own, 0),
				all: env.format.percent(remaining, 0),
				p: env.format.pValue(chance)
			})
		);
}
