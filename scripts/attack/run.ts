import { parseArgs } from 'node:util';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { dimensionKeys, peopleKeys } from '$lib/programme/dimensions.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { loadPeople, loadRounds } from '$lib/simulate/judge/load-people.ts';
import { moved } from '$lib/simulate/judge/rule-parts.ts';
import { crowd } from '../../tests/support/crowd.ts';
import { graded } from './graded.ts';
import { attackSteps, type Judged, noRounds } from './scenarios.ts';
import { handMade } from '../../tests/support/dataset.ts';
import { sampleFiles } from '../sample-files.ts';
import { gateTogether } from '../publish/audit.ts';
import { computeViews } from '../publish/compute.ts';
import { readPeriods } from '../publish/views.ts';
import { attackTimes, type TimeTarget } from './times.ts';
import { attackViews, type Facet, type Target } from './views.ts';
import { AS_OF, randomCompany, randomSize, valuesOf } from './company.ts';

// Tries to get at small groups through the product's own numbers: npm run attack -- [--companies 200] [--first 1]
// [--no-sample] [--published]: what is published of a company, all cuts and periods together, in the place of views
const { values } = parseArgs({
	options: {
		companies: { type: 'string', default: '200' },
		first: { type: 'string', default: '1' },
		'no-sample': { type: 'boolean' },
		published: { type: 'boolean' }
	}
});

const pairs = (facets: readonly Facet[]): [Facet, Facet][] =>
	facets.flatMap((one, at) => facets.slice(at + 1).map((other): [Facet, Facet] => [one, other]));
const targets: Target[] = [
	...pairs(peopleKeys).flatMap((facets): Target[] => [
		{ metric: 'A1', facets },
		{ metric: 'left', facets }
	]),
	...pairs(dimensionKeys).flatMap((facets): Target[] => [
		{ metric: 'V10', facets },
		{ metric: 'V1', facets }
	])
];

const times: TimeTarget[] = [
	...peopleKeys.map((facet): TimeTarget => ({ metric: 'A1', facet })),
	...dimensionKeys.flatMap((facet): TimeTarget[] => [
		{ metric: 'V10', facet },
		{ metric: 'V1', facet }
	])
];

/** What rounds decided, by facets and by what divides their tables. */
const decisions: Target[] = (['G4', 'passed', 'appealed', 'overruled'] as const).flatMap((metric) => [
	...pairs(peopleKeys).map((facets): Target => ({ metric, facets })),
	...peopleKeys.flatMap((facet): Target[] => [
		{ metric, facets: [facet, 'round'] },
		{ metric, facets: [facet, 'target_level'] }
	])
]);

const engine = await startNodeEngine();
let found = 0;

async function attack(
	name: string,
	dataset: Parameters<typeof attackViews>[1],
	chosen: readonly Target[],
	through: readonly TimeTarget[]
) {
	let [views, shown] = [0, 0];
	const lines: string[] = [];
	const outcomes = [
		...chosen.map((target) => () => attackViews(engine, dataset, target)),
		...through.map((target) => () => attackTimes(engine, dataset, target))
	];
	for (const outcomeOf of outcomes) {
		const outcome = await outcomeOf();
		views += outcome.views;
		shown += outcome.shown;
		found += outcome.recovered.length;
		for (const { metric, group, people, from } of outcome.recovered)
			lines.push(`   ${metric} ${group}: ${String(people)} people, ${from}`);
	}
	console.log(`${name}: ${String(views)} views, ${String(shown)} shown, ${String(lines.length)} groups recovered`);
	for (const line of lines.slice(0, 12)) console.log(line);
}

/** Publishes every cut of a company in the usual window and two periods, and attacks all that is published together. */
async function attackPublication(name: string, dataset: DatasetInfo): Promise<void> {
	const periods = readPeriods('2026-05,2026-04..2026-06');
	const asked = { cuts: dimensionKeys, periods, ids: ['V10', 'V1', 'A1'] };
	const published = await computeViews(engine, dataset, publishedPlan, asked);
	const told = await gateTogether(engine, dataset, published, publishedPlan);
	const shown = published
		.flatMap(({ results }) => Object.values(results))
		.filter((one) => !one.suppressed && one.n > 0);
	const [first = 0, last = 0] = [told.recoverable[0], told.recoverable.at(-1)];
	found += last;
	console.log(
		`${name}: ${String(published.length)} views published, ${String(shown.length)} results shown, ` +
			`${String(first)} groups recoverable before the joint gate, ${String(last)} after`
	);
}

/** Moves every threshold of the criteria a step at a time, from the published ones and from a scenario of two. */
function attackScenarios(name: string, judged: Judged) {
	const { criteria } = judged.plan;
	const twice = moved(moved(criteria, 2, 'onsite_count', 60), 1, 'onsite_count', 30);
	for (const start of [criteria, twice]) {
		const { recovered, steps, shown } = attackSteps(judged, start, { most: 8 });
		found += recovered.length;
		const told = [steps, shown, recovered.length].map(String);
		console.log(`${name}: ${told[0] ?? ''} pairs of scenarios, ${told[1] ?? ''} shown, ${told[2] ?? ''} recovered`);
		for (const { metric, group, people } of recovered.slice(0, 12))
			console.log(`   ${metric} ${group}: ${String(people)} people`);
	}
}

if (!values['no-sample'] && !values.published) {
	const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
	const options = { plan: publishedPlan, dataset, filters: noFilters };
	const judged = { people: await loadPeople(engine, options), rounds: await loadRounds(engine, options) };
	attackScenarios('sample', { ...judged, plan: publishedPlan });
	await attack('sample', dataset, [...targets, ...decisions], times);
}
const first = Number(values.first);
for (let seed = first; seed < first + Number(values.companies); seed++) {
	const size = randomSize(seed);
	const data = randomCompany(seed, size);
	const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
	if (values.published) {
		await attackPublication(`company ${String(seed)} (${String(size.people)} people)`, dataset);
		continue;
	}
	// All pairs of facets in turn, three of them in each company: companies are many.
	const chosen = [0, 11, 22].flatMap((step) => targets[(seed + step) % targets.length] ?? []);
	await attack(
		`company ${String(seed)} (${String(size.people)} people, ${String(size.teams)} teams)`,
		dataset,
		chosen,
		[times[seed % times.length]].flatMap((one) => one ?? [])
	);
	const judgedToo = graded(data, seed);
	const assessed = await handMade(engine, judgedToo, AS_OF, { values: valuesOf(judgedToo) });
	const asked = [0, 7, 19].flatMap((step) => decisions[(seed + step) % decisions.length] ?? []);
	await attack(`company ${String(seed)} with rounds`, assessed, asked, []);
	// Scenarios cost the same again: a company in ten.
	if (seed % 10 === 0)
		attackScenarios(`company ${String(seed)}`, {
			people: crowd(size.people, seed),
			rounds: noRounds,
			plan: publishedPlan
		});
}
await engine.close();
console.log(found === 0 ? 'Nothing recovered.' : `${String(found)} groups recovered.`);
process.exitCode = found === 0 ? 0 : 1;
