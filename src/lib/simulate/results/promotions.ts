import { gradedLevels } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import type { Estimate } from '$lib/stats/estimate.ts';
import { type Comparison, eachCell } from '../judge/compare.ts';
import { LEVEL, PEOPLE } from './eligible.ts';
import { outcomeOf } from '../judge/evaluate.ts';
import { resultOf, type Simulation, simulationNotes } from './simulation.ts';
import { noteOf } from '$lib/metrics/note.ts';

/** Pass probability of those whom only the scenario lets in: they have no history. */
const NEWLY = { low: 0.5, high: 1 } as const;

/** People who meet the rule of a level above the one they hold: under both sets, and only under the scenario. */
export interface Promotable {
	level: number;
	before: number;
	continuing: number;
	newly: number;
}

/** Promotable people by the highest level whose rule they are known to meet. */
export function promotable(comparison: Comparison): Promotable[] {
	const rows = gradedLevels(comparison.baseline.set).map((level) => ({ level, before: 0, continuing: 0, newly: 0 }));
	eachCell(comparison, (people, held, before, after) => {
		const floor = Math.max(held, 0);
		const [from, to] = [outcomeOf(null, before, held).atLeast, outcomeOf(null, after, held).atLeast];
		const [old, now] = [rows[from - 1], rows[to - 1]];
		if (old && from > floor) old.before += people;
		if (now && to > floor) now[from >= to ? 'continuing' : 'newly'] += people;
	});
	return rows;
}

const NO_HISTORY: Estimate = { value: (NEWLY.low + NEWLY.high) / 2, ...NEWLY };

interface Expected extends Promotable, Estimate {
	rate: number | null;
}

function expectedAt(row: Promotable, rate: Estimate | null): Expected {
	const panel = rate ?? NO_HISTORY;
	return {
		...row,
		rate: rate?.value ?? null,
		value: (row.continuing + row.newly) * panel.value,
		low: row.continuing * panel.low + row.newly * Math.min(NEWLY.low, panel.low),
		high: row.continuing * panel.high + row.newly * NEWLY.high
	};
}

/** S9: promotions to expect when everybody promotable goes before the panel; `rates` by level from its history. */
export function promotionsResult(simulation: Simulation, rates: readonly (Estimate | null)[]): Result {
	const { comparison } = simulation;
	const rows = promotable(comparison).map((row, index) => expectedAt(row, rates[index] ?? null));
	const total = (key: 'value' | 'low' | 'high' | 'continuing' | 'newly'): number =>
		rows.reduce((sum, row) => sum + row[key], 0);
	const before = rows.reduce((sum, row) => sum + row.before * (row.rate ?? NO_HISTORY.value), 0);
	const eligible = total('continuing') + total('newly');
	const n = comparison.people.size;
	return resultOf('S9', simulation, {
		value: total('value'),
		low: total('low'),
		high: total('high'),
		sql: comparison.people.sql,
		numerator: eligible,
		denominator: n,
		n,
		baseline: { value: before, low: null, high: null, n, numerator: null, denominator: null, window: null },
		changes: [eligible, total('newly')],
		notes: [
			...simulationNotes(simulation),
			...(rows.some(({ rate }) => rate === null) ? [noteOf('no_panel_history')] : [])
		],
		tables: {
			byLevel: tableOf(
				[
					LEVEL,
					PEOPLE,
					column('newly', 'people', 'number', 'people'),
					column('rate', 'measure', 'number', 'share'),
					column('value', 'measure', 'number', 'people'),
					column('low', 'measure', 'number', 'people'),
					column('high', 'measure', 'number', 'people')
				],
				rows.map((row) => ({ ...row, people: row.continuing + row.newly }))
			)
		}
	});
}
