import { fairness } from './definitions/fairness.ts';
import { grading } from './definitions/grading.ts';
import { impact } from './definitions/impact.ts';
import { quality } from './definitions/quality.ts';
import { retention } from './definitions/retention.ts';
import { roi } from './definitions/roi.ts';
import { service } from './definitions/service.ts';
import { simulate } from './definitions/simulate.ts';

/** What each entry of the metric dictionary says of itself. */
export const definitions = {
	...impact,
	...grading,
	...fairness,
	...service,
	...retention,
	...roi,
	...quality,
	...simulate
};
