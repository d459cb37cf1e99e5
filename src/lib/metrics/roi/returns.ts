import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import { once } from '../run/once.ts';
import type { DataTable, Draft, Note, Verdict } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { verdictOf } from '../verdict.ts';
import { monthsBetween } from '../run/windows.ts';
import { benefitSql } from './benefits.ts';
import { costNotes } from './cost.ts';
import { loadedCostSql } from './costs.ts';
import { type RoiFacts, roiFacts, scalar } from './inputs.ts';
import { basePoint, benefitsAt, costsAt, isMonetised, returnsOf, roiAt } from './model.ts';
import {
	middle,
	shareAtLeast,
	type Simulation,
	simulationOf,
	simulationWith,
	sortedBenefits,
	sortedReturns
} from './simulation.ts';
import { type Mechanism, mechanisms, splitOf, uncarried, weakestOf } from './standing.ts';
import { noteOf } from '../note.ts';

/** The plan's benefit target as a return on fully loaded cost, whichever measure it is written in. */
export function targetReturn(
	{
		plan: {
			targets: { benefit }
		}
	}: MetricContext,
	cost: number
): number {
	if (benefit.measure === 'bcr') return benefit.minimum - 1;
	return benefit.measure === 'saving' ? benefit.minimum / cost : benefit.minimum;
}

/** Shares of the change that a reader may credit to the programme: the plan's own, then the customary strip. */
export const attributionStrip = (own: number): number[] => [...new Set([own, 1, 0.5, 0.25])].sort((a, b) => b - a);

const number = (key: string, unit: 'cny' | 'share' | 'ratio' | 'months' | 'probability') =>
	column(key, 'measure', 'number', unit);

function strip({ counted: inputs }: RoiFacts, simulation: Simulation, target: number): DataTable {
	const point = basePoint(inputs);
	const [{ total }, { loaded, direct }] = [benefitsAt(inputs, point), costsAt(inputs, point)];
	return tableOf(
		[
			column('attribution', 'dimension', 'number', 'share'),
			number('benefit', 'cny'),
			number('cost', 'cny'),
			number('saving', 'cny'),
			number('roi', 'share'),
			number('low', 'share'),
			number('high', 'share'),
			number('bcr', 'ratio'),
			number('payback', 'months'),
			number('probability', 'probability'),
			number('roi_direct', 'share')
		],
		attributionStrip(inputs.attribution).map((attribution) => {
			const sorted = sortedReturns(simulation, attribution);
			const credited = attribution * total;
			return {
				attribution,
				...returnsOf(credited, loaded, inputs.months),
				...middle(sorted),
				probability: shareAtLeast(sorted, target),
				roi_direct: returnsOf(credited, direct, inputs.months).roi
			};
		})
	);
}

/** Every mechanism: counted, possible (priced, but not told from noise), or without a price, with the reason. */
function benefitTree(
	context: MetricContext,
	{ inputs, unpriced, standings }: RoiFacts,
	simulation: Simulation
): DataTable {
	const benefits = benefitsAt(inputs, basePoint(inputs));
	const row = (mechanism: Mechanism) => {
		const amount = benefits[mechanism];
		if (amount === null) return { mechanism, state: 'not_monetised', reason: unpriced[mechanism] };
		const own = standings[mechanism];
		const state = own?.carries
			? { state: 'monetised', credited: inputs.attribution * amount }
			: { state: 'possible', reason: own?.verdict };
		return { mechanism, amount, ...middle(sortedBenefits(simulation, mechanism)), ...state };
	};
	return tableOf(
		[
			column('mechanism', 'dimension', 'code'),
			column('state', 'dimension', 'code'),
			number('amount', 'cny'),
			number('low', 'cny'),
			number('high', 'cny'),
			number('credited', 'cny'),
			column('reason', 'measure', 'code')
		],
		mechanisms.map(row)
	);
}

/** One SELECT of the return at the plan's attribution and likeliest prices, as its column `value`. */
export function returnSql(context: MetricContext, facts: RoiFacts): string {
	const { inputs, costs, window } = facts;
	const benefit =
		splitOf(facts.standings)
			.carrying.map((mechanism) => scalar(benefitSql(context, facts, mechanism)))
			.join(' + ') || '0::DOUBLE';
	return `SELECT (${sql.number(inputs.attribution)} * benefit - cost) / nullif(cost, 0) AS value
FROM (SELECT ${benefit} AS benefit, ${scalar(loadedCostSql(context, window, costs))} AS cost) sums`;
}

/** Why there is no return, or null where there is one. */
export function returnOff(facts: RoiFacts | null): Draft | null {
	if (!facts) return off('no_current', []);
	if (!isMonetised(facts.inputs)) return off('no_monetised_benefit', facts.avoided.off?.needs ?? []);
	return costsAt(facts.inputs, basePoint(facts.inputs)).loaded > 0 ? null : off('no_cost', []);
}

/** The draws of what the return counts, made once. */
export function countedSimulation(context: MetricContext, { inputs, standings }: RoiFacts): Simulation {
	return once(context, 'counted returns', () =>
		simulationWith(simulationOf(context, inputs), splitOf(standings).carrying)
	);
}

/** The verdict on the return's own interval, never stronger than the mechanisms that carry it. */
function verdictFor(
	{ plan: { floors }, windows }: MetricContext,
	{ standings }: RoiFacts,
	value: number,
	limits: ReturnType<typeof middle>,
	target: number
): Verdict {
	if (splitOf(standings).carrying.length === 0) return uncarried(standings);
	const spans = [windows.baseline, windows.current].filter((window) => window !== null);
	const own = verdictOf({
		change: value,
		...limits,
		target,
		months: { has: Math.min(...spans.map(({ start, end }) => monthsBetween(start, end))), needs: floors.months },
		counts: [],
		// A return is not tested against a design: its interval says what it can tell.
		power: { has: 1, needs: 0 }
	});
	return own === 'met' && weakestOf(standings) ? 'reached_uncertain' : own;
}

/** What carries the return, what is possible beside it, and what holds its verdict back. */
function standingNotes({ standings }: RoiFacts, benefits: DataTable, held: boolean): Note[] {
	const { carrying, possible } = splitOf(standings);
	const at = (key: string) => benefits.columns.findIndex((found) => found.key === key);
	const cell = (mechanism: Mechanism, key: string) =>
		Number(benefits.rows.find((row) => row[at('mechanism')] === mechanism)?.[at(key)]);
	const weakest = held ? weakestOf(standings) : null;
	return [
		carrying.length > 0 ? noteOf('carried_by', { mechanisms: carrying.join(' ') }) : noteOf('nothing_carries'),
		...possible.map((mechanism) =>
			noteOf('possible_benefit', {
				mechanism,
				amount: cell(mechanism, 'amount'),
				low: cell(mechanism, 'low'),
				high: cell(mechanism, 'high'),
				verdict: standings[mechanism]?.verdict ?? ''
			})
		),
		...(weakest ? [noteOf('held_back', { mechanism: weakest, verdict: standings[weakest]?.verdict ?? '' })] : [])
	];
}

function notesOf(facts: RoiFacts, unit: { direct: number | null }): Note[] {
	const left = mechanisms.filter((mechanism) => facts.inputs[mechanism] === null);
	return [
		noteOf('attributed', { share: facts.inputs.attribution }),
		...(unit.direct === null ? [] : [noteOf('direct_return', { value: unit.direct })]),
		...left.map((mechanism) => noteOf(`${mechanism}_not_monetised`, { reason: facts.unpriced[mechanism] ?? '' })),
		...costNotes(facts)
	];
}

async function compute(context: MetricContext): Promise<Draft> {
	const facts = await roiFacts(context);
	const refused = returnOff(facts);
	if (refused || !facts) return refused ?? off('no_current', []);
	const { counted: inputs, window } = facts;
	const simulation = countedSimulation(context, facts);
	const point = basePoint(inputs);
	const { loaded, direct } = costsAt(inputs, point);
	const target = targetReturn(context, loaded);
	const value = roiAt(inputs, point);
	const limits = middle(sortedReturns(simulation, inputs.attribution));
	const benefit = inputs.attribution * benefitsAt(inputs, point).total;
	const verdict = verdictFor(context, facts, value, limits, target);
	const benefits = benefitTree(context, facts, simulation);
	return {
		value,
		...limits,
		numerator: benefit - loaded,
		denominator: loaded,
		n: facts.avoided.n,
		window,
		target,
		verdict,
		sql: returnSql(context, facts),
		notes: [
			...standingNotes(facts, benefits, verdict === 'reached_uncertain' && (limits.low ?? target) >= target),
			...notesOf(facts, { direct: returnsOf(benefit, direct, inputs.months).roi })
		],
		tables: { attribution: strip(facts, simulation, target), benefits }
	};
}

const ratio = '(attribution × Σ benefits − cost) ÷ cost';

export const returnOnInvestment: Metric = {
	id: 'R5',
	family: 'R',
	formula: `${ratio}; BCR = benefit ÷ cost; payback = months × cost ÷ benefit`,
	unit: 'share',
	better: 'higher',
	method: 'monte_carlo',
	needs: [],
	people: false,
	source: 'Phillips & Phillips 2012; Boushey & Glynn 2012',
	compute
};
