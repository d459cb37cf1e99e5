import { keptAnswer } from '$lib/engine/kept.ts';
import { type DimensionKey, dimensionOf } from '$lib/programme/dimensions.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import { countedTickets } from '../run/scope.ts';
import { inside } from '../tickets/compared.ts';
import type { Span } from '../result.ts';
import { facetsUsed, type Group, hiddenGroups, viewIsSafe } from './views.ts';

const SETTLED = 'coalesce(resolved_at, closed_at)';

/** Tickets that a number may rest on, by what they are and by the day that puts them into a window. */
const populations = {
	created: (span: Span) => inside('created_at', span),
	resolved: (span: Span) => inside(SETTLED, span),
	rated: (span: Span) =>
		`(csat_score IS NOT NULL OR csat_satisfied IS NOT NULL) AND NOT coalesce(csat_default, false) AND ` +
		inside('coalesce(csat_rated_at, resolved_at, closed_at, created_at)', span),
	complaint: (span: Span) => `record_type = 'complaint' AND ${inside('created_at', span)}`,
	open: ({ end }: Span) => `created_at < ${sql.date(end)} AND (${SETTLED} IS NULL OR ${SETTLED} >= ${sql.date(end)})`
} as const;
export type Population = keyof typeof populations;

const names = Object.keys(populations) as Population[];
const work: readonly Population[] = ['created', 'resolved'];

/** What the entries rest on that rest on tickets other than those that came in or were settled, or on more. */
const restsOn: Readonly<Record<string, readonly Population[]>> = {
	I1: ['rated'],
	I2: ['complaint'],
	I4: work,
	I5: names,
	I6: names,
	I7: names,
	I8: names,
	I9: names,
	I10: work,
	I11: work,
	R3: work,
	R4: ['rated'],
	R5: names,
	R6: names,
	R7: names,
	V6: ['open'],
	V10: ['rated'],
	V11: ['rated', 'resolved'],
	V12: ['rated'],
	V14: ['created', 'complaint'],
	V15: ['complaint'],
	V17: ['created', 'resolved', 'open']
};

/** Populations behind an entry of the dictionary; none where it doesn't rest on tickets. */
export function populationsBehind(id: string): readonly Population[] {
	return restsOn[id] ?? (id.startsWith('V') ? work : []);
}

const columnOf = (key: DimensionKey): string => dimensionOf(key).column;

/** Facets by which tables of tickets are broken down, beside the reader's own. */
const brokenDown: readonly DimensionKey[] = ['regions', 'departments', 'levels', 'categories'];

/** A column that tells whether tickets are of a population in the window at a place. */
const flag = (population: Population, at: number): string => `${population}_${String(at)}`;

/**
 * Engineers and customers behind each combination of values of the facets used and of one that tables break down by: a
 * row a combination with its `values` and, for each population and window, its tickets' engineers and customers and
 * whether there are `any` tickets. Tickets of one person that are alike are taken together first: little is left then.
 */
function behindSql(context: MetricContext, used: readonly DimensionKey[], spans: readonly Span[]): string {
	const further = brokenDown.filter((facet) => !used.includes(facet));
	const columns = [...used, ...further].map((facet) => columnOf(facet));
	const listed = columns.join(', ');
	const flags = names.flatMap((name) => spans.map((span, at) => ({ name: flag(name, at), span, population: name })));
	const most = flags.map(({ name }) => `max(${name}) AS ${name}`).join(', ');
	const margins = combinationsOf(used.map((facet) => columnOf(facet)));
	const sets = margins.flatMap((margin) => [margin, ...further.map((facet) => [...margin, columnOf(facet)])]);
	const whole = (column: string) => `every_${column}`;
	const value = (column: string) =>
		`CASE WHEN ${whole(column)} = 1 THEN '' ELSE '=' || coalesce(${column}::VARCHAR, '') END`;
	const persons = (of: string, name: string) => `coalesce(sum(${name}) FILTER (WHERE ${of}), 0)::INTEGER`;
	const belongs = flags.map(
		({ name, population, span }) => `coalesce(${populations[population](span)}, false)::INTEGER AS ${name}`
	);
	const every = columns.map((column) => `GROUPING(${column}) AS ${whole(column)}`).join(', ');
	const grouped = sets.map((set) => `(${['serves', 'person', ...set].join(', ')})`).join(', ');
	const counted = flags.flatMap(({ name }) => [
		`max(${name})::INTEGER AS any_${name}`,
		`${persons('serves AND person IS NOT NULL', name)} AS engineers_${name}`,
		`${persons('NOT serves AND person IS NOT NULL', name)} AS customers_${name}`
	]);
	return `${countedTickets(context)},
marked AS (
	SELECT engineer_id, customer_id, ${listed},
		${belongs.join(',\n\t\t')}
	FROM t
),
persons AS (
	SELECT true AS serves, engineer_id AS person, ${listed}, ${most} FROM marked GROUP BY engineer_id, ${listed}
	UNION ALL
	SELECT false, customer_id, ${listed}, ${most} FROM marked GROUP BY customer_id, ${listed}
),
told AS (
	SELECT serves, person, ${listed}, ${every}, ${most}
	FROM persons GROUP BY GROUPING SETS (${grouped})
)
SELECT ${columns.map(value).join(' || chr(1) || ')} AS values,
	${counted.join(',\n\t')}
FROM told GROUP BY ${[...columns, ...columns.map(whole)].join(', ')} ORDER BY values`;
}

/** Every choice of some of the items, none and all among them. */
function combinationsOf<T>(items: readonly T[]): T[][] {
	return items.reduce<T[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);
}

/** The smaller of two counts of persons; none of a kind says that the files do not name that kind. */
const smallest = (engineers: number, customers: number): number =>
	engineers > 0 && customers > 0 ? Math.min(engineers, customers) : Math.max(engineers, customers);

/** Groups of tickets by the values of all facets asked for, of one population in one window. */
interface Behind {
	population: Population;
	facets: readonly DimensionKey[];
	groups: readonly Group[];
}

async function ticketsBehind(context: MetricContext): Promise<Behind[]> {
	const { filters, engine, signal, windows } = context;
	const used = facetsUsed(filters);
	const spans = [windows.current, windows.baseline].filter((span) => span !== null);
	if (spans.length === 0) return [];
	const asked = [...used, ...brokenDown.filter((facet) => !used.includes(facet))];
	const statement = behindSql(context, used, spans);
	// What is chosen of the facets does not matter here: another choice of the same finds its groups counted.
	const columns = await keptAnswer(engine, statement, () => engine.columns(statement, signal), signal);
	const values = ((columns.get('values') ?? []) as string[]).map((row) =>
		row.split('\u0001').map((text) => (text === '' ? null : text.slice(1)))
	);
	const counts = (name: string) => (columns.get(name) ?? []) as Float64Array;
	return names.flatMap((population) =>
		spans.map((_, at) => {
			const name = flag(population, at);
			const [any, engineers, customers] = ['any', 'engineers', 'customers'].map((of) => counts(`${of}_${name}`));
			const groups = values.flatMap((own, i) =>
				any?.[i] === 1 ? [{ values: own, n: smallest(engineers?.[i] ?? 0, customers?.[i] ?? 0) }] : []
			);
			return { population, facets: asked, groups };
		})
	);
}

/** The groups of the facets used, and of one further where it is given. */
function groupsBy({ facets: asked, groups }: Behind, facets: readonly DimensionKey[]): Group[] {
	const places = facets.map((facet) => asked.indexOf(facet));
	if (places.includes(-1)) throw new RangeError(`no groups by ${facets.join()}`);
	return groups
		.filter(({ values }) => values.every((value, at) => value === null || places.includes(at)))
		.map(({ values, n }) => ({ n, values: places.map((at) => values[at] ?? null) }));
}

/** What may not be shown of an entry that rests on tickets. */
export interface TicketDecision {
	/** True where nothing may be. */
	refused: boolean;
	/** True of a row of a table that tells of one value of a facet. */
	hides(column: string, value: string): boolean;
}

const nothingHidden: TicketDecision = { refused: false, hides: () => false };

/**
 * Whether tickets lead to 1 to k - 1 engineers or customers, or would be given back by this view and those that its filters
 * can be taken apart into. One decision for a group, its windows and its filters: headline and tables follow it, and a row
 * of a table is shown just where the view narrowed to it would be.
 */
export async function ticketDecision(context: MetricContext, id: string): Promise<TicketDecision> {
	const populationsOf = populationsBehind(id);
	if (populationsOf.length === 0) return nothingHidden;
	const { filters, plan } = context;
	const { k } = plan.measurement;
	const used = facetsUsed(filters);
	const all = await once(context, 'tickets behind', () => ticketsBehind(context));
	const own = all.filter(({ population }) => populationsOf.includes(population));
	const few = ({ groups }: Behind) =>
		groups.some(({ values, n }) => n > 0 && n < k && values.every((value) => value === null));
	const narrowed = used.length > 0 || filters.period !== null;
	const refused =
		narrowed && own.some((behind) => few(behind) || !viewIsSafe(hiddenOnce(context, behind, used), filters));
	return {
		refused,
		hides: (column, value) => {
			const facet = brokenDown.find((one) => columnOf(one) === column);
			if (!facet || used.includes(facet)) return false;
			const next = { ...filters, [facet]: [value] };
			const by = facetsUsed(next);
			return own.some((behind) => !viewIsSafe(hiddenOnce(context, behind, by), next));
		}
	};
}

/** Groups that may not be shown, worked out once a run. */
function hiddenOnce(context: MetricContext, behind: Behind, by: readonly DimensionKey[]): ReadonlySet<string> {
	const all = once(context, 'hidden groups', () => new Map<Behind, Map<string, ReadonlySet<string>>>());
	const own = all.get(behind) ?? new Map<string, ReadonlySet<string>>();
	all.set(behind, own);
	const known = own.get(by.join()) ?? hiddenGroups(groupsBy(behind, by), context.plan.measurement.k);
	own.set(by.join(), known);
	return known;
}
