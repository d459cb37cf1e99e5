import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { type Level, publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { generate } from '../../../scripts/sample/generate.ts';
import { parameters } from '../../../scripts/sample/parameters.ts';
import { compare, peopleIn } from './judge/compare.ts';
import { evaluate } from './judge/evaluate.ts';
import { type LoadOptions, loadPeople, loadRounds } from './judge/load-people.ts';
import { loadOverRounds, overRoundsResult } from './results/over-rounds.ts';
import { moved } from './judge/rule-parts.ts';
import { type ReplayOutcome, replay, replayResult } from './results/replay.ts';

let engine: Engine;
let options: LoadOptions;

// Tickets are left out: what is checked here stands in the roster and the grading records.
beforeAll(async () => {
	engine = await startNodeEngine();
	const files = ['roster.csv', 'grading.xlsx'].map((name) => ({
		name,
		bytes: new Uint8Array(readFileSync(new URL(`../../../data/${name}`, import.meta.url)))
	}));
	options = { plan: publishedPlan, dataset: await loadFiles(engine, files, { sample: true }) };
}, 60_000);
afterAll(() => engine.close());

describe('the sample company', () => {
	it('is judged by the published rules as its generator judged it, row by row', async () => {
		const rounds = await loadRounds(engine, options);
		const { outcome } = replay(rounds, publishedCriteria);
		const judged = new Map(
			outcome.map((what, i) => [
				`${rounds.ids[i] ?? ''} ${rounds.round.labels[rounds.round.codes[i] ?? -1] ?? ''}`,
				what
			])
		);
		const expected = generate().assessments.map(({ person, round, truth, result }): [string, ReplayOutcome] => {
			const passed = result === '通过';
			const what =
				result === '缺考'
					? 'absent'
					: result === '缓评'
						? 'deferred'
						: truth.rule === 'unknown'
							? 'unknown'
							: truth.rule === 'met'
								? passed
									? 'agree_pass'
									: 'looser'
								: passed
									? 'stricter'
									: 'agree_fail';
			return [`${person.id} ${round.id}`, what];
		});
		expect([...judged].sort()).toEqual(expected.sort());
	});

	it('is reproduced as often as the panel follows the rules', async () => {
		const { value, low, high } = replayResult(await loadRounds(engine, options), publishedCriteria, options);
		const followed = 1 - parameters.grading.overrideProbability;
		expect(value).toBeGreaterThan(0.8);
		expect(low).toBeLessThan(followed);
		expect(high).toBeGreaterThan(followed);
	});

	it('is judged at every past round, with the levels held and the evidence shown by then', async () => {
		const rounds = await loadOverRounds(engine, options);
		expect(rounds.map(({ round }) => round)).toEqual(parameters.rounds.map(({ id }) => id));
		expect(rounds[0]?.people.level.every((level) => level === 0)).toBe(true);
		const result = overRoundsResult(
			rounds,
			{ baseline: publishedCriteria, scenario: moved(publishedCriteria, 2, 'onsite_count', 500) },
			options
		);
		const junior = (result.tables.byRound?.rows ?? [])
			.filter(([set, , , level]) => set === 'baseline' && level === 1)
			.map((row) => Number(row[4]));
		expect(junior).toHaveLength(5);
		expect((junior[0] ?? 0) < (junior[4] ?? 0)).toBe(true);
		expect(
			(result.tables.byRound?.rows ?? [])
				.filter(([set, , , level]) => set === 'scenario' && level === 2)
				.map((row) => row[4] ?? 0)
		).toEqual([0, 0, 0, 0, 0]);
	});

	it.each<[Level, 'onsite_count' | 'large_project_count', number, number]>([
		[2, 'onsite_count', 50, 90],
		[1, 'onsite_count', 20, 60],
		[3, 'large_project_count', 5, 7]
	])(
		'loses at level %i, raising %s from %i to %i, exactly those whom a query names',
		async (level, column, from, to) => {
			const people = await loadPeople(engine, options);
			const comparison = compare(
				evaluate(people, publishedCriteria),
				evaluate(people, moved(publishedCriteria, level, column, to))
			);
			const months = [6, 12, 24][level - 1] ?? 0;
			// In the level below: from hiring for those placed at this level or above, else from entering it; held
			// levels are no obstacle.
			const named = await engine.query(
				`WITH h AS (
				SELECT employee_id, max_by(level, valid_from) AS level,
					min_by(level, valid_from) FILTER (WHERE level > 0) AS placed,
					max(valid_from) FILTER (WHERE level = ${String(level - 1)}) AS below,
						min(valid_from) FILTER (WHERE level >= ${String(level - 1)}) AS reached
				FROM level_history GROUP BY employee_id
			), last AS (SELECT DISTINCT ON (employee_id) * FROM assessments ORDER BY employee_id, assess_date DESC)
			SELECT e.employee_id FROM employees e JOIN h USING (employee_id) JOIN last a USING (employee_id)
			WHERE e.employment_type = 'regular' AND NOT coalesce(e.is_non_starter, false)
				AND e.spell_no = (SELECT max(spell_no) FROM employees s WHERE s.employee_id = e.employee_id)
				AND (e.leave_date IS NULL OR e.leave_date > DATE '2026-07-02') AND a.assess_date >= e.hire_date
				AND a.${column} >= ${String(from)} AND a.${column} < ${String(to)}
					AND a.csat_rate >= 0.85 - 1e-9 ${level === 2 ? 'AND a.doc_count >= 1' : ''}
				AND (h.level = 0 OR h.level >= ${String(level - 1)})
				AND CASE WHEN ${String(level)} = 1 OR h.level = 0 OR h.placed >= ${String(level)} THEN e.hire_date
					ELSE coalesce(below, reached) END + to_months(${String(months)}) <= DATE '2026-07-02'
			ORDER BY 1`,
				z.object({ employee_id: z.string() })
			);
			expect(named.length).toBeGreaterThan(2);
			expect(peopleIn(comparison, level, 'out').map((i) => people.ids[i])).toEqual(
				named.map(({ employee_id }) => employee_id)
			);
			expect(peopleIn(comparison, level, 'in')).toEqual([]);
		}
	);
});
