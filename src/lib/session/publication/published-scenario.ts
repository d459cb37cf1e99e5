import { z } from 'zod';
import { result } from '$lib/metrics/result.ts';
import { criteriaSet } from '$lib/programme/criteria.ts';

/** Criteria that were judged where the people are, with the gated counts that they lead to. */
export const publishedScenario = z.object({
	baseline: criteriaSet,
	scenario: criteriaSet,
	results: z.record(z.string(), result)
});
export type PublishedScenario = z.output<typeof publishedScenario>;
