import { parseArgs } from 'node:util';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { dimensionKeys, peopleKeys } from '$lib/programme/dimensions.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { handMade } from '../../tests/support/dataset.ts';
import { sampleFiles } from '../sample-files.ts';
import { attackTimes, type TimeTarget } from './times.ts';
import { attackViews, type Facet, type Target } from './views.ts';
import { AS_OF, randomCompany, randomSize, valuesOf } from './company.ts';

// Tries to get at small groups through the product's own numbers: npm run attack -- [--companies 200] [--first 1]
// [--no-sample]
const { values } = parseArgs({
	options: {
		companies: { type: 'string', default: '200' },
		first: { type: 'string', default: '1' },
		'no-sample': { type: 'boolean' }
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

if (!values['no-sample'])
	await attack('sample', await loadFiles(engine, sampleFiles(), { sample: true }), targets, times);
const first = Number(values.first);
for (let seed = first; seed < first + Number(values.companies); seed++) {
	const size = randomSize(seed);
	const data = randomCompany(seed, size);
	const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
	// All pairs of facets in turn, three of them in each company: companies are many.
	const chosen = [0, 11, 22].flatMap((step) => targets[(seed + step) % targets.length] ?? []);
	await attack(
		`company ${String(seed)} (${String(size.people)} people, ${String(size.teams)} teams)`,
		dataset,
		chosen,
		[times[seed % times.length]].flatMap((one) => one ?? [])
	);
}
await engine.close();
console.log(found === 0 ? 'Nothing recovered.' : `${String(found)} groups recovered.`);
process.exitCode = found === 0 ? 0 : 1;
