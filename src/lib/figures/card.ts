import { heldTo, measureOf, referenceId } from '$lib/programme/targets.ts';
import * as overview from '$lib/i18n/pages/overview.ts';
import type { Format } from '$lib/i18n/format.ts';
import type { Result, Verdict } from '$lib/metrics/result.ts';
import type { FigureEnv, Results } from './env.ts';
import { worsened } from './guardrails.ts';
import { earlierText } from './earlier/earlier-text.ts';
import { movedOn } from './changed-settings.ts';
import { numbersOf, tableOf, textsOf } from './from-tables.ts';
import { notesOf } from './result-notes.ts';
import { targetName } from './words/target-name.ts';

/** One target as a card says it: the change, where it came from, the verdict and why. */
export interface Card {
	id: string;
	title: string;
	target: string;
	lowerBetter: boolean;
	/** The change, or what is missing. */
	headline: string;
	/** The headline is words, not a number. */
	inWords?: boolean;
	fromTo: string;
	/** Its latest month against the month and the year before, in words; no verdict. */
	earlier?: string;
	verdict: Verdict | null;
	why: string;
	/** The same without what a page for the board leaves to the full report. */
	short?: string;
	value: number | null;
	low: number | null;
	high: number | null;
	targetValue: number | null;
	intervalLabel: string;
	uncertain: boolean;
	trend: { months: string[]; values: (number | null)[]; programmeStart: string | null };
}

/** Notes that say what a good verdict yielded to, with the adjusted comparison. */
const beforeStart = [
	'moved_before',
	'moved_before_points',
	'maybe_moved',
	'maybe_moved_points',
	'moved_or_season',
	'ill_baseline',
	'ill_baseline_points'
];

/** Verdicts that say that the target value is reached; a guardrail that got worse goes with them. */
const reached: readonly (Verdict | null)[] = ['met', 'reached_uncertain'];
/** Verdicts beside which stands what this size could have shown. */
const undecided: readonly (Verdict | null)[] = ['too_few', 'no_change', 'within_noise'];

/** What this size could have shown, and which guardrails got worse while the target was reached. */
function besideText(result: Result, results: Results, env: FigureEnv): string[] {
	return [...detectableText(result, env), ...guardedText(result, results, env)];
}

function detectableText(result: Result, env: FigureEnv): string[] {
	const words = overview[env.locale];
	const least = result.notes.find(({ code }) => code === 'detectable' || code === 'detectable_points')?.values.change;
	return undecided.includes(result.verdict) && typeof least === 'number'
		? [words.detectable({ change: changeText(least, result, env.format) })]
		: [];
}

function guardedText(result: Result, results: Results, env: FigureEnv): string[] {
	const worse = reached.includes(result.verdict) ? worsened(results, env) : [];
	return worse.length > 0 ? [overview[env.locale].guardrails.but({ names: env.format.list(worse) })] : [];
}

const certain: readonly Verdict[] = ['met', 'improved_below', 'reached_uncertain', 'worse'];

/** Writes a change in the result's own unit. */
function changeText(value: number, result: Result, format: Format): string {
	return result.unit === 'points' ? format.points(value) : format.change(value);
}

function rangeText(result: Result, format: Format): string | null {
	if (result.low === null || result.high === null) return null;
	return format.range(changeText(result.low, result, format), changeText(result.high, result, format));
}

function fromToText(result: Result, env: FigureEnv): string {
	const from = result.baseline?.value ?? null;
	const to = result.current?.value ?? null;
	if (from === null || to === null) return '';
	const { format, locale } = env;
	const unit = result.tables.byMonth?.columns.find(({ key }) => key === 'value')?.unit;
	const measured = measureOf(result.id);
	if (unit === 'per100') return `${format.number(from)} → ${format.number(to)}`;
	if (result.id === 'I1' || (measured !== result.id && unit !== 'hours' && unit !== 'rate'))
		return `${format.percent(from)} → ${format.percent(to)}`;
	if (result.id === 'I3' || unit === 'rate')
		return overview[locale].perHundred({ from: format.number(100 * from), to: format.number(100 * to) });
	return `${format.hours(from)} → ${format.hours(to)}`;
}

function extraText(result: Result, results: Results, env: FigureEnv): string {
	const words = overview[env.locale];
	const { format } = env;
	if (result.id === 'I3' && result.baseline && result.current) {
		return words.leaversIn({
			before: format.count(result.baseline.numerator ?? 0),
			after: format.count(result.current.numerator ?? 0)
		});
	}
	const naive = result.notes.find(({ code }) => code === 'closed_only_change')?.values.change;
	if (typeof naive === 'number') return words.naive({ change: format.change(naive) });
	if (result.id !== 'R5') return '';
	const probability = results.R6?.value ?? null;
	const leavers = results.R6?.notes.find(({ code }) => code === 'break_even')?.values.leavers;
	const breakEven = typeof leavers === 'number' ? format.number(leavers) : '';
	if (breakEven === '') return '';
	return probability === null
		? words.breakEven({ breakEven })
		: words.benefit({ probability: format.percent(probability, 0), breakEven });
}

const noted = (result: Result, code: string): boolean => result.notes.some((note) => note.code === code);

/** The interval with what the verdict makes of it; what carries a return has sentences of its own. */
function verdictText(result: Result, interval: string, env: FigureEnv): string {
	if (noted(result, 'nothing_carries')) return '';
	if (noted(result, 'held_back')) return env.format.stopped(interval);
	const because = result.verdict ? overview[env.locale].because[result.verdict] : '';
	return because ? env.format.because(interval, because) : interval;
}

/** What a card is held to. */
function targetText(result: Result, target: number, { locale, format }: FigureEnv): string {
	const words = overview[locale];
	if (result.id === 'R5') return words.targetMinimum({ target: format.percent(target, 0) });
	const write = { target: result.unit === 'points' ? format.points(target, 0) : format.change(target, 0) };
	return result.id === referenceId ? words.reference(write) : words.targetChange(write);
}

/** The card of a target result. */
export function cardOf(
	id: string,
	results: Results,
	env: FigureEnv,
	offSentence: (code: string, needs: readonly string[]) => string
): Card {
	const words = overview[env.locale];
	const result = results[id];
	const base = {
		id,
		title: targetName(id, env),
		lowerBetter: heldTo(id, env.plan)?.better === 'lower',
		fromTo: '',
		verdict: null,
		inWords: true,
		value: null,
		low: null,
		high: null,
		intervalLabel: '',
		uncertain: true,
		trend: { months: [], values: [], programmeStart: env.windows.programmeStart }
	};
	const targetValue = result?.target ?? null;
	const target = targetValue === null || !result ? '' : targetText(result, targetValue, env);
	if (!result || result.value === null) {
		const why = result?.off
			? offSentence(result.off.reason, result.off.needs)
			: result?.verdict
				? words.because[result.verdict]
				: '';
		return { ...base, target, targetValue, headline: words.off, why, verdict: result?.verdict ?? null };
	}
	const range = rangeText(result, env.format);
	const interval = range === null ? words.noInterval : words.interval({ range });
	const sentence = (text: string): string => env.format.stopped(text);
	const byMonth = tableOf(result, 'byMonth');
	return {
		...base,
		target,
		targetValue,
		inWords: noted(result, 'nothing_carries'),
		headline: noted(result, 'nothing_carries')
			? words.nothingCarries
			: changeText(result.value, result, env.format),
		fromTo: fromToText(result, env),
		earlier: earlierText(result, env),
		verdict: result.verdict,
		why: env.format.sentences([
			verdictText(result, interval, env),
			...notesOf(result, env, ['nothing_carries', 'held_back', 'carried_by', 'possible_benefit']),
			...notesOf(result, env, ['own_baseline', 'target_out_of_reach']),
			...notesOf(result, env, beforeStart),
			...besideText(result, results, env),
			...notesOf(result, env, ['rows_lost', 'values_lost']),
			extraText(result, results, env),
			...movedOn(id, env).map(sentence)
		]),
		short: env.format.sentences([
			verdictText(result, interval, env),
			...notesOf(result, env, [
				'nothing_carries',
				'held_back',
				'carried_by',
				'own_baseline',
				'target_out_of_reach'
			]),
			...notesOf(result, env, beforeStart),
			...guardedText(result, results, env),
			...notesOf(result, env, ['rows_lost', 'values_lost']),
			...movedOn(id, env).map(sentence)
		]),
		value: result.value,
		low: result.low,
		high: result.high,
		intervalLabel: interval,
		uncertain: result.verdict === null || !certain.includes(result.verdict),
		trend: {
			months: textsOf(byMonth, 'month'),
			values: numbersOf(byMonth, 'value'),
			programmeStart: env.windows.programmeStart
		}
	};
}

/** The overview's heading: the verdicts of the targets in one sentence. */
export function headlineOf(ids: readonly string[], results: Results, env: FigureEnv): string {
	const words = overview[env.locale];
	const worse = worsened(results, env);
	const groups = new Map<Verdict | 'guarded' | null, string[]>();
	for (const id of ids) {
		const own = results[id]?.verdict ?? null;
		const verdict = worse.length > 0 && reached.includes(own) ? 'guarded' : own;
		const name = env.format.within(targetName(id, env));
		groups.set(verdict, [...(groups.get(verdict) ?? []), name]);
	}
	const unjudged = groups.get(null) ?? [];
	groups.delete(null);
	if (groups.size === 0) return words.headline.none;
	// Targets without a verdict come last, and are not left out of a sentence that speaks of all.
	const parts = [...groups, ...(unjudged.length > 0 ? [[null, unjudged] as const] : [])].map(([verdict, names]) => {
		const said = { name: env.format.list(names) };
		if (verdict === 'guarded') return words.headline.guarded({ ...said, worse: env.format.list(worse) });
		return verdict === null ? words.headline.unjudged(said) : words.headline.parts[verdict](said);
	});
	return words.headline.lead({ count: env.format.count(ids.length) }) + parts.join(words.headline.separator);
}
