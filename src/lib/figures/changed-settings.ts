import { heldTo } from '$lib/programme/targets.ts';
import * as programme from '$lib/i18n/pages/programme.ts';
import { baselineHash } from '$lib/programme/changes.ts';
import { settings } from '$lib/programme/settings.ts';
import { wordFor } from '$lib/i18n/words.ts';
import type { FigureEnv } from './env.ts';
import { settingText } from './setting-text.ts';

const all = Object.values(settings).flat();

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return json;
	}
}

/** One recorded change of a target or a baseline with its reason, in words. */
export function movedSentence(
	{ path, from, to, reason }: FigureEnv['plan']['reasons'][number],
	{ locale, format }: Pick<FigureEnv, 'locale' | 'format'>
): string {
	const words = programme[locale];
	const setting = all.find((one) => one.path === path);
	const written = (json: string): string => (setting ? settingText(setting, parsed(json), format, words) : json);
	return words.moved({
		setting: wordFor(words.settings, setting?.key ?? '') ?? path,
		from: written(from),
		to: written(to),
		reason
	});
}

/** Every moved target and baseline with its reason: printed with each number that is measured against one. */
export function movedNotes(env: Pick<FigureEnv, 'locale' | 'format' | 'plan'>): string[] {
	return env.plan.reasons.map((entry) => movedSentence(entry, env));
}

/** The same for one card: its own target, and the windows and the start, which move all. */
export function movedOn(id: string, env: Pick<FigureEnv, 'locale' | 'format' | 'plan'>): string[] {
	const own = heldTo(id);
	return env.plan.reasons
		.filter(({ path }) => !path.startsWith('targets.') || (own && path.startsWith(`targets.${own.setting}.`)))
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
