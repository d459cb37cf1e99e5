import { fill } from '$lib/i18n/messages.ts';
import * as simulate from '$lib/i18n/metrics/simulate.ts';
import * as page from '$lib/i18n/pages/simulator.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { CriteriaSet, Level } from '$lib/programme/criteria.ts';
import type { NumericPart } from '$lib/simulate/judge/rule-parts.ts';
import { headlineWithheld } from '$lib/simulate/results/simulation.ts';
import { changeCount, movedThresholds } from '$lib/simulate/scenarios/what-changed.ts';
import type { FigureEnv, Results } from '../env.ts';
import { columnOf, numbersOf, tableOf, textsOf } from '../from-tables.ts';

/** Which criteria are compared, and the criterion that the curve follows. */
export interface SimulatorView {
	baseline: CriteriaSet;
	scenario: CriteriaSet;
	focus: { level: Level; part: NumericPart };
}

/** A threshold with its unit, as in "50 visits". */
export function thresholdText(
	part: NumericPart,
	value: number,
	{ locale, format }: Pick<FigureEnv, 'locale' | 'format'>
): string {
	if (part === 'csat') return format.percent(value, 0);
	return `${format.number(value, 1)} ${simulate[locale].partUnits[part] ?? ''}`.trim();
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
					: key === 'k'
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
	all: boolean;
}

/** The group in which the largest share drops out, of all of its people, among those that may be shown. */
export function hardestHit(results: Results): Hit | null {
	const table = tableOf(results.S3, 'byGroup');
	const [groups, cells, people] = [columnOf(table, 'group'), textsOf(table, 'cell'), numbersOf(table, 'people')];
	const hits = groups.flatMap((group, row) => {
		const out = people[row] ?? 0;
		if (cells[row] !== 'out' || typeof group !== 'string' || out === 0) return [];
		const own = people.filter((_, other) => groups[other] === group);
		return own.includes(null)
			? []
			: [{ group, out, people: own.reduce<number>((sum, n) => sum + (n ?? 0), 0), all: !people.includes(null) }];
	});
	return hits.sort((a, b) => b.out / b.people - a.out / a.people || b.out - a.out)[0] ?? null;
}

/** Which group is hit hardest, or that everybody who drops out is of one. */
export function hitWords({ group, out, people, all }: Hit, everybody: number, { locale, format }: FigureEnv): string {
	const words = page[locale].headline;
	if (out === everybody) return words.allIn({ group });
	return (all ? words.group : words.groupShown)({ group, count: format.count(out), people: format.count(people) });
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
		part: simulate[env.locale].parts[part] ?? part,
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
	const hit = swap.out > 0 ? hardestHit(results) : null;
	return (
		start +
		[
			...(swap.out > 0 ? [headline.out({ count: env.format.count(swap.out) })] : []),
			...(hit ? [hitWords(hit, swap.out, env)] : []),
			...(swap.in > 0 ? [headline.in({ count: env.format.count(swap.in) })] : [])
		].join(headline.comma)
	);
}
