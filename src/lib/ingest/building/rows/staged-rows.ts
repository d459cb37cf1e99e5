import { name } from '$lib/engine/sql.ts';
import { type TableName, tableNames } from '../../model.ts';
import { stageColumns, usedColumns } from '../../reading/stage-columns.ts';
import { emptyTable } from '../checked-tables.ts';
import { compact } from '../enum-columns.ts';
import type { Work } from '../options.ts';

/** Tables for the rows as they are read, and views that add the columns that no file fills. */
export class StagedRows {
	readonly #work: Work;

	constructor(work: Work) {
		this.#work = work;
	}

	/** Fields that the files of a kind fill; null where there is no such file. */
	has(kind: TableName): ReadonlySet<string> | null {
		const mine = this.#work.sources.filter(({ mapping }) => mapping.kind === kind);
		return mine.length > 0 ? new Set(mine.flatMap(({ mapping }) => Object.keys(mapping.columns))) : null;
	}

	/** Columns of the table of a kind. */
	used(kind: TableName): [name: string, type: string][] {
		return usedColumns(
			kind,
			this.#work.sources.map(({ mapping }) => mapping)
		);
	}

	async prepare(): Promise<void> {
		const { tables } = this.#work;
		for (const kind of tableNames) {
			const used = this.has(kind) || kind !== 'tickets' ? this.used(kind) : [];
			const rows = name(tables.rows(kind));
			if (used.length === 0) await this.#run(emptyTable(kind, tables.rows(kind)));
			else
				await this.#run(
					`CREATE TABLE ${rows} (${used.map(([column, type]) => `${name(column)} ${type}`).join(', ')})`
				);
			await this.#stage(kind, used.length === 0 ? null : new Set(used.map(([column]) => column)));
		}
	}

	/** Tickets are many and are grouped again and again; a view keeps the types it was made with, hence both anew. */
	async finishTickets(): Promise<void> {
		const { engine, tables, signal } = this.#work;
		const used = this.used('tickets').map(([column]) => column);
		await compact(engine, tables.checked('tickets'), used, signal);
		await this.#stage('tickets', new Set(used));
	}

	/** Drops what is not needed once the checked tables stand. */
	async drop(): Promise<void> {
		const { tables } = this.#work;
		for (const kind of tableNames) {
			await this.#run(`DROP VIEW ${name(tables.stage(kind))}`);
			if (kind !== 'tickets') await this.#run(`DROP TABLE ${name(tables.rows(kind))}`);
		}
	}

	/** A view of the rows with every column; `there` are those that they have, null where all. */
	async #stage(kind: TableName, there: ReadonlySet<string> | null): Promise<void> {
		const { tables } = this.#work;
		const list = stageColumns(kind).map(([column, type]) =>
			(there?.has(column) ?? true) ? name(column) : `NULL::${type} AS ${name(column)}`
		);
		await this.#run(
			`CREATE OR REPLACE VIEW ${name(tables.stage(kind))} AS SELECT rowid AS id, ` +
				`${list.join(', ')} FROM ${name(tables.rows(kind))}`
		);
	}

	#run(sql: string): Promise<void> {
		return this.#work.engine.run(sql, this.#work.signal);
	}
}
