import { heldTo, ownTargetPath } from '$lib/programme/targets.ts';
import { ownTarget as ownTargetSchema } from '$lib/programme/plan.ts';
import * as programme from '$lib/i18n/pages/programme.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import { ANSWERED, baselineHash } from '$lib/programme/changes.ts';
import { settings } from '$lib/programme/settings.ts';
import { wordFor } from '$lib/i18n/words.ts';
import type { FigureEnv } from './env.ts';
import { questionWords } from './words/question-words.ts';
import { settingText } from './words/setting-text.ts';
import { targetName } from './words/target-name.ts';

const all = Object.values(settings).flat();

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return json;
	}
}

/** An answer to an open question of the plan in words; null where none of the catalogue's is meant. */
function answeredWords(
	{ path, from, to }: FigureEnv['plan']['reasons'][number],
	locale: FigureEnv['locale']
): { setting: string; from: string; to: string } | null {
	if (!path.startsWith(ANSWERED)) return null;
	const entry = questionWords(path.slice(ANSWERED.length), locale);
	if (!entry) return null;
	const written = (json: string): string =>
		wordFor(entry.answers, String(parsed(json))) ?? simulate[locale].ownAnswer;
	return { setting: entry.text, from: written(from), to: written(to) };
}

/**
 * An own target as it is entered: its change, and the baseline where it has one of its own; a word where there is none.
 */
export function ownTargetText(target: unknown, { locale, format }: Pick<FigureEnv, 'locale' | 'format'>): string {
	const known = ownTargetSchema.safeParse(target).data;
	if (!known) return programme[locale].ownTargets.none;
	const { change, mode, baseline } = known;
	const aim = mode === 'points' ? format.points(change) : format.change(change);
	return baseline ? `${aim} (${format.months(baseline.start, baseline.end)})` : aim;
}

/** One recorded change of a target or a baseline with its reason, in words. */
export function movedSentence(
	entry: FigureEnv['plan']['reasons'][number],
	{ locale, format }: Pick<FigureEnv, 'locale' | 'format'>
): string {
	const { path, from, to, reason } = entry;
	const words = programme[locale];
	const answered = answeredWords(entry, locale);
	if (answered) return words.moved({ ...answered, reason });
	const setting = all.find((one) => one.path === path);
	const measure = path.startsWith(ownTargetPath('')) ? path.slice(ownTargetPath('').length) : null;
	if (measure !== null) {
		const aim = (json: string): string => ownTargetText(parsed(json), { locale, format });
		const name = targetName(measure, { locale });
		return words.moved({ setting: words.ownTargets.of({ name }), from: aim(from), to: aim(to), reason });
	}
	const written = (json: string): string => (setting ? settingText(setting, parsed(json), format, words) : json);
	return words.moved({
		setting: wordFor(words.settings, setting?.key ?? '') ?? path,
		from: written(from),
		to: written(to),
		reason
	});
}

const isAnswer = ({ path }: FigureEnv['plan']['reasons'][number]): boolean => path.startsWith(ANSWERED);

/** Every moved target and baseline with its reason: printed with each number that is measured against one. */
export function movedNotes(env: Pick<FigureEnv, 'locale' | 'format' | 'plan'>): string[] {
	return env.plan.reasons.filter((entry) => !isAnswer(entry)).map((entry) => movedSentence(entry, env));
}

/** Every open question of the criteria that was answered otherwise: printed with each number that judges by them. */
export function answeredNotes(env: Pick<FigureEnv, 'locale' | 'format' | 'plan'>): string[] {
	return env.plan.reasons.filter(isAnswer).map((entry) => movedSentence(entry, env));
}

/** The same for one card: its own target, and the windows and the start, which move all. */
export function movedOn(id: string, env: Pick<FigureEnv, 'locale' | 'format' | 'plan'>): string[] {
	const own = heldTo(id, env.plan);
	const mine = `targets.${own?.setting ?? ''}`;
	return env.plan.reasons
		.filter((entry) => !isAnswer(entry))
		.filter(({ path }) => !path.startsWith('targets.') || (own && (path === mine || path.startsWith(`${mine}.`))))
		.map((entry) => movedSentence(entry, env));
}

/** The locked baseline with its name and the hash of all that it rests on; empty where there is none. */
export function baselineText({
	locale,
	format,
	plan,
	windows: { baseline }
}: Pick<FigureEnv, 'locale' | 'format' | 'plan' | 'windows'>): string {
	if (!baseline) return '';
	const months = format.months(baseline.start, baseline.end);
	return programme[locale].baselineFact({
		window: plan.baseline?.name ? `${plan.baseline.name} ${months}` : months,
		hash: baselineHash(plan, baseline)
	});
}
