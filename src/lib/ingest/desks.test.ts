import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { chinese } from '../../../tests/support/desks/chinese.ts';
import { rosters } from '../../../tests/support/desks/rosters.ts';
import { western } from '../../../tests/support/desks/western.ts';
import { confirmFiles, load } from './ingest.ts';

let engine: Engine;

beforeAll(async () => {
	engine = await startNodeEngine();
}, 60_000);

afterAll(() => engine.close());

async function opened(rows: string[]) {
	const bytes = new TextEncoder().encode(`${rows.join('\n')}\n`);
	const confirmed = await confirmFiles([{ name: 'export.csv', bytes }], { today: '2024-06-30' });
	const info = await load(engine, confirmed, { today: '2024-06-30' });
	const columns = Object.entries(confirmed[0]?.mapping.columns ?? {}).map(([field, { header }]) => [field, header]);
	return { info, kind: confirmed[0]?.mapping.kind, columns: Object.fromEntries(columns) as Record<string, string> };
}

describe('exports of the big desks', () => {
	it.each([...western, ...chinese])('$desk', async ({ rows, fields, hours }) => {
		const { info, kind, columns } = await opened(rows);
		expect(kind).toBe('tickets');
		expect(columns).toMatchObject(fields);
		expect(info.account).toMatchObject([{ read: 2, loaded: 2, quarantined: 0 }]);
		const found = await engine.query(
			`SELECT hours, status IN ('resolved', 'closed') AS done FROM tickets ORDER BY created_at`,
			z.unknown()
		);
		expect(found).toEqual([
			{ hours, done: true },
			{ hours: null, done: false }
		]);
	});
});

describe('rosters of the big systems', () => {
	it.each(rosters)('$desk', async ({ rows, fields }) => {
		const { kind, columns } = await opened(rows);
		expect(kind).toBe('employees');
		expect(columns).toMatchObject(fields);
		const found = await engine.query(
			'SELECT hire_date, leave_date FROM employees ORDER BY employee_id',
			z.unknown()
		);
		expect(found).toEqual([
			{ hire_date: '2020-01-06', leave_date: '2024-03-01' },
			{ hire_date: '2021-01-06', leave_date: null }
		]);
	});
});
