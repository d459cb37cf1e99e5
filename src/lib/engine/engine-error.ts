/** SQL that the engine refused, with the statement it refused. */
export class EngineError extends Error {
	readonly sql: string;

	constructor(sql: string, cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.name = 'EngineError';
		this.sql = sql;
	}
}
