import { z } from 'zod';
import { datasetInfo } from '$lib/ingest/model.ts';
import { result } from '$lib/metrics/result.ts';

export const windows = z.object({
	programmeStart: z.iso.date().nullable(),
	baseline: z.object({ start: z.iso.date(), end: z.iso.date() }).nullable(),
	current: z.object({ start: z.iso.date(), end: z.iso.date() }).nullable(),
	data: z.object({ start: z.iso.date(), end: z.iso.date() })
});

/** Results that a page can show before the engine has started; plain JSON. */
export const snapshot = z.object({
	dataset: datasetInfo,
	windows,
	results: z.record(z.string(), result)
});
export type Snapshot = z.output<typeof snapshot>;
