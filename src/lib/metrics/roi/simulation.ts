import { sortedQuantile } from '$lib/stats/descriptive.ts';
import { normalQuantile } from '$lib/stats/distributions.ts';
import { gammaSampler } from '$lib/stats/gamma-draws.ts';
import { mulberry32, type Uniform } from '$lib/stats/random.ts';
import { triangularQuantile } from '$lib/stats/triangular.ts';
import type { Rate } from '$lib/stats/rates.ts';
import type { MetricContext } from '../context.ts';
import { once } from '../once.ts';
import { basePoint, benefitsAt, costsAt, type Effect, type Point, type RoiInputs } from './model.ts';

export const DRAWS = 5000;
export const SEED = 20240601;

/** Draws of the uncertain parts, one entry each: CNY of every mechanism before attribution, and fully loaded cost. */
export interface Simulation {
	attrition: Float64Array;
	handling: Float64Array;
	satisfaction: Float64Array;
	benefit: Float64Array;
	cost: Float64Array;
}

/** Draws of a rate from its posterior under Jeffreys' prior, Gamma(events + 1/2, exposure). */
function rateSampler({ events, exposure }: Rate): (u: number) => number {
	const sample = gammaSampler(events + 0.5);
	return (u) => sample(u) / exposure;
}

const drawEffect = ({ base, se }: Effect, uniform: Uniform): number => base + se * normalQuantile(uniform());

/**
 * Draws points, each uncertain input from the next uniform in the order of `Point`. Prices are triangular, rates Gamma,
 * measured effects normal; an input of a mechanism that is not monetised takes no uniform.
 */
function pointSampler({ attrition, handling, satisfaction, assessorHours, assessorRate }: RoiInputs, base: Point, uniform: Uniform): () => Point {
	const rates = attrition && { before: rateSampler(attrition.before), now: rateSampler(attrition.now) };
	return () => ({
		...base,
		...(attrition && rates && {
			avoided: attrition.now.exposure * (rates.before(uniform()) - rates.now(uniform())),
			replacementShare: triangularQuantile(uniform(), attrition.replacementShare),
			salary: triangularQuantile(uniform(), attrition.salary)
		}),
		...(handling && { saved: drawEffect(handling.saved, uniform), labourRate: triangularQuantile(uniform(), handling.rate) }),
		...(satisfaction && { rise: drawEffect(satisfaction.rise, uniform), worth: triangularQuantile(uniform(), satisfaction.worth) }),
		assessorHours: triangularQuantile(uniform(), assessorHours),
		assessorRate: triangularQuantile(uniform(), assessorRate)
	});
}

/** Monte Carlo of costs and benefits, 5 000 draws from one fixed stream. */
export function simulate(inputs: RoiInputs, draws = DRAWS, seed = SEED): Simulation {
	const draw = pointSampler(inputs, basePoint(inputs), mulberry32(seed));
	const make = () => new Float64Array(draws);
	const simulation = { attrition: make(), handling: make(), satisfaction: make(), benefit: make(), cost: make() };
	for (let i = 0; i < draws; i += 1) {
		const point = draw();
		const benefits = benefitsAt(inputs, point);
		simulation.attrition[i] = benefits.attrition ?? 0;
		simulation.handling[i] = benefits.handling ?? 0;
		simulation.satisfaction[i] = benefits.satisfaction ?? 0;
		simulation.benefit[i] = benefits.total;
		simulation.cost[i] = costsAt(inputs, point).loaded;
	}
	return simulation;
}

/** Sorted returns on fully loaded cost at one attribution; empty where nothing was spent. */
export function sortedReturns({ benefit, cost }: Simulation, attribution: number): Float64Array {
	return benefit.map((b, i) => (attribution * b) / (cost[i] ?? NaN) - 1).filter(Number.isFinite).sort();
}

/** Sorted CNY of fully loaded cost, and of one mechanism's benefit. */
export const sortedCosts = ({ cost }: Simulation): Float64Array => cost.slice().sort();
export const sortedBenefits = (simulation: Simulation, mechanism: 'attrition' | 'handling' | 'satisfaction' | 'benefit'): Float64Array =>
	simulation[mechanism].slice().sort();

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
	return once(context, 'roi simulation', () => simulate(inputs));
}
