import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { planFor } from '$lib/programme/levels.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { snapshot } from '$lib/session/data/snapshot.ts';
import { history } from '$lib/session/publication/history.ts';
import { publication, viewPart } from '$lib/session/publication/publication.ts';
import { handMade } from '../../tests/support/dataset.ts';
import { exportedCompany } from '../../tests/support/published-company.ts';
import { PublishedAttack } from '../attack/published.ts';
import { AS_OF, randomCompany, valuesOf } from '../attack/company.ts';
import { columnOf, type Target } from '../attack/views.ts';
import { audit, gateTogether } from './audit.ts';
import { computeViews } from './compute.ts';
import { publishedFiles } from './publish.ts';
import { identified } from './scrub.ts';
import { readCuts, readPeriods } from './views.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const ids = ['V10', 'V1', 'A1'];
const asked = {
	cuts: readCuts('region,department,level,record_type'),
	periods: readPeriods('2026-05,2026-04..2026-06'),
	ids
};
const targets: Target[] = [
	{ metric: 'V10', facets: ['regions', 'recordTypes'] },
	{ metric: 'V1', facets: ['departments', 'recordTypes'] },
	{ metric: 'A1', facets: ['regions', 'levels'] },
	{ metric: 'left', facets: ['departments', 'levels'] }
];

async function attackAll(views: Awaited<ReturnType<typeof computeViews>>, dataset: DatasetInfo) {
	const cuts = views.map(({ filters, windows, results }) => ({ filters, current: windows.current, results }));
	const found = [];
	for (const { metric, facets } of targets) {
		const attack = await PublishedAttack.on(engine, dataset, cuts, metric, publishedPlan.measurement.k);
		found.push(...(await attack.through(cuts, facets)));
	}
	return found;
}

it.each([
	{ seed: 2, people: 24, teams: 4 },
	{ seed: 11, people: 70, teams: 5 }
])(
	'a reader with every published cut and period gets at no small group ($people people)',
	async ({ seed, ...size }) => {
		const data = randomCompany(seed, size);
		const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
		const views = await computeViews(engine, dataset, publishedPlan, asked);
		const told = await gateTogether(engine, dataset, views, publishedPlan);
		expect(told.recoverable.at(-1)).toBe(0);
		expect(await attackAll(views, dataset)).toEqual([]);
		const shown = views.filter(({ results }) =>
			Object.values(results).some(({ suppressed, n }) => !suppressed && n > 0)
		);
		expect(shown.length).toBeGreaterThan(1);
	}
);

it('the joint gate withholds what a weaker gate lets out, and its audit names no group', async () => {
	const data = randomCompany(2, { people: 24, teams: 4 });
	const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
	const weak = { ...publishedPlan, measurement: { ...publishedPlan.measurement, k: 1 } };
	const views = await computeViews(engine, dataset, weak, asked);
	expect((await attackAll(views, dataset)).length).toBeGreaterThan(0);
	const told = await gateTogether(engine, dataset, views, publishedPlan);
	expect(told.recoverable[0]).toBeGreaterThan(0);
	expect(told.recoverable.at(-1)).toBe(0);
	expect(await attackAll(views, dataset)).toEqual([]);
	const text = JSON.stringify(audit.parse(told));
	for (const value of [...dataset.values.departments, ...dataset.values.regions])
		expect(text).not.toContain(`"${value}"`);
	expect(told.attacked).toContainEqual({ counts: 'V10', filters: [columnOf('regions'), columnOf('recordTypes')] });
});

it('publishes results of every view and not one id, name or value of a row', async () => {
	const own = await startNodeEngine();
	const { files, secrets } = exportedCompany();
	const dataset = await loadFiles(
		own,
		(['employees', 'assessments', 'tickets'] as const).map((kind) => ({
			name: `${kind}.csv`,
			bytes: new TextEncoder().encode(files[kind]),
			kind
		}))
	);
	const given = {
		engine: own,
		dataset,
		plan: planFor(publishedPlan, dataset),
		now: new Date('2026-01-05T00:00:00Z')
	};
	const regions = { cuts: readCuts('region'), periods: [] };
	const { files: written } = await publishedFiles({ ...given, ...regions }, []);
	const text = [...written.values()].map((value) => JSON.stringify(value)).join('\n');
	expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
	expect(secrets.length).toBeGreaterThan(1_500);
	const manifest = publication.parse(written.get('snapshot/publication.json'));
	expect(manifest.views).toHaveLength(3);
	const whole = snapshot.parse(written.get('snapshot/overview.json'));
	expect(whole.results.I1?.n).toBeGreaterThan(0);
	const east = viewPart.parse(written.get('snapshot/views/1/overview.json'));
	expect(east.results.I1?.n).toBeLessThan(whole.results.I1?.n ?? 0);
	expect(whole.dataset.findings.flatMap(({ examples }) => examples)).toEqual([]);
	expect(history.parse(written.get('snapshot/history.json'))).toHaveLength(1);
	// What is looked for is found where it stands: in a cell, in a SELECT, in a file's name.
	const [id = '', name = ''] = secrets;
	const planted = {
		results: {
			A1: {
				sql: `SELECT 1 WHERE who = '${id}'`,
				tables: {
					by: {
						columns: [{ key: 'who', role: 'dimension', kind: 'text', unit: 'none' }],
						rows: [[name]],
						suppressed: []
					}
				}
			}
		},
		account: [{ file: 'x.csv' }]
	};
	expect((await identified(own, dataset, planted)).sort()).toEqual([id, name].sort());
	expect(await identified(own, dataset, { results: { [id]: { verdict: id } } })).toEqual([]);
	await own.close();
});

it('finds ids that are numbers where they are whole texts, and takes no other number for one', async () => {
	const own = await startNodeEngine();
	const employees = ['20417', '7'].map((employee_id) => ({ employee_id, name: `工程师${employee_id}` }));
	const dataset = await handMade(own, { employees }, '2025-12-31T18:00:00');
	const told = (cells: (string | number)[]) => ({
		tables: {
			by: {
				columns: [{ key: 'value', role: 'dimension', kind: 'text', unit: 'none' }],
				rows: cells.map((cell) => [cell]),
				suppressed: []
			}
		}
	});
	expect(await identified(own, dataset, told(['20417']))).toEqual(['20417']);
	expect(await identified(own, dataset, told([20417, '7', '2024-17', 'in 20417 ways']))).toEqual([]);
	expect(await identified(own, dataset, { sql: `SELECT 20417 WHERE who = '20417'` })).toEqual(['20417']);
	await own.close();
});
