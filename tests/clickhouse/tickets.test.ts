import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '$lib/engine/clickhouse/answer.ts';
import { ClickHouseEngine } from '$lib/engine/clickhouse/clickhouse-engine.ts';
import { clickhouse } from '$lib/engine/dialect/clickhouse.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { columns } from '$lib/ingest/vocabulary/columns/tables.ts';
import { computeAll, createRun, metrics } from '$lib/metrics/registry.ts';
import { type Filters, noFilters } from '$lib/metrics/run/context.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../support/dataset.ts';
import { differences } from '../support/differences.ts';
import { randomTickets } from '../support/tickets.ts';
import { type Chdb, chdbFolder, fill, startChdb } from './chdb.ts';

const AS_OF = '2025-12-31T18:00:00';
const PATIENCE = 1_800_000;

const types: Readonly<Record<string, string>> = {
	VARCHAR: 'Nullable(String)',
	INTEGER: 'Nullable(Int32)',
	DOUBLE: 'Nullable(Float64)',
	TIMESTAMP: "Nullable(DateTime64(6, 'UTC'))",
	BOOLEAN: 'Nullable(Bool)',
	DATE: 'Nullable(Date32)'
};
const model = {
	...Object.fromEntries(Object.entries(columns.tickets).map(([name, type]) => [name, types[type] ?? ''])),
	src_file: 'Nullable(String)',
	src_row: 'Nullable(Int32)'
};

/** Engineers of the made-up desk, one of whom has left. */
const people = Array.from({ length: 14 }, (_, at) => ({
	employee_id: `E${String(at)}`,
	spell_no: 1,
	hire_date: `2020-01-${String(at + 1).padStart(2, '0')}`,
	leave_date: at === 3 ? '2025-06-30' : null,
	is_non_starter: false,
	department: at % 2 === 0 ? '甲' : '乙',
	region: '东'
}));
const graded = people.map(({ employee_id, department }, at) => ({
	employee_id,
	round_id: 'R1',
	round_no: 1,
	assess_date: '2025-01-20',
	publish_date: '2025-02-03',
	result: at % 3 === 0 ? 'fail' : 'pass',
	target_level: 1,
	final_level: 1,
	department
}));

describe.runIf(chdbFolder)('tickets in ClickHouse', () => {
	let [engine, chdb]: [Engine | null, Chdb | null] = [null, null];
	beforeAll(async () => {
		[engine, chdb] = [await startNodeEngine(), await startChdb()];
	}, PATIENCE);
	afterAll(async () => {
		chdb?.close();
		await engine?.close();
	});

	/** Every entry of the dictionary whose results differ where the tickets stay in ClickHouse, with the places. */
	async function unlike(tickets: ReturnType<typeof randomTickets>, filters: Filters, plan: Plan, from: string) {
		if (!engine || !chdb) throw new Error('not started');
		const [local, far] = [engine, chdb];
		const dataset = await handMade(local, { tickets, employees: people, assessments: graded }, AS_OF);
		const { employee_id, hire_date, leave_date } = {
			employee_id: 'VARCHAR',
			hire_date: 'DATE',
			leave_date: 'DATE'
		} as const;
		const roster = people.map((one) => [one.employee_id, one.hire_date, one.leave_date]);
		const there = new ClickHouseEngine(
			{
				ask: (statement) => Promise.resolve(answer.parse(JSON.parse(far.query(statement, 'JSONCompact')))),
				close: () => Promise.resolve()
			},
			new Map([
				['employees', clickhouse.table({ employee_id, hire_date, leave_date }, roster)],
				['tickets', `SELECT * FROM ${from}`]
			])
		);
		const here = await createRun({ engine: local, dataset, plan, filters });
		const away = await createRun({ engine: local, tickets: there, dataset, plan, filters });
		const ids = metrics.map(({ id }) => id);
		const [mine, theirs] = [await computeAll(here, ids), await computeAll(away, ids)];
		expect([...away.failures]).toEqual([]);
		return mine.flatMap((result, at) => differences(result, theirs[at], result.id));
	}

	it(
		'give every result that they give here, whatever the company, the filters and the plan',
		async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.integer({ min: 1, max: 1_000_000 }),
					fc.constantFrom(0, 30, 900),
					fc.record({
						regions: fc.subarray(['东', '西', '南'], { maxLength: 2 }),
						levels: fc.subarray([0, 1, 2, 3, 4], { maxLength: 3 }),
						recordTypes: fc.subarray(['complaint', 'service', 'inquiry'], { maxLength: 2 })
					}),
					fc.constantFrom('calendar' as const, 'working' as const, 'net' as const),
					fc.constantFrom('2024-11-01', '2025-02-01'),
					async (seed, count, chosen, clock, programmeStart) => {
						const tickets = randomTickets(seed, count, AS_OF);
						if (chdb) fill(chdb, 'one.tickets', model, tickets);
						const plan: Plan = {
							...publishedPlan,
							programmeStart,
							measurement: { ...publishedPlan.measurement, clock, k: 1 }
						};
						expect(await unlike(tickets, { ...noFilters, ...chosen }, plan, 'one.tickets')).toEqual([]);
					}
				),
				{ numRuns: Number(process.env['RUNS'] ?? 4) }
			);
		},
		PATIENCE
	);

	it(
		'give the same where they lie in two places that one table brings together',
		async () => {
			const tickets = randomTickets(11, 800, AS_OF);
			if (!chdb) throw new Error('not started');
			fill(chdb, 'one.shard', model, tickets.slice(0, 300));
			fill(chdb, 'two.shard', model, tickets.slice(300));
			chdb.query(`CREATE TABLE one.whole AS one.shard ENGINE = Merge(REGEXP('one|two'), '^shard$')`);
			expect(await unlike(tickets, noFilters, publishedPlan, 'one.whole')).toEqual([]);
		},
		PATIENCE
	);
});
