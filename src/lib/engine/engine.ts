import type { z } from 'zod';
import type { Dialect } from './dialect/dialect.ts';
import { name, text } from './sql.ts';

/** A column as it leaves the engine: numbers as doubles (NaN where null), everything else as text or null. */
export type Column = Float64Array | (string | null)[];

/** Progress of a long step, 0 to 1. */
export type Progress = (share: number) => void;

/**
 * A database that answers SQL; the browser worker and the node build are two of them.
 *
 * Every call may be cancelled by its signal and then rejects with the signal's reason.
 * A column of a type that a page can't hold exactly (BIGINT, HUGEINT, DECIMAL, INTERVAL, time zones) is refused.
 */
export interface Engine {
	readonly dialect: Dialect;
	/** True of an engine that holds the tickets alone and in which nothing can be made: it is only asked. */
	readonly onlyRead?: boolean;
	/** Comes true when the engine has ended by itself and all that it held is gone; absent where it can't. */
	readonly ended?: Promise<Error>;
	/** Rows of one SELECT, each checked by the schema; days as `YYYY-MM-DD`, instants as `YYYY-MM-DDTHH:MM:SS`. */
	query<S extends z.ZodType>(sql: string, schema: S, signal?: AbortSignal): Promise<z.output<S>[]>;
	/** The columns of one SELECT, for results too long to hold as rows. */
	columns(sql: string, signal?: AbortSignal): Promise<Map<string, Column>>;
	/** Statements without a result. */
	run(sql: string, signal?: AbortSignal): Promise<void>;
	/** Appends one Arrow stream to an existing table, column by column in its order; far faster than reading text. */
	insertArrow(table: string, stream: Uint8Array, signal?: AbortSignal): Promise<void>;
	/** The rows of one SELECT as an Arrow stream, for `insertArrow` of another visit; absent where it can't. */
	readArrow?(sql: string, signal?: AbortSignal): Promise<Uint8Array>;
	/** Makes bytes readable in SQL under this file name; the bytes are handed over. */
	registerFile(fileName: string, bytes: Uint8Array): Promise<void>;
	dropFile(fileName: string): Promise<void>;
	/**
	 * The same database seen with a schema of its own before the main one: what is made there hides what is on show
	 * from nobody else. `close` drops the schema.
	 */
	beside(schema: string): Promise<Engine>;
	close(): Promise<void>;
}

/** Set on every engine at start: an extension would be fetched from another origin, so none may be asked for. */
export const startStatements = ['SET autoinstall_known_extensions = false', 'SET autoload_known_extensions = false'];

/** Makes names mean what a schema holds, then what the main one does; with null the main one alone. */
export const searchPath = (schema: string | null): string =>
	`SET search_path = ${text(schema === null ? 'main' : `${schema},main`)}`;

/** What gives up a schema that stood beside the main one. */
export const leaveStatements = (schema: string): readonly string[] => [
	searchPath(null),
	`DROP SCHEMA ${name(schema)} CASCADE`
];
