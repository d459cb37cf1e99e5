import { keptAnswer } from '$lib/engine/kept.ts';
import { choicesOf, type DimensionKey, dimensionOf } from '$lib/programme/dimensions.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import { countedTickets } from '../run/scope.ts';
import { usualWindow } from '../run/windows.ts';
import type { Span } from '../result.ts';
import { at, of } from '$lib/stats/numeric/at.ts';
import { type Decision, nothingHidden, ownWindow, refused } from './decision.ts';
import { belongs, names, type Population, populationsBehind } from './populations.ts';
import { packedSql, unpacked } from './packed.ts';
import { isSmall } from './suppression.ts';
import { hiddenMonths, monthsAreSafe } from './ticket-months.ts';
import { combinationsOf, facetsUsed, type Group, hiddenGroups, smallest, viewIsSafe, widened } from './views.ts';

const columnOf = (key: DimensionKey): string => dimensionOf(key).column;

/** Facets by which tables of tickets are broken down, beside the reader's own. */
const brokenDown: readonly DimensionKey[] = ['regions', 'departments', 'levels', 'categories'];

/** A column that tells whether tickets are of a population in the window at a place. */
const flag = (population: Population, place: number): string => `${population}_${String(place)}`;

/**
 * Engineers and customers behind each combination of values of the facets used and of one that tables break down by: a
 * row a combination with its `values` and, for each population and window, its tickets' engineers and customers and
 * whether there are `any` tickets. Tickets of one person that are alike are taken together first: little is left then.
 */
function behindSql(context: MetricContext, used: readonly DimensionKey[], spans: readonly Span[]): string {
	const further = brokenDown.filter((facet) => !used.includes(facet));
	const columns = [...used, ...further].map((facet) => columnOf(facet));
	const listed = columns.join(', ');
	const flags = names.flatMap((name) =>
		spans.map((span, place) => ({ name: flag(name, place), span, population: name }))
	);
	const most = flags.map(({ name }) => `max(${name}) AS ${name}`).join(', ');
	const margins = combinationsOf(used.map((facet) => columnOf(facet)));
	const sets = margins.flatMap((margin) => [margin, ...further.map((facet) => [...margin, columnOf(facet)])]);
	const whole = (column: string) => `every_${column}`;
	const persons = (of: string, name: string) => `coalesce(sum(${name}) FILTER (WHERE ${of}), 0)::INTEGER`;
	const marks = flags.map(
		({ name, population, span }) => `coalesce(${belongs(population, span)}, false)::INTEGER AS ${name}`
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
		${marks.join(',\n\t\t')}
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
SELECT ${packedSql(columns, whole)} AS values,
	${counted.join(',\n\t')}
FROM told GROUP BY ${[...columns, ...columns.map(whole)].join(', ')} ORDER BY values`;
}

/** Groups of tickets by the values of all facets asked for, of one population in one window. */
interface Behind {
	population: Population;
	facets: readonly DimensionKey[];
	groups: readonly Group[];
}

async function ticketsBehind(context: MetricContext, used: readonly DimensionKey[]): Promise<Behind[]> {
	const { filters, tickets, signal, windows } = context;
	// A reader sees the usual window too, whatever period is chosen.
	const usual = filters.period === null ? null : usualWindow(context.plan, windows);
	const spans = [windows.current, windows.baseline, usual].filter((span) => span !== null);
	if (spans.length === 0) return [];
	const asked = [...used, ...brokenDown.filter((facet) => !used.includes(facet))];
	const statement = behindSql(context, used, spans);
	// What is chosen of the facets does not matter here: another choice of the same finds its groups counted.
	const ask = async () => groupsIn(await tickets.columns(statement, signal), asked, spans);
	return keptAnswer(tickets, `groups ${statement}`, ask, signal);
}

function groupsIn(
	columns: Awaited<ReturnType<MetricContext['tickets']['columns']>>,
	asked: readonly DimensionKey[],
	spans: readonly Span[]
): Behind[] {
	const values = [...of(columns, 'values')].map((row) => unpacked(String(row), asked.length));
	const counts = (name: string) => Float64Array.from(of(columns, name), Number);
	return names.flatMap((population) =>
		spans.map((_, span) => {
			const name = flag(population, span);
			const any = counts(`any_${name}`);
			const [engineers, customers] = [counts(`engineers_${name}`), counts(`customers_${name}`)];
			const groups = values.flatMap((own, i) =>
				at(any, i) === 1 ? [{ values: own, n: smallest(at(engineers, i), at(customers, i)) }] : []
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
		.filter(({ values }) => values.every((value, place) => value === null || places.includes(place)))
		.map(({ values, n }) => ({ n, values: places.map((place) => at(values, place)) }));
}

/** The values of a facet that any ticket in the windows has. */
function valuesIn(behind: readonly Behind[], facet: DimensionKey): string[] {
	const found = behind.flatMap(({ facets, groups }) => {
		const place = facets.indexOf(facet);
		return groups.flatMap(({ values }) => values[place] ?? []);
	});
	return [...new Set(found)];
}

/** True where all tickets of a population lead to so few. */
const fewInAll = ({ groups }: Behind, k: number): boolean =>
	groups.some(({ values, n }) => isSmall(n, k) && values.every((value) => value === null));

/**
 * The choices of dimensions of tickets that, made beside the reader's present ones, would be refused whatever an entry
 * counts of the tickets: those that came in and those that were settled.
 */
export async function unsafeTickets(
	context: MetricContext,
	asked: readonly DimensionKey[]
): Promise<Partial<Record<DimensionKey, string[]>>> {
	const { filters, dataset, plan } = context;
	const unsafe: Partial<Record<DimensionKey, string[]>> = {};
	for (const key of asked) {
		const { read } = dimensionOf(key);
		const chosenWith = (value: string) => ({ ...filters, [key]: [...filters[key], read(value)] });
		const used = facetsUsed(chosenWith(''));
		const all = await once(context, `tickets behind ${used.join()}`, () => ticketsBehind(context, used));
		const work = all.filter(({ population }) => population === 'created' || population === 'resolved');
		unsafe[key] = choicesOf(key, dataset.values, plan.criteria).filter((value) =>
			work.some((behind) => !viewIsSafe(hiddenOnce(context, behind, used), chosenWith(value)))
		);
	}
	return unsafe;
}

/**
 * Whether tickets lead to 1 to k - 1 engineers or customers, or would be given back by this view and those that its
 * filters
 * can be taken apart into. One decision for a group, its windows and its filters: headline and tables follow it, and
 * a row
 * of a table is shown just where the view narrowed to it would be. A narrowed view has months, and windows of its
 * own, only
 * where all of its months could be shown.
 */
export async function ticketDecision(context: MetricContext, id: string): Promise<Decision> {
	const populations = populationsBehind(id);
	if (populations.length === 0) return nothingHidden;
	const { filters, plan } = context;
	const used = facetsUsed(filters);
	const all = await once(context, 'tickets behind', () => ticketsBehind(context, used));
	const own = all.filter(({ population }) => populations.includes(population));
	const narrowed = used.length > 0 || filters.period !== null;
	const unsafe =
		narrowed &&
		own.some(
			(behind) => fewInAll(behind, plan.measurement.k) || !viewIsSafe(hiddenOnce(context, behind, used), filters)
		);
	if (unsafe) return refused;
	const ofOwn = ownWindow(context);
	if (ofOwn && !(await monthsAreSafe(context, populations, used))) return refused;
	const months = await hiddenMonths(context, id, used);
	const further = brokenDown.filter((facet) => !used.includes(facet));
	const withFurther = (facet: DimensionKey, value: string) => ({ ...filters, [facet]: [value] });
	const broken = new Set<string>();
	for (const facet of ofOwn ? further : [])
		for (const value of valuesIn(own, facet)) {
			const next = withFurther(facet, value);
			if (!(await monthsAreSafe(context, populations, facetsUsed(next), next))) broken.add(`${facet} ${value}`);
		}
	return {
		...nothingHidden,
		hides: (places, table) =>
			places.some(({ column, value }) => {
				if (column === 'month') return months(table, value);
				const facet = further.find((one) => columnOf(one) === column);
				if (!facet) return false;
				const next = withFurther(facet, value);
				const by = facetsUsed(next);
				return (
					broken.has(`${facet} ${value}`) ||
					own.some((behind) => !viewIsSafe(hiddenOnce(context, behind, by), next))
				);
			})
	};
}

const hidden = new WeakMap<Behind, Map<string, ReadonlySet<string>>>();

/**
 * Groups that may not be shown, worked out once: by several facets with what views by fewer of them hide, so that none
 * shows what another relies on.
 */
function hiddenOnce({ plan }: MetricContext, behind: Behind, by: readonly DimensionKey[]): ReadonlySet<string> {
	return hiddenBy(behind, by, plan.measurement.k);
}

function hiddenBy(behind: Behind, by: readonly DimensionKey[], k: number): ReadonlySet<string> {
	const own = hidden.get(behind) ?? new Map<string, ReadonlySet<string>>();
	hidden.set(behind, own);
	const key = `${String(k)} ${by.join()}`;
	const decided = (): ReadonlySet<string> =>
		new Set(by.flatMap((_, place) => widened(hiddenBy(behind, by.toSpliced(place, 1), k), place)));
	const known = own.get(key) ?? hiddenGroups(groupsBy(behind, by), k, by.length > 1 ? decided() : undefined);
	own.set(key, known);
	return known;
}
