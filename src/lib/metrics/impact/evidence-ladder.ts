import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { SEASON_FROM } from '$lib/stats/lasting/segmented.ts';

/** Rungs of evidence from the weakest to the strongest. */
export const rungs = ['before_after', 'spc', 'its', 'did', 'staggered'] as const;
export type RungName = (typeof rungs)[number];

/** What the data offer to each rung. */
export interface Evidence {
	/** Both windows are there and don't overlap. */
	compared: boolean;
	/** Months with a value before and from the programme start, transition months left out. */
	monthsBefore: number;
	monthsAfter: number;
	/** Teams graded first, and teams not graded until at least half a year later. */
	graded: number;
	others: number;
	/** Waves of teams that can each be compared with teams ungraded for another half-year. */
	waves: number;
	/** Months that the arms can be compared for on either side. */
	armMonths: number;
}

/** One rung, whether the data carry it, and why not. */
export interface Rung {
	rung: RungName;
	feasible: boolean;
	/** A code of the catalogue; null where feasible. */
	reason: MetricCode | null;
	/** The strongest feasible one. */
	highest: boolean;
}

export const SPC_MONTHS = 12;
export const ITS_MONTHS = 8;
export const ITS_SIDE = 4;
export const ARM_TEAMS = 2;
export const ARM_MONTHS = 6;

/** Why a segmented regression can't be had from so many months, or null where it can. */
export function itsRefused(before: number, after: number): MetricCode | null {
	if (before + after < ITS_MONTHS) return 'too_few_months';
	return Math.min(before, after) < ITS_SIDE ? 'too_few_months_on_a_side' : null;
}

function refusal(rung: RungName, e: Evidence): MetricCode | null {
	switch (rung) {
		case 'before_after':
			return e.compared ? null : 'no_two_windows';
		case 'spc':
			return e.monthsBefore + e.monthsAfter < SPC_MONTHS ? 'too_few_months' : null;
		case 'its':
			return (
				itsRefused(e.monthsBefore, e.monthsAfter) ??
				(e.monthsBefore < SEASON_FROM ? 'two_years_for_a_season' : null)
			);
		case 'did':
			if (e.graded < ARM_TEAMS || e.others < ARM_TEAMS) return 'no_ungraded_teams';
			return e.armMonths < ARM_MONTHS ? 'arms_too_short' : null;
		case 'staggered':
			return e.waves < 2 ? 'too_few_waves' : null;
	}
}

/** The ladder of evidence: each rung lit or refused with its reason, the strongest feasible one marked. */
export function ladderOf(evidence: Evidence): Rung[] {
	const judged = rungs.map((rung) => ({ rung, reason: refusal(rung, evidence) }));
	const highest = judged.findLast(({ reason }) => reason === null)?.rung;
	return judged.map(({ rung, reason }) => ({ rung, reason, feasible: reason === null, highest: rung === highest }));
}
