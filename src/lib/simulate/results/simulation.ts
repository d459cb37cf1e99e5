import type { DatasetInfo } from '$lib/ingest/model.ts';
import { gate } from '$lib/metrics/privacy/gate.ts';
import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import { type Cell, completed, type DataTable, type Draft, type Note, type Result } from '$lib/metrics/result.ts';
import type { Plan } from '$lib/programme/plan.ts';
import type { Comparison } from '../judge/compare.ts';
import { definitionOf, type SimulateId } from '../definitions.ts';
import { noteOf } from '$lib/metrics/note.ts';

/** A comparison with all that its figures are judged and gated by. */
export interface Simulation {
	plan: Plan;
	dataset: Pick<DatasetInfo, 'asOf'>;
	comparison: Comparison;
	/** S1; null where no past round is on record. */
	fidelity: Result | null;
	/** True where the reader's filter leaves so few out that subtraction would give them back. */
	refused?: boolean;
}

/** Below this share of history reproduced no headline is given. */
export const FIDELITY_FLOOR = 0.8;

/** Whether a simulation may not be quoted: history is not reproduced well enough, or there is none. */
export function headlineWithheld(fidelity: Result | null): boolean {
	return fidelity?.value == null || fidelity.value < FIDELITY_FLOOR;
}

/** A draft whose headline is a change: it is emptied where any part of the change counts 1 to k-1 people. */
export type SimulateDraft = Draft & { changes?: readonly number[] };

/** A gated Result of one entry of the simulator's dictionary. */
export function resultOf(
	id: SimulateId,
	{ plan, dataset, refused = false }: Pick<Simulation, 'plan' | 'dataset' | 'refused'>,
	draft: SimulateDraft
): Result {
	const definition = definitionOf(id);
	const { people, changes = [], ...fields } = draft;
	const { unit, method } = definition;
	const result = completed({ id, unit, asOf: dataset.asOf, method, window: null }, fields);
	const k = plan.measurement.k;
	const gated = gate(result, k, { people: definition.people ? (people ?? result.n) : null, refused });
	if (gated.suppressed || !changes.some((change) => isSmall(change, k))) return gated;
	return {
		...gated,
		value: null,
		numerator: null,
		low: null,
		high: null,
		suppressed: true,
		current: gated.current && { ...gated.current, value: null, numerator: null, low: null, high: null },
		notes: [...gated.notes, noteOf('small_change', { k })]
	};
}

/** What every figure of a what-if must carry: that behaviour is taken as it is, and whether its headline stands. */
export function simulationNotes({ fidelity }: Pick<Simulation, 'fidelity'>): Note[] {
	const withheld: Note[] = headlineWithheld(fidelity)
		? [
				noteOf(fidelity?.value == null ? 'no_fidelity' : 'headline_withheld', {
					share: fidelity?.value ?? 0,
					floor: FIDELITY_FLOOR
				})
			]
		: [];
	return [noteOf('static_behaviour'), ...withheld];
}

/**
 * Which of several changes that add up to a known total must not be shown: those of 1 to k-1 people, and the next
 * smallest until subtraction no longer gives fewer than k.
 */
export function hiddenChanges(changes: readonly (readonly number[])[], k: number): Set<number> {
	const size = (index: number): number => Math.max(...(changes[index] ?? [0]));
	const order = changes.map((_, index) => index).sort((a, b) => size(a) - size(b) || a - b);
	const hidden = new Set(order.filter((index) => changes[index]?.some((people) => isSmall(people, k))));
	const sums = (): number[] =>
		(changes[0] ?? []).map((_, part) => [...hidden].reduce((sum, index) => sum + (changes[index]?.[part] ?? 0), 0));
	for (const index of order) {
		if (hidden.size === 0 || (hidden.size > 1 && sums().every((sum) => !isSmall(sum, k)))) break;
		hidden.add(index);
	}
	return hidden;
}

/** Empties further rows of a gated table: all but what names them. */
export function hideRows(
	result: Result,
	name: string,
	hide: (row: readonly Cell[], columns: DataTable['columns']) => boolean
): Result {
	const table = result.tables[name];
	if (!table) return result;
	const hidden = new Set(table.rows.flatMap((row, index) => (hide(row, table.columns) ? [index] : [])));
	if (hidden.size === 0) return result;
	const rows = table.rows.map((row, index) =>
		hidden.has(index) ? row.map((value, c) => (table.columns[c]?.role === 'dimension' ? value : null)) : row
	);
	const suppressed = [...new Set([...table.suppressed, ...hidden])].sort((a, b) => a - b);
	return { ...result, tables: { ...result.tables, [name]: { ...table, rows, suppressed } } };
}

/** The cell of a named column. */
export function cellOf(row: readonly Cell[], columns: DataTable['columns'], key: string): Cell {
	return row[columns.findIndex((column) => column.key === key)] ?? null;
}
