import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import { levelYearsSql } from '../people/level-spells.ts';
import type { Span } from '../result.ts';
import { scope } from '../run/scope.ts';
import { monthsBetween } from '../run/windows.ts';

/** What the programme cost in a window, before any uncertain price. */
export interface CostFacts {
	/** Rounds held, or planned where no gradings are on file. */
	held: number;
	planned: boolean;
	/** CNY for the rounds, and each further item, shared by assessed people where the reader looks at a part. */
	rounds: number;
	assessed: number;
	allowances: number;
	training: number;
	tool: number;
	/** Assessed in scope over all assessed; 1 where the reader looks at everybody. */
	share: number;
}

/**
 * Rounds of the window with the engineers assessed, in scope and in all. A round is booked when it was held; a part of
 * the company carries its share of the assessed.
 */
function roundsCte(context: MetricContext, window: Span): string {
	return `${scope(context)},
booked AS (
	SELECT round_id FROM rounds
	WHERE coalesce(assess_date, publish_date) >= ${sql.date(window.start)}
		AND coalesce(assess_date, publish_date) < ${sql.date(window.end)}
),
held AS (
	SELECT booked.round_id,
		(SELECT count(DISTINCT employee_id)
		FROM assessments x
		WHERE x.round_id = booked.round_id AND coalesce(result, '') <> 'absent')::DOUBLE AS everybody,
		(SELECT count(DISTINCT employee_id)
		FROM a
		WHERE a.round_id = booked.round_id AND coalesce(result, '') <> 'absent')::DOUBLE AS assessed
	FROM booked
)`;
}

const factsRow = z.object({
	held: z.number(),
	rounds: z.number(),
	assessed: z.number(),
	share: z.number().nullable(),
	headcount: z.number()
});

function factsSql(context: MetricContext, window: Span): string {
	const end = sql.date(window.end);
	return `${roundsCte(context, window)}
SELECT count(*)::INTEGER AS held,
	coalesce(sum(${sql.number(context.plan.costs.round)} * coalesce(assessed / nullif(everybody, 0), 1)),
		0)::DOUBLE AS rounds,
	coalesce(sum(assessed), 0)::DOUBLE AS assessed,
	(sum(assessed) / nullif(sum(everybody), 0))::DOUBLE AS share,
	(SELECT count(*) FROM e WHERE hire_date < ${end} AND coalesce(leave_date >= ${end}, true))::INTEGER AS headcount
FROM held`;
}

const allowanceRow = z.object({ value: z.number().nullable() });

/** CNY of monthly allowances over the months that people in scope spent at each level. */
function allowancesSql(context: MetricContext, window: Span): string {
	const rates = context.plan.costs.allowances
		.map((amount, level) => `(${String(level)}, ${sql.number(amount)})`)
		.join(', ');
	return `SELECT coalesce(sum(years * 12 * amount), 0)::DOUBLE AS value
FROM (${levelYearsSql(context, window)}) held JOIN (VALUES ${rates}) AS allowance(level, amount) USING (level)`;
}

/** Costs of a window from the rounds on file, or from the plan's rhythm where there are none. */
export async function costFacts(context: MetricContext, window: Span): Promise<CostFacts> {
	const {
		engine,
		plan: { costs, process },
		signal
	} = context;
	const [row] = await engine.query(factsSql(context, window), factsRow, signal);
	const [paid] = costs.allowances.some((amount) => amount > 0)
		? await engine.query(allowancesSql(context, window), allowanceRow, signal)
		: [];
	const allowances = paid?.value ?? 0;
	if (row && row.held > 0) {
		const share = row.share ?? 1;
		return {
			held: row.held,
			planned: false,
			rounds: row.rounds,
			assessed: row.assessed,
			allowances,
			training: costs.training * share,
			tool: costs.tool * share,
			share
		};
	}
	const held = (process.roundsPerYear * monthsBetween(window.start, window.end)) / 12;
	return {
		held,
		planned: true,
		rounds: held * costs.round,
		assessed: held * (row?.headcount ?? 0),
		allowances,
		training: costs.training,
		tool: costs.tool,
		share: 1
	};
}

/** One SELECT of the fully loaded cost in a window at the likeliest prices, as its column `value`. */
export function loadedCostSql(context: MetricContext, window: Span, { planned, held }: CostFacts): string {
	const { round, assessorHours, assessorRate, training, tool, allowances } = context.plan.costs;
	const staff = sql.number(assessorHours.base * assessorRate.base);
	const pay = allowances.some((amount) => amount > 0) ? `(${allowancesSql(context, window)})` : '0::DOUBLE';
	const extra = sql.number(training + tool);
	return planned
		? `SELECT ${sql.number(held)} * (${sql.number(round)} + headcount * ${staff}) + ${extra} + ${pay} AS value
FROM (${factsSql(context, window)}) facts`
		: `SELECT rounds + assessed * ${staff} + coalesce(share, 1) * ${extra} + ${pay} AS value
FROM (${factsSql(context, window)}) facts`;
}
