import { anyOf } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Filters, noFilters } from '$lib/metrics/run/context.ts';
import { employedOn } from '$lib/metrics/people/active.ts';
import { scope } from '$lib/metrics/run/scope.ts';
import { gradedLevels } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { type EvidenceOptions, evidenceSql, namesSql } from './evidence-sql.ts';
import { Answer, type Coded, type CsatSource, levelsOf, type People, peopleOf } from './people.ts';

/** What a load looks at; filters narrow the people (region, department, level held), never their tickets. */
export interface LoadOptions {
	plan: Plan;
	dataset: DatasetInfo;
	filters?: Filters;
	/** ISO day of judgement; default the dataset's as-of day. */
	asOf?: string;
	/** Default: tickets of the last 12 months for people, the assessment's own figure for past rounds. */
	csat?: CsatSource;
	topUp?: boolean;
	signal?: AbortSignal;
}

const evidence = ({ plan, dataset, topUp = false }: LoadOptions): EvidenceOptions => ({ plan, dataset, topUp });

/** Scope as of a day, with nothing filtered but people. */
function scopeAt({ plan, dataset, filters = noFilters, asOf }: LoadOptions): string {
	const at = asOf && asOf !== dataset.asOf.slice(0, 10) ? { ...dataset, asOf: `${asOf}T00:00:00` } : dataset;
	return scope({ plan, dataset: at, filters } as Parameters<typeof scope>[0]);
}

/**
 * The SELECT of every engineer employed on a day; evidence is that of the latest assessment up to it in this
 * employment.
 */
export function peopleSql(options: LoadOptions): string {
	return evidenceSql(
		`${scopeAt(options)},
cases AS (
	SELECT row_number() OVER (ORDER BY e.employee_id)::INTEGER AS case_no, e.employee_id, e.hire_date,
		as_of::DATE AS day, e.level AS held_by_file,
		NULL::DOUBLE AS months_in_company, NULL::DOUBLE AS months_in_level,
		e.region, e.department, e.supervisor_id AS supervisor, e.gender, e.birth_band AS age_band
	FROM e, params WHERE ${employedOn('as_of::DATE')}
	QUALIFY row_number() OVER (PARTITION BY e.employee_id ORDER BY e.hire_date DESC, e.spell_no DESC) = 1
),
latest AS (
	SELECT a.*, c.case_no, coalesce(a.assess_date, a.publish_date) AS seen_on
	FROM cases c
	JOIN assessments a ON a.employee_id = c.employee_id
		AND coalesce(a.assess_date, a.publish_date) BETWEEN c.hire_date AND c.day
	QUALIFY row_number() OVER (PARTITION BY c.case_no ORDER BY coalesce(a.assess_date, a.publish_date) DESC,
		a.target_level DESC, a.src_row DESC) = 1
)`,
		evidence(options),
		{ before: false }
	);
}

/** Every engineer in scope on a day, as columns. */
export async function loadPeople(engine: Engine, options: LoadOptions): Promise<People> {
	const query = peopleSql(options);
	const levels = gradedLevels(options.plan.criteria);
	const answer = new Answer(await engine.columns(query, options.signal));
	return peopleOf(answer, { csat: options.csat ?? 'tickets', levels, sql: query });
}

/** How an assessment ended, as stored in `Rounds.result`; -1 = not recorded. */
export const RESULT = { fail: 0, pass: 1, deferred: 2, absent: 3 } as const;

/** Every assessment of every round with what became of it; judged on the day of assessment. */
export interface Rounds extends People {
	round: Coded;
	target: Int8Array;
	final: Int8Array;
	result: Int8Array;
	failReason: Coded;
	/** Codes of distinct engineers. */
	person: Int32Array;
}

/** The SELECT of every assessment up to the as-of day; evidence is what the row itself records. */
export function roundsSql(options: LoadOptions): string {
	return evidenceSql(
		`${scopeAt(options)},
cases AS (
	SELECT row_number() OVER (ORDER BY a.round_no, a.round_id, a.employee_id, a.target_level)::INTEGER AS case_no,
		a.employee_id,
		coalesce(a.hire_date,
			(SELECT max(s.hire_date)
			FROM employees s
			WHERE s.employee_id = a.employee_id
				AND s.hire_date <= coalesce(a.assess_date, a.publish_date))) AS hire_date,
		coalesce(a.assess_date, a.publish_date) AS day, a.current_level AS held_by_file, a.months_in_company,
			a.months_in_level,
		a.region, a.department, a.supervisor_id AS supervisor, p.gender, p.age_band,
		a.round_id, a.target_level, a.final_level, a.result, a.fail_reason,
		a.onsite_count, a.doc_count, a.large_project_count, a.key_account_count, a.hard_problem_count,
		a.panel_knowledge, a.panel_practice, a.panel_attitude, a.csat_rate, a.csat_n
	FROM a CROSS JOIN params LEFT JOIN (
		SELECT employee_id, ${anyOf('gender')} AS gender, ${anyOf('birth_band')} AS age_band
		FROM employees
		GROUP BY employee_id
	) p ON p.employee_id = a.employee_id
	WHERE coalesce(a.assess_date, a.publish_date) <= as_of::DATE
),
latest AS (SELECT cases.*, day AS seen_on FROM cases)`,
		{ ...evidence(options), topUp: false },
		{
			before: true,
			more: `,
	c.round_id AS round, c.target_level::INTEGER AS target, c.final_level::INTEGER AS final, c.fail_reason,
	CASE c.result ${Object.entries(RESULT)
		.map(([name, code]) => `WHEN '${name}' THEN ${String(code)}`)
		.join(' ')} END::INTEGER AS result`
		}
	);
}

/** Every assessment of every round, as columns. */
export async function loadRounds(engine: Engine, options: LoadOptions): Promise<Rounds> {
	const query = roundsSql(options);
	const answer = new Answer(await engine.columns(query, options.signal));
	return {
		...peopleOf(answer, {
			csat: options.csat ?? 'assessments',
			levels: gradedLevels(options.plan.criteria),
			sql: query
		}),
		round: answer.coded('round'),
		failReason: answer.coded('fail_reason'),
		person: answer.coded('employee_id').codes,
		target: levelsOf(answer.numbers('target')),
		final: levelsOf(answer.numbers('final')),
		result: levelsOf(answer.numbers('result'))
	};
}

const nameRow = z.object({ employee_id: z.string(), name: z.string().nullable() });

/** Names of a few engineers; only behind the reader's explicit switch, never for an export or a link. */
export async function loadNames(
	engine: Engine,
	ids: readonly string[],
	signal?: AbortSignal
): Promise<Map<string, string>> {
	const rows = await engine.query(namesSql(ids), nameRow, signal);
	return new Map(rows.flatMap(({ employee_id, name }) => (name === null ? [] : [[employee_id, name]])));
}
