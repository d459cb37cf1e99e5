import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clickhouse } from '../dialect/clickhouse.ts';
import { text } from '../sql.ts';
import { ClickHouseEngine } from './clickhouse-engine.ts';

/** An engine whose questions are kept, each answered by the same rows. */
function asked(meta: { name: string; type: string }[], data: unknown[][], tables: [string, string][] = []) {
	const statements: string[] = [];
	const engine = new ClickHouseEngine(
		{
			ask: (statement) => {
				statements.push(statement);
				return Promise.resolve({ meta, data });
			},
			close: () => Promise.resolve()
		},
		new Map(tables)
	);
	return { engine, statements };
}

describe('questions to ClickHouse', () => {
	it('bring the tables that they name, and those that these are made of', async () => {
		const tables: [string, string][] = [
			['far_rows', 'SELECT 1 AS n'],
			['employees', 'SELECT 2 AS n'],
			['tickets', 'SELECT * FROM far_rows']
		];
		const { engine, statements } = asked([], [], tables);
		await engine.columns('WITH t AS (SELECT * FROM tickets) SELECT n FROM t');
		await engine.columns('SELECT n FROM employees');
		await engine.columns('SELECT 1');
		expect(statements).toEqual([
			'WITH "far_rows" AS (\nSELECT 1 AS n\n),\n"tickets" AS (\nSELECT * FROM far_rows\n),\n' +
				't AS (SELECT * FROM tickets) SELECT n FROM t',
			'WITH "employees" AS (\nSELECT 2 AS n\n)\nSELECT n FROM employees',
			'SELECT 1'
		]);
	});

	it('keep a text what it is, whatever it holds', async () => {
		const { engine, statements } = asked([], []);
		await engine.columns(`SELECT ${text(`a\\' OR 1=1 --`)}`);
		expect(statements).toEqual([`SELECT 'a\\\\'' OR 1=1 --'`]);
	});

	it('are answered as other engines answer, type by type', async () => {
		const meta = [
			{ name: 'n', type: 'Nullable(Float64)' },
			{ name: 'i', type: 'Int32' },
			{ name: 'b', type: 'Nullable(Bool)' },
			{ name: 's', type: 'LowCardinality(Nullable(String))' },
			{ name: 'day', type: 'Date32' },
			{ name: 'at', type: "Nullable(DateTime64(6, 'UTC'))" }
		];
		const rows = [
			[1.5, 7, true, '中', '1926-06-30', '2026-06-30 23:59:30.250000'],
			[null, 8, null, null, '2026-01-01', '2026-06-30 23:59:00.000000'],
			['nan', 9, false, '', '2026-01-01', null]
		];
		const { engine } = asked(meta, rows);
		const [first, second] = await engine.query('SELECT 1', z.unknown());
		expect(first).toEqual({ n: 1.5, i: 7, b: true, s: '中', day: '1926-06-30', at: '2026-06-30T23:59:30.25' });
		expect(second).toEqual({ n: null, i: 8, b: null, s: null, day: '2026-01-01', at: '2026-06-30T23:59:00' });
		const columns = await engine.columns('SELECT 1');
		expect(columns.get('n')).toEqual(Float64Array.of(1.5, NaN, NaN));
		expect(columns.get('b')).toEqual(Float64Array.of(1, NaN, 0));
		expect(columns.get('s')).toEqual(['中', null, '']);
	});

	it.each(['UInt64', 'Nullable(Int64)', 'Decimal(9, 2)', 'Array(String)'])('refuse %s', async (type) => {
		const { engine } = asked([{ name: 'x', type }], [[1]]);
		await expect(engine.query('SELECT 1', z.unknown())).rejects.toThrow(/cast it/);
	});

	it('make nothing there', async () => {
		const { engine } = asked([], []);
		await expect(engine.run('CREATE TABLE x AS SELECT 1')).rejects.toThrow();
	});
});

it.each([
	[clickhouse.quantile('x', 0.9), 'quantileExactInclusive(0.9)(x)'],
	[clickhouse.nearest('x'), '(sign(x) * floor(abs(x) + 0.5))'],
	[clickhouse.month('day'), 'toStartOfMonth(day)'],
	[clickhouse.secondsBetween('a', 'b'), "(date_diff('microsecond', a, b) / 1000000)"],
	[clickhouse.product('1 - d / y', 'ORDER BY m'), 'exp(sum(ln(1 - d / y)) OVER (ORDER BY m))'],
	[
		clickhouse.table({ g: 'VARCHAR', m: 'DOUBLE' }, [["o'clock", 1.5]]),
		`SELECT own.1 AS "g", own.2 AS "m" FROM (
	SELECT arrayJoin(JSONExtract('[["o''clock",1.5]]', 'Array(Tuple(Nullable(String), Nullable(Float64)))')) AS own
)`
	]
])('ClickHouse is told %s', (told, expected) => {
	expect(told).toBe(expected);
});
