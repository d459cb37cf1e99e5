import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { type Comparison, eachCell } from '../judge/compare.ts';
import { type Outcome, outcomeOf } from '../judge/evaluate.ts';
import { resultOf, type Simulation, simulationNotes } from './simulation.ts';
import { noteOf } from '$lib/metrics/note.ts';

const MONTHS = 12;

/** A change a year: its best reading, and its bounds over open levels and the plan's ranges. */
export interface Change {
	low: number;
	base: number;
	high: number;
}

/** What a scenario changes in cost a year. */
export interface CostChange {
	/** CNY of level allowances. */
	allowance: Change;
	/** Engineers put forward, and so assessments a year. */
	assessments: number;
	/** Hours of assessors. */
	hours: Change;
	/** CNY of assessors' time. */
	assessors: Change;
	total: Change;
	/** People whose allowance changes, and by how many more are put forward or fewer. */
	people: number;
}

const sameOutcome = (a: Outcome, b: Outcome): boolean => a.atLeast === b.atLeast && a.atMost === b.atMost;

/** Allowance a month from one outcome to the other; an outcome that stays open the same way is taken not to change. */
function allowanceChange(allowances: readonly number[], before: Outcome, after: Outcome): Change {
	if (sameOutcome(before, after)) return { low: 0, base: 0, high: 0 };
	const pay = (level: number): number => allowances[level] ?? 0;
	const ends = (outcome: Outcome): [number, number] => {
		const all = Array.from({ length: outcome.atMost - outcome.atLeast + 1 }, (_, step) =>
			pay(outcome.atLeast + step)
		);
		return [Math.min(...all), Math.max(...all)];
	};
	const [[low, high], [lowAfter, highAfter]] = [ends(before), ends(after)];
	return { low: lowAfter - high, base: pay(after.atLeast) - pay(before.atLeast), high: highAfter - low };
}

const scaled = (change: Change, by: { low: number; base: number; high: number }): Change => {
	const ends = [change.low * by.low, change.low * by.high, change.high * by.low, change.high * by.high];
	return { low: Math.min(...ends), base: change.base * by.base, high: Math.max(...ends) };
};
const sum = (a: Change, b: Change): Change => ({ low: a.low + b.low, base: a.base + b.base, high: a.high + b.high });

/**
 * S8's parts: allowances of the levels that the criteria leave people at, and one assessment a year of everybody put
 * forward.
 */
export function costChange(comparison: Comparison, costs: Plan['costs']): CostChange {
	let [allowance, assessments, people]: [Change, number, number] = [{ low: 0, base: 0, high: 0 }, 0, 0];
	const { baseline, scenario } = comparison;
	eachCell(comparison, (count, held, before, after) => {
		const [from, to] = [outcomeOf(baseline.set, before, held), outcomeOf(scenario.set, after, held)];
		const month = allowanceChange(costs.allowances, from, to);
		const forward = Number(to.atLeast > Math.max(held, 0)) - Number(from.atLeast > Math.max(held, 0));
		allowance = sum(allowance, {
			low: month.low * count * MONTHS,
			base: month.base * count * MONTHS,
			high: month.high * count * MONTHS
		});
		assessments += forward * count;
		if (forward !== 0 || month.base !== 0) people += count;
	});
	const hours = scaled({ low: assessments, base: assessments, high: assessments }, costs.assessorHours);
	const assessors = scaled(hours, costs.assessorRate);
	return { allowance, assessments, hours, assessors, total: sum(allowance, assessors), people };
}

/** S8: what the scenario changes in yearly cost against the baseline. */
export function costResult(simulation: Simulation): Result {
	const {
		comparison,
		plan: { costs }
	} = simulation;
	const change = costChange(comparison, costs);
	const free = costs.allowances.every((allowance) => allowance === 0);
	const cny = ['low', 'base', 'high'].map((key) => column(key, 'measure', 'number', 'cny'));
	const small = change.people > 0 && change.people < simulation.plan.measurement.k;
	return resultOf('S8', simulation, {
		value: change.total.base,
		low: change.total.low,
		high: change.total.high,
		sql: comparison.people.sql,
		n: comparison.people.size,
		changes: [change.people],
		notes: [...simulationNotes(simulation), ...(free ? [noteOf('no_allowances')] : [])],
		tables: {
			items: tableOf(
				[column('item', 'dimension', 'code'), ...cny],
				small
					? []
					: [
							{ item: 'allowance', ...change.allowance },
							{ item: 'assessors', ...change.assessors },
							{ item: 'total', ...change.total }
						]
			),
			effort: tableOf(
				[
					column('assessments', 'measure', 'number', 'count'),
					...['low', 'base', 'high'].map((key) => column(key, 'measure', 'number', 'hours'))
				],
				small ? [] : [{ assessments: change.assessments, ...change.hours }]
			)
		}
	});
}
