import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Note } from '../result.ts';
import { off } from '../people/spells.ts';
import { column, tableOf } from '../table.ts';
import { loadedCostSql } from './costs.ts';
import { type RoiFacts, roiFacts } from './inputs.ts';
import { basePoint, costsAt, type RoiInputs } from './model.ts';
import { sortedCosts, middle, simulationOf } from './simulation.ts';
import { noteOf } from '../note.ts';

/** Cost items in the order of the tree; all but the rounds only count when fully loaded. */
function costTree(inputs: RoiInputs, { costs }: RoiFacts) {
	const base = basePoint(inputs);
	const { rounds, staff, allowances, training, tool } = costsAt(inputs, base);
	const { assessorHours: hours, assessorRate: rate } = inputs;
	const staffAt = (end: 'low' | 'high') => inputs.assessed * hours[end] * rate[end];
	const sure = (item: string, kind: 'direct' | 'loaded', amount: number, quantity: number | null) => ({
		item,
		kind,
		amount,
		low: amount,
		high: amount,
		quantity
	});
	return tableOf(
		[
			column('item', 'dimension', 'code'),
			column('kind', 'dimension', 'code'),
			column('amount', 'measure', 'number', 'cny'),
			column('low', 'measure', 'number', 'cny'),
			column('high', 'measure', 'number', 'cny'),
			column('quantity', 'measure', 'number', 'count')
		],
		[
			sure('rounds', 'direct', rounds, costs.held),
			{
				item: 'staff',
				kind: 'loaded',
				amount: staff,
				low: staffAt('low'),
				high: staffAt('high'),
				quantity: inputs.assessed
			},
			sure('allowances', 'loaded', allowances, null),
			sure('training', 'loaded', training, null),
			sure('tool', 'loaded', tool, null)
		]
	);
}

/** What the reader must know of the costs. */
export function costNotes({ costs, inputs }: RoiFacts): Note[] {
	return [
		...(costs.planned ? [noteOf('planned_rounds', { rounds: costs.held })] : []),
		...(costs.share < 1 ? [noteOf('shared_cost', { share: costs.share })] : []),
		...(inputs.assessorRate.base * inputs.assessorHours.base === 0 ? [noteOf('no_staff_price')] : [])
	];
}

async function compute(context: MetricContext): Promise<Draft> {
	const facts = await roiFacts(context);
	if (!facts) return off('no_current', []);
	const { inputs, costs, window } = facts;
	const { direct, loaded } = costsAt(inputs, basePoint(inputs));
	return {
		value: loaded,
		...middle(sortedCosts(simulationOf(context, inputs))),
		numerator: direct,
		n: costs.assessed,
		people: costs.assessed,
		window,
		sql: loadedCostSql(context, window, costs),
		notes: [noteOf('direct_cost', { direct, loaded }), ...costNotes(facts)],
		tables: { costs: costTree(inputs, facts) }
	};
}

export const programmeCost: Metric = {
	id: 'R1',
	family: 'R',
	formula: 'rounds × cost a round + assessed × hours × rate + Σ months at level × allowance + training + tools',
	unit: 'cny',
	better: 'none',
	method: 'monte_carlo',
	needs: [],
	people: true,
	source: 'Phillips & Phillips 2012 (fully loaded cost)',
	compute
};
