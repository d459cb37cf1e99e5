import { z } from 'zod';
import { jonckheere, spearman } from '$lib/stats/groups/trend.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Cell, DataTable, Note } from '../result.ts';
import { type AllCases, keptCaseCtes } from '../tickets/case-rows.ts';
import { excessCtes, keptExcessCtes } from '../service/case-mix-sql.ts';
import { type Compared, compared, inside, lacking } from '../tickets/compared.ts';
import { firstFixCases } from '../service/outcomes.ts';
import { ratingsOff, satisfiedCases } from '../service/satisfaction.ts';
import { column, tableOf } from '../table.ts';
import { off } from '../assessments/decisions.ts';
import { finite } from '../assessments/waiting.ts';
import { noteOf } from '../note.ts';

/** Fewer tickets of one engineer say too little about them. */
const FEWEST = 5;
/** Fewer engineers show no relation. */
const FEWEST_PEOPLE = 4;
/** Levels whose usual work differs by more than this do different work. */
const DIFFERENT_WORK = 1.2;

/** One outcome with the cases that it is averaged over: `cases(engineer, level, y)`. */
interface Outcome {
	outcome: 'case_mix_time' | 'satisfaction' | 'first_time_fix';
	cases: string;
	/** True where `y` is a difference of logarithms, shown as a ratio. */
	log: boolean;
}

const caseMixTime = (excess: string): Outcome => ({
	outcome: 'case_mix_time',
	log: true,
	cases:
		`${excess},\nplain AS (SELECT engineer, level, excess AS y, ln_hours - excess ` +
		'AS usual FROM judged WHERE w = 1 AND excess IS NOT NULL)'
});

async function outcomesOf(context: MetricContext, windows: Compared): Promise<Outcome[]> {
	const {
		dataset: { present }
	} = context;
	const found = [caseMixTime(await keptExcessCtes(context, windows))];
	const counted = async (all: AllCases) =>
		`${await keptCaseCtes(context, all)},\nplain AS (SELECT engineer_id AS engineer, level, y, ` +
		`NULL::DOUBLE AS usual FROM cases WHERE ${inside('day', windows.current)})`;
	if (!ratingsOff(context))
		found.push({ outcome: 'satisfaction', log: false, cases: await counted(satisfiedCases(context)) });
	if (present.tickets.includes('is_onsite') && lacking(context, 'visit_count', 'first_fix').length < 2) {
		const repeats =
			lacking(context, 'customer_id').length === 0 && lacking(context, 'product', 'serial_no').length < 2;
		found.push({ outcome: 'first_time_fix', log: false, cases: await counted(firstFixCases(context, repeats)) });
	}
	return found;
}

/**
 * `people`: each engineer's mean at the level with most tickets, from enough of them; rounded, so that equal means stay
 * equal whatever the order of their sums.
 */
const people = ({ cases }: Outcome): string => `${cases},
people AS (
	SELECT engineer, level, count(*) AS tickets, sum(y) AS total, round(avg(y), 9) AS mean, avg(usual) AS usual
	FROM plain WHERE engineer IS NOT NULL AND engineer <> '' AND level >= 1
	GROUP BY engineer, level HAVING count(*) >= ${String(FEWEST)}
	QUALIFY row_number() OVER (PARTITION BY engineer ORDER BY count(*) DESC, level) = 1
)`;

/** Spearman's correlation of level and mean, ties at their middle rank; null where either is the same for all. */
const headlineSql = (outcome: Outcome): string => `${people(outcome)},
ranked AS (
	SELECT rank() OVER (ORDER BY level) + (count(*) OVER (PARTITION BY level) - 1) / 2.0 AS by_level,
		rank() OVER (ORDER BY mean) + (count(*) OVER (PARTITION BY mean) - 1) / 2.0 AS by_mean
	FROM people
)
SELECT CASE WHEN count(DISTINCT by_level) > 1
	AND count(DISTINCT by_mean) > 1 THEN corr(by_level, by_mean) END::DOUBLE AS value,
	count(*)::DOUBLE AS people, count(DISTINCT by_level)::DOUBLE AS levels
FROM ranked`;

const personRow = z.object({
	level: z.number(),
	tickets: z.number(),
	total: z.number(),
	mean: z.number(),
	usual: z.number().nullable()
});
type Person = z.output<typeof personRow>;

const OUTCOME = column('outcome', 'dimension', 'code');

const ascending = (levels: readonly number[]): number[] => [...new Set(levels)].sort((a, b) => a - b);

function trendOf(found: readonly Person[], { outcome }: Outcome): Record<string, Cell> {
	const levels = found.map(({ level }) => level);
	const rho = spearman(
		levels,
		found.map(({ mean }) => mean)
	);
	const groups = ascending(levels)
		.map((level) => found.filter((person) => person.level === level).map(({ mean }) => mean))
		.filter((own) => own.length > 0);
	const enough = groups.length > 1 && found.length >= FEWEST_PEOPLE;
	return {
		outcome,
		people: found.length,
		rho: enough ? finite(rho.value) : null,
		low: enough ? finite(rho.low) : null,
		high: enough ? finite(rho.high) : null,
		p: enough ? finite(jonckheere(groups).p) : null
	};
}

function levelsOf(found: readonly Person[], { outcome, log }: Outcome): Record<string, Cell>[] {
	const sum = (xs: readonly Person[], of: (person: Person) => number) =>
		xs.reduce((total, person) => total + of(person), 0);
	return ascending(found.map(({ level }) => level)).flatMap((level) => {
		const own = found.filter((person) => person.level === level);
		const tickets = sum(own, (person) => person.tickets);
		if (tickets === 0) return [];
		const mean = sum(own, (person) => person.total) / tickets;
		const usual = log ? Math.exp(sum(own, (person) => (person.usual ?? 0) * person.tickets) / tickets) : null;
		return [{ outcome, level, people: own.length, tickets, value: log ? Math.exp(mean) : mean, usual }];
	});
}

function differentWork(levels: readonly Record<string, Cell>[]): Note[] {
	const usual = levels.flatMap((row) => (typeof row.usual === 'number' ? [row.usual] : []));
	const ratio = Math.max(...usual) / Math.min(...usual);
	return usual.length > 1 && ratio > DIFFERENT_WORK ? [noteOf('different_work', { ratio })] : [];
}

function tables(
	levels: readonly Record<string, Cell>[],
	trends: readonly Record<string, Cell>[]
): Record<string, DataTable> {
	const plain = (key: string) => column(key, 'measure', 'number', 'none');
	return {
		byLevel: {
			...tableOf(
				[
					OUTCOME,
					column('level', 'dimension', 'level', 'level'),
					column('people', 'people', 'number', 'people'),
					column('tickets', 'measure', 'number', 'count'),
					plain('value'),
					column('usual', 'measure', 'number', 'hours')
				],
				levels
			),
			additive: ['level']
		},
		trend: {
			...tableOf(
				[
					OUTCOME,
					column('people', 'people', 'number', 'people'),
					plain('rho'),
					plain('low'),
					plain('high'),
					column('p', 'measure', 'number', 'probability')
				],
				trends
			),
			additive: []
		}
	};
}

/** G15: do higher levels go with better outcomes? */
export const validity: Metric = {
	id: 'G15',
	family: 'G',
	formula: 'ρ = corr(rank(level), rank(mean excess of ln hours))',
	unit: 'none',
	better: 'lower',
	method: 'spearman_bonett_wright',
	needs: ['tickets.created_at', 'tickets.resolved_at', 'tickets.engineer_id', 'tickets.level'],
	people: true,
	source: 'Spearman 1904; Bonett & Wright 2000; Jonckheere 1954; Terpstra 1952',
	async compute(context) {
		const windows = compared(context);
		if (!windows) return off('no_current');
		if (!windows.baseline) return off(windows.overlap ? 'windows_overlap' : 'no_baseline');
		const found = await Promise.all(
			(await outcomesOf(context, windows)).map(async (outcome) => ({
				outcome,
				people: await context.tickets.query(
					`${people(outcome)}\nSELECT level::DOUBLE AS level, tickets::DOUBLE AS tickets, ` +
						'total::DOUBLE AS total, mean::DOUBLE AS mean, usual FROM people',
					personRow,
					context.signal
				)
			}))
		);
		const [main] = found;
		if (!main) return off('no_cases');
		const query = headlineSql(caseMixTime(excessCtes(context, windows)));
		const [row] = await context.tickets.query(
			headlineSql(main.outcome),
			z.object({ value: z.number().nullable(), people: z.number(), levels: z.number() }),
			context.signal
		);
		const trends = found.map((one) => trendOf(one.people, one.outcome));
		if (!row || row.people < FEWEST_PEOPLE) return off('too_few_levels', [], query);
		if (row.value === null || trends[0]?.rho == null)
			return off('no_variation', [row.levels > 1 ? 'tickets.resolved_at' : 'tickets.level'], query);
		const levels = found.flatMap((one) => levelsOf(one.people, one.outcome));
		return {
			value: row.value,
			sql: query,
			low: trends[0].low as number | null,
			high: trends[0].high as number | null,
			n: row.people,
			denominator: row.people,
			window: windows.current,
			notes: [noteOf('levels_not_causal'), ...differentWork(levels)],
			tables: tables(levels, trends)
		};
	}
};
