import { agreement } from './fairness/agreement.ts';
import { appealRate, overturnRate } from './fairness/appeals.ts';
import { kappa } from './fairness/kappa.ts';
import { override } from './fairness/override.ts';
import { raterBias } from './fairness/rater-bias.ts';
import { severity } from './fairness/severity.ts';
import type { Metric } from './metric.ts';

/** Whether grading is fair, F1 to F13. */
export const fairness: readonly Metric[] = [agreement, kappa, raterBias, override, severity, appealRate, overturnRate];
