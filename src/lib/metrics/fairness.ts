import type { Metric } from './metric.ts';

export const fairness: readonly Metric[] = [];
