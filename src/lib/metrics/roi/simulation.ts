import { sortedQuantile } from '$lib/stats/numeric/descriptive.ts';
import { gammaSampler } from '$lib/stats/resampling/gamma-draws.ts';
import { type Belief, simulate } from '$lib/stats/resampling/monte-carlo.ts';
import type { Rate } from '$lib/stats/counts/rates.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import { basePoint, benefitsAt, costsAt, type Effect, type Point, type Range, type RoiInputs } from './model.ts';

export const DRAWS = 5000;

/** Draws of the uncertain parts, one entry each: CNY of every mechanism before attribution, and fully loaded cost. */
export interface Simulation {
	attrition: Float64Array;
	handling: Float64Array;
	satisfaction: Float64Array;
	benefit: Float64Array;
	cost: Float64Array;
}

const price = ({ low, base, high }: Range): Belief => ({ type: 'triangular', low, mode: base, high });
const effect = ({ base, se }: Effect): Belief => ({ type: 'normal', mean: base, sd: se });
/** A place in a distribution that the simulation doesn't know. */
const place: Belief = { type: 'uniform', low: 0, high: 1 };

/** What is believed of each uncertain input; a mechanism that is not monetised brings none. */
function beliefsOf({
	attrition,
	handling,
	satisfaction,
	assessorHours,
	assessorRate
}: RoiInputs): Record<string, Belief> {
	return {
		...(attrition && {
			before: place,
			now: place,
			replacementShare: price(attrition.replacementShare),
			salary: price(attrition.salary)
		}),
		...(handling && { saved: effect(handling.saved), labourRate: price(handling.rate) }),
		...(satisfaction && { rise: effect(satisfaction.rise), worth: price(satisfaction.worth) }),
		assessorHours: price(assessorHours),
		assessorRate: price(assessorRate)
	};
}

/** Quantiles of a rate's posterior under Jeffreys' prior, Gamma(events + 1/2, exposure). */
function rateQuantile({ events, exposure }: Rate): (u: number) => number {
	const sample = gammaSampler(events + 0.5);
	return (u) => sample(u) / exposure;
}

/** Avoided leavers where both rates stand at given places of their posteriors. */
function avoidedAt({ attrition }: RoiInputs): (before: number, now: number) => number {
	if (!attrition) return () => 0;
	const [before, now] = [rateQuantile(attrition.before), rateQuantile(attrition.now)];
	return (u, v) => attrition.now.exposure * (before(u) - now(v));
}

/** Monte Carlo of costs and benefits from one fixed stream: prices triangular, rates Gamma, measured effects normal. */
export function simulateReturns(inputs: RoiInputs): Simulation {
	const base = basePoint(inputs);
	const avoided = avoidedAt(inputs);
	const make = () => new Float64Array(DRAWS);
	const drawn = { attrition: make(), handling: make(), satisfaction: make(), benefit: make(), cost: make() };
	let i = 0;
	simulate(
		beliefsOf(inputs),
		(draw) => {
			const { before = 0, now = 0, ...rest } = draw;
			const point: Point = { ...base, ...rest, avoided: avoided(before, now) };
			const benefits = benefitsAt(inputs, point);
			drawn.attrition[i] = benefits.attrition ?? 0;
			drawn.handling[i] = benefits.handling ?? 0;
			drawn.satisfaction[i] = benefits.satisfaction ?? 0;
			drawn.benefit[i] = benefits.total;
			drawn.cost[i] = costsAt(inputs, point).loaded;
			i += 1;
			return benefits.total;
		},
		{ draws: DRAWS }
	);
	return drawn;
}

/** Sorted CNY of fully loaded cost, and of one mechanism's benefit. */
export const sortedCosts = ({ cost }: Simulation): Float64Array => cost.slice().sort();
export const sortedBenefits = (
	simulation: Simulation,
	mechanism: 'attrition' | 'handling' | 'satisfaction'
): Float64Array => simulation[mechanism].slice().sort();

/** The same draws with the benefit of some mechanisms only. */
export function simulationWith(
	simulation: Simulation,
	counted: readonly ('attrition' | 'handling' | 'satisfaction')[]
): Simulation {
	const benefit = simulation.benefit.map((_, i) =>
		counted.reduce((sum, mechanism) => sum + (simulation[mechanism][i] ?? 0), 0)
	);
	return { ...simulation, benefit };
}

/** Sorted returns on fully loaded cost at one attribution; empty where nothing was spent. */
export function sortedReturns({ benefit, cost }: Simulation, attribution: number): Float64Array {
	return benefit
		.map((b, i) => (attribution * b) / (cost[i] ?? NaN) - 1)
		.filter(Number.isFinite)
		.sort();
}

/** The middle 95 % of sorted draws, type-7 quantiles; null where there are none. */
export function middle(sorted: Float64Array): { low: number | null; high: number | null } {
	if (sorted.length === 0) return { low: null, high: null };
	return { low: sortedQuantile(sorted, 0.025), high: sortedQuantile(sorted, 0.975) };
}

/** Share of sorted draws at or above a goal; null where there are none. */
export function shareAtLeast(sorted: Float64Array, goal: number): number | null {
	if (sorted.length === 0) return null;
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const at = (low + high) >> 1;
		if ((sorted[at] ?? Infinity) >= goal) high = at;
		else low = at + 1;
	}
	return (sorted.length - low) / sorted.length;
}

/** The simulation of a run, made once. */
export function simulationOf(context: MetricContext, inputs: RoiInputs): Simulation {
	return once(context, 'roi simulation', () => simulateReturns(inputs));
}
