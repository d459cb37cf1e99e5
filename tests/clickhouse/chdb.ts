import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { z } from 'zod';
import { meanings } from '$lib/engine/clickhouse/clickhouse-engine.ts';

/** ClickHouse in this process. */
export interface Chdb {
	query(statement: string, format?: string): string;
	close(): void;
}

const chdbModule = z.object({ Session: z.custom<new () => Chdb>((given) => typeof given === 'function') });

/** Where `npm run test:clickhouse` has put it; the tests are left out without. */
export const chdbFolder = process.env['CHDB'];

/** ClickHouse in this process, with the settings that our statements are sent with. */
export async function startChdb(): Promise<Chdb> {
	const found: unknown = await import(pathToFileURL(join(chdbFolder ?? '', 'index.mjs')).href);
	const session = new (chdbModule.parse(found).Session)();
	for (const [name, value] of Object.entries(meanings))
		session.query(`SET ${name} = ${typeof value === 'number' ? String(value) : `'${value}'`}`);
	session.query('CREATE DATABASE IF NOT EXISTS one');
	session.query('CREATE DATABASE IF NOT EXISTS two');
	return session;
}

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A table of rows with the columns and types given. */
export function fill(chdb: Chdb, table: string, types: Readonly<Record<string, string>>, rows: readonly Row[]): void {
	const columns = Object.entries(types).map(([name, type]) => `"${name}" ${type}`);
	chdb.query(`DROP TABLE IF EXISTS ${table}`);
	chdb.query(`CREATE TABLE ${table} (${columns.join(', ')}) ENGINE = MergeTree ORDER BY tuple()`);
	const lines = rows.map((row) => JSON.stringify(row)).join('\n');
	if (rows.length > 0)
		chdb.query(
			`INSERT INTO ${table} SETTINGS date_time_input_format = 'best_effort',
			input_format_skip_unknown_fields = 1 FORMAT JSONEachRow ${lines}`
		);
}
