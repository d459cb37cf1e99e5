import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { loadFiles } from '../ingest.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const tickets = (days: readonly string[]) => {
	const rows = days.map((day, at) => `T${String(at)},${day} 08:00,${day} 18:00`);
	return [
		{ name: 'tickets.csv', bytes: new TextEncoder().encode(`工单编号,创建时间,解决时间\n${rows.join('\n')}\n`) }
	];
};
const days = (month: string, count: number) =>
	Array.from({ length: count }, (_, at) => `${month}-${String(1 + (at % 28)).padStart(2, '0')}`);
const rows = () => engine.query('SELECT count(*)::INTEGER AS n FROM tickets', z.object({ n: z.number() }));

it('a clock behind the data is named, the data go up to their own last day, and no row is missing', async () => {
	const files = tickets([...days('2026-05', 28), ...days('2026-06', 28), '2061-06-01']);
	const info = await loadFiles(engine, files, { today: '2020-01-01' });
	expect(info.asOf.slice(0, 10)).toBe('2026-06-28');
	expect(info.findings).toContainEqual(expect.objectContaining({ code: 'clock_behind', count: 57 }));
	expect(await rows()).toEqual([{ n: 57 }]);
});

it('a few rows after today are slips of the pen: the clock stands', async () => {
	const files = tickets([...days('2026-05', 28), '2206-06-01', '2027-01-01', '2027-01-02']);
	const info = await loadFiles(engine, files, { today: '2026-07-01' });
	expect(info.asOf.slice(0, 10)).toBe('2026-05-28');
	expect(info.findings.filter(({ code }) => code === 'clock_behind')).toEqual([]);
});
