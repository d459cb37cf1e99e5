import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import type { Level } from '$lib/programme/criteria.ts';
import { cellsToHide, type Equation } from '$lib/metrics/privacy/suppression.ts';
import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { holm } from '$lib/stats/counts/holm.ts';
import { zFor } from '$lib/stats/distributions/distributions.ts';
import { wilson } from '$lib/stats/counts/proportions.ts';
import { isSwap } from '../judge/joint.ts';
import { type Comparison, swapCells, swapCellsAt } from '../judge/compare.ts';
import type { Coded, Grouping, People } from '../judge/people.ts';
import { PEOPLE } from './eligible.ts';
import { differ } from './hardest-hit.ts';
import { cellOf, hideRows, resultOf, type Simulation, simulationNotes } from './simulation.ts';

/** By what winners and losers are told apart. */
export const hitGroupings = ['region', 'department', 'tenure', 'supervisor', 'gender', 'age_band'] as const;
export type HitGrouping = Grouping | 'tenure';

const BANDS = [0, 6, 12, 24, 36, 60] as const;

/** Years of service in bands, from whole months since hiring. */
export function tenureBands({ monthsSinceHire }: Pick<People, 'monthsSinceHire'>): Coded {
	const labels = BANDS.map((from, at) => {
		const next = BANDS[at + 1];
		return next === undefined ? `${String(from)}+` : `${String(from)}–${String(next - 1)}`;
	});
	const codes = Int32Array.from(monthsSinceHire, (months) =>
		Number.isNaN(months) ? -1 : BANDS.findLastIndex((from) => months >= from)
	);
	return { codes, labels };
}

/** A group's winners and losers, of all of its people. */
interface GroupHit {
	grouping: HitGrouping;
	group: string | null;
	people: number;
	out: number;
	in: number;
}

const [IN, OUT] = [swapCells.indexOf('in'), swapCells.indexOf('out')];

function count(cells: Uint8Array, { codes, labels }: Coded, grouping: HitGrouping): GroupHit[] {
	const rows = [null, ...labels].map((group): GroupHit => ({ grouping, group, people: 0, out: 0, in: 0 }));
	for (let i = 0; i < cells.length; i++) {
		const row = rows[(codes[i] ?? -1) + 1];
		if (!row) continue;
		row.people += 1;
		row.out += Number(cells[i] === OUT);
		row.in += Number(cells[i] === IN);
	}
	return rows.filter(({ people }) => people > 0);
}

/** For each fine group the coarse one that holds all of it; null where some fine group is spread over several. */
function within(fine: Coded, coarse: Coded): Int32Array | null {
	const home = new Int32Array(fine.labels.length + 1).fill(-2);
	for (let i = 0; i < fine.codes.length; i++) {
		const [own, other] = [(fine.codes[i] ?? -1) + 1, coarse.codes[i] ?? -1];
		if (home[own] === -2) home[own] = other;
		else if (home[own] !== other) return null;
	}
	return home;
}

/**
 * Rows that must not be shown: those of 1 to k-1 people who drop out or come in, what adds up with others to a known
 * total, and what the groups of a finer grouping that lie within one of a coarser add up to.
 */
function hiddenRows(
	rows: readonly GroupHit[],
	coded: Readonly<Record<HitGrouping, Coded>>,
	k: number,
	hiddenRegions: ReadonlySet<string | null>
): Set<number> {
	// Where nobody at all comes in there is nothing to hide of that.
	const measures = (['out', 'in'] as const).filter((key) => rows.some((row) => row[key] > 0));
	const counts = rows.flatMap((row) => measures.map((key) => row[key]));
	const cell = (row: number, measure: number): number => row * measures.length + measure;
	const together = counts.map((_, at) => {
		const row = Math.floor(at / measures.length);
		return measures.map((__, measure) => cell(row, measure));
	});
	const primary = counts.flatMap((value, at) => {
		const row = rows[Math.floor(at / measures.length)];
		const known = row?.grouping === 'region' && hiddenRegions.has(row.group);
		return known || isSmall(value, k) || (row?.people ?? k) < k ? [at] : [];
	});
	const placesOf = (grouping: HitGrouping): number[] =>
		rows.flatMap((row, at) => (row.grouping === grouping ? [at] : []));
	const sums = hitGroupings.flatMap((grouping): Equation[] => {
		const own = placesOf(grouping);
		return measures.map((_, measure) => ({ cells: own.map((row) => cell(row, measure)), whole: null }));
	});
	const nested = hitGroupings.flatMap((fine) =>
		hitGroupings.flatMap((coarse): Equation[] => {
			if (fine === coarse) return [];
			const home = within(coded[fine], coded[coarse]);
			if (!home) return [];
			const labelOf = (row: GroupHit): number => coded[row.grouping].labels.indexOf(row.group ?? '') + 1;
			return placesOf(coarse).flatMap((whole) => {
				const outer = rows[whole];
				if (!outer) return [];
				const parts = placesOf(fine).filter((at) => {
					const inner = rows[at];
					return inner !== undefined && (home[labelOf(inner)] ?? -2) === labelOf(outer) - 1;
				});
				return measures.map((_, measure) => ({
					cells: parts.map((row) => cell(row, measure)),
					whole: cell(whole, measure)
				}));
			});
		})
	);
	const hidden = cellsToHide(counts, primary, [...sums, ...nested], k, together);
	return new Set([...hidden].map((at) => Math.floor(at / measures.length)));
}

/** Rates and numbers of every group, with what tells one from all others of its grouping. */
function measured(rows: readonly GroupHit[]) {
	const sizes = new Map<HitGrouping, { groups: number; people: number; out: number }>();
	for (const { grouping, people, out } of rows) {
		const sum = sizes.get(grouping) ?? { groups: 0, people: 0, out: 0 };
		sizes.set(grouping, { groups: sum.groups + 1, people: sum.people + people, out: sum.out + out });
	}
	const raw = rows.map((row) => {
		const all = sizes.get(row.grouping);
		if (!all || row.group === null || all.people === row.people || all.out === 0) return null;
		return differ(
			{ hits: row.out, total: row.people },
			{ hits: all.out - row.out, total: all.people - row.people }
		);
	});
	const adjusted = holm(raw);
	return rows.map((row, at) => {
		const confidence = 1 - 0.05 / (sizes.get(row.grouping)?.groups ?? 1);
		const lost = wilson({ hits: row.out, total: row.people }, confidence);
		const change = (row.in - row.out) / row.people;
		const half = zFor(confidence) * Math.sqrt((row.in + row.out - row.people * change ** 2) / row.people ** 2);
		return {
			...row,
			share: lost.value,
			low: lost.low,
			high: lost.high,
			change,
			changeLow: change - half,
			changeHigh: change + half,
			p: adjusted[at] ?? null
		};
	});
}

/** Who wins and who loses, by every grouping in one table; `regions` is S3, whose hidden regions stay hidden here. */
export function groupsHitResult(simulation: Simulation, level: Level | null, regions: Result): Result {
	const {
		comparison,
		plan: {
			measurement: { k }
		}
	} = simulation;
	const coded = codedOf(comparison);
	const cells = swapCellsAt(comparison, level);
	const rows = hitGroupings.flatMap((grouping) => count(cells, coded[grouping], grouping));
	const table = regions.tables.byGroup;
	const hiddenRegions = new Set(
		table?.suppressed.map((at) => {
			const name = cellOf(table.rows[at] ?? [], table.columns, 'group');
			return typeof name === 'string' ? name : null;
		})
	);
	const hidden = hiddenRows(rows, coded, k, hiddenRegions);
	const moved = [IN, OUT].map((cell) => cells.reduce((sum, own) => sum + Number(own === cell), 0));
	const result = resultOf('S3', simulation, {
		value: moved.reduce((sum, people) => sum + people, 0),
		sql: comparison.people.sql,
		numerator: moved[1] ?? 0,
		denominator: comparison.people.size,
		n: comparison.people.size,
		changes: moved,
		notes: simulationNotes(simulation),
		tables: {
			groups: {
				...tableOf(
					[
						column('grouping', 'dimension', 'code'),
						column('group', 'dimension', 'text'),
						PEOPLE,
						column('out', 'people', 'number', 'people'),
						column('in', 'people', 'number', 'people'),
						column('share', 'measure', 'number', 'share'),
						column('low', 'measure', 'number', 'share'),
						column('high', 'measure', 'number', 'share'),
						column('change', 'measure', 'number', 'points'),
						column('changeLow', 'measure', 'number', 'points'),
						column('changeHigh', 'measure', 'number', 'points'),
						column('p', 'measure', 'number', 'probability')
					],
					measured(rows)
				),
				additive: []
			}
		}
	});
	const places = new Map(rows.map(({ grouping, group }, at) => [`${grouping} ${String(group)}`, at]));
	const { total } = regions.tables;
	// The groups of each grouping add up to what is hidden there.
	const untold = total?.suppressed.some((row) => isSwap(cellOf(total.rows[row] ?? [], total.columns, 'cell')));
	const few = result.suppressed || untold === true;
	return hideRows(result, 'groups', (row, columns) => {
		const place = places.get(
			`${String(cellOf(row, columns, 'grouping'))} ${String(cellOf(row, columns, 'group'))}`
		);
		return few || (place !== undefined && hidden.has(place));
	});
}

const codedOf = ({ people }: Comparison): Record<HitGrouping, Coded> => ({
	...people.groups,
	tenure: tenureBands(people)
});
