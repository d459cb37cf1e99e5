/** SQL that the engine refused, with the statement it refused. */
export class EngineError extends Error {
	readonly sql: string;

	constructor(sql: string, cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.name = 'EngineError';
		this.sql = sql;
	}
}

/**
 * Why an engine did not start; `stalled`: its file stopped coming, `corrupt`: what came is no engine, `again`: it
 * keeps ending.
 */
export type StartReason = 'download' | 'stalled' | 'corrupt' | 'worker' | 'timeout' | 'again';

/** The engine did not start: its file did not come, its worker failed, or nothing happened in time. */
export class EngineStartError extends Error {
	readonly reason: StartReason;

	constructor(reason: StartReason, cause: unknown) {
		super(`engine start: ${reason}`, { cause });
		this.name = 'EngineStartError';
		this.reason = reason;
	}
}

/** A running engine ended: killed, out of memory, or broken inside. What it held is gone. */
export class EngineLost extends Error {
	constructor(message: string) {
		super(`the engine ended: ${message}`);
		this.name = 'EngineLost';
	}
}

/** Whether an engine ended, also where the news came from another worker. */
export const isLoss = (cause: unknown): boolean => cause instanceof Error && cause.name === 'EngineLost';
