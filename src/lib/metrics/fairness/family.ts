import { agreement } from './agreement.ts';
import { appealRate, overturnRate } from './appeals.ts';
import { halo } from './halo.ts';
import { kappa } from './kappa.ts';
import { override } from './override.ts';
import { raterBias } from './rater-bias.ts';
import { reliability } from './reliability.ts';
import { selectionRatio } from './selection.ts';
import { selfInflation } from './self-inflation.ts';
import { severity } from './severity.ts';
import { thresholdBunching } from './threshold-bunching.ts';
import { turnaround } from './turnaround.ts';
import type { Metric } from '../metric.ts';

/** Whether grading is fair, F1 to F13. */
export const fairness: readonly Metric[] = [
	agreement,
	kappa,
	raterBias,
	reliability,
	override,
	severity,
	selfInflation,
	halo,
	appealRate,
	overturnRate,
	turnaround,
	selectionRatio,
	thresholdBunching
];
