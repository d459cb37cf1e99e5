import type { Level } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { movedAt, PEOPLE, type Side, SIDE, sides } from './eligible.ts';
import { MET, UNKNOWN, UNMET } from '../judge/evaluate.ts';
import type { Grouping } from '../judge/people.ts';
import { cellOf, hiddenChanges, hideRows, resultOf, type Simulation, simulationNotes } from './simulation.ts';
import { noteOf } from '$lib/metrics/note.ts';
import {
	FOUR_FIFTHS,
	groupStatuses,
	type GroupStatuses,
	lowest,
	ratioChanges,
	type Selection,
	selectionRatios,
	shareOf
} from './selection-ratios.ts';

type BothSides = Readonly<Record<Side, readonly Selection[]>>;

function selectionRows(selections: BothSides) {
	return sides.flatMap((set) =>
		selections[set].map((row) => ({
			...row,
			set,
			people: row.total,
			met: row.hits,
			rate: row.total > 0 ? row.hits / row.total : null
		}))
	);
}

const GROUP = column('group', 'dimension', 'text');
const RATIO = [
	column('ratio', 'measure', 'number', 'ratio'),
	column('low', 'measure', 'number', 'ratio'),
	column('high', 'measure', 'number', 'ratio')
];

/** S7: eligible shares of groups against the highest, under both sets; with `draws` also how the ratios change. */
export function selectionResult(
	simulation: Simulation,
	{ level, grouping, draws = 0 }: { level: Level; grouping: Grouping; draws?: number }
): Result {
	const {
		comparison,
		plan: {
			measurement: { k }
		}
	} = simulation;
	const groups = groupStatuses(comparison, level, grouping);
	const sql = comparison.people.sql;
	const selections: BothSides = {
		baseline: selectionRatios(groups, 'baseline', k),
		scenario: selectionRatios(groups, 'scenario', k)
	};
	const [before, after] = [lowest(selections.baseline), lowest(selections.scenario)];
	const known = groups.reduce((sum, { counts }) => sum + shareOf(counts, 'scenario').total, 0);
	const missing = groups.reduce((sum, { counts }) => sum + shareOf(counts, 'scenario').unknown, 0);
	if (!after)
		return resultOf('S7', simulation, {
			value: null,
			sql,
			n: known,
			missing,
			off: { reason: 'fewer_than_two_groups', needs: [] }
		});
	const hidden = hiddenGroups(groups, selections.scenario, k);
	const telling = hidden.has(after.group);
	const estimate = (row: Selection | null | undefined) =>
		row
			? {
					value: row.ratio,
					low: row.low,
					high: row.high,
					n: row.total,
					numerator: row.hits,
					denominator: row.total,
					window: null
				}
			: null;
	const moves = draws > 0 ? ratioChanges(groups, k, draws).filter(({ group }) => !hidden.has(group)) : [];
	const result = resultOf('S7', simulation, {
		value: after.ratio,
		low: after.low,
		high: after.high,
		sql,
		numerator: after.hits,
		denominator: after.total,
		n: known,
		missing,
		baseline: estimate(before),
		current: estimate(after),
		changes: telling ? [1] : movedAt(comparison, level),
		target: FOUR_FIFTHS,
		notes: [
			...simulationNotes(simulation),
			...(telling
				? []
				: [noteOf('lowest_group', { group: after.group ?? '', p: after.p ?? 1, flag: after.flag })])
		],
		tables: {
			groups: {
				...tableOf(
					[
						SIDE,
						GROUP,
						PEOPLE,
						column('met', 'events', 'number', 'people'),
						column('rate', 'measure', 'number', 'share'),
						...RATIO,
						column('p', 'measure', 'number', 'probability'),
						column('flag', 'measure', 'code')
					],
					selectionRows(selections)
				),
				additive: ['group']
			},
			changes: tableOf([GROUP, column('change', 'measure', 'number', 'ratio'), ...RATIO.slice(1)], moves)
		}
	});
	return hideRows(
		result,
		'groups',
		(row, columns) =>
			cellOf(row, columns, 'set') === 'scenario' && hidden.has(cellOf(row, columns, 'group') as string | null)
	);
}

/** Groups whose change may not be seen. */
export function unseenChanges(groups: readonly GroupStatuses[], k: number): Set<string | null> {
	const changes = groups.map(({ counts }) => changesIn(counts));
	return new Set([...hiddenChanges(changes, k)].map((index) => groups[index]?.group ?? null));
}

/** The same; all of them where the highest is among these, as every ratio tells of it. */
function hiddenGroups(
	groups: readonly GroupStatuses[],
	selections: readonly Selection[],
	k: number
): Set<string | null> {
	const hidden = unseenChanges(groups, k);
	const top = selections.find(({ flag }) => flag === 'reference');
	return top && hidden.has(top.group) ? new Set(groups.map(({ group }) => group)) : hidden;
}

/** People of a group who move in, out, to open, and from open. */
function changesIn(counts: Int32Array): number[] {
	const at = (from: number, to: number): number => counts[from * 3 + to] ?? 0;
	return [
		at(UNMET, MET),
		at(MET, UNMET),
		at(UNMET, UNKNOWN) + at(MET, UNKNOWN),
		at(UNKNOWN, UNMET) + at(UNKNOWN, MET)
	];
}
