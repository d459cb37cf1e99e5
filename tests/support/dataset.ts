import { listedKeys } from '$lib/programme/dimensions.ts';
import { recordOf } from '$lib/programme/records.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { dropKept } from '$lib/engine/kept.ts';
import * as sql from '$lib/engine/sql.ts';
import { type DatasetInfo, type TableName, tableNames } from '$lib/ingest/model.ts';
import { columns } from '$lib/ingest/vocabulary/columns/tables.ts';

/** No value to choose from, of any filter. */
export const noValues = { ...recordOf(listedKeys, (): string[] => []), rounds: [] };

/** Nothing peculiar about the files. */
export const noFlags: DatasetInfo['flags'] = {
	rosterOnlyCurrent: false,
	leftTruncatedFrom: null,
	closeAsResolved: 0,
	constantLagHours: null,
	dayPrecision: false
};

type Value = string | number | boolean | null;
type Rows = Record<string, Value>[];

/** Rows of the checked tables and the derived ones, written by hand; columns left out are null. */
export type HandMade = Partial<Record<TableName | 'level_history' | 'rounds', Rows>>;

const derived = {
	level_history: {
		employee_id: 'VARCHAR',
		spell_no: 'INTEGER',
		level: 'INTEGER',
		valid_from: 'DATE',
		valid_to: 'DATE'
	},
	rounds: {
		round_id: 'VARCHAR',
		round_no: 'INTEGER',
		start_date: 'DATE',
		assess_date: 'DATE',
		publish_date: 'DATE',
		assessed: 'INTEGER'
	}
} as const;

const literal = (value: Value): string =>
	value === null ? 'NULL' : typeof value === 'string' ? sql.text(value) : String(value);

async function createTable(engine: Engine, table: string, types: Record<string, string>, rows: Rows): Promise<void> {
	const names = [...Object.keys(types), ...(table in derived ? [] : ['src_file', 'src_row'])];
	const definitions = names.map(
		(column) => `${sql.name(column)} ${types[column] ?? (column === 'src_row' ? 'INTEGER' : 'VARCHAR')}`
	);
	await engine.run(`CREATE OR REPLACE TABLE ${sql.name(table)} (${definitions.join(', ')})`);
	// A statement of every column takes most of a test's time to parse: those that no row fills stay null by
	// themselves.
	const given = new Set(rows.flatMap((row) => Object.keys(row)));
	const filled = names.filter((column) => given.has(column));
	for (let start = 0; start < rows.length; start += 2_000) {
		const values = rows
			.slice(start, start + 2_000)
			.map((row) => `(${filled.map((column) => literal(row[column] ?? null)).join(', ')})`);
		await engine.run(
			`INSERT INTO ${sql.name(table)} (${filled.map(sql.name).join(', ')}) VALUES ${values.join(',\n')}`
		);
	}
}

/**
 * Puts hand-made rows into an engine and returns the description that metrics read; only filled columns are present.
 */
export async function handMade(
	engine: Engine,
	data: HandMade,
	asOf: string,
	more: Partial<DatasetInfo> = {}
): Promise<DatasetInfo> {
	await dropKept(engine);
	const present: Record<string, string[]> = {};
	for (const table of tableNames) {
		const rows = data[table] ?? [];
		await createTable(engine, table, columns[table], rows);
		present[table] = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== null)))];
	}
	for (const [table, types] of Object.entries(derived)) {
		await createTable(engine, table, types, data[table as keyof typeof derived] ?? []);
	}
	return {
		asOf,
		fingerprint: 'hand-made',
		sample: false,
		account: [],
		findings: [],
		present: present as DatasetInfo['present'],
		reading: { tables: [], leftOut: [] },
		flags: noFlags,
		values: noValues,
		...more
	};
}
