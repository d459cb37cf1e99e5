import * as career from '$lib/i18n/pages/career.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import type { CareerPart, CareerStep } from '$lib/simulate/judge/career.ts';
import type { Deciding } from '$lib/simulate/judge/movers.ts';
import type { Wording } from '../env.ts';
import { partName, thresholdText } from './simulator-words.ts';

/** What decides, as "On-site visits: has 60, needs 100, lacks 40". */
export function decidingWords({ part, value, threshold, distance }: Deciding, env: Wording): string {
	const words = page[env.locale].people;
	const name = partName(part, env.locale);
	if (part === 'step') return name;
	if (value === null || threshold === null || distance === null) return words.unknown({ part: name });
	const written = (number: number): string => thresholdText(part, number, env);
	return words.deciding({
		part: name,
		value: written(value),
		threshold: written(threshold),
		distance: written(distance)
	});
}

/** One level of a conversation sheet in words. */
export interface SheetStep {
	heading: string;
	met: string[];
	missing: string[];
	unknown: string[];
	/** That a level in between comes first; empty where it does not. */
	blocked: string;
}

function missingWords(part: CareerPart, step: CareerStep, env: Wording): string {
	const words = page[env.locale].people.sheet;
	const gap = part.gap === null ? '' : words.gap({ gap: thresholdText(part.part, part.gap, env) });
	const ratings =
		part.part === 'csat' && step.ratingsNeeded !== null
			? career[env.locale].ratings({ count: env.format.count(step.ratingsNeeded) })
			: '';
	const day = part.by ?? '';
	const served = part.part === 'tenure' ? words.byTenure({ day }) : words.by({ day });
	return [gap, ratings, part.by === null ? words.noPace : served].filter(Boolean).join(' · ');
}

/** A conversation sheet: by level what is met, what is missing, and by when at today's pace. */
export function sheetSteps(steps: readonly CareerStep[], env: Wording): SheetStep[] {
	const words = page[env.locale].people.sheet;
	const written = ({ part, value, threshold }: CareerPart): string =>
		words.part({
			part: partName(part, env.locale),
			value: value === null ? '–' : thresholdText(part, value, env),
			threshold: thresholdText(part, threshold, env)
		});
	return steps.map((step) => ({
		heading: words.level({
			level: env.messages.shell.levels[step.level] ?? '',
			state: career[env.locale].states[step.state]
		}),
		met: step.parts.filter(({ state }) => state === 'met').map(written),
		missing: step.parts
			.filter(({ state }) => state === 'unmet')
			.map((part) => `${written(part)} · ${missingWords(part, step, env)}`),
		unknown: step.parts.filter(({ state }) => state === 'unknown').map(written),
		blocked: step.blocked ? words.blocked : ''
	}));
}
