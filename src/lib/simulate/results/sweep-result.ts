import type { Level } from '$lib/programme/criteria.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { PEOPLE, sides } from './eligible.ts';
import type { Comparison } from '../judge/compare.ts';
import { type NumericPart, ruleOf, thresholdOf } from '../judge/rule-parts.ts';
import { resultOf, type Simulation, simulationNotes } from './simulation.ts';
import { stopsOf } from '../steps/stops.ts';
import { type Axis, heat, sweep, thresholdsFor } from '../judge/sweep.ts';
import { noteOf } from '$lib/metrics/note.ts';

const unitOfPart = (part: NumericPart) =>
	part === 'csat' ? 'share' : part === 'tenure' ? 'months' : part.startsWith('panel_') ? 'score' : 'count';

function marksOf({ baseline, scenario }: Comparison, level: Level, part: NumericPart): [number, number] {
	return [thresholdOf(ruleOf(baseline.set, level), part), thresholdOf(ruleOf(scenario.set, level), part)];
}

/**
 * S6: eligible people of a level as one threshold moves, all else as in the scenario, with both sets' values marked.
 */
export function sweepResult(simulation: Simulation, level: Level, part: NumericPart): Result {
	const {
		comparison,
		plan: {
			measurement: { k }
		}
	} = simulation;
	const marks = marksOf(comparison, level, part);
	const stops = stopsOf(comparison.scenario, simulation.plan.criteria, { level, part }, k, Infinity).sort(
		(x, y) => x - y
	);
	const swept = sweep(comparison.scenario, level, part, Float64Array.from(new Set([...stops, ...marks])).sort());
	const eligible = (mark: number): number => swept.eligible[swept.thresholds.indexOf(mark)] ?? 0;
	const points = stops.map((threshold) => ({ threshold, people: eligible(threshold) }));
	const [before, after] = marks.map(eligible) as [number, number];
	const n = comparison.people.size;
	const threshold = column('threshold', 'dimension', 'number', unitOfPart(part));
	return resultOf('S6', simulation, {
		value: after,
		sql: comparison.people.sql,
		numerator: after,
		denominator: n,
		n,
		changes: [Math.abs(after - before), after],
		notes: [...simulationNotes(simulation), noteOf('steps_of_k', { k })],
		tables: {
			points: { ...tableOf([threshold, PEOPLE], points), additive: [] },
			marks: tableOf(
				[column('set', 'dimension', 'code'), threshold],
				sides.map((set, index) => ({ set, threshold: marks[index] }))
			)
		}
	});
}

/** At most this many thresholds a side: more can't be read, and tells more of individuals. */
const MOST_CELLS = 13;

function axis({ baseline, scenario }: Comparison, level: Level, part: NumericPart): Axis {
	const marks = marksOf({ baseline, scenario } as Comparison, level, part);
	const all = thresholdsFor(scenario, level, part, marks);
	const every = Math.ceil(all.length / (MOST_CELLS - marks.length));
	return { part, thresholds: all.filter((threshold, index) => index % every === 0 || marks.includes(threshold)) };
}

/** S6, two criteria at once: eligible people by both thresholds, counts rounded down to whole k. */
export function heatResult(simulation: Simulation, level: Level, partA: NumericPart, partB: NumericPart): Result {
	const {
		comparison,
		plan: {
			measurement: { k }
		}
	} = simulation;
	const [a, b] = [axis(comparison, level, partA), axis(comparison, level, partB)];
	const counts = heat(comparison.scenario, level, a, b);
	const rows = [...a.thresholds].flatMap((first, r) =>
		[...b.thresholds].map((second, c) => ({
			first,
			second,
			people: Math.floor((counts[r * b.thresholds.length + c] ?? 0) / k) * k
		}))
	);
	const cells: DataTable = tableOf(
		[
			column('first', 'dimension', 'number', unitOfPart(partA)),
			column('second', 'dimension', 'number', unitOfPart(partB)),
			PEOPLE
		],
		rows
	);
	const marks = [marksOf(comparison, level, partA), marksOf(comparison, level, partB)] as const;
	return resultOf('S6', simulation, {
		value: null,
		sql: comparison.people.sql,
		n: comparison.people.size,
		denominator: comparison.people.size,
		notes: [...simulationNotes(simulation), noteOf('rounded_to_k', { k })],
		tables: {
			cells: { ...cells, additive: [] },
			marks: tableOf(
				[
					column('set', 'dimension', 'code'),
					column('first', 'dimension', 'number', unitOfPart(partA)),
					column('second', 'dimension', 'number', unitOfPart(partB))
				],
				sides.map((set, index) => ({ set, first: marks[0][index], second: marks[1][index] }))
			)
		}
	});
}
