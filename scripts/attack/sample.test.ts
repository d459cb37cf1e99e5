import { expect, it } from 'vitest';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { computeAll, createRun } from '$lib/metrics/registry.ts';
import type { DataTable } from '$lib/metrics/result.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { sampleFiles } from '../sample-files.ts';

/** Cells of numbers in a table, and those that the gate emptied: whole rows, and what rests on a few events. */
function cellsOf({ columns, rows, suppressed }: DataTable): { all: number; hidden: number } {
	const numbers = columns.flatMap(({ role }, place) => (role === 'dimension' ? [] : [place]));
	const emptied = new Set(suppressed);
	let [all, hidden] = [0, 0];
	for (const [index, row] of rows.entries()) {
		const masked = numbers.some((place) => typeof row[place] === 'string' && columns[place]?.role === 'events');
		for (const place of numbers) {
			const empty = row[place] === null;
			// Elsewhere an empty cell is one that nobody knows.
			if (empty && !emptied.has(index) && !masked) continue;
			all += 1;
			hidden += Number(empty);
		}
	}
	return { all, hidden };
}

it('still shows at least 95 % of the numbers in the unfiltered tables of the sample', async () => {
	const engine = await startNodeEngine();
	const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
	const results = await computeAll(run);
	await engine.close();
	const cells = results.flatMap(({ tables }) => Object.values(tables).map(cellsOf));
	const sum = (key: 'all' | 'hidden') => cells.reduce((total, one) => total + one[key], 0);
	expect(sum('all')).toBeGreaterThan(15_000);
	expect(1 - sum('hidden') / sum('all')).toBeGreaterThanOrEqual(0.95);
	// Nothing but rows and the counts in them are emptied: without a filter every headline stands.
	expect(results.filter(({ suppressed }) => suppressed).map(({ id }) => id)).toEqual([]);
}, 240_000);
