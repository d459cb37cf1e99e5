import { z } from 'zod';
import { choicesOf, dimensionOf, type PeopleKey, peopleKeys } from '$lib/programme/dimensions.ts';
import { recordOf } from '$lib/programme/records.ts';
import * as sql from '$lib/engine/sql.ts';
import { DECIDED_ON } from '../assessments/decisions.ts';
import { type Filters, type MetricContext, noFilters } from '../run/context.ts';
import { once } from '../run/once.ts';
import { addMonths, monthsBetween, usualWindow } from '../run/windows.ts';
import { scope } from '../run/scope.ts';
import type { Place, Span } from '../result.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { type Decision, ownWindow, refused } from './decision.ts';
import { filterIsSafe } from './filter-is-safe.ts';
import { countsStaff, eventsBehind, peopleBehind } from './people-behind.ts';
import { packedSql, unpacked } from './packed.ts';
import { isSmall } from './suppression.ts';
import { combinationsOf, type Group, hiddenGroups, peopleFacets, viewIsSafe } from './views.ts';

/** What changes who is counted in a window: people who join, leave, change level or are decided upon. */
export type Move = 'joined' | 'left' | 'placed' | 'decided';

const staff: readonly Move[] = ['joined', 'left'];
const graded: readonly Move[] = ['decided', 'placed'];

/** Moves by which two windows of an entry differ; none where it rests on no people in a window. */
export function movesBehind(id: string): readonly Move[] {
	if (countsStaff(id)) return staff;
	if (/^G[15678]$/.test(id)) return graded;
	return /^[GF]\d+$/.test(id) ? ['decided'] : [];
}

const QUARTER = 3;

/** Every third month back from the end to the start; what is left over joins the oldest stretch. */
function quarters(start: string, end: string): string[] {
	const cuts: string[] = [];
	for (let cut = end; monthsBetween(start, cut) >= QUARTER; cut = addMonths(cut, -QUARTER)) cuts.push(cut);
	return [...cuts.slice(1).filter((cut) => monthsBetween(start, cut) >= QUARTER), start];
}

/** Ends of the windows that every reader sees, in order: whatever else is shown is subtracted from these. */
function usualEnds({ plan, windows }: Pick<MetricContext, 'plan' | 'windows'>): string[] {
	const usual = usualWindow(plan, windows);
	const ends = [windows.baseline?.start, windows.baseline?.end, usual?.start, usual?.end];
	return [...new Set(ends.filter((day) => typeof day === 'string'))].sort();
}

/** First days of quarters, counted back from the end of the data and from each end of the usual windows. */
function quarterCuts(context: Pick<MetricContext, 'plan' | 'windows'>): string[] {
	const { data } = context.windows;
	const ends = [...new Set([data.start, ...usualEnds(context), data.end])].sort();
	const between = ends.slice(1).flatMap((end, place) => quarters(at(ends, place), end));
	return [...new Set([...between, ...ends])].sort();
}

const row = z.object({ move: z.string(), stretch: z.number(), values: z.string(), people: z.number() });

const columnOf = (key: PeopleKey): string => dimensionOf(key).column;
const columns = peopleKeys.map(columnOf);

function movesSql(context: MetricContext, cuts: readonly string[], by: readonly PeopleKey[]): string {
	const of = (table: 'employees' | 'assessments') =>
		peopleKeys.map((key) => `${dimensionOf(key).of[table] ?? 'NULL'} AS ${columnOf(key)}`).join(', ');
	const sets = combinationsOf(by.map(columnOf)).map((margin) => `(${['move', 'stretch', ...margin].join(', ')})`);
	const stretch = cuts
		.slice(1)
		.map(
			(end, place) => `WHEN day >= ${sql.date(at(cuts, place))} AND day < ${sql.date(end)} THEN ${String(place)}`
		);
	return `${scope({ ...context, filters: noFilters })},
moves AS (
	SELECT 'joined' AS move, employee_id, hire_date AS day, ${columns.join(', ')} FROM e
	UNION ALL
	SELECT 'left', employee_id, leave_date, ${columns.join(', ')} FROM e WHERE leave_date IS NOT NULL
	UNION ALL
	SELECT 'placed', e.employee_id, h.valid_from, ${columns.map((column) => `e.${column}`).join(', ')}
	FROM e JOIN level_history h ON h.employee_id = e.employee_id AND h.spell_no = e.spell_no
	WHERE h.valid_from > e.hire_date
	UNION ALL
	SELECT 'decided', employee_id, ${DECIDED_ON}, ${of('assessments')} FROM a
),
cut AS (
	SELECT *, CASE ${stretch.join(' ')} END::INTEGER AS stretch FROM moves
)
SELECT move, stretch, ${packedSql(by.map(columnOf))} AS values,
	count(DISTINCT employee_id)::INTEGER AS people
FROM cut WHERE stretch IS NOT NULL GROUP BY GROUPING SETS (${sets.join(', ')})`;
}

/** Groups that have no period of their own, by move: in one of the stretches 1 to k - 1 of them move. */
async function withoutPeriods(
	context: MetricContext,
	cuts: readonly string[],
	by: readonly PeopleKey[]
): Promise<Map<string, ReadonlySet<string> | 'all'>> {
	const { k } = context.plan.measurement;
	const rows = await context.engine.query(movesSql(context, cuts, by), row, context.signal);
	const stretches = new Map<string, { move: string; groups: Group[] }>();
	for (const { move, stretch, values, people } of rows) {
		const key = `${move} ${String(stretch)}`;
		const found = stretches.get(key) ?? { move, groups: [] };
		found.groups.push({ values: unpacked(values, by.length), n: people });
		stretches.set(key, found);
	}
	const small = ({ n }: Group) => isSmall(n, k);
	const without = new Map<string, ReadonlySet<string> | 'all'>();
	for (const { move, groups } of stretches.values()) {
		const known = without.get(move) ?? new Set<string>();
		const whole = groups.some((group) => small(group) && group.values.every((value) => value === null));
		const all = known === 'all' || whole || (by.length > 1 && groups.some(small));
		without.set(move, all ? 'all' : new Set([...known, ...(by.length === 1 ? hiddenGroups(groups, k) : [])]));
	}
	return without;
}

/**
 * First days at which a period of people may begin or end: quarters, drawn together until in each stretch as many
 * people move as may be told of, or none. The ends of the usual windows are always among them; none at all where these
 * alone tell too much.
 */
export async function safeCuts(context: MetricContext, moves: readonly Move[]): Promise<string[]> {
	return once(context, `cuts ${moves.join()}`, async () => {
		const cuts = quarterCuts(context);
		const { k } = context.plan.measurement;
		const rows = await context.engine.query(movesSql(context, cuts, []), row, context.signal);
		const people = (move: Move, from: number, to: number): number =>
			rows
				.filter((one) => one.move === move && one.stretch >= from && one.stretch < to)
				.reduce((sum, one) => sum + one.people, 0);
		const enough = (from: number, to: number): boolean =>
			moves.every((move) => people(move, from, to) === 0 || people(move, from, to) >= k);
		const fixed = usualEnds(context).map((day) => cuts.indexOf(day));
		const kept = new Set(fixed);
		for (const [place, right] of [...fixed, cuts.length - 1].entries()) {
			const left = place === 0 ? 0 : at(fixed, place - 1);
			if (place > 0 && place < fixed.length && !enough(left, right)) return [];
			let last = right;
			for (let cut = right - 1; cut > left; cut--)
				if (enough(cut, last) && enough(left, cut)) {
					kept.add(cut);
					last = cut;
				}
			if (place === 0 && enough(left, last)) kept.add(left);
		}
		return [...kept].map((cut) => at(cuts, cut)).sort();
	});
}

/** The period nearest to the reader's that may be shown of people; null where theirs may be, or none is chosen. */
export async function nearestPeriod(context: MetricContext): Promise<Span | null> {
	const { period } = context.filters;
	if (period === null) return null;
	const ofGraded = await safeCuts(context, graded);
	const cuts = (await safeCuts(context, staff)).filter((cut) => ofGraded.includes(cut));
	if (cuts.includes(period.start) && cuts.includes(period.end)) return null;
	const away = ({ start, end }: Span) =>
		Math.abs(monthsBetween(start, period.start)) + Math.abs(monthsBetween(end, period.end));
	const spans = cuts.flatMap((start) => cuts.filter((end) => end > start).map((end): Span => ({ start, end })));
	return spans.sort((a, b) => away(a) - away(b))[0] ?? null;
}

/** Whether a period of people may be shown: between safe cuts, of a group where enough of it moves in each stretch. */
async function periodIsSafe(context: MetricContext, moves: readonly Move[], filters: Filters): Promise<boolean> {
	const { period } = filters;
	const cuts = await safeCuts(context, moves);
	if (period !== null && !(cuts.includes(period.start) && cuts.includes(period.end))) return false;
	const by = peopleFacets(filters);
	if (by.length === 0) return true;
	const key = `without periods ${by.join()} ${cuts.join()}`;
	const without = await once(context, key, () => withoutPeriods(context, cuts, by));
	const chosen = { ...noFilters, ...recordOf(peopleKeys, (facet) => filters[facet]) } as Filters;
	return moves.every((move) => {
		const hidden = without.get(move);
		return hidden === undefined || (hidden !== 'all' && viewIsSafe(hidden, chosen));
	});
}

/** The filters narrowed further to what a row of a table tells of. */
function narrowedTo(filters: Filters, places: readonly Place[]): Filters | null {
	const further = places.flatMap(({ column, value }) => {
		const facet = peopleKeys.find((key) => columnOf(key) === column && filters[key].length === 0);
		// A level that is not known is counted as -1.
		return facet ? [[facet, [dimensionOf(facet).read(value) ?? -1]] as const] : [];
	});
	return further.length > 0 ? { ...filters, ...Object.fromEntries(further) } : null;
}

/**
 * Whether an entry that rests on people may be shown, and which rows of its tables: a row just where the view narrowed
 * to it would be. A month of a narrowed view tells who of a group came or went in it, and two windows differ by those
 * who moved between their ends.
 */
export async function peopleDecision(context: MetricContext, id: string): Promise<Decision> {
	const moves = movesBehind(id);
	const { filters, plan } = context;
	const behind = await peopleBehind(context, id);
	const happened = await eventsBehind(context, id);
	const few = (view: Filters) => !happened.every((cells) => filterIsSafe(cells, view, plan.measurement.k));
	const safe = (view: Filters) => behind.every((cells) => filterIsSafe(cells, view, plan.measurement.k));
	if (!safe(filters)) return refused;
	const own = moves.length > 0 && ownWindow(context);
	if (own && !(await periodIsSafe(context, moves, filters))) return refused;
	const without = own ? await withoutRows(context, moves) : new Set<string>();
	const narrowed = peopleFacets(filters).length > 0;
	const hidesMonth = (table: string): boolean => narrowed && (table === 'I3' || (moves.length > 0 && !tells.has(id)));
	return {
		refused: false,
		hides: (places, table) => {
			if (places.some(({ column }) => column === 'month') && hidesMonth(table)) return true;
			if (places.some(({ column, value }) => without.has(`${column} ${value}`))) return true;
			const view = narrowedTo(filters, places);
			return view !== null && !safe(view);
		},
		few: (places) => few(narrowedTo(filters, places) ?? filters)
	};
}

/** Rows of single dimensions that a period of the reader's own may not show. */
async function withoutRows(context: MetricContext, moves: readonly Move[]): Promise<ReadonlySet<string>> {
	const { filters, dataset, plan } = context;
	const without = new Set<string>();
	for (const facet of peopleKeys.filter((key) => filters[key].length === 0))
		for (const value of choicesOf(facet, dataset.values, plan.criteria)) {
			const next = { ...filters, [facet]: [dimensionOf(facet).read(value)] };
			if (!(await periodIsSafe(context, moves, next))) without.add(`${columnOf(facet)} ${value}`);
		}
	return without;
}

/** Entries that show months of people and of tickets, each in a table named after another entry. */
const tells: ReadonlySet<string> = new Set(['I9', 'I10']);
