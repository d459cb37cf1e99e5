import { z } from 'zod';
import { keptAnswer } from '$lib/engine/kept.ts';
import { dimensionOf, peopleKeys } from '$lib/programme/dimensions.ts';
import { decisions } from '../assessments/decisions.ts';
import { firstGradeMonths } from '../grading/coverage.ts';
import { employedOn } from '../people/active.ts';
import { atRisk, comparedWindows, type NamedSpan } from '../people/spells.ts';
import { type MetricContext, noFilters } from '../run/context.ts';
import { usualWindow } from '../run/windows.ts';
import { of } from '$lib/stats/numeric/at.ts';
import type { FacetCell } from './filter-is-safe.ts';

/** People of a table by the dimensions that divide them, under the name of a population. */
function peopleIn(population: string, table: 'employees' | 'assessments', from: string): string {
	const facets = peopleKeys.map((key) => {
		const { column, of: places, values } = dimensionOf(key);
		const place = places[table] ?? 'NULL';
		// What is no text of the files is a number of the programme.
		return { column, place: values.length > 0 ? place : `coalesce(${place}, -1)::INTEGER` };
	});
	const columns = facets.map(({ column, place }) => `${place} AS ${column}`);
	return `SELECT ${population} AS population, ${columns.join(', ')},
	count(DISTINCT employee_id)::INTEGER AS people
FROM ${from} GROUP BY ${[population, ...facets.map(({ place }) => place)].join(', ')}`;
}

const cellRow = z
	.object({ population: z.string(), people: z.number() })
	.catchall(z.union([z.string(), z.number(), z.null()]));

type Populations = ReadonlyMap<string, readonly FacetCell[]>;

const grouped = new WeakMap<readonly unknown[], Populations>();

/** Cells by population: the same for every choice of the same data, so that what they hide is worked out once. */
async function cellsOf({ engine, signal }: MetricContext, statement: string): Promise<Populations> {
	// In an order of their own: of two cells alike the first is hidden, whichever way the rows of the files stand.
	const ordered = `${statement}
ORDER BY ${['population', ...peopleKeys.map((key) => dimensionOf(key).column)].join(', ')}`;
	const rows = await keptAnswer(engine, ordered, () => engine.query(ordered, cellRow, signal), signal);
	const known = grouped.get(rows);
	if (known) return known;
	const found = new Map<string, FacetCell[]>();
	for (const row of rows) found.set(row.population, [...(found.get(row.population) ?? []), row]);
	grouped.set(rows, found);
	return found;
}

/** Windows that a reader sees: those compared, and the usual one, which stays known whatever period is chosen. */
function spansSeen(context: MetricContext): NamedSpan[] {
	const usual = context.filters.period === null ? null : usualWindow(context.plan, context.windows);
	return [...comparedWindows(context), ...(usual ? [{ name: 'usual', ...usual }] : [])];
}

/** People on the roster, employed, employed long enough for a grade, ever assessed, and at risk in each window. */
function staffSql(context: MetricContext): string {
	const everybody = { ...context, filters: noFilters };
	const { dialect } = context.engine;
	const graded = dialect.addMonths('hire_date', Math.ceil(firstGradeMonths(context)));
	const spans = spansSeen(context);
	const employed = employedOn('as_of::DATE');
	// Where there is no window nobody is at risk in one.
	const { start, end } = context.windows.data;
	return `${atRisk(everybody, spans.length > 0 ? spans : [{ name: 'data', start, end }])}
${[
	peopleIn(`'roster'`, 'employees', 'e'),
	peopleIn(`'employed'`, 'employees', `e, params WHERE ${employed}`),
	peopleIn(`'tenured'`, 'employees', `e, params WHERE ${employed} AND ${graded} <= as_of::DATE`),
	peopleIn(`'assessed'`, 'assessments', 'a'),
	peopleIn(`'at risk ' || span`, 'employees', 'at_risk'),
	peopleIn(`'left ' || span`, 'employees', 'at_risk WHERE leaver'),
	peopleIn(`'voluntary ' || span`, 'employees', `at_risk WHERE leaver AND leave_type = 'voluntary'`),
	peopleIn(`'otherwise ' || span`, 'employees', `at_risk WHERE leaver AND leave_type IS DISTINCT FROM 'voluntary'`)
].join('\nUNION ALL\n')}`;
}

/** People assessed in the window of decisions whose assessments have a value in each of these columns. */
function decidedSql(context: MetricContext, columns: readonly string[]): string {
	const given = columns.map((column) => `${column} IS NOT NULL`);
	return `${decisions({ ...context, filters: noFilters })}
${peopleIn(`'decided'`, 'assessments', given.length > 0 ? `d WHERE ${given.join(' AND ')}` : 'd')}`;
}

/** Columns of assessments that an entry rests on: those that it cannot do without, and the pair of its headline. */
function columnsBehind({ metrics }: MetricContext, id: string): string[] {
	const needs = metrics.find((metric) => metric.id === id)?.needs ?? [];
	const own = needs.filter((need) => need.startsWith('assessments.')).map((need) => need.split('.')[1] ?? '');
	return [...new Set([...own, ...(ofPairs.has(id) ? ['supervisor_level', 'panel_level'] : [])])].sort();
}

/** Entries whose headline compares what two raters gave. */
const ofPairs: ReadonlySet<string> = new Set(['F1', 'F2']);

/** Entries about those employed on the as-of day, whatever was decided on them. */
const ofStaff: ReadonlySet<string> = new Set(['G1', 'G14']);

/** True of an entry that counts people by the days on which they are employed. */
export const countsStaff = (id: string): boolean => /^(I(?:[356789]|10)|A\d+|R[12567])$/.test(id);

const everywhere = ['roster', 'employed', 'assessed'];
const named = (found: Populations, names: readonly string[]): (readonly FacetCell[])[] =>
	names.flatMap((name) => (found.has(name) ? [of(found, name)] : []));

/** Those by whom the whole page is judged: a filter that leaves few of them over is refused. */
export async function peopleOnShow(context: MetricContext): Promise<readonly (readonly FacetCell[])[]> {
	return named(await cellsOf(context, staffSql(context)), everywhere);
}

/** Those whom an entry's numbers count, by population; none where it counts no people. */
export async function peopleBehind(context: MetricContext, id: string): Promise<readonly (readonly FacetCell[])[]> {
	if (!countsStaff(id) && !/^[GF]\d+$/.test(id)) return [];
	const staff = await cellsOf(context, staffSql(context));
	if (countsStaff(id)) return [...staff].filter(([name]) => name.startsWith('at risk')).map(([, cells]) => cells);
	if (ofStaff.has(id)) return named(staff, ['employed']);
	const decided = await cellsOf(context, decidedSql(context, columnsBehind(context, id)));
	return [...named(staff, id === 'G2' ? [...everywhere, 'tenured'] : everywhere), ...decided.values()];
}

/** Those of them to whom it happened what an entry counts, by population; none where the counts alone decide. */
export async function eventsBehind(context: MetricContext, id: string): Promise<readonly (readonly FacetCell[])[]> {
	if (!countsStaff(id)) return [];
	const kinds = id === 'A4' || id === 'A5' ? ['left', 'voluntary', 'otherwise'] : ['left'];
	const staff = await cellsOf(context, staffSql(context));
	return [...staff].filter(([name]) => kinds.some((kind) => name.startsWith(kind))).map(([, cells]) => cells);
}
