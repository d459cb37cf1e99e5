import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { runScenario, type ScenarioRun } from '$lib/simulate/results/run-scenario.ts';
import { toFile } from '$lib/simulate/scenarios/share.ts';
import { nearestThreshold } from '$lib/simulate/search/one-threshold.ts';
import { FileError, UsageError } from '../failures.ts';
import { readScenarios, readSolve } from './scenario.ts';
import { sampleFiles } from '../sample-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
const saved = (name: string, text: string): string => {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
};
const sixty = { ...moved(publishedCriteria, 2, 'onsite_count', 60), id: 'a', name: '60' };
const file = saved('criteria.json', toFile({ sets: [sixty], madeOn: null }));

describe('a scenario on the command line', () => {
	let run: ScenarioRun;

	beforeAll(async () => {
		const engine = await startNodeEngine();
		const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
		const context = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
		run = await runScenario(context, readScenarios(file, publishedPlan)[0]);
		await engine.close();
	}, 120_000);

	it('gives S1 to S10 with the numbers that the page shows on the sample', () => {
		expect(Object.keys(run.results)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10']);
		// The browser test of the page asserts the same: 11 drop out, nobody comes in.
		expect(run.results.S3).toMatchObject({ value: 11, numerator: 11 });
		expect(run.focus).toEqual({ level: 2, part: 'onsite_count' });
		expect(run.results.S1?.value).toBeGreaterThan(0.9);
	});

	it('projects the next rounds after checking the method on past ones', () => {
		const { back_test: check, projection } = run.forecast;
		expect(check.numerator).toBe(32);
		expect(check.denominator).toBe(36);
		expect(projection.off).toBeNull();
		const levels = projection.tables.levels;
		expect(new Set(levels?.rows.map(([, day]) => day)).size).toBe(5);
		expect(projection.notes.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['projection_assumption', 'projection_checked'])
		);
	});

	it('finds a threshold that holds a floor between groups, or says that none does', () => {
		const held = nearestThreshold(
			run.simulation,
			readSolve('level=2 onsite=20..80 target=40 floor=0.5 by=region', publishedPlan)
		);
		expect(held.ratio).toBeGreaterThanOrEqual(0.5);
		const none = nearestThreshold(
			run.simulation,
			readSolve('level=2 onsite=20..80 target=40 floor=1', publishedPlan)
		);
		expect(none.threshold).toBeNull();
	});

	it('finds the threshold along the curve of S6', () => {
		const solved = nearestThreshold(run.simulation, readSolve('level=2 onsite=50..80 target=40', publishedPlan));
		const points = (run.results.S6?.tables.points?.rows ?? []).filter(
			([threshold]) => Number(threshold) >= 50 && Number(threshold) <= 80
		);
		const least = Math.min(...points.map(([, people]) => Math.abs(Number(people) - 40)));
		expect(solved.threshold).toBeGreaterThanOrEqual(50);
		expect(solved.threshold).toBeLessThanOrEqual(80);
		expect(Math.abs((solved.people ?? Infinity) - 40)).toBe(least);
	});
});

describe('what is typed', () => {
	it('is read', () => {
		expect(readScenarios(file, publishedPlan)).toEqual([sixty]);
		expect(readSolve('level=3 large=1..5 target=12', publishedPlan)).toEqual({
			level: 3,
			part: 'large_project_count',
			from: 1,
			to: 5,
			target: 12
		});
	});

	it.each([
		'level=9 onsite=50..80 target=40',
		'level=2 onsite=80..50 target=40',
		'level=2 onsite=50 target=40',
		'level=2 visits=50..80 target=40',
		'level=2 onsite=50..80',
		'onsite=50..80 target=40',
		'level=2 onsite=1..9 docs=1..2 target=3',
		'level=2 onsite=50..80 target=40 floor=1.2',
		'level=2 onsite=50..80 target=40 floor=0.8 by=shoe',
		'level=2 onsite=50..80 target=40 by=region',
		''
	])('is refused where it makes no sense: %s', (text) => {
		expect(() => readSolve(text, publishedPlan)).toThrow(UsageError);
	});

	it('is refused where the file holds no criteria for these levels', () => {
		const five = { criteria: { ...publishedCriteria, rules: publishedCriteria.rules.slice(0, 3) } };
		expect(() => readScenarios(file, five)).toThrow(FileError);
		expect(() => readScenarios(saved('x.json', '{"rules": 1}'), publishedPlan)).toThrow(FileError);
	});
});
