import { z } from 'zod';
import { fixtures } from '../../scripts/fixtures/fixtures.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { engine } from './desk.ts';

export { engine };
export { openDesk } from './desk.ts';

const all = new Map(fixtures().map((fixture) => [fixture.id, fixture.files]));
export const today = '2026-07-01';

/** Loads a fixture, or some of its files. */
export function load(id: string, ...names: string[]): Promise<DatasetInfo> {
	const files = all.get(id) ?? [];
	return loadFiles(engine, names.length > 0 ? files.filter(({ name }) => names.includes(name)) : files, { today });
}

export const rows = (sql: string): Promise<unknown[]> => engine.query(sql, z.unknown());

/** Counts of a file: read, loaded, duplicates, quarantined. */
export const counts = (info: DatasetInfo, at = 0): number[] => {
	const { read = 0, loaded = 0, duplicates = 0, quarantined = 0 } = info.account[at] ?? {};
	return [read, loaded, duplicates, quarantined];
};

export const found = (info: DatasetInfo): Record<string, number> =>
	Object.fromEntries(info.findings.map(({ code, count }) => [code, count]));
