import { agreement } from './fairness/agreement.ts';
import { appealRate, overturnRate } from './fairness/appeals.ts';
import { halo } from './fairness/halo.ts';
import { kappa } from './fairness/kappa.ts';
import { override } from './fairness/override.ts';
import { raterBias } from './fairness/rater-bias.ts';
import { reliability } from './fairness/reliability.ts';
import { selectionRatio } from './fairness/selection.ts';
import { selfInflation } from './fairness/self-inflation.ts';
import { severity } from './fairness/severity.ts';
import { thresholdBunching } from './fairness/threshold-bunching.ts';
import { turnaround } from './fairness/turnaround.ts';
import type { Metric } from './metric.ts';

/** Whether grading is fair, F1 to F13. */
export const fairness: readonly Metric[] = [
	agreement, kappa, raterBias, reliability, override, severity, selfInflation, halo, appealRate, overturnRate, turnaround,
	selectionRatio, thresholdBunching
];
