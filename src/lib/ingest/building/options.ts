import type { Engine, Progress } from '$lib/engine/engine.ts';
import type { Confirmed } from '../mapping/confirm.ts';
import type { Build } from './checked-tables.ts';

export interface LoadOptions {
	/** Overrides the date found in titles and data. */
	asOf?: string;
	/** Marks the dataset as the simulated sample. */
	sample?: boolean;
	signal?: AbortSignal;
	progress?: Progress;
	/** ISO day; no event and no two-digit year lies after it. Default: today. */
	today?: string;
	/** Counts what the import would change in the dataset on show. */
	compare?: boolean;
}

/** What one import reads, in the order of its files' numbers, and the tables that it makes. */
export interface Work {
	engine: Engine;
	tables: Build;
	sources: readonly Confirmed[];
	signal: AbortSignal | undefined;
}
