import type { Progress } from '$lib/engine/engine.ts';

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
