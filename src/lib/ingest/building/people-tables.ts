import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name } from '$lib/engine/sql.ts';
import { assessmentsSql, scoreColumns, scoreFactor, type ScoreFactors, scoreRanges } from './assessments-sql.ts';
import { type Build, emptyTable, viewOver } from './checked-tables.ts';
import { levelHistorySql, roundsSql } from './derived-sql.ts';
import { employeesSql, reasonTexts } from './employees-sql.ts';
import { reasonCategory } from '../vocabulary/words.ts';

const range = z.object({ column_name: z.string(), src: z.number(), high: z.number(), low_share: z.number() });

/** The factor of each score column of each file to 0-100. */
export async function scoreFactors(
	engine: Engine,
	tables: Build,
	has: ReadonlySet<string> | null,
	signal?: AbortSignal
): Promise<ScoreFactors> {
	const factors: Record<string, Map<number, number | null>> = {};
	const scores = scoreColumns.filter((column) => has?.has(column));
	if (scores.length === 0) return factors;
	for (const row of await engine.query(scoreRanges(tables.stage('assessments'), scores), range, signal)) {
		(factors[row.column_name] ??= new Map()).set(row.src, scoreFactor(row.high, row.low_share));
	}
	return factors;
}

interface PeopleOptions {
	/** Fields that the files of a kind fill; null where there is no such file. */
	has: Record<'employees' | 'assessments', ReadonlySet<string> | null>;
	factors: ScoreFactors;
	asOf: string;
	/** The highest of the company's levels. */
	highest: number;
}

/**
 * Builds the checked employees and assessments, the level history and the rounds, anew if they are there.
 * `has` are the fields that the files fill; null for a kind of which there is no file.
 */
export async function buildPeople(
	engine: Engine,
	tables: Build,
	{ has, factors, asOf, highest }: PeopleOptions,
	signal?: AbortSignal
): Promise<Record<'employees' | 'assessments', Set<string>>> {
	const { checked, stage, view, table } = tables;
	for (const target of [checked('employees'), checked('assessments'), table('level_history'), table('rounds')]) {
		await engine.run(`DROP TABLE IF EXISTS ${name(target)}`, signal);
	}
	const reasons = has.employees
		? await engine.query(reasonTexts(stage('employees')), z.object({ reason: z.string() }), signal)
		: [];
	await engine.run(
		has.employees
			? employeesSql(
					stage('employees'),
					checked('employees'),
					asOf.slice(0, 10),
					reasons.map(({ reason }) => [reason, reasonCategory(reason)] as const),
					has.employees
				)
			: emptyTable('employees', checked('employees')),
		signal
	);
	const employees = await viewOver(engine, tables, 'employees', signal);
	await engine.run(
		has.assessments
			? assessmentsSql(
					stage('assessments'),
					view('employees'),
					checked('assessments'),
					{ factors, highest },
					has.assessments
				)
			: emptyTable('assessments', checked('assessments')),
		signal
	);
	const assessments = await viewOver(engine, tables, 'assessments', signal);
	await engine.run(levelHistorySql(view('employees'), view('assessments'), table('level_history')), signal);
	await engine.run(roundsSql(view('assessments'), table('rounds')), signal);
	return { employees, assessments };
}
