import { z } from 'zod';
import { keptAnswer } from '$lib/engine/kept.ts';
import { type PeopleKey, peopleKeys } from '$lib/programme/dimensions.ts';
import { type Cases, withCases } from '../assessments/cases.ts';
import { type Filters, type MetricContext, noFilters } from '../run/context.ts';
import type { Place, Told } from '../result.ts';
import { packedSql, unpacked } from './packed.ts';
import { combinations, combinationsOf, type Group, groupName, hiddenGroups, peopleFacets, widened } from './views.ts';

/** Columns of the cases `x` that hold what filters of people narrow them by. */
export const caseColumns = {
	regions: 'region',
	departments: 'department',
	levels: 'at_level'
} as const satisfies Record<PeopleKey, string>;

/** What is counted of cases and how they are cut up. */
export interface CasesAsked {
	rows: (context: MetricContext) => Cases;
	/** Condition on `x` of the cases of each table, and of the headline under the empty text. */
	when: Readonly<Record<string, string>>;
	/** Dimensions of each table, none of the headline. */
	cuts: Readonly<Record<string, readonly string[]>>;
	/** Kinds of events by their column: conditions on `x`. */
	events: Readonly<Record<string, string>>;
	/** Whether `x` says in which round a case was. */
	rounds: boolean;
}

/** The name of what no table tells, and of the events that a share counts. */
export const NO_TABLE = '';
export const HIT = 'hits';

const ROUND = 'round';
const PEOPLE = 'people';
const facetColumns: readonly string[] = Object.values(caseColumns);
const row = z.object({ values: z.string() }).catchall(z.union([z.string(), z.number()]));
type Row = z.output<typeof row>;

/** What cases are told apart by under some filters: facets in their order, then what else divides a table. */
function columnsOf(filters: Filters, dimensions: readonly string[], round: boolean): string[] {
	const asked = new Set([...peopleFacets(filters).map((key) => caseColumns[key]), ...dimensions]);
	const facets = facetColumns.filter((column) => asked.has(column));
	const others = [...asked].filter((column) => !facets.includes(column));
	const rounds = round && facets.length > 0 && !asked.has(ROUND) ? [ROUND] : [];
	return [...facets, ...others, ...rounds];
}

/** Persons behind each combination of the columns' values, and those of them to whom each kind of event happened. */
function behindSql(cases: Cases, when: string, columns: readonly string[], events: CasesAsked['events']): string {
	const sets = combinationsOf(columns).map((set) => `(${set.join(', ')})`);
	const kinds = Object.entries(events).map(
		([key, condition]) => `count(DISTINCT CASE WHEN ${condition} THEN employee_id END)::INTEGER AS of_${key}`
	);
	const counted = ['count(DISTINCT employee_id)::INTEGER AS people', ...kinds].join(', ');
	return `${withCases(cases, true)}
SELECT ${packedSql(columns)} AS values, ${counted}
FROM x WHERE why IS NULL AND ${when} GROUP BY GROUPING SETS (${sets.join(', ')}) ORDER BY values`;
}

/** Groups that no view may tell of, by all columns; views by fewer of them decide about these, without a facet none. */
class Hidden {
	readonly #rows: readonly Row[];
	readonly #columns: readonly string[];
	readonly #k: number;
	readonly #known = new Map<string, ReadonlySet<string>>();

	constructor(rows: readonly Row[], columns: readonly string[], k: number) {
		this.#rows = rows;
		this.#columns = columns;
		this.#k = k;
	}

	#groups(counted: string, by: readonly string[]): Group[] {
		const places = this.#columns.map((column) => by.includes(column));
		return this.#rows.flatMap((one): Group[] => {
			const values = unpacked(one.values, this.#columns.length);
			if (values.some((value, place) => value !== null && places[place] === false)) return [];
			return [{ n: Number(one[counted]), values: values.filter((_, place) => places[place]) }];
		});
	}

	/** What is hidden of `counted` by some of the columns. */
	of(counted: string, by: readonly string[] = this.#columns): ReadonlySet<string> {
		if (!by.some((column) => facetColumns.includes(column))) return new Set();
		const key = `${counted} ${by.join()}`;
		const decided = () =>
			new Set(by.flatMap((_, place) => widened(this.of(counted, by.toSpliced(place, 1)), place)));
		const found =
			this.#known.get(key) ??
			hiddenGroups(this.#groups(counted, by), this.#k, by.length > 1 ? decided() : undefined);
		this.#known.set(key, found);
		return found;
	}

	/** The values of a column that any case has. */
	valuesOf(column: string): string[] {
		const place = this.#columns.indexOf(column);
		const found = this.#rows.flatMap((one) => unpacked(one.values, this.#columns.length)[place] ?? []);
		return [...new Set(found)];
	}
}

const kept = new WeakMap<readonly Row[], Hidden>();

/** Persons by what tells cases apart, asked once of the data on show, whatever is chosen of the same facets. */
async function hiddenBy(
	context: MetricContext,
	{ rows, events }: CasesAsked,
	when: string,
	columns: readonly string[]
): Promise<Hidden> {
	const { engine, signal, plan, filters } = context;
	const everybody = { ...context, filters: { ...noFilters, period: filters.period } };
	const statement = behindSql(rows(everybody), when, columns, events);
	const { k } = plan.measurement;
	const question = `cases at ${String(k)} ${statement}`;
	const found = await keptAnswer(engine, question, () => engine.query(statement, row, signal), signal);
	const hidden = kept.get(found) ?? new Hidden(found, columns, k);
	kept.set(found, hidden);
	return hidden;
}

/**
 * What may not be told of a view's cases, and of the rows of its tables: those that lead to 1 to k - 1 persons, those
 * of whose events so few are, and others that views of the same facets would give these back by. Decided for all views
 * together, so that none shows what another relies on; in a period of the reader's own a group's events are told where
 * they could be in each of its rounds.
 */
export async function casesDecision(context: MetricContext, asked: CasesAsked): Promise<Told> {
	const { filters } = context;
	const ofRounds = asked.rounds && filters.period !== null;
	const tables = new Map<string, { columns: string[]; hidden: Hidden }>();
	for (const [table, dimensions] of Object.entries(asked.cuts)) {
		const columns = columnsOf(filters, dimensions, ofRounds);
		if (!columns.some((column) => facetColumns.includes(column))) continue;
		const hidden = await hiddenBy(context, asked, asked.when[table] ?? 'true', columns);
		tables.set(table, { columns, hidden });
	}
	const chosenOf = (column: string): string[] =>
		peopleKeys.filter((key) => caseColumns[key] === column).flatMap((key) => filters[key].map(String));
	const tells = (table: string, places: readonly Place[], counted: string, inRounds: boolean): boolean => {
		const found = tables.get(table);
		if (!found) return false;
		const { columns, hidden } = found;
		const dimensions = asked.cuts[table] ?? [];
		const own = columns.filter((column) => inRounds || column !== ROUND || dimensions.includes(ROUND));
		const values = own.map((column) => {
			const here = places.filter((place) => place.column === column).map(({ value }) => value);
			if (here.length > 0) return here;
			return column === ROUND ? hidden.valuesOf(ROUND) : chosenOf(column);
		});
		const groups = hidden.of(counted, own);
		return groups.size > 0 && combinations(values).some((group) => groups.has(groupName(group)));
	};
	return {
		hides: (places, table) => {
			const further = places.some(({ column }) => !facetColumns.includes(column));
			return tells(table, places, PEOPLE, ofRounds && further);
		},
		few: (places, event = { table: NO_TABLE, column: HIT }) =>
			event.column in asked.events && tells(event.table, places, `of_${event.column}`, ofRounds)
	};
}
