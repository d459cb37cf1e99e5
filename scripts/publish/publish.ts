import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine } from '$lib/engine/engine.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import { publishMessages } from '$lib/i18n/publish.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { baselineHash } from '$lib/programme/changes.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { localTime } from '$lib/programme/local-time.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { keysOf } from '$lib/programme/records.ts';
import { judgedIds, ownTargetIds, referenceId } from '$lib/programme/targets.ts';
import { snapshot } from '$lib/session/data/snapshot.ts';
import { type Edition, type History, history, withEdition } from '$lib/session/publication/history.ts';
import { partPath, type Publication, publication, REST, viewPart } from '$lib/session/publication/publication.ts';
import { type PublishedScenario, publishedScenario } from '$lib/session/publication/published-scenario.ts';
import { runScenario } from '$lib/simulate/results/run-scenario.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { FaceError } from '../failures.ts';
import { type Audit, audit, gateTogether } from './audit.ts';
import { type Asked, type ComputedView, computeViews } from './compute.ts';
import { identified, withoutRows } from './scrub.ts';
import { siteIsBuilt, writeSite } from './site.ts';

const MANIFEST = join('snapshot', 'publication.json');
const HISTORY = join('snapshot', 'history.json');
const SCENARIO = join('snapshot', 'scenario.json');
const AUDIT = 'audit.json';

/** A sentence of this room as a failure of the command line. */
const refusal = (say: (words: (typeof publishMessages)['zh']) => string, cause: unknown = null): FaceError =>
	new FaceError((locale) => say(publishMessages[locale]), cause);

/**
 * Throws a `FaceError` where nothing can be published: no site is built, or the folder holds something else. It may be
 * new, empty or an earlier publication: nothing else is ever replaced.
 */
export function checkFolder(folder: string): void {
	if (!siteIsBuilt()) throw refusal(({ notBuilt }) => notBuilt);
	if (!existsSync(folder) || existsSync(join(folder, MANIFEST))) return;
	if (readdirSync(folder).length > 0) throw refusal(({ foreign }) => foreign({ folder }));
}

function readHistory(folder: string): History {
	const file = join(folder, HISTORY);
	if (!existsSync(file)) return [];
	try {
		return history.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch (cause) {
		throw refusal(({ badHistory }) => badHistory({ file }), cause);
	}
}

function editionOf(dataset: DatasetInfo, plan: Plan, { windows, results }: ComputedView, computedAt: string): Edition {
	const { baseline } = windows;
	return {
		asOf: dataset.asOf,
		computedAt,
		fingerprint: dataset.fingerprint,
		plan: baseline ? baselineHash(plan, baseline) : '',
		current: windows.current,
		headlines: [...judgedIds(plan), referenceId].flatMap((id) => {
			const found = results[id];
			if (!found) return [];
			const { value, unit, low, high, verdict } = found;
			return [{ id, value, unit, low, high, verdict }];
		})
	};
}

/**
 * Results by the file that holds them: a page's, with the plan's own targets on the first, and the rest for reports.
 */
function partsOf(plan: Plan, results: Record<string, Result>): Record<string, Record<string, Result>> {
	const pick = (ids: readonly string[]) =>
		Object.fromEntries(Object.entries(results).filter(([id]) => ids.includes(id)));
	const pages = keysOf(pageMetrics).map((page): [string, readonly string[]] => [
		page,
		[...pageMetrics[page], ...(page === 'overview' ? ownTargetIds(plan) : [])]
	]);
	const shown = new Set(pages.flatMap(([, ids]) => ids));
	const rest = Object.keys(results).filter((id) => !shown.has(id));
	return Object.fromEntries([...pages, [REST, rest] as const].map(([name, ids]) => [name, pick(ids)]));
}

function writeJson(folder: string, path: string, value: unknown): void {
	const file = join(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(value));
}

/** Everything that is written beside the site, by its path. */
function filesOf(
	manifest: Publication,
	dataset: DatasetInfo,
	views: readonly ComputedView[],
	editions: History,
	told: Audit
): Map<string, unknown> {
	const files = new Map<string, unknown>();
	for (const [place, { windows, results }] of views.entries())
		for (const [part, own] of Object.entries(partsOf(manifest.plan, results)))
			files.set(
				partPath(place, part),
				place === 0
					? snapshot.parse({ dataset, windows, results: own })
					: viewPart.parse({ windows, results: own })
			);
	files.set(MANIFEST, publication.parse(manifest));
	files.set(HISTORY, history.parse(editions));
	files.set(AUDIT, audit.parse(told));
	return files;
}

/** A scenario against the plan's criteria for the whole company, as the simulator judges it. */
async function judgedScenario(
	data: Pick<Publishing, 'engine' | 'dataset' | 'plan'>,
	scenario: CriteriaSet
): Promise<PublishedScenario> {
	const run = await createRun({ ...data, filters: noFilters });
	return publishedScenario.parse(await runScenario(run, scenario));
}

/** The new folder takes the old one's place when it is whole, and not before. */
function swap(from: string, to: string): void {
	const old = `${to}.old-${String(process.pid)}`;
	if (existsSync(to)) renameSync(to, old);
	renameSync(from, to);
	rmSync(old, { recursive: true, force: true });
}

/** Who publishes what: the data as loaded, and how a reader may narrow them. */
export interface Publishing extends Asked {
	engine: Engine;
	dataset: DatasetInfo;
	plan: Plan;
	now: Date;
	/** Criteria to judge and publish the counts of. */
	scenario?: CriteriaSet | undefined;
}

/**
 * A company's gated results as they are published, by their path below the site, with what the joint gate did; `before`
 * are the headlines of earlier publications. Throws a `FaceError` where a word of the results is somebody's id or name.
 */
export async function publishedFiles(
	{ engine, dataset: loaded, plan, now, scenario, ...asked }: Publishing,
	before: History
): Promise<{ files: Map<string, unknown>; told: Audit }> {
	const dataset = withoutRows(loaded);
	const views = await computeViews(engine, dataset, plan, asked);
	const told = await gateTogether(engine, dataset, views, plan);
	const computedAt = localTime(now);
	const manifest: Publication = {
		format: 1,
		computedAt,
		asOf: dataset.asOf,
		plan,
		views: views.map(({ filters }) => filters)
	};
	const editions = withEdition(before, editionOf(dataset, plan, at(views, 0), computedAt));
	const files = filesOf(manifest, dataset, views, editions, told);
	files.set(SCENARIO, scenario ? await judgedScenario({ engine, dataset, plan }, scenario) : null);
	const names = await identified(engine, dataset, [...files.values()]);
	if (names.length > 0) throw refusal(({ named }) => named({ count: String(names.length) }));
	return { files, told };
}

/**
 * Writes the site with a company's gated results into a folder, and not one row. An earlier publication there stays
 * whole until the new one is; its headlines are kept.
 */
export async function publish(given: Publishing, folder: string): Promise<Audit> {
	const { files, told } = await publishedFiles(given, readHistory(folder));
	const fresh = `${folder}.new-${String(process.pid)}`;
	try {
		for (const [path, value] of files) writeJson(fresh, path, value);
		await writeSite(fresh);
		swap(fresh, folder);
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
	return told;
}
