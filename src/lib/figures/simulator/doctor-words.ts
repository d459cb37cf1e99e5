import * as page from '$lib/i18n/pages/simulator.ts';
import { wordFor } from '$lib/i18n/words.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { Wording } from '../env.ts';
import { numbersOf, tableOf, textsOf } from '../from-tables.ts';
import { questionWords } from '../words/question-words.ts';
import { CHANCE } from './simulator-words.ts';

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

/** The sets of answers that were tried, each with what it repeats; null where the gate hides it. */
function trialsOf(result: Result | null) {
	const table = tableOf(result ?? undefined, 'trials');
	const second = textsOf(table, 'second');
	const numbers = (key: string) => numbersOf(table, key);
	const [shares, gains, lows, highs] = [numbers('share'), numbers('gain'), numbers('low'), numbers('high')];
	return textsOf(table, 'first').map((first, row) => {
		const [share, gain, low, high] = [shares[row], gains[row], lows[row], highs[row]];
		const known = share != null && gain != null && low != null && high != null;
		return {
			answers: [first, second[row] ?? ''].filter(Boolean),
			repeats: known ? { share, gain, low, high } : null
		};
	});
}

const keyOf = (answers: readonly string[]): string => answers.join(' ');

/** The answers that repeat more past decisions, most first. */
export function trialLines(result: Result | null, env: Wording): TrialLine[] {
	const { format } = env;
	return trialsOf(result).map(({ answers, repeats }) => ({
		key: keyOf(answers),
		answers: answers.map((one) => answerWords(one, env)),
		says:
			repeats &&
			page[env.locale].doctor.gain({
				share: format.percent(repeats.share),
				gain: format.points(repeats.gain),
				low: format.points(repeats.low),
				high: format.points(repeats.high)
			}),
		sure: repeats !== null && repeats.low > 0
	}));
}

/** Why answers were taken, as it is kept with the plan and printed. */
export function takenReason(result: Result, key: string, env: Wording): string | null {
	const repeats = trialsOf(result).find(({ answers }) => keyOf(answers) === key)?.repeats;
	if (result.value === null || !repeats) return null;
	const { format } = env;
	return page[env.locale].doctor.reason({
		before: format.percent(result.value),
		after: format.percent(repeats.share),
		gain: format.points(repeats.gain),
		low: format.points(repeats.low),
		high: format.points(repeats.high)
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
		.filter((row) => row.p < CHANCE && row.share > remaining)
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
