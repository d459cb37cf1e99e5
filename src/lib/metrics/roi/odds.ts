import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { bothWindowsSql } from '../retention/avoided-leavers.ts';
import { off } from '../people/spells.ts';
import type { DataTable, Draft, Note } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { type RoiFacts, roiFacts } from './inputs.ts';
import { basePoint, costsAt, type RoiInputs, roiAt } from './model.ts';
import { countedSimulation, returnOff, returnSql, targetReturn } from './returns.ts';
import { DRAWS, middle, shareAtLeast, sortedReturns } from './simulation.ts';
import { splitOf } from './standing.ts';
import { noteOf } from '../note.ts';

const BARS = 40;

/**
 * How many draws fall where: equal bars over the middle 99 %, one of them beginning at the target, with the rest in the
 * outer ones.
 */
function histogram(sorted: Float64Array, target: number): DataTable {
	const at = (p: number) => sorted[Math.min(Math.floor(p * sorted.length), sorted.length - 1)] ?? 0;
	const [first, last] = [at(0.005), at(0.995)];
	const width = (last - first) / BARS;
	const steps = width > 0 ? Math.floor((first - target) / width) : 0;
	// The bar that begins at the target says its own bound exactly, so that nothing is drawn beside it.
	const edge = (bar: number) => (width > 0 ? target + (steps + bar) * width : first);
	const low = edge(0);
	const bars = width > 0 ? Math.max(Math.ceil((last - low) / width), 1) : 1;
	const counts = new Array<number>(bars).fill(0);
	for (const value of sorted) {
		const bar = width > 0 ? Math.min(Math.max(Math.floor((value - low) / width), 0), bars - 1) : 0;
		counts[bar] = (counts[bar] ?? 0) + 1;
	}
	return tableOf(
		[
			column('from', 'dimension', 'number', 'share'),
			column('to', 'dimension', 'number', 'share'),
			column('probability', 'measure', 'number', 'probability')
		],
		counts.map((count, bar) => ({
			from: edge(bar),
			to: width > 0 ? edge(bar + 1) : last,
			probability: count / sorted.length
		}))
	);
}

/** One break-even: the credited benefit that a goal needs, and the avoided leavers that bring it alone. */
export interface BreakEven {
	basis: 'direct' | 'loaded';
	goal: 'zero' | 'target';
	benefit: number;
	leavers: number | null;
}

/** Benefit and leavers for a return of 0 and of the target, on direct and on fully loaded cost. */
export function breakEven(inputs: RoiInputs, target: number, perLeaver: number): BreakEven[] {
	const costs = costsAt(inputs, basePoint(inputs));
	return (['direct', 'loaded'] as const).flatMap((basis) =>
		(
			[
				['zero', 0],
				['target', target]
			] as const
		).map(([goal, roi]) => {
			const benefit = (1 + roi) * costs[basis];
			return { basis, goal, benefit, leavers: perLeaver > 0 ? benefit / perLeaver : null };
		})
	);
}

function breakEvenNote(rows: readonly BreakEven[]): Note[] {
	const needed = (goal: BreakEven['goal']) =>
		rows.find((row) => row.basis === 'loaded' && row.goal === goal)?.leavers ?? null;
	const [target, zero] = [needed('target'), needed('zero')];
	return target === null || zero === null ? [] : [noteOf('break_even', { leavers: target, zero })];
}

/** The inputs of the simulation that data give; its value is beyond SQL. */
function inputsSql(context: MetricContext, facts: RoiFacts): string {
	const rates = facts.counted.attrition && `, (${bothWindowsSql(context)}) rates`;
	return (
		`SELECT plug_in.value AS plug_in_return${rates ? ', rates.*' : ''} FROM ` +
		`(${returnSql(context, facts)}) plug_in${rates ?? ''}`
	);
}

async function compute(context: MetricContext): Promise<Draft> {
	const facts = await roiFacts(context);
	const refused = returnOff(facts);
	if (refused || !facts) return refused ?? off('no_current', []);
	const { counted: inputs, window } = facts;
	const point = basePoint(facts.inputs);
	const target = targetReturn(context, costsAt(inputs, point).loaded);
	const sorted = sortedReturns(countedSimulation(context, facts), inputs.attribution);
	const { replacementShare, annualSalary } = context.plan.costs;
	// A leaver is worth the same whether or not the roster shows any; the share credited to the programme is.
	const price = facts.inputs.attrition
		? point.replacementShare * point.salary
		: replacementShare.base * annualSalary.base;
	const rows = breakEven(inputs, target, inputs.attribution * price);
	const needed = tableOf(
		[
			column('basis', 'dimension', 'code'),
			column('goal', 'dimension', 'code'),
			column('benefit', 'measure', 'number', 'cny'),
			column('leavers', 'measure', 'number', 'people')
		],
		rows
	);
	// What it takes is known where nothing is told from noise; how likely it is reached is not.
	if (splitOf(facts.standings).carrying.length === 0) {
		return {
			...off('nothing_carries', []),
			target,
			window,
			notes: breakEvenNote(rows),
			tables: { breakEven: needed }
		};
	}
	const limits = middle(sorted);
	return {
		value: shareAtLeast(sorted, target),
		n: DRAWS,
		target,
		window,
		numerator: Math.round((shareAtLeast(sorted, target) ?? 0) * sorted.length),
		denominator: sorted.length,
		sql: inputsSql(context, facts),
		notes: [
			...breakEvenNote(rows),
			noteOf('given_no_bias', { draws: DRAWS }),
			...(limits.low === null
				? []
				: [noteOf('return_range', { value: roiAt(inputs, point), low: limits.low, high: limits.high ?? 0 })])
		],
		tables: {
			breakEven: needed,
			draws: histogram(sorted, target)
		}
	};
}

export const returnOdds: Metric = {
	id: 'R6',
	family: 'R',
	formula:
		'share of draws with ROI ≥ target; break-even leavers = (1 + ROI) ' +
		'× cost ÷ (attribution × replacement cost)',
	unit: 'probability',
	better: 'higher',
	method: 'monte_carlo',
	needs: [],
	people: false,
	source: 'Gelman et al. 2013 (Jeffreys gamma posterior); triangular inputs',
	compute
};
