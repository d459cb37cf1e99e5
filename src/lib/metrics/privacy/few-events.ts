import type { Cell, DataColumn, DataTable, Result, Told } from '../result.ts';
import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { cellsToHide, type Equation, isSmall } from './suppression.ts';
import { additive, grouped, placesOf, subsets } from './tables.ts';

/** What the gate must know of the events among those whom a result counts. */
export interface EventsBehind {
	/** True where the reader narrowed the view, so that the whole of it tells of a group. */
	narrowed: boolean;
	/** True of a group whose events are few, or given back by those of others. */
	few: Told['few'];
}

/** How a count of 1 to k - 1 is written. */
const fewOf = (k: number): string => (k > 2 ? `1–${String(k - 1)}` : '1');

/** What belongs to a window in a row of two: the other one's columns stand beside it. */
const windowOf = ({ key }: DataColumn): string => (key.startsWith('baseline_') ? 'baseline' : 'current');

/** Dimensions whose values are no groups of a company: times, and how all of those decided upon came out. */
const noGroups: ReadonlySet<string> = new Set(['window', 'state', 'outcome']);

/** True of a table that tells of groups of people: what a whole company does in a month tells of no group. */
const ofGroups = ({ columns }: DataTable): boolean =>
	columns.some(
		({ key, role, kind }) => role === 'dimension' && kind !== 'month' && kind !== 'day' && !noGroups.has(key)
	);

/** Counts of which events are a part, rather than events. */
const isWhole = ({ key, role }: DataColumn): boolean => role === 'people' || key === 'cases';

/** Columns that stand and fall together: a count of events, what is a part of it, and the rates that tell it. */
interface Part {
	counts: number[];
	measures: number[];
}

/**
 * The parts of a table: in each window the first count with all beside it and the rates; one kind with rates of its
 * own, which bear its name before theirs; and, of a share, the further counts, from which it does not follow.
 */
function partsOf({ columns }: DataTable): Part[] {
	const events = columns.filter((column) => column.role === 'events' && !isWhole(column));
	const measured = events.filter(({ key }) =>
		columns.some((other) => other.role === 'measure' && other.key.startsWith(key))
	);
	const ownerOf = ({ key }: DataColumn) => measured.find((event) => key.startsWith(event.key));
	const placesOfAll = (wanted: readonly DataColumn[]) => wanted.map((column) => columns.indexOf(column));
	const measures = (wanted: (column: DataColumn) => boolean) =>
		placesOfAll(columns.filter((column) => column.role === 'measure' && wanted(column)));
	const others = events.filter((column) => !measured.includes(column));
	const isShare = columns.some(({ key }) => key === 'cases');
	return [
		...measured.map((event) => ({
			counts: placesOfAll([event]),
			measures: measures((column) => ownerOf(column) === event)
		})),
		...[...new Set(others.map(windowOf))].map((window) => ({
			counts: placesOfAll(others.filter((column) => windowOf(column) === window)),
			measures: measures((column) => !ownerOf(column) && windowOf(column) === window)
		})),
		...(isShare && others.length > 1 ? [{ counts: placesOfAll(others.slice(1)), measures: [] }] : [])
	];
}

/** Those of a part's counts by which it is judged: of a share, its own alone. */
const judgedBy = ({ columns }: DataTable, { counts, measures }: Part): number[] =>
	columns.some(({ key }) => key === 'cases') && measures.length > 0 ? counts.slice(0, 1) : counts;

/** Sums of rows that a reader may know. */
function totalsOf(table: DataTable): Equation[] {
	return subsets(additive(table)).flatMap((summed) => {
		const kept = table.columns.flatMap(({ role }, place) =>
			role === 'dimension' && !summed.includes(place) ? [place] : []
		);
		return [...grouped(table, kept).values()].map((cells) => ({ cells, whole: null }));
	});
}

/** Rows of which a part's events may not be told: few happened, or others give that back. */
function rowsToMask(table: DataTable, part: Part, k: number, few: (row: readonly Cell[], column: string) => boolean) {
	const rows = [...table.rows.keys()];
	const masked = new Set<number>();
	for (const column of judgedBy(table, part)) {
		const { key } = at(table.columns, column);
		const counts = rows.map((row) => Number(at(at(table.rows, row), column) ?? 0));
		const primary = rows.filter(
			(row) => isSmall(at(counts, row), k) || (at(counts, row) > 0 && few(at(table.rows, row), key))
		);
		const together = rows.map((row) => [row]);
		for (const row of cellsToHide(counts, primary, totalsOf(table), k, together)) masked.add(row);
	}
	return masked;
}

/**
 * What is said of a count in a masked row: that it is small, or that it is not. Where nothing but none is left to hide
 * few among, none reads like few: that it happened to nobody else would tell to how many it did.
 */
function said(count: Cell, k: number, noneToo: boolean): Cell {
	if (typeof count !== 'number' || (count === 0 && !noneToo)) return count;
	if (count >= k) return `≥${String(k)}`;
	return noneToo ? `0–${String(k - 1)}` : fewOf(k);
}

/**
 * A table in which 1 to k - 1 events among the people of a group are written as such, without the rates and intervals
 * that would tell how many. Of those to whom it did not happen this is not asked: hardly a picture of coverage or
 * agreement would be left.
 */
export function maskEvents(table: DataTable, name: string, k: number, { narrowed, few }: EventsBehind): DataTable {
	if (!narrowed && !ofGroups(table)) return table;
	const rows = table.rows.map((row) => [...row]);
	for (const part of partsOf(table)) {
		const masked = rowsToMask(table, part, k, (row, column) => few(placesOf(table, row), { table: name, column }));
		const judged = judgedBy(table, part);
		const noneToo = [...masked].some((index) => judged.every((place) => at(table.rows, index)[place] === 0));
		for (const index of masked) {
			const [from, into] = [at(table.rows, index), at(rows, index)];
			for (const place of part.counts) into[place] = said(at(from, place), k, noneToo);
			for (const place of part.measures) into[place] = null;
		}
	}
	return { ...table, rows };
}

/** Notes that count persons of the group on show. */
const countsPersons: ReadonlySet<MetricCode> = new Set(['on_notice', 'unknown_type', 'regretted_below']);

/** A narrowed view without what its notes and its account of those left out would tell of few persons. */
export function withoutFewBeside(result: Result, k: number): Result {
	const left = Object.entries(result.excluded).filter(([, count]) => !isSmall(count, k));
	return {
		...result,
		excluded: Object.fromEntries(left),
		notes: result.notes.filter(({ code }) => !countsPersons.has(code))
	};
}

const isFew = (one: Pick<Result, 'numerator'> | null, k: number, { few }: EventsBehind): boolean =>
	one !== null && (isSmall(one.numerator, k) || ((one.numerator ?? 0) > 0 && few([])));

/** True where a narrowed view's headline, or all that its tables work out from the same, tells of few events. */
export function tellsOfFew(
	{ value, baseline, current, ...headline }: Result,
	k: number,
	events: EventsBehind
): boolean {
	if (!events.narrowed || headline.off !== null) return false;
	// A change tells of both windows.
	const compared = value !== current?.value;
	return isFew(headline, k, events) || isFew(current, k, events) || (compared && isFew(baseline, k, events));
}

/** A result without what would tell of few events in the window before. */
export function maskBaseline(result: Result, k: number, events: EventsBehind): Result {
	const { baseline } = result;
	if (!baseline || !events.narrowed || !isFew(baseline, k, events)) return result;
	return {
		...result,
		baseline: { ...baseline, value: null, low: null, high: null, numerator: null, denominator: null }
	};
}
