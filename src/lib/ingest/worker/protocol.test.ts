import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { commit, confirm, inspect, load, prepare } from '../ingest.ts';
import type { Importer, Port } from './protocol.ts';
import { linkedImporter } from './client.ts';
import { serveImporter } from './server.ts';

let engine: Engine;
let importer: Importer;
const channel = new MessageChannel();

beforeAll(async () => {
	engine = await startNodeEngine();
	channel.port1.start();
	channel.port2.start();
	serveImporter(channel.port1 as unknown as Port, { inspect, prepare });
	importer = linkedImporter(channel.port2 as unknown as Port);
}, 60_000);

afterAll(async () => {
	channel.port1.close();
	await engine.close();
});

const file = (text: string) => ({ name: 'tickets.csv', bytes: new TextEncoder().encode(text) });
const tickets = file(
	'工单编号,创建时间,解决时间\nT1,2026-05-01 08:00,2026-05-02 08:00\nT2,2026-05-03 08:00,\nT2,2026-05-03 08:00,\n'
);
const today = '2026-07-01';

it('through a link the import does what it does here, and the bytes stay at the far end', async () => {
	const here = await load(engine, confirm(await inspect([tickets], { today })), { today });
	const inspection = await importer.inspect([tickets], { today });
	expect(inspection.sheets.map(({ sheet }) => sheet.body.bytes.length)).toEqual([0]);
	const shares: number[] = [];
	const there = await importer.prepare(engine, confirm(inspection), {
		today,
		compare: true,
		progress: (share) => {
			shares.push(share);
		}
	});
	expect(there.info).toEqual(here);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	expect(shares.length).toBeGreaterThan(1);
	expect(there.changes?.tickets).toEqual({ fresh: 0, changed: 0, same: 2, gone: 0 });
	await commit(engine, there);
	expect(await engine.query('SELECT count(*)::INTEGER AS n FROM tickets', z.unknown())).toEqual([{ n: 2 }]);
});

it('problems cross the link as problems', async () => {
	const inspection = await importer.inspect([file('工单编号,创建时间\n')], { today });
	await expect(importer.prepare(engine, confirm(inspection), { today })).rejects.toMatchObject({
		name: 'ImportProblem',
		code: 'header_only',
		data: { file: 'tickets.csv' }
	});
	expect((await importer.inspect([file('')])).problems).toMatchObject([{ code: 'empty_file' }]);
});

it('a cancel crosses the link and leaves the earlier data', async () => {
	const inspection = await importer.inspect([tickets], { today });
	const abort = new AbortController();
	const loading = importer.prepare(engine, confirm(inspection), {
		today,
		signal: abort.signal,
		progress: () => {
			abort.abort();
		}
	});
	await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
	expect(await engine.query('SELECT count(*)::INTEGER AS n FROM tickets', z.unknown())).toEqual([{ n: 2 }]);
});

it('refuses a sheet that was opened elsewhere', async () => {
	await expect(importer.prepare(engine, confirm(await inspect([tickets])), { today })).rejects.toThrow(
		/was not opened/
	);
});
