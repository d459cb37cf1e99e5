import type { Metric } from './metric.ts';

export const impact: readonly Metric[] = [];
