import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Filters, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result, Span } from '$lib/metrics/result.ts';
import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { KnownSums } from './linear.ts';

export type Facet = Exclude<keyof Filters, 'period'>;
/** What divides tables of assessments and no reader can filter by. */
const cuts = ['round', 'target_level'] as const;
type Cut = (typeof cuts)[number];
const isCut = (name: string): name is Cut => cuts.some((cut) => cut === name);

export const columnOf = (facet: Facet | Cut): string => (isCut(facet) ? facet : dimensionOf(facet).column);
/** Columns by which rows of tables are told apart. */
const tellingColumns = [...dimensionKeys.map(columnOf), ...cuts];

/** A small group that an attacker got at. */
export interface Recovered {
	metric: string;
	group: string;
	people: number;
	/** How many views and rows of tables it took. */
	from: string;
}

/** One ticket or person by the facets' values. */
interface Case {
	values: Record<string, string>;
	engineer: string | null;
	customer: string | null;
}

const caseRow = z.object({
	region: z.string().nullable(),
	department: z.string().nullable(),
	level: z.number().nullable(),
	product: z.string().nullable(),
	category: z.string().nullable(),
	record_type: z.string().nullable(),
	round: z.string().nullable(),
	target_level: z.number().nullable(),
	engineer: z.string().nullable(),
	customer: z.string().nullable()
});

const scope = `coalesce(employment_type, 'regular') = 'regular' AND is_non_starter IS DISTINCT FROM true`;
/** People of the roster under the columns of tickets, with the level that they hold on the as-of day. */
const people = (asOf: string): string => `SELECT e.*, NULL::VARCHAR AS product, NULL::VARCHAR AS category,
NULL::VARCHAR AS record_type, coalesce((SELECT max_by(h.level, h.valid_from) FROM level_history h
WHERE h.employee_id = e.employee_id AND h.spell_no = e.spell_no AND h.valid_from <= '${asOf}'::DATE), 0) AS level,
employee_id AS engineer, NULL::VARCHAR AS customer, employee_id || ' ' || spell_no AS key
FROM employees e WHERE ${scope}`;

/** Assessments of the programme that came to something, under the columns of tickets. */
const decided = (asOf: string, which: string): string => `SELECT employee_id, region, department,
coalesce(final_level, current_level) AS level, NULL::VARCHAR AS product, NULL::VARCHAR AS category,
NULL::VARCHAR AS record_type, round_id AS round, target_level, employee_id AS engineer, NULL::VARCHAR AS customer,
employee_id || ' ' || round_id AS key
FROM assessments WHERE result IN ('pass', 'fail') AND publish_date <= '${asOf}'::DATE AND ${which}`;

/**
 * What the headline of a metric counts, written anew and not by the product's own SELECTs; `left` are those of whom A1
 * says that they left, `passed` those that G4 counts, `appealed` those of F9 and `overruled` those of F5.
 */
const truths: Readonly<Record<string, (window: Span, asOf: string) => string>> = {
	V10: ({ start, end }) => `SELECT *, ticket_id AS key, engineer_id AS engineer, customer_id AS customer FROM tickets
WHERE (csat_score IS NOT NULL OR csat_satisfied IS NOT NULL) AND csat_default IS DISTINCT FROM true
AND coalesce(status, '') NOT IN ('draft', 'cancelled')
AND coalesce(csat_rated_at, resolved_at, closed_at, created_at)
	BETWEEN '${start}'::DATE AND '${end}'::DATE - INTERVAL 1 SECOND`,
	V1: ({ start, end }) => `SELECT *, ticket_id AS key, engineer_id AS engineer, customer_id AS customer FROM tickets
WHERE coalesce(status, '') NOT IN ('draft', 'cancelled')
AND resolved_at >= '${start}'::DATE AND resolved_at < '${end}'::DATE`,
	A1: ({ start, end }, asOf) => `${people(asOf)}
AND hire_date < '${end}'::DATE AND (leave_date IS NULL OR leave_date > '${start}'::DATE)`,
	G4: (_, asOf) => decided(asOf, 'true'),
	passed: (_, asOf) => decided(asOf, `result = 'pass'`),
	appealed: (_, asOf) => decided(asOf, 'appeal_flag'),
	overruled: (_, asOf) => decided(asOf, 'panel_level <> supervisor_level'),
	left: ({ start, end }, asOf) => `${people(asOf)}
AND is_transfer IS DISTINCT FROM true AND leave_date >= '${start}'::DATE AND leave_date < '${end}'::DATE`
};

/**
 * The SELECT of what a metric counts in a window: `key`, engineer, customer and the columns that a reader filters by.
 */
export function casesSql(metric: Target['metric'], window: Span, asOf: string): string {
	const truth = truths[metric];
	if (!truth) throw new RangeError(`no truth for ${metric}`);
	const ofAssessments = metric in countedAs && metric !== 'left';
	const columns = tellingColumns.map((name) => {
		const value = isCut(name) && !ofAssessments ? 'NULL' : name;
		return `${value}::${name.endsWith('level') ? 'INTEGER' : 'VARCHAR'} AS ${name}`;
	});
	return `SELECT key::VARCHAR AS key, ${columns.join(', ')}, engineer::VARCHAR AS engineer,
	customer::VARCHAR AS customer
FROM (${truth(window, asOf)})`;
}

async function casesOf(engine: Engine, metric: Target['metric'], window: Span, asOf: string): Promise<Case[]> {
	const rows = await engine.query(casesSql(metric, window, asOf), caseRow);
	return rows.map(({ engineer, customer, ...values }) => ({
		engineer,
		customer,
		values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value ?? '')]))
	}));
}

function peopleIn(cases: readonly Case[]): number {
	const count = (key: 'engineer' | 'customer') => new Set(cases.flatMap((one) => one[key] ?? [])).size;
	const counts = [count('engineer'), count('customer')].filter((n) => n > 0);
	return counts.length === 0 ? 0 : Math.min(...counts);
}

export type Narrowed = Partial<Record<string, string>>;
const inside = (one: Case, narrowed: Narrowed): boolean =>
	Object.entries(narrowed).every(([column, value]) => one.values[column] === value);
export const written = (narrowed: Narrowed): string =>
	Object.entries(narrowed)
		.map(([column, value]) => `${column}=${value ?? ''}`)
		.join(' × ') || 'everything';

/** Counts that are no headline's n: the entry that tells them, where it does, and the column of its tables. */
const countedAs: Readonly<Record<string, { id: string; headline: 'n' | 'numerator'; column: string; whole: string }>> =
	{
		left: { id: 'A1', headline: 'numerator', column: 'leavers', whole: 'A1' },
		G4: { id: 'G4', headline: 'n', column: 'cases', whole: 'G4' },
		passed: { id: 'G4', headline: 'numerator', column: 'hits', whole: 'G4' },
		appealed: { id: 'F9', headline: 'numerator', column: 'hits', whole: 'G4' },
		overruled: { id: 'F5', headline: 'numerator', column: 'hits', whole: 'G4' }
	};

/** The entry that tells what is attacked. */
export const entryOf = (metric: string): string => countedAs[metric]?.id ?? metric;

/** Groups whose number of cases a result shows: its headline, and the rows of its tables by one facet. */
export function shownBy(result: Result, view: Narrowed, metric: Target['metric']): Narrowed[] {
	const told = countedAs[metric];
	const keys = told ? [told.column] : ['n', 'people'];
	const inAll = result[told?.headline ?? 'n'];
	const headline = !result.suppressed && result.off === null && (inAll ?? 0) > 0 ? [view] : [];
	const rows = Object.values(result.tables).flatMap((table) => {
		const dims = table.columns.flatMap(({ key, role }, at) => (role === 'dimension' ? [{ key, at }] : []));
		const counted = table.columns.findIndex(({ key }) => keys.includes(key));
		if (counted < 0 || dims.length === 0 || !dims.every(({ key }) => tellingColumns.includes(key))) return [];
		return table.rows.flatMap((row) =>
			typeof row[counted] === 'number'
				? [{ ...view, ...Object.fromEntries(dims.map(({ key, at }) => [key, String(row[at] ?? '')])) }]
				: []
		);
	});
	return [...headline, ...rows];
}

/** What to attack: two facets with all of their values, one metric. */
export interface Target {
	metric: keyof typeof truths;
	/** The second may be one that no reader can filter by. */
	facets: readonly [Facet, Facet | Cut];
}

const filtersOf = (view: Narrowed): Filters => ({
	...noFilters,
	...Object.fromEntries(
		dimensionKeys.flatMap((facet) => {
			const column = columnOf(facet);
			const value = view[column];
			return value === undefined ? [] : [[facet, [facet === 'levels' ? Number(value) : value]]];
		})
	)
});

/**
 * Looks at every view of two facets, alone and together, and works out by addition and subtraction of all that they and
 * their tables show whatever it can; returns the groups of 1 to k - 1 people that come out.
 * `plan` may set the product a lower k than the attacker's, to see that a weaker gate is found out.
 */
export async function attackViews(
	engine: Engine,
	dataset: DatasetInfo,
	{ metric, facets }: Target,
	plan: Plan = publishedPlan,
	k = publishedPlan.measurement.k
): Promise<{ recovered: Recovered[]; views: number; shown: number }> {
	const [first, second] = facets.map(columnOf) as [string, string];
	const whole = await createRun({ engine, dataset, plan, filters: noFilters });
	const window = whole.windows.current;
	if (!window) return { recovered: [], views: 0, shown: 0 };
	const cases = await casesOf(engine, metric, window, dataset.asOf.slice(0, 10));
	// Whom nothing happened to are known to be there: a group of which nobody left is a group.
	const whom = countedAs[metric]?.whole ?? metric;
	const all = whom === metric ? cases : await casesOf(engine, whom, window, dataset.asOf.slice(0, 10));
	const valuesOf = (column: string) => [...new Set(all.map(({ values }) => values[column] ?? ''))].sort();
	const [ones, others] = [valuesOf(first), valuesOf(second)];
	const cells = ones.flatMap((one) => others.map((other): Narrowed => ({ [first]: one, [second]: other })));
	const within = (narrowed: Narrowed): number[] =>
		cells.flatMap((cell, at) =>
			[first, second].every((column) => narrowed[column] === undefined || narrowed[column] === cell[column])
				? [at]
				: []
		);
	const views: Narrowed[] = [
		{},
		...ones.map((one) => ({ [first]: one })),
		...(isCut(second) ? [] : [...others.map((other) => ({ [second]: other })), ...cells])
	].filter((view) => Object.values(view).every((value) => value !== ''));
	const known = new KnownSums();
	const direct = new Set<string>();
	let shown = 0;
	for (const view of views) {
		const run =
			Object.keys(view).length === 0
				? whole
				: await createRun({ engine, dataset, plan, filters: filtersOf(view) });
		const result = await run.result(entryOf(metric));
		if (!result.suppressed && result.off === null && result.n > 0) shown += 1;
		for (const group of shownBy(result, view, metric)) {
			if (!Object.keys(group).every((column) => column === first || column === second)) continue;
			known.learn(within(group), cells.length);
			direct.add(written(group));
		}
	}
	const margins: Narrowed[] = [
		...ones.map((one) => ({ [first]: one })),
		...others.map((other) => ({ [second]: other }))
	];
	const recovered = [...margins, ...cells].flatMap((group): Recovered[] => {
		const people = peopleIn(cases.filter((one) => inside(one, group)));
		if (people === 0 || people >= k || !known.gives(within(group), cells.length)) return [];
		const from = direct.has(written(group)) ? 'shown as it is' : `${String(direct.size)} views and rows together`;
		return [{ metric, group: written(group), people, from }];
	});
	return { recovered, views: views.length, shown };
}
