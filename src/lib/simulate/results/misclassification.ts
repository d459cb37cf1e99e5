import type { CriteriaSet, Level } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { binomialCdf, binomialSf } from '$lib/stats/distributions/distributions.ts';
import { type CsatRule, hitsNeeded } from '../judge/csat-gate.ts';
import { PEOPLE, SIDE, sides } from './eligible.ts';
import { ruleOf } from '../judge/rule-parts.ts';
import type { People } from '../judge/people.ts';
import { resultOf, type Simulation, simulationNotes } from './simulation.ts';
import { noteOf } from '$lib/metrics/note.ts';

/** True satisfaction of somebody who should not pass, and of somebody who should. */
export const TRUE_RATES = { poor: 0.8, good: 0.9 } as const;

/** How often a gate errs at `n` ratings; null where it doesn't answer. */
export interface GateError {
	passesPoor: number;
	failsGood: number;
}

/** Errors of a gate at `n` ratings, by the binomial. */
export function gateError(csat: CsatRule, n: number, prior: number): GateError | null {
	const needed = hitsNeeded(csat, n, prior);
	if (needed === null) return null;
	if (needed === Infinity) return { passesPoor: 0, failsGood: 1 };
	return {
		passesPoor: needed <= 0 ? 1 : binomialSf(needed - 1, n, TRUE_RATES.poor),
		failsGood: needed <= 0 ? 0 : binomialCdf(needed - 1, n, TRUE_RATES.good)
	};
}

const buckets = [
	{ bucket: '1-9', from: 1 },
	{ bucket: '10-19', from: 10 },
	{ bucket: '20-49', from: 20 },
	{ bucket: '50+', from: 50 }
] as const;
const bucketOf = (n: number): string => buckets.findLast(({ from }) => n >= from)?.bucket ?? buckets[0].bucket;

interface Sums {
	people: number;
	passesPoor: number;
	failsGood: number;
}

const byRatings = new WeakMap<People, ReadonlyMap<number, number>>();

/** How many people have each number of ratings; NaN = unknown. */
function ratingCounts(people: People): ReadonlyMap<number, number> {
	const known = byRatings.get(people);
	if (known) return known;
	const counts = new Map<number, number>();
	for (const value of people.csatN) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
	byRatings.set(people, counts);
	return counts;
}

/** Everybody's errors under one gate: by number of ratings, with those for whom it gives no answer. */
export function gateErrors(people: People, csat: CsatRule): { byBucket: Map<string, Sums>; unanswered: number } {
	const byBucket = new Map<string, Sums>(
		buckets.map(({ bucket }) => [bucket, { people: 0, passesPoor: 0, failsGood: 0 }])
	);
	let unanswered = 0;
	for (const [n, count] of ratingCounts(people)) {
		const error = gateError(csat, n, people.csatPrior);
		const sums = byBucket.get(bucketOf(n));
		if (!error || !sums) unanswered += count;
		else {
			sums.people += count;
			sums.passesPoor += count * error.passesPoor;
			sums.failsGood += count * error.failsGood;
		}
	}
	return { byBucket, unanswered };
}

function overall({ byBucket }: ReturnType<typeof gateErrors>): Sums {
	return [...byBucket.values()].reduce(
		(all, sums) => ({
			people: all.people + sums.people,
			passesPoor: all.passesPoor + sums.passesPoor,
			failsGood: all.failsGood + sums.failsGood
		}),
		{ people: 0, passesPoor: 0, failsGood: 0 }
	);
}

const csatOf = (set: CriteriaSet, level: Level): CsatRule | null => ruleOf(set, level).csat;

/**
 * S10: how often the satisfaction gate of a level errs at everybody's own number of ratings; the value is the chance of
 * a poor one passing.
 */
export function misclassificationResult(simulation: Simulation, level: Level): Result {
	const { comparison } = simulation;
	const { people } = comparison;
	const gates = sides.map((set) => ({ set, csat: csatOf(comparison[set].set, level) }));
	const errors = gates.flatMap(({ set, csat }) => (csat ? [{ set, ...gateErrors(people, csat) }] : []));
	const rows = errors.flatMap(({ set, byBucket }) =>
		[...byBucket].map(([bucket, sums]) => ({
			set,
			bucket,
			people: sums.people,
			passesPoor: sums.people > 0 ? sums.passesPoor / sums.people : null,
			failsGood: sums.people > 0 ? sums.failsGood / sums.people : null
		}))
	);
	const [before, after] = sides.map((side) => errors.find(({ set }) => set === side)) as [
		(typeof errors)[number] | undefined,
		(typeof errors)[number] | undefined
	];
	const mean = (of: typeof after, key: 'passesPoor' | 'failsGood'): number | null => {
		const sums = of && overall(of);
		return sums && sums.people > 0 ? sums[key] / sums.people : null;
	};
	if (!after)
		return resultOf('S10', simulation, {
			value: null,
			sql: people.sql,
			off: { reason: 'no_csat_gate', needs: [] }
		});
	const known = overall(after).people;
	if (known === 0)
		return resultOf('S10', simulation, {
			value: null,
			sql: people.sql,
			missing: after.unanswered,
			off: { reason: 'no_ratings_for_gate', needs: [] }
		});
	const estimate = (value: number | null) => ({
		value,
		low: null,
		high: null,
		n: known,
		numerator: null,
		denominator: null,
		window: null
	});
	return resultOf('S10', simulation, {
		value: mean(after, 'passesPoor'),
		sql: people.sql,
		denominator: known,
		n: known,
		missing: after.unanswered,
		baseline: before ? estimate(mean(before, 'passesPoor')) : null,
		current: estimate(mean(after, 'passesPoor')),
		notes: [
			...simulationNotes(simulation).filter(({ code }) => code !== 'static_behaviour'),
			noteOf('gate_errors', {
				...TRUE_RATES,
				passesPoor: mean(after, 'passesPoor') ?? 0,
				failsGood: mean(after, 'failsGood') ?? 0
			})
		],
		tables: {
			byRatings: {
				...tableOf(
					[
						SIDE,
						column('bucket', 'dimension', 'code'),
						PEOPLE,
						column('passesPoor', 'measure', 'number', 'probability'),
						column('failsGood', 'measure', 'number', 'probability')
					],
					rows
				),
				additive: ['bucket']
			}
		}
	});
}
