import type { z } from 'zod';
import { clickhouse } from '../dialect/clickhouse.ts';
import type { Column, Engine } from '../engine.ts';
import { EngineError, EngineLost } from '../engine-error.ts';
import { name } from '../sql.ts';
import { type Answer, columnsOf, rowsOf } from './answer.ts';

/** How a statement reaches ClickHouse and its answer comes back. */
export interface Courier {
	/** The answer to one SELECT; rejects with the signal's reason, an `EngineLost`, or what the server said. */
	ask(statement: string, signal?: AbortSignal): Promise<Answer>;
	close(): Promise<void>;
}

/** Settings under which the SQL of the metrics means what it means elsewhere. */
export const meanings = {
	aggregate_functions_null_for_empty: 1,
	cast_keep_nullable: 1,
	group_by_use_nulls: 1,
	join_use_nulls: 1,
	prefer_column_name_to_alias: 1,
	union_default_mode: 'ALL',
	session_timezone: 'UTC',
	output_format_json_quote_64bit_integers: 0,
	output_format_json_quote_denormals: 1
} as const;

const refuse = (): Promise<never> => Promise.reject(new TypeError('the tickets are only read where they are'));

/**
 * Tickets that stay in ClickHouse, asked for sums alone. `tables` are the SELECTs behind the names that statements
 * read: the tickets in the columns of the model, and what of the roster is sent with the question.
 */
export class ClickHouseEngine implements Engine {
	readonly dialect = clickhouse;
	readonly onlyRead = true;
	readonly #courier: Courier;
	readonly #tables: ReadonlyMap<string, string>;

	constructor(courier: Courier, tables: ReadonlyMap<string, string>) {
		this.#courier = courier;
		this.#tables = tables;
	}

	/** The statement with the tables that it names before it, and with backslashes that stand for themselves. */
	#whole(statement: string): string {
		const named = [...this.#tables].filter(([table]) => new RegExp(`\\b${table}\\b`).test(statement));
		// What a table is made of may name others: those made first.
		const needed = [...this.#tables].filter(([table]) =>
			named.some(([one, select]) => one === table || new RegExp(`\\b${table}\\b`).test(select))
		);
		const ctes = needed.map(([table, select]) => `${name(table)} AS (\n${select}\n)`).join(',\n');
		const own = statement.trimStart();
		const whole = own.startsWith('WITH ') ? `WITH ${ctes},\n${own.slice(5)}` : `WITH ${ctes}\n${own}`;
		return (needed.length === 0 ? own : whole).replaceAll('\\', '\\\\');
	}

	async #ask(sql: string, signal?: AbortSignal): Promise<Answer> {
		signal?.throwIfAborted();
		const statement = this.#whole(sql);
		try {
			return await this.#courier.ask(statement, signal);
		} catch (cause) {
			signal?.throwIfAborted();
			throw cause instanceof EngineLost ? cause : new EngineError(statement, cause);
		}
	}

	async query<S extends z.ZodType>(sql: string, schema: S, signal?: AbortSignal): Promise<z.output<S>[]> {
		return rowsOf(await this.#ask(sql, signal)).map((row) => schema.parse(row));
	}

	async columns(sql: string, signal?: AbortSignal): Promise<Map<string, Column>> {
		return columnsOf(await this.#ask(sql, signal));
	}

	readonly run: Engine['run'] = refuse;
	readonly insertArrow: Engine['insertArrow'] = refuse;
	readonly registerFile: Engine['registerFile'] = refuse;
	readonly dropFile: Engine['dropFile'] = refuse;
	readonly beside: Engine['beside'] = refuse;

	close(): Promise<void> {
		return this.#courier.close();
	}
}
