import { name } from '$lib/engine/sql.ts';
import { selected } from './checked-tables.ts';
import { readAsStored } from '../vocabulary/columns/tables.ts';

export const scoreColumns = ['self', 'supervisor', 'panel'].flatMap((rater) =>
	['knowledge', 'practice', 'attitude', 'total'].map((dimension) => `${rater}_${dimension}`)
);

/** For each score column of each file the factor to 0-100; null rejects the column. */
export type ScoreFactors = Readonly<Record<string, ReadonlyMap<number, number | null>>>;

/** Largest value and share of values of at most 5 per file, for each of these score columns. */
export function scoreRanges(stage: string, scores: readonly string[]): string {
	return scores
		.map(
			(column) => `SELECT '${column}' AS column_name, src, max(${column})::DOUBLE AS high,
		(count(*) FILTER (WHERE ${column} <= 5))::DOUBLE / count(*) AS low_share
		FROM ${name(stage)} WHERE ${column} IS NOT NULL GROUP BY src`
		)
		.join('\nUNION ALL\n');
}

/** Factor to 0-100 by the largest value: scales of 5, 10 and 100; null where a column mixes scales. */
export function scoreFactor(high: number, lowShare: number): number | null {
	if (high <= 5) return 20;
	if (high <= 10) return 10;
	return lowShare >= 0.2 ? null : 1;
}

function scaled(column: string, factors: ScoreFactors): string {
	const cases = [...(factors[column] ?? [])].map(
		([src, factor]) => `WHEN ${String(src)} THEN ${factor === null ? 'NULL' : `a.${column} * ${String(factor)}`}`
	);
	return cases.length > 0 ? `CASE a.src ${cases.join(' ')} END` : `a.${column}`;
}

const months = (from: string, to: string): string => `date_diff('day', ${from}, ${to}) / 30.4375`;

/** The checked assessments; `employees` are the checked ones. */
export function assessmentsSql(
	stage: string,
	employees: string,
	target: string,
	{ factors, highest }: { factors: ScoreFactors; highest: number },
	has: ReadonlySet<string>
): string {
	const plain = readAsStored('assessments').filter((column) => has.has(column));
	const expressions: Record<string, string> = Object.fromEntries(plain.map((column) => [column, `a.${column}`]));
	for (const column of scoreColumns) if (has.has(column)) expressions[column] = scaled(column, factors);
	return `CREATE TABLE ${name(target)} AS
WITH based AS (
	SELECT *, coalesce(publish_date, assess_date) AS effective, coalesce(assess_date, publish_date) AS held,
		coalesce(target_level, CASE WHEN current_level < ${String(highest)} THEN current_level + 1 END) AS aimed
	FROM ${name(stage)}
), levelled AS (
	SELECT *, coalesce(final_level, level_after_appeal,
			CASE result WHEN 'pass' THEN aimed WHEN 'fail' THEN current_level END,
			CASE WHEN result IS NULL THEN panel_level END) AS awarded,
		coalesce(round_id, year(held)::VARCHAR || CASE WHEN month(held) <= 6 THEN 'H1' ELSE 'H2' END) AS round
	FROM based
), a AS (
	SELECT *, dense_rank() OVER (ORDER BY first_held, round)::INTEGER AS round_no
	FROM (SELECT *, min(held) OVER (PARTITION BY round) AS first_held FROM levelled)
)
SELECT
	${selected('assessments', {
		...expressions,
		employee_id: 'a.employee_id',
		round_id: 'a.round',
		target_level: 'a.aimed',
		final_level: 'a.awarded',
		result: `coalesce(a.result,
			CASE WHEN a.awarded >= a.aimed THEN 'pass' WHEN a.awarded < a.aimed THEN 'fail' END)`,
		months_in_company: `coalesce(${months('e.hire_date', 'a.held')}, a.months_in_company)`,
		round_no: 'a.round_no',
		target_inferred: 'a.target_level IS NULL AND a.aimed IS NOT NULL',
		department: 'coalesce(a.department, e.department)',
		region: 'e.region',
		hire_date: 'e.hire_date'
	})}, a.src, a.src_row
FROM a ASOF LEFT JOIN (SELECT * FROM ${name(employees)}) e ON a.employee_id = e.employee_id AND a.held >= e.hire_date
ORDER BY a.src, a.src_row`;
}
