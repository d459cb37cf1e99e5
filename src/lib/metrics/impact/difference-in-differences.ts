import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import { z } from 'zod';
import { FEWEST_TEAMS, randomisedRatio } from '$lib/stats/lasting/randomised-did.ts';
import { type Evidence, ladderOf } from './evidence-ladder.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft } from '../result.ts';
import { finite } from '../tickets/clusters.ts';
import { compared, lacking } from '../tickets/compared.ts';
import { keptCaseCtes } from '../tickets/case-rows.ts';
import { clockOff } from '../tickets/handling.ts';
import { keptLifetimes, lifetimes } from '../tickets/lifetimes.ts';
import { curveCtes, restrictedMean } from '../tickets/survival-sql.ts';
import { satisfiedCases } from '../service/satisfaction.ts';
import { column, tableOf } from '../table.ts';
import { monthlySeries, startIndex } from './series.ts';
import { type Arms, armsOf, teamStarts, wavesOf } from './team-starts.ts';
import { noteOf } from '../note.ts';
import {
	effectSql,
	hoursCtes,
	ratingCtes,
	IN_A_WINDOW,
	SHORTEST_HOURS,
	type TeamRow,
	teamsIn,
	teamSums,
	workOf
} from './teams-compared.ts';

/**
 * The horizon to which every team is followed: the plan's, or the longest follow-up of one that falls short; one of
 * less than the shortest is left out instead.
 */
async function horizonOf(
	{
		tickets,
		plan: {
			measurement: { tau }
		},
		signal
	}: MetricContext,
	life: string
): Promise<number> {
	const [row] = await tickets.query(
		`${life},
${curveCtes(tickets.dialect, 'department, w', IN_A_WINDOW, 60 * tau, 60 * SHORTEST_HOURS)},
followed AS (SELECT max(m) / 60 AS hours FROM curve GROUP BY department, w HAVING (${restrictedMean(60 * tau)}) IS NULL)
SELECT (min(hours) FILTER (WHERE hours >= ${String(SHORTEST_HOURS)}))::DOUBLE AS hours FROM followed`,
		z.object({ hours: z.number().nullable() }),
		signal
	);
	return Math.min(tau, row?.hours ?? tau);
}

/** Ratio of ratios less 1, its interval by exchanging which teams were graded. */
function effect(rows: readonly TeamRow[]) {
	const [graded, others] = [teamsIn(rows, 'graded'), teamsIn(rows, 'others')];
	if (graded.length < 2 || others.length < 2) return null;
	const did = randomisedRatio(graded, others);
	return {
		value: finite(did.value - 1),
		low: finite(did.low - 1),
		high: finite(did.high - 1),
		graded: finite(did.graded - 1),
		others: finite(did.others - 1),
		p: finite(did.p)
	};
}

const trendRow = z.object({ month: z.string(), graded: z.number().nullable(), others: z.number().nullable() });

/** Both arms by month, so that a reader can judge whether they moved alike before. */
async function trends(context: MetricContext, ctes: string): Promise<DataTable> {
	const rows = await context.tickets.query(
		`${ctes}
SELECT month, (sum(y) FILTER (WHERE arm = 'graded') / sum(n) FILTER (WHERE arm = 'graded'))::DOUBLE AS graded,
	(sum(y) FILTER (WHERE arm = 'others') / sum(n) FILTER (WHERE arm = 'others'))::DOUBLE AS others
FROM outcome WHERE arm IS NOT NULL GROUP BY month ORDER BY month`,
		trendRow,
		context.signal
	);
	const hours = (key: string) => column(key, 'measure', 'number', 'hours');
	return tableOf([column('month', 'dimension', 'month'), hours('graded'), hours('others')], rows);
}

function teamTable(rows: readonly TeamRow[]): DataTable {
	const hours = (key: string) => column(key, 'measure', 'number', 'hours');
	return tableOf(
		[
			column('team', 'dimension', 'text'),
			column('arm', 'dimension', 'code'),
			column('people', 'people', 'number', 'people'),
			column('n_before', 'measure', 'number', 'count'),
			hours('before'),
			column('n_after', 'measure', 'number', 'count'),
			hours('after')
		],
		rows.map(({ team, arm, people, n0, y0, n1, y1 }) => ({
			team,
			arm,
			people,
			n_before: n0,
			before: y0 / n0,
			n_after: n1,
			after: y1 / n1
		}))
	);
}

/** Which rungs of evidence the data carry, the others with their reason. */
async function ladder(context: MetricContext, arms: Arms | null, waves: number): Promise<DataTable> {
	const all = await monthlySeries(context, 'rate');
	const series = all.find(({ id }) => id === 'I4') ?? all[0];
	const start = series ? startIndex(series.months, context.windows.programmeStart) : 0;
	const masked = context.plan.measurement.transitionMonths;
	const used = (series?.values ?? []).map((value, i) => value !== null && !masked.includes(series?.months[i] ?? ''));
	const windows = compared(context);
	const evidence: Evidence = {
		compared: windows?.baseline != null,
		waves,
		armMonths: arms?.months ?? 0,
		graded: arms?.graded.length ?? 0,
		others: arms?.others.length ?? 0,
		monthsBefore: used.filter((use, i) => use && i < start).length,
		monthsAfter: used.filter((use, i) => use && i >= start).length
	};
	return tableOf(
		[
			column('rung', 'dimension', 'code'),
			column('feasible', 'measure', 'code'),
			column('reason', 'measure', 'code'),
			column('highest', 'measure', 'code')
		],
		ladderOf(evidence)
	);
}

function refusal(arms: Arms | null): MetricCode | null {
	if (!arms) return 'nobody_graded';
	if (arms.graded.length < 2 || arms.others.length < 2) return 'no_ungraded_teams';
	return arms.months < 6 ? 'arms_too_short' : null;
}

async function compute(context: MetricContext): Promise<Draft> {
	const teams = await teamStarts(context);
	const arms = armsOf(teams, context.windows.data);
	const tables: Record<string, DataTable> = {
		ladder: await ladder(context, arms, wavesOf(teams, context.windows.data))
	};
	const none = (reason: MetricCode): Draft => ({ value: null, sql: '', off: { reason, needs: [] }, tables });
	const refused = clockOff(context, context.plan.measurement.clock);
	if (refused) return { ...refused, tables };
	const reason = refusal(arms);
	if (reason || !arms) return none(reason ?? 'nobody_graded');
	const { dialect } = context.tickets;
	const life = await keptLifetimes(...workOf(context, arms));
	const [wanted, horizon] = [context.plan.measurement.tau, await horizonOf(context, life)];
	const ctes = hoursCtes(dialect, arms, life, horizon, 'w');
	const rows = await teamSums(context, ctes);
	const hours = effect(rows);
	if (!hours) return none('no_ungraded_teams');
	if (hours.value === null) return none('no_variation');
	const rated =
		lacking(context, 'csat_score', 'csat_satisfied').length < 2
			? effect(await teamSums(context, ratingCtes(arms, await keptCaseCtes(context, satisfiedCases(context)))))
			: null;
	const change = (key: string) => column(key, 'measure', 'number', 'change');
	return {
		value: hours.value,
		low: hours.low,
		high: hours.high,
		n: rows.reduce((sum, { n0, n1 }) => sum + n0 + n1, 0),
		window: arms.after,
		sql: effectSql(hoursCtes(dialect, arms, lifetimes(...workOf(context, arms)), horizon, 'w')),
		notes: [
			noteOf('arms', {
				graded: arms.graded.length,
				others: arms.others.length,
				months: arms.months,
				start: arms.after.start
			}),
			noteOf('parallel_trends'),
			...(hours.low === null
				? [noteOf('teams_too_few_for_interval', { floor: FEWEST_TEAMS })]
				: [noteOf('teams_exchanged', { p: hours.p ?? NaN })]),
			...(horizon < wanted ? [noteOf('horizon_shortened', { hours: horizon, wanted })] : [])
		],
		tables: {
			...tables,
			teams: teamTable(rows),
			preTrend: await trends(context, hoursCtes(dialect, arms, life, horizon, 'month')),
			outcomes: tableOf(
				[column('outcome', 'dimension', 'code'), ...['value', 'low', 'high', 'graded', 'others'].map(change)],
				[{ outcome: 'I4', ...hours }, ...(rated ? [{ outcome: 'I1', ...rated }] : [])]
			)
		}
	};
}

export const differenceOfTeams: Metric = {
	id: 'I11',
	family: 'I',
	formula:
		'(ȳ graded,after / ȳ graded,before) / (ȳ others,after / ȳ others,before) ' +
		'− 1,  ȳ = Σ n·RMST(τ) / Σ n over teams',
	unit: 'change',
	better: 'lower',
	method: 'exchanged_teams',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Card & Krueger 1994; Fisher 1935; Rosenbaum 2002',
	compute
};
