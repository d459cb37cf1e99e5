import type { Definition } from './definition.ts';
import type { Draft } from './result.ts';
import type { MetricContext } from './run/context.ts';

/** One entry of the metric dictionary: what it means and how it is computed. */
export interface Metric extends Definition {
	compute(context: MetricContext): Promise<Draft>;
}
