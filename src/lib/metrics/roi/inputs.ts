import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { zFor } from '$lib/stats/distributions/distributions.ts';
import { differenceOf } from '$lib/stats/counts/mover.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { Estimate, Result, Span } from '../result.ts';
import { atRisk } from '../people/spells.ts';
import { monthsBetween } from '../run/windows.ts';
import { type CostFacts, costFacts } from './costs.ts';
import { type Handling, handling } from './handling.ts';
import type { RoiInputs } from './model.ts';
import { countedOf, type Standings, standingsOf } from './standing.ts';

/** The inputs of the calculation with where each comes from. */
export interface RoiFacts {
	/** Every mechanism that has a price. */
	inputs: RoiInputs;
	/** Only the mechanisms told from noise: what the return, its odds and its tornado count. */
	counted: RoiInputs;
	standings: Standings;
	costs: CostFacts;
	window: Span;
	avoided: Result;
	salaryFrom: 'roster' | 'plan';
	handling: Handling | null;
	rated: Result | null;
	/** Why a mechanism carries no money, as codes. */
	unpriced: Record<'attrition' | 'handling' | 'satisfaction', MetricCode | null>;
}

const salaryRow = z.object({ people: z.number(), salary: z.number().nullable() });

/** Mean yearly salary of the people employed in the current window, one of each. */
export function salarySql(context: MetricContext, window: Span): string {
	return `${atRisk(context, [{ name: 'current', ...window }])}
SELECT count(*)::INTEGER AS people, avg(salary)::DOUBLE AS salary
FROM (SELECT employee_id, max(annual_salary) AS salary FROM at_risk WHERE annual_salary > 0 GROUP BY employee_id) paid`;
}

/** The roster's mean salary where enough people have one, so that it gives nobody's away. */
async function rosterSalary(context: MetricContext, window: Span): Promise<number | null> {
	if (!context.dataset.present.employees.includes('annual_salary')) return null;
	const [row] = await context.engine.query(salarySql(context, window), salaryRow, context.signal);
	return row && row.people >= context.plan.measurement.k ? row.salary : null;
}

const fixed = (value: number) => ({ low: value, base: value, high: value });

const rateOf = (at: Estimate) => ({ events: at.numerator ?? 0, exposure: at.denominator ?? 0 });

function attritionInputs(context: MetricContext, avoided: Result, salary: number | null): RoiInputs['attrition'] {
	const { value, low, high, baseline, current } = avoided;
	if (value === null || low === null || high === null || !baseline || !current) return null;
	const { replacementShare, annualSalary } = context.plan.costs;
	return {
		before: rateOf(baseline),
		now: rateOf(current),
		avoided: { low, base: value, high },
		replacementShare,
		salary: salary === null ? annualSalary : fixed(salary)
	};
}

function handlingInputs(context: MetricContext, found: Handling | null): RoiInputs['handling'] {
	if (!found || found.engineers < context.plan.floors.engineers) return null;
	const { value, low, high, se } = found.saved;
	return { saved: { base: value, low, high, se }, tickets: found.tickets, rate: context.plan.costs.labourRate };
}

const estimateOf = ({ value, low, high }: Estimate) =>
	value === null || low === null || high === null ? null : { value, low, high };

/** Standard error that a 95 % interval of this width stands for. */
const seOf = (low: number, high: number) => (high - low) / (2 * zFor(0.95));

function satisfactionInputs(context: MetricContext, rated: Result | null): RoiInputs['satisfaction'] {
	const worth = context.plan.costs.satisfiedCustomer;
	const [before, now] = [rated?.baseline && estimateOf(rated.baseline), rated?.current && estimateOf(rated.current)];
	if (!worth || !before || !now) return null;
	const { value, low, high } = differenceOf(now, before);
	return { rise: { base: value, low, high, se: seOf(low, high) }, rated: rated?.current?.n ?? 0, worth };
}

function unpriced(
	context: MetricContext,
	facts: Pick<RoiFacts, 'avoided' | 'handling' | 'rated'>,
	inputs: RoiInputs
): RoiFacts['unpriced'] {
	const { floors, costs } = context.plan;
	const handlingReason = (): MetricCode => {
		if (!context.dataset.present.tickets.includes('labour_hours')) return 'no_labour_hours';
		return facts.handling && facts.handling.engineers < floors.engineers
			? 'too_few_engineers'
			: 'no_labour_hours_in_windows';
	};
	return {
		attrition: inputs.attrition ? null : (facts.avoided.off?.reason ?? 'suppressed'),
		handling: inputs.handling ? null : handlingReason(),
		satisfaction: inputs.satisfaction
			? null
			: costs.satisfiedCustomer
				? (facts.rated?.off?.reason ?? 'no_ratings')
				: 'no_customer_value'
	};
}

async function gather(context: MetricContext, window: Span): Promise<RoiFacts> {
	const { plan, dataset } = context;
	const costs = await costFacts(context, window);
	const avoided = await context.result('A10');
	const salary = await rosterSalary(context, window);
	const worked = dataset.present.tickets.includes('labour_hours') ? await handling(context) : null;
	const rated = plan.costs.satisfiedCustomer ? await context.result('V10') : null;
	const inputs: RoiInputs = {
		rounds: costs.rounds,
		assessed: costs.assessed,
		allowances: costs.allowances,
		training: costs.training,
		tool: costs.tool,
		assessorHours: plan.costs.assessorHours,
		assessorRate: plan.costs.assessorRate,
		attrition: attritionInputs(context, avoided, salary),
		handling: handlingInputs(context, worked),
		satisfaction: satisfactionInputs(context, rated),
		attribution: plan.costs.attribution,
		months: Math.max(monthsBetween(window.start, window.end), 1)
	};
	const found = { avoided, handling: worked, rated };
	const satisfaction = inputs.satisfaction ? await context.result('I1') : null;
	const leaving = inputs.attrition ? await context.result('I3') : null;
	const standings = standingsOf(context, inputs, { engineers: worked?.engineers ?? 0, satisfaction, leaving });
	return {
		inputs,
		counted: countedOf(inputs, standings),
		standings,
		costs,
		window,
		salaryFrom: salary === null ? 'plan' : 'roster',
		...found,
		unpriced: unpriced(context, found, inputs)
	};
}

/** The inputs under this run's plan and filters, gathered once; null where there is no current window. */
export async function roiFacts(context: MetricContext): Promise<RoiFacts | null> {
	const window = context.windows.current;
	return window && once(context, 'roi', () => gather(context, window));
}

/** One SELECT as a scalar inside another. */
export const scalar = (select: string, column = 'value'): string => `(SELECT ${sql.name(column)} FROM (${select}) one)`;
