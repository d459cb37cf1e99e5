import type { MetricContext } from '../run/context.ts';
import { attritionVerdict } from '../impact/attrition-change.ts';
import { notComparable } from '../impact/judging.ts';
import { claims } from '../impact/months-before.ts';
import { gravest } from '../impact/all-targets.ts';
import type { Result, Verdict } from '../result.ts';
import { monthsCompared } from '../tickets/compared.ts';
import { type VerdictInputs, verdictOf } from '../verdict.ts';
import type { Range, RoiInputs } from './model.ts';

export const mechanisms = ['attrition', 'handling', 'satisfaction'] as const;
export type Mechanism = (typeof mechanisms)[number];

/** What a mechanism's own data say of it. */
export interface Standing {
	/** By the rules of I6 on the mechanism's own measure. */
	verdict: Verdict;
	/** Told from noise, so that the return counts it; what is not told from noise is possible and no more. */
	carries: boolean;
}

/** The standing of each mechanism that has a price; null where it has none. */
export type Standings = Record<Mechanism, Standing | null>;

/** A verdict on leavers, where the target itself yielded to the months before the start. */
function leavingVerdict(verdict: Verdict, leaving: Result | null): Verdict {
	const yields = leaving?.verdict === 'already_moving' || leaving?.verdict === 'unusual_baseline';
	return yields && claims.includes(verdict) ? (leaving.verdict ?? verdict) : verdict;
}

const told: readonly Verdict[] = ['worse', 'improved_below', 'reached_uncertain', 'met'];

/**
 * A mechanism carries where its verdict and the interval of what is priced both exclude no change, on the same side.
 */
function standing(verdict: Verdict, { low, high }: Range): Standing {
	return { verdict, carries: told.includes(verdict) && (verdict === 'worse' ? high < 0 : low > 0) };
}

/** An effect that has no target of its own, more is better: it is told from no change, or not. */
function untargeted(context: MetricContext, { base, low, high }: Range, counts: VerdictInputs['counts']): Verdict {
	return verdictOf({
		change: base,
		low,
		high,
		target: 0,
		counts,
		months: { has: monthsCompared(context), needs: context.plan.floors.months },
		power: { has: 1, needs: 0 }
	});
}

/** What judging the mechanisms takes beside their inputs. */
export interface Evidence {
	engineers: number;
	satisfaction: Result | null;
	/** The target on attrition, whose months before the start and baselines speak for every leaver. */
	leaving: Result | null;
}

/**
 * How each priced mechanism stands: attrition as I3 judges all leavers, satisfaction as I1, labour hours by their
 * interval.
 */
export function standingsOf(
	context: MetricContext,
	{ attrition, handling, satisfaction }: RoiInputs,
	evidence: Evidence
): Standings {
	const { floors } = context.plan;
	const refused = notComparable(context) !== null;
	return {
		attrition:
			attrition &&
			standing(
				refused
					? 'too_few'
					: leavingVerdict(attritionVerdict(context, attrition.before, attrition.now), evidence.leaving),
				attrition.avoided
			),
		handling:
			handling &&
			standing(
				untargeted(context, handling.saved, [{ has: evidence.engineers, needs: floors.engineers }]),
				handling.saved
			),
		satisfaction:
			satisfaction &&
			standing(
				evidence.satisfaction?.verdict ??
					untargeted(context, satisfaction.rise, [{ has: satisfaction.rated, needs: floors.ratings }]),
				satisfaction.rise
			)
	};
}

/** The mechanisms that the return counts, and those that are possible only. */
export function splitOf(standings: Standings): { carrying: Mechanism[]; possible: Mechanism[] } {
	const priced = mechanisms.filter((mechanism) => standings[mechanism] !== null);
	return {
		carrying: priced.filter((mechanism) => standings[mechanism]?.carries),
		possible: priced.filter((mechanism) => !standings[mechanism]?.carries)
	};
}

/** The inputs with the counted mechanisms only. */
export function countedOf(inputs: RoiInputs, standings: Standings): RoiInputs {
	const { attrition, handling, satisfaction } = standings;
	return {
		...inputs,
		attrition: attrition?.carries ? inputs.attrition : null,
		handling: handling?.carries ? inputs.handling : null,
		satisfaction: satisfaction?.carries ? inputs.satisfaction : null
	};
}

/** The verdict where no mechanism carries: the gravest of those that are possible, and never more than no change. */
export function uncarried(standings: Standings): Verdict {
	const found = gravest(mechanisms.flatMap((mechanism) => standings[mechanism]?.verdict ?? []));
	return found === 'too_few' || found === 'too_early' ? found : 'no_change';
}

/** The first carrying mechanism that is not met itself; a return that rests on it is not met either. */
export function weakestOf(standings: Standings): Mechanism | null {
	return (
		mechanisms.find((mechanism) => {
			const own = standings[mechanism];
			return own?.carries && (own.verdict === 'improved_below' || own.verdict === 'reached_uncertain');
		}) ?? null
	);
}
