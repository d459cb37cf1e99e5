import type { Metric } from './metric.ts';

export const retention: readonly Metric[] = [];
