import { levelDistribution } from './grading/level-distribution.ts';
import type { Metric } from './metric.ts';

/** How grading itself runs, G1 to G15. */
export const grading: readonly Metric[] = [levelDistribution];
