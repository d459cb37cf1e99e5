import type { Locale } from '$lib/i18n/locale.ts';
import { fill } from '$lib/i18n/messages.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import { wordFor } from '$lib/i18n/words.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { CriteriaSet, Level } from '$lib/programme/criteria.ts';
import type { NumericPart } from '$lib/simulate/judge/rule-parts.ts';
import { headlineWithheld } from '$lib/simulate/results/simulation.ts';
import { changeCount, movedThresholds } from '$lib/simulate/scenarios/what-changed.ts';
import type { FigureEnv, Results } from '../env.ts';

/** Which criteria are compared, and the criterion that the curve follows. */
export interface SimulatorView {
	baseline: CriteriaSet;
	scenario: CriteriaSet;
	focus: { level: Level; part: NumericPart };
}

/** A criterion by its name. */
export const partName = (part: string, locale: Locale): string => wordFor(simulate[locale].parts, part) ?? part;

/** A threshold with its unit, as in "50 visits". */
export function thresholdText(
	part: NumericPart,
	value: number,
	{ locale, format }: Pick<FigureEnv, 'locale' | 'format'>
): string {
	if (part === 'csat') return format.percent(value, 0);
	return `${format.number(value, 1)} ${simulate[locale].partUnits[part]}`.trim();
}

/** The notes of a simulated result as sentences, their shares written out. */
export function simulatorNotes(
	result: Result | undefined,
	{ locale, format }: Pick<FigureEnv, 'locale' | 'format'>
): string[] {
	const texts: Record<string, string> = simulate[locale].notes;
	return (result?.notes ?? []).flatMap(({ code, values }) => {
		if (code === 'static_behaviour') return [];
		const written = Object.fromEntries(
			Object.entries(values).map(([key, value]) => [
				key,
				typeof value !== 'number'
					? value
					: key === 'k' || key === 'cells'
						? format.count(value)
						: key === 'p'
							? format.pValue(value)
							: format.percent(value, 0)
			])
		);
		return texts[code] === undefined ? [] : [fill(texts[code], written)];
	});
}

/** A group that loses people, of all of its own; `all` where no group is hidden. */
interface Hit {
	group: string;
	out: number;
	people: number;
	share: number;
	low: number;
	high: number;
	/** Against all other groups shown. */
	p: number;
	all: boolean;
}

/** The group in which the largest share drops out, of all of its people, among those that may be shown. */
export function hardestHit(results: Results): Hit | null {
	const values = results.S3?.notes.find(({ code }) => code === 'hardest_hit')?.values;
	if (!values) return null;
	const number = (key: string): number => Number(values[key]);
	return {
		group: String(values.group),
		out: number('out'),
		people: number('people'),
		share: number('share'),
		low: number('low'),
		high: number('high'),
		p: number('p'),
		all: number('hidden') === 0
	};
}

/** A p-value below this is taken for more than chance. */
export const CHANCE = 0.05;

/** Which group is hit hardest, or that everybody who drops out is of one. */
export function hitWords(hit: Hit, everybody: number, { locale, format }: FigureEnv): string {
	const words = page[locale].headline;
	const { group, out, people, share, low, high, p, all } = hit;
	if (out === everybody) return words.allIn({ group });
	const said = (all ? words.group : words.groupShown)({
		group,
		out: format.count(out),
		people: format.count(people),
		share: format.percent(share, 0),
		low: format.percent(low, 0),
		high: format.percent(high, 0)
	});
	return p < CHANCE ? said : `${said}${words.comma}${words.chance}`;
}

/** Which gap between groups the scenario widens; empty where none beyond noise. */
function gapWords(results: Results, { locale, format }: FigureEnv): string[] {
	const values = results.S3?.notes.find(({ code }) => code === 'gap_widens')?.values;
	if (!values) return [];
	return [
		page[locale].headline.gap({
			grouping: wordFor(simulate[locale].groupings, String(values.grouping)) ?? '',
			low: String(values.low),
			high: String(values.high),
			before: format.percent(Number(values.before), 0),
			after: format.percent(Number(values.after), 0)
		})
	];
}

/** How many drop out and come in over all levels; null where that is not shown. */
export function swapCounts(result: Result | undefined): { out: number; in: number } | null {
	if (result?.value == null || result.numerator === null) return null;
	return { out: result.numerator, in: result.value - result.numerator };
}

function what(view: SimulatorView, env: FigureEnv): string {
	const words = page[env.locale].headline;
	const changes = movedThresholds(view.baseline, view.scenario);
	const [only] = changes;
	const count = changeCount(view.baseline, view.scenario);
	if (!only || count !== 1) return words.many({ name: view.scenario.name, count: env.format.count(count) });
	const { level, part, from, to } = only;
	return (to > from ? words.up : words.down)({
		level: env.messages.shell.levels[level] ?? '',
		part: partName(part, env.locale),
		from: thresholdText(part, from, env),
		to: thresholdText(part, to, env)
	});
}

/** The page's heading: what was changed and who drops out; withheld where history is not reproduced. */
export function simulatorHeadline(results: Results, view: SimulatorView, env: FigureEnv): string {
	const words = page[env.locale];
	const { headline, question } = words;
	if (!results.S3 || view.scenario.id === view.baseline.id) return question;
	if (headlineWithheld(results.S1 ?? null)) return simulatorNotes(results.S3, env)[0] ?? question;
	if (changeCount(view.baseline, view.scenario) === 0) return headline.same;
	const swap = swapCounts(results.S3);
	const start = `${what(view, env)}${headline.colon}`;
	if (!swap) return start + headline.small({ k: String(env.plan.measurement.k) });
	if (swap.out + swap.in === 0) return start + headline.none;
	const hit = hardestHit(results);
	const where = swap.out > 0 ? [hit ? hitWords(hit, swap.out, env) : headline.regionsHidden] : [];
	return (
		start +
		[
			...(swap.out > 0 ? [headline.out({ count: env.format.count(swap.out) })] : []),
			...where,
			...(swap.in > 0 ? [headline.in({ count: env.format.count(swap.in) })] : []),
			...gapWords(results, env)
		].join(headline.comma)
	);
}
