/** SQL that the engine refused, with the statement it refused. */
export class EngineError extends Error {
	readonly sql: string;

	constructor(sql: string, cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.name = 'EngineError';
		this.sql = sql;
	}
}

/** The engine did not start: its file did not come, its worker failed, or nothing happened in time. */
export class EngineStartError extends Error {
	readonly reason: 'download' | 'worker' | 'timeout';

	constructor(reason: EngineStartError['reason'], cause: unknown) {
		super(`engine start: ${reason}`, { cause });
		this.name = 'EngineStartError';
		this.reason = reason;
	}
}
