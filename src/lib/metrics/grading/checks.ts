import * as sql from '$lib/engine/sql.ts';
import type { LevelRule } from '$lib/programme/criteria.ts';
import { zFor } from '$lib/stats/distributions.ts';
import type { MetricContext } from '../context.ts';
import { decisions } from './decisions.ts';

/** Rates and scores equal to a threshold meet it, whatever the last binary digit says. */
const SLACK = '1e-9';

const atLeast = (column: string, minimum: number): string => `${column} >= ${sql.number(minimum)} - ${SLACK}`;

/** Months as recorded, else by the calendar from hiring or from entering the level held. */
function tenureMet({ tenure }: LevelRule): string {
	const [recorded, from] = tenure.basis === 'in_level' ? ['months_in_level', 'held_since'] : ['months_in_company', 'hire_date'];
	return `coalesce(${atLeast(recorded, tenure.months)}, ${from} + to_months(${String(Math.ceil(tenure.months))}) <= assessed_on)`;
}

/** The satisfaction gate in each of its readings; null where the rate, or the number of ratings that it needs, is unknown. */
function csatMet(csat: NonNullable<LevelRule['csat']>): string {
	const [z, n] = [sql.number(zFor(0.95)), 'csat_n'];
	const raw = atLeast('csat_rate', csat.rate);
	switch (csat.gate) {
		case 'raw':
			return raw;
		case 'min_n':
			return `CASE WHEN ${n} >= ${String(csat.minN)} THEN ${raw} END`;
		case 'wilson_lower':
			return `CASE WHEN ${n} > 0 THEN (csat_rate + ${z} * ${z} / (2 * ${n}) - ${z} * sqrt(csat_rate * (1 - csat_rate) / ${n} + ${z} * ${z} / (4 * ${n} * ${n})))
			/ (1 + ${z} * ${z} / ${n}) >= ${sql.number(csat.rate)} - ${SLACK} END`;
		case 'shrunken':
			return `CASE WHEN ${n} + ${String(csat.minN)} > 0 THEN (csat_rate * ${n} + pooled_rate * ${String(csat.minN)}) / (${n} + ${String(csat.minN)})
			>= ${sql.number(csat.rate)} - ${SLACK} END`;
	}
}

/** The parts of one level's rule, each with its condition. */
function partsOf(rule: LevelRule): { rule: string; met: string }[] {
	return [
		{ rule: 'tenure', met: tenureMet(rule) },
		...Object.entries(rule.minimums).map(([column, minimum]) => ({ rule: column, met: atLeast(column, minimum) })),
		...(rule.csat ? [{ rule: 'csat', met: csatMet(rule.csat) }] : [])
	];
}

/**
 * Decisions plus `checks`: one row per assessment (`case_no`) and part of the rule of its target level, `met` true, false
 * or null where the evidence is missing; and `sets`: one row per assessment with `met` of the whole set, where one unmet
 * part is enough to fail and an unknown one to leave it open.
 */
export function checks(context: MetricContext): string {
	const branches = context.plan.criteria.rules.flatMap((rule) => partsOf(rule).map((part, place) =>
		`SELECT case_no, ${sql.text(part.rule)} AS rule, ${String(place)} AS rule_place, ${part.met} AS met FROM candidates WHERE target_level = ${String(rule.level)}`));
	return `${decisions(context)},
candidates AS (
	SELECT d.*, row_number() OVER (ORDER BY employee_id, round_id, target_level) AS case_no,
		coalesce(assess_date, publish_date) AS assessed_on,
		sum(csat_rate * csat_n) OVER () / nullif(sum(CASE WHEN csat_rate IS NOT NULL THEN csat_n END) OVER (), 0) AS pooled_rate,
		(
			SELECT max(h.valid_from) FROM level_history h
			WHERE h.employee_id = d.employee_id AND h.valid_from < coalesce(d.assess_date, d.publish_date)
		) AS held_since
	FROM d
	WHERE coalesce(result, '') <> 'absent'
),
parts AS (
	${branches.join('\n\tUNION ALL ')}
),
checks AS (SELECT candidates.*, parts.rule, parts.rule_place, parts.met FROM parts JOIN candidates USING (case_no)),
sets AS (
	SELECT candidates.*, verdict.met, verdict.unmet, verdict.unknown, verdict.tenure_met
	FROM candidates LEFT JOIN (
		SELECT case_no, CASE WHEN count_if(NOT met) > 0 THEN false WHEN count(*) = count(met) THEN true END AS met,
			count_if(NOT met) AS unmet, count(*) - count(met) AS unknown, bool_or(rule = 'tenure' AND met) AS tenure_met
		FROM parts GROUP BY case_no
	) verdict USING (case_no)
)`;
}
