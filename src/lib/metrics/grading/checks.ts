import { countWhere, monthsSpan } from '$lib/engine/dialect/forms.ts';
import * as sql from '$lib/engine/sql.ts';
import type { CriteriaSet, LevelRule } from '$lib/programme/criteria.ts';
import { zFor } from '$lib/stats/distributions/distributions.ts';
import type { MetricContext } from '../run/context.ts';
import { decisions } from '../assessments/decisions.ts';

/** Rates and scores equal to a threshold meet it, whatever the last binary digit says. */
const SLACK = '1e-9';

const atLeast = (column: string, minimum: number): string => `${column} >= ${sql.number(minimum)} - ${SLACK}`;

/** Months as recorded, else by the calendar from hiring or from entering the level held. */
function tenureMet({ tenure }: LevelRule, { placement }: CriteriaSet): string {
	const months = (recorded: string, from: string) =>
		`coalesce(${atLeast(recorded, tenure.months)}, ` +
		`${from} + ${monthsSpan(String(Math.ceil(tenure.months)))} <= assessed_on)`;
	const sinceHire = months('months_in_company', 'hire_date');
	if (tenure.basis === 'since_hire') return sinceHire;
	const inLevel = months('months_in_level', 'held_since');
	// Somebody without a grade can't have held the level below: a first grading counts from hiring.
	return placement === 'any_level' ? `CASE WHEN first_grading THEN ${sinceHire} ELSE ${inLevel} END` : inLevel;
}

/**
 * The satisfaction gate in each of its readings; null where the rate, or the number of ratings that it needs, is
 * unknown.
 */
function csatMet(csat: NonNullable<LevelRule['csat']>): string {
	const [z, n] = [sql.number(zFor(0.95)), 'csat_n'];
	const raw = atLeast('csat_rate', csat.rate);
	switch (csat.gate) {
		case 'raw':
			return raw;
		case 'min_n':
			return `CASE WHEN ${n} >= ${String(csat.minN)} THEN ${raw} END`;
		case 'wilson_lower':
			return `CASE
				WHEN ${n} > 0
				THEN (csat_rate + ${z} * ${z} / (2 * ${n}) - ${z}
				* sqrt(csat_rate * (1 - csat_rate) / ${n} + ${z} * ${z} / (4 * ${n} * ${n})))
			/ (1 + ${z} * ${z} / ${n}) >= ${sql.number(csat.rate)} - ${SLACK} END`;
		case 'shrunken':
			return `CASE
				WHEN ${n} + ${String(csat.minN)} > 0
				THEN (csat_rate * ${n} + pooled_rate * ${String(csat.minN)}) / (${n} + ${String(csat.minN)})
			>= ${sql.number(csat.rate)} - ${SLACK} END`;
	}
}

/** The parts of one level's rule, each with its condition; a threshold of 0 asks for nothing. */
function partsOf(rule: LevelRule, set: CriteriaSet): { rule: string; met: string }[] {
	return [
		...(rule.tenure.months > 0 ? [{ rule: 'tenure', met: tenureMet(rule, set) }] : []),
		...Object.entries(rule.minimums)
			.filter(([, minimum]) => minimum > 0)
			.map(([column, minimum]) => ({ rule: column, met: atLeast(column, minimum) })),
		...(rule.csat && rule.csat.rate > 0 ? [{ rule: 'csat', met: csatMet(rule.csat) }] : [])
	];
}

const NO_PARTS =
	'SELECT NULL::BIGINT AS case_no, NULL::VARCHAR AS rule, ' +
	'NULL::INTEGER AS rule_place, NULL::BOOLEAN AS met WHERE false';

/**
 * Decisions plus `checks`: one row per assessment (`case_no`) and part of the rule of its target level, `met` true,
 * false or null where the evidence is missing; and `sets`: one row per assessment with `met` of the whole set, where
 * one unmet part is enough to fail and an unknown one to leave it open.
 */
export function checks(context: MetricContext): string {
	const { criteria } = context.plan;
	const branches = criteria.rules.flatMap((rule) =>
		partsOf(rule, criteria).map(
			(part, place) =>
				`SELECT case_no, ${sql.text(part.rule)} AS rule, ${String(place)} AS rule_place, ` +
				`${part.met} AS met FROM candidates WHERE target_level = ${String(rule.level)}`
		)
	);
	return `${decisions(context)},
candidates AS MATERIALIZED (
	SELECT d.*, row_number() OVER (ORDER BY employee_id, round_id, target_level) AS case_no,
		coalesce(assess_date, publish_date) AS assessed_on,
		sum(csat_rate * csat_n) OVER () / nullif(sum(CASE WHEN csat_rate IS NOT NULL THEN csat_n END) OVER (),
			0) AS pooled_rate,
		(
			SELECT max(h.valid_from) FROM level_history h
			WHERE h.employee_id = d.employee_id AND h.valid_from < coalesce(d.assess_date, d.publish_date)
		) AS held_since,
		coalesce(current_level, 0) = 0 AND NOT EXISTS (
			SELECT 1 FROM level_history h
			WHERE h.employee_id = d.employee_id AND h.level >= 1
				AND h.valid_from < coalesce(d.assess_date, d.publish_date)
		) AS first_grading
	FROM d
	WHERE coalesce(result, '') <> 'absent'
),
parts AS MATERIALIZED (
	${[NO_PARTS, ...branches].join('\n\tUNION ALL ')}
),
checks AS (SELECT candidates.*, parts.rule, parts.rule_place, parts.met FROM parts JOIN candidates USING (case_no)),
sets AS (
	SELECT candidates.*, CASE WHEN verdict.case_no IS NOT NULL THEN verdict.met
		WHEN target_level BETWEEN 1 AND ${String(criteria.rules.length)} THEN true END AS met,
		verdict.unmet, verdict.unknown, coalesce(verdict.tenure_met, true) AS tenure_met
	FROM candidates LEFT JOIN (
		SELECT case_no, CASE WHEN ${countWhere('NOT met')} > 0 THEN false
			WHEN count(*) = count(met) THEN true END AS met,
			${countWhere('NOT met')} AS unmet, count(*) - count(met) AS unknown,
				bool_and(coalesce(met, false)) FILTER (WHERE rule = 'tenure') AS tenure_met
		FROM parts GROUP BY case_no
	) verdict USING (case_no)
)`;
}
