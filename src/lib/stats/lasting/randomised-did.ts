import type { Estimate } from '../estimate.ts';
import { mulberry32 } from '../numeric/random.ts';
import { at } from '../numeric/at.ts';

/** A team's pooled outcome on either side: Σy and Σn. */
export interface TeamSums {
	before: { y: number; n: number };
	after: { y: number; n: number };
}

/** Below this many teams an arm too few exchanges exist for any interval. */
export const FEWEST_TEAMS = 5;
/** All exchanges where there are no more than this, else so many drawn ones. */
const MOST_EXCHANGES = 2000;

interface Arms {
	teams: readonly TeamSums[];
	/** How many of them are graded, from the front. */
	graded: number;
}

/** Pooled sums of some teams. */
interface Pool {
	y0: number;
	n0: number;
	y1: number;
	n1: number;
}

/** Pooled sums of the teams at these places, the first `graded` of them with an effect of e^theta undone. */
function poolOf({ teams, graded }: Arms, places: readonly number[], theta: number): Pool {
	const pool = { y0: 0, n0: 0, y1: 0, n1: 0 };
	const undo = Math.exp(-theta);
	for (const i of places) {
		const { before, after } = at(teams, i);
		pool.y0 += before.y;
		pool.n0 += before.n;
		pool.y1 += i < graded ? after.y * undo : after.y;
		pool.n1 += after.n;
	}
	return pool;
}

const changeOf = ({ y0, n0, y1, n1 }: Pool): number => Math.log(y1 / n1) - Math.log(y0 / n0);
const rest = (all: Pool, own: Pool): Pool => ({
	y0: all.y0 - own.y0,
	n0: all.n0 - own.n0,
	y1: all.y1 - own.y1,
	n1: all.n1 - own.n1
});

/** Number of ways to choose, no further than it matters. */
function ways(n: number, k: number): number {
	let count = 1;
	for (let i = 1; i <= Math.min(k, n - k); i++) count = (count * (n - Math.min(k, n - k) + i)) / i;
	return Math.round(count);
}

function allChoices(n: number, k: number): number[][] {
	const out: number[][] = [];
	const walk = (from: number, chosen: number[]): void => {
		if (chosen.length === k) out.push(chosen);
		else for (let i = from; i <= n - (k - chosen.length); i++) walk(i + 1, [...chosen, i]);
	};
	walk(0, []);
	return out;
}

function drawnChoices(n: number, k: number): number[][] {
	const next = mulberry32(20240601);
	return Array.from({ length: MOST_EXCHANGES }, (_, draw) => {
		const order = Array.from({ length: n }, (__, i) => i);
		// The first is how it really was, so that no p is nought.
		if (draw > 0)
			for (let i = 0; i < k; i++) {
				const j = i + Math.floor(next() * (n - i));
				[order[i], order[j]] = [at(order, j), at(order, i)];
			}
		return order.slice(0, k);
	});
}

/**
 * Two-sided p of "the graded teams' change is e^theta of the others'" over exchanges of which teams were graded: with
 * that effect undone, teams could as well have been graded as not.
 */
function pOf(arms: Arms, choices: readonly (readonly number[])[], theta: number): number {
	const all = poolOf(arms, [...arms.teams.keys()], theta);
	const gap = (chosen: readonly number[]): number => {
		const own = poolOf(arms, chosen, theta);
		return changeOf(own) - changeOf(rest(all, own));
	};
	const seen = Math.abs(gap(Array.from({ length: arms.graded }, (_, i) => i)));
	let asFar = 0;
	for (const chosen of choices) if (Math.abs(gap(chosen)) >= seen - 1e-12) asFar += 1;
	return asFar / choices.length;
}

/** The end of the accepted effects on one side: doubles outward until refused, then halves the step between. */
function endOf(accepted: (theta: number) => boolean, from: number, step: number): number {
	let [inside, outside] = [from, from + step];
	for (let i = 0; i < 30 && accepted(outside); i++) [inside, outside] = [outside, outside + 2 * (outside - from)];
	for (let i = 0; i < 30; i++) {
		const middle = (inside + outside) / 2;
		if (accepted(middle)) inside = middle;
		else outside = middle;
	}
	return inside;
}

/**
 * Ratio of ratios (graded after ÷ before) ÷ (others after ÷ before) of pooled means with randomisation inference:
 * p over all exchanges of which teams are graded (2 000 drawn ones where there are more), the interval by the effects
 * not refused at that level (Fisher 1935; Rosenbaum 2002, ch. 2). Exact whatever months do within a team, as long as
 * teams could have been exchanged. Interval and p are NaN below five teams an arm.
 */
export function randomisedRatio(
	graded: readonly TeamSums[],
	others: readonly TeamSums[],
	confidence = 0.95
): Estimate & { p: number; exchanges: number; graded: number; others: number } {
	const arms = { teams: [...graded, ...others], graded: graded.length };
	const [own, other] = [graded, others].map((teams) =>
		changeOf(poolOf({ teams, graded: 0 }, [...teams.keys()], 0))
	) as [number, number];
	const point = { value: Math.exp(own - other), graded: Math.exp(own), others: Math.exp(other) };
	if (Math.min(graded.length, others.length) < FEWEST_TEAMS)
		return { ...point, low: NaN, high: NaN, p: NaN, exchanges: 0 };
	const choices =
		ways(arms.teams.length, graded.length) <= MOST_EXCHANGES
			? allChoices(arms.teams.length, graded.length)
			: drawnChoices(arms.teams.length, graded.length);
	const accepted = (theta: number): boolean => pOf(arms, choices, theta) > 1 - confidence;
	const step = 0.05 + Math.abs(own - other) / 4;
	return {
		...point,
		low: Math.exp(endOf(accepted, own - other, -step)),
		high: Math.exp(endOf(accepted, own - other, step)),
		p: pOf(arms, choices, 0),
		exchanges: choices.length
	};
}
