import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { confirm, inspect, loadFiles, prepare } from './ingest.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const file = (name: string, kind: 'employees' | 'tickets', ...lines: string[]) => ({
	name,
	kind,
	bytes: new TextEncoder().encode(lines.join('\n'))
});
const tickets = (name: string, ...rows: string[]) =>
	file(name, 'tickets', '工单编号,业务类型,产品,报修时间,完工时间,处理状态', ...rows);

const stateRow = z.object({ ticket_id: z.string(), status: z.string(), product: z.string().nullable() });
const states = () =>
	engine.query(
		'SELECT ticket_id, status::VARCHAR AS status, product::VARCHAR AS product FROM tickets ORDER BY ticket_id',
		stateRow
	);

describe('a second month', () => {
	const october = tickets(
		'tickets_20261031.csv',
		'A1,投诉,锅炉,2026/10/1 9:00,2026/10/1 19:00,已完成',
		'A2,投诉,老型号,2026/10/30 9:00,,挂起'
	);

	it('joins the first though its rows take the only holders of a value away', async () => {
		const november = tickets(
			'tickets_20261120.csv',
			'A2,投诉,锅炉,2026/10/30 9:00,2026/11/12 10:00,已完成',
			'B1,投诉,锅炉,2026/11/3 9:00,2026/11/4 9:00,已完成'
		);
		const { account } = await loadFiles(engine, [october, november], { today: '2026-12-31' });
		expect(account.map(({ read, loaded, duplicates }) => [read, loaded, duplicates])).toEqual([
			[2, 1, 1],
			[2, 2, 0]
		]);
		expect(await states()).toEqual([
			{ ticket_id: 'A1', status: 'resolved', product: '锅炉' },
			{ ticket_id: 'A2', status: 'resolved', product: '锅炉' },
			{ ticket_id: 'B1', status: 'resolved', product: '锅炉' }
		]);
	});
});

describe('which of two rows counts, and up to when', () => {
	const before = tickets(
		'months_20261031.csv',
		'A1,投诉,锅炉,2026/10/1 9:00,2026/10/1 19:00,已完成',
		'A2,投诉,锅炉,2026/10/30 9:00,,处理中'
	);
	const rows = [
		'A2,投诉,锅炉,2026/10/30 9:00,2026/11/12 10:00,已完成',
		'B1,投诉,锅炉,2026/11/20 9:00,2026/11/20 18:30,已完成'
	];
	const resolved = async () => (await states()).find(({ ticket_id: id }) => id === 'A2')?.status;

	it.each(['tickets.csv', 'a.csv', 'zzz.csv', 'months_20261031 (1).csv', 'months_20260930.csv'])(
		'a later import wins as %s',
		async (name) => {
			const { account } = await loadFiles(engine, [before, { ...tickets(name, ...rows), drop: 1 }], {
				today: '2026-12-31'
			});
			expect(await resolved()).toBe('resolved');
			expect(account.map(({ duplicates }) => duplicates)).toEqual([1, 0]);
		}
	);

	it('an import of an older export that was made later wins too: it is what the person did last', async () => {
		await loadFiles(engine, [tickets('months_20261130.csv', ...rows), { ...before, drop: 1 }], {
			today: '2026-12-31'
		});
		expect(await resolved()).toBe('open');
	});

	it.each(['november.csv', 'a.csv'])(
		'of one import the later export wins, by its name or else its latest event: %s',
		async (name) => {
			for (const order of [
				[0, 1],
				[1, 0]
			]) {
				const files = [before, tickets(name, ...rows)];
				await loadFiles(
					engine,
					order.flatMap((at) => files[at] ?? []),
					{ today: '2026-12-31' }
				);
				expect(await resolved()).toBe('resolved');
			}
		}
	);

	it.each([
		['a file without a date is dated by its latest event', 'november.csv', {}, '2026-11-20T18:30:00'],
		['a date in the name stands above the events', 'november_20261125.csv', {}, '2026-11-25T23:59:59'],
		['a date in the name that has not come yet does not', 'november_20301125.csv', {}, '2026-11-20T18:30:00'],
		['what the person says stands above all', 'november.csv', { asOf: '2026-11-30' }, '2026-11-30T23:59:59']
	])('as-of is the latest export: %s', async (_, name, said, asOf) => {
		const info = await loadFiles(engine, [before, tickets(name, ...rows)], { today: '2026-12-31', ...said });
		expect(info.asOf).toBe(asOf);
	});

	it('a leaver who has given notice does not date the export', async () => {
		const roster = file('roster.csv', 'employees', '工号,入职日期,离职日期', 'E1,2022-01-10,2026-12-20');
		const info = await loadFiles(engine, [roster, tickets('november.csv', ...rows)], { today: '2026-12-31' });
		expect(info.asOf).toBe('2026-11-20T18:30:00');
		const alone = await loadFiles(engine, [roster], { today: '2026-12-31' });
		expect(alone.asOf).toBe('2026-12-20T23:59:59');
	});

	it('the preview counts what changes, and the open tickets that are now done', async () => {
		await loadFiles(engine, [before], { today: '2026-12-31' });
		const files = [before, { ...tickets('november.csv', ...rows), drop: 1 }];
		const prepared = await prepare(engine, confirm(await inspect(files)), { today: '2026-12-31', compare: true });
		expect(prepared.changes?.tickets).toEqual({ fresh: 1, changed: 1, same: 1, gone: 0 });
		expect(prepared.openTicketsDone).toBe(1);
	});
});

describe('what a roster leaves unsaid', () => {
	const types = z.object({ type: z.string(), n: z.number() });
	const leaving = async (header: string, ...cells: string[]) => {
		const rows = cells.map((cell, at) => `E${String(at)},2022-01-10,2024-0${String(at + 1)}-15,${cell}`);
		await loadFiles(engine, [file('roster.csv', 'employees', `工号,入职日期,离职日期,${header}`, ...rows)], {
			today: '2025-12-31'
		});
		return engine.query(
			'SELECT leave_type::VARCHAR AS type, count(*)::INTEGER AS n FROM employees GROUP BY ALL ORDER BY type',
			types
		);
	};

	it.each([
		[
			'离职原因',
			['薪资低', '裁员', '', '个人原因', '退休', 'N/A'],
			{ involuntary: 1, other: 1, unknown: 3, voluntary: 1 }
		],
		['离职类型', ['主动离职', '辞退', '', '-'], { involuntary: 1, unknown: 2, voluntary: 1 }],
		['备注', ['', '', ''], { unknown: 3 }]
	])('%s: nobody leaves by choice who does not say so', async (header, cells, expected) => {
		expect(await leaving(header, ...cells)).toEqual(Object.entries(expected).map(([type, n]) => ({ type, n })));
	});
});

it('money that a spreadsheet wrote with a power of ten is read', async () => {
	const rows = ['E1,2022-01-10,,1.00E+05', 'E2,2022-01-10,,120000', 'E3,2022-01-10,2024-05-06,9.6E4'];
	const mapping = {
		version: 1,
		mappings: [
			{
				kind: 'employees',
				columns: {
					employee_id: { header: '工号' },
					hire_date: { header: '入职日期' },
					leave_date: { header: '离职日期' },
					annual_salary: { header: '年薪' }
				}
			}
		]
	};
	await loadFiles(engine, [file('roster.csv', 'employees', '工号,入职日期,离职日期,年薪', ...rows)], {
		today: '2025-12-31',
		mapping
	});
	expect(
		await engine.query(
			'SELECT annual_salary AS pay FROM employees ORDER BY employee_id',
			z.object({ pay: z.number() })
		)
	).toEqual([{ pay: 100_000 }, { pay: 120_000 }, { pay: 96_000 }]);
});
