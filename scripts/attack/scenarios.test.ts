import { expect, it } from 'vitest';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedCriteria } from '$lib/programme/criteria.ts';
import { publishedPlan as plan } from '$lib/programme/plan.ts';
import { loadPeople, loadRounds } from '$lib/simulate/judge/load-people.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { crowd } from '../../tests/support/crowd.ts';
import { sampleFiles } from '../sample-files.ts';
import { attackSteps, noRounds, seen } from './scenarios.ts';

const of = ['tenure', 'onsite_count', 'csat'] as const;
const twice = moved(moved(publishedCriteria, 2, 'onsite_count', 60), 1, 'onsite_count', 30);

it.each([
	['from the published criteria', 150, 3, publishedCriteria],
	['from a scenario that has moved two thresholds', 220, 8, twice]
] as const)(
	'gets at nobody by scenarios a step apart %s, and does where the steps are not asked for',
	(_, size, seed, start) => {
		const judged = { people: crowd(size, seed), rounds: noRounds, plan };
		const held = attackSteps(judged, start, { most: 5, of });
		expect(held.recovered).toEqual([]);
		expect(held.shown).toBeGreaterThan(0);
		const exactly = attackSteps(judged, start, { most: 5, of, see: (...given) => seen(...given, true) });
		expect(exactly.recovered.length).toBeGreaterThan(0);
	},
	240_000
);

it.each([
	['stand with those who meet neither in one of them', 198, 10, 'panel_practice'],
	['follow from who is swapped in each region', 858, 110, 'panel_attitude']
] as const)(
	'gets at no few whose evidence is open in one of two scenarios where they %s',
	(_, size, seed, part) => {
		const judged = { people: crowd(size, seed), rounds: noRounds, plan };
		const held = attackSteps(judged, publishedCriteria, { most: 8, of: [part] });
		expect(held.recovered).toEqual([]);
		expect(held.shown).toBeGreaterThan(0);
	},
	240_000
);

it('gets at nobody of the sample, of whom 50 to 60 visits are answered', async () => {
	const engine = await startNodeEngine();
	const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
	const options = { plan, dataset, filters: noFilters };
	const judged = { people: await loadPeople(engine, options), rounds: await loadRounds(engine, options), plan };
	await engine.close();
	expect(attackSteps(judged, publishedCriteria, { most: 4 }).recovered).toEqual([]);
	const { S3, S6 } = seen(judged, moved(publishedCriteria, 2, 'onsite_count', 60), {
		level: 2,
		part: 'onsite_count'
	});
	expect([S3?.value, S6?.value, S3?.tables.byGroup?.suppressed]).toEqual([11, 45, []]);
}, 240_000);
