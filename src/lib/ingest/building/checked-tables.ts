import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, text } from '$lib/engine/sql.ts';
import type { TableName } from '../model.ts';
import { columns } from '../vocabulary/columns/tables.ts';

/** Names of one build's tables; the build goes on show when views of the public names are pointed at it. */
export interface Build {
	/** Distinguishes this build's tables from those on show. */
	id: number;
	/**
	 * Rows as read, with the columns that any file fills (those of tickets are complete); and a view of them with
	 * every column.
	 */
	rows: (kind: TableName) => string;
	stage: (kind: TableName) => string;
	checked: (kind: TableName) => string;
	/** A checked table with every column of the model. */
	view: (kind: TableName) => string;
	table: (part: string) => string;
}

export function build(id: number): Build {
	return {
		id,
		rows: (kind) => (kind === 'tickets' ? `checked_tickets_${String(id)}` : `rows_${kind}_${String(id)}`),
		stage: (kind) => `stage_${kind}_${String(id)}`,
		view: (kind) => `view_${kind}_${String(id)}`,
		checked: (kind) => `checked_${kind}_${String(id)}`,
		table: (part) => `${part}_${String(id)}`
	};
}

const columnName = z.object({ column_name: z.string() });

/** Tables of a build that are there while it is on show. */
export const shownParts = ['level_history', 'rounds', 'quarantine'] as const;

/** `SELECT` list of a checked table: an expression for each column that has one; the others are left out. */
export function selected(kind: TableName, expressions: Readonly<Record<string, string>>): string {
	return Object.entries(columns[kind])
		.flatMap(([column, type]) => {
			const expression = expressions[column];
			return expression === undefined ? [] : [`(${expression})::${type} AS ${name(column)}`];
		})
		.join(',\n\t');
}

/** The public view of a checked table: every column of the model, absent ones null at no cost in memory. */
export function publicView(
	kind: TableName,
	source: string,
	has: ReadonlySet<string>,
	files: readonly string[]
): string {
	const list = Object.entries(columns[kind]).map(([column, type]) =>
		has.has(column) ? name(column) : `NULL::${type} AS ${name(column)}`
	);
	const file = files.map((path, index) => `WHEN ${String(index)} THEN ${text(path)}`).join(' ');
	const source_file = file ? `CASE src ${file} END` : 'NULL::VARCHAR';
	return (
		`CREATE OR REPLACE VIEW ${kind} AS SELECT ${list.join(', ')}, ` +
		`${source_file} AS src_file, src_row FROM ${name(source)}`
	);
}

/** An empty checked table, for a kind that no file holds. */
export function emptyTable(kind: TableName, target: string): string {
	const list = Object.entries(columns[kind]).map(([column, type]) => `${name(column)} ${type}`);
	return `CREATE TABLE ${name(target)} (${list.join(', ')}, src INTEGER, src_row INTEGER)`;
}

/** Puts a view with every column of the model over a checked table; returns the columns that the table has. */
export async function viewOver(
	engine: Engine,
	tables: Build,
	kind: TableName,
	signal?: AbortSignal
): Promise<Set<string>> {
	const target = tables.checked(kind);
	const stored = await engine.query(`SELECT column_name FROM (DESCRIBE ${name(target)})`, columnName, signal);
	const has = new Set(stored.map((row) => row.column_name));
	const list = Object.entries(columns[kind]).map(([column, type]) =>
		has.has(column) ? name(column) : `NULL::${type} AS ${name(column)}`
	);
	await engine.run(
		`CREATE OR REPLACE VIEW ${name(tables.view(kind))} AS SELECT ` +
			`${list.join(', ')}, src, src_row FROM ${name(target)}`,
		signal
	);
	return has;
}
